"""03/04/2025 is the third of April or the fourth of March: the table tells, or its owner."""

from __future__ import annotations

import pytest
from import_case import plan_of, recorded_by

from benchmark_app.exchange.foreign.day_order import Dated, with_days
from benchmark_app.exchange.foreign.question import Choice, Sample
from benchmark_app.exchange.layout import Line


def lines(*days: object) -> list[Line]:
    made = enumerate(days, 2)
    return [Line(row, {"date": day}, "Date", "Visits", 1) for row, day in made]  # type: ignore[dict-item]


def days(dated: Dated) -> list[object]:
    return [one.cells.get("date") for one in dated.lines]


def test_clear_days_stay_as_they_are() -> None:
    plain = lines("2025-04-03", "25/12/2025", None)
    assert with_days(plain, "Visits", {}) == Dated(plain)


@pytest.mark.parametrize(
    ("other", "day"), [("13/04/2025", "2025-04-03"), ("04/13/2025", "2025-03-04")]
)
def test_a_day_beyond_the_twelfth_tells_how_the_others_are_meant(other: str, day: str) -> None:
    dated = with_days(lines("03/04/2025", other), "Visits", {})
    assert days(dated) == [day, other]
    assert (dated.question, dated.waiting) == (None, ())


@pytest.mark.parametrize("others", [(), ("13/04/2025", "04/13/2025")])
def test_days_that_nothing_tells_wait(others: tuple[str, ...]) -> None:
    made = lines("03/04/2025", *others, "05.06.2025", "03/04/2025")
    dated = with_days(made, "Visits", {})
    assert days(dated) == list(others)
    assert [one.row for one in dated.waiting] == [2, len(others) + 3, len(others) + 4]
    assert dated.question is not None
    assert dated.question.code == "date_order:Visits"
    assert dated.question.samples == (
        Sample("03/04/2025", "2"),
        Sample("05.06.2025", f"{len(others) + 3}"),
    )
    assert dated.question.choices == (Choice("day_first"), Choice("month_first"))
    assert dated.question.default is None


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ({"date_order:Visits": "day_first"}, "2025-04-03"),
        ({"date_order": "month_first"}, "2025-03-04"),
        ({"date_order:Visits": "day_first", "date_order": "month_first"}, "2025-04-03"),
    ],
)
def test_the_owner_says_it(said: dict[str, str], day: str) -> None:
    dated = with_days(lines("03/04/2025"), "Visits", said)
    assert (days(dated), dated.waiting) == ([day], ())
    assert dated.question is not None  # so that the answer can be changed


def test_an_answer_that_is_none_leaves_them_waiting() -> None:
    dated = with_days(lines("03/04/2025"), "Visits", {"date_order": "year_first"})
    assert (dated.lines, len(dated.waiting)) == ([], 1)


def test_cells_of_a_long_table_wait_for_the_order_of_their_days() -> None:
    head = ("Anbieter", "Merkmal", "Wert", "Datum")
    rows = (("Krone", "WLAN", "ja", "03/04/2025"), ("Adler", "WLAN", "nein", "2025-04-01"))
    plan = plan_of(*rows, head=head)
    assert not plan.accepted
    assert [(one.question.code, one.cells) for one in plan.questions] == [("date_order:S", 1)]
    rest = plan_of(*rows, head=head, skip_bad=True)
    assert [one.observed_on.isoformat() for one in recorded_by(rest)] == ["2025-04-01"]
