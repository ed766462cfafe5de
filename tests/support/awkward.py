"""What an awkward comparison sheet must become, and who judges what became of it.

A `Case` is one file an owner could have, with what the owner says and what must come of it. It is
stated without the program: `judge` takes any function that reads a file into an `Outcome`.
A cell must end as a value, as a note, as left out and told, or as a question. Never guessed in
silence, never lost, never invented; blank is never "no" unless the owner says so.
"""

from __future__ import annotations

import importlib.util
import re
import sys
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Any, Final

from sheet_picture import Sheet, Xlsx, rows_of

CORPUS: Final = Path(__file__).parents[1] / "exchange" / "foreign" / "corpus"
#: The day the owner gives where a sheet has none.
DAY: Final = "2026-11-20"

#: A word (no, partly, yes, excellent) or a number.
Seen = str | float
#: Service, competitor and day; a day may be a year, quarter or month: 2025, 2025-Q1, 2025-03.
Cell = tuple[str, str, str]
#: One text, or several of which one is enough.
Said = str | tuple[str, ...]

LEVELS: Final[dict[str, float]] = {"no": 0.0, "partly": 1.0, "yes": 2.0, "excellent": 3.0}
NO_VALUE: Final = frozenset({"unknown", "not applicable"})


@dataclass(frozen=True)
class Options:
    """What the owner says before or when asked.

    Answers go by the code of the question (`sign:x`, `blank`) or by its kind alone
    (`decimal`), and are no, partly, yes, excellent, unknown, not_applicable, leave, note; for
    `circles` filled_yes, filled_more, circle_yes; for `scale` numbers, rising:1:5, yes_no; for
    `ratings` levels; for `decimal` point, comma; for `date_order` dmy, mdy; for `range` low,
    middle, high, or cells such as A1:D9; for `sheet`, `sub_column` a name, several with a line
    break between; for `orientation` services_down, competitors_down; for `day` a day, or
    `sheet` where the sheets say it by their names or titles; for `encoding` its name.
    """

    day: str | None = DAY
    sheet: str | None = None
    own: str | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    clipboard: bool = False  # the file is what a program put on the clipboard


@dataclass(frozen=True)
class Asked:
    """A question or a listed problem: its code and all texts it shows (subject, samples, place)."""

    code: str
    about: str = ""


@dataclass(frozen=True)
class Note:
    """A text kept with what it was said about; no competitor where it is about the service."""

    text: str
    service: str = ""
    competitor: str = ""


@dataclass(frozen=True)
class Outcome:
    """What became of a file: all a judge can see.

    `questions` holds open questions and listed problems alike; `left_out` the texts told as no
    data; `refused` the sentence of a refusal; `kinds` measure, level or yes_no by service.
    """

    values: Mapping[Cell, Seen] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    questions: tuple[Asked, ...] = ()
    refused: str | None = None
    left_out: tuple[str, ...] = ()
    sources: tuple[Note, ...] = ()
    kinds: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Case:
    """One awkward file.

    `values` must come in, and nothing else but `may` (acceptable values of cells that are read
    or, if not, told by the name of their service or competitor). `never` are texts that are no
    service or competitor. `asks` are kinds or codes of which the first pass, without answers,
    must ask each, with what it is about; where it must ask `blank`, every "no" of the case is
    an empty cell, so none may be there before the owner said so. `told` must stand in a
    question, a note or what was left out. `refused` None: refused or read, as expected.
    """

    name: str
    build: Callable[[Path], None]
    suffix: str
    values: Mapping[Cell, Seen]
    options: Options = Options()
    may: Mapping[Cell, tuple[Seen, ...]] = field(default_factory=dict)
    never: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    sources: tuple[Note, ...] = ()
    asks: tuple[Asked, ...] = ()
    told: tuple[Said, ...] = ()
    kinds: Mapping[str, str] = field(default_factory=dict)
    refused: bool | None = False
    opens: bool = True  # whether the bare readers can open it


@dataclass(frozen=True)
class Verdict:
    """What is wrong (nothing: passed), and what was asked though nobody needed it."""

    faults: tuple[str, ...]
    needless: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        return not self.faults


Run = Callable[[Path, Options], Outcome]


def table(picture: str, day: str = DAY) -> dict[Cell, Seen]:
    """The cells of a picture: competitors on top, services at the left; blank: none expected."""
    rows = [[cell.value for cell in row] for row in rows_of(picture) if row]
    head = rows[0] if rows else []
    found: dict[Cell, Seen] = {}
    for row in rows[1:]:
        for name, value in zip(head[1:], row[1:], strict=True):
            if value is not None:
                seen = value if isinstance(value, str) else float(value)  # type: ignore[arg-type]
                found[str(row[0]), str(name), day] = seen
    return found


