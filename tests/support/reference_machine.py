"""The stage machine of METHODS section 2, read literally and walked day by day.

Nothing here comes from the analysis, so that a mistake in one of the two shows as a difference.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from benchmark_app.domain.policy import Policy

EPS = 1e-9
RANKS = ("absent", "innovation", "differentiator", "contested", "table_stakes")
RANKED = {**{stage: rank for rank, stage in enumerate(RANKS)}, "declining": -1}
EPOCH = date(1970, 1, 1).toordinal()


def months_after(day: int, months: int) -> int:
    """The same day of a later month, clipped to the month's end."""
    start = date.fromordinal(day + EPOCH)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last)).toordinal() - EPOCH


@dataclass
class Step:
    """An edge crossed on a day: towards a stage, confirmed when it is due."""

    stage: str
    crossed: int
    due: int
    causes: tuple[str, ...]
    known: int
    adopters: int
    share: float
    told: bool
    silent: bool = False
    confirmed: int | None = None
    came_from: str | None = None

    @property
    def revealed(self) -> bool:
        up = self.came_from in (None, "declining") or RANKED[self.stage] > RANKED[self.came_from]
        return up and self.stage != "declining" and not self.told


@dataclass
class Day:
    """One attribute on one day at one floor."""

    y: dict[int, int | None]
    share: float | None
    low: float | None
    high: float | None
    known: int
    adopters: int
    coverage: float
    sufficient: bool
    active: frozenset[int]
    dated: frozenset[int]
    seen: dict[int, int]  # inside the market or not


