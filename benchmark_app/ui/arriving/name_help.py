"""Known names offered while one is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit


def complete_names(field: QLineEdit, names: Sequence[str], taken: Callable[[], object]) -> None:
    """Offer the names with the typed letters anywhere in them; `taken` hears that one was chosen.

    What Qt puts into the field then is no edit for `textEdited`.
    """
    completer = QCompleter(names, field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.activated.connect(taken, Qt.ConnectionType.QueuedConnection)
    field.setCompleter(completer)