def book(name: str, *sheets: Sheet, came: str | Mapping[Cell, Seen], **more: Any) -> Case:
    """A workbook, with what comes in as a picture or cells; `answers`, `day`, `own` as options."""
    return _case(name, Xlsx(sheets, more.pop("kept", False)), ".xlsx", came, more)


def page(name: str, picture: str, came: str | Mapping[Cell, Seen] = "", **more: Any) -> Case:
    """A workbook of one sheet."""
    looks = {key: more.pop(key) for key in tuple(more) if key in Sheet.__dataclass_fields__}
    sheet = Sheet(looks.pop("sheet", "Sheet1"), picture, **looks)
    return book(name, sheet, came=came, **more)


def text_file(
    name: str, content: Callable[[Path], None], came: str | Mapping[Cell, Seen], **more: Any
) -> Case:
    """A csv, or with another suffix a text file."""
    return _case(name, content, more.pop("suffix", ".csv"), came, more)


def _case(
    name: str,
    build: Callable[[Path], None],
    suffix: str,
    came: str | Mapping[Cell, Seen],
    more: dict[str, Any],
) -> Case:
    said = {key: more.pop(key) for key in ("answers", "day", "own", "clipboard") if key in more}
    options = Options(**said)
    values = table(came, options.day or DAY) if isinstance(came, str) else came
    return Case(name, build, suffix, values, options, **more)


def judge(case: Case, run: Run, folder: Path) -> Verdict:
    """Build the file, read it without and with the owner's answers, and compare."""
    path = folder / f"{case.name}{case.suffix}"
    case.build(path)
    silent = Options(
        case.options.day,
        case.options.sheet,
        case.options.own,
        clipboard=case.options.clipboard,
    )
    first = run(path, silent)
    last = run(path, case.options) if case.options.answers else first
    if case.refused is None and last.refused and not last.values:
        return Verdict(())
    if case.refused:
        wrong = () if last.refused else ("not refused",)
        came = tuple(f"came in though refused: {cell}" for cell in last.values)
        return Verdict(wrong + came)
    if last.refused:
        return Verdict((f"refused: {last.refused}",))
    faults = (
        *_unasked(case, first),
        *_blank_as_no(case, first),
        *_wrong_values(case, last),
        *_false_names(case, last),
        *_lost_notes("note", case.notes, last.notes),
        *_lost_notes("source", case.sources, last.sources),
        *_untold(case, first, last),
        *_wrong_kinds(case, last),
    )
    answered = {code.partition(":")[0] for code in case.options.answers}
    wanted = answered | {ask.code.partition(":")[0] for ask in case.asks}
    kinds = sorted(
        {ask.code for ask in first.questions if ask.code.partition(":")[0] not in wanted}
    )
    return Verdict(faults, tuple(kinds))


@lru_cache(maxsize=20_000)
def name_of(text: str) -> str:
    """A name as people mean it: NFKC, no case, single blanks, without foot note marks."""
    seen = text.replace("\u200b", "").strip().removeprefix("'")
    bare = re.sub(r"(?<=\w)\s*(?:[*†‡§]+|[¹²³⁴⁵⁶⁷⁸⁹]+|\(\d\)|\[\d\]|※\d?)$", "", seen)
    folded = unicodedata.normalize("NFKC", bare).casefold()
    return " ".join(unicodedata.normalize("NFKC", folded).split())


def same_name(expected: str, got: str) -> bool:
    """Whether a name is the expected one, alone or after the name of its group.

    An expected `Group · Name` wants all its parts, in whatever way they are joined.
    """
    if " · " in expected:
        return all(name_of(part) in name_of(got) for part in expected.split(" · "))
    return name_of(expected) in _parts(got)


def same_day(expected: str, got: str) -> bool:
    """Whether a day lies in the expected day, month, quarter or year."""
    year, _, part = expected.partition("-")
    if part.startswith("Q"):
        quarter = (int(got[5:7]) + 2) // 3
        return got[:4] == year and quarter == int(part[1:])
    return got.startswith(expected)


def same_value(expected: Seen, got: Seen) -> bool:
    """Whether two values are one; a level may be told by its word or number."""
    left, right = (LEVELS.get(one, one) if isinstance(one, str) else one for one in (expected, got))
    if isinstance(left, str) or isinstance(right, str):
        return left == right
    return abs(left - right) <= 1e-9 * max(1.0, abs(left))


def _parts(got: str) -> set[str]:
    """What a name answers to: itself, and what stands behind the name of its group."""
    last = re.split(r" [·/|–—:>-] ", got)[-1]
    return {name_of(got), name_of(last)}


def _by_names(values: Mapping[Cell, Seen]) -> dict[tuple[str, str], list[Cell]]:
    places: dict[tuple[str, str], list[Cell]] = {}
    for cell in values:
        for pair in product(_parts(cell[0]), _parts(cell[1])):
            places.setdefault(pair, []).append(cell)
    return places


