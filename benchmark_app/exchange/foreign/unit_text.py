"""What stands around one number: its unit, what that is per, and words that say more about it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from benchmark_app.words.foreign_unit import (
    CURRENCIES,
    ENDLESS,
    MULTIPLIERS,
    PER_ALONE,
    PER_SIGNS,
    PER_WORDS,
    TAKEN_AWAY,
    UNITS,
    WHOLE_MONEY,
    WORDS_BEFORE,
    WORDS_BEHIND,
    Unit,
)
from benchmark_app.words.foreign_value import KNOWN_WORDS
from benchmark_app.words.value import VALUE_WORDS

_LATIN: Final = "a-zà-öø-ÿœß"
#: Behind a word: a Latin one ends there.
_END: Final = f"(?:(?<![{_LATIN}])|(?![{_LATIN}]))"


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words at the start of a text, the longest first; Latin ones as whole words."""
    longest = sorted(words, key=len, reverse=True)
    # one end for all of them: one behind each takes ten times as long to compile
    return re.compile(f" ?((?:{'|'.join(map(re.escape, longest))}){_END})")


_MONEY: Final = _pattern(CURRENCIES)
_STAR: Final = re.compile(r" ?([★⭐])")
_UNIT: Final = _pattern(UNITS)
_JOINED_UNIT: Final = re.compile(rf"-(?=[{_LATIN}])")
_BEFORE: Final = _pattern(WORDS_BEFORE)
_BEHIND: Final = _pattern(WORDS_BEHIND)
_PER_ALONE: Final = _pattern(PER_ALONE)
#: 5월 is the month of May, 5일 are days.
_PER_ALONE_BEHIND: Final = _pattern(word for word in PER_ALONE if len(word) > 1)
_PER: Final = re.compile(
    rf" ?(?:/|(?:{'|'.join(PER_SIGNS)})(?: |(?![{_LATIN}]))) ?({_pattern(PER_WORDS).pattern[2:]})"
)
_PER_ANY: Final = re.compile(rf" ?(?:/|per |pro |par |por ) ?([{_LATIN}]+)")
#: What stands in texts that may say what their numbers are per.
_PER_SAID: Final = re.compile(
    "|".join(map(re.escape, ("/", *PER_ALONE, *(f"{sign} " for sign in PER_SIGNS))))
)
#: A word of a name, an Eastern one with a word for a price behind it: 월요금.
_NAME_WORD: Final = re.compile(r"[월月연年일日주週박泊](?=[요이]용?[금료]|料|额|額)|[^\W\d_]+")
_MULTIPLIER: Final = _pattern(MULTIPLIERS)
_BIG_LETTER: Final = re.compile(r" ?([MB])(?![A-Za-z])")
_CASH: Final = re.compile(r"[,.]-{1,2}")
_WORD: Final = re.compile(r" ([^\W\d_]+)")
#: "/份", "/セット", "/6個" behind money; a longer word says something else, and so does "/900円".
_PER_EASTERN: Final = re.compile(r" ?/ ?((?:\d{1,3} ?)?([ぁ-ヿ㐀-鿿가-힣]{1,3}))(?![^\W\d_])")
#: "+VAT" behind a price.
_MORE: Final = re.compile(r" ?\+[^\W\d_]\D*")
#: A sum whose other part is words: "− your fee", "× nights".
_SUM: Final = re.compile(rf" ?(?:[−×÷] ?[^\W\d_]|(?:{'|'.join(map(re.escape, TAKEN_AWAY))}) )")
_NOTE: Final = re.compile(r" ?[,;:!-] ?\D+")
_WORDS: Final = re.compile(r"[ .]\D*[^\W\d]\D*")
#: One person, one night, once a month: a number with a unit, and no price per one.
_ONE: Final = re.compile(r" ?1 ?(?!인$)[^\W\d_]+(?: ?/ ?[^\W\d_]+)?")
_EDGES: Final = " ,;:.!-"
_LETTER_FACTORS: Final = {"M": 1e6, "B": 1e9}


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a number; `factor` multiplies it, `other` is a unit of no known name."""

    unit: Unit | None = None
    other: str = ""
    per: str = ""
    words: tuple[str, ...] = ()
    factor: float = 1
    is_dollar_before: bool = False

    @property
    def sign(self) -> str:
        """The unit as it is shown; "" without one."""
        return self.unit.sign if self.unit else self.other

    @property
    def is_money(self) -> bool:
        """Whether the number is a price."""
        return self.unit is not None and self.unit in CURRENCIES.values()

    @property
    def is_eastern(self) -> bool:
        """Whether the unit is Korean, Japanese or Chinese: these write a decimal point."""
        return bool(re.match("[ぁ-ヿ㐀-鿿가-힣]", self.sign))

    @property
    def is_whole(self) -> bool:
        """Whether three digits behind a sign are thousands: money without cents, Eastern counts."""
        whole = self.unit is not None and bool(self.unit.measures & WHOLE_MONEY)
        return whole or self.is_eastern


def is_same_per(one: str, other: str) -> bool:
    """Whether two amounts are per the same: "night" and "Nacht", "" and ""."""
    return _per_code(one) == _per_code(other)


def _per_code(per: str) -> str:
    words = per.lower().split("/")
    return "/".join(PER_ALONE.get(word) or PER_WORDS.get(word, word) for word in words)


def says_per(text: str) -> bool:
    """Whether texts may say what their numbers are per."""
    return _PER_SAID.search(text.lower()) is not None


def tells_per(name: str, per: str) -> bool:
    """Whether the name of a service says that its numbers are per that: "Price per month"."""
    code = _per_code(per)
    words = _NAME_WORD.findall(name)
    found = (*words, *(word for word in PER_ALONE if len(word) > 1 and word in name))
    return any(code in (_per_code(word), PER_WORDS.get(word)) for word in found)


def read_before(text: str) -> tuple[Around, str]:
    """What stands before a number, and the rest, which begins with the number if there is one."""
    around, rest, sign = Around(), text, ""
    if text[:1] in ("+", "-") and _MONEY.match(text[1:].lower()):
        sign, rest = text[0], text[1:]
    while rest:
        lower = rest.lower()
        if (found := _PER_ALONE.match(lower)) and not _ONE.fullmatch(lower):
            around = replace(around, per=found[1])
        elif found := _MONEY.match(lower) or _STAR.match(lower):
            unit = _merged(around.unit, UNITS[found[1]]) or UNITS[found[1]]
            around = replace(around, unit=unit, is_dollar_before=unit.sign[-1] in "$£")
        elif found := _BEFORE.match(lower):
            around = replace(around, words=(*around.words, rest[: found.end()].strip()))
        else:
            break
        rest = rest[found.end() :].removeprefix(":")
    return around, sign + rest.lstrip(" ")


def read_behind(rest: str, before: Around) -> Around | None:
    """What stands around a number whose text behind it is this; None where that is something else.

    Words without digits are kept behind a unit or a comma; a single word alone is a unit.
    """
    around, rest = _read_factor(rest, before)
    if cash := _CASH.match(rest):
        rest = rest[cash.end() :]
    while rest and not (rest == "." and around.unit):
        read = _read_next(rest, around)
        if read is None:
            return None
        around, rest = read
    # 1박 50,000원 is a price per night, 1박 2일 are a night and two days.
    return None if around.per[:1] == "1" and not around.is_money else around


def _read_factor(rest: str, around: Around) -> tuple[Around, str]:
    """The thousands or millions a number is counted in: 24k, 1.2M, $5m, 3 Mio."""
    lower = rest.lower()
    if found := _MULTIPLIER.match(lower):
        return replace(around, factor=MULTIPLIERS[found[1]]), rest[found.end() :]
    letters = rest.upper() if around.is_money else rest
    found = _BIG_LETTER.match(letters)
    if found is None or (found[1] == "B" and not around.is_money):
        return around, rest
    return replace(around, factor=_LETTER_FACTORS[found[1]]), rest[found.end() :]


def _read_next(rest: str, around: Around) -> tuple[Around, str] | None:
    """One more thing that stands behind a number, and the rest of the text; None for neither."""
    lower = rest.lower()
    if _SUM.match(lower):
        return None
    if found := _PER.match(lower) or _PER_ALONE_BEHIND.match(lower) or _PER_ANY.match(lower):
        per = rest[found.start(1) : found.end()]
        per = f"{around.per}/{per}" if around.per else per
        return replace(around, per=per), rest[found.end() :]
    eastern = _PER_EASTERN.match(rest) if around.is_money and not around.per else None
    if eastern and not _is_value(eastern[2]) and not _MONEY.match(eastern[2]):
        return replace(around, per=eastern[1]), rest[eastern.end() :]
    if _MORE.fullmatch(rest):
        return replace(around, words=(*around.words, rest.strip())), ""
    joined = _JOINED_UNIT.match(lower)
    found = _UNIT.match(lower, joined.end() if joined else 0)
    if found and not around.other and (unit := _merged(around.unit, UNITS[found[1]])):
        return replace(around, unit=unit), rest[found.end() :]
    if found := _BEHIND.match(lower):
        return replace(around, words=(*around.words, found[1])), rest[found.end() :]
    word = _WORD.fullmatch(rest)
    if word and not around.sign and not _is_value(word[1]):
        return replace(around, other=word[1]), ""
    if rest.lstrip()[:1] == "-" and rest.strip(_EDGES).lower() in ENDLESS:
        return None
    if _NOTE.fullmatch(rest) or (around.sign and _WORDS.fullmatch(rest)):
        return replace(around, words=(*around.words, rest.strip(_EDGES))), ""
    return None


def _merged(one: Unit | None, other: Unit) -> Unit | None:
    """The nearer of two units of the same thing, as of $ and CAD; None where they are not."""
    if one is None:
        return other
    same = one.measures & other.measures and one.size == other.size
    return min(one, other, key=lambda unit: len(unit.measures)) if same else None


def _is_value(word: str) -> bool:
    key = word.lower()
    return key in VALUE_WORDS or key in KNOWN_WORDS
