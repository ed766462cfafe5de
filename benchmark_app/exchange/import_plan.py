"""What importing a table would do to a workspace, worked out before anything is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath
from typing import Final

from benchmark_app.domain.attribute import Attribute, AttributeKind, Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Edit, EditGroup, Put, Record, Retract, SetNoun, SetPolicy
from benchmark_app.domain.forecast import IssuedForecast
from benchmark_app.domain.import_report import ImportReport
from benchmark_app.domain.name import clean_name, name_key
from benchmark_app.domain.observation import Mark, Observation, Value
from benchmark_app.domain.plan import Plan
from benchmark_app.domain.problem import Problem
from benchmark_app.exchange.attribute_guess import judge_attribute
from benchmark_app.exchange.difference import Difference, DifferenceKind
from benchmark_app.exchange.foreign.amount_fit import fit_amount, is_changed
from benchmark_app.exchange.foreign.arrival import Arrival
from benchmark_app.exchange.foreign.countable import Amount
from benchmark_app.exchange.foreign.orientation import Known
from benchmark_app.exchange.foreign.question import OpenQuestion
from benchmark_app.exchange.import_match import (
    Existing,
    Matched,
    Read,
    by_cell,
    match_existing,
    without_conflicts,
)
from benchmark_app.exchange.layout import Line
from benchmark_app.exchange.market import MarketLike
from benchmark_app.exchange.near_name import near_names
from benchmark_app.exchange.restore import Restored, read_restored
from benchmark_app.exchange.rows import CLEAR_SIGNS, Bad, has_decimal_comma, parse_value
from benchmark_app.exchange.sighting import Sighting, Sightings, read_sightings
from benchmark_app.exchange.table import Cell, cell_text, column_letters
from benchmark_app.exchange.text_note import cell_problem, joined, told_texts, with_texts
from benchmark_app.exchange.uncollected import uncollected
from benchmark_app.words.value import VALUE_WORDS

LABEL: Final = "import"
_FAILED: Final = "error_in_cell"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """The edit that imports a table, and what it does counted in values.

    Not `accepted`: nothing may be written, `edit` is empty and so are the counts but `refused`
    (the values that cannot be imported) and `blank` (cells without a value). `noted` are texts
    that become the notes of unknown values.

    `questions` wait for an answer or took their default; `differences` tell what becomes of every
    cell. `told` are forecasts that a summary of ours says were once told, each with the key of its
    service's name; they are no edit (see `told_of`).
    """

    edit: EditGroup
    accepted: bool
    added: int = 0
    changed: int = 0
    noted: int = 0
    same: int = 0
    refused: int = 0
    blank: int = 0
    new_competitors: tuple[str, ...] = ()
    new_attributes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()
    remarks: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    told: tuple[tuple[str, IssuedForecast], ...] = ()

    def told_of(self, attributes: Iterable[Attribute]) -> tuple[IssuedForecast, ...]:
        """The forecasts once told about these services, ready to be kept after the edit."""
        ids = {name_key(one.name): one.id for one in attributes}
        return tuple(replace(one, attribute=ids[key]) for key, one in self.told if key in ids)


def known_names(market: MarketLike) -> Known:
    """The names that tell services from businesses in somebody else's table."""
    return Known(
        frozenset(name_key(one.name) for one in market.attributes),
        frozenset(name_key(one.name) for one in market.competitors),
        {name_key(one.name): one.kind for one in market.attributes},
        {name_key(one.name): one.name for one in market.attributes}
        | {name_key(one.name): one.name for one in market.competitors},
        next((one.name for one in market.competitors if one.subject), ""),
    )


@uncollected()
def plan_import(
    arrival: Arrival,
    market: MarketLike,
    existing: Existing | Iterable[Observation] = (),
    *,
    today: date,
    subject: str | None = None,
    skip_bad: bool = False,
    strict: bool = False,
) -> ImportPlan:
    """The plan for a file as it arrived.

    `existing` holds the stored observations, retracted ones too, or gives those of a cell by ids.
    A problem, or a question that cells wait for, refuses the file unless `skip_bad`; one of the
    table, how it is read, and with `strict` a nearly equal name always. `subject`: our name.
    """
    planner = _Planner(market, read_restored(arrival.related))
    layout = arrival.layout
    read = with_texts(read_sightings(layout, today))
    planner.problems += [*layout.problems, *planner.restored.problems, *_failed(arrival.texts)]
    planner.take(read, layout.across)
    planner.mark_subject(read.sightings, subject, arrival.own)
    near = planner.near_problems(read)
    told = sorted(planner.problems, key=lambda one: one.row or 0)
    hard = [one for one in told if not one.warning]
    waiting = sum(one.cells for one in arrival.waiting)
    refusal = ImportPlan(
        edit=EditGroup((), LABEL),
        accepted=False,
        refused=read.refused + planner.refused + _rows_told(layout.problems) + waiting,
        blank=layout.blank,
        problems=tuple(hard + (near if strict else [])),
        warnings=tuple([one for one in told if one.warning] + ([] if strict else near)),
        questions=tuple(OpenQuestion(one.question, one.cells) for one in arrival.waiting),
        remarks=arrival.remarks,
        differences=(*_waiting(arrival, told), *_left_out(arrival)),
    )
    of_table = arrival.is_unread or any(one.row is None for one in hard)
    if of_table or ((hard or waiting) and not skip_bad) or (near and strict):
        return refusal
    matched = planner.match(existing if callable(existing) else by_cell(existing))
    plan = replace(
        refusal,
        accepted=True,
        added=matched.count(DifferenceKind.NEW),
        changed=matched.count(DifferenceKind.CHANGED),
        noted=matched.count(DifferenceKind.NOTED),
        same=matched.count(DifferenceKind.SAME) + planner.repeated,
        new_competitors=tuple(one.name for one in planner.competitors.values() if not one.id),
        new_attributes=tuple(one.name for one in planner.attributes.values() if not one.id),
        differences=(*matched.differences, *refusal.differences),
        told=planner.restored.told,
    )
    edits = tuple(planner.edits(matched))
    return replace(plan, edit=EditGroup(edits, LABEL, _report(plan, arrival)))


