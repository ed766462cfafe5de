"""Stage, standing, baseline, levels and index by METHODS sections 2-4, on a painted market."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reference_machine import EPS, RANKS, Day, Machine, Step, months_after
from reference_market import Truth, number, quantile

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction


@dataclass
class Levels:
    """Sections 3 and 4 on top of a `Truth`: baseline, verdict, levels and the chained index."""

    truth: Truth

    def cells(self, attribute: Attribute, day: int) -> list[tuple[float, float]]:
        """Known values with their capped weights."""
        held = self.truth.inside(attribute, day)
        weights = self.truth.known_weights(held)
        return [(held[who], weight) for who, weight in weights.items()]  # type: ignore[misc]

    def baseline(self, attribute: Attribute, day: int) -> dict[str, Any]:
        pairs = self.cells(attribute, day)
        own = self.truth.own(attribute, day)
        lower = attribute.direction is Direction.LOWER
        total = sum(weight for _, weight in pairs)
        expected = sum(v * w for v, w in pairs) / total if pairs else None
        values = [v for v, _ in pairs]
        return {
            "expected": expected,
            "typical": quantile(pairs, 0.5, lower=lower),
            "adequate": quantile(pairs, 0.7, lower=lower),
            "desired": quantile(pairs, 0.3, lower=lower),
            "frontier": (min(values) if lower else max(values)) if values else None,
            "own": own,
            "verdict": self.verdict(attribute, pairs, own),
            "known": len(pairs),
        }

    def points(self, attribute: Attribute, value: float | None) -> float:
        return (self.truth.score(attribute, value) or 0.0) if value is not None else 0.0

    def verdict(
        self, attribute: Attribute, pairs: list[tuple[float, float]], own: float | None
    ) -> str | None:
        score = self.truth.score
        if own is None or not pairs or score(attribute, own) is None:
            return None
        unit = {AttributeKind.YES_NO: 1.0, AttributeKind.LEVEL: 3.0}.get(attribute.kind)
        if unit is None:
            assert attribute.best is not None
            assert attribute.worst is not None
            unit = abs(attribute.best - attribute.worst)
        slack = attribute.tolerance / unit
        mine, total = self.points(attribute, own), sum(weight for _, weight in pairs)
        scores = [(self.points(attribute, v), w) for v, w in pairs]
        better = sum(w for s, w in scores if s > mine + slack + EPS) / total
        equal = sum(w for s, w in scores if s >= mine - slack - EPS) / total
        if better >= 0.7 - EPS:
            return "bad"
        if equal < 0.3 - EPS:
            return "excellent"
        return "good" if equal < 0.7 - EPS and better < 0.5 - EPS else "neutral"

    def weight(self, attribute: Attribute, day: int) -> float:
        dated = [
            (number(one.from_date), one.weight)
            for one in self.truth.market.importance
            if one.attribute == attribute.id and number(one.from_date) <= day
        ]
        return max(dated)[1] if dated else 1.0

    def market_level(self, day: int) -> dict[str, Any]:
        truth, has_subject = self.truth, self.truth.market.subject is not None
        chosen = [
            one
            for one in truth.scored()
            if self.weight(one, day) > 0
            and self.cells(one, day)
            and (not has_subject or truth.own(one, day) is not None)
        ]
        total = sum(self.weight(one, day) for one in chosen)
        sums = dict.fromkeys(("market", "own", "low", "high"), 0.0)
        known = cells = 0
        for one in chosen:
            v, pairs = self.weight(one, day), self.cells(one, day)
            inside = truth.inside(one, day)
            weight = sum(w for _, w in pairs)
            level = sum(self.points(one, x) * w for x, w in pairs)
            unknown = sum(truth.weights[who] for who, x in inside.items() if x is None)
            sums["market"] += v * level / weight
            sums["low"] += v * level / (weight + unknown)
            sums["high"] += v * (level + unknown) / (weight + unknown)
            if has_subject:
                sums["own"] += v * self.points(one, truth.own(one, day))
            known, cells = known + len(pairs), cells + len(inside)
        done: dict[str, Any] = {
            name: 100 * value / total if total > 0 else None for name, value in sums.items()
        }
        if not has_subject:
            done["own"] = None
        has_parity = done["own"] is not None and (done["market"] or 0) > 0
        done["parity"] = 100 * done["own"] / done["market"] if has_parity else None
        return done | {"known": known, "cells": cells}

    def base_day(self) -> int | None:
        """The first day on which half of the importance has sufficient data."""
        rule, truth = self.truth.market.policy, self.truth
        ever = [
            one
            for one in truth.scored()
            if any(self.cells(one, day) for day in range(truth.first, truth.as_of + 1))
        ]
        for day in range(truth.first, truth.as_of + 1):
            enough = total = 0.0
            for one in ever:
                v, inside = self.weight(one, day), truth.inside(one, day)
                known = truth.known_weights(inside)
                unknown = sum(truth.weights[who] for who, x in inside.items() if x is None)
                share = sum(known.values()) / (sum(known.values()) + unknown) if known else 0.0
                total += v
                if len(known) >= rule.minimum_known and share >= rule.minimum_coverage - EPS:
                    enough += v
            if total > 0 and enough >= total / 2 - EPS:
                return day
        return None

    def chain(self) -> dict[int, float]:
        """The expectation index on each day from the base day on, linked every day."""
        truth, base = self.truth, self.base_day()
        last: dict[tuple[int, int], float] = {}
        index: dict[int, float] = {}
        for day in range(truth.first, truth.as_of + 1):
            now = {one.id: truth.inside(one, day) for one in truth.scored()}
            top = bottom = 0.0
            for one in truth.scored():
                matched = {
                    who: held
                    for who, held in now[one.id].items()
                    if held is not None and (one.id, who) in last
                }
                if not matched:
                    continue
                weights = truth.known_weights(matched)
                v, total = self.weight(one, day - 1), sum(weights.values())
                for who, w in weights.items():
                    top += v * w / total * self.points(one, matched[who])
                    bottom += v * w / total * self.points(one, last[one.id, who])
            if base is not None and day >= base:
                before = index.get(day - 1, 100.0)
                moved = day > base and bottom > EPS and top > EPS
                index[day] = before * top / bottom if moved else before
            for one in truth.scored():
                for who in truth.members:
                    held = now[one.id].get(who)
                    if who not in now[one.id]:
                        last.pop((one.id, who), None)
                    elif held is not None:
                        last[one.id, who] = held
        return index

    def stage(self, attribute: Attribute) -> dict[str, Any]:
        """What section 2 says of an attribute with a floor on the day the truth is told."""
        truth, floor = self.truth, attribute.floor
        assert floor is not None
        now = truth.day(attribute, floor, truth.as_of)
        walked = {one: truth.machine(attribute, one) for one in nested(attribute, floor)}
        shown: Machine | None = None
        for one in reversed(walked):
            machine = walked[one]
            shown = machine if shown is None or shown.rank <= machine.rank else shown
            if one == floor:
                break
        assert shown is not None
        step = shown.shown if now.sufficient else (shown.done[-1] if shown.done else None)
        is_shown = step is not None and now.sufficient
        expected = [one for one in walked if (top := walked[one].shown) and top.stage == RANKS[4]]
        values = [held for held, _ in self.cells(attribute, truth.as_of)]
        lower = attribute.direction is Direction.LOWER
        return {
            "stage": step.stage if step and is_shown else "insufficient",
            "provisional": bool(step and is_shown and step.confirmed is None),
            "since": step.crossed if step else None,
            "last_stage": shown.current,
            "standard": expected[-1] if expected else None,
            "frontier": (min(values) if lower else max(values)) if values else None,
            "standing": self.standing(attribute, floor, now, step if is_shown else None),
            "badges": self.badges(
                shown, now, step if is_shown else None, self.offers(attribute, truth.as_of)
            ),
        }

    def badges(self, machine: Machine, now: Day, step: Step | None, mine: bool | None) -> set[str]:
        rule, today = self.truth.market.policy, self.truth.as_of
        found = set()
        if any(months_after(dropped, 12) > today for *_, dropped in machine.blips):
            found.add("blip")
        held = machine.shown
        if held is not None and held.stage == "declining" and machine.given_up:
            found.add("abandoned")
        if step is None:
            return found
        young = today < months_after(step.crossed, rule.entrenched_months)
        if step.stage == RANKS[4] and step.came_from and not step.revealed and young:
            found.add("new")
        lacking = now.known - now.adopters
        if lacking == 1 or (lacking == 0 and mine is False):
            found.add("last_holdout")
        return found

    def offers(self, attribute: Attribute, day: int) -> bool | None:
        own = self.truth.own(attribute, day)
        return None if own is None else self.truth.offers(attribute, own)

    def standing(self, attribute: Attribute, floor: float, now: Day, step: Step | None) -> str:
        truth, rule = self.truth, self.truth.market.policy
        mine = self.offers(attribute, truth.as_of)
        if mine is None or step is None or now.share is None:
            return "unknown"
        common = now.share >= rule.contested_share - EPS
        if not mine:
            if step.stage == RANKS[4] or now.share >= rule.table_stakes_share - EPS:
                return "missing_basic"
            return "behind" if common else "level"
        if now.adopters == 0:
            return "only_us"
        if not common:
            return "ahead" if self.is_better(attribute) else "level"
        if not self.is_followed(attribute):
            return "level"
        for day in range(months_after(truth.as_of, -24), truth.as_of + 1):
            then = truth.day(attribute, floor, day)
            if then.sufficient and self.offers(attribute, day):
                assert then.share is not None
                if then.share < rule.contested_share - EPS:
                    return "copied_lead"
        return "level"

    def is_better(self, attribute: Attribute) -> bool:
        """Above the mean by more than the tolerance; also where no end is the better one."""
        found = self.baseline(attribute, self.truth.as_of)
        if attribute.kind is AttributeKind.MEASURE and attribute.direction is Direction.NONE:
            return True
        gap = float(found["own"]) - float(found["expected"])
        if attribute.kind is AttributeKind.MEASURE and attribute.direction is Direction.LOWER:
            gap = -gap
        return gap > attribute.tolerance + EPS

    def is_followed(self, attribute: Attribute) -> bool:
        """Whether anybody who offers it was known without it on a day the subject offered it."""
        truth = self.truth

        def told(day: int, *, has_it: bool) -> set[int]:
            held = truth.inside(attribute, day).items()
            return {
                who
                for who, value in held
                if value is not None and truth.offers(attribute, value) is has_it
            }

        now = told(truth.as_of, has_it=True)
        return any(
            self.offers(attribute, day) and now & told(day, has_it=False)
            for day in range(truth.first, truth.as_of + 1)
        )


def nested(attribute: Attribute, floor: float) -> list[float]:
    """Every "at least so much" of an attribute, the easiest first."""
    if attribute.kind is AttributeKind.YES_NO:
        return [floor]
    steps = (1.0, 2.0, 3.0) if attribute.kind is AttributeKind.LEVEL else attribute.rungs
    return sorted({floor, *steps}, reverse=attribute.direction is Direction.LOWER)
