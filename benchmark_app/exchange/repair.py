"""What a text that is no value may mean: one value, and the rest of the text as its note."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.name import clean_name, name_key
from benchmark_app.domain.observation import Value
from benchmark_app.domain.value import is_countable
from benchmark_app.exchange.rows import Bad, parse_number, parse_value
from benchmark_app.exchange.stroke import begun_in_hangul
from benchmark_app.exchange.unit import convert, is_written_in, unit_named
from benchmark_app.words.foreign_unit import CURRENCIES, UNITS
from benchmark_app.words.value import LEVEL_OF_WORD, MARK_OF_WORD

_NUMBER: Final = re.compile(r"(?<![\w.,])[+-]?\d[\d.,']*")
_LONG_UNITS: Final = "|".join(re.escape(word) for word in UNITS if " " in word)
_UNIT: Final = re.compile(rf"\s*({_LONG_UNITS}|[^\W\d_]+|[%€£¥₩$]|°c?)", re.IGNORECASE)
_MONEY: Final = "|".join(map(re.escape, sorted(CURRENCIES, key=len, reverse=True)))
_CURRENCY: Final = re.compile(rf"(?<![^\W\d_])({_MONEY})\s*$", re.IGNORECASE)
#: What may follow a unit in Korean and belongs to the rest: 30분쯤, 30분 정도.
_ENDINGS: Final = ("쯤", "가량", "정도", "이상", "이하", "이내", "까지", "부터", "에", "은", "는")
#: Korean powers of ten written at a digit: the number goes on in words.
_POWERS: Final = ("십", "백", "천", "만", "억")
_EDGES: Final = " ,;:-–—/()[]~.\t"
_WORDS: Final = sorted({*LEVEL_OF_WORD, *MARK_OF_WORD}, key=len, reverse=True)
_LEVEL: Final = re.compile(r"[0-3](?=\s)")


@dataclass(frozen=True, slots=True)
class Repair:
    """A value that can be read in a text, and what else the text says."""

    value: Value
    note: str


def repair_text(text: str, attribute: Attribute) -> Repair | None:
    """The one value a text holds for an attribute, with the rest as a note; None where unclear.

    Of a measure that is its only number, converted where another unit of the same thing stands at
    it; of a level the word, sign or digit the text begins with.
    """
    plain = clean_name(unicodedata.normalize("NFKC", text))
    if attribute.kind is AttributeKind.MEASURE:
        return _repair_measure(plain, attribute.unit)
    return _repair_level(begun_in_hangul(plain), attribute.kind)


def _repair_measure(text: str, unit: str) -> Repair | None:
    found = list(_NUMBER.finditer(text))
    if len(found) != 1:
        return None
    digits = found[0][0].rstrip(".,'")
    number = parse_number(digits)
    if isinstance(number, Bad):
        return None
    before, behind = text[: found[0].start()], text[found[0].start() + len(digits) :]
    own, before, behind = _split_unit(before, behind, unit)
    value = number if not own or is_written_in(own, unit) else convert(number, own, unit)
    if value is None or not is_countable(value):
        return None
    if any(sign.isdigit() for sign in before + behind):
        return None
    return Repair(value, " … ".join(filter(None, (one.strip(_EDGES) for one in (before, behind)))))


def _split_unit(before: str, behind: str, unit: str) -> tuple[str, str, str]:
    """The unit at a number, "" without one, and what else stands before and behind it."""
    if found := _CURRENCY.search(before):
        return found[1], before[: found.start()], behind
    if found := _UNIT.match(behind):
        word, ending = _split_ending(name_key(found[1]), unit)
        if (unit and _is_unit(word, unit)) or word.startswith(_POWERS):
            return word, before, ending + behind[found.end() :]
    return "", before, behind


def _split_ending(word: str, unit: str) -> tuple[str, str]:
    """A unit and the Korean ending written at it, which belongs to the rest."""
    if not _is_unit(word, unit):
        for ending in _ENDINGS:
            if word.endswith(ending) and _is_unit(word.removesuffix(ending), unit):
                return word.removesuffix(ending), ending
    return word, ""


def _is_unit(word: str, unit: str) -> bool:
    """Whether a word is that unit, or any that has a name."""
    return is_written_in(word, unit) or unit_named(word) is not None


def _repair_level(text: str, kind: AttributeKind) -> Repair | None:
    key = name_key(text)
    found = next((word for word in _WORDS if key.startswith(word) and _ends(key, word)), "")
    if not found:
        digit = _LEVEL.match(key)
        found = digit[0] if digit else ""
    value = parse_value(found, kind)
    return None if isinstance(value, Bad) else Repair(value, text[len(found) :].strip(_EDGES))


def _ends(text: str, word: str) -> bool:
    """Whether a word stands for itself there: in English only before a stop, not in "no idea"."""
    follows = text[len(word) : len(word) + 1]
    if not follows or not follows.isspace():
        return follows in _EDGES or not word[-1].isalpha()
    return not word.isascii() or text[len(word) :].lstrip()[:1] in _EDGES
