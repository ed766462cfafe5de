"""What the cells of a sheet written as text mean."""

from __future__ import annotations

from foreign_case import leaf, lines

from benchmark_app.exchange.foreign.countable import Amount
from benchmark_app.exchange.foreign.valued import Valued, valued


def read(text: str, answers: dict[str, str] | None = None, **marks: object) -> Valued:
    """The lines of its only table, and what is asked about it."""
    sheet = leaf(text, **marks)  # type: ignore[arg-type]
    (table,) = lines(sheet)
    return valued(table.layout.lines, sheet, (), {}, answers or {})


def amounts(found: Valued, name: str) -> list[str]:
    """The numbers of a service with their units."""
    meant = [one.meant for one in found.lines if one.cells["attribute"] == name]
    return [f"{one.number:g}{one.unit}" for one in meant if isinstance(one, Amount)]
