"""What the heading of a column says that it holds, in any of seven languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from benchmark_app.exchange.foreign.aside import is_now
from benchmark_app.exchange.foreign.cell_look import heading_key
from benchmark_app.exchange.foreign.drawn_name import is_total
from benchmark_app.exchange.foreign.price_name import names_price
from benchmark_app.exchange.long_form import column_code
from benchmark_app.exchange.table import Cell
from benchmark_app.words.foreign import (
    BUSINESS_HEADINGS,
    DAY_HEADINGS,
    GROUP_HEADINGS,
    NAME_ENDS,
    NAME_STARTS,
    NOTE_HEADINGS,
    SERVICE_HEADINGS,
    SOURCE_HEADINGS,
    TRADES,
)
from benchmark_app.words.foreign_drawn import GAP_HEADINGS
from benchmark_app.words.foreign_heading import (
    CONTENT_HEADINGS,
    PRICE_HEADINGS,
    SEEING_ENDS,
    SEEING_WORDS,
    UNIT_HEADINGS,
    VALUE_HEADINGS,
)

#: Column codes of the long form and, for other headings, the words for each: the first one holds.
_WORDS_OF: Final = {
    "attribute": SERVICE_HEADINGS,
    "competitor": BUSINESS_HEADINGS,
    "date": DAY_HEADINGS,
    "touchpoint": GROUP_HEADINGS,
    "source": SOURCE_HEADINGS,
    "note": NOTE_HEADINGS,
    "unit": UNIT_HEADINGS,
    "value": VALUE_HEADINGS,
    "price": PRICE_HEADINGS,
}
_CODE_OF: Final = {word: code for code in reversed(_WORDS_OF) for word in _WORDS_OF[code]}
#: What may stand at a row's side whatever the row names.
OF_ANY: Final = frozenset(("date", "started_on", "method", "source", "note", "recorded_at"))
#: What only stands beside a service, and beside a business.
OF_SERVICE: Final = frozenset(("touchpoint", "kind", "unit", "direction", "offered_from"))
OF_BUSINESS: Final = frozenset(("subject",))
#: What says more of a value or a row.
REMARKS: Final = ("note", "source")
#: What names a row.
NAMES: Final = ("attribute", "competitor")
#: What heads the names of the rows, even where our own columns call something else so.
_CORNERS: Final = (*NAMES, "touchpoint", "date")
_CORNER_WORDS: Final = frozenset[str]().union(*(_WORDS_OF[code] for code in _CORNERS))
#: Where words are joined as programs join them: "CompetitorName".
_JOINED: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NAMED: Final = BUSINESS_HEADINGS | TRADES
_REMARKS: Final = NOTE_HEADINGS | GAP_HEADINGS


def heading_role(heading: Cell) -> str | None:
    """The code of the column a heading means in any of seven languages."""
    role = _role_of(heading_key(heading))
    if role is None and isinstance(heading, str) and _JOINED.search(heading):
        return _role_of(heading_key(_JOINED.sub(" ", heading)))
    return role


def is_known_heading(cell: Cell) -> bool:
    """Whether a cell is the heading of a column, word for word."""
    return _code_of(heading_key(cell)) is not None


def is_corner(cell: Cell) -> bool:
    """Whether a cell heads the names of the rows."""
    key = heading_key(cell)
    return key in _CORNER_WORDS or _code_of(key) in _CORNERS


def is_day_heading(cell: Cell) -> bool:
    """Whether a cell heads days."""
    return _code_of(heading_key(cell)) == "date"


def is_beside_value(cell: Cell) -> bool:
    """Whether a cell heads what is said beside a value."""
    return _code_of(heading_key(cell)) in ("price", *REMARKS)


@lru_cache(maxsize=1_024)
def _role_of(key: str) -> str | None:
    """The code of a key, or of all its parts: "notes / gaps"."""
    parts = [part.strip() for part in key.split("/")]
    is_remark = len(parts) > 1 and all(part in _REMARKS for part in parts)
    return _code_of(key) or ("note" if is_remark else None)


def _code_of(key: str) -> str | None:
    code = column_code(key) or _CODE_OF.get(key)
    bare = _bare(key)
    return code or ("competitor" if bare != key and bare in _NAMED else None)


def _bare(name: str) -> str:
    """A heading of names without the word for name: "가게명", "nombre del hotel"."""
    start = next((one for one in NAME_STARTS if name.startswith(one)), "")
    end = next((one for one in NAME_ENDS if not start and name.endswith(one)), "")
    return name[len(start) : len(name) - len(end)].strip()


def tells_of_seeing(heading: Cell) -> bool:
    """Whether a heading has a word for seeing or checking: "price_checked"."""
    key = heading_key(heading)
    return not SEEING_WORDS.isdisjoint(key.split()) or key.endswith(SEEING_ENDS)


def value_roles(headings: Mapping[int, str]) -> dict[int, str | None]:
    """What heads each column of values; where none is known, one named as a price is of prices."""
    roles = {column: heading_role(heading) for column, heading in headings.items()}
    if any(role in ("value", "price") for role in roles.values()):
        return roles
    priced = (column for column, one in headings.items() if names_price(heading_key(one)))
    return roles | dict.fromkeys(priced, "price")


def names_nobody(heading: str) -> bool:
    """Whether what heads a column of values is no business: "", "Price", "Now", "Total", "Info"."""
    is_of_all = heading_role(heading) in ("value", "price") or is_total(heading)
    is_content = heading_key(heading) in CONTENT_HEADINGS
    return not heading or is_of_all or is_content or is_now(heading)
