"""Files dropped on the window, wherever in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QFileInfo, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from benchmark_app.errors import BenchmarkError, FileRefused


class DropTarget(QObject):
    """Takes the one file that is dropped on a window; anything else with an address is refused.

    It looks before the widgets of the window do, or a field would take the address as a text.
    """

    dropped = Signal(object)  # Path
    refused = Signal(object)  # BenchmarkError

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent):
            if not event.mimeData().hasUrls():
                return super().eventFilter(watched, event)
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self._take(event.mimeData())
            return True
        if isinstance(watched, QWidget) and event.type() == QEvent.Type.Show:
            watched.windowHandle().installEventFilter(self)
        return super().eventFilter(watched, event)

    def _take(self, dropped: QMimeData) -> None:
        try:
            path = _one_file(dropped)
        except BenchmarkError as error:
            self.refused.emit(error)
        else:
            self.dropped.emit(path)


def _one_file(dropped: QMimeData) -> Path:
    files = [QFileInfo(url.toLocalFile()) for url in dropped.urls()]
    if not files or not all(file.filePath() for file in files):  # a list may be empty
        raise FileRefused("drop_not_a_file")
    if len(files) > 1:
        raise FileRefused("drop_several", count=len(files))
    path = Path(files[0].absoluteFilePath())
    if files[0].isDir():
        raise FileRefused("drop_folder", name=path.name or str(path))
    return path
