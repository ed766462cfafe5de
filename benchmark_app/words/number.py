"""Numbers and dates as people read them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from benchmark_app.words.language import Language

_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def format_number(value: float, decimals: int | None = None) -> str:
    """The number with thousands separators: exact decimals if asked, else at most six digits.

    Without `decimals` zeros at the end go, and a number of 100,000 or more shows no fraction.
    """
    number = float(value)
    if decimals is not None:
        text = f"{number:,.{decimals}f}"
    else:
        whole = len(str(int(abs(number)))) if abs(number) >= 1 else 0
        text = f"{number:,.{max(0, 6 - whole)}f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
    return text[1:] if text.startswith("-") and not text.strip("-0.,") else text


def format_about(value: float, language: Language) -> str:
    """A whole number that is not to be relied on: about 54, 약 54."""
    whole = format_number(value, 0)
    return f"약 {whole}" if language.is_korean else f"about {whole}"


def exact_number(value: float) -> str:
    """The number with thousands separators and all its digits: it reads back as it was."""
    return f"{float(value):,}".removesuffix(".0")


def format_date(day: date) -> str:
    """The day as in grids and on axes: 2026-11-22."""
    return day.isoformat()[:10]


def format_long_date(day: date, language: Language) -> str:
    """The day as in a sentence: 22 November 2026, 2026년 11월 22일."""
    if language.is_korean:
        return f"{day.year}년 {day.month}월 {day.day}일"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def format_month(day: date, language: Language) -> str:
    """The month of a day as in a sentence: November 2026, 2026년 11월."""
    if language.is_korean:
        return f"{day.year}년 {day.month}월"
    return f"{_MONTHS[day.month - 1]} {day.year}"


def format_time(moment: datetime) -> str:
    """The time of day as the status bar shows it: 14:03:22."""
    return f"{moment:%H:%M:%S}"


def format_share(share: float, language: Language) -> str:
    """A share in [0, 1] as a whole percentage: 70 %, 70%."""
    percent = format_number(share * 100, 0)
    return f"{percent}%" if language.is_korean else f"{percent} %"
