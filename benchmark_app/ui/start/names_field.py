"""Where competitors are typed or pasted, and what was understood of them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit

from benchmark_app.domain.name_list import NameList, parse_names
from benchmark_app.ui.start.card import Remark
from benchmark_app.words.language import Language
from benchmark_app.words.start import names_told

#: More names than anybody compares with are a paste that went wrong; a grid of them is no help.
MOST_NAMES: Final = 200


class NamesField(QPlainTextEdit):
    """A list of names, one a line; `told`, for below it, counts them and says what is left out."""

    changed = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._own = ""
        self._list = NameList(())
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # a file dropped anywhere is for the window
        self.told = Remark()
        self.textChanged.connect(self._read)
        self.fit()
        self._read()

    @property
    def names(self) -> tuple[str, ...]:
        """The competitors' names, each once, without the owner's own."""
        return self._list.names

    @property
    def is_too_long(self) -> bool:
        """Whether these are more names than a grid should begin with."""
        return len(self._list.names) > MOST_NAMES

    def set_own(self, name: str) -> None:
        """Leave a name out: the owner's own."""
        self._own = name
        self._read()

    def set_language(self, language: Language) -> None:
        """Speak a language."""
        self._language = language
        self.setPlaceholderText(self.tr("Type or paste a list"))
        self._tell()

    def fit(self) -> None:
        """Room for a few lines, and for a remark of two, so that nothing jumps while typing."""
        line = self.fontMetrics().lineSpacing()
        self.setMinimumHeight(4 * line)
        self.told.setMinimumHeight(2 * line)

    def _read(self) -> None:
        self._list = parse_names(self.toPlainText(), [self._own])
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        found = self._list
        told = names_told(found.names, found.repeated, found.known, MOST_NAMES, self._language)
        self.told.setText(told)
        self.setAccessibleDescription(told)
