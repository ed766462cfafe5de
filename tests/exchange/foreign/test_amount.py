"""What texts with a number in them say, in seven languages."""

from __future__ import annotations

import pytest

from benchmark_app.exchange.foreign.amount import decimal_sign, read_amount
from benchmark_app.exchange.foreign.countable import (
    Amount,
    Clock,
    DecimalSign,
    NoNumber,
    Range,
    Share,
    Unclear,
)
from benchmark_app.exchange.foreign.unit_text import is_same_per


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("12", 12, ""),
        ("-5", -5, ""),
        ("−5", -5, ""),
        ("+2", 2, ""),
        (".5", 0.5, ""),
        ("0,5", 0.5, ""),
        ("1,5", 1.5, ""),
        ("4½", 4.5, ""),
        ("1.2E+05", 120000, ""),
        ("1.234,56", 1234.56, ""),
        ("1'234.50", 1234.5, ""),
        ("12’000", 12000, ""),
        ("1 234,5", 1234.5, ""),
        ("1 000 000", 1000000, ""),
        ("1,00,000", 100000, ""),
        ("₩12,000", 12000, "₩"),
        ("₩12.000", 12000, "₩"),
        ("12,000원", 12000, "원"),
        ("１２，０００円", 12000, "円"),
        ("1만 2천원", 12000, "원"),
        ("1만2천", 12000, ""),
        ("3만5000원", 35000, "원"),
        ("5천5백만원", 55_000_000, "원"),
        ("3억 5천만 원", 350_000_000, "원"),
        ("12만", 120_000, ""),
        ("-3억", -300_000_000, ""),
        ("1.2억", 120_000_000, ""),
        ("1万2千円", 12000, "円"),
        ("1.200 명", 1200, "명"),
        ("200대", 200, "대"),
        ("5ms", 5, "ms"),
        ("56px", 56, "px"),
        ("58장", 58, "장"),
        ("$35.00", 35, "$"),
        ("USD 35", 35, "US$"),
        ("5 USD", 5, "US$"),
        ("$5 CAD", 5, "CA$"),
        ("CAD $5", 5, "CA$"),
        ("-$5", -5, "$"),
        ("$1,234", 1234, "$"),
        ("35 €", 35, "€"),
        ("35,00 €", 35, "€"),
        ("€1,234.56", 1234.56, "€"),
        ("35,-", 35, ""),
        ("CHF 1'200.–", 1200, "CHF"),
        ("24k", 24000, ""),
        ("24 k€", 24000, "€"),
        ("1.2M", 1_200_000, ""),
        ("5 Mio. €", 5_000_000, "€"),
        ("$5m", 5_000_000, "$"),
        ("$3B", 3_000_000_000, "$"),
        ("5m", 5, "m"),
        ("12 %", 12, "%"),
        ("12,5 %", 12.5, "%"),
        ("30분", 30, "분"),
        ("24 hours", 24, "h"),
        ("24h", 24, "h"),
        ("2,5 Std.", 2.5, "h"),
        ("30-minute", 30, "min"),
        ("30 min.", 30, "min"),
        ("1h 30m", 90, "min"),
        ("1시간 30분", 90, "분"),
        ("1時間30分", 90, "分"),
        ("1년 6개월", 18, "개월"),
        ("100 m²", 100, "m²"),
        ("100MB/s", 100, "MB/s"),
        ("25°C", 25, "°C"),
        ("12 rooms", 12, "rooms"),
        ("4.5 stars", 4.5, "★"),
        ("4.5★", 4.5, "★"),
        ("★ 4.5", 4.5, "★"),
        ("★★★", 3, "★"),
        ("⭐️⭐️", 2, "★"),
        ("★★★★½", 4.5, "★"),
        ("3성급", 3, "★"),
        ("85点", 85, "点"),
        ("2019", 2019, ""),
    ],
)
def test_a_number_with_its_unit(text: str, number: float, unit: str) -> None:
    assert read_amount(text) == Amount(number, unit)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("35 €/night", Amount(35, "€", "night")),
        ("월 1회", Amount(1, "회", "월")),
        ("1회/월", Amount(1, "회", "월")),
        ("주 3회", Amount(3, "회", "주")),
        ("週1回", Amount(1, "回", "週")),
        ("월 1인 5,000원", Amount(5000, "원", "1인")),
        ("700円/6個", Amount(700, "円", "6個")),
        ("9,900원 / 30분", Amount(9900, "원", "30분")),
        ("da €79", Amount(79, "€", "", ("da",))),
        ("vanaf 79 €", Amount(79, "€", "", ("vanaf",))),
        ("10 secondi", Amount(10, "s")),
        ("2 ore", Amount(2, "h")),
        ("$10 per month", Amount(10, "$", "month")),
        ("Starting at $35/mo", Amount(35, "$", "mo", ("Starting at",))),
        ("$8/user/month", Amount(8, "$", "user/month")),
        ("$9 an hour", Amount(9, "$", "hour")),
        ("35 EUR / Nacht", Amount(35, "€", "Nacht")),
        ("35 € p. P.", Amount(35, "€", "p. P.")),
        ("$5 per screen", Amount(5, "$", "screen")),
        ("월 9,900원", Amount(9900, "원", "월")),
        ("1박 50,000원", Amount(50000, "원", "1박")),
        ("8,000円/泊", Amount(8000, "円", "泊")),
        ("每晚300元", Amount(300, "元", "每晚")),
        ("from $40", Amount(40, "$", "", ("from",))),
        ("ab 40 €", Amount(40, "€", "", ("ab",))),
        ("à partir de 40 €", Amount(40, "€", "", ("à partir de",))),
        ("desde 40 €", Amount(40, "€", "", ("desde",))),
        ("40円~", Amount(40, "円", "", ("~",))),
        ("40元起", Amount(40, "元", "", ("起",))),
        ("~30", Amount(30, "", "", ("~",))),
        ("about 30 min", Amount(30, "min", "", ("about",))),
        ("약 30분쯤", Amount(30, "분", "", ("약", "쯤"))),
        ("3만원대", Amount(30000, "원", "", ("대",))),
        ("up to 5", Amount(5, "", "", ("up to",))),
        ("5+", Amount(5, "", "", ("+",))),
        ("> 10", Amount(10, "", "", (">",))),
        ("10+ rooms", Amount(10, "rooms", "", ("+",))),
        ("20% + VAT", Amount(20, "%", "", ("+", "VAT"))),
        ("24시간 운영", Amount(24, "시간", "", ("운영",))),
        ("30 min free", Amount(30, "min", "", ("free",))),
        ("12, free", Amount(12, "", "", ("free",))),
        ("35 €. Breakfast", Amount(35, "€", "", ("Breakfast",))),
        ("12 [1]", Amount(12, "", "", ("[1]",))),
        ("12²", Amount(12, "", "", ("²",))),
        ("35 €*", Amount(35, "€", "", ("*",))),
        (
            "$8 (billed annually, $10 monthly)",
            Amount(8, "$", "", ("billed annually, $10 monthly",)),
        ),
    ],
)
def test_what_else_is_said_about_a_number_is_kept(text: str, amount: Amount) -> None:
    assert read_amount(text) == amount
    assert not amount.is_plain


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("65 / 75", Range(65, 75)),
        ("65/75", Range(65, 75)),
        ("$65 / $75", Range(65, 75, "$")),
        ("$75 / $65", Range(65, 75, "$")),
        ("$65-75", Range(65, 75, "$")),
        ("$65–$75/night", Range(65, 75, "$", "night")),
        ("10 €/h - 20 €/h", Range(10, 20, "€", "h")),
        ("65~75", Range(65, 75)),
        ("3~5만원", Range(30000, 50000, "원")),
        ("500-1k", Range(500, 1000)),
        ("3만~5만원", Range(30000, 50000, "원")),
        ("10-15%", Range(10, 15, "%")),
        ("between 30 and 40 min", Range(30, 40, "min")),
        ("zwischen 30 und 40 €", Range(30, 40, "€")),
        ("de 30 a 40 €", Range(30, 40, "€")),
        ("30 bis 45 Minuten", Range(30, 45, "min")),
        ("1,5 – 2,5 h", Range(1.5, 2.5, "h")),
        ("500 m - 1 km", Range(0.5, 1, "km")),
        ("월 5~10만원", Range(50000, 100000, "원", "월")),
        ("about 5-10 min (bus)", Range(5, 10, "min", "", ("about", "bus"))),
    ],
)
def test_two_numbers_are_a_range(text: str, span: Range) -> None:
    assert read_amount(text) == span


