"""Pasting into the grid: at once where everything fits, else after a preview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import count, islice

from PySide6.QtCore import QObject

from benchmark_app.domain.name import name_key
from benchmark_app.domain.observation import Value
from benchmark_app.exchange.block import plain_block, read_block
from benchmark_app.exchange.paste import Placed, Target, fits, place_block
from benchmark_app.exchange.rows import UNCLEAR_SIGNS
from benchmark_app.ui.grid.command import GridCommand
from benchmark_app.ui.grid.cursor import Box, Cursor
from benchmark_app.ui.grid.frozen import FrozenTable
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.model import GridModel
from benchmark_app.ui.grid.paste_dialog import PasteDialog
from benchmark_app.words.paste import paste_text

Texts = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class _Area:
    """The rows of services and the columns of competitors from a selected cell on.

    `height` and `width` are what of them is selected.
    """

    rows: tuple[int, ...]
    columns: tuple[int, ...]
    height: int
    width: int


class Paster(QObject):
    """Puts a block of texts into the grid from the current cell on, as one step or not at all."""

    def __init__(
        self, view: FrozenTable, model: GridModel, cursor: Cursor, command: GridCommand
    ) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._cursor = cursor
        self._command = command
        self._dialog: PasteDialog | None = None

    def paste(self, texts: Texts, *, is_own: bool) -> None:
        """Paste a block; one of values of this very grid (`is_own`) has no names to look for."""
        boxes = self._cursor.boxes()
        if not boxes:
            self._command.hint("paste_needs_cell")
            return
        box = boxes[0]
        if len(texts) == 1 and len(texts[0]) == 1 and box.left > Column.NAME:
            text = texts[0][0]
            if name_key(text) not in UNCLEAR_SIGNS:
                self._command.paste_one(text)
                return
        area = self._area(box)
        target = self._target(area, box)
        place = partial(self._place, texts, area, target, box.left == Column.NAME, is_own)
        placed = place(None)
        has_names = placed.block.services is not None or placed.block.competitors is not None
        if not has_names and fits(placed):
            self._enter(placed.block.texts, area)
        else:
            self._preview(target, place)

    def _place(
        self,
        texts: Texts,
        area: _Area,
        target: Target,
        names_first: bool,
        is_own: bool,
        across: bool | None,
    ) -> Placed:
        if is_own:
            block = plain_block(texts)
        else:
            services = [one.name for one in target.services]
            competitors = [one.name for one in target.competitors]
            block = read_block(texts, services, competitors, names_first=names_first, across=across)
        if block.services is None and block.competitors is None:
            tiled = _tiled(block.texts, area.height, area.width)
            block = block if tiled is block.texts else plain_block(tiled)
        return place_block(block, target, self._placeholder)

    def _enter(self, texts: Texts, area: _Area) -> None:
        """Enter values that fit, and select where they are."""
        rows, columns = area.rows[: len(texts)], area.columns[: len(texts[0])]
        cells = [
            (self._model.place(row, column), text)
            for row, line in zip(rows, texts, strict=False)  # beyond the last are empty texts
            for column, text in zip(columns, line, strict=False)
            if text
        ]

        def show() -> None:
            self._cursor.select(Box(rows[0], columns[0], rows[-1], columns[-1]))
            self._command.hint("entered", count=len(cells))

        self._command.enter(cells, "paste", show)

    def _preview(self, target: Target, place: partial[Placed]) -> None:
        correct = self._model.corrected
        window = self._view.window()
        self._dialog = PasteDialog(self._model.editor, target, place, correct, self._tell, window)
        self._dialog.finished.connect(self._forget)
        self._dialog.open()

    def _tell(self, count: int) -> None:
        language = self._model.editor.language
        self._command.hinted.emit(paste_text("pasted", language, count=count))

    def _forget(self) -> None:
        self._dialog = None
        self._view.setFocus()

    def _area(self, box: Box) -> _Area:
        ways = self._cursor.ways
        rows = tuple(row for row in ways.services() if row >= box.top)
        first = max(box.left, Column.OWN)
        columns = tuple(column for column in ways.columns() if column >= first)
        height = sum(row <= box.bottom for row in rows)
        return _Area(rows, columns, height, sum(column <= box.right for column in columns))

    def _target(self, area: _Area, box: Box) -> Target:
        sheet, market = self._model.sheet, self._model.editor.market
        found = [sheet.attribute(row) for row in area.rows]
        services = [one for one in found if one is not None]
        competitors = [sheet.competitor(column) for column in area.columns]
        near = sheet.attribute(box.top) or (services[0] if services else None)
        return Target(
            services=market.attributes,
            competitors=market.competitors,
            rows=tuple(services),
            columns=tuple(one for one in competitors if one is not None),
            touchpoint=near.touchpoint if near else "services",
            day=self._model.editor.observed_on_for_entry(),
            shown=self._shown,
        )

    def _shown(self, attribute: int, competitor: int) -> tuple[Value | None, date | None]:
        """What the grid shows there; what is hidden counts as not seen yet."""
        sheet = self._model.sheet
        row = sheet.arrangement.row_of(attribute)
        column = sheet.arrangement.column_of(competitor)
        cell = None if row is None or column is None else sheet.cell(row, column)
        return (None, None) if cell is None else (cell.value, cell.seen_on)

    def _placeholder(self, kind: str, number: int) -> str:
        """The nth name of that kind that nobody has."""
        market, language = self._model.editor.market, self._model.editor.language
        known = {name_key(one.name) for one in market.attributes}
        known |= {name_key(one.name) for one in market.competitors}
        names = (paste_text(f"{kind}_name", language, number=one) for one in count(1))
        return next(
            islice((name for name in names if name_key(name) not in known), number - 1, None)
        )


def _tiled(texts: Texts, height: int, width: int) -> Texts:
    """The texts repeated over a selection that holds them several times, else as they are."""
    rows, columns = len(texts), len(texts[0]) if texts else 0
    if not (rows and columns and height and width) or height % rows or width % columns:
        return texts
    return [list(line) * (width // columns) for line in texts] * (height // rows)
