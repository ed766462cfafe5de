"""Days without a year lie in one twelve months: weekdays tell which, or the owner does."""

from __future__ import annotations

from datetime import date

import pytest
from foreign_case import TODAY, book, found, leaf

from benchmark_app.domain.policy import Policy
from benchmark_app.exchange.foreign.arrival import Arrival, read_arrival
from benchmark_app.exchange.foreign.bare_day import days_of_texts
from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.foreign.question import Question
from benchmark_app.exchange.import_plan import known_names
from benchmark_app.workspace import Market

KNOWN = known_names(Market(competitors=(), attributes=(), importance=(), policy=Policy()))


def read(text: str, answer: str = "", merges: str = "") -> Arrival:
    """What is read of a sheet with what was said of its years."""
    answers = {"competitor": "Seaview"} | ({"year": answer} if answer else {})
    choices = Choices(answers=answers, day=date(2026, 11, 20))
    return read_arrival(book(leaf(text, merges=merges)), choices, today=TODAY, known=KNOWN)


def days(arrival: Arrival) -> list[str]:
    """The days of the lines that are taken, each once."""
    told = (str(one.cells["date"]) for one in arrival.layout.lines)
    return list(dict.fromkeys(told))


def asked(arrival: Arrival) -> Question:
    """The one question, for which every line waits."""
    (question,) = arrival.questions
    assert question.kind == "year"
    assert not arrival.layout.lines
    assert sum(len(one.lines) for one in arrival.waiting) > 0
    return question


def column(*texts: str) -> str:
    """A table whose rows each say their day."""
    rows = (f"Service {at}|{text}|yes|no" for at, text in enumerate(texts))
    return "\n".join(("Service|Date|Seaview|Hilltop", *rows))


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("4/11(토)", "4/13(월)"), ["2026-04-11", "2026-04-13"]),
        (("11/21(토)", "12/1(월)"), ["2026-11-21", "2025-12-01"]),
        (("11/15(토)", "11/23(일)"), ["2025-11-15", "2025-11-23"]),
        (("12/31(수)", "1/2(금)"), ["2025-12-31", "2026-01-02"]),
        (("4/11(토)", "2024-05-01"), ["2026-04-11", "2024-05-01"]),
        (("4/11(토)", "2024-05"), ["2026-04-11", "2024-05-31"]),
    ],
)
def test_weekdays_that_fit_the_last_twelve_months_tell_the_year(
    texts: tuple[str, ...], expected: list[str]
) -> None:
    """On 22 November 2026, a Sunday: 11 April 2026 was a Saturday, 1 December 2025 a Monday.

    15 and 23 November fit only in 2025, where the year from January to December has both.
    """
    arrival = read(column(*texts))
    assert not arrival.questions
    assert days(arrival) == expected


@pytest.mark.parametrize(
    ("texts", "choices", "default"),
    [
        (("4/11(토)", "4/20(토)"), ("latest", "year_before"), "latest"),
        (
            ("27 Nov (Fri)", "Sat, 28 Nov"),
            ("year_of_weekdays", "latest", "year_before"),
            "year_of_weekdays",
        ),
        (("4/11(토)", "4월 12일"), ("latest", "year_before"), "latest"),
        (("April 11", "5 May"), ("latest", "year_before"), "latest"),
        (("1/5(일)",), ("year_of_weekdays", "latest", "year_before"), "year_of_weekdays"),
    ],
)
def test_days_of_a_column_that_weekdays_do_not_settle_are_asked(
    texts: tuple[str, ...], choices: tuple[str, ...], default: str
) -> None:
    """Two Saturdays nine days apart are of no year; a Friday of years ago may be to come."""
    question = asked(read(column(*texts)))
    assert tuple(one.code for one in question.choices) == choices
    assert question.default == default
    assert question.samples[0].place == "B2"
    shown = {one.code: one.sample for one in question.choices}
    answers = {code: days(read(column(*texts), code)) for code in shown}
    told = {code: sorted({min(each), max(each)}) for code, each in answers.items()}
    assert shown == {code: " – ".join(ends) for code, ends in told.items()}


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("year_of_weekdays", ["2020-11-27", "2020-11-28"]),
        ("latest", ["2025-11-27", "2025-11-28"]),
        ("year_before", ["2024-11-27", "2024-11-28"]),
    ],
)
def test_the_owner_says_the_year_of_cells_and_of_headings(answer: str, expected: list[str]) -> None:
    """27 November was a Friday in 2020, and will be one in 2026, which is to come."""
    assert days(read(column("27 Nov (Fri)", "Sat, 28 Nov"), answer)) == expected
    across = "Service|11/27(금)|11/28(토)\nPool|yes|no\nSauna|no|yes"
    assert days(read(across, answer)) == expected


