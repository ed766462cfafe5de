"""Files dropped on the window, wherever in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
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
    urls = dropped.urls()
    if not all(url.isLocalFile() for url in urls):
        raise FileRefused("drop_not_a_file")
    paths = [Path(url.toLocalFile()) for url in urls]
    if len(paths) > 1:
        raise FileRefused("drop_several", count=len(paths))
    if paths[0].is_dir():
        raise FileRefused("drop_folder", name=paths[0].name)
    return paths[0]
