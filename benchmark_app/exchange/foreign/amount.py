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
    Reading,
    Share,
    Unclear,
)
from benchmark_app.exchange.foreign.footnote import split_note
from benchmark_app.exchange.foreign.number import COMMA, POINT

_FRACTIONS: Final = {"¼": ".25", "½": ".5", "¾": ".75"}
#: A longer text is a sentence that has numbers in it.
_LONGEST: Final = 80
_STARS: Final = re.compile(r"(?P<full>[★⭐✭✦🌟]+)(?P<half>½?)(?P<empty>[☆✩]*)")
_CLOCK: Final = re.compile(
    r"\d{1,2}:\d\d|\d ?(?:am|pm|a\.m\.|p\.m\.|uhr)(?!\w)|\d ?시(?!간)|\d ?時(?!間)|\d ?h\d\d(?!\w)"
    r"|\d ?h ?[-~à] ?\d+ ?h"
)


@lru_cache(maxsize=8192)
def read_amount(text: str, decimal: str = "") -> Reading:
    """What a text says; `decimal` is the sign of its column, "" where both are possible."""
    core, note = split_note(text)
    plain = _plain(core)
    if not plain or len(plain) > _LONGEST:
        return NoNumber(text)
    if decimal or not ("." in plain or "," in plain):
        return _read(plain, note, decimal or POINT) or NoNumber(text)
    point, comma = _read(plain, note, POINT), _read(plain, note, COMMA)
    if isinstance(point, Countable) and isinstance(comma, Countable) and point != comma:
        return Unclear(point, comma)
    return point or comma or NoNumber(text)


def decimal_sign(texts: Iterable[str]) -> DecimalSign:
    """Which decimal sign the numbers of one column show, with what shows it."""
    point, comma, unclear = list[str](), list[str](), list[str]()
    for text in dict.fromkeys(texts):
        if isinstance(read_amount(text), Unclear):
            unclear.append(text)
            continue
        has_point = isinstance(read_amount(text, POINT), Countable)
        has_comma = isinstance(read_amount(text, COMMA), Countable)
        if has_point is not has_comma:
            (point if has_point else comma).append(text)
    sign = "" if bool(point) is bool(comma) else POINT if point else COMMA
    return DecimalSign(sign, tuple(point), tuple(comma), tuple(unclear))


def _plain(text: str) -> str:
    """The text with its signs made alike; "" where it has no number or one in odd digits."""
    text = text.replace("\ufe0f", "")
    if not _STARS.fullmatch(text):
        for sign, decimals in _FRACTIONS.items():
            text = re.sub(rf"(?<=\d) ?{sign}", decimals, text)
        if any(unicodedata.category(sign) == "No" and sign != "²" for sign in text):
            return ""
        text = unicodedata.normalize("NFKC", text)
    plain = re.sub("[~∼∽〜]", "~", re.sub("[−–—‒―]", "-", text)).replace("’", "'")
    digits = [sign for sign in plain if sign.isdecimal()]
    is_countable = bool(digits or _STARS.fullmatch(plain)) and all(map(str.isascii, digits))
    return " ".join(plain.split()) if is_countable and len(plain.lower()) == len(plain) else ""


def _read(plain: str, note: str, decimal: str) -> Countable | Clock | None:
    if _CLOCK.search(plain.lower()):
        return Clock(plain)
    found: Countable | None
    if stars := _STARS.fullmatch(plain):
        found = _starred(len(stars["full"]), len(stars["half"]), len(stars["empty"]))
    elif is_day(plain):
        return None
    else:
        found = (
            single(plain, decimal)
            or score(plain, decimal)
            or duration(plain)
            or span(plain, decimal)
        )
    return replace(found, words=(*found.words, note)) if found and note else found


def _starred(full: int, half: int, empty: int) -> Amount | Share:
    """Stars as a number; a score where empty ones show of how many."""
    count = full + half / 2
    return Share(count, full + half + empty) if empty else Amount(count, "★")
