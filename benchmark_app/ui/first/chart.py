"""What to do first as a chart: the map on its canvas, or its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from benchmark_app.ui.charts.first import FirstDescription
from benchmark_app.ui.charts.first_picture import FirstPicture
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.picture import Mark
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.number_table import NumberModel, NumberTable

if TYPE_CHECKING:
    from benchmark_app.ui.charts.canvas import ChartCanvas

#: A chart is at least so many lines high and letters wide.
_LINES = 7
_LETTERS = 36


class FirstChart(QWidget):
    """The map of a description; a click, or Enter, leads to its service."""

    led = Signal(int)  # attribute id
    table_toggled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas: ChartCanvas | None = None
        self._theme = theme
        self._described: FirstDescription | None = None
        self._chosen: int | None = None
        seen = QWidget()
        self.stack = QStackedLayout(seen)
        self.model = NumberModel(self)
        self.table = NumberTable(self)
        self.table.setModel(self.model)
        self.table.chart_asked.connect(self.table_toggled)
        self.table.copy_asked.connect(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(seen)
        self._keep_room()

    def show_map(self, described: FirstDescription) -> None:
        """Draw a description; one that is shown already stays as it is."""
        if described != self._described:
            self._described = described
            self._draw()

    def choose(self, attribute: int | None) -> None:
        """Mark the service of an attribute."""
        self._chosen = attribute
        if self.canvas is not None and isinstance(self.canvas.picture, FirstPicture):
            self.canvas.picture.chosen = attribute
            self.canvas.repaint_picture()

    def show_table(self, *, is_shown: bool) -> None:
        """Show the numbers, or the chart again."""
        if self.canvas is None:
            return
        had_focus = self.canvas.hasFocus() or self.table.hasFocus()
        shown: QWidget = self.table if is_shown else self.canvas
        self.stack.setCurrentWidget(shown)
        self.setFocusProxy(shown)
        if had_focus:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._draw()

    def picture(self, theme: Theme, lettering: Lettering) -> FirstPicture | None:
        """What is shown, in a theme and lettering; None before anything is."""
        if self._described is None:
            return None
        picture = FirstPicture(self._described, theme, lettering)
        picture.chosen = self._chosen
        return picture

    def copy(self) -> None:
        """Put the picture and its numbers on the clipboard."""
        from benchmark_app.ui.charts.export import picture_mime  # brings QtSvg and the files' room

        picture = self.picture(self._theme, self._lettering())
        if picture is not None:
            picture.arrange(max(640, self.width()), max(400, self.height()))
            QGuiApplication.clipboard().setMimeData(picture_mime(picture))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "model"):
            self._keep_room()
            self._draw()

    def _draw(self) -> None:
        lettering = self._lettering()
        picture = self.picture(self._theme, lettering)
        if picture is None:
            return
        if self.canvas is None:
            self._build_canvas(picture)
        else:
            self.canvas.set_theme(self._theme, lettering)
            self.canvas.show_picture(picture)
        self.model.show_table(picture.table())
        self.table.setAccessibleName(picture.title)
        self.table.fit()

    def _build_canvas(self, picture: FirstPicture) -> None:
        # pyqtgraph waits until a chart is first shown: it costs a tenth of a second
        from benchmark_app.ui.charts.canvas import ChartCanvas

        self.canvas = ChartCanvas(picture, self._theme, self._lettering())
        self.canvas.pinned.connect(self._lead)
        self.canvas.table_asked.connect(self.table_toggled)
        self.canvas.copy_asked.connect(self.copy)
        self.stack.addWidget(self.canvas)
        self.stack.addWidget(self.table)
        self.setFocusProxy(self.canvas)

    def _lead(self, mark: Mark) -> None:
        if mark.attribute is not None:
            self.led.emit(mark.attribute)

    def _lettering(self) -> Lettering:
        font = self.font()
        return Lettering(self.fontInfo().pixelSize(), font.family())

    def _keep_room(self) -> None:
        metrics = self.fontMetrics()
        self.setMinimumSize(_LETTERS * metrics.averageCharWidth(), _LINES * metrics.height())
