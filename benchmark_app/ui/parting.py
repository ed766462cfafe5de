"""Whether a file may be closed: not without a word where a text in it could not be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from benchmark_app.ui.editor import Editor, Unread
from benchmark_app.ui.message_bar import MessageBar
from benchmark_app.words.edit import unread_text

_TOLD_SECONDS: Final = 30


class Parting(QObject):
    """Holds a file back once for each text that cannot be read; asked again it lets it go.

    Once anything is entered since, the text is changed or given up, or another view is shown, the
    notice goes, and it holds the file back again.
    """

    def __init__(
        self, editor: Editor, messages: MessageBar, reveal: Callable[[QWidget], object]
    ) -> None:
        super().__init__(editor)
        self._editor = editor
        self._messages = messages
        self._reveal = reveal
        self._told: list[Unread] = []
        editor.changed.connect(self.forget)

    def allows(self) -> bool:
        """Whether the file may be closed now; where not, the text is shown and named."""
        unread = self._editor.settle()
        if unread == self._told:
            return True
        if unread:
            self._reveal(unread[0].field)  # before it is said: another view ends what is said
        self._told = unread
        if unread:
            self._messages.tell(self._said, seconds=_TOLD_SECONDS)
            for one in unread:
                self._watch(one.field)
        return not unread

    def forget(self) -> None:
        """Withdraw what was said: it is no longer so."""
        self._told = []
        if isValid(self._messages):  # a field may outlive it where the window goes
            self._messages.withdraw(self._said)

    def _watch(self, field: QWidget) -> None:
        """Follow a text until it is changed, or gone with its line."""
        line = field if isinstance(field, QLineEdit) else field.focusProxy()
        once = Qt.ConnectionType.UniqueConnection
        if isinstance(line, QLineEdit):
            line.textChanged.connect(self.forget, once)
            line.destroyed.connect(self.forget, once)

    def _said(self) -> str:
        return unread_text([one.text for one in self._told], self._editor.language)
