"""The columns that name the rows of a table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.address import are_addresses
from benchmark_app.exchange.foreign.amount import read_amount
from benchmark_app.exchange.foreign.cell_look import Look, heading_key, look_of, name_text
from benchmark_app.exchange.foreign.column_role import NAMES, OF_ANY, OF_SERVICE, heading_role
from benchmark_app.exchange.foreign.countable import Amount
from benchmark_app.exchange.foreign.drawn_name import is_total, tells_of_total
from benchmark_app.exchange.foreign.header import Heading
from benchmark_app.exchange.foreign.left_out import column_code_left_out, is_remark, is_sentence
from benchmark_app.exchange.foreign.period import period_of
from benchmark_app.exchange.foreign.price_name import names_price
from benchmark_app.exchange.table import Cell, cell_text, is_blank
from benchmark_app.exchange.unit import is_money
from benchmark_app.words.foreign import OWN_WORDS, PHONE_HEADINGS
from benchmark_app.words.foreign_place import TOWN_HEADINGS

#: How the heading of what numbers the rows ends: "HotelID", "shop_no", "업체번호".
_NUMBER_END: Final = re.compile(
    r".*(?:\b(?:ID|Id|id|[Nn][Rr]|[Nn]o|[Nn]um|[Nn]umber|[Cc]ode)\.?|[a-z]I[Dd]|번호|编号|編號|番号)"
)
#: "7", "A07", "ins-001".
_ROW_NUMBER: Final = re.compile(r"(?P<lead>[A-Za-z]{0,4}[-_ .]?)(?P<number>\d{1,9})")
#: Fewer numbers rise by one by chance.
_FEWEST: Final = 3
#: Rows that were left out of a list leave so wide gaps between their numbers at most on average.
_MOST_STEP: Final = 2
#: One column before the names may be their own: a key.
_FEWEST_BEFORE: Final = 2
#: More columns are no long form: each is a service of its own.
_MOST_BESIDE: Final = 6
_NUMBERED: Final = re.compile(r"(?P<at>\d{1,9}(\.\d{1,9}){0,9})[.):]?\s+\D.*")


def are_said_again(names: Iterable[Cell]) -> bool:
    """Whether a name stands more than once among those of the rows."""
    keys = [name_key(name_text(name)) for name in names]
    return len(set(keys)) < len(keys)


def labels_of(
    headings: Sequence[Heading],
    bodies: Mapping[int, Sequence[Cell]],
    left_out: dict[int, str],
    roles: dict[int, str],
) -> tuple[int, ...]:
    """The columns at the left that name the rows; a numbering before them goes to `left_out`.

    A column of years before them, whatever it is headed, goes to `roles`.
    """
    farther = _named_farther(headings, bodies)
    labels: list[int] = []
    for at, one in enumerate(headings):
        body = bodies[one.column]
        code = column_code_left_out(one.cell, body)
        role = heading_role(one.cell)
        if code == "numbering" or (code == "weight" and labels):
            left_out[one.column] = code
        elif not labels and is_total(one.cell) and _is_before_names(at, headings, bodies):
            left_out[one.column] = "total"
        elif not labels and _numbers_rows(at, headings, bodies):
            left_out[one.column] = "numbering"
        elif one.column < farther or (not labels and _is_beside_names(at, headings, bodies)):
            continue
        elif not labels and role_of_days(body) and _has_names(headings[at + 1 :]):
            roles[one.column] = "date"
        elif not labels:
            is_sized = not _has_names(headings[at + 1 :]) and _are_sizes(role, body)
            is_name = role in NAMES or is_sized or _is_numbered(body)
            is_name = is_name or _are_names_of_values(at, headings, bodies)
            is_offer = role not in NAMES and _is_priced(at, headings, bodies)
            if is_offer or (not is_name and are_values(body, only_amounts=not one.parts)):
                return ()
            labels.append(one.column)
        elif role in NAMES and _has_values(one.column, headings, bodies):
            break
        elif _is_label(
            one,
            *_of_filled(body, bodies[labels[-1]], [bodies[each.column] for each in headings[at:]]),
            role,
            headings[at - 1],
        ):
            labels.append(one.column)
        elif role not in OF_SERVICE:
            break
    return tuple(labels)


def _is_priced(at: int, headings: Sequence[Heading], bodies: Mapping[int, Sequence[Cell]]) -> bool:
    """Whether one of the names is a price as all of its row are: the column is an offer itself."""
    rows = zip(*(bodies[one.column] for one in headings[at:]), strict=True)
    for first, *others in rows:
        if look_of(first) is Look.AMOUNT and _is_price(first):
            said = [one for one in others if not is_blank(one)]
            if len(said) > 1 and all(map(_is_price, said)):
                return True
    return False


def _is_price(cell: Cell) -> bool:
    found = read_amount(cell) if isinstance(cell, str) else None
    return isinstance(found, Amount) and is_money(found.unit)


def _is_beside_names(
    at: int, headings: Sequence[Heading], bodies: Mapping[int, Sequence[Cell]]
) -> bool:
    """Whether a first column tells more of what a later one names: a source, or an address."""
    one, others = headings[at], headings[at + 1 :]
    if are_addresses(bodies[one.column]) and _has_other_texts(others, bodies):
        return True
    return heading_role(one.cell) in OF_ANY and _has_names(others)


def _has_other_texts(headings: Sequence[Heading], bodies: Mapping[int, Sequence[Cell]]) -> bool:
    """Whether one of the columns holds texts alone that are no addresses."""
    found = (bodies[one.column] for one in headings)
    return any(
        all(look_of(cell) is Look.TEXT for cell in each) and not are_addresses(each)
        for each in found
    )


def _named_farther(headings: Sequence[Heading], bodies: Mapping[int, Sequence[Cell]]) -> int:
    """The column headed as businesses, each another, behind texts headed as nothing known; or 0."""
    roles = [heading_role(one.cell) for one in headings]
    at = next((at for at, role in enumerate(roles) if role == "competitor"), 0)
    is_free = all(
        one.parts and role is None for one, role in zip(headings[:at], roles, strict=False)
    )
    if at < _FEWEST_BEFORE or not is_free:
        return 0
    texts = bodies[headings[at].column]
    is_named = not any(
        look_of(cell) is not Look.TEXT or is_remark(name_text(cell)) for cell in texts
    )
    is_own = any(heading_key(one.cell) in OWN_WORDS for one in headings[:at])
    return headings[at].column if is_named and not is_own and not are_said_again(texts) else 0


def _numbers_rows(
    at: int, headings: Sequence[Heading], bodies: Mapping[int, Sequence[Cell]]
) -> bool:
    """Whether a column before the names counts the rows, or gives each the number it is known by.

    A heading that is of something else, or years, say that the numbers are no such.
    """
    cells = bodies[headings[at].column]
    found = [_ROW_NUMBER.fullmatch(cell_text(cell)) for cell in cells]
    numbers = [(one["lead"], int(one["number"])) for one in found if one]
    heading = headings[at].cell
    is_of_numbers = _NUMBER_END.fullmatch(name_text(heading).replace("_", " ")) is not None
    is_taken = heading_role(heading) is not None or _holds_values(heading)
    if is_taken or len(numbers) < max(len(cells), 1) or heading_key(heading) in PHONE_HEADINGS:
        return False
    is_counted = len(numbers) >= _FEWEST and _are_counted(numbers) and not role_of_days(cells)
    is_told_apart = is_of_numbers and len(set(numbers)) == len(numbers) > 1
    return (is_counted or is_told_apart) and _is_before_names(at, headings, bodies)


def _are_counted(numbers: Sequence[tuple[str, int]]) -> bool:
    """Whether numbers with the same lead count on by one; from one on a few may be left out."""
    steps = {(later[0] == lead, later[1] - own) for (lead, own), later in pairwise(numbers)}
    first, last = numbers[0][1], numbers[-1][1]
    is_short = first == 1 and last <= len(numbers) * _MOST_STEP
    return steps == {(True, 1)} or (
        is_short and all(is_same and step > 0 for is_same, step in steps)
    )


def _is_before_names(
    at: int, headings: Sequence[Heading], bodies: Mapping[int, Sequence[Cell]]
) -> bool:
    """Whether names stand behind a column: by a heading, or as texts that all differ."""
    if at + 1 == len(headings) or _has_names(headings[at + 1 :]):
        return at + 1 < len(headings)
    texts = bodies[headings[at + 1].column]
    return all(look_of(cell) is Look.TEXT for cell in texts) and not are_said_again(texts)


def _are_names_of_values(
    at: int, headings: Sequence[Heading], bodies: Mapping[int, Sequence[Cell]]
) -> bool:
    """Whether texts with letters that all differ stand before numbers: "2 hours", "1 month"."""
    texts = [cell_text(cell) for cell in bodies[headings[at].column]]
    lettered = all(any(map(str.isalpha, text)) for text in texts)
    is_worded = any(look_of(cell) is Look.WORD for cell in bodies[headings[at].column])
    numbers = [bodies[one.column] for one in headings[at + 1 :]]
    is_counted = len(numbers) > 1 and all(
        isinstance(cell, (int, float)) or is_blank(cell) for cells in numbers for cell in cells
    )
    return lettered and not is_worded and is_counted and not are_said_again(texts)


def _has_values(
    column: int, headings: Sequence[Heading], bodies: Mapping[int, Sequence[Cell]]
) -> bool:
    """Whether most cells of a column look so, or a row says the same in a column of others."""
    body = bodies[column]
    others = [bodies[one.column] for one in headings if heading_role(one.cell) is None]
    return are_values(body) or any(body is not one and _agree(body, one) for one in others)


def _agree(cells: Sequence[Cell], others: Sequence[Cell]) -> bool:
    """Whether two columns hold the same text in a row."""
    pairs = zip(cells, others, strict=True)
    return any(not is_blank(one) and cell_text(one) == cell_text(other) for one, other in pairs)


def role_of_days(cells: Sequence[Cell]) -> str | None:
    """The role of a column whose cells are days, months, quarters or years; None of another."""
    filled = [cell for cell in cells if not is_blank(cell)]
    return "date" if len(filled) > 1 and all(map(period_of, filled)) else None


def named_both(headings: Sequence[Heading], bodies: Mapping[int, Sequence[Cell]]) -> dict[int, str]:
    """The first column of services and of businesses by column, where each has its heading.

    No values stand between the two. Where a name repeats above one price after the other, the
    column of texts that tells them apart may be headed as nothing known: "Drink".
    """
    found: dict[str, int] = {}
    for one in headings:
        role = heading_role(one.cell)
        if role not in NAMES or role in found or len(one.parts) > 1:
            continue
        is_told = role == "attribute" and _are_told(bodies[one.column])
        if not (is_told or _has_values(one.column, headings, bodies)):
            found[role] = one.column
    if not found:
        first, role = headings[0], _role_of_last_word(headings[0])
        is_outer = role in NAMES and not _has_values(first.column, headings, bodies)
        found = {role: first.column} if role is not None and is_outer else {}
    if len(found) == 1:
        (code,) = found
        other = _telling_apart(found[code], headings, bodies)
        if other is None and code == "attribute":
            other = _outlined(found[code], headings, bodies)
        found |= {} if other is None else {one: other for one in NAMES if one != code}
    columns = sorted(found.values())
    if len(columns) < len(NAMES):
        return {}
    between = [one.column for one in headings if columns[0] < one.column < columns[1]]
    free = [column for column in between if not role_of_days(bodies[column])]
    if any(_has_values(column, headings, bodies) for column in free):
        return {}
    if free and _is_said_of_each(bodies[found["attribute"]], bodies[found["competitor"]]):
        return {}
    return {column: code for code, column in found.items()}


def _are_told(cells: Sequence[Cell]) -> bool:
    """Whether most texts are sentences: these describe what a row names, and name nothing."""
    texts = [name_text(cell) for cell in cells if not is_blank(cell)]
    return sum(map(is_sentence, texts)) * 2 > len(texts)


def _is_said_of_each(services: Sequence[Cell], businesses: Sequence[Cell]) -> bool:
    """Whether texts are said of one business each, as "Features" are: they name no services."""
    kinds = {name_key(name_text(cell)) for cell in services}
    return not are_said_again(businesses) and len(kinds) * 2 > len(services)


def _role_of_last_word(heading: Heading) -> str | None:
    """What the last word of a heading means: a "Service provider" is one of providers."""
    words = heading_key(heading.cell).split()
    return heading_role(words[-1]) if len(words) > 1 and len(heading.parts) == 1 else None


def _telling_apart(
    label: int, headings: Sequence[Heading], bodies: Mapping[int, Sequence[Cell]]
) -> int | None:
    """The column of texts that tells the rows of each name apart, before values, prices or days.

    The one with the fewest texts, which the names have in common; no town or branch, nor what
    stands before the names of several columns of numbers.
    """
    days = [
        one.column
        for one in headings
        if heading_role(one.cell) == "date" or (one.parts and role_of_days(bodies[one.column]))
    ]
    named = ([cell_text(cell) for cell in bodies[column]] for column in (label, *days))
    names = list(zip(*named, strict=True))
    ends = [
        one.column
        for one in headings
        if _holds_values(one.cell) or (one.parts and period_of(one.cell))
    ] or _only_numbers([*days, label], headings, bodies)
    others = [one for one in headings if heading_role(one.cell) is None and one.column not in ends]
    if not ends or len(others) > _MOST_BESIDE or len(set(names)) == len(names):
        return None
    measured = [one for one in headings if one.column in ends or _is_of_numbers(one, bodies)]
    first = label if len(measured) > 1 else 0  # each is a service of the names in "Country"
    found: dict[int, int] = {}
    for one in headings:
        texts = [cell_text(cell) for cell in bodies[one.column]]
        is_free = heading_role(one.cell) in (None, "touchpoint") and len(one.parts) == 1
        is_text = all(look_of(cell) in (Look.TEXT, Look.WORD) for cell in bodies[one.column])
        is_apart = len(set(zip(names, texts, strict=True))) == len(names)
        is_place = heading_key(one.cell) in TOWN_HEADINGS
        is_free = is_free and one.column not in (label, *ends) and one.column > first
        is_text = is_text and not _are_told(bodies[one.column])
        if is_free and is_text and is_apart and not is_place:
            found[one.column] = len(set(texts))
    return min(found, key=found.__getitem__, default=None)


def _only_numbers(
    known: Sequence[int], headings: Sequence[Heading], bodies: Mapping[int, Sequence[Cell]]
) -> list[int]:
    """The one column of numbers beside names and days: values whatever they are called.

    One of totals or ranks may stand beside it.
    """
    if len(known) == 1:
        return []
    others = [
        one.column
        for one in headings
        if one.column not in known and are_values(bodies[one.column], only_amounts=True)
        if column_code_left_out(one.cell, bodies[one.column]) is None
    ]
    return others if len(others) == 1 else []


def _is_of_numbers(heading: Heading, bodies: Mapping[int, Sequence[Cell]]) -> bool:
    """Whether a column that is headed as nothing known holds numbers alone."""
    cells = bodies[heading.column]
    is_left_out = column_code_left_out(heading.cell, cells) is not None
    is_free = heading_role(heading.cell) is None and not (is_left_out or role_of_days(cells))
    return is_free and are_values(cells, only_amounts=True)


def _holds_values(heading: Cell) -> bool:
    """Whether a heading is of values or prices, as "Value" and "Our fee ($)" are."""
    return heading_role(heading) in ("value", "price") or names_price(heading_key(heading))


def _outlined(
    label: int, headings: Sequence[Heading], bodies: Mapping[int, Sequence[Cell]]
) -> int | None:
    """The column of businesses before that of services, as a pivot table stands: each name once.

    Nothing but a value or a price stands behind, so that the businesses must be at the side.
    """
    roles = {one.column: heading_role(one.cell) for one in headings}
    first, behind = headings[0], [roles[one.column] for one in headings if one.column > label]
    names = [cell for cell in bodies[first.column] if not is_blank(cell)]
    is_free = roles[first.column] is None and heading_key(first.cell) not in TOWN_HEADINGS
    is_outer = first.column < label and len(first.parts) == 1 and is_free
    is_named = len(names) > 1 and all(look_of(cell) is Look.TEXT for cell in names)
    is_priced = any(role in ("value", "price") for role in behind)
    is_alone = all(role in ("value", "price") or role in OF_ANY | OF_SERVICE for role in behind)
    found = is_outer and is_named and _leaves_out(bodies[first.column]) and is_priced and is_alone
    return first.column if found else None


def _has_names(headings: Sequence[Heading]) -> bool:
    """Whether one of the columns is headed as names of services or businesses."""
    return any(heading_role(one.cell) in NAMES for one in headings)


def _is_label(
    heading: Heading,
    body: Sequence[Cell],
    before: Sequence[Cell],
    role: str | None,
    above: Heading,
) -> bool:
    """Whether a column right of a label names the rows closer than that one, headed so, does."""
    was, in_town = heading_role(above.cell), heading_key(above.cell) in TOWN_HEADINGS
    if role in NAMES and role == was and not _is_sparse(before):
        return False  # "Operator" behind a "Shop" that names each row by itself
    if role in NAMES and was is None and _is_sparse(body) and not _is_sparse(before):
        return False  # and behind the "Station" that it has several of
    if role in NAMES:
        return not _are_told(body)
    pairs = list(zip(before, body, strict=True))
    alone = _named_alone(before)
    names = [
        cell
        for group, cell in pairs
        if not (is_blank(cell) and (tells_of_total(group) or cell_text(group) in alone))
    ]
    texts = [cell for cell in names if not is_blank(cell)]
    is_text = [look_of(cell) is Look.TEXT for cell in texts]
    named = bool(texts) and (any(is_text) if role == was == "touchpoint" else all(is_text))
    grouped = was == "touchpoint" or not heading.parts or _leaves_out(before) or in_town
    return named and grouped and _is_sparse(before) and not _is_sparse(names)


def _of_filled(
    body: Sequence[Cell], before: Sequence[Cell], own: Sequence[Sequence[Cell]]
) -> tuple[Sequence[Cell], Sequence[Cell]]:
    """Two columns without the rows in which `own` are all blank: those name a group alone.

    Where that are all rows, nobody has filled the table in.
    """
    blank = {
        at
        for at, cell in enumerate(body)
        if is_blank(cell) and all(is_blank(each[at]) for each in own)
    }
    if len(blank) in (0, len(body)):
        return body, before
    kept = [at for at in range(len(body)) if at not in blank]
    return [body[at] for at in kept], [before[at] for at in kept]


def _named_alone(cells: Sequence[Cell]) -> set[str]:
    """The texts of one row each among those of groups: they have no blank below them."""
    below = (*cells[1:], "-")
    texts = Counter(cell_text(cell) for cell in cells if not is_blank(cell))
    pairs = zip(cells, below, strict=True)
    ends = {cell_text(cell) for cell, after in pairs if not is_blank(after)}
    return {text for text, count in texts.items() if count == 1 and text in ends}


def _is_sparse(cells: Sequence[Cell]) -> bool:
    """Whether texts repeat or leave cells out, as groups of names do."""
    texts = [cell_text(cell) for cell in cells]
    return len({text for text in texts if text}) < len(texts)


def _leaves_out(cells: Sequence[Cell]) -> bool:
    """Whether cells below a first name are left out, as a merged one leaves them."""
    return not is_blank(cells[0]) and any(map(is_blank, cells))


def _is_numbered(cells: Sequence[Cell]) -> bool:
    """Whether texts are names with a rising number before each: "3.1 Price", "3.2 Support"."""
    found = [_NUMBERED.fullmatch(cell_text(cell)) for cell in cells if not is_blank(cell)]
    numbers = [tuple(map(int, re.findall(r"\d+", one["at"]))) for one in found if one]
    rising = all(later > earlier for earlier, later in pairwise(numbers))
    return 1 < len(numbers) == len(found) and rising


def _are_sizes(role: str | None, cells: Sequence[Cell]) -> bool:
    """Whether the first cells of rows are spans or sizes of one offer: "1 month", "3 months"."""
    texts = [cell for cell in cells if not is_blank(cell)]
    counted = [cell for cell in texts if look_of(cell) is Look.AMOUNT]
    read = [read_amount(cell_text(cell)) for cell in counted]
    sized = all(isinstance(one, Amount) and one.unit and not is_money(one.unit) for one in read)
    is_worded = any(look_of(cell) is Look.WORD for cell in texts)
    is_free = role is None or role == "touchpoint"
    return is_free and sized and not is_worded and not _is_sparse(texts)


def are_values(cells: Sequence[Cell], *, only_amounts: bool = False) -> bool:
    """Whether most of the cells are values rather than names."""
    looks = [look_of(cell) for cell in cells if not is_blank(cell)]
    worded = sum(look is Look.AMOUNT or (look is Look.WORD and not only_amounts) for look in looks)
    return bool(looks) and worded * 2 > len(looks)
