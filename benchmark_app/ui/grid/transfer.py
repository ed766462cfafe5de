"""Copy, cut and paste of ranges, through the system's clipboard."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from benchmark_app.exchange.clipboard import format_html, format_tsv, parse_html, parse_tsv
from benchmark_app.ui.grid.command import GridCommand
from benchmark_app.ui.grid.cursor import Box, Cursor
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.model import GridModel, Index
from benchmark_app.ui.grid.picture import TablePicture

Block = list[list[str]]


class Transfer:
    """Carries the selected range to the clipboard and values from it into the grid."""

    def __init__(
        self, model: GridModel, cursor: Cursor, command: GridCommand, picture: TablePicture
    ) -> None:
        self._model = model
        self._cursor = cursor
        self._command = command
        self._picture = picture

    def copy(self) -> None:
        """Put the selected range on the clipboard as text and as a table."""
        boxes = self._cursor.boxes()[:1]
        if not boxes:
            return
        rows = self._texts(boxes[0])
        mime = QMimeData()
        mime.setText(format_tsv(rows))
        mime.setHtml(format_html(rows))
        QGuiApplication.clipboard().setMimeData(mime)
        self._picture.copied = tuple(boxes)
        self._command.hint("copied", count=sum(len(row) for row in rows))

    def cut(self) -> None:
        """Copy the selected range, then take its values back."""
        self.copy()
        self._command.retract()

    def paste(self) -> None:
        """Enter what the clipboard holds from the current cell on, as one step or not at all.

        A single value fills the selection; empty cells of the clipboard change nothing.
        """
        block = _clipboard_block()
        if not any(text for row in block for text in row):
            self._command.hint("nothing_to_paste")
            return
        boxes = self._cursor.boxes()
        if not boxes:
            self._command.hint("paste_needs_cell")
            return
        if len(block) == 1 and len(block[0]) == 1:
            self._enter([(index, block[0][0]) for index in self._command.selected()])
            return
        self._paste_block(block, boxes[0])

    def forget_marks(self) -> None:
        """Drop the frame around what was copied."""
        self._picture.copied = ()

    def _texts(self, box: Box) -> Block:
        """The range's texts without group rows and hidden columns."""
        shown = set(self._cursor.ways.columns())
        return [
            [
                self._command.text_of((row, column))
                if column >= Column.OWN
                else self._model.sheet.shown(row, column)
                for column in range(box.left, box.right + 1)
                if column in shown
            ]
            for row in self._cursor.ways.services()
            if box.top <= row <= box.bottom
        ]

    def _paste_block(self, block: Block, box: Box) -> None:
        rows = [row for row in self._cursor.ways.services() if row >= box.top]
        columns = [column for column in self._cursor.ways.columns() if column >= box.left]
        texts: list[tuple[Index, str]] = []
        left_out = 0
        for down, line in enumerate(block):
            for right, text in enumerate(line):
                if not text:
                    continue
                if down >= len(rows) or right >= len(columns):
                    left_out += 1
                elif columns[right] >= Column.OWN:
                    texts.append((self._model.index(rows[down], columns[right]), text))
        bottom = rows[min(len(block), len(rows)) - 1] if rows else box.top
        right = columns[min(max(map(len, block)), len(columns)) - 1]
        self._enter(texts, left_out, Box(rows[0] if rows else box.top, box.left, bottom, right))

    def _enter(
        self, texts: list[tuple[Index, str]], left_out: int = 0, pasted: Box | None = None
    ) -> None:
        if not texts:
            self._command.hint("paste_needs_cell")
            return
        if not self._command.enter(texts, "paste"):
            return
        self.forget_marks()
        if pasted is not None:
            self._cursor.select(pasted)
        if left_out:
            self._command.hint("paste_clipped", count=left_out)
        else:
            self._command.hint("entered", count=len(texts))


def _clipboard_block() -> Block:
    """The rows of texts on the clipboard, without empty ones at the end."""
    mime = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())
    if mime is None:  # some systems have nothing to offer after another program closed
        return []
    block = parse_tsv(mime.text()) if mime.hasText() else parse_html(mime.html())
    rows = [[text.strip() for text in row] for row in block]
    while rows and not any(rows[-1]):
        rows.pop()
    return rows
