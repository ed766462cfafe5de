"""What a pasted block would do to the grid: values, new names, and what cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from typing import TypeVar

from benchmark_app.domain.attribute import TOUCHPOINTS, Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Edit, EditGroup, Put, Record
from benchmark_app.domain.name import name_key
from benchmark_app.domain.observation import Observation, Value
from benchmark_app.domain.problem import Problem
from benchmark_app.exchange.attribute_guess import guess_kind
from benchmark_app.exchange.block import Block, column_letter
from benchmark_app.exchange.near_name import near_names
from benchmark_app.exchange.rows import (
    CLEAR_SIGNS,
    Bad,
    has_decimal_comma,
    parse_value,
)
from benchmark_app.words.value import touchpoint_code

#: What stands in a cell and when it was seen, by attribute and competitor id.
Shown = Callable[[int, int], tuple[Value | None, date | None]]
#: Words for the nth new service or competitor of a block without names.
Placeholder = Callable[[str, int], str]
_Entity = TypeVar("_Entity", Attribute, Competitor)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a block is pasted: everything known, and what lies from the current cell on.

    `touchpoint` is the one new services join.
    """

    services: tuple[Attribute, ...]
    competitors: tuple[Competitor, ...]
    rows: tuple[Attribute, ...]
    columns: tuple[Competitor, ...]
    touchpoint: str
    day: date
    shown: Shown


@dataclass(frozen=True, slots=True)
class Placed:
    """A block with the service of each row and the competitor of each column.

    A text is the name of a new one; None is a line without a name or with one that came before.
    """

    block: Block
    rows: tuple[Attribute | str | None, ...]
    columns: tuple[Competitor | str | None, ...]
    touchpoints: tuple[str, ...]
    problems: tuple[Problem, ...] = ()

    def with_service(self, name: str, wanted: str, target: Target) -> Placed:
        """The same with another name for a new service; one that is known means the known one."""
        return replace(self, rows=_renamed(self.rows, name, wanted, target.services))

    def with_competitor(self, name: str, wanted: str, target: Target) -> Placed:
        """The same with another name for a new competitor."""
        return replace(self, columns=_renamed(self.columns, name, wanted, target.competitors))


@dataclass(slots=True)
class PastePlan:
    """What pasting would do; nothing of it is done yet.

    `changed` counts values that are others than those shown, `again` those seen before and now
    seen again, `same` those already noted on that day. `unclear` are signs that mean yes to some
    and no to others, as they were written: until they are given a meaning they are left out.
    """

    values: list[tuple[int | str, int | str, Value]] = field(default_factory=list)
    changed: int = 0
    again: int = 0
    same: int = 0
    services: list[Attribute] = field(default_factory=list)
    competitors: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    unclear: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.values or self.services or self.competitors)

    def take(
        self, service: Attribute, column: Competitor | str, read: Value, target: Target
    ) -> None:
        """Count a value for a cell, unless that very day says the same there already."""
        shown: Value | None = None
        if service.id and isinstance(column, Competitor):
            shown, seen_on = target.shown(service.id, column.id)
            if shown == read and seen_on == target.day:
                self.same += 1
                return
        self.again += shown == read
        self.changed += shown != read
        competitor = column if isinstance(column, str) else column.id
        self.values.append((service.id or service.name, competitor, read))

    def observations(self, day: date) -> tuple[Observation, ...]:
        """The values as sightings of a day; new services and competitors by name."""
        return tuple(
            Observation(attribute=service, competitor=column, value=value, observed_on=day)
            for service, column, value in self.values
        )

    def edit(self, observations: tuple[Observation, ...]) -> EditGroup:
        """The whole as one step: what is new, then the plan's observations as they are given."""
        edits: list[Edit] = [Put(one) for one in self.services]
        edits += [Put(Competitor(name=name)) for name in self.competitors]
        if observations:
            edits.append(Record(observations=observations))
        return EditGroup(tuple(edits), label="paste")


