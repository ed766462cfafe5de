"""Whether a file may be closed: not without a word where a text in it could not be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from benchmark_app.ui.editor import Editor, Unread
from benchmark_app.ui.message_bar import MessageBar
from benchmark_app.words.edit import unread_text

_TOLD_SECONDS: Final = 30


class Parting(QObject):
    """Holds a file back once for each text that cannot be read; asked again it lets it go.

    Once anything is entered since, it holds it back again.
    """

    def __init__(
        self, editor: Editor, messages: MessageBar, reveal: Callable[[QWidget], object]
    ) -> None:
        super().__init__(editor)
        self._editor = editor
        self._messages = messages
        self._reveal = reveal
        self._told: list[Unread] = []
        editor.changed.connect(self._forget)

    def allows(self) -> bool:
        """Whether the file may be closed now; where not, the text is shown and named."""
        unread = self._editor.settle()
        if unread == self._told:
            return True
        self._told = unread
        if unread:
            self._messages.tell(self._said, seconds=_TOLD_SECONDS)
            self._reveal(unread[0].field)
        return not unread

    def _forget(self) -> None:
        self._told = []

    def _said(self) -> str:
        return unread_text([one.text for one in self._told], self._editor.language)
