"""What a cell looks like before anyone knows what it means: a name, a word, an amount, a day."""

from __future__ import annotations

import re
from datetime import time, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Final

from benchmark_app.domain.name import clean_name, name_key
from benchmark_app.exchange.block import is_value
from benchmark_app.exchange.rows import CLEAR_SIGNS, Bad, parse_date
from benchmark_app.exchange.table import Cell, cell_text
from benchmark_app.words.foreign_value import KNOWN_WORDS

_EMPHASIS: Final = re.compile(r"^(\*\*\*|\*\*|__|`|\*|_)(?=\S)(.+?)(?<=\S)\1$")
#: Emphasis of a part: "**Alpha** (Berlin)".
_STRONG: Final = re.compile(r"(\*\*|__)(?=\S)([^*_]+?)(?<=\S)\1")
#: A link as markdown writes it.
_LINK: Final = re.compile(r"\[([^\[\]]+)\]\(https?://[^\s()]+\)")
#: A foot note's mark at the end of a name; the power of a unit is none.
_MARK: Final = re.compile(
    r"(?<=\S)((?<!\bm)(?<!km)(?<!cm)[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\s*(\*+|[†‡§]+)|(?<=\w)\s*\[\d{1,2}\])$"
)
_SIGN: Final = re.compile(r"[^\w\s]{1,3}|:\w+:|[xXvVoO○]|\[[xXvV ]\]")
#: A clear sign with words behind it is no name.
_LED: Final = re.compile(r"[✅✔☑✓✗✘❌✖⚠◎△○×❓]\ufe0f?\s*[\w(（]")
_STARS: Final = re.compile(r"[★☆⭐✩✭\s]+(\d([.,]\d)?)?|\*{2,5}")
#: How an amount begins: "~30", "from $40", "약 5분", "(12)".
_AMOUNT: Final = re.compile(
    r"(from|ab|dès|desde|ca\.?|about|up to|bis|약|約|约)?\s*[^\w\s]{0,3}\s*"
    r"([a-z]{1,3}[$]|us|eur|usd|krw|chf|gbp|jpy|cny|rmb|sek|nok|dkk|pln|czk)?\s*\d.*"
)
_UNIT_LETTERS: Final = 7
_IN_BRACKETS: Final = re.compile(r"\s*[(\[（].*?[)\]）]$")


class Look(StrEnum):
    """The ways a cell can look; `WORD` is a word or sign for a level, `TEXT` may be a name."""

    BLANK = "blank"
    WORD = "word"
    AMOUNT = "amount"
    DAY = "day"
    TEXT = "text"


def look_of(cell: Cell) -> Look:
    """The way a cell looks."""
    if isinstance(cell, str):
        return _look_of_text(cell)
    if cell is None:
        return Look.BLANK
    if isinstance(cell, bool):
        return Look.WORD
    if isinstance(cell, (int, float, time, timedelta)):
        return Look.AMOUNT
    return Look.DAY


@lru_cache(maxsize=10_000)
def _look_of_text(cell: str) -> Look:
    text, key = clean_name(cell), name_key(cell)
    if not text:
        return Look.BLANK
    if _STARS.fullmatch(text):
        return Look.AMOUNT
    if _LED.match(text) or key in KNOWN_WORDS or text in CLEAR_SIGNS or _SIGN.fullmatch(text):
        return Look.WORD
    if any(letter.isdigit() for letter in text):
        if not isinstance(parse_date(text), Bad):
            return Look.DAY
        letters = sum(letter.isalpha() for letter in key)
        if is_value(text) or (letters <= _UNIT_LETTERS and _AMOUNT.fullmatch(key)):
            return Look.AMOUNT
        return Look.TEXT
    return Look.WORD if is_value(text) else Look.TEXT


def is_valued(cell: Cell) -> bool:
    """Whether a cell says a value rather than a name."""
    return look_of(cell) in (Look.WORD, Look.AMOUNT)


def plain_name(cell: Cell) -> Cell:
    """A name without markdown's emphasis and links, a foot note's mark and a closing colon.

    The cell itself where it has none of them.
    """
    return _plain(cell) if isinstance(cell, str) else cell


@lru_cache(maxsize=10_000)
def _plain(name: str) -> str:
    bare = text = clean_name(name)
    for _ in range(2):
        bare = _LINK.sub(r"\1", without_emphasis(bare))
        bare = _MARK.sub("", bare).rstrip(":： ") or bare
    return name if bare == text else bare


def without_emphasis(text: str) -> str:
    """A text without markdown's emphasis of it or of a part of it: "**100%** (all)".

    Asterisks alone emphasise nothing: they are stars.
    """
    if len(text) > 1 and not text.strip("*"):
        return "★" * len(text)
    found = _EMPHASIS.match(text)
    return found[2] if found else _STRONG.sub(r"\2", text)


def name_text(cell: Cell) -> str:
    """The plain name of a cell as text."""
    return _name(cell) if isinstance(cell, str) else clean_name(cell_text(cell))


@lru_cache(maxsize=10_000)
def _name(text: str) -> str:
    return clean_name(_plain(text))


def heading_key(cell: Cell) -> str:
    """What a heading is compared by: without emphasis, case and what stands in brackets.

    Programs write "price_note" for "price note".
    """
    return _heading_key(name_text(cell))


@lru_cache(maxsize=10_000)
def _heading_key(text: str) -> str:
    key = name_key(text.replace("_", " "))
    return _IN_BRACKETS.sub("", key) or key
