"""A language nobody speaks, 40 % longer than English: what it clips, German or Korean would too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTranslator

from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence

_LONGER = 0.4
_PLACE = re.compile(r"{[^{}]*}")


def longer(text: str) -> str:
    """The text with words of its own size added, two fifths of its letters; places stay."""
    letters = len(_PLACE.sub("", text).replace("&", ""))
    if not letters or not any(sign.isalpha() for sign in text):
        return text
    room = max(1, round(letters * _LONGER))
    end = "…" if text.endswith("…") else ""
    added = " ".join("ëxtra wordß"[: min(room, 11)].split())
    while len(added) < room:
        added += " ëxtra"
    return text.removesuffix(end) + " " + added[:room].strip() + end


class PseudoTranslator(QTranslator):
    """Answers for every text of a widget."""

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's own name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        return longer(sourceText)

    def isEmpty(self) -> bool:
        return False


@contextmanager
def pseudo_language(monkeypatch: pytest.MonkeyPatch, parent: QObject) -> Iterator[None]:
    """Everything the program says is longer until the block ends."""
    monkeypatch.setattr(Sentence, "text", lambda self, _language: longer(self.en))
    translator = PseudoTranslator(parent)
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)
        monkeypatch.undo()


LANGUAGES = (*Language, "pseudo")
