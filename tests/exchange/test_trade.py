"""The shipped lists of services, and what becomes of a list that somebody edits."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmark_app.domain.attribute import (
    TOUCHPOINTS,
    Aspect,
    Attribute,
    AttributeKind,
    Direction,
)
from benchmark_app.domain.edits import EditGroup, Put
from benchmark_app.domain.name import name_key
from benchmark_app.errors import BenchmarkError, FileRefused
from benchmark_app.exchange.near_name import near_names
from benchmark_app.exchange.rows import parse_value
from benchmark_app.exchange.trade import TRADES, Trade, read_trade, trade_file
from benchmark_app.storage.rule import checked_attribute
from benchmark_app.words.error import problem_text
from benchmark_app.words.language import SPOKEN, Language
from benchmark_app.words.value import format_value, level_word, touchpoint_word, yes_no_word
from benchmark_app.words.width import text_width
from benchmark_app.workspace import create_workspace

EN, KO = Language.EN, Language.KO
FULL = TRADES[:-1]
WIDEST = 32  # columns of the grid's first column; Hangul takes two
MEASURE, LEVEL, YES_NO = AttributeKind.MEASURE, AttributeKind.LEVEL, AttributeKind.YES_NO
BROKEN = re.compile("[!<>{}\t\n]|  ")
RUNGS = {  # how a hint says which grade something counts as
    EN: {"partly": r"\bpartly\b", "yes": r"\byes\b", "excellent": r"\bexcellent\b"},
    KO: {"partly": "일부", "yes": "있음", "excellent": "아주 좋음"},
}
LONGEST = {EN: 110, KO: 70}

every_list = pytest.mark.parametrize(
    "trade",
    [read_trade(key, language) for key in FULL for language in SPOKEN],
    ids=[f"{key}-{language}" for key in FULL for language in SPOKEN],
)


def attributes_of(trade: Trade) -> list[Attribute]:
    return [one.attribute for one in trade.services]


def rungs_of(one: Attribute, language: Language) -> set[str]:
    """The grades a service's hint tells apart."""
    return {rung for rung, said in RUNGS[language].items() if re.search(said, one.check_hint)}


def language_of(trade: Trade) -> Language:
    """A list's hints are in Korean or they are not."""
    return KO if re.search("[가-힣]", trade.services[0].attribute.check_hint) else EN


# the shipped lists


def test_the_trades_are_those_of_the_start_page() -> None:
    assert TRADES == (
        "lodging",
        "cafe",
        "shop",
        "salon",
        "clinic",
        "repair",
        "school",
        "blank",
    )
    shipped = {path.stem for path in trade_file("blank").parent.glob("*.csv")}
    assert shipped == set(TRADES)


@every_list
def test_forty_services_over_the_eight_touchpoints(trade: Trade) -> None:
    assert trade.problems == ()
    assert len(trade.services) == 40
    spread = Counter(one.touchpoint for one in attributes_of(trade))
    assert set(spread) == set(TOUCHPOINTS)
    assert min(spread.values()) >= 3
    assert spread["people"] >= 5
    kinds = Counter(one.kind for one in attributes_of(trade))
    assert kinds[LEVEL] > kinds[MEASURE] + kinds[YES_NO]
    assert 4 <= kinds[MEASURE] <= 6
    assert kinds[YES_NO] >= 3


@every_list
def test_twelve_are_chosen_and_show_what_there_is(trade: Trade) -> None:
    chosen = trade.chosen
    assert len(chosen) == 12
    spread = Counter(one.touchpoint for one in chosen)
    assert len(spread) >= 5
    assert spread["people"] >= 2
    assert any(one.kind is MEASURE for one in chosen)
    assert any(one.deal_breaker for one in chosen)