def test_the_middle_of_a_range() -> None:
    assert Range(65, 75).middle == 70


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("4/5", Share(4, 5)),
        ("4,5 / 5", Share(4.5, 5)),
        ("8/10", Share(8, 10)),
        ("8 out of 10", Share(8, 10)),
        ("5 von 5", Share(5, 5)),
        ("4 sur 5 étoiles", Share(4, 5)),
        ("4.5/5 (120 reviews)", Share(4.5, 5, ("120 reviews",))),
        ("1 of 3 rooms", Share(1, 3, ("rooms",))),
        ("5점 만점에 4점", Share(4, 5)),
        ("5点満点中4.5点", Share(4.5, 5)),
        ("★★★☆☆", Share(3, 5)),
        ("★★½☆☆", Share(2.5, 5)),
    ],
)
def test_a_score_of_a_whole(text: str, share: Share) -> None:
    assert read_amount(text) == share


@pytest.mark.parametrize(
    "text",
    [
        "10:00-22:00",
        "07:00",
        "9 am",
        "9h30",
        "9h-18h",
        "22 Uhr",
        "오전 10시 ~ 오후 10시",
        "10時〜22時",
    ],
)
def test_a_time_of_day_is_text(text: str) -> None:
    assert isinstance(read_amount(text), Clock)


