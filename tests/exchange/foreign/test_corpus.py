"""The corpus itself: its files are what they are meant to be, and its judge judges."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from awkward import (
    DAY,
    NO_VALUE,
    Asked,
    Case,
    Note,
    Options,
    Outcome,
    Run,
    all_cases,
    judge,
    name_of,
    same_day,
    same_name,
    same_value,
    table,
)
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook
from sheet_picture import Text, rows_of

CASES = all_cases()
BOOKS = [case for case in CASES if case.suffix in (".xlsx", ".ods")]
TEXTS = [case for case in CASES if case.suffix not in (".xlsx", ".ods")]


def by_name(case: Case) -> str:
    """How a case is called in a test's report."""
    return case.name


def built(case: Case, folder: Path) -> Path:
    """The file of a case."""
    path = folder / f"{case.name}{case.suffix}"
    case.build(path)
    return path


def texts_of(path: Path) -> list[str]:
    """All a calamine reader finds: names of sheets and cells."""
    book = CalamineWorkbook.from_path(path)
    found = list(book.sheet_names)
    for name in book.sheet_names:
        sheet = book.get_sheet_by_name(name)
        if sheet.end and sheet.end[0] < 10_000 and sheet.end[1] < 1_000:
            found.extend(str(cell) for row in sheet.to_python() for cell in row)
    return found


def parted(heading: str) -> tuple[str, ...]:
    """A name and what stands behind it in one heading: "Aldi price"."""
    name, _, end = heading.partition(" ")
    return (name, end) if end else ()


def decoded(path: Path) -> str:
    """The text of a text file, in whichever encoding it was written."""
    content = path.read_bytes()
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16")
    tried = ("utf-8-sig", "cp949", "cp932", "cp1252", "gb18030", "cp950")
    return "\n".join(content.decode(one, "replace") for one in tried)


def names_in(case: Case) -> set[str]:
    """The services and competitors that are to come in."""
    cells = (*case.values, *case.may)
    return {part for cell in cells for name in cell[:2] for part in name.split(" · ")}


def test_there_are_enough_cases_with_names_of_their_own() -> None:
    names = Counter(case.name for case in CASES)
    assert len(CASES) >= 140
    assert [name for name, count in names.items() if count > 1] == []
    for language in ("en", "ko", "de", "fr", "es", "ja", "zh"):
        assert sum(name.startswith(f"{language}-") for name in names) >= 10, language


@pytest.mark.parametrize("case", [case for case in BOOKS if case.opens], ids=by_name)
def test_books_open_and_hold_the_expected_names(case: Case, tmp_path: Path) -> None:
    path = built(case, tmp_path)
    texts = {name_of(text) for text in texts_of(path)}
    ends = {name_of(end) for text in texts_of(path) for end in parted(text)}
    assert {name for name in names_in(case) if name_of(name) not in texts | ends} == set()
    for text in (note.text for note in case.sources if "//" not in note.text):
        assert name_of(text) in texts


@pytest.mark.parametrize("case", BOOKS, ids=by_name)
def test_what_the_other_reader_must_find_is_there(case: Case, tmp_path: Path) -> None:
    """Comments and links, which calamine does not see."""
    if case.suffix != ".xlsx" or case.refused or case.name.startswith(("hurt-", "huge-")):
        return
    book = load_workbook(built(case, tmp_path))
    found = [
        str(text)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        for text in (
            cell.value,
            cell.comment.text if cell.comment else "",
            cell.hyperlink.target if cell.hyperlink else "",
        )
    ]
    book.close()
    said = name_of("\n".join((*found, *book.sheetnames)))
    for note in (*case.notes, *case.sources):
        assert name_of(note.text) in said, note
    for one in case.told:
        alternatives = (one,) if isinstance(one, str) else one
        places = [text for text in alternatives if re.fullmatch(r"[A-Z]\d+", text)]
        assert places or any(name_of(text) in said for text in alternatives), one
    for text in case.never:
        assert name_of(text) in said, text
    for ask in case.asks:
        about = ask.about or ask.code.partition(":")[2]
        if about and not about.startswith("#"):
            assert name_of(about) in said, ask


