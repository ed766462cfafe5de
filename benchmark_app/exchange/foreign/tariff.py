"""Tables of the plans that one seller offers: these are no competitors of each other."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.book import Leaf
from benchmark_app.exchange.foreign.cell_look import name_text
from benchmark_app.exchange.foreign.choices import NOT_TAKEN, TableChoice
from benchmark_app.exchange.foreign.shape import Doubt, FoundTable
from benchmark_app.words.foreign_plan import PLAN_NAMES, PLAN_NOUNS

PLANS: Final = "plans"
#: What can be said of plans: that each is a business after all.
COMPETITORS: Final = "competitors"
#: "Pro ($20)", "Basic - 9 €", "Team: from $5".
_PRICED: Final = re.compile(r"\s*[(（].*|\s*[-–—:|·]\s.*|\s+[^\w\s]?\d.*", re.DOTALL)
_NOUNS: Final = "|".join(sorted(PLAN_NOUNS, key=len, reverse=True))
_NOUN: Final = re.compile(rf"(?:{_NOUNS}) (?P<behind>.+)|(?P<before>.+?)[ -]?(?:{_NOUNS})")


def plans_of(
    table: FoundTable, leaf: Leaf, choice: TableChoice, known: Collection[str]
) -> FoundTable:
    """The table, with a doubt where its businesses are named as plans are.

    It is proposed to leave it out. Keys of businesses that are `known` are no plans.
    """
    names = _businesses(table, leaf)
    if choice.plans or not is_of_plans(names, known):
        return table
    choices = (NOT_TAKEN, COMPETITORS)
    doubt = Doubt(
        code=PLANS, sheet=table.sheet, table=table.number, default=NOT_TAKEN, choices=choices
    )
    return replace(table, doubts=(*table.doubts, doubt))


def is_of_plans(names: Sequence[str], known: Collection[str] = ()) -> bool:
    """Whether two names or more, and most, are those of plans: "Free", "Pro plan", "Team ($12)"."""
    keys = {name_key(name) for name in names}
    plans = {key for key in keys if key not in known and _is_plan(key)}
    return len(plans) > 1 and len(plans) * 2 > len(keys)


def _is_plan(key: str) -> bool:
    bare = _PRICED.sub("", key)
    noun = _NOUN.fullmatch(bare)
    return not PLAN_NAMES.isdisjoint((bare, *(noun.groups() if noun else ())))


def _businesses(table: FoundTable, leaf: Leaf) -> list[str]:
    """The names of the businesses of a table: of its columns or of its rows."""
    column = table.labels.get("competitor")
    if column is not None:
        return [name_text(leaf.cell(row, column)) for row in table.rows]
    if table.has_services_across or table.is_own:
        return []
    return [one.name for one in table.across if one.of is None]