@pytest.mark.parametrize(
    "text",
    [
        *("", "yes", "$", "1st", "3e", "5º", "1.", "No. 1", "#1", "1위", "①", "No²", "1٣", "İ 5"),
        *(
            "Q1 2024",
            "2024-05-01",
            "20240501",
            "May 2024",
            "2024년",
            "2023-2024",
            "5월",
            "since 2019",
        ),
        *("010-1234-5678", "123-4567", "+82 2 123 4567", "1.2.3", "192.168.0.1", "007", "v2.0"),
        *("Room 12", "12 Main Street", "2 rue de la Paix", "Free up to 3 users", "12 free spaces"),
        *(
            "4K",
            "4K TV",
            "5G",
            "3B",
            "2x",
            "2-3x",
            "24/7",
            "3/4",
            "1/2",
            "9/8",
            "9 to 5",
            "10-5",
        ),
        *(
            "1박 2일",
            "1인",
            "3만5",
            "1만2만",
            "2천3천",
            "1h 90m",
            "3 h 5 kg",
            "3 x 5 y",
            "$5 / 3 €",
            "1 GB - illimité",
            "3GB – 無制限",
        ),
        *("10 €/h - 20 €/day", "10/h - 20", "12,5분", "5 yes", "9" * 400),
    ],
)
def test_what_is_no_number_is_never_one(text: str) -> None:
    assert read_amount(text) == NoNumber(text)


@pytest.mark.parametrize(
    ("text", "point", "comma"),
    [
        ("1,234", Amount(1234), Amount(1.234)),
        ("1.234", Amount(1.234), Amount(1234)),
        ("1.500 €", Amount(1.5, "€"), Amount(1500, "€")),
        ("$1.234", Amount(1.234, "$"), Amount(1234, "$")),
        ("1,200-1,500", Range(1200, 1500), Range(1.2, 1.5)),
    ],
)
def test_a_separator_that_may_be_either(text: str, point: Amount, comma: Amount) -> None:
    assert read_amount(text) == Unclear(point, comma)
    assert (read_amount(text, "."), read_amount(text, ",")) == (point, comma)


