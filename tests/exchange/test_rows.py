"""One cell as a domain value."""

from __future__ import annotations

import math
import time
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmark_app.domain.attribute import Aspect, AttributeKind, Direction
from benchmark_app.domain.competitor import CompetitorKind
from benchmark_app.domain.observation import Mark, Method
from benchmark_app.domain.value import LARGEST
from benchmark_app.exchange import rows
from benchmark_app.exchange.rows import Bad
from benchmark_app.exchange.table import number_text

LEVEL, YES_NO, MEASURE = AttributeKind.LEVEL, AttributeKind.YES_NO, AttributeKind.MEASURE


@pytest.mark.parametrize(
    ("cell", "level", "yes_no"),
    [
        ("×", 0.0, 0.0),
        ("△", 1.0, "not_yes_no"),
        ("○", 2.0, 1.0),
        ("◎", 3.0, "not_yes_no"),
        ("?", Mark.UNKNOWN, Mark.UNKNOWN),
        ("？", Mark.UNKNOWN, Mark.UNKNOWN),
        ("N/A", Mark.NOT_APPLICABLE, Mark.NOT_APPLICABLE),
        ("해당 없음", Mark.NOT_APPLICABLE, Mark.NOT_APPLICABLE),
        ("None", 0.0, 0.0),
        ("Yes", 2.0, 1.0),
        ("not offered", 0.0, 0.0),
        ("아주 좋음", 3.0, "not_yes_no"),
        ("일부", 1.0, "not_yes_no"),
        (True, 2.0, 1.0),
        (False, 0.0, 0.0),
        ("2", 2.0, 1.0),
        (3.0, 3.0, "not_yes_no"),
        ("1", 1.0, 1.0),
        ("4", "not_a_level", "not_yes_no"),
        ("1.5", "not_a_level", "not_yes_no"),
        ("lots", "unknown_value", "unknown_value"),
        ("", "unknown_value", "unknown_value"),
        ("x", "unclear_sign", "unclear_sign"),
        ("✓", "unclear_sign", "unclear_sign"),
    ],
)
def test_levels_and_yes_no(cell: Any, level: object, yes_no: object) -> None:
    assert rows.parse_value(cell, LEVEL) == level
    assert rows.parse_value(cell, YES_NO) == yes_no


def test_unclear_signs_are_clear_beside_clear_ones() -> None:
    assert rows.parse_value("x", LEVEL, clear_signs=True) == 0.0
    assert rows.parse_value("V", YES_NO, clear_signs=True) == 1.0


@pytest.mark.parametrize(
    ("cell", "unit", "expected"),
    [
        ("12", "min", 12.0),
        ("12 min", "min", 12.0),
        ("12 MIN", "min", 12.0),
        ("12분", "분", 12.0),
        ("$1,200.50", "$", 1200.5),
        ("-$5", "$", -5.0),
        ("+5%", "%", 5.0),
        ("１２ ％", "%", 12.0),
        ("−5", "", -5.0),
        ("1.2 per 10,000", "per 10,000", 1.2),
        ("12 m2", "m2", 12.0),
        ("12 m2", "", 12.0),
        ("105", "5", 105.0),
        ("1e-300", "0", 1e-300),
        ("3 hours", "min", "other_unit"),
        ("room-5", "", "not_a_number"),
        ("10-20", "", "not_a_number"),
        ("about 30 min", "min", "not_a_number"),
        ("none", "", "not_a_number"),
        ("unknown", "", Mark.UNKNOWN),
        (7.25, "min", 7.25),
        (7, "min", 7.0),
        (True, "", "not_a_number"),
        (math.nan, "", "not_a_number"),
        (10**400, "", "not_a_number"),
        ("1e400", "", "not_a_number"),
        ("2 kr 5", "", "not_a_number"),
    ],
)
def test_measures_with_and_without_their_unit(cell: Any, unit: str, expected: object) -> None:
    assert rows.parse_value(cell, MEASURE, unit) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,234", 1234.0),
        ("1,234,567.5", 1234567.5),
        ("1 234", 1234.0),
        ("1'234", 1234.0),
        ("1.234", 1.234),
        ("1,5", 1.5),
        ("12,50", 12.5),
        ("0,123", 0.123),
        (",5", 0.5),
        (".5", 0.5),
        ("1.234,5", 1234.5),
        ("1.234.567", 1234567.0),
        ("1e-07", 1e-07),
        ("12.", "not_a_number"),
        ("1,2,3", "not_a_number"),
        ("1.2.3", "not_a_number"),
    ],
)
def test_separators_of_thousands_and_decimals(text: str, expected: object) -> None:
    assert rows.parse_number(text) == expected


@pytest.mark.parametrize("text", ["1,234", "1.234"])
def test_one_separator_and_three_digits_are_unclear_beside_a_decimal_comma(text: str) -> None:
    found = rows.parse_value(text, MEASURE, decimal_comma=True)
    assert found == "unclear_number"
    assert rows.parse_number("12.34", decimal_comma=True) == 12.34


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("1,5", True),
        ("1.234,5 €", True),
        ("-0,5", True),
        ("1,234", False),
        ("1.5", False),
        (1.5, False),
        ("a, b", False),
    ],
)
def test_decimal_commas_are_noticed(cell: Any, expected: bool) -> None:
    assert rows.has_decimal_comma(cell) is expected


