"""Names of columns and rows that stand for nobody: goals, places left open, earlier states."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.cell_look import Look, heading_key, look_of, name_text
from benchmark_app.exchange.foreign.period import months_of, period_of
from benchmark_app.exchange.table import Cell, is_blank
from benchmark_app.words.foreign import OWN_WORDS
from benchmark_app.words.foreign_aside import (
    AGO,
    BESIDE_GOAL,
    BESIDE_TARGET,
    GOAL_WORDS,
    NOW_WORDS,
    PLAN_WORDS,
)

GOAL: Final = "goal"
PLACEHOLDER: Final = "placeholder"
EARLIER: Final = "earlier"
_TARGET: Final = "target"
#: "[Competitor 1]", "<name>", "{{company}}", "【店名】": what a template leaves open.
_OPEN: Final = re.compile(r"\[[^\[\]]*[^\W\d_][^\[\]]*\]|<[^<>]+>|\{+[^{}]+\}+|【[^【】]+】")
_PARTS: Final = re.compile(r"[\s()\[\]/:·|–—-]+")
#: A word for a goal that stands without a blank before or behind another: "목표", "目標".
_JOINED: Final = tuple(sorted((one for one in GOAL_WORDS if one > "\u2e80"), key=len, reverse=True))
_AGO: Final = re.compile(rf"(?:.*\s)?(?:{AGO})")


def is_placeholder(label: Cell) -> bool:
    """Whether a name is a place that nobody has filled in: "[Competitor 1]"."""
    return isinstance(label, str) and _OPEN.fullmatch(label.strip()) is not None


def is_now(label: Cell) -> bool:
    """Whether a name says no more than that something is so now."""
    return heading_key(label) in NOW_WORDS


def asides(labels: Mapping[int, Cell] | Mapping[int, str]) -> dict[int, str]:
    """Which names of a table's columns, or rows, stand for nobody, with the codes why.

    A goal is named by a word for it alone or beside another of the names: "Bump goal", and so is
    "Target" unless it is a seller of that name.
    """
    keys = {at: heading_key(label) for at, label in labels.items() if not is_blank(label)}
    words = frozenset(keys.values()) | OWN_WORDS
    whole = {at: name_key(name_text(labels[at])) for at in keys}  # "Us (goal)" too
    found = {
        at: GOAL for at, key in keys.items() if _is_goal(key, words) or _is_goal(whole[at], words)
    }
    if any(key in BESIDE_TARGET for key in keys.values()):
        found = {at: code for at, code in found.items() if keys[at] != _TARGET}
    found |= {at: PLACEHOLDER for at in keys if is_placeholder(labels[at])}
    earlier = {at for at, key in keys.items() if _AGO.fullmatch(key)}
    return found | dict.fromkeys(earlier if len(earlier) < len(keys) else (), EARLIER)


def aside_rows(labels: Mapping[int, str], lines: Mapping[int, Sequence[Cell]]) -> dict[int, str]:
    """The rows named so that hold values; a goal told in words is a note like any other."""
    found = asides(labels).items()
    return {row: code for row, code in found if code == PLACEHOLDER or _has_values(lines[row])}


def _has_values(cells: Iterable[Cell]) -> bool:
    looks = [look_of(cell) for cell in cells if not is_blank(cell)]
    return any(look is not Look.TEXT for look in looks)


def _is_goal(key: str, names: Collection[str]) -> bool:
    lead, colon, _ = key.replace("：", ":").partition(":")
    if colon and lead.strip() in GOAL_WORDS:
        return True
    rest = _without_goal(key)
    if rest is None:
        return _is_plan(key)
    return rest in names or all(map(_is_beside, _PARTS.split(rest)))


def _is_plan(key: str) -> bool:
    """Whether a name is a word for a plan beside a time or an own name: "Plan 2026"."""
    key = key.strip("()[] ")
    word = next((one for one in PLAN_WORDS if key.startswith(one) or key.endswith(one)), "")
    rest = key.replace(word, " ", 1).strip(" ()[]:-") if word else ""
    is_time = bool(rest) and (period_of(rest) is not None or months_of(rest) is not None)
    return is_time or rest in OWN_WORDS


def _without_goal(key: str) -> str | None:
    """A name without its word for a goal; None where it has none."""
    for word in _JOINED:
        if key.startswith(word) or key.endswith(word):
            return key.replace(word, " ").strip()
    words = [word for word in _PARTS.split(key) if word]
    rest = [word for word in words if word not in GOAL_WORDS]
    is_led = bool(words) and (words[0] in GOAL_WORDS or words[-1] in GOAL_WORDS)
    return " ".join(rest) if is_led else None


def _is_beside(word: str) -> bool:
    is_time = period_of(word) is not None or months_of(word) is not None
    return not word or word in BESIDE_GOAL or is_time
