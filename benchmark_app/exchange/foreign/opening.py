"""Services that tell when a business is open or closed: times and days, which are no values."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Sequence
from typing import Final

from benchmark_app.exchange.foreign.amount import read_amount
from benchmark_app.exchange.foreign.book import Spot
from benchmark_app.exchange.foreign.cell_look import Look, heading_key, look_of
from benchmark_app.exchange.foreign.countable import Clock
from benchmark_app.exchange.foreign.price_name import names_price
from benchmark_app.exchange.foreign.seen import Seen
from benchmark_app.words.foreign_heading import WEEKDAY_OF_WORD
from benchmark_app.words.foreign_opening import (
    BESIDE_WEEKDAYS,
    NO_DAY_WORDS,
    OPENING_HEADINGS,
    OPENING_PARTS,
)

#: "7-22", "8h-19h", "10시~22시", "8 bis 18 Uhr".
_HOURS: Final = re.compile(
    r"(?P<low>\d{1,2}) ?(?:h|uhr|시|時|点|am|pm)? ?(?:[-–—~〜～]|to|bis|à|a) ?"
    r"(?P<high>\d{1,2}) ?(?:h|uhr|시|時|点|am|pm)?"
)
_ALL_DAY: Final = re.compile(r"24 ?/ ?7|24 ?(?:h|hours|hrs|std\.?|stunden|시간|時間|小时)")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
#: Hours beside days: "Mo-Fr 8-17", "월 10시".
_BESIDE_DAYS: Final = re.compile(r"\d ?(?:[-–—~〜～:h시時] ?\d|uhr|h|시|時)")
_LAST_HOUR: Final = 30  # 2 in the night after, as it is written in the east


def opening_cells(seen: Sequence[Seen], kinds: Container[str]) -> frozenset[Spot]:
    """The cells of services of times that would else be read as spans of numbers, or as a lack.

    Such a service is named so, or its other cells are times and days: "8-18" beside "8:30-17:00",
    "none" beside "Monday". `kinds` holds those of services that are known: they stay as they are.
    """
    texts = {one.text for one in seen}
    told = {text for text in texts if text and _tells_time(text)}
    hours = {text for text in texts if text and _is_hours(text)}
    if not told and not hours:
        return frozenset()
    by_service: defaultdict[str, list[Seen]] = defaultdict(list)
    for one in seen:
        if one.text:
            by_service[one.service].append(one)
    found: set[Spot] = set()
    for service, cells in by_service.items():
        own = [one for one in cells if one.text in told or one.text in hours]
        if not own or service in kinds or names_price(service):
            continue
        is_timed = any(one.text in told for one in own)
        lacks = [one for one in cells if is_timed and one.text.lower() in NO_DAY_WORDS]
        others = [one for one in cells if one not in own and one not in lacks]
        is_told = is_timed and all(look_of(one.cell) is Look.TEXT for one in others)
        if is_told or _is_named_so(service):
            found |= {(one.row, one.column) for one in (*own, *lacks)}
    return frozenset(found)


def _is_named_so(service: str) -> bool:
    key = heading_key(service)
    return key in OPENING_HEADINGS or any(part in key for part in OPENING_PARTS)


def _tells_time(text: str) -> bool:
    """Whether a text is a time of day, or days of the week with or without hours.

    "5 mi" are miles, "450/mo" is by the month, and so may be "월 3".
    """
    words = _LETTERS.findall(text.lower())
    if text[0].isalpha() and any(word in WEEKDAY_OF_WORD for word in words):
        is_timed = _BESIDE_DAYS.search(text.lower()) or not any(map(str.isdecimal, text))
        known = (word in WEEKDAY_OF_WORD or word in BESIDE_WEEKDAYS for word in words)
        return bool(is_timed) and all(known)
    return isinstance(read_amount(text), Clock)


def _is_hours(text: str) -> bool:
    found = _HOURS.fullmatch(text.lower())
    if found is None:
        return _ALL_DAY.fullmatch(text.lower()) is not None
    return int(found["low"]) < int(found["high"]) <= _LAST_HOUR
