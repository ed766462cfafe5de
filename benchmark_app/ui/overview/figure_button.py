"""One of the four figures: it opens the list it is counted from."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from benchmark_app.ui.overview.card_button import CardButton
from benchmark_app.ui.theme import Theme
from benchmark_app.words.overview import FigureText

_TIMES: Final = 2.2
_WORDS_TIMES: Final = 1.3
_PAD: Final = 14


class FigureButton(CardButton):
    """The name above, the figure large with a word beside it, and below what it means."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.name = self.add_label(is_muted=True)
        self.value = self.add_label(times=_TIMES, is_bold=True)
        self.beside = self.add_label()
        self.note = self.add_label(is_muted=True)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.value.setAlignment(Qt.AlignmentFlag.AlignBottom)
        line.addWidget(self.value, 0, Qt.AlignmentFlag.AlignBottom)
        line.addWidget(self.beside, 1, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, 12, _PAD, 12)
        column.setSpacing(3)
        column.addWidget(self.name)
        column.addLayout(line)
        column.addWidget(self.note)
        column.addStretch(1)
        self.letter()

    def letter(self) -> None:
        """The word beside stands on the figure's own line, as high with words as with a number."""
        super().letter()
        if hasattr(self, "beside"):
            number = self.font()
            number.setPointSizeF(number.pointSizeF() * _TIMES)
            number.setBold(True)
            self.value.setMinimumHeight(QFontMetrics(number).height())
            value, beside = self.value.fontMetrics(), self.beside.fontMetrics()
            self.beside.setContentsMargins(0, 0, 0, value.descent() - beside.descent())

    def show_figure(self, text: FigureText, opens: str) -> None:
        """Show a figure and say to a screen reader where it leads."""
        for label, words in (
            (self.name, text.name),
            (self.value, text.value),
            (self.beside, text.beside),
            (self.note, text.note),
        ):
            label.setText(words)
        is_number = text.value[:1].isdigit()
        self.set_times(self.value, _TIMES if is_number else _WORDS_TIMES)
        self.setAccessibleName(f"{text.spoken} {opens}")
        self.setToolTip(opens)