@every_list
def test_each_service_has_a_short_name_of_its_own(trade: Trade) -> None:
    names = [one.name for one in attributes_of(trade)]
    assert len({name_key(name) for name in names}) == len(names)
    assert list(near_names(names, [])) == []
    assert {name for name in names if text_width(name) > WIDEST} == set()
    assert {name for name in names if BROKEN.search(name)} == set()
    in_korean = {name for name in names if re.search("[가-힣]", name)}
    assert in_korean == (set(names) if language_of(trade) is KO else set())


@every_list
def test_each_service_says_how_it_is_checked(trade: Trade) -> None:
    hints = [one.check_hint for one in attributes_of(trade)]
    assert len(set(hints)) == len(hints)
    end = "요." if language_of(trade) is KO else "."
    for hint in hints:
        assert hint.endswith(end)
        assert text_width(hint) >= 12
        assert len(hint) <= LONGEST[language_of(trade)]
        assert not BROKEN.search(hint)
        assert bool(re.search("[가-힣]", hint)) is (end == "요.")


@pytest.mark.parametrize("key", FULL)
def test_a_graded_service_says_what_counts_as_which_grade(key: str) -> None:
    lists = (attributes_of(read_trade(key, language)) for language in (EN, KO))
    for english, korean in zip(*lists, strict=True):
        told = rungs_of(english, EN)
        assert told == rungs_of(korean, KO), english.name
        if english.kind is LEVEL:
            assert len(told) >= 2, english.name
        elif english.kind is MEASURE:
            assert told == set(), english.name


@every_list
def test_people_places_and_processes_make_them_happen(trade: Trade) -> None:
    aspects = {one.aspect for one in attributes_of(trade)}
    assert aspects == set(Aspect)
    people = [one.aspect for one in attributes_of(trade) if one.touchpoint == "people"]
    assert people.count(Aspect.HUMAN) >= 4


@every_list
def test_a_measure_has_a_floor_between_the_ends_of_its_scale(trade: Trade) -> None:
    for one in attributes_of(trade):
        figures = (one.offered_from, one.worst, one.best)
        if one.kind is not MEASURE:
            assert (figures, one.unit, one.direction) == ((None, None, None), "", Direction.NONE)
            assert one.tolerance == 0
            continue
        floor, worst, best = (figure for figure in figures if figure is not None)
        assert one.unit
        sign = {Direction.LOWER: -1, Direction.HIGHER: 1}[one.direction]
        assert sign * worst < sign * floor < sign * best
        assert 0 <= one.tolerance < abs(best - worst) / 4


@every_list
def test_a_price_stands_in_the_money_of_the_language(trade: Trade) -> None:
    prices = [one for one in attributes_of(trade) if one.touchpoint == "price" and one.unit]
    assert prices
    wanted = "원" if language_of(trade) is KO else "$"
    assert {one.unit for one in prices} == {wanted}
    for one in prices:
        assert one.direction is Direction.LOWER
        assert (one.worst or 0) > (4000 if wanted == "원" else 4)


@pytest.mark.parametrize("key", TRADES)
def test_both_languages_tell_the_same_list(key: str) -> None:
    def shape(trade: Trade) -> list[tuple[object, ...]]:
        return [
            (one.is_chosen, a.touchpoint, a.kind, a.direction, a.aspect, a.deal_breaker)
            for one in trade.services
            for a in [one.attribute]
        ]

    english, korean = read_trade(key, EN), read_trade(key, KO)
    assert shape(english) == shape(korean)
    pairs = zip(attributes_of(english), attributes_of(korean), strict=True)
    assert all(one.name != other.name for one, other in pairs)


@every_list
def test_a_workspace_can_be_made_of_it_and_its_cells_typed(trade: Trade, tmp_path: Path) -> None:
    language = language_of(trade)
    edit = EditGroup(tuple(map(Put, attributes_of(trade))))
    with create_workspace(tmp_path / "new.bench", edit=edit) as workspace:
        made = workspace.attributes
        assert [one.name for one in made] == [one.name for one in attributes_of(trade)]
        assert workspace.check() == []
    for one in made:
        if one.kind is MEASURE:
            typed = {
                format_value(figure, one, language): figure for figure in (one.worst, one.best)
            }
        elif one.kind is YES_NO:
            typed = {yes_no_word(value, language): value for value in (0.0, 1.0)}
        else:
            typed = {level_word(value, language): float(value) for value in range(4)}
        assert {text: parse_value(text, one.kind, one.unit) for text in typed} == typed