def place_block(block: Block, target: Target, placeholder: Placeholder) -> Placed:
    """Which service and competitor each line of a block belongs to.

    Lines with names go where the names are, whatever their order; the others follow each other
    from the target's first row and column on, and beyond the last they become new ones.
    """
    problems: list[Problem] = []
    rows: Sequence[Attribute | str | None]
    columns: Sequence[Competitor | str | None]
    if block.services is None:
        filled = [any(line) for line in block.texts]
        rows = _following(filled, target.rows, "service", placeholder)
        touchpoints = [target.touchpoint] * len(rows)
    else:
        rows, touchpoints = _named_rows(block, block.services, target, problems)
    if block.competitors is None:
        filled = [any(line[at] for line in block.texts) for at in range(len(block.columns))]
        columns = _following(filled, target.columns, "competitor", placeholder)
    else:
        columns = _named_columns(block, block.competitors, target, problems)
    return Placed(block, tuple(rows), tuple(columns), tuple(touchpoints), tuple(problems))


def plan_paste(placed: Placed, target: Target, meanings: Mapping[str, int | None]) -> PastePlan:
    """What pasting a placed block would do; `meanings` are the levels of unclear signs.

    A sign whose meaning is None is left out on purpose.
    """
    block = placed.block
    reader = _reader(block, meanings)
    plan = PastePlan(problems=list(placed.problems))
    rows = _each_once(placed.rows, "duplicate_row", plan.problems)
    columns = _each_once(placed.columns, "duplicate_column", plan.problems)
    plan.competitors += [one for _, one in columns if isinstance(one, str)]
    for at, row in rows:
        service = _new_service(placed, at, row) if isinstance(row, str) else row
        if service.id == 0:
            plan.services.append(service)
        for across, column in columns:
            text = block.texts[at][across]
            read = reader.read(text, service) if text else None
            if isinstance(read, Bad):
                params: dict[str, object] = {"value": text, "attribute": service.name}
                params["unit"] = service.unit
                plan.problems.append(Problem(str(read), params, "", *block.place(at, across)))
            elif read is not None:
                plan.take(service, column, read, target)
    plan.unclear = list(reader.unclear)
    _warn_of_near_names(plan, target)
    return plan


def fits(placed: Placed) -> bool:
    """Whether every text of a block without names is a clear value for a cell that is there."""
    if any(isinstance(one, str) for one in (*placed.rows, *placed.columns)):
        return False
    reader = _reader(placed.block, {})
    lines = zip(placed.rows, placed.block.texts, strict=True)
    texts = {(text, row) for row, line in lines if isinstance(row, Attribute) for text in line}
    reads = [reader.read(text, row) for text, row in texts if text]
    return not reader.unclear and not any(isinstance(read, Bad) for read in reads)


def _reader(block: Block, meanings: Mapping[str, int | None]) -> _Reader:
    texts = set(chain.from_iterable(block.texts))
    return _Reader(
        clear_signs=not CLEAR_SIGNS.isdisjoint(map(name_key, texts)),
        decimal_comma=any(map(has_decimal_comma, texts)),
        meanings=meanings,
    )


def _each_once(
    lines: Sequence[_Entity | str | None], code: str, problems: list[Problem]
) -> list[tuple[int, _Entity | str]]:
    """The lines with a name, each name once; those that come again are told."""
    found: dict[str, tuple[int, _Entity | str]] = {}
    for at, one in enumerate(lines):
        if one is None:
            continue
        name = one if isinstance(one, str) else one.name
        if name_key(name) in found:
            problems.append(Problem(code, {"name": name}))
        else:
            found[name_key(name)] = (at, one)
    return list(found.values())


class _Reader:
    """Reads texts by what else stands in the block."""

    def __init__(
        self, *, clear_signs: bool, decimal_comma: bool, meanings: Mapping[str, int | None]
    ) -> None:
        self._clear_signs = clear_signs
        self._decimal_comma = decimal_comma
        self._meanings = meanings
        self._known: dict[tuple[str, AttributeKind, str], Value | Bad | None] = {}
        self.unclear: dict[str, None] = {}

    def read(self, text: str, service: Attribute) -> Value | Bad | None:
        """The value of a text, None where it is an unclear sign that is left out."""
        key = (text, service.kind, service.unit)
        if key not in self._known:
            self._known[key] = self._parsed(text, service)
        return self._known[key]

    def _parsed(self, text: str, service: Attribute) -> Value | Bad | None:
        read = parse_value(
            text,
            service.kind,
            service.unit,
            clear_signs=self._clear_signs,
            decimal_comma=self._decimal_comma,
        )
        if read != "unclear_sign" or not isinstance(read, Bad):
            return read
        sign = name_key(text)
        self.unclear[sign] = None
        level = self._meanings.get(sign)
        return None if level is None else parse_value(level, service.kind)