def test_headings_are_of_one_year_or_asked() -> None:
    across = "Service|{}|{}\nPool|yes|no\nSauna|no|yes"
    choices = Choices(day=TODAY)
    (sure,) = found(leaf(across.format("4/11(토)", "4/12(일)")), choices=choices).tables
    assert "year" not in {one.code for one in sure.doubts}
    (unsure,) = found(leaf(across.format("4/11(토)", "4/20(토)")), choices=choices).tables
    (doubt,) = (one for one in unsure.doubts if one.code == "year")
    assert (doubt.default, doubt.choices) == ("latest", ("latest", "year_before"))
    assert [one.text for one in doubt.samples] == ["4/11(토)", "4/20(토)"]
    shown = [one.period.last.isoformat() for one in unsure.across if one.period]
    assert shown == ["2026-04-11", "2026-04-20"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Mar 24", "Jun 24"), ["2024-03-31", "2024-06-30"]),
        (("Apr 4", "Apr 18", "Apr 25"), ["2026-04-04", "2026-04-18", "2026-04-25"]),
        (("Apr 11", "Apr 18"), ["2026-04-11", "2026-04-18"]),
        (("Apr 20", "Apr 30"), ["2026-04-20", "2026-04-30"]),
        (("Apr-11", "Apr '12"), ["2011-04-30", "2012-04-30"]),
    ],
)
def test_a_number_behind_a_month_is_a_day_where_it_is_no_likely_year(
    texts: tuple[str, ...], expected: list[str]
) -> None:
    """Beside a 4th of April, "Apr 18" is no April of 2018; April 2030 is to come."""
    assert days(read(column(*texts), "latest")) == expected
    across = f"Service|{'|'.join(texts)}\nPool|{'|'.join('yes' for _ in texts)}"
    assert days(read(across, "latest")) == expected


def test_a_day_over_merged_rows_is_asked_for_all_of_them() -> None:
    text = "Service|Date|Seaview|Hilltop\nPool|27 Nov (Fri)|yes|no\nSauna||no|yes"
    assert asked(read(text, merges="2,2,3,2")).samples[0].text == "27 Nov (Fri)"
    arrival = read(text, "year_before", merges="2,2,3,2")
    assert (days(arrival), len(arrival.layout.lines)) == (["2024-11-27"], 4)


def test_a_day_beside_each_value_is_asked_too() -> None:
    text = (
        "Service|Seaview||Hilltop|\n|Offered|Date|Offered|Date\n"
        "Pool|yes|27 Nov (Fri)|no|28 Nov (Sat)\nSauna|no|27 Nov (Fri)|yes|28 Nov (Sat)"
    )
    assert asked(read(text)).default == "year_of_weekdays"
    assert days(read(text, "latest")) == ["2025-11-27", "2025-11-28"]


def test_our_own_form_takes_a_year_only_where_all_weekdays_fit_the_last_months() -> None:
    """A line whose year nothing tells keeps its text, which is then listed as no date."""
    own = "Competitor|Attribute|Date|Value\nBlue|Wifi|{}|yes\nBlue|Pool|{}|yes"
    assert days(read(own.format("4/12(일)", "4/11(토)"))) == ["2026-04-12", "2026-04-11"]
    assert days(read(own.format("4/20(토)", "4/11(토)"))) == ["4/20(토)", "4/11(토)"]


SEEN = "Service|Seaview|Hilltop\nPool|yes|no\nSauna|no|yes"
SEEN_EAST = SEEN.replace("Service", "항목")


@pytest.mark.parametrize(
    ("names", "text", "expected"),
    [
        (("4월 11일", "5월 9일"), SEEN, ["2026-04-11", "2026-05-09"]),
        (("Apr 11", "Dec 1"), SEEN, ["2026-04-11", "2025-12-01"]),
        (("Check 11 Apr", "Check 12 May"), SEEN, ["2026-04-11", "2026-05-12"]),
        (("4.11", "12-1"), SEEN_EAST, ["2026-04-11", "2025-12-01"]),
        (("4.11", "4.12"), SEEN, ["2026-11-22"]),
        (("4.11(금)", "4.12(토)"), SEEN, ["2025-04-11", "2025-04-12"]),
    ],
)
def test_sheets_named_by_days_are_a_history(
    names: tuple[str, ...], text: str, expected: list[str]
) -> None:
    """Each sheet's day is proposed; nothing tells whether "4.11" alone is of April."""
    sheets = book(*(leaf(text, name=name) for name in names))
    arrival = read_arrival(sheets, Choices(), today=TODAY, known=KNOWN, day=TODAY)
    assert days(arrival) == expected
    assert {one.kind for one in arrival.questions} == {"day"}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("경쟁사 조사 (4월 11일 토 기준)", "2026-04-11"),
        ("Prices seen on Apr 11 (Fri)", "2025-04-11"),
        ("Stand: 11.04.", "2026-04-11"),
        ("1.2. Prices of all", "2026-11-22"),
        ("Hotels near 1. Mai-Platz", "2026-11-22"),
        ("Rooms from 31 February", "2026-11-22"),
    ],
)
def test_a_day_in_a_title_is_proposed(title: str, expected: str) -> None:
    """A number of a chapter and a square are no days; the weekday tells the year."""
    sheet = book(leaf(f"{title}\n.\n{SEEN}"))
    arrival = read_arrival(sheet, Choices(), today=TODAY, known=KNOWN, day=TODAY)
    assert days(arrival) == [expected]


def test_the_last_day_of_february_is_of_a_leap_year() -> None:
    """29 February 2024 was a Thursday; no later one has come by 22 November 2026."""
    assert days_of_texts(["2/29(목)"], TODAY) == {}
    assert days(read(column("2/29(목)"), "latest")) == ["2024-02-29"]
    assert days(read(column("2/29(목)"), "year_before")) == ["2020-02-29"]
    assert days_of_texts(["2/29(목)"], date(2024, 6, 1)) == {"2/29(목)": date(2024, 2, 29)}