def _found(expected: Cell, places: Mapping[tuple[str, str], list[Cell]]) -> list[Cell]:
    service, competitor, day = expected
    if " · " in service + competitor:
        near = {one for many in places.values() for one in many if same_name(service, one[0])}
        return [one for one in near if same_name(competitor, one[1]) and same_day(day, one[2])]
    bare = re.sub(r"\s*[(（].*[)）]$", "", service)  # its unit may have been taken out
    near_cells = [
        one
        for name in {name_of(service), name_of(bare)}
        for one in places.get((name, name_of(competitor)), [])
    ]
    return [one for one in near_cells if same_day(day, one[2])]


def _wrong_values(case: Case, last: Outcome) -> list[str]:
    faults = []
    values = {cell: seen for cell, seen in last.values.items() if seen not in NO_VALUE}
    places = _by_names(values)
    matched: set[Cell] = set()
    for cell, expected in case.values.items():
        found = _found(cell, places)
        matched.update(found)
        if not found:
            faults.append(f"missing: {cell} = {expected!r}")
        elif len(found) > 1:
            faults.append(f"twice: {cell} is {found}")
        elif not same_value(expected, values[found[0]]):
            faults.append(f"wrong: {cell} = {values[found[0]]!r}, not {expected!r}")
    for cell, accepted in case.may.items():
        found = [got for got in _found(cell, places) if got not in matched]
        matched.update(found)
        names = (cell[0].rpartition(" · ")[2], cell[1])
        if not found and not any(_is_said(one, _all_said(last)) for one in names):
            faults.append(f"neither read nor told: {cell}")
        faults.extend(
            f"wrong: {cell} = {values[got]!r}, none of {accepted!r}"
            for got in found
            if not any(same_value(one, values[got]) for one in accepted)
        )
    faults.extend(f"invented: {cell} = {values[cell]!r}" for cell in values.keys() - matched)
    return faults


def _false_names(case: Case, last: Outcome) -> list[str]:
    names = {name for cell in last.values for name in cell[:2]}
    return [
        f"no name: {got!r}" for got in names for text in case.never if name_of(text) == name_of(got)
    ]


def _lost_notes(what: str, wanted: tuple[Note, ...], kept: tuple[Note, ...]) -> list[str]:
    def holds(note: Note, got: Note) -> bool:
        return (
            name_of(note.text) in name_of(got.text)
            and (not note.service or same_name(note.service, got.service))
            and (not note.competitor or same_name(note.competitor, got.competitor))
        )

    return [f"lost {what}: {one}" for one in wanted if not any(holds(one, got) for got in kept)]


def _unasked(case: Case, first: Outcome) -> list[str]:
    def answers(wanted: Asked, got: Asked) -> bool:
        exact = wanted.code.casefold() == got.code.casefold()
        kind = ":" not in wanted.code and got.code.partition(":")[0] == wanted.code
        about = f"{got.code} {got.about}"
        return (exact or kind) and name_of(wanted.about) in name_of(about)

    return [
        f"not asked: {ask.code} {ask.about}".strip()
        for ask in case.asks
        if not any(answers(ask, got) for got in first.questions)
    ]


def _blank_as_no(case: Case, first: Outcome) -> list[str]:
    if all(ask.code != "blank" for ask in case.asks):
        return []
    said = {sign for sign, meaning in case.options.answers.items() if meaning == "no"}
    if said - {"blank"}:
        return []
    return [f"blank as no: {cell}" for cell, seen in first.values.items() if same_value("no", seen)]


def _all_said(outcome: Outcome) -> str:
    kept = [note.text for note in (*outcome.notes, *outcome.sources)]
    asked = [f"{ask.code} {ask.about}" for ask in outcome.questions]
    return "\n".join((*kept, *asked, *outcome.left_out))


def _is_said(text: str, said: str) -> bool:
    return name_of(text) in name_of(said)


def _untold(case: Case, first: Outcome, last: Outcome) -> list[str]:
    said = f"{_all_said(first)}\n{_all_said(last)}"
    return [
        f"not told: {one!r}"
        for one in case.told
        if not any(_is_said(text, said) for text in ((one,) if isinstance(one, str) else one))
    ]


def _wrong_kinds(case: Case, last: Outcome) -> list[str]:
    return [
        f"wrong kind: {service} is {kind}, not {wanted}"
        for service, wanted in case.kinds.items()
        for got, kind in last.kinds.items()
        if same_name(service, got) and kind != wanted
    ]


def all_cases() -> tuple[Case, ...]:
    """The cases of every module of the corpus, each with a `CASES`."""
    found: list[Case] = []
    for path in sorted(CORPUS.glob("*.py")):
        spec = importlib.util.spec_from_file_location(f"corpus_{path.stem}", path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module  # its dataclasses look themselves up there
        spec.loader.exec_module(module)
        found.extend(module.CASES)
    return tuple(found)
