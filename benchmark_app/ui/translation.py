"""The language of the widgets: Qt's translators, switched while the window is open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from weakref import WeakMethod

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from benchmark_app import paths
from benchmark_app.words.language import SPOKEN, Language
from benchmark_app.words.noun import renamed


def QT_TRANSLATE_NOOP(context: str, words: str) -> str:  # noqa: ARG001 (lupdate reads it by name)
    """The words as they are; marks them for translation in a context."""
    return words


def system_language() -> Language:
    """The first language the system asks for that the program speaks; else English."""
    spoken = {language.value: language for language in SPOKEN}
    for tag in QLocale.system().uiLanguages():
        if (language := spoken.get(tag.split("-")[0].lower())) is not None:
            return language
    return Language.EN


class KoreanWords(QTranslator):
    """The Korean of every widget text, with the noun that a language has for the business."""

    def __init__(self, spoken: Callable[[], Language], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self.load("ko", str(paths.resources() / "translations"))

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """The Korean of a text; None where it has none."""
        said = super().translate(context, text, disambiguation, n)
        # an empty text would stand for the words of Qt itself; None leaves them to its translator
        return renamed(said, self._spoken()) if said else None


class Translation(QObject):
    """Installs the widget texts of one language; every widget then gets a LanguageChange event.

    Each window may have its own noun for the business: Qt asks for a text without saying whose it
    is, so whoever writes the texts of a window says so with `saying`, and all else is said as in
    the window that leads.
    """

    changed = Signal(object)  # Language

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = Language.EN
        self._said: Language | None = None
        self._leader: WeakMethod[Callable[[], Language]] | None = None
        self._installed: list[QTranslator] = []
        self._install(language)

    def switch(self, language: Language) -> None:
        """Speak another language from now on."""
        if language != self.language:
            self._install(language)
            self.changed.emit(language)

    def spoken(self) -> Language:
        """The language of a text that is asked for now."""
        if self._said is not None:
            return self._said
        leader = None if self._leader is None else self._leader()
        return self.language if leader is None else leader()

    @contextmanager
    def saying(self, language: Language) -> Iterator[None]:
        """Speak as a window with this language while its texts are written."""
        before, self._said = self._said, language
        try:
            yield
        finally:
            self._said = before

    def follow(self, leader: Callable[[], Language]) -> None:
        """Speak as the window in front, whose method tells its language as long as it lives."""
        self._leader = WeakMethod(leader)

    def _install(self, language: Language) -> None:
        self.language = language
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
            translator.setParent(None)  # and is let go
        self._installed = []
        korean = language.is_korean
        QLocale.setDefault(QLocale(QLocale.Language.Korean if korean else QLocale.Language.English))
        if not korean:
            return
        of_qt = QTranslator(self)  # a child, as the other: with the window no words of it stay
        of_qt.load("qtbase_ko", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        for translator in (of_qt, KoreanWords(self.spoken, self)):
            QCoreApplication.installTranslator(translator)
            self._installed.append(translator)