def _report(plan: ImportPlan, arrival: Arrival) -> ImportReport:
    """What the history keeps of an import; the one sheet of a text only repeats its file's name."""
    is_text = arrival.taken == (PurePath(arrival.file).stem,)
    return ImportReport(
        file=_storable(arrival.file),
        sheets=() if is_text else tuple(map(_storable, arrival.taken)),
        new=plan.added,
        changed=plan.changed,
        noted=plan.noted,
        same=plan.same,
        refused=plan.refused,
        left_out=sum(one.kind is DifferenceKind.LEFT_OUT for one in plan.differences),
        services=len(plan.new_attributes),
        businesses=len(plan.new_competitors),
    )


def _storable(name: str) -> str:
    """A file's or sheet's name; a sign that the disk gave and no text can hold becomes a ?."""
    return clean_name(name.encode(errors="replace").decode())


def _waiting(arrival: Arrival, told: Iterable[Problem]) -> Iterator[Difference]:
    """The cells that wait for an answer, and those with a problem."""
    for waiting in arrival.waiting:
        for line in waiting.lines:
            yield _of_line(DifferenceKind.NEEDS_YOU, line, waiting.question.code)
    for one in told:
        if not one.warning and one.row is not None:
            place = f"{one.sheet}!{one.row}" if one.sheet else str(one.row)
            text = cell_text(str(one.params.get("value", "")))
            yield Difference(DifferenceKind.NEEDS_YOU, place, new=text, why=one.code)


def _left_out(arrival: Arrival) -> Iterator[Difference]:
    """The cells that are no data, then whatever else of the file is none."""
    for code, line in arrival.texts:
        yield _of_line(DifferenceKind.LEFT_OUT, line, code)
    for one in arrival.left_out:
        column = column_letters(one.column or 0)
        place = "!".join(filter(None, (one.sheet, f"{column}{one.row or ''}")))
        yield Difference(DifferenceKind.LEFT_OUT, place, new=one.text, why=one.code)


def _of_line(kind: DifferenceKind, line: Line, why: str) -> Difference:
    cells = line.cells
    return Difference(
        kind=kind,
        place=line.place,
        service=clean_name(cell_text(cells.get("attribute"))),
        competitor=clean_name(cell_text(cells.get("competitor"))),
        new=cell_text(cells.get("value")),
        why=why,
    )


def _failed(texts: Iterable[tuple[str, Line]]) -> Iterator[Problem]:
    """That the formulas of cells failed, which keeps nothing else back."""
    return (cell_problem(code, line) for code, line in texts if code == _FAILED)


