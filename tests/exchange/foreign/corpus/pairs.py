"""One comparison in seven languages under every sensible pair of awkwardnesses.

The table is always the same: four services, three businesses, three words. Each awkwardness
changes the draft of a sheet and says what it must not do to what comes in.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any, Final, Literal

from awkward import Asked, Case, Cell, Note, Seen, book
from sheet_picture import Sheet
from tongue import TONGUES, Tongue

LEVELS: Final = ((0, 1, 0), (1, 0, 0), (1, 1, 2), (0, 0, 1))  # yes, no, partly by service
NAMES: Final = ("yes", "no", "partly")


@dataclass
class Draft:
    """A sheet being made awkward: its rows, what stands around them, what must come of it."""

    tongue: Tongue
    rows: list[list[str]]
    values: dict[Cell, Seen]
    above: list[list[str]] = field(default_factory=list)
    below: list[list[str]] = field(default_factory=list)
    more: dict[str, Any] = field(default_factory=dict)
    others: list[Sheet] = field(default_factory=list)
    form: Literal["NFC", "NFD"] = "NFC"

    def add(self, key: str, *said: Any) -> None:
        """What else must be never, told, noted or asked."""
        self.more[key] = (*self.more.get(key, ()), *said)

    def answer(self, **answers: str) -> None:
        """What the owner says."""
        self.more["answers"] = {**self.more.get("answers", {}), **answers}


def plain(tongue: Tongue) -> Draft:
    """The comparison with nothing awkward about it."""
    rows = [[tongue.heading, *tongue.businesses]]
    values: dict[Cell, Seen] = {}
    for service, levels in zip(tongue.services, LEVELS, strict=True):
        rows.append([service, *(tongue.words[level] for level in levels)])
        for business, level in zip(tongue.businesses, levels, strict=True):
            values[service, business, "2026-11-20"] = NAMES[level]
    return Draft(tongue, rows, values, more={"never": (tongue.heading,)})


def signs(draft: Draft) -> None:
    """x for yes and nothing for no; partly stays a word."""
    yes, no, _ = draft.tongue.words
    draft.rows[1:] = [
        [row[0], *({yes: "x", no: ""}.get(one, one) for one in row[1:])] for row in draft.rows[1:]
    ]
    draft.answer(**{"sign:x": "yes", "blank": "no"})
    draft.add("asks", Asked("sign:x"), Asked("blank"))


def comments(draft: Draft) -> None:
    """A comment on the first value."""
    tongue = draft.tongue
    draft.rows[1][1] += f" «{tongue.note}»"
    draft.add("notes", Note(tongue.note, tongue.services[0], tongue.businesses[0]))


def notes(draft: Draft) -> None:
    """A column of notes at the right."""
    tongue = draft.tongue
    draft.rows[0].append(tongue.note_heading)
    for row in draft.rows[1:]:
        row.append(tongue.note if tongue.services[2] in row else "")
    draft.add("never", tongue.note_heading, tongue.note)
    draft.add("notes", Note(tongue.note, tongue.services[2]))


def weights(draft: Draft) -> None:
    """A column of weights behind the services."""
    for row, weight in zip(draft.rows, (draft.tongue.weight, "3", "2", "5", "1"), strict=True):
        row.insert(1, weight)
    draft.add("never", draft.tongue.weight)


def sections(draft: Draft) -> None:
    """Bold rows over the first two and the last two services."""
    first, second = draft.tongue.groups
    draft.rows.insert(1, [f"**{first}**"])
    draft.rows.insert(4, [f"**{second}**"])
    draft.add("never", first, second)


def categories(draft: Draft) -> None:
    """A first column of merged groups."""
    first, second = draft.tongue.groups
    for row, group in zip(draft.rows, ("", first, "^", second, "^"), strict=True):
        row.insert(0, group)
    draft.add("never", first, second)


def total(draft: Draft) -> None:
    """A last row that counts."""
    at = draft.rows[0].index(draft.tongue.businesses[0])
    row = [draft.tongue.total, *[""] * (len(draft.rows[0]) - 1)]
    row[at : at + 3] = ["2", "2", "2"]
    draft.rows.append(row)
    draft.add("never", draft.tongue.total)
    draft.add("told", draft.tongue.total)


def average(draft: Draft) -> None:
    """A last column that counts."""
    shares = (draft.tongue.average, "67%", "33%", "67%", "67%", "")
    for row, share in zip(draft.rows, shares, strict=False):  # a total may stand below
        row.append(share)
    draft.add("never", draft.tongue.average)


def groups(draft: Draft) -> None:
    """A row of merged groups over the businesses."""
    first, second = draft.tongue.groups
    at = draft.rows[0].index(draft.tongue.businesses[0])
    row = [""] * len(draft.rows[0])
    row[at : at + 3] = [f"{first} 1", "<", f"{second} 2"]
    draft.rows.insert(0, row)
    draft.add("never", f"{first} 1", f"{second} 2")


def turned(draft: Draft) -> None:
    """Businesses down, services across."""
    width = max(len(row) for row in draft.rows)
    full = [row + [""] * (width - len(row)) for row in draft.rows]
    swapped = {"<": "^", "^": "<"}
    draft.rows = [[swapped.get(one, one) for one in column] for column in zip(*full, strict=True)]
    corner = next(row for row in draft.rows if draft.tongue.heading in row)
    corner[corner.index(draft.tongue.heading)] = draft.tongue.businesses_heading
    other = [text for text in draft.more["never"] if text != draft.tongue.heading]
    draft.more["never"] = (*other, draft.tongue.businesses_heading)


def gaps(draft: Draft) -> None:
    """The table begins at C4 and has an empty row and an empty column within."""
    head = next(at for at, row in enumerate(draft.rows) if len([one for one in row if one]) > 2)
    draft.rows = [["", "", row[0], "", *row[1:]] for row in draft.rows]
    draft.rows.insert(head + 2, [])
    draft.above.extend([[""], [""], [""]])


def title(draft: Draft) -> None:
    """A title over the table."""
    draft.above.insert(0, [f"**{draft.tongue.title}**"])
    draft.add("never", draft.tongue.title)


def dated(draft: Draft) -> None:
    """The day stands above the table; the owner is asked nothing or says the same."""
    tongue = draft.tongue
    draft.above.extend([[tongue.day_heading, tongue.day], [""]])
    draft.values = {(s, b, "2026-03-04"): seen for (s, b, _), seen in draft.values.items()}
    draft.more["day"] = None
    draft.answer(day="2026-03-04", date_order="ymd")
    draft.add("never", tongue.day_heading)


def legend(draft: Draft) -> None:
    """A legend and a foot note below."""
    tongue = draft.tongue
    draft.below.extend([[""], [tongue.legend], [tongue.foot_note]])
    draft.add("never", tongue.legend, tongue.foot_note)
    draft.add("told", tongue.foot_note)


def hidden(draft: Draft) -> None:
    """A hidden sheet with an older state of it."""
    yes, no, _ = draft.tongue.words
    other = plain(draft.tongue).rows
    lines = [" | ".join(row).replace(f"| {yes}", f"| {no}") for row in other]
    draft.others.append(Sheet("v0", "\n".join(lines), hidden=True))
    draft.answer(sheet="v1")
    draft.add("told", "v0")


def decomposed(draft: Draft) -> None:
    """All texts as macOS writes them."""
    draft.form = "NFD"


AWKWARD: Final[tuple[Callable[[Draft], None], ...]] = (
    signs,
    comments,
    weights,
    categories,
    sections,
    total,
    average,
    notes,
    groups,
    turned,
    gaps,
    title,
    dated,
    legend,
    hidden,
    decomposed,
)
SENSELESS: Final = (
    {categories, sections},  # two ways to say the same
    {sections, turned},
    {sections, total},  # a total below the second section would be of it alone
    {sections, average},
    {categories, groups},  # both name the same groups here
    {turned, gaps},
    {turned, weights},
    {turned, total},  # the same as an average column
    {categories, total},
    {sections, groups},
    {signs, decomposed},
    {hidden, decomposed},
    {weights, sections},
    {gaps, groups},
    {signs, average},
    {gaps, categories},
)


def paired(number: int, first: Callable[[Draft], None], second: Callable[[Draft], None]) -> Case:
    """The case of two awkwardnesses, in the language whose turn it is."""
    draft = plain(TONGUES[number % len(TONGUES)])
    first(draft)
    second(draft)
    lines = [" | ".join(row) for row in (*draft.above, *draft.rows, *draft.below)]
    picture = unicodedata.normalize(draft.form, "\n".join(line or " |" for line in lines))
    return book(
        f"{draft.tongue.code}-pair-{first.__name__}-and-{second.__name__}",
        Sheet("v1", picture),
        *draft.others,
        came=draft.values,
        kept=number % 2 == 1,  # by turns by either writer
        **draft.more,
    )


CASES: Final = tuple(
    paired(number, first, second)
    for number, (first, second) in enumerate(
        pair for pair in combinations(AWKWARD, 2) if set(pair) not in SENSELESS
    )
)
