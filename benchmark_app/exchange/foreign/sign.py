"""The signs of a table: which are alike, and what each means by what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.domain.value import is_same_value
from benchmark_app.exchange.foreign.footnote import split_note
from benchmark_app.words.foreign_value import (
    CONDITION_WORDS,
    EXCELLENT,
    FOREIGN_VALUES,
    FREE_WORDS,
    KNOWN_WORDS,
    NO,
    PAIRED_WORDS,
    PARTLY,
    RATING_WORDS,
    YES,
)
from benchmark_app.words.value import LEVEL_OF_WORD, MARK_OF_WORD, VALUE_WORDS

CHECK, CROSS, TIMES, CIRCLE, FULL, DASH, BOX = "✓✗×○●-☐"
#: Signs that are drawn differently and mean the same.
_ALIKE: Final = {
    **dict.fromkeys(("✔", "√", "☑", "🗸", "✅", ":heavy_check_mark:", ":white_check_mark:"), CHECK),
    "✘": CROSS,
    **dict.fromkeys(("🚫", "⛔", ":x:"), "❌"),
    **dict.fromkeys(("❓", "❔"), "?"),
    **dict.fromkeys(("✕", "╳", "✖"), TIMES),
    **dict.fromkeys(("◯", "〇", "⭕"), CIRCLE),
    **dict.fromkeys(("⬤", "•", "⚫", "◉"), FULL),
    **dict.fromkeys(("–", "—", "―", "−", "‒", "ー", "--", "---"), DASH),
    **dict.fromkeys(("□", "◻", "[ ]", "[]"), BOX),
    **dict.fromkeys(("[x]", "[X]", "[v]", "[V]"), CHECK),
    **dict.fromkeys(("◼", "▪"), "■"),
    **dict.fromkeys(("◑", "◒", "◓"), "◐"),
    "⊚": "◎",
    "ㅇ": "o",
}
_QUARTERS: Final = ("◔", "◕")
_YES_SIGNS: Final = (CHECK, CIRCLE, FULL, "v", "o", "◎")
_NO_SIGNS: Final = ("❌", CROSS, TIMES, "x", "n")
#: Signs of a state that only the owner can name; most tables mean something between yes and no.
BETWEEN_SIGNS: Final = frozenset("⚠🟡🟠🔶🔸")
_STATE_SIGNS: Final = BETWEEN_SIGNS | frozenset("🟢🔴🔵🔷🔹🔄🚧⏳")
_SIGN: Final = re.compile(r"[^\w\s★☆⭐]{1,3}|\([^\d\s]\)|[a-z]|:\w+:")
#: A sign with words behind it: "✓ free", "✅24h".
_LED_BY_SIGN: Final = re.compile(r"(?P<head>[^\w\s])\ufe0f?\s*(?P<rest>[\w(（].*)", re.DOTALL)
#: A sign that does not join two words, as in 2×2.
_LONE: Final = re.compile(r"(?<!\w)[^\w\s]|[^\w\s](?!\w)")
#: A word with more behind it: "Yes, for a fee", "No - sold out".
_LED_BY_WORD: Final = re.compile(
    r"(?P<head>[^,;:\n]+?)(?:\s*[,;:\n]\s*|\s+[-–—]\s*|[–—])(?P<rest>\S.*)", re.DOTALL
)
#: What ends the first word of what stands behind a sign.
_FIRST: Final = re.compile(r"\s*[,;:\n(（]")


@dataclass(frozen=True, slots=True)
class Beside:
    """The keys of everything that stands in one table."""

    keys: Set[str]

    def has(self, *keys: str) -> bool:
        """Whether one of these stands in it."""
        return not self.keys.isdisjoint(keys)

    def has_level(self, level: float) -> bool:
        """Whether a word in it means that level."""
        return any(level_of(key) == level for key in self.keys)


def _has_yes_sign(beside: Beside) -> bool:
    """Whether a cross is the other of two signs; beside a word for yes it can be a tick."""
    return beside.has(*_YES_SIGNS)


def _is_circle_clear(beside: Beside) -> bool:
    """Whether a circle is the best or the only sign for yes; beside ticks it can be less."""
    is_other = beside.has("△", "◎", *_NO_SIGNS) or beside.has_level(NO)
    return is_other and not beside.has(CHECK, "v")


#: What a sign means where the table answers it: a condition on what stands beside it, and a value.
_RULES: Final[dict[str, tuple[Callable[[Beside], bool], float]]] = {
    CHECK: (lambda _: True, YES),
    "❌": (lambda _: True, NO),
    CROSS: (_has_yes_sign, NO),
    "👍": (lambda _: True, YES),
    "👎": (lambda _: True, NO),
    "y": (lambda _: True, YES),
    "n": (lambda beside: beside.has(CHECK) or beside.has_level(YES), NO),
    TIMES: (_has_yes_sign, NO),
    "x": (_has_yes_sign, NO),
    "v": (lambda beside: not any(_is_other_letter(key) for key in beside.keys), YES),
    "o": (_is_circle_clear, YES),
    CIRCLE: (_is_circle_clear, YES),
    FULL: (lambda beside: not beside.has(CHECK, *_QUARTERS), YES),
    "◐": (lambda beside: beside.has(FULL, CIRCLE) and not beside.has(*_QUARTERS), PARTLY),
    "△": (lambda beside: beside.has(CIRCLE, TIMES, "x", "o", "◎"), PARTLY),
    "▲": (lambda beside: beside.has(CIRCLE, TIMES, "x", "o", "◎") and not beside.has("△"), PARTLY),
    "◎": (lambda beside: beside.has(CIRCLE, TIMES, "△", "o"), EXCELLENT),
    BOX: (lambda beside: beside.has(CHECK, "■", "☒"), NO),
    "■": (lambda beside: beside.has(BOX), YES),
    "☒": (lambda beside: beside.has(CHECK), NO),
    "❎": (lambda beside: beside.has(CHECK), NO),
}


def _is_other_letter(key: str) -> bool:
    return len(key) == 1 and key.isalpha() and key.isascii() and key not in "vxo"


@lru_cache(maxsize=8192)
def sign_key(text: str) -> str:
    """What signs and words that mean the same share: "✔" and "☑️", "Yes" and "YES*"."""
    core = split_note(text)[0].replace("\ufe0f", "").strip()
    key = name_key(_ALIKE.get(core, core))
    bare = key.rstrip(".!")
    if bare != key and not is_known(key) and is_known(bare):
        return bare
    return _ALIKE.get(key, key)


@lru_cache(maxsize=8192)
def split_sign(text: str) -> tuple[str, str]:
    """The key of a cell's text, and what it says besides: "Yes, for a fee" and "✓ (2 rooms)".

    A text that says a second value behind the first is one key: nothing is taken from it.
    """
    core, note = split_note(text)
    key = sign_key(core)
    if is_known(key):
        return _refined(key, note), note
    if (twice := _said_twice(core)) is not None:
        return twice, note
    led = _LED_BY_SIGN.fullmatch(core) or _LED_BY_WORD.fullmatch(core)
    head = sign_key(led["head"]) if led else ""
    if led is None or not (is_known(head) or head in _STATE_SIGNS) or head == DASH:
        return key, note
    rest = sign_key(led["rest"])
    if head in _STATE_SIGNS and is_known(rest):
        return rest, core
    if rest in CONDITION_WORDS and level_of(head) != NO:
        return rest, core
    said = " ".join(filter(None, (led["rest"].strip(), note)))
    if (word := _refined(head, led["rest"])) != head:
        return word, said
    return (key, note) if _says_other(rest, head) else (head, said)


def _said_twice(text: str) -> str | None:
    """The key of a word that stands there in two languages: "Yes / 있음"; None for others."""
    keys = [sign_key(part) for part in text.split("/")]
    levels = {level_of(key) for key in keys}
    return keys[0] if len(keys) > 1 and len(levels) == 1 and None not in levels else None


def _refined(head: str, rest: str) -> str:
    """The word that says how far a yes goes, or why a no is none: "✓ (limited)", "❌ N/A"."""
    word = sign_key(_FIRST.split(rest, maxsplit=1)[0])
    if word in _RULES or not (word in VALUE_WORDS or word in FOREIGN_VALUES):
        return head
    value = MARK_OF_WORD[word] if word in MARK_OF_WORD else word_value(word)
    meant = _RULES[head][1] if head in _RULES else word_value(head)
    is_finer = (meant == YES and value == PARTLY) or (meant == NO and isinstance(value, Mark))
    return word if is_finer else head


def _says_other(rest: str, head: str) -> bool:
    """Whether what stands behind a sign or word holds another one."""
    if is_known(rest):
        one = value_beside(rest, Beside({rest}))
        other = _RULES[head][1] if head in _RULES else value_beside(head, Beside({head}))
        return not is_same_value(one, other)
    return any(_ALIKE.get(sign, sign) in _RULES for sign in _LONE.findall(rest))


def is_known(key: str) -> bool:
    """Whether a key is a sign or word of values, even one that needs asking."""
    return key in _RULES or key == DASH or key in KNOWN_WORDS or key in VALUE_WORDS


def is_sign(key: str) -> bool:
    """Whether a key looks like a sign or a letter that stands for a value."""
    return key in _RULES or _SIGN.fullmatch(key) is not None


def is_state(key: str) -> bool:
    """Whether a key is a sign of a state that only the owner can name."""
    return key in _STATE_SIGNS


def is_doubled_yes(key: str) -> bool:
    """Whether a key is a sign for yes written twice or more: "✅✅"."""
    return len(key) > 1 and len(set(key)) == 1 and sign_key(key[0]) in (CHECK, CIRCLE, "👍")


def value_beside(key: str, beside: Beside) -> Value | None:
    """What a sign or word means in a table; None where only the owner can say it."""
    for yes, no in PAIRED_WORDS:
        if key in (yes, no) and beside.has(yes) and beside.has(no):
            return YES if key == yes else NO
    if key in (CIRCLE, FULL) and beside.has(CIRCLE) and beside.has(FULL):
        return _in_circles(key, beside)
    if key in _RULES:
        is_clear, value = _RULES[key]
        return value if is_clear(beside) else None
    if key == DASH or key in RATING_WORDS:
        return None
    return MARK_OF_WORD[key] if key in MARK_OF_WORD else word_value(key)


def _in_circles(key: str, beside: Beside) -> float | None:
    """● and ○ with halves between them are full and empty."""
    if not beside.has("◐") or beside.has(*_QUARTERS):
        return None
    return YES if key == FULL else NO


def word_value(key: str) -> Value | None:
    """What a word means in every table; None for ratings, conditions and unknown words."""
    if key in FREE_WORDS:
        return YES
    level = LEVEL_OF_WORD.get(key)
    return FOREIGN_VALUES.get(key) if level is None else float(level)


def is_answer(heading: str) -> bool:
    """Whether a heading is an answer of its own: "yes", "nein", "partly"."""
    return level_of(sign_key(heading)) is not None


def level_of(key: str) -> float | None:
    """The level a word means in every table; None for signs and for marks, which are no levels."""
    value = None if key in _RULES or key in RATING_WORDS else word_value(key)
    return None if isinstance(value, Mark) else value