@pytest.mark.parametrize("case", TEXTS, ids=by_name)
def test_texts_hold_the_expected_names(case: Case, tmp_path: Path) -> None:
    path = built(case, tmp_path)
    if case.refused:
        assert path.exists()
        return
    text = decoded(path).replace('""', '"').replace("&amp;", "&")
    text = name_of(re.sub(r"<!--.*?-->|<[^>]*>", "", text, flags=re.DOTALL))
    assert {name for name in names_in(case) if name_of(name) not in text} == set()


@pytest.mark.parametrize("case", [case for case in CASES if not case.opens], ids=by_name)
def test_what_is_meant_not_to_open_does_not(case: Case, tmp_path: Path) -> None:
    path = built(case, tmp_path)
    with pytest.raises(Exception):  # noqa: B017 - each in its own way
        load_workbook(path)


@pytest.mark.parametrize("case", CASES, ids=by_name)
def test_cases_are_sound(case: Case) -> None:
    assert re.fullmatch(r"[a-z0-9A-Z-]+", case.name)
    days = {cell[2] for cell in (*case.values, *case.may)}
    assert all(re.fullmatch(r"\d{4}(-(Q[1-4]|\d\d(-\d\d)?))?", day) for day in days), days
    words = {value for value in case.values.values() if isinstance(value, str)}
    assert words <= {"no", "partly", "yes", "excellent"}, words
    assert not set(case.values) & set(case.may)
    names = {name_of(part) for cell in case.values for part in cell[:2]}
    assert not names & {name_of(text) for text in case.never}
    if case.asks:
        kinds = {code.partition(":")[0] for code in case.options.answers}
        assert {ask.code.partition(":")[0] for ask in case.asks} <= kinds or case.may


def perfect(case: Case) -> Run:
    """A reader that does all the case wants, and asks before."""

    def run(path: Path, options: Options) -> Outcome:
        assert path.exists()
        if case.refused:
            return Outcome(refused="no")
        told = tuple(one if isinstance(one, str) else one[0] for one in case.told)
        told += tuple(part for cell in case.may for part in cell[:2])
        if case.asks and not options.answers:
            return Outcome(questions=case.asks, left_out=told)
        days = {"-Q1": "-02-01", "-Q2": "-05-01", "-Q3": "-08-01", "-Q4": "-11-01"}
        values = {}
        for (service, competitor, day), seen in case.values.items():
            exact = next((day[:4] + d for q, d in days.items() if day.endswith(q)), day)
            exact = {4: f"{exact}-06-30", 7: f"{exact}-15"}.get(len(exact), exact)
            values[service, competitor, exact] = seen
        return Outcome(values, case.notes, case.asks, None, told, case.sources)

    return run


@pytest.mark.parametrize("case", CASES, ids=by_name)
def test_a_perfect_reader_passes_and_a_blind_one_fails(case: Case, tmp_path: Path) -> None:
    if case.name.startswith("huge-"):
        case = replace(case, build=Text(""))  # the judge does not look into the file
    assert judge(case, perfect(case), tmp_path).faults == ()
    if case.values or case.refused:
        assert not judge(case, lambda *_: Outcome(), tmp_path).passed


ONE = Case(
    "one",
    Text("Feature | A\nWifi | yes"),
    ".csv",
    {("Wifi", "A", DAY): "yes"},
    never=("Feature",),
    notes=(Note("fast", "Wifi"),),
    asks=(Asked("blank", "B2"),),
    told=(("total", "sum"),),
    kinds={"Wifi": "yes_no"},
    options=Options(answers={"blank": "no"}),
)
RIGHT = Outcome(
    {("Wifi", "A", DAY): 2.0},
    (Note("It is fast.", "wifi", "A"),),
    (Asked("blank", "empty at Sheet1!B2"), Asked("sign:x")),
    None,
    ("the sum in row 9",),
    (),
    {"Wifi": "yes_no"},
)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"values": {}}, "missing"),
        ({"values": {("Wifi", "A", DAY): "no"}}, "wrong"),
        ({"values": {("Wifi", "A", DAY): "unknown"}}, "missing"),
        ({"values": {**RIGHT.values, ("Pool", "A", DAY): "no"}}, "invented"),
        ({"values": {**RIGHT.values, ("Feature", "A", DAY): "no"}}, "no name"),
        ({"values": {**RIGHT.values, ("Rooms · Wifi", "A", DAY): "yes"}}, "twice"),
        ({"notes": (Note("fast", "Pool"),)}, "lost note"),
        ({"questions": ()}, "not asked"),
        ({"left_out": ()}, "not told"),
        ({"kinds": {"Wifi": "level"}}, "wrong kind"),
        ({"refused": "too large"}, "refused"),
    ],
)
def test_the_judge_finds_what_is_wrong(
    change: dict[str, object], fault: str, tmp_path: Path
) -> None:
    right = judge(ONE, lambda *_: RIGHT, tmp_path)
    assert (right.passed, right.faults, right.needless) == (True, (), ("sign:x",))
    wrong = replace(RIGHT, **change)  # type: ignore[arg-type]
    assert any(one.startswith(fault) for one in judge(ONE, lambda *_: wrong, tmp_path).faults)


