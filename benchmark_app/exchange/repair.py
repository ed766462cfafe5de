"""What a text that is no value may mean: one value, and the rest of the text as its note."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.name import clean_name, name_key
from benchmark_app.domain.observation import Value
from benchmark_app.exchange.rows import Bad, parse_number, parse_value
from benchmark_app.words.value import LEVEL_OF_WORD, MARK_OF_WORD

_NUMBER: Final = re.compile(r"(?<![\w.,])[+-]?\d[\d.,']*")
_UNIT: Final = re.compile(r"\s*([^\W\d_]+|[%℃°])")
_CURRENCY: Final = re.compile(r"([$€£¥₩])\s*$")
#: Words of one unit stand together: inside a group they are the same, in another they are not.
_UNITS: Final = (
    ("min", "mins", "minute", "minutes", "분"),
    ("h", "hr", "hrs", "hour", "hours", "시간"),
    ("s", "sec", "secs", "second", "seconds", "초"),
    ("day", "days", "일"),
    ("week", "weeks", "주"),
    ("month", "months", "개월", "달"),
    ("year", "years", "년"),
    ("₩", "원", "won", "krw"),
    ("만원",),
    ("$", "dollar", "dollars", "usd"),
    ("€", "euro", "euros", "eur"),
    ("£", "pound", "pounds", "gbp"),
    ("¥", "yen", "jpy", "엔"),
    ("%", "percent", "퍼센트", "프로"),
    ("m", "metre", "metres", "meter", "meters", "미터"),
    ("km", "kilometre", "kilometres", "kilometer", "kilometers", "킬로미터", "킬로"),
    ("cm", "센티"),
    ("kg", "킬로그램"),
    ("g", "그램"),
    ("people", "person", "명"),
    ("개", "pieces", "pcs"),
)
_GROUP_OF: Final = {word: place for place, words in enumerate(_UNITS) for word in words}
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

    Of a measure that is its only number, unless another unit stands at it; of a level the word,
    sign or digit the text begins with.
    """
    plain = clean_name(unicodedata.normalize("NFKC", text))
    if attribute.kind is AttributeKind.MEASURE:
        return _repair_measure(plain, attribute.unit)
    return _repair_level(plain, attribute.kind)


def _repair_measure(text: str, unit: str) -> Repair | None:
    found = list(_NUMBER.finditer(text))
    if len(found) != 1:
        return None
    digits = found[0][0].rstrip(".,'")
    number = parse_number(digits)
    if isinstance(number, Bad):
        return None
    before, behind = text[: found[0].start()], text[found[0].start() + len(digits) :]
    rest = _without_unit(before, behind, unit)
    if rest is None or any(sign.isdigit() for part in rest for sign in part):
        return None
    return Repair(number, " … ".join(filter(None, (part.strip(_EDGES) for part in rest))))


def _without_unit(before: str, behind: str, unit: str) -> tuple[str, str] | None:
    """What stands around a number without its own unit; None where it has another one."""
    wanted = name_key(unit)
    currency = _CURRENCY.search(before)
    if currency is not None:
        same = _is_same(currency[1], wanted)
        return (before[: currency.start()], behind) if same else None
    found = _UNIT.match(behind)
    if found is None:
        return before, behind
    word, ending = _split_ending(name_key(found[1]), wanted)
    if _is_same(word, wanted):
        return before, ending + behind[found.end() :]
    is_other = (word in _GROUP_OF and wanted) or word.startswith(_POWERS)
    return None if is_other else (before, behind)


def _split_ending(word: str, wanted: str) -> tuple[str, str]:
    """A unit and the Korean ending written at it, which belongs to the rest."""
    if not word or word in _GROUP_OF or word == wanted:
        return word, ""
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and (stem in _GROUP_OF or stem == wanted):
            return stem, ending
    return word, ""


def _is_same(word: str, wanted: str) -> bool:
    """Whether two words mean one unit."""
    group = _GROUP_OF.get(word)
    return word == wanted or (group is not None and group == _GROUP_OF.get(wanted))


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
