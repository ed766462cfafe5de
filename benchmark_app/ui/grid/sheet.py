"""What stands where in the grid, as values: resolved lazily, forgotten when told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.observation import Mark, Method
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid import speech
from benchmark_app.ui.grid.arrangement import (
    EVERYTHING,
    NO_FACTS,
    Arrangement,
    GroupRow,
    arrange,
    is_wished,
)
from benchmark_app.ui.grid.fact import Facts
from benchmark_app.ui.grid.line import (
    Cell,
    Column,
    GroupLine,
    Line,
    ServiceLine,
    baseline_texts,
    resolve_cells,
    resolve_line,
    soon_expected,
)
from benchmark_app.ui.grid.wish import Fact, Wish
from benchmark_app.words.baseline import with_mean
from benchmark_app.words.grid import grid_text
from benchmark_app.words.language import Language
from benchmark_app.words.number import exact_number, format_long_date, format_number
from benchmark_app.words.value import format_value, level_sign, touchpoint_word


class Sheet:
    """Rows and columns of the day shown; everything is asked by row and column.

    A filter and an order are followed by the facts there were when they were chosen: an edit
    takes no row away from under the cursor and moves none, until they are chosen again.
    """

    def __init__(self, editor: Editor) -> None:
        self.editor = editor
        self.soon: frozenset[int] = frozenset()
        self.wish = EVERYTHING
        self.facts = Facts(editor)
        self.usually_collapsed: set[str] = set()
        self._closed_when_narrowed: set[str] = set()
        self._followed: Mapping[int, Fact] = NO_FACTS
        self._held: frozenset[int] = frozenset()
        self.arrangement = arrange(editor.market, self.collapsed)
        self._lines: dict[int, Line] = {}
        self._row_cells: dict[int, tuple[Cell | None, ...]] = {}
        self._services: dict[int, tuple[object, ServiceLine]] = {}
        self._cells: dict[int, tuple[object, tuple[Cell | None, ...]]] = {}
        self._read_market()

    @property
    def collapsed(self) -> set[str]:
        """The closed touchpoints; what a filter leaves has its own, all open at first."""
        return self._closed_when_narrowed if self.wish.narrows else self.usually_collapsed

    def next_arrangement(self) -> Arrangement:
        """The rows and columns the market and the wish ask for now."""
        return arrange(self.editor.market, self.collapsed, self.wish, self._followed, self._held)

    def whole(self) -> Arrangement:
        """Every row there would be without a filter and with all groups open."""
        everything = replace(self.wish, only=frozenset(), text="")
        return arrange(self.editor.market, (), everything, self._followed)

    def choose(self, wish: Wish, *, held: frozenset[int] = frozenset()) -> None:
        """Follow a wish by the facts of now; services that are held are shown in any case."""
        if not wish.narrows or not self.wish.narrows:
            self._closed_when_narrowed.clear()
        self.wish = wish
        self._followed = self.facts.of(wish) if wish.needs_facts else NO_FACTS
        self._held = held

    def hold(self, attribute: int) -> None:
        """Show one service whatever is wished for, until another or a wish is chosen."""
        self._held = frozenset({attribute})

    def is_followed(self) -> bool:
        """Whether the wish, chosen again now, would show the same services."""
        if not self.wish.narrows:
            return True
        now, shown = self.facts.of(self.wish), (self._followed, self._held)
        return all(
            is_wished(one.id, self.wish, now) == is_wished(one.id, self.wish, *shown)
            for one in self.editor.market.attributes
        )

    def rearrange(self, arrangement: Arrangement) -> None:
        """Take over rows and columns, with the market as it is now."""
        self.arrangement = arrangement
        self.forget()
        self._services.clear()
        self._cells.clear()
        self._read_market()

    def forget(self) -> None:
        """Ask for every row anew; what the analysis kept is kept here too."""
        self._lines.clear()
        self._row_cells.clear()

    def line(self, row: int) -> Line:
        """What a row shows."""
        found = self._lines.get(row)
        if found is None:
            found = self._lines[row] = self._resolve(row)
        return found

    def line_at_hand(self, row: int) -> tuple[Line, bool]:
        """What a row shows without its stage being worked out, and whether that is as of now.

        Else it is as it was before, with the cells of now. A row that was never shown takes time.
        """
        found = self.arrangement.rows[row]
        if isinstance(found, GroupRow) or found not in self._services:
            return self.line(row), True
        resolved, before = self._services[found]
        if resolved is self.editor.snapshot().resolved(found):
            return self.line(row), True
        line = replace(before, cells=self._cells_of(found))
        return soon_expected(line) if found in self.soon else line, False

    def attribute(self, row: int) -> Attribute | None:
        """The attribute of a row, None for a group; resolves nothing."""
        return self._attributes.get(self.arrangement.attribute(row) or 0)

    def competitor(self, column: int) -> Competitor | None:
        """The competitor of a column, the subject included."""
        return self._competitors.get(self.arrangement.competitor(column) or 0)

    def key(self, column: int) -> str:
        """What a column is remembered by: its name, or the id of its competitor."""
        competitor = self.arrangement.competitor(column)
        return Column(column).name.lower() if competitor is None else str(competitor)

    def gone_on(self, column: int) -> date | None:
        """The first day without the competitor of a column, None for one still in the market."""
        competitor = self.arrangement.competitor(column)
        return None if competitor is None else self.editor.snapshot().gone.get(competitor)

    def gone_text(self, column: int) -> str:
        """Until when the competitor of a column was in the market; empty for one still there."""
        day = self.gone_on(column)
        return grid_text("gone", self.editor.language, year=str(day.year)) if day else ""

    def title_tip(self, column: int) -> str:
        """The tooltip of a header."""
        day, language = self.gone_on(column), self.editor.language
        if day is None:
            return self.title(column)
        when = format_long_date(day, language)
        return grid_text("gone_since", language, name=self.title(column), day=when)

    def cell(self, row: int, column: int) -> Cell | None:
        """The cell of a competitor and a service, None where there is no such cell."""
        cells = self.cells(row) if column >= Column.OWN else ()
        return cells[column - Column.OWN] if cells else None

    def cells(self, row: int) -> tuple[Cell | None, ...]:
        """The subject's cell of a row and the others', none for a group; asks for no stage."""
        kept = self._row_cells.get(row)
        if kept is None:
            found = self.arrangement.rows[row]
            kept = () if isinstance(found, GroupRow) else self._cells_of(found)
            self._row_cells[row] = kept
        return kept

    def is_filled(self, row: int, column: int) -> bool:
        """Whether something stands there, as Ctrl with an arrow sees it."""
        if column < Column.OWN:
            return bool(self.shown(row, column)) and self.attribute(row) is not None
        cell = self.cell(row, column)
        return cell is not None and cell.value is not None

    def title(self, column: int) -> str:
        """The header of a column: a word, or the competitor's name."""
        language = self.editor.language
        if column < Column.OWN:
            return grid_text(("service", "stage", "baseline")[column], language)
        competitor = self.competitor(column)
        return competitor.name if competitor else grid_text("my_business", language)

    def shown(self, row: int, column: int) -> str:
        """The text of a cell; signs as characters."""
        attribute = self.attribute(row)
        if attribute is not None and column == Column.NAME:
            return attribute.name
        if attribute is not None and column >= Column.OWN:
            cell = self.cell(row, column)
            return cell.face.text or level_sign(cell.value, attribute) if cell else ""
        line = self.line(row)
        if isinstance(line, GroupLine):
            return line.title if column == Column.NAME else ""
        if column == Column.STAGE:
            return speech.stage_text(line.stage, self.editor.language)
        return _baseline_text(line, self.editor.language)

    def numeral(self, row: int, column: int, *, is_short: bool = False) -> str:
        """The number with its unit in a cell, empty for signs; in short a mean has no word."""
        if column >= Column.OWN:
            cell = self.cell(row, column)
            return cell.face.text if cell else ""
        line = self.line(row) if column == Column.BASELINE else None
        if not isinstance(line, ServiceLine) or not line.baseline_face:
            return ""
        language = None if is_short else self.editor.language
        return _roomy_baseline(line, line.baseline_face.text, language)

    def typed(self, row: int, column: int) -> str:
        """What the cell's editor starts with: a name, a number without unit, a word."""
        if column == Column.NAME:
            return self.shown(row, column)
        cell, attribute = self.cell(row, column), self.attribute(row)
        if cell is None or attribute is None or cell.value is None:
            return ""
        if attribute.kind is AttributeKind.MEASURE and not isinstance(cell.value, Mark):
            return exact_number(cell.value)
        return format_value(cell.value, attribute, self.editor.language)

    def spoken(self, row: int, column: int) -> str:
        """The cell in words, for a screen reader."""
        line, language = self.line(row), self.editor.language
        if isinstance(line, GroupLine):
            return speech.group_speech(line, language)
        if column == Column.NAME:
            return line.attribute.name
        if column == Column.STAGE:
            return speech.stage_speech(line, language)
        if column == Column.BASELINE:
            return speech.baseline_speech(line, language)
        competitor, cell = self.competitor(column), line.cells[column - Column.OWN]
        if competitor is None or cell is None:
            return line.attribute.name
        method = self._method(line.attribute.id, competitor.id, cell)
        words = speech.cell_speech(line, competitor, cell, method, language)
        gone = self.gone_on(column) is not None
        return f"{words}, {grid_text('gone_spoken', language)}" if gone else words

    def tip(self, row: int, column: int) -> str:
        """The tooltip of a cell."""
        line = self.line(row)
        if not isinstance(line, GroupLine) and column == Column.STAGE:
            return speech.stage_tip(line, self.editor.language)
        return self.spoken(row, column)

    def _method(self, attribute: int, competitor: int, cell: Cell) -> Method:
        if not cell.observation:
            return Method.UNSTATED
        kept = self.editor.workspace.cell_observations(attribute, competitor)
        return next((one.method for one in kept if one.id == cell.observation), Method.UNSTATED)

    def _resolve(self, row: int) -> Line:
        found = self.arrangement.rows[row]
        if isinstance(found, GroupRow):
            title = touchpoint_word(found.touchpoint, self.editor.language)
            closed = found.touchpoint in self.collapsed
            return GroupLine(found.touchpoint, title, found.attributes, closed)
        snapshot = self.editor.snapshot()
        resolved = snapshot.resolved(found)
        kept = self._services.get(found)
        if kept is None or kept[0] is not resolved:
            line = resolve_line(snapshot, self._attributes[found], self._cells_of(found))
            kept = self._services[found] = (resolved, line)
        return soon_expected(kept[1]) if found in self.soon else kept[1]

    def _cells_of(self, attribute: int) -> tuple[Cell | None, ...]:
        snapshot = self.editor.snapshot()
        resolved = snapshot.resolved(attribute)
        kept = self._cells.get(attribute)
        if kept is None or kept[0] is not resolved:
            cells = resolve_cells(snapshot, self._attributes[attribute], self._positions)
            kept = self._cells[attribute] = (resolved, cells)
        return kept[1]

    def _read_market(self) -> None:
        market = self.editor.market
        self._attributes = {one.id: one for one in market.attributes}
        self._competitors = {one.id: one for one in market.competitors}
        places = {one.id: place for place, one in enumerate(market.competitors)}
        columns = self.arrangement.columns
        self._positions = tuple(None if one is None else places.get(one) for one in columns)


def _baseline_text(line: ServiceLine, language: Language) -> str:
    if line.baseline_face is None or line.baseline.typical is None:
        return ""
    usual = line.baseline_face.text or level_sign(line.baseline.typical, line.attribute)
    return baseline_texts(usual, line, language)[0]


def _roomy_baseline(line: ServiceLine, usual: str, language: Language | None) -> str:
    """The number of a baseline with a mean, be there one by now or not; "" beside a sign.

    Without a language the mean has no word.
    """
    if not usual or line.baseline.typical is None:
        return ""
    mean = line.baseline_mean or format_number(line.baseline.typical, 1)
    return f"{usual} {mean}" if language is None else with_mean(usual, mean, language)