def test_what_may_come_in_is_right_or_told(tmp_path: Path) -> None:
    may = Case("may", Text(""), ".csv", {}, may={("Price", "A", DAY): (40.0, 45.0)})

    def faults(outcome: Outcome) -> tuple[str, ...]:
        return judge(may, lambda *_: outcome, tmp_path).faults

    assert faults(Outcome({("Price", "A", DAY): 45})) == ()
    assert faults(Outcome(questions=(Asked("range", "Price: from $40"),))) == ()
    assert faults(Outcome()) == (f"neither read nor told: {('Price', 'A', DAY)}",)
    assert "none of" in faults(Outcome({("Price", "A", DAY): 4}))[0]


def test_blank_is_no_only_after_the_owner_said_so(tmp_path: Path) -> None:
    case = replace(ONE, values={("Wifi", "A", DAY): "no"}, notes=(), told=(), kinds={})
    early = Outcome({("Wifi", "A", DAY): "no"}, questions=RIGHT.questions)
    late = Outcome(questions=RIGHT.questions)

    def runs(first: Outcome) -> Run:
        return lambda _, options: early if options.answers else first

    assert judge(case, runs(late), tmp_path).passed
    assert judge(case, runs(early), tmp_path).faults == (f"blank as no: {('Wifi', 'A', DAY)}",)


def test_a_refusal_writes_nothing(tmp_path: Path) -> None:
    bad = Case("bad", Text(""), ".csv", {}, refused=True)
    assert judge(bad, lambda *_: Outcome(refused="why"), tmp_path).passed
    half = Outcome({("Wifi", "A", DAY): "yes"}, refused="why")
    assert not judge(bad, lambda *_: half, tmp_path).passed


def test_names_days_and_values_are_compared_as_people_mean_them() -> None:
    assert same_name("Café  Zoé", "cafe\u0301 zoe\u0301")
    assert same_name("Wifi", "ＷＩＦＩ*")
    assert same_name("A", "Downtown · A")
    assert same_name("Rooms · Wifi", "Wifi (Rooms)")
    assert not same_name("Rooms · Wifi", "Lobby · Wifi")
    assert not same_name("A", "B")
    assert same_day("2025-Q2", "2025-06-30")
    assert not same_day("2025-Q2", "2025-07-01")
    assert same_day("2025", "2025-12-31")
    assert same_value("yes", 2)
    assert same_value(0.1 + 0.2, 0.3)
    assert not same_value("yes", 1)
    assert "unknown" in NO_VALUE


def test_a_picture_is_read_as_excel_reads_what_is_typed() -> None:
    row = rows_of("'007 | 7 | 0.5 | yes «seen» | **Rooms** | x {green} | =A1+1 -> 8 | <")[0]
    assert [cell.value for cell in row[:3]] == ["007", 7, 0.5]
    assert (row[3].value, row[3].comment) == ("yes", "seen")
    assert (row[4].value, row[4].bold) == ("Rooms", True)
    assert (row[5].value, row[5].fill) == ("x", "C6EFCE")
    assert (row[6].formula, row[6].value, row[7].merged) == ("=A1+1", 8, "left")
    assert table("  | A\nWifi | yes\nPool |") == {("Wifi", "A", DAY): "yes"}
