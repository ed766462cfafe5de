"""The buttons of a dialog: words alone, whatever pictures a desktop would put beside them."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox


def plain_buttons(which: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    """A row of standard buttons."""
    row = QDialogButtonBox(which)
    for button in row.buttons():
        button.setIcon(QIcon())
    return row
