"""A sheet in the long form of our own, which is read as it always was."""

from __future__ import annotations

from benchmark_app.exchange.foreign.book import Area, Leaf
from benchmark_app.exchange.foreign.column_role import heading_role
from benchmark_app.exchange.foreign.shape import FoundTable, Shape
from benchmark_app.exchange.layout import long_header_row
from benchmark_app.exchange.long_form import REQUIRED, column_code
from benchmark_app.exchange.table import cell_text


def own_form(leaf: Leaf) -> FoundTable | None:
    """The sheet as a table where its headings are those of our own long form."""
    at = long_header_row(leaf.rows)
    if at is None:
        return None
    texts = [cell_text(cell) for cell in leaf.rows[at]]
    codes = {column_code(text) for text in texts}
    named = "attribute" in codes or any(heading_role(text) == "attribute" for text in texts)
    if named and not codes.issuperset(REQUIRED):
        return None  # what is missing may be told another way; services have to be named
    area = Area(at + 1, 1, len(leaf.rows), leaf.width)
    return FoundTable(
        sheet=leaf.name, number=1, area=area, shape=Shape.LONG, is_own=True, day_from="column"
    )
