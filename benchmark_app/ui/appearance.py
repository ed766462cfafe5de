"""How the program looks and speaks: colours, size of the text, language."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFont
from PySide6.QtWidgets import QApplication, QMessageBox

from benchmark_app.ui.main_window import MainWindow
from benchmark_app.ui.memory import Memory
from benchmark_app.ui.theme import Theme, ThemeWatch
from benchmark_app.ui.translation import Translation
from benchmark_app.words.language import Language

_STEP: Final = 10
_USUAL: Final = 100


class Appearance(QObject):
    """Answers the commands of the window that have nothing to do with a file."""

    def __init__(
        self,
        window: MainWindow,
        translation: Translation,
        memory: Memory,
        log_folder: Callable[[], Path],
    ) -> None:
        super().__init__(window)  # goes with it, or a closed window would follow the system
        self._window = window
        self._translation = translation
        self._memory = memory
        self._log_folder = log_folder
        self._font = QApplication.font()
        self._answers: dict[str, Callable[[], object]] = {
            "english": self.speak_english,
            "korean": self.speak_korean,
            "larger": self.enlarge_text,
            "smaller": self.shrink_text,
            "about": self.show_about,
            "log": self.show_log,
        }
        self.watch = ThemeWatch(self)
        self.watch.changed.connect(self.set_theme)
        window.asked.connect(self.answer)
        if memory.text_percent != _USUAL:
            self._size_text(memory.text_percent)

    def answer(self, key: str) -> None:
        """Do what a row of the menu table stands for."""
        if key in self._answers:
            self._answers[key]()

    def speak_english(self) -> None:
        """Speak English from now on."""
        self._speak(Language.EN)

    def speak_korean(self) -> None:
        """Speak Korean from now on."""
        self._speak(Language.KO)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        theme.apply()
        self._window.set_theme(theme)

    def enlarge_text(self) -> None:
        """Make all text a step larger, up to 200 %."""
        self._size_text(self._memory.text_percent + _STEP)

    def shrink_text(self) -> None:
        """Make all text a step smaller, down to 80 %."""
        self._size_text(self._memory.text_percent - _STEP)

    def show_log(self) -> None:
        """Show the folder with the log file."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log_folder())))

    def show_about(self) -> None:
        """Say what this is."""
        # reading the installed version costs start-up time
        from benchmark_app.ui.job import product_version

        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("About"))
        box.setText(self.tr("Expectation Benchmark") + f" {product_version()}".rstrip())
        box.setInformativeText(
            self.tr(
                "Which services turned from a strength into something everyone expects, since "
                "when, and where your business stands. Free software under the MIT licence."
            )
        )
        box.open()

    def _speak(self, language: Language) -> None:
        self._memory.language = language
        self._translation.switch(language)
        self._window.set_language(language)

    def _size_text(self, percent: int) -> None:
        self._memory.text_percent = percent
        font = QFont(self._font)
        font.setPointSizeF(self._font.pointSizeF() * self._memory.text_percent / 100)
        QApplication.setFont(font)
