"""How the program looks and speaks in all its windows: colours, size of the text, language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from benchmark_app.ui.focus_ring import FocusRing
from benchmark_app.ui.font import ensure_hangul
from benchmark_app.ui.memory import Memory
from benchmark_app.ui.theme import Colours, Theme, ThemeWatch
from benchmark_app.ui.translation import Translation
from benchmark_app.words.language import Language

_STEP: Final = 10
_USUAL: Final = 100
_COLOURS: Final = "colours:"


class Appearance(QObject):
    """Answers the commands that change every window at once, and remembers what was chosen."""

    theme_changed = Signal(object)  # Theme

    def __init__(self, translation: Translation, memory: Memory, parent: QObject) -> None:
        super().__init__(parent)
        self._translation = translation
        self._memory = memory
        ensure_hangul()
        self._font = QApplication.font()
        self._answers: dict[str, Callable[[], object]] = {
            "english": self.speak_english,
            "korean": self.speak_korean,
            "larger": self.enlarge_text,
            "smaller": self.shrink_text,
            "usual_text": self.restore_text,
        }
        self.theme = Theme.of(self.colours)
        self.theme.apply()
        self._ring = FocusRing(self.theme, self)
        self.watch = ThemeWatch(self)
        self.watch.changed.connect(self._follow_system)
        if memory.text_percent != _USUAL:
            self._size_text(memory.text_percent)

    @property
    def colours(self) -> Colours:
        """Which colours the owner chose, those of the system before."""
        known = {one.value: one for one in Colours}
        return known.get(self._memory.colours, Colours.SYSTEM)

    def end(self) -> None:
        """Follow neither the focus nor the system any more."""
        self._ring.end()
        self.watch.changed.disconnect(self._follow_system)

    def answer(self, key: str) -> None:
        """Do what a row of the menu table stands for."""
        if key.startswith(_COLOURS):
            self.choose(Colours(key.removeprefix(_COLOURS)))
        elif key in self._answers:
            self._answers[key]()

    def choose(self, colours: Colours) -> None:
        """Show these colours from now on."""
        self._memory.colours = colours.value
        self.set_theme(Theme.of(colours))

    def speak_english(self) -> None:
        """Speak English from now on."""
        self._speak(Language.EN)

    def speak_korean(self) -> None:
        """Speak Korean from now on, with the noun chosen for the business before."""
        self._speak(self._memory.korean)

    def call_business(self, korean: Language) -> None:
        """Speak Korean from now on, with this noun for a business whose file has none."""
        self._memory.korean = korean
        self._speak(korean)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme in every window."""
        self.theme = theme
        theme.apply()
        self._ring.set_theme(theme)
        self.theme_changed.emit(theme)

    def enlarge_text(self) -> None:
        """Make all text a step larger, up to 200 %."""
        self._size_text(self._memory.text_percent + _STEP)

    def shrink_text(self) -> None:
        """Make all text a step smaller, down to 80 %."""
        self._size_text(self._memory.text_percent - _STEP)

    def restore_text(self) -> None:
        """Make all text as large as the system's again."""
        self._size_text(_USUAL)

    def _follow_system(self, theme: Theme) -> None:
        chosen = self.colours
        self.set_theme(theme if chosen is Colours.SYSTEM else Theme.of(chosen))

    def _speak(self, language: Language) -> None:
        self._memory.language = language
        self._translation.switch(language)

    def _size_text(self, percent: int) -> None:
        self._memory.text_percent = percent
        font = QFont(self._font)
        font.setPointSizeF(self._font.pointSizeF() * self._memory.text_percent / 100)
        QApplication.setFont(font)
