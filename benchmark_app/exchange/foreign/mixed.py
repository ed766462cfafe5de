"""Rows with words beside numbers: what "none" is among counts, and a price among words for yes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.domain.observation import Mark
from benchmark_app.exchange.foreign.asked_cells import AskedCells
from benchmark_app.exchange.foreign.cell_look import heading_key
from benchmark_app.exchange.foreign.countable import Amount
from benchmark_app.exchange.foreign.meaning import Meaning, MeaningKind, meaning
from benchmark_app.exchange.foreign.price_name import names_price
from benchmark_app.exchange.foreign.question import Choice, Question
from benchmark_app.exchange.foreign.seen import Seen, samples_of
from benchmark_app.exchange.foreign.sign import split_sign
from benchmark_app.exchange.foreign.signs import Signs
from benchmark_app.exchange.unit import is_money
from benchmark_app.words.foreign_value import CONDITION_WORDS, INCLUDED_WORDS, NO, YES

MIXED: Final = "mixed"
_AMOUNTS: Final = "amounts"
_ZEROS: Final = "zeros"
_OFFERED: Final = "offered"
#: Numbers that could be levels of our own.
_LEVELS: Final = (0, 1, 2, 3)


def mixed_rows(
    read: Iterable[tuple[Seen, Meaning]],
    decimal: str,
    kinds: Mapping[str, AttributeKind],
    written: Callable[[str], str],
    explained: Container[str] = (),
) -> Iterator[AskedCells]:
    """The rows to be asked about by what is `read`; `kinds` are those of known services by key.

    "Free" is a price of 0 wherever prices stand, and what is "none" among more prices has no price.
    Signs for a number and for none that a legend has both `explained` are one scale, and none is 0.
    """
    rows: defaultdict[str, list[tuple[Seen, Meaning]]] = defaultdict(list)
    counted = set()
    for one, means in read:
        rows[one.service].append((one, means))
        if means.kind is MeaningKind.AMOUNT:
            counted.add(one.service)
    for service in [service for service in rows if service in counted]:
        cells = rows[service]
        amounts = [one for one, means in cells if _is_amount(means) and not _is_free(means)]
        words = [one for one, means in cells if _is_level(means) or _is_condition(one, means)]
        words += [] if _is_paid(service, cells) else [one for one, is_ in cells if _is_free(is_)]
        if not amounts or not words or _is_plain(service, [means for _, means in cells]):
            continue
        nones = [one for one, means in cells if means.value == NO]
        codes = (_AMOUNTS, _ZEROS, _OFFERED) if nones else (_AMOUNTS, _OFFERED)
        are_amounts = len(amounts) >= len(words) or names_price(heading_key(service))
        if service in kinds:
            are_amounts = kinds[service] is AttributeKind.MEASURE
        is_scale = bool(nones) and _are_explained([*amounts, *words], explained)
        amount = _AMOUNTS if _is_priced(service, (means for _, means in cells)) else codes[-2]
        yield AskedCells(
            Question(
                f"{MIXED}:{written(service)}",
                samples_of([*words[:2], amounts[0]]),
                tuple(map(Choice, codes)),
                amount if are_amounts else _OFFERED,
            ),
            tuple([one for one, _ in cells]),
            partial(_as_chosen, decimal),
            _ZEROS if is_scale and service not in kinds else "",
        )


def _are_explained(cells: Iterable[Seen], explained: Container[str]) -> bool:
    return all(split_sign(one.text)[0] in explained for one in cells)


def _as_chosen(decimal: str, one: Seen, choice: str, signs: Signs) -> Meaning:
    means = meaning(one, signs, decimal)
    if choice == _OFFERED:
        return _as_level(one, means)
    if _is_condition(one, means):
        return Meaning(MeaningKind.NOTE, note=one.text, problem="text_is_note")
    return _as_amount(one, means, none_is_zero=choice == _ZEROS)


def _is_amount(means: Meaning) -> bool:
    return means.kind is MeaningKind.AMOUNT and not means.is_aside


def _is_free(means: Meaning) -> bool:
    """Whether it is a word for free, which is an offer and the price 0."""
    return means.value is not None and means.amount is not None


def _is_paid(service: str, cells: Sequence[tuple[Seen, Meaning]]) -> bool:
    """Whether "free" beside the numbers of a row is a price: none of them counts other things."""
    units = {means.amount.unit for _, means in cells if means.amount and not _is_free(means)}
    return "" in units or _is_priced(service, (means for _, means in cells))


def _is_level(means: Meaning) -> bool:
    """Whether it is a word for a level that is no price."""
    return isinstance(means.value, float) and means.amount is None


def _is_condition(one: Seen, means: Meaning) -> bool:
    is_waiting = means.kind in (MeaningKind.ASKED, MeaningKind.VALUE)
    return is_waiting and split_sign(one.text)[0] in CONDITION_WORDS


def _is_priced(service: str, read: Iterable[Meaning]) -> bool:
    """Whether a row holds prices by its name or by the unit of one of its numbers."""
    units = (means.amount.unit for means in read if means.amount is not None)
    return names_price(heading_key(service)) or any(map(is_money, units))


def _is_plain(service: str, read: Sequence[Meaning]) -> bool:
    """Whether a few cells without an offer stand among prices, which nobody takes for levels."""
    words = [means for means in read if means.amount is None]
    are_none = all(means.value == NO or isinstance(means.value, Mark) for means in words)
    amounts = [means.amount for means in read if means.amount is not None]
    measured = [one for one in amounts if one.unit_text or one.number not in _LEVELS]
    return are_none and len(measured) > len(words) and _is_priced(service, read)


def _as_level(one: Seen, means: Meaning) -> Meaning:
    """A number as a level: a price says that something is there, a count of 0 that it is not."""
    if means.amount is None or means.kind is not MeaningKind.AMOUNT:
        return Meaning(MeaningKind.VALUE, YES, note=one.text) if _is_free(means) else means
    is_none = means.amount.number == 0 and not is_money(means.amount.unit)
    level = NO if is_none else YES
    return Meaning(MeaningKind.VALUE, level, note=one.text, problem="value_with_note")


def _as_amount(one: Seen, means: Meaning, *, none_is_zero: bool) -> Meaning:
    """A word as a number: what is free or included costs 0, what is none may be 0."""
    if not _is_level(means):
        return means
    if split_sign(one.text)[0] in INCLUDED_WORDS or (means.value == NO and none_is_zero):
        return Meaning(
            MeaningKind.AMOUNT, amount=Amount(0.0), note=one.text, problem="value_with_note"
        )
    if means.value == NO:
        return Meaning(
            MeaningKind.VALUE, Mark.NOT_APPLICABLE, note=one.text, problem="value_with_note"
        )
    return Meaning(MeaningKind.NOTE, note=one.text, problem="text_is_note")