def test_the_other_decimal_sign_of_a_column_needs_a_unit() -> None:
    assert read_amount("1,5", ".") == NoNumber("1,5")
    assert read_amount("1.5", ",") == NoNumber("1.5")
    assert read_amount("2,80 €", ".") == Amount(2.8, "€")
    assert read_amount("$2.50", ",") == Amount(2.5, "$")


@pytest.mark.parametrize(
    ("texts", "expected", "is_asked"),
    [
        (["1,234", "5"], DecimalSign("", (), (), ("1,234",)), True),
        (["1,234", "2.5", "x"], DecimalSign(".", ("2.5",), (), ()), False),
        (["1.234", "2,5 €"], DecimalSign(",", (), ("2,5 €",), ()), False),
        (["$2.50", "2,80 €"], DecimalSign("", (), (), ()), False),
        (["$2.50", "2,8"], DecimalSign(",", (), ("2,8",), ()), False),
        (["2.50", "1.200 €"], DecimalSign(".", ("2.50",), (), ("1.200 €",), ","), True),
        (["2,50", "CA$ 1,200-1,500"], DecimalSign(",", (), ("2,50",), ()), False),
        (["2,50", "1,459-1,519 €"], DecimalSign(",", (), ("2,50",), ("1,459-1,519 €",), "."), True),
        (["2,50", "1,459 €/l"], DecimalSign(",", (), ("2,50",), ()), False),
        (["1.200 €", "1,500 €"], DecimalSign("", (), (), ("1.200 €", "1,500 €")), True),
        (["3.250/5", "3,250/5000"], DecimalSign(".", ("3.250/5",), (), ()), False),
        (["1.5", "2,5"], DecimalSign("", ("1.5",), ("2,5",), ()), True),
        (["10:00", "yes", "5"], DecimalSign("", (), (), ()), False),
    ],
)
def test_a_column_shows_its_decimal_sign(
    texts: list[str], expected: DecimalSign, *, is_asked: bool
) -> None:
    found = decimal_sign(texts)
    assert (found, found.is_asked) == (expected, is_asked)


def test_per_the_same_in_other_words() -> None:
    assert is_same_per("night", "Nacht")
    assert is_same_per("1박", "泊")
    assert not is_same_per("user/month", "user/year")


def test_a_sentence_with_a_number_in_it_is_text() -> None:
    text = "30 min, " + "and longer on Fridays and before holidays, as the owner told us " * 2
    assert read_amount(text) == NoNumber(text)


@pytest.mark.parametrize(
    "text",
    [
        "$900 − your fee",
        "€900 × nights",
        "900 € minus Gebühr",
        "~€900 abzgl. Bonus²",
        "$90 ÷ guests",
    ],
)
def test_a_sum_with_words_is_text(text: str) -> None:
    assert read_amount(text) == NoNumber(text)


def test_a_minus_sign_elsewhere_is_a_dash_or_the_sign_of_a_number() -> None:
    assert read_amount("$90 − $95") == Range(90, 95, "$")
    assert read_amount("USD 90 − USD 95") == Range(90, 95, "US$")
    assert read_amount("USD 90 − $95") == read_amount("$90 − USD 95") == Range(90, 95, "US$")
    assert read_amount("10 − 20 min") == Range(10, 20, "min")
    assert read_amount("1 h − 90 min") == Range(60, 90, "min")
    assert read_amount("−$5") == Amount(-5, "$")
    assert read_amount("− EUR 5") == read_amount("- EUR 5")
    assert read_amount("$90 – your choice") == Amount(90, "$", "", ("your choice",))


@pytest.mark.parametrize("text", ["800-1200", "1000-1500", "500–1000", "950 - 1050"])
def test_round_numbers_that_rise_are_a_span(text: str) -> None:
    found = read_amount(text)
    assert isinstance(found, Range)
    assert found.low < found.high


@pytest.mark.parametrize(
    "text", ["555-0142", "123-4567", "555-1234", "1588-3000", "0800-1200", "1500-1000"]
)
def test_a_telephone_number_is_no_span(text: str) -> None:
    assert read_amount(text) == NoNumber(text)