@given(st.floats(-LARGEST, LARGEST))
def test_a_written_number_reads_back_exactly(number: float) -> None:
    assert rows.parse_number(number_text(number)) == number


@pytest.mark.parametrize(
    "cell",
    [
        date(2026, 11, 22),
        datetime(2026, 11, 22, 14, tzinfo=UTC),
        "2026-11-22",
        " 2026.11.22 ",
        "2026. 11. 22.",
        "2026년 11월 22일",
        "2026/11/22",
        "20261122",
        "2026-11-22T14:03:22Z",
        "2026-11-22 00:00:00",
        "22/11/2026 18:22:01",
        "2026. 11. 22. 오후 2:11:05",
        "11/22/2026, 2:03 PM",
        "22/11/2026",
        "11/22/2026",
        "22.11.2026",
        "22 November 2026",
        "22-Nov-2026",
        "22. Nov 2026",
        "Nov. 22, 2026",
        "２０２６-11-22",
    ],
)
def test_every_clear_way_to_write_a_day(cell: Any) -> None:
    assert rows.parse_date(cell) == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("03/04/2025", "ambiguous_date"),
        ("3.4.2025", "ambiguous_date"),
        ("2026-02-30", "bad_date"),
        ("22 Foo 2026", "bad_date"),
        ("Foo 22 2026", "bad_date"),
        ("soon", "bad_date"),
        ("26.11.22", "bad_date"),
        ("2026-1122", "bad_date"),
        (46348.0, "bad_date"),
        (None, "bad_date"),
        ("9999-12-31", "far_date"),
        (date(1, 1, 1), "far_date"),
    ],
)
def test_days_that_are_none_or_two(cell: Any, code: str) -> None:
    found = rows.parse_date(cell)
    assert found == code
    assert isinstance(found, Bad)


def test_the_same_day_and_month_are_clear() -> None:
    assert rows.parse_date("03/03/2025") == date(2025, 3, 3)


def test_instants_are_utc() -> None:
    seoul = timezone(timedelta(hours=9))
    moment = datetime(2026, 11, 22, 5, 3, 22, 7, tzinfo=UTC)
    assert rows.parse_instant("2026-11-22T05:03:22.000007Z") == moment
    assert rows.parse_instant("2026-11-22 14:03:22.000007+09:00") == moment
    assert rows.parse_instant(moment.astimezone(seoul)) == moment
    assert rows.parse_instant(moment.replace(tzinfo=None)) == moment


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process cannot be changed")
def test_an_instant_without_an_offset_is_utc_in_korea_too(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as korea:
        korea.setenv("TZ", "Asia/Seoul")
        time.tzset()
        read = rows.parse_instant("2026-11-22T05:03:22")
    time.tzset()
    assert read == datetime(2026, 11, 22, 5, 3, 22, tzinfo=UTC)


@pytest.mark.parametrize("cell", ["now", 5.0, date(2026, 1, 1), "0001-01-01T00:00:00Z"])
def test_what_is_no_instant(cell: Any) -> None:
    assert rows.parse_instant(cell) == "bad_instant"


def test_settings_by_code_and_word() -> None:
    assert rows.parse_truth("예") is True
    assert rows.parse_truth(None) is False
    assert rows.parse_truth("perhaps") == "bad_setting"
    assert rows.parse_kind("yes/no") == "bad_setting"
    assert rows.parse_kind("Yes or no") is YES_NO
    assert rows.parse_kind("yes_no") is YES_NO
    assert rows.parse_kind("네 단계") is LEVEL
    assert rows.parse_direction("Lower") is Direction.LOWER
    assert rows.parse_direction("높을수록 좋음") is Direction.HIGHER
    assert rows.parse_method("방문") is Method.VISIT
    assert rows.parse_method(None) is Method.UNSTATED
    assert rows.parse_method("spying") == "unknown_method"
    assert rows.parse_aspect("human") is Aspect.HUMAN
    assert rows.parse_competitor_kind("Potential") is CompetitorKind.POTENTIAL
    assert rows.parse_competitor_kind("rival") == "bad_setting"


@given(
    st.one_of(st.text(), st.floats(), st.integers(), st.booleans(), st.none(), st.dates()),
    st.sampled_from(AttributeKind),
    st.text(max_size=5),
)
def test_any_cell_is_a_value_or_a_problem(cell: Any, kind: AttributeKind, unit: str) -> None:
    found = rows.parse_value(cell, kind, unit)
    assert isinstance(found, (Bad, Mark, float))
    assert isinstance(rows.parse_date(cell), (Bad, date))
    assert isinstance(rows.parse_instant(cell), (Bad, datetime))


@pytest.mark.parametrize("text", ["1e308", "-1e308", "1e101", "9" * 400])
def test_a_number_too_large_to_compute_with_is_none(text: str) -> None:
    assert rows.parse_number(text) == rows.Bad("not_a_number")