@dataclass
class Machine:
    """The stage machine of METHODS section 2 at one floor."""

    policy: Policy
    names: dict[int, str]
    current: str | None = None
    edges: list[Step] = field(default_factory=list)
    decline: Step | None = None
    ordinary: bool = False
    done: list[Step] = field(default_factory=list)
    blips: list[tuple[str, int, int]] = field(default_factory=list)
    peak: float = -1.0
    lowest: float = 2.0
    withdrawn: set[int] = field(default_factory=set)
    last: dict[int, int] = field(default_factory=dict)
    ever: bool = False
    contested: bool = False
    given_up: bool = False
    before: Day | None = None
    share: float = 0.0  # as last known, enough or not
    adopters: int = 0

    def plain(self, p: float, k: int) -> int:
        rule = self.policy
        if k == 0 and not self.ever:
            return 0
        if p <= rule.differentiator_share + EPS or (k == 1 and p < rule.contested_share - EPS):
            return 1
        if p < rule.contested_share - EPS:
            return 2
        return 3 if p < rule.table_stakes_share - EPS else 4

    def walk(self, day: int, now: Day) -> None:
        """Let one day pass: confirm what has held, then look at the day's events together."""
        if self.before is not None and self.before.sufficient and now.sufficient:
            self.confirm(day)
        moved = self.moves(now)
        if now.share is not None:
            self.share, self.adopters = now.share, now.adopters
        news, told = self.events(now)
        if now.sufficient and moved:
            p = now.share
            assert p is not None
            if p >= self.peak - EPS:
                self.peak = max(p, self.peak)
                self.withdrawn.clear()
            due = day + self.policy.confirmation_days
            step = Step("", day, due, self.changed(now), now.known, now.adopters, p, told)
            self.before = now
            if self.current is None:
                self.classify(step)
            elif self.current == "declining":
                self.judge_decline(step, news=news)
            else:
                self.judge(step, RANKED[self.current], news=news)
            self.confirm(day)
        self.before = now

    def moves(self, now: Day) -> bool:
        """Only change points are judged: an answer that differs, or enough known again."""
        was = self.before
        if was is None or was.sufficient != now.sufficient:
            return True
        return any(was.y.get(who) != now.y.get(who) for who in {*was.y, *now.y})

    def events(self, now: Day) -> tuple[bool, bool]:
        news = told = withdrawal = False
        was = self.before.y if self.before else {}
        there = self.before.active if self.before else frozenset()
        for who, y in now.y.items():
            if y is None:
                continue
            news |= who not in there
            self.ever |= y == 1
            if y != was.get(who):
                last = self.last.get(who)
                begun = y == 1 and (last == 0 or who in now.dated)
                told |= begun
                news |= begun or (y == 1 and last is None)
                if y == 0 and last == 1:
                    withdrawal = True
                    self.withdrawn.add(who)
        self.last.update(now.seen)
        self.given_up = now.adopters == 0 and self.ever and (withdrawal or self.given_up)
        return news or not self.policy.withdrawal_required, told

    def changed(self, now: Day) -> tuple[str, ...]:
        was = self.before.y if self.before else {}
        who = {one for one in {*was, *now.y} if was.get(one) != now.y.get(one)}
        return tuple(sorted(self.names[one] for one in who))

    def classify(self, step: Step) -> None:
        step.stage = RANKS[self.plain(step.share, step.adopters)]
        if self.given_up and self.policy.decline_drop > 0:
            step.stage = "declining"
            self.decline, self.ordinary, self.lowest = step, False, step.share
        step.confirmed = step.crossed
        self.take(step)

    def take(self, step: Step) -> None:
        step.came_from = self.current
        self.current = step.stage
        self.contested |= step.stage in RANKS[3:]
        self.done.append(step)

    def chain(self) -> list[Step]:
        """Pending steps: the edges of one day are one step; a pending decline ends them."""
        by_day: dict[int, Step] = {}
        for edge in self.edges:
            by_day[edge.crossed] = edge
        steps = [by_day[day] for day in sorted(by_day)]
        if self.decline is None or self.current == "declining":
            return steps
        begun = self.decline.crossed
        return [*(one for one in steps if one.crossed < begun), self.decline]

    def confirm(self, day: int) -> None:
        while self.chain():
            step = min(self.chain(), key=lambda one: one.due)
            if step.due > day:
                return
            step.confirmed = day
            ended = self.current == "declining"
            self.edges = [
                one
                for one in self.edges
                if step.stage != "declining" and one.crossed > step.crossed
            ]
            if ended:
                self.restart()
                self.decline = None
            self.take(step)

    def restart(self) -> None:
        assert self.before is not None
        assert self.before.share is not None
        self.peak = self.before.share
        self.withdrawn.clear()

    def keep(self, day: int, holds: Callable[[int], bool]) -> None:
        for step in self.chain():
            if step.stage != "declining" and not step.silent and not holds(RANKED[step.stage]):
                self.blips.append((step.stage, step.crossed, day))
        self.edges = [one for one in self.edges if holds(RANKED[one.stage])]

    def cross(self, step: Step, ranks: Iterable[int], *, silent: bool = False) -> None:
        there = {one.stage for one in self.edges}
        due = months_after(step.crossed, 12) if silent else step.due
        causes = () if silent else step.causes
        for rank in ranks:
            if RANKS[rank] not in there:
                self.edges.append(
                    replace(step, stage=RANKS[rank], due=due, silent=silent, causes=causes)
                )

    def judge(self, step: Step, current: int, *, news: bool) -> None:
        p, k, rule = step.share, step.adopters, self.policy
        raw, low = self.plain(p, k), self.plain(p + rule.hysteresis, k)
        self.keep(step.crossed, lambda rank: current < rank <= raw or low <= rank < current)
        if self.decline is not None:
            self.lowest = min(self.lowest, p)
            self.ordinary |= self.declines(step)
            if self.over(step):
                self.blips.append(("declining", self.decline.crossed, step.crossed))
                self.decline = None
                self.restart()
        if self.decline is None and rule.decline_drop > 0:
            self.ordinary = self.declines(step)
            if self.ordinary or self.given_up:
                self.decline, self.lowest = replace(step, stage="declining"), p
        if raw > current and news:
            self.cross(step, range(current + 1, raw + 1))
        if low < current:
            silent = len(self.withdrawn) < rule.withdrawal_required
            if not silent:
                self.edges = [one for one in self.edges if not one.silent]
            self.cross(step, range(current - 1, low - 1, -1), silent=silent)

    def judge_decline(self, step: Step, *, news: bool) -> None:
        self.lowest = min(self.lowest, step.share)
        self.ordinary |= self.declines(step)
        raw = self.plain(step.share, step.adopters) if self.over(step) else 0
        self.keep(step.crossed, lambda rank: rank <= raw)
        if news:
            self.cross(step, range(1, raw + 1))

    def was_contested(self) -> bool:
        return self.contested or any(RANKED[one.stage] >= 3 for one in self.edges)

    def declines(self, step: Step) -> bool:
        rule = self.policy
        return (
            self.was_contested()
            and len(self.withdrawn) >= (1 if step.known <= 3 else 2)
            and step.share <= self.peak - rule.decline_drop + EPS
            and step.share < rule.table_stakes_share - rule.hysteresis - EPS
        )

    def over(self, step: Step) -> bool:
        if step.adopters == 0:
            return False
        if not self.ordinary or not self.was_contested():
            return True
        back = step.share >= self.peak - 0.05 - EPS
        return back or step.share >= self.lowest + self.policy.decline_drop - EPS

    @property
    def transitions(self) -> list[Step]:
        result, came = list(self.done), self.current
        for one in self.chain():
            if not one.silent:
                result.append(replace(one, came_from=came))
                came = one.stage
        return result

    @property
    def rank(self) -> int:
        """Where the shown stage stands; declining ranks with the plain stage at its share."""
        top = self.shown
        if top is None:
            return 0
        if top.stage != "declining":
            return RANKED[top.stage]
        return self.plain(self.share, self.adopters)

    @property
    def shown(self) -> Step | None:
        every = self.transitions
        return every[-1] if every else None
