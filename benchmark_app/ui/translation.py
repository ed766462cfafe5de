"""The language of the widgets: Qt's translators, switched while the window is open."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from benchmark_app import paths
from benchmark_app.words.language import Language


def QT_TRANSLATE_NOOP(context: str, words: str) -> str:  # noqa: ARG001 (lupdate reads it by name)
    """The words as they are; marks them for translation in a context."""
    return words


def system_language() -> Language:
    """The first language the system asks for that the program speaks; else English."""
    spoken = {language.value: language for language in Language}
    for tag in QLocale.system().uiLanguages():
        if (language := spoken.get(tag.split("-")[0].lower())) is not None:
            return language
    return Language.EN


def korean_words() -> QTranslator:
    """The Korean of every widget text, to be asked whatever language the windows speak."""
    translator = QTranslator()
    translator.load("ko", _shipped())
    return translator


def _shipped() -> str:
    return str(paths.resources() / "translations")


class Translation(QObject):
    """Installs the widget texts of one language; every widget then gets a LanguageChange event."""

    changed = Signal(object)  # Language

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = Language.EN
        self._installed: list[QTranslator] = []
        self._install(language)

    def switch(self, language: Language) -> None:
        """Speak another language from now on."""
        if language != self.language:
            self._install(language)
            self.changed.emit(language)

    def _install(self, language: Language) -> None:
        self.language = language
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []
        korean = language is Language.KO
        QLocale.setDefault(QLocale(QLocale.Language.Korean if korean else QLocale.Language.English))
        if not korean:
            return
        of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (("qtbase_ko", of_qt), ("ko", _shipped())):
            translator = QTranslator(self)
            if translator.load(name, folder):
                QCoreApplication.installTranslator(translator)
                self._installed.append(translator)
