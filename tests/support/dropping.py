"""Files that are dragged into a window and let go there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication


def drop(target: QObject, urls: Sequence[QUrl]) -> bool:
    """Drag over the middle and let go, as the system tells it; whether it was taken."""
    mime = QMimeData()
    mime.setUrls(list(urls))
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton)
    keys = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(400, 300), *how, keys)
    QApplication.sendEvent(target, enter)
    QApplication.sendEvent(target, QDragMoveEvent(QPoint(401, 300), *how, keys))
    QApplication.sendEvent(target, QDropEvent(QPointF(400, 300), *how, keys))
    return enter.isAccepted()


def local(*paths: Path) -> list[QUrl]:
    """The addresses of files of this computer."""
    return [QUrl.fromLocalFile(str(path)) for path in paths]
