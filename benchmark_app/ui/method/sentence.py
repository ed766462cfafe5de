"""A sentence with a field in it, laid out as text is: words flow, the field is one of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

#: Stands in a text where the field goes.
FIELD_SIGN: Final = "\ufffc"
_GAP: Final = 3  # between a word and the field it touches


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word or, where `text` is the sign, the field; `is_glued` to the piece before it."""

    text: str
    is_glued: bool


@dataclass(frozen=True, slots=True)
class _Placed:
    """A piece and where it stands."""

    text: str
    rect: QRect


class RuleSentence(QWidget):
    """Paints the words around a child widget; as high as its lines need at its width."""

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        field.setParent(self)
        self._text = ""
        self._pieces: tuple[_Piece, ...] = ()
        self._placed: tuple[_Placed, ...] = ()
        self._chip: QColor | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, text: str) -> None:
        """Show a sentence with `FIELD_SIGN` where the field goes."""
        if text != self._text:
            self._text = text
            self._pieces = _pieces(text)
        self.lay_out()

    def show_chip(self, colour: QColor | None) -> None:
        """A square in a colour before the first word, None for none."""
        self._chip = colour
        self.lay_out()

    def lay_out(self) -> None:
        """Place the words anew, as after the field became wider."""
        self._place()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arranged(width)[1]

    def sizeHint(self) -> QSize:
        width = min(560, self._widest())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._longest(), self._line_height())

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for one in self._placed:
            if one.text != FIELD_SIGN:
                painter.drawText(one.rect, flags | Qt.TextFlag.TextDontClip, one.text)
        if self._chip is not None:
            edge = self._chip_edge()
            top = (self._line_height() - edge) // 2
            painter.fillRect(QRect(0, top, edge, edge), self._chip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.lay_out()
        super().changeEvent(event)

    def _place(self) -> None:
        self._placed, _ = self._arranged(self.width())
        for one in self._placed:
            if one.text == FIELD_SIGN:
                self._field.setGeometry(one.rect)

    def _arranged(self, width: int) -> tuple[tuple[_Placed, ...], int]:
        """Every piece in its place in a width, and the height of all lines."""
        line, space = self._line_height(), self.fontMetrics().horizontalAdvance(" ")
        placed: list[_Placed] = []
        at = QPoint(self._indent(), 0)
        for word in _words(self._pieces):
            widths = [self._width_of(piece) for piece in word]
            whole = sum(widths) + _GAP * (len(widths) - 1)
            if at.x() > self._indent() and at.x() + whole > width:
                at = QPoint(self._indent(), at.y() + line)
            for piece, wide in zip(word, widths, strict=True):
                height = self._field.sizeHint().height() if piece.text == FIELD_SIGN else line
                top = at.y() + (line - height) // 2
                placed.append(_Placed(piece.text, QRect(at.x(), top, wide, height)))
                at.setX(at.x() + wide + _GAP)
            at.setX(at.x() - _GAP + space)
        return tuple(placed), at.y() + line

    def _width_of(self, piece: _Piece) -> int:
        if piece.text == FIELD_SIGN:
            return self._field.sizeHint().width()
        return self.fontMetrics().horizontalAdvance(piece.text)

    def _line_height(self) -> int:
        return max(self._field.sizeHint().height() + 2, self.fontMetrics().height())

    def _chip_edge(self) -> int:
        return self.fontMetrics().ascent()

    def _indent(self) -> int:
        """Room for the chip before every line, so that the lines of all rules begin alike."""
        return self._chip_edge() + 8

    def _widest(self) -> int:
        space = self.fontMetrics().horizontalAdvance(" ")
        return self._indent() + sum(self._width_of(one) + space for one in self._pieces) + space

    def _longest(self) -> int:
        words = [
            sum(self._width_of(piece) + _GAP for piece in word) for word in _words(self._pieces)
        ]
        return self._indent() + max(words, default=0)


def _pieces(text: str) -> tuple[_Piece, ...]:
    """The words of a text, the field apart from what touches it."""
    found = []
    for word in text.split():
        parts = [part for part in word.replace(FIELD_SIGN, f" {FIELD_SIGN} ").split() if part]
        found += [_Piece(part, is_glued=place > 0) for place, part in enumerate(parts)]
    return tuple(found)


def _words(pieces: tuple[_Piece, ...]) -> list[list[_Piece]]:
    """Pieces that must stay together on a line."""
    words: list[list[_Piece]] = []
    for piece in pieces:
        if piece.is_glued:
            words[-1].append(piece)
        else:
            words.append([piece])
    return words