def _new_service(placed: Placed, at: int, name: str) -> Attribute:
    texts = [text for text in placed.block.texts[at] if text]
    kind, unit = guess_kind(texts)
    return Attribute(name=name, touchpoint=placed.touchpoints[at], kind=kind, unit=unit)


def _named_rows(
    block: Block, names: Sequence[str], target: Target, problems: list[Problem]
) -> tuple[list[Attribute | str | None], list[str]]:
    """The services of named rows; a line with a touchpoint alone heads those below it."""
    known = {name_key(one.name): one for one in target.services}
    found: list[Attribute | str | None] = []
    touchpoints = []
    touchpoint = target.touchpoint
    for at, name in enumerate(names):
        is_used = any(block.texts[at])
        is_heading = touchpoint_code(name) in TOUCHPOINTS and name_key(name) not in known
        if is_heading and not is_used:
            touchpoint = touchpoint_code(name)
        touchpoints.append(touchpoint)
        if not name and is_used:
            problems.append(Problem("missing_attribute", {}, "", *_line_place(block, row=at)))
        heads = not name or (is_heading and not is_used)
        found.append(None if heads else known.get(name_key(name), name))
    return found, touchpoints


def _named_columns(
    block: Block, names: Sequence[str], target: Target, problems: list[Problem]
) -> list[Competitor | str | None]:
    """The competitors of named columns; a new name over no value at all is no competitor."""
    known = {name_key(one.name): one for one in target.competitors}
    found: list[Competitor | str | None] = []
    for at, name in enumerate(names):
        texts = [line[at] for line in block.texts if line[at]]
        is_remark = name_key(name) not in known and not any(map(_could_be_read, texts))
        if not name and texts:
            problems.append(Problem("missing_competitor", {}, "", *_line_place(block, column=at)))
        elif name and texts and is_remark:
            problems.append(Problem("ignored_columns", {"columns": [name]}))
        is_left_out = not name or (texts and is_remark)
        found.append(None if is_left_out else known.get(name_key(name), name))
    return found


def _could_be_read(text: str) -> bool:
    """Whether a text could be a value of any service."""
    kinds = (AttributeKind.LEVEL, AttributeKind.MEASURE)
    return any(not isinstance(parse_value(text, kind, clear_signs=True), Bad) for kind in kinds)


def _line_place(
    block: Block, row: int | None = None, column: int | None = None
) -> tuple[int | None, str]:
    """Where a line of the block stood in what was copied: its row, or its column's letter."""
    is_row = (row is not None) != block.is_across
    number = block.rows[row] if row is not None else block.columns[column or 0]
    return (number, "") if is_row else (None, column_letter(number))


def _following(
    filled: Sequence[bool],
    there: Sequence[_Entity],
    kind: str,
    placeholder: Placeholder,
) -> list[_Entity | str | None]:
    """The entities from the first on; beyond the last a placeholder for each filled line."""
    found: list[_Entity | str | None] = list(there[: len(filled)])
    number = 0
    for is_filled in filled[len(there) :]:
        number += is_filled
        found.append(placeholder(kind, number) if is_filled else None)
    return found


def _renamed(
    lines: Sequence[_Entity | str | None], name: str, wanted: str, known: Sequence[_Entity]
) -> tuple[_Entity | str | None, ...]:
    """The lines with another name for a new one, which may be that of a known one."""
    found = {name_key(one.name): one for one in known}.get(name_key(wanted), wanted)
    return tuple(found if isinstance(one, str) and one == name else one for one in lines)


def _warn_of_near_names(plan: PastePlan, target: Target) -> None:
    """New names that are nearly known ones: perhaps a slip."""
    pairs = chain(
        near_names((one.name for one in plan.services), (one.name for one in target.services)),
        near_names(plan.competitors, (one.name for one in target.competitors)),
    )
    plan.warnings += [
        Problem("near_name", {"name": name, "known": known}, warning=True) for name, known in pairs
    ]
