"""The language of one window: the program's, with the noun that its file has for the business."""

from __future__ import annotations

from contextlib import AbstractContextManager

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from benchmark_app.domain.noun import Noun
from benchmark_app.ui.translation import Translation
from benchmark_app.words.language import Language
from benchmark_app.words.noun import spoken_of


class WindowLanguage(QObject):
    """Lets a window speak of its own file's business, whatever other windows call theirs.

    Where nobody has said what the business of the file is called, or there is no file, it is the
    noun of the program.
    """

    changed = Signal(object)  # Language

    def __init__(self, translation: Translation, window: QWidget) -> None:
        super().__init__(window)
        self._translation = translation
        self._window = window
        self._noun: Noun | None = None
        self._language = translation.language
        window.installEventFilter(self)
        translation.changed.connect(self._follow)
        QApplication.instance().focusChanged.connect(self._lead)  # type: ignore[union-attr]
        translation.follow(self._tell)

    @property
    def language(self) -> Language:
        """The language spoken here."""
        return self._language

    def call(self, noun: Noun | None) -> None:
        """Speak of a business called so from now on; the window is written anew where it was not.

        None: nobody has said how.
        """
        self._noun = noun
        if self._follow():
            self.eventFilter(self._window, QEvent(QEvent.Type.LanguageChange))

    def saying(self) -> AbstractContextManager[None]:
        """The texts that are written meanwhile are this window's."""
        return self._translation.saying(self._language)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.LanguageChange:
            return False
        with self.saying():
            return watched.event(event)

    def _lead(self, _: QWidget | None, now: QWidget | None) -> None:
        """Where this window or a dialog of it is in front, what nobody claims is said as here."""
        while now is not None and now is not self._window:
            now = now.parentWidget()
        if now is not None:
            self._translation.follow(self._tell)

    def _tell(self) -> Language:
        return self._language

    def _follow(self, *_: object) -> bool:
        """Whether another language is spoken here than before."""
        language = spoken_of(self._translation.language, self._noun)
        if language is self._language:
            return False
        self._language = language
        with self.saying():
            self.changed.emit(language)
        return True
