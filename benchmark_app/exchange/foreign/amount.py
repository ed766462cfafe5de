"""What a text with a number in it says, and which decimal sign a column of such texts has.

Never a wrong number: what can be read in two ways is `Unclear`, what in none is `NoNumber`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from benchmark_app.exchange.foreign.amount_form import duration, is_day, score, single, span
from benchmark_app.exchange.foreign.countable import (
    Amount,
    Clock,
    Countable,
    DecimalSign,
    NoNumber,
    Range,
    Reading,
    Share,
    Unclear,
)
from benchmark_app.exchange.foreign.footnote import split_note
from benchmark_app.exchange.foreign.number import COMMA, POINT
from benchmark_app.exchange.unit import is_money

_FRACTIONS: Final = {"¼": ".25", "½": ".5", "¾": ".75"}
#: A longer text is a sentence that has numbers in it.
_LONGEST: Final = 80
#: What money is counted for in thousandth parts.
_SMALL_THINGS: Final = frozenset(("l", "liter", "litre", "litro", "리터", "kwh", "km", "min"))
_STARS: Final = re.compile(r"(?P<full>[★⭐✭✦🌟]+)(?P<half>½?)(?P<empty>[☆✩]*)")
#: A minus sign but for one that takes away what words tell: "$900 − your fee".
_DASH: Final = re.compile(r"−(?!(?<=\S −) [^\W\d_]\D*$)")
_CLOCK: Final = re.compile(
    r"\d{1,2}:\d\d|\d ?(?:am|pm|a\.m\.|p\.m\.|uhr)(?!\w)|\d ?시(?!간)|\d ?時(?!間)|\d ?h\d\d(?!\w)"
    r"|\d ?h ?[-~à] ?\d+ ?h"
)


@lru_cache(maxsize=8192)
def read_amount(text: str, decimal: str = "") -> Reading:
    """What a text says; `decimal` is the sign of its column, "" where both are possible.

    A number with a unit that has the other sign says so itself.
    """
    point, comma = _readings(text)
    if decimal:
        own, other = (point, comma) if decimal == POINT else (comma, point)
        return own or (other if other and _unit_of(other) else NoNumber(text))
    if isinstance(point, Countable) and isinstance(comma, Countable) and point != comma:
        return Unclear(point, comma)
    return point or comma or NoNumber(text)


def decimal_sign(texts: Iterable[str]) -> DecimalSign:
    """Which decimal sign the numbers of one column show, with what shows it."""
    point, comma, unclear = list[str](), list[str](), dict[str, Unclear]()
    for text in dict.fromkeys(texts):
        read = read_amount(text)
        if isinstance(read, Unclear):
            unclear[text] = read
            continue
        if shown := shown_sign(text):
            (point if shown == POINT else comma).append(text)
    if point and comma:  # a number with a unit says itself which sign it has
        point, comma = ([one for one in ones if not _is_united(one)] for ones in (point, comma))
    sign = "" if bool(point) is bool(comma) else POINT if point else COMMA
    parts = {text: _sign_of_parts(read) for text, read in unclear.items()}
    prices = {text: parts[text] for text, read in unclear.items() if _is_price(read)}
    asked = tuple(one for one, parted in prices.items() if parted == sign) if sign else (*unclear,)
    alike = {parts[text] for text in asked} if prices else set()
    proposed = {POINT: COMMA, COMMA: POINT}[alike.pop()] if len(alike) == 1 else ""
    odd = tuple(
        text
        for text, parted in parts.items()
        if parted == sign and text not in asked and not _is_of_small_things(unclear[text])
    )
    return DecimalSign(sign, tuple(point), tuple(comma), asked, proposed, odd)


def shown_sign(text: str) -> str:
    """The decimal sign without which a text is no number; "" where it shows none."""
    point, comma = (isinstance(one, Countable) for one in _readings(text))
    return "" if point is comma else POINT if point else COMMA


@lru_cache(maxsize=100_000)  # a price list has as many texts as cells, each asked for again
def _readings(text: str) -> tuple[Countable | Clock | None, Countable | Clock | None]:
    """What a text says with a decimal point, and what with a decimal comma."""
    core, note = split_note(text)
    plain = _plain(core)
    if not plain or len(plain) > _LONGEST:
        return None, None
    if _CLOCK.search(plain.lower()):
        return Clock(plain), Clock(plain)
    stars = _STARS.fullmatch(plain)
    if stars is None and is_day(plain):
        return None, None
    signs = (POINT, COMMA) if "." in plain or "," in plain else (POINT,)
    reads = [_starred(stars) if stars else _read(plain, sign) for sign in signs]
    if note:
        reads = [replace(one, words=(*one.words, note)) if one else None for one in reads]
    return reads[0], reads[-1]


def _unit_of(read: Countable | Clock) -> str:
    return read.unit if isinstance(read, (Amount, Range)) else ""


def _is_united(text: str) -> bool:
    read = read_amount(text)
    return isinstance(read, Countable) and _unit_of(read) != ""


def _is_price(read: Unclear) -> bool:
    """Whether it is money, which has no three decimals but for fuel, power or minutes.

    A number per month, as in 450,000/mo, is money whose sign was left away.
    """
    one = read.point
    if isinstance(one, Share) or _is_of_small_things(read):
        return False
    return is_money(one.unit) or (one.per != "" and not one.unit)


def _is_of_small_things(read: Unclear) -> bool:
    """Whether it is said per litre or minute, where three decimals are usual."""
    return isinstance(read.point, (Amount, Range)) and read.point.per in _SMALL_THINGS


def _sign_of_parts(read: Unclear) -> str:
    """The sign with which an unclear number is the smaller one: that of its decimals."""
    point, comma = map(_most, (read.point, read.comma))
    return POINT if point < comma else COMMA


def _most(read: Countable) -> float:
    if isinstance(read, Range):
        return read.high
    return read.part if isinstance(read, Share) else read.number


def _plain(text: str) -> str:
    """The text with its signs made alike; "" where it has no number or one in odd digits."""
    plain = text if text.isascii() else _alike(text)
    digits = [sign for sign in plain if sign.isdecimal()]
    is_countable = bool(digits or _STARS.fullmatch(plain)) and all(map(str.isascii, digits))
    return " ".join(plain.split()) if is_countable and len(plain.lower()) == len(plain) else ""


def _alike(text: str) -> str:
    """The text with its blanks, dashes, fractions and wide letters as ASCII has them."""
    text = text.replace("\ufe0f", "")
    if not _STARS.fullmatch(text):
        for sign, decimals in _FRACTIONS.items():
            text = re.sub(rf"(?<=\d) ?{sign}", decimals, text)
        if any(unicodedata.category(sign) == "No" and sign != "²" for sign in text):
            return ""
        text = unicodedata.normalize("NFKC", text)
    text = re.sub("[–—‒―]", "-", _DASH.sub("-", text))
    return re.sub("[~∼∽〜]", "~", text).replace("’", "'")


def _read(plain: str, decimal: str) -> Countable | None:
    return (
        single(plain, decimal) or score(plain, decimal) or duration(plain) or span(plain, decimal)
    )


def _starred(stars: re.Match[str]) -> Amount | Share:
    """Stars as a number; a score where empty ones show of how many."""
    full, half, empty = map(len, stars.groups())
    count = full + half / 2
    return Share(count, full + half + empty) if empty else Amount(count, "★")
