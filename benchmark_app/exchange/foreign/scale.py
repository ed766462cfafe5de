"""Marks on a scale: which rows of numbers are scores, and which levels they can become."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import floor
from typing import Final

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.exchange.foreign.amount import read_amount
from benchmark_app.exchange.foreign.countable import Amount, Share
from benchmark_app.exchange.foreign.question import Choice, Question
from benchmark_app.exchange.foreign.seen import Seen, samples_of
from benchmark_app.exchange.foreign.sign import DASH, sign_key, word_value
from benchmark_app.exchange.table import number_text
from benchmark_app.words.foreign_value import NO, YES
from benchmark_app.words.value import MARK_OF_WORD

SCALE: Final = "scale"
_NUMBERS: Final = "numbers"
_YES_NO: Final = "yes_no"
#: The marks of our own levels: numbers among these may be levels as they stand.
_OWN: Final = (0, 1, 2, 3)
_OWN_LEVELS: Final = "rising:0:3"
_SCALES: Final = ((-2, 2), (-1, 1), (0, 3), (0, 5), (0, 10), (1, 3), (1, 4), (1, 5), (1, 10))
#: School marks and ranks: the lowest is best.
_FALLING: Final = ((1, 3), (1, 5), (1, 6))
_BEST: Final = 3
_FEWEST: Final = 2


@dataclass(frozen=True, slots=True)
class Scores:
    """The services whose numbers are marks, what these clearly mean, and what is asked."""

    services: frozenset[str] = frozenset()
    means: tuple[tuple[str, Value], ...] = ()
    question: Question | None = None
    numbers: frozenset[str] = frozenset()


def score_of(one: Seen) -> tuple[float, float] | None:
    """A cell's plain number and the whole it is of, 0 without one; None for anything else."""
    if isinstance(one.cell, (int, float)) and not isinstance(one.cell, bool):
        return float(one.cell), 0
    read = read_amount(one.text) if isinstance(one.cell, str) else None
    if isinstance(read, Share):
        return read.part, read.whole
    return (read.number, 0) if isinstance(read, Amount) and read.is_plain else None


def scores_of(
    seen: Iterable[Seen],
    explained: Collection[str] = (),
    kinds: Mapping[str, AttributeKind] | None = None,
    *,
    is_worded: bool = False,
) -> Scores:
    """What the numbers of a table are, where they can be marks; `explained` are in its legend.

    Small whole or half numbers are asked about where no row of the table, or half of them, holds
    anything else. Only 0 and 1 are yes and no where the table has words for these too
    (`is_worded`). Services of known `kinds` that their numbers fit say themselves what these are.
    """
    cells: defaultdict[str, list[Seen]] = defaultdict(list)
    for one in seen:
        if one.text and not _is_unknown(one.text):
            cells[one.service].append(one)
    for service in [one for one, kind in (kinds or {}).items() if _fits_kind(cells[one], kind)]:
        del cells[service]
    scored = {service: ones for service, ones in cells.items() if _is_scored(ones)}
    marks = [one for ones in scored.values() for one in ones]
    pairs = [pair for one in marks if (pair := score_of(one)) is not None]
    numbers, wholes = {number for number, _ in pairs}, {whole for _, whole in pairs}
    services, texts = frozenset(scored), frozenset(map(number_text, numbers))
    if len(wholes) != 1 or len(scored) * 2 < len(cells):
        return Scores()
    if texts <= set(explained):
        return Scores(services)
    yes_no = tuple((text, YES if text == "1" else NO) for text in sorted(texts))
    if numbers == {0, 1} and is_worded:
        return Scores(services, yes_no)
    if len(marks) < _FEWEST or (len(scored) < _FEWEST and len(cells) > 1):
        return Scores()
    choices = _choices(numbers, wholes.pop())
    if numbers <= {0, 1}:
        choices = (Choice(_YES_NO, yes_no), *choices)
    question = Question(SCALE, samples_of(marks), choices, _proposed(numbers))
    return Scores(services, (), question, texts)


def _proposed(numbers: Collection[float]) -> str | None:
    """What marks are taken to be; None where our own levels and numbers are alike sensible."""
    if set(numbers) <= {0, 1}:
        return _YES_NO
    if not set(numbers) <= set(_OWN):
        return _NUMBERS
    return _OWN_LEVELS if 0 in numbers else None


def is_plain_scale(question: Question) -> bool:
    """Whether the proposal for a scale stands unless somebody objects: numbers, or 1 beside 0."""
    if question.default == _NUMBERS:
        return True
    choice = question.chosen({question.code: question.default or ""})
    return question.default == _YES_NO and choice is not None and len(choice.means) > 1


def _fits_kind(ones: Sequence[Seen], kind: AttributeKind) -> bool:
    """Whether the numbers of a known service can only be what its values are.

    1 is partly there on our own levels and there on most others, so that 0 and 1 alone tell none.
    """
    numbers = {pair[0] for one in ones if (pair := score_of(one)) is not None}
    if kind is AttributeKind.LEVEL:
        return numbers <= set(_OWN) and bool(numbers - {0, 1})
    return kind is AttributeKind.MEASURE or numbers <= {0, 1}


@lru_cache(maxsize=8192)
def _is_unknown(text: str) -> bool:
    """Whether a cell does not tell what its row holds: "-", "n/a", "?"."""
    key = sign_key(text)
    return key == DASH or isinstance(MARK_OF_WORD.get(key, word_value(key)), Mark)


def _is_scored(ones: Sequence[Seen]) -> bool:
    """Whether all of a row's cells can be marks on one scale."""
    pairs = (score_of(one) for one in ones)
    return all(pair is not None and _fits(*pair) for pair in pairs)


def _fits(number: float, whole: float) -> bool:
    is_small = any(low <= number <= high for low, high in _SCALES) and number * 2 % 1 == 0
    return is_small or bool(whole)


def _choices(numbers: Collection[float], whole: float) -> tuple[Choice, ...]:
    """The scales all the numbers lie on, and keeping them as they are."""
    scales = [(0.0, whole), (1.0, whole)] if whole else _SCALES
    rising = [
        Choice(f"rising:{low:g}:{high:g}", _levels(numbers, low, high)) for low, high in scales
    ]
    falling = [
        Choice(f"falling:{low:g}:{high:g}", _levels(numbers, high, low))
        for low, high in (() if whole else _FALLING)
    ]
    fitting = [one for one in (*rising, *falling) if one.means]
    return (*fitting, Choice(_NUMBERS))


def _levels(numbers: Collection[float], worst: float, best: float) -> tuple[tuple[str, Value], ...]:
    """The level 0-3 of each number, by its part of the way; empty where one lies off the scale."""
    low, high = min(worst, best), max(worst, best)
    if not all(low <= number <= high for number in numbers):
        return ()
    parts = {number: (number - worst) / (best - worst) for number in sorted(numbers)}
    return tuple(
        (number_text(one), float(floor(_BEST * part + 0.5))) for one, part in parts.items()
    )
