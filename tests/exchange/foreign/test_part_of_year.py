"""Days proposed for sheets that are named by a quarter, a month or a season."""

from __future__ import annotations

from datetime import date

import pytest
from foreign_case import TODAY, book, leaf

from benchmark_app.exchange.foreign.arrival import Arrival, read_arrival
from benchmark_app.exchange.foreign.choices import Choices, TableChoice
from benchmark_app.exchange.foreign.period import months_of

TEXT = "Service|Our Motel|Seaview\nFree parking|yes|no\nBreakfast|no|yes"


def arrival(
    *sheets: str,
    today: date = TODAY,
    text: str = TEXT,
    name: str = "t.xlsx",
    choices: Choices | None = None,
) -> Arrival:
    """What sheets of these names say, where a day is at hand for those that tell none."""
    of = book(*(leaf(text, name=sheet) for sheet in sheets), name=name)
    return read_arrival(of, choices, today=today, day=today)


def days(*sheets: str, **options: object) -> list[str]:
    """The day that is taken for each sheet."""
    return [str(one.day) for one in arrival(*sheets, **options).tables]  # type: ignore[arg-type]


QUARTERS = ["2026-03-31", "2026-06-30", "2026-09-30", "2026-11-22"]


@pytest.mark.parametrize(
    ("sheets", "taken"),
    [
        ("Q1 Q2 Q3 Q4", QUARTERS),
        ("1분기 2분기 3분기 4분기", QUARTERS),
        ("第一季度 第二季度 第三季度 第四季度", QUARTERS),
        ("1.Quartal 2.Quartal 3.Quartal 4.Quartal", QUARTERS),
        ("Q4 Q3 Q2 Q1", QUARTERS[::-1]),
        ("Q3 Q4 Q1 Q2", ["2025-09-30", "2025-12-31", "2026-03-31", "2026-06-30"]),
        ("2025-Q3 Q4", ["2025-09-30", "2025-12-31"]),
        ("Spring-2026 Summer-2026 Autumn-2026", ["2026-05-31", "2026-08-31", "2026-11-22"]),
        ("2026년봄 2026년여름", ["2026-05-31", "2026-08-31"]),
        ("Winter-2026 Spring-2026", ["2026-02-28", "2026-05-31"]),
        ("Herbst-2025 Winter-2025", ["2025-11-30", "2026-02-28"]),
        ("Jan Feb Dec", ["2025-01-31", "2025-02-28", "2025-12-31"]),
        ("9월 10월 11월", ["2026-09-30", "2026-10-31", "2026-11-22"]),
        ("H1 H2", ["2026-06-30", "2026-11-22"]),
        ("상반기 하반기", ["2026-06-30", "2026-11-22"]),
        ("Q2 Old", ["2026-06-30", "2026-11-22"]),
        ("Winter-2027 Q1", ["2027-01-01", "2026-03-31"]),
    ],
)
def test_the_sheets_in_their_order_tell_the_days(sheets: str, taken: list[str]) -> None:
    assert days(*sheets.split()) == taken


def test_a_year_in_the_file_s_name_holds_for_its_quarters() -> None:
    assert days("Q1", "Q2", name="hotels 2024.xlsx") == ["2024-03-31", "2024-06-30"]
    in_no_order = days("Q1", "Q3", "Q2", name="hotels 2024.xlsx")
    assert in_no_order == ["2024-03-31", "2024-09-30", "2024-06-30"]


def test_the_day_is_asked_with_that_proposal_and_what_is_said_goes_before_it() -> None:
    asked = {one.code: one.default for one in arrival("Q1", "Q2").questions}
    assert asked == {"day:Q1": "2026-03-31", "day:Q2": "2026-06-30"}
    said = Choices(answers={"day:Q2": "2024-05-05"})
    assert days("Q1", "Q2", choices=said) == ["2026-03-31", "2024-05-05"]
    one = Choices(tables=(TableChoice(sheet="Q2", day=date(2025, 6, 1)),))
    assert days("Q1", "Q2", choices=one) == ["2025-03-31", "2025-06-01"]


def test_a_quarter_is_no_business() -> None:
    plain = "Service|Value\nFree parking|yes\nBreakfast|no"
    codes = [one.code for one in arrival("Q1", "Q2", text=plain).questions]
    assert codes == ["competitor:Q1", "day:Q1", "competitor:Q2", "day:Q2"]


@pytest.mark.parametrize("text", ["Seaview", "Q5", "Quarterly", "13월", "Springs", "2026", ""])
def test_other_names_are_no_part_of_a_year(text: str) -> None:
    assert months_of(text) is None
