"""Copy, cut and paste of ranges, through the system's clipboard."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from benchmark_app.exchange.clipboard import format_html, format_tsv, parse_html, parse_tsv
from benchmark_app.ui.grid.command import GridCommand
from benchmark_app.ui.grid.cursor import Box, Cursor
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.model import GridModel
from benchmark_app.ui.grid.paste import Paster
from benchmark_app.ui.grid.picture import TablePicture

Texts = list[list[str]]
#: Beside the texts: how many rows and columns stand before the values, and which file they are of.
_OWN: Final = "application/x-expectation-benchmark"


class Transfer:
    """Carries the selected range to the clipboard and values from it into the grid."""

    def __init__(
        self,
        model: GridModel,
        cursor: Cursor,
        command: GridCommand,
        picture: TablePicture,
        paster: Paster,
    ) -> None:
        self._model = model
        self._cursor = cursor
        self._command = command
        self._picture = picture
        self._paster = paster

    def copy(self) -> bool:
        """Put the selected range on the clipboard as text and as a table; False: it is none."""
        boxes = self._cursor.boxes()
        rows, columns = self._lines(boxes)
        if not rows or not columns:
            self._command.hint("copy_needs_range")
            return False
        texts = [[self._text(row, column) for column in columns] for row in rows]
        before = sum(column < Column.OWN for column in columns)
        is_whole = boxes[0].size == self._model.rowCount() * self._model.columnCount()
        if is_whole:
            texts.insert(0, [self._model.sheet.title(column) for column in columns])
        mime = QMimeData()
        mime.setText(format_tsv(texts))
        mime.setHtml(format_html(texts))
        mark = f"{int(is_whole)}\n{before}\n{self._model.editor.workspace.path}"
        mime.setData(_OWN, mark.encode())
        QGuiApplication.clipboard().setMimeData(mime)
        self._picture.copied = tuple(boxes)
        self._command.hint("copied", count=len(rows) * len(columns))
        return True

    def cut(self) -> None:
        """Copy the selected range, then take its values back."""
        if self.copy():
            self._command.retract()

    def paste(self) -> None:
        """Enter what the clipboard holds from the current cell on, as one step or not at all.

        A single value fills the selection, a block as often as it goes into it; empty cells of
        the clipboard change nothing.
        """
        mime = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())
        if mime is None:  # some systems have nothing to offer after another program closed
            self._command.hint("nothing_to_paste")
            return
        texts, is_own = self._without_own_names(_texts_of(mime), mime)
        if not any(text for row in texts for text in row):
            self._command.hint("nothing_to_paste")
            return
        self.forget_marks()
        self._paster.paste(texts, is_own=is_own)

    def _without_own_names(self, texts: Texts, mime: QMimeData) -> tuple[Texts, bool]:
        """The values alone of what was copied from this very grid, and whether it was.

        From another file's grid the names stay; its stages and baseline mean nothing here.
        """
        if not mime.hasFormat(_OWN):
            return texts, False
        above, before, path = bytes(mime.data(_OWN).data()).decode().split("\n", 2)
        left = int(before)
        if path != str(self._model.editor.workspace.path):
            return [[*row[: min(1, left)], *row[left:]] for row in texts], False
        values = [row[left:] for row in texts[int(above) :]]
        is_own = any(text for row in values for text in row)
        return (values, True) if is_own else (texts, False)

    def forget_marks(self) -> None:
        """Drop the frame around what was copied."""
        self._picture.copied = ()

    def _lines(self, boxes: list[Box]) -> tuple[list[int], list[int]]:
        """The rows of services and the columns seen in boxes that form one table, else none."""
        rows = {(box.top, box.bottom) for box in boxes}
        columns = {(box.left, box.right) for box in boxes}
        if len(rows) > 1 and len(columns) > 1:
            return [], []
        ways = self._cursor.ways
        return (
            [row for row in ways.services() if any(top <= row <= last for top, last in rows)],
            [one for one in ways.columns() if any(left <= one <= last for left, last in columns)],
        )

    def _text(self, row: int, column: int) -> str:
        if column >= Column.OWN:
            return self._command.text_of((row, column))
        return self._model.sheet.shown(row, column)


def _texts_of(mime: QMimeData) -> Texts:
    """The rows of texts a clipboard offers, without empty ones at the end.

    A table on a web page may come as text without its columns: then its markup is read.
    """
    rows = parse_tsv(mime.text()) if mime.hasText() else []
    if mime.hasHtml() and max(map(len, rows), default=0) < 2:
        rows = parse_html(mime.html()) or rows
    texts = [[text.strip() for text in row] for row in rows]
    while texts and not any(texts[-1]):
        texts.pop()
    return texts
