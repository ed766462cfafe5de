"""What importing a table would do to a workspace, worked out before anything is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Protocol

from benchmark_app.domain.attribute import Attribute, AttributeKind, Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Edit, EditGroup, Put, Record, Retract, SetNoun, SetPolicy
from benchmark_app.domain.event import CompetitorEvent
from benchmark_app.domain.forecast import IssuedForecast
from benchmark_app.domain.name import clean_name, name_key
from benchmark_app.domain.noun import Noun
from benchmark_app.domain.observation import Observation
from benchmark_app.domain.plan import Plan
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.problem import Problem
from benchmark_app.exchange.attribute_guess import judge_attribute
from benchmark_app.exchange.import_match import (
    Existing,
    Matched,
    Read,
    by_cell,
    match_existing,
    without_conflicts,
)
from benchmark_app.exchange.layout import read_layout
from benchmark_app.exchange.near_name import near_names
from benchmark_app.exchange.restore import Restored, read_restored
from benchmark_app.exchange.rows import CLEAR_SIGNS, Bad, has_decimal_comma, parse_value
from benchmark_app.exchange.sighting import Sighting, Sightings, read_sightings
from benchmark_app.exchange.table import Table, cell_text

LABEL: Final = "import"


class MarketLike(Protocol):
    """The entities and rules a workspace has."""

    @property
    def competitors(self) -> tuple[Competitor, ...]:
        """The businesses, the subject included."""
        ...

    @property
    def attributes(self) -> tuple[Attribute, ...]:
        """The services and properties."""
        ...

    @property
    def importance(self) -> tuple[Importance, ...]:
        """The dated weights."""
        ...

    @property
    def plans(self) -> tuple[Plan, ...]:
        """What the owner decided about attributes."""
        ...

    @property
    def events(self) -> tuple[CompetitorEvent, ...]:
        """What happened to competitors."""
        ...

    @property
    def policy(self) -> Policy:
        """The rules."""
        ...

    @property
    def noun(self) -> Noun | None:
        """What the business is called by."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """The edit that imports a table, and what it does counted in values.

    Not `accepted`: nothing may be written, `edit` is empty and so are the counts but `refused`
    (the values that cannot be imported) and `blank` (cells without a value).

    `told` are forecasts that a summary of ours says were once told, each with the key of its
    service's name; they are no edit (see `told_of`).
    """

    edit: EditGroup
    accepted: bool
    added: int = 0
    changed: int = 0
    same: int = 0
    refused: int = 0
    blank: int = 0
    new_competitors: tuple[str, ...] = ()
    new_attributes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    told: tuple[tuple[str, IssuedForecast], ...] = ()

    def told_of(self, attributes: Iterable[Attribute]) -> tuple[IssuedForecast, ...]:
        """The forecasts once told about these services, ready to be kept after the edit."""
        ids = {name_key(one.name): one.id for one in attributes}
        return tuple(replace(one, attribute=ids[key]) for key, one in self.told if key in ids)


def plan_import(
    table: Table,
    market: MarketLike,
    existing: Existing | Iterable[Observation] = (),
    *,
    today: date,
    subject: str | None = None,
    day: date | None = None,
    skip_bad: bool = False,
    strict: bool = False,
    mapping: Mapping[str, str] | None = None,
) -> ImportPlan:
    """The plan for a table in long form, a matrix seen on `day`, or a summary of ours.

    `existing` holds the stored observations, retracted ones too, or gives those of an attribute id
    and competitor id. A problem refuses the whole table unless `skip_bad`; a problem of the table
    as a whole and, with `strict`, a name nearly equal to another refuse it always. `subject` names
    the owner's business; `mapping` (see `mapping.read_mapping`) says what signs mean.
    """
    planner = _Planner(table.sheet, market, read_restored(table.related))
    layout = read_layout(table, day)
    only_entities = bool(table.related) and not layout.lines
    problems = [one for one in layout.problems if not (only_entities and one.code == "no_rows")]
    planner.problems += [*table.problems, *problems, *planner.restored.problems]
    read = read_sightings(layout, table.sheet, today, mapping or {})
    planner.take(read, layout.across)
    planner.mark_subject(read.sightings, subject)
    near = planner.near_problems(read)
    told = sorted(planner.problems, key=lambda one: one.row or 0)
    hard = [one for one in told if not one.warning]
    warnings = [one for one in told if one.warning]
    of_table = any(one.row is None for one in hard)
    refusal = ImportPlan(
        edit=EditGroup((), LABEL),
        accepted=False,
        refused=read.refused + planner.refused + _rows_told([*table.problems, *layout.problems]),
        blank=layout.blank,
        problems=tuple(hard + (near if strict else [])),
        warnings=tuple(warnings + ([] if strict else near)),
    )
    if of_table or (hard and not skip_bad) or (near and strict):
        return refusal
    matched = planner.match(existing if callable(existing) else by_cell(existing))
    return replace(
        refusal,
        edit=EditGroup(tuple(planner.edits(matched)), LABEL),
        accepted=True,
        added=matched.added,
        changed=matched.changed,
        same=matched.same,
        new_competitors=tuple(one.name for one in planner.competitors.values() if not one.id),
        new_attributes=tuple(one.name for one in planner.attributes.values() if not one.id),
        told=planner.restored.told,
    )


class _Planner:
    """Gathers the entities a table needs and the values that fit them."""

    def __init__(self, sheet: str, market: MarketLike, restored: Restored) -> None:
        self.restored = restored
        self.problems: list[Problem] = []
        self.refused = 0
        self._sheet = sheet
        self._market = market
        self._known_competitors = {name_key(one.name): one for one in market.competitors}
        self._known_attributes = {name_key(one.name): one for one in market.attributes}
        self.competitors = dict(self._known_competitors)
        self.attributes = dict(self._known_attributes)
        for key, business in restored.competitors.items():
            had = self._known_competitors.get(key)
            self.competitors[key] = replace(business, id=had.id if had else 0)
        for key, service in restored.attributes.items():
            known = self._known_attributes.get(key)
            self.attributes[key] = replace(service, id=known.id if known else 0)
        self._reads: list[Read] = []
        self._repeated = 0

    def take(self, read: Sightings, across: Sequence[str]) -> None:
        """Judges each attribute, reads its values and drops those that contradict each other.

        New entities come in the order of the table, competitors of a matrix as they stand across.
        """
        self.problems += read.problems
        by_attribute: defaultdict[str, list[Sighting]] = defaultdict(list)
        for one in read.sightings:
            by_attribute[one.attribute].append(one)
        clear = any(cell_text(one.value) in CLEAR_SIGNS for one in read.sightings)
        reads: list[Read] = []
        judged: dict[str, Attribute] = {}
        for key, sightings in by_attribute.items():
            name = read.names[f"attribute {key}"]
            found = judge_attribute(name, sightings, self.attributes.get(key), self._sheet)
            judged[key] = found.attribute
            self.problems += found.problems
            good = [one for one in sightings if one.line.row not in found.refused]
            self.refused += len(sightings) - len(good)
            reads += self._values(found.attribute, good, clear_signs=clear)
        self._reads = self._without_conflicts(sorted(reads, key=_place))
        for kept in self._reads:
            attribute = kept.sighting.attribute
            self.attributes.setdefault(attribute, judged[attribute])
        used = dict.fromkeys(kept.sighting.competitor for kept in self._reads)
        first = [key for key in map(name_key, across) if key in used]
        for key in dict.fromkeys([*first, *used]):
            self.competitors.setdefault(key, Competitor(name=read.names[f"competitor {key}"]))

    def _without_conflicts(self, reads: Sequence[Read]) -> list[Read]:
        told: list[Problem] = []
        kept = without_conflicts(reads, self._sheet, told.append)
        self.problems += told
        self.refused += len(told)
        self._repeated = len(reads) - len(kept) - len(told)
        return kept

    def _values(
        self, attribute: Attribute, sightings: Sequence[Sighting], *, clear_signs: bool
    ) -> Iterator[Read]:
        comma = attribute.kind is AttributeKind.MEASURE and any(
            has_decimal_comma(one.value) for one in sightings
        )
        for one in sightings:
            value = parse_value(
                one.value,
                attribute.kind,
                attribute.unit,
                clear_signs=clear_signs,
                decimal_comma=comma,
            )
            if isinstance(value, Bad):
                self._refuse(one, str(value), attribute)
            else:
                yield Read(one, value, cell_text(one.value))

    def _refuse(self, one: Sighting, code: str, attribute: Attribute) -> None:
        params: dict[str, object] = {"value": cell_text(one.value), "attribute": attribute.name}
        if code == "other_unit":
            params["unit"] = attribute.unit
        line = one.line
        self.problems.append(Problem(code, params, self._sheet, line.row, line.column))
        self.refused += 1

    def mark_subject(self, sightings: Iterable[Sighting], named: str | None) -> None:
        """Marks the owner's business: the one named, else the one the rows mark."""
        keys = list(dict.fromkeys(one.competitor for one in sightings if one.subject))
        if named is not None:
            keys = [name_key(named)]
        if named is not None and keys[0] not in self.competitors:
            params: dict[str, object] = {"name": clean_name(named)}
            self.problems.append(Problem("subject_not_found", params, self._sheet))
        elif len(keys) > 1:
            names = [self.competitors[key].name for key in keys if key in self.competitors]
            self.problems.append(Problem("several_subjects", {"names": names}, self._sheet))
        else:
            for key in keys:
                if key in self.competitors:
                    self.competitors[key] = replace(self.competitors[key], subject=True)

    def match(self, existing: Existing) -> Matched:
        """What the values mean for the workspace."""
        matched = match_existing(self._reads, self._refs, existing)
        matched.same += self._repeated
        return matched

    def _refs(self, read: Read) -> tuple[int | str, int | str]:
        attribute = self.attributes[read.sighting.attribute]
        competitor = self.competitors[read.sighting.competitor]
        return attribute.id or attribute.name, competitor.id or competitor.name

    def near_problems(self, read: Sightings) -> list[Problem]:
        """A warning for each new name that is nearly another one."""
        rows = {}
        for one in reversed(read.sightings):
            rows["competitor", one.competitor] = rows["attribute", one.attribute] = one.line
        found = []
        for column, entities in (
            ("competitor", self.competitors),
            ("attribute", self.attributes),
        ):
            new = [one.name for one in entities.values() if not one.id]
            known = [one.name for one in entities.values() if one.id]
            for name, other in near_names(new, known):
                line = rows.get((column, name_key(name)))
                params: dict[str, object] = {"name": name, "known": other}
                row = line.row if line else None
                found.append(Problem("near_name", params, self._sheet, row, column, warning=True))
        return found

    def edits(self, matched: Matched) -> Iterator[Edit]:
        """The entities that are new or changed, then the observations."""
        for key, business in self.competitors.items():
            if business != self._known_competitors.get(key):
                yield Put(business)
        for key, service in self.attributes.items():
            if service != self._known_attributes.get(key):
                yield Put(service)
        yield from self._on_services()
        yield from self._events()
        policy = self.restored.policy
        if policy is not None and policy != self._market.policy:
            yield SetPolicy(policy)
        if self.restored.noun not in (None, self._market.noun):
            yield SetNoun(self.restored.noun)
        if matched.record:
            yield Record(observations=tuple(matched.record))
        if matched.retract:
            yield Retract(tuple(matched.retract))

    def _on_services(self) -> Iterator[Edit]:
        """Weights and plans that are new or changed."""
        known: set[Importance | Plan] = {*self._market.importance, *self._market.plans}
        restored: list[tuple[str, Importance | Plan]] = [*self.restored.importance]
        for key, said in [*restored, *self.restored.plans]:
            attribute = self.attributes.get(key)
            if attribute is None:
                continue
            placed = replace(said, attribute=attribute.id)
            if placed not in known:
                yield Put(placed, of="" if attribute.id else attribute.name)

    def _events(self) -> Iterator[Edit]:
        known = set(self._market.events)
        for key, event in self.restored.events:
            competitor = self.competitors.get(key)
            if competitor is None:
                continue
            placed = replace(event, competitor=competitor.id)
            if placed not in known:
                yield Put(placed, of="" if competitor.id else competitor.name)


def _place(read: Read) -> int:
    return read.sighting.line.row


def _rows_told(problems: Iterable[Problem]) -> int:
    """How many rows were left out before they were read."""
    return sum(one.row is not None and not one.warning for one in problems)
