"""The short way to the service at hand: its touchpoint's trend, its own, or everything again."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from benchmark_app.domain.attribute import Attribute
from benchmark_app.ui.charts.trend_scope import Scope
from benchmark_app.ui.press_button import PressButton
from benchmark_app.words.language import Language
from benchmark_app.words.value import touchpoint_word

#: A name runs over so many letters before it ends with dots.
_LETTERS: Final = 18
_GAP: Final = 4


class AtHand(QWidget):
    """Two buttons, pressed in while their scope is shown; `chosen` carries the `Scope` wanted.

    Out of a pressed one leads to everything. Hidden while no service is at hand.
    """

    chosen = Signal(object)  # Scope

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.touchpoint, self.service = PressButton(), PressButton()
        self._scopes = (Scope(), Scope())
        self._names = ("", "")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for button in (self.touchpoint, self.service):
            button.setAutoDefault(False)
            button.clicked.connect(self._choose)
            row.addWidget(button)
        self.hide()

    def offer(self, attribute: Attribute | None, shown: Scope, language: Language) -> None:
        """Offer what a service stands for while a scope is shown."""
        self.setVisible(attribute is not None)
        if attribute is None:
            return
        self._scopes = (Scope(touchpoint=attribute.touchpoint), Scope(attribute=attribute.id))
        self._names = (touchpoint_word(attribute.touchpoint, language), attribute.name)
        self._write()
        for button, scope in zip((self.touchpoint, self.service), self._scopes, strict=True):
            button.setChecked(scope == shown)

    def step(self) -> None:
        """From everything to the touchpoint, on to the service, and to everything again."""
        if self.isHidden():
            return
        if self.service.isChecked():
            self.chosen.emit(Scope())
        else:
            self.chosen.emit(self._scopes[1 if self.touchpoint.isChecked() else 0])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._write()

    def _choose(self) -> None:
        pressed = self.touchpoint if self.sender() is self.touchpoint else self.service
        scope = self._scopes[0 if pressed is self.touchpoint else 1]
        self.chosen.emit(scope if pressed.isChecked() else Scope())

    def _write(self) -> None:
        room = _LETTERS * self.fontMetrics().averageCharWidth()
        for button, name in zip((self.touchpoint, self.service), self._names, strict=True):
            short = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
            button.setText(short.replace("&", "&&"))
            button.setAccessibleName(self.tr("Trend of {name}").format(name=name))
            button.setToolTip(self.tr("Show the trend of {name} alone (S)").format(name=name))