class _Planner:
    """Gathers the entities a table needs and the values that fit them."""

    def __init__(self, market: MarketLike, restored: Restored) -> None:
        self.restored = restored
        self.problems: list[Problem] = []
        self.refused = 0
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
        self.repeated = 0

    def take(self, read: Sightings, across: Sequence[str]) -> None:
        """Judges each attribute, reads its values and drops those that contradict each other.

        New entities come in the order of the table, competitors of a matrix as they stand across.
        """
        self.problems += [*read.problems, *told_texts(read.sightings)]
        by_attribute: defaultdict[str, list[Sighting]] = defaultdict(list)
        for one in read.sightings:
            by_attribute[one.attribute].append(one)
        texts = {one.value for one in read.sightings if isinstance(one.value, str)}
        clear = any(text.strip() in CLEAR_SIGNS for text in texts)
        reads: list[Read] = []
        judged: dict[str, Attribute] = {}
        for key, sightings in by_attribute.items():
            name = read.names[f"attribute {key}"]
            found = judge_attribute(name, sightings, self.attributes.get(key))
            judged[key] = found.attribute
            self.problems += found.problems
            good = sightings
            if found.refused:
                good = [one for one in good if (one.line.sheet, one.line.row) not in found.refused]
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
        kept = without_conflicts(reads, told.append)
        self.problems += told
        self.refused += len(told)
        self.repeated = len(reads) - len(kept) - len(told)
        return kept

    def _values(
        self, attribute: Attribute, sightings: Sequence[Sighting], *, clear_signs: bool
    ) -> Iterator[Read]:
        comma = attribute.kind is AttributeKind.MEASURE and any(
            has_decimal_comma(one.value) for one in sightings if not isinstance(one.value, Amount)
        )
        known: dict[tuple[type, Cell | Amount], Value | Bad] = {}
        for one in sightings:
            cell = one.line.cells.get("value")
            key = type(one.value), one.value
            if isinstance(one.value, Amount):
                value = fit_amount(one.value, cell, attribute.kind, attribute.unit)
            elif key in known:
                value = known[key]
            else:
                value = known[key] = parse_value(
                    one.value,
                    attribute.kind,
                    attribute.unit,
                    clear_signs=clear_signs,
                    decimal_comma=comma,
                )
            if value == "not_a_number" and _says_none(one):
                yield _noted(one, Mark.NOT_APPLICABLE)  # what is not there has no price
            elif isinstance(value, Bad):
                self._refuse(one, str(value), attribute)
            elif isinstance(one.value, Amount) and is_changed(one.value, value, attribute.unit):
                yield _noted(one, value)
            else:
                yield Read(one, value, cell_text(cell))

    def _refuse(self, one: Sighting, code: str, attribute: Attribute) -> None:
        line = one.line
        text = cell_text(line.cells.get("value"))
        params: dict[str, object] = {"value": text, "attribute": attribute.name}
        if code == "other_unit":
            params["unit"] = attribute.unit
        self.problems.append(Problem(code, params, line.sheet, line.row, line.column))
        self.refused += 1

    def mark_subject(self, sightings: Iterable[Sighting], named: str | None, own: str) -> None:
        """Marks the owner's: the one `named`, else the one the rows mark, else its `own`, "us"."""
        keys = list(dict.fromkeys(one.competitor for one in sightings if one.subject))
        if named is not None:
            keys = [name_key(named)]
        if named is not None and keys[0] not in self.competitors:
            params: dict[str, object] = {"name": clean_name(named)}
            self.problems.append(Problem("subject_not_found", params))
        elif len(keys) > 1:
            names = [self.competitors[key].name for key in keys if key in self.competitors]
            self.problems.append(Problem("several_subjects", {"names": names}))
        else:
            for key in keys or self._called_own(own):
                if key in self.competitors:
                    self.competitors[key] = replace(self.competitors[key], subject=True)

    def _called_own(self, own: str) -> list[str]:
        """The business that the table calls its owner's, told, where nobody is that yet."""
        key = name_key(own)
        if key not in self.competitors or any(one.subject for one in self.competitors.values()):
            return []
        params: dict[str, object] = {"name": self.competitors[key].name}
        self.problems.append(Problem("own_taken", params, warning=True))
        return [key]

    def match(self, existing: Existing) -> Matched:
        """What the values mean for the workspace."""
        return match_existing(self._reads, self._refs, existing)

    def _refs(self, read: Read) -> tuple[Attribute, Competitor]:
        return self.attributes[read.sighting.attribute], self.competitors[read.sighting.competitor]

    def near_problems(self, read: Sightings) -> list[Problem]:
        """A warning for each new name that is nearly another one."""
        found = []
        for column, entities in (
            ("competitor", self.competitors),
            ("attribute", self.attributes),
        ):
            new = [one.name for one in entities.values() if not one.id]
            known = [one.name for one in entities.values() if one.id]
            for name, other in near_names(new, known):
                key = name_key(name)
                lines = (one.line for one in read.sightings if getattr(one, column) == key)
                line = next(lines, None)
                params: dict[str, object] = {"name": name, "known": other}
                row = line.row if line else None
                sheet = line.sheet if line else ""
                found.append(Problem("near_name", params, sheet, row, column, warning=True))
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


def _noted(one: Sighting, value: Value) -> Read:
    """A value that is not what stands in its cell, with that as its note."""
    text = cell_text(one.line.cells.get("value"))
    note = joined(one.note, text) if any(map(str.isalnum, text)) else one.note
    return Read(one._replace(note=note), value, text)


def _says_none(one: Sighting) -> bool:
    """Whether somebody else's table says that something is not there."""
    meant = one.line.meant
    return isinstance(meant, str) and VALUE_WORDS.get(name_key(meant)) == 0.0


def _place(read: Read) -> int:
    return read.sighting.line.row


def _rows_told(problems: Iterable[Problem]) -> int:
    """How many rows were left out before they were read."""
    return sum(one.row is not None and not one.warning for one in problems)