def test_the_blank_list_holds_nothing() -> None:
    assert read_trade("blank", KO) == Trade("blank", ())


def test_reading_a_list_loads_no_library_of_tables() -> None:
    code = (
        "import sys; from benchmark_app.exchange.trade import read_trade;"
        "from benchmark_app.words.language import Language; read_trade('cafe', Language.KO);"
        "heavy = {'pandas', 'numpy', 'openpyxl', 'python_calamine', 'sqlalchemy', 'PySide6'};"
        "sys.exit(str(heavy & set(sys.modules)) if heavy & set(sys.modules) else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("key", ["bakery", "", "Cafe", "../trades/cafe", "README"])
def test_a_trade_without_a_list_names_those_there_are(key: str) -> None:
    with pytest.raises(BenchmarkError) as refused:
        read_trade(key, EN)
    assert refused.value.code == "unknown_trade"
    assert refused.value.params == {"trade": key, "keys": TRADES}


# lists that people edit

Edited = Callable[..., Trade]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("benchmark_app.paths.resources", lambda: tmp_path)
    (tmp_path / "trades").mkdir()
    return tmp_path / "trades"


@pytest.fixture
def edited(folder: Path) -> Edited:
    """Writes the lines of a list and reads it."""

    def read(*lines: str, language: Language = EN, encoding: str = "utf-8") -> Trade:
        (folder / "shop.csv").write_bytes("\r\n".join((*lines, "")).encode(encoding))
        return read_trade("shop", language)

    return read


def told(trade: Trade) -> list[str]:
    return [problem_text(one, EN) for one in trade.problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_any_encoding_excel_writes(edited: Edited, encoding: str) -> None:
    lines = ("service_en,service_ko,kind,chosen", "Gift wrapping,선물 포장,yes_no,yes")
    trade = edited(*lines, language=KO, encoding=encoding)
    assert trade.problems == ()
    assert trade.chosen == (Attribute(name="선물 포장", kind=YES_NO),)


def test_semicolons_and_decimal_commas(edited: Edited) -> None:
    header = "service_en;kind;unit_en;direction;offered_from;worst;best;tolerance"
    (one,) = attributes_of(edited(header, "Cup;measure;€;lower;4,5;6,5;2,50;0,25"))
    assert (one.offered_from, one.worst, one.best, one.tolerance) == (4.5, 6.5, 2.5, 0.25)
    said_first = edited("sep=;", header, "Cup;measure;€;lower;4,5;6,5;2,50;0,25")
    assert attributes_of(said_first) == [one]


def test_a_number_that_can_be_two_is_told(edited: Edited) -> None:
    header = "service_en;direction;worst;best;check_en"
    trade = edited(header, "Cup;lower;6,5;2,5;", "Lunch;lower;1,500;900;")
    assert [one.name for one in attributes_of(trade)] == ["Cup"]
    (said,) = told(trade)
    assert said.startswith("Row 3, column worst: 1,500 can be read as two different numbers.")
    only_in_a_hint = edited(header, "Cup;lower;6;2;0,5", "Lunch;lower;1,500;900;")
    assert [one.worst for one in attributes_of(only_in_a_hint)] == [6, 1500]


def test_columns_in_any_order_and_spelling_and_blank_lines(edited: Edited) -> None:
    lines = (
        "",
        " Chosen ,Price in Seoul,Service EN,TOUCHPOINT",
        ",,,",
        " YES ,9,  Gift  card ,가격",
    )
    trade = edited(*lines, ",,,", "")
    assert trade.problems == ()
    (one,) = trade.chosen
    assert (one.name, one.touchpoint, one.kind) == ("Gift card", "가격", LEVEL)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("touchpoint", TOUCHPOINTS)
def test_a_touchpoint_may_be_a_code_or_its_words(
    edited: Edited, touchpoint: str, language: Language
) -> None:
    lines = (
        "service_en\ttouchpoint",
        f"One\t{touchpoint}",
        f"Two\t{touchpoint_word(touchpoint, language)}",
    )
    assert [one.touchpoint for one in attributes_of(edited(*lines))] == [touchpoint] * 2


def test_a_name_in_one_language_serves_both(edited: Edited) -> None:
    lines = ("service_ko,unit_ko,check_ko", "대기 시간,분,줄을 재 봐요.")
    for language in Language:
        (one,) = attributes_of(edited(*lines, language=language))
        assert (one.name, one.unit, one.check_hint) == ("대기 시간", "분", "줄을 재 봐요.")
        assert one.kind is MEASURE
        assert one.touchpoint == "services"


def test_a_direction_makes_a_measure(edited: Edited) -> None:
    (one,) = attributes_of(edited("service_en,direction", "Seats,high"))
    assert (one.kind, one.direction) == (MEASURE, Direction.HIGHER)


def test_korean_figures_count_together_and_only_in_korean(edited: Edited) -> None:
    lines = (
        "service_en,direction,offered_from,worst,best,tolerance,worst_ko,best_ko",
        'Cup,lower,4,6,2,0.5,"6,000","2,000"',
        "Wait,lower,5,20,0,1,,",
    )
    cup, wait = attributes_of(edited(*lines, language=KO))
    assert (cup.offered_from, cup.worst, cup.best, cup.tolerance) == (None, 6000, 2000, 0)
    assert (wait.offered_from, wait.worst, wait.best, wait.tolerance) == (5, 20, 0, 1)
    cup, _ = attributes_of(edited(*lines))
    assert (cup.offered_from, cup.worst, cup.best, cup.tolerance) == (4, 6, 2, 0.5)


@pytest.mark.parametrize(
    ("header", "row", "said"),
    [
        ("service_en,kind", "Ice,maybe", "Row 3, column kind: maybe does not fit"),
        ("service_en,direction", "Ice,up or down", "column direction: up or down does not"),
        ("service_en,aspect", "Ice,magic", "column aspect: magic does not fit"),
        ("service_en,chosen", "Ice,perhaps", "column chosen: perhaps does not fit"),
        ("service_en,deal_breaker", "Ice,x", "column deal_breaker: x does not fit"),
        ("service_en,worst", "Ice,soon", "column worst: soon does not fit"),
        ("service_en,worst", "Ice,1e400", "column worst: 1e400 does not fit"),
        ("service_en,worst", "Ice,nan", "column worst: nan does not fit"),
        ("service_en,tolerance", "Ice,-1", "column tolerance: -1 does not fit"),
        ("service_en,kind,offered_from", "Ice,level,4", "column offered_from: 4 does not fit"),
        ("service_en,kind,offered_from", "Ice,yes_no,0", "column offered_from: 0 does not fit"),
        ("service_en,direction,worst,best", "Ice,lower,2,9", "column best: 9 does not fit"),
        ("service_en,direction,worst,best", "Ice,higher,9,2", "column best: 2 does not fit"),
        ("service_en,unit_en,worst,best", "Ice,kg,2,2", "column best: 2 does not fit"),
        (
            "service_en,direction,worst,best,offered_from",
            "Ice,lower,9,2,10",
            "column offered_from: 10 does not fit",
        ),
        ("service_en,kind", ",level", "Row 3: The name of the service is missing."),
        ("service_en,kind", "TEA,level", "Row 3: TEA is already in row 2. Keep one of the two."),
        ("service_en,kind", "Ｔｅａ,level", "Row 3: Ｔｅａ is already in row 2."),
        (
            "service_en,kind",
            "Ice,level,hot, cold",
            "Row 3: This row has more cells than the header: hot, cold.",
        ),
    ],
)
def test_a_row_that_cannot_be_read_is_told_and_left_out(
    edited: Edited, header: str, row: str, said: str
) -> None:
    trade = edited(header, "Tea", row)
    assert [one.name for one in attributes_of(trade)] == ["Tea"]
    (line,) = told(trade)
    assert said in line


def test_a_figure_for_korean_is_told_by_its_own_column(edited: Edited) -> None:
    lines = ("service_en,direction,worst,best,worst_ko,best_ko", "Cup,lower,6,2,2000,6000")
    assert told(edited(*lines)) == []
    (said,) = told(edited(*lines, language=KO))
    assert said == "Row 2, column best_ko: 6000 does not fit in the column best_ko."


def test_every_fault_of_a_row_is_told(edited: Edited) -> None:
    trade = edited("service_en,kind,worst", "Tea,maybe,soon", ",level,late")
    assert [one.row for one in trade.problems] == [2, 2, 3, 3]


def test_an_end_of_the_scale_may_be_open(edited: Edited) -> None:
    lines = ("service_en,direction,worst,offered_from", "Seats,higher,2,5", "Wait,lower,,5")
    assert edited(*lines).problems == ()


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("name,kind", "Tea,level"), "Row 1: The table has no column service_en, service_ko."),
        (("", "Tea"), "Row 2: The table has no column service_en, service_ko."),
        ((",,,", ",,,"), "The table has no column service_en, service_ko."),
        (("service_en,kind,KIND", "Tea,level,level"), "Row 1: The column kind is there twice."),
        (("service_en", '"Tea', "Ice"), "Row 2: A quotation mark is opened here and never closed."),
    ],
)
def test_a_table_that_is_no_list_is_told(edited: Edited, lines: tuple[str, ...], said: str) -> None:
    trade = edited(*lines)
    assert trade.services == ()
    assert told(trade) == [said]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "file_not_found"),
        (b"", "empty_file"),
        (b"\xff\xfe\xff", "encoding_unknown"),
        (b"name\nCaf\xe9,1", "encoding_unknown"),
        (b"service_en\x00\nTea", "not_a_table"),
        (b"PK\x03\x04 no workbook", "workbook_damaged"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(
    folder: Path, content: bytes | None, code: str
) -> None:
    if content is not None:
        (folder / "shop.csv").write_bytes(content)
    with pytest.raises(FileRefused) as refused:
        read_trade("shop", EN)
    assert refused.value.code == code


CELLS = st.sampled_from(
    [
        *("", " ", "Tea", "차", "level", "measure", "yes_no", "lower", "higher", "yes", "no"),
        *("0", "1", "2.5", "-3", "9,5", "1,500", "1e99", "∞", "=1+1", '"', "원", "가격", "\u200b"),
    ]
)
HEADERS = st.sampled_from(
    [
        *("service_en", "service_ko", "kind", "chosen", "touchpoint", "direction", "unit_ko"),
        *("offered_from", "worst", "best", "tolerance", "worst_ko", "best_ko", "mine", ""),
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    header=st.lists(HEADERS, max_size=8),
    rows=st.lists(st.lists(CELLS, max_size=9), max_size=6),
    separator=st.sampled_from([",", ";", "\t"]),
    language=st.sampled_from(Language),
)
def test_whatever_is_typed_ends_in_services_that_can_be_stored(
    folder: Path, header: list[str], rows: list[list[str]], separator: str, language: Language
) -> None:
    lines = [separator.join(row) for row in (header, *rows)]
    (folder / "shop.csv").write_text("\n".join(lines), encoding="utf-8-sig")
    try:
        trade = read_trade("shop", language)
    except FileRefused:
        return
    for one in attributes_of(trade):
        assert checked_attribute(one).name == one.name
    assert all(told(trade))
