"""What the pages with a chart share: the finding, the chart or its table, and when to redraw."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QMargins,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QPalette,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollBar,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.picture import Mark, Picture
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.flow import FlowLayout
from benchmark_app.ui.press_button import PressButton
from benchmark_app.ui.sweep import Sweep, prepare_levels
from benchmark_app.ui.tall_area import TallArea
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.number_table import NumberModel, NumberTable

if TYPE_CHECKING:
    from benchmark_app.ui.charts.canvas import ChartCanvas
    from benchmark_app.workspace import Snapshot

#: The line below keeps room for two lines, for one where the page is lower than so many.
_LOW = 24
#: A chart is at least so many lines high; where the window is lower, the page scrolls.
_LEAST = 10
#: Between what stands in a line of controls.
FLOW_GAP = 8


class ChartPage(QWidget):
    """A page with one chart. It redraws when shown and changed; hidden it only knows it is stale.

    A page says what to draw in `describe` and `picture`, fills `controls`, `choices` under
    them and `foot` under the chart in `build_controls`, and speaks in `line` below.
    """

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.theme = theme
        self.canvas: ChartCanvas | None = None
        self.is_stale = True
        self._bar = QWidget()
        self.controls = FlowLayout(self._bar, QMargins(10, 2, 10, 2), FLOW_GAP)
        self.choices = QHBoxLayout()
        self.choices.setContentsMargins(10, 0, 10, 0)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(10, 0, 10, 0)
        self._sweep = Sweep(editor.snapshot, self.prepare, self)
        self._sweep.done.connect(self._show_changed)
        self._described: object = None
        self._said_to_wait = False
        self.build_controls()
        self._build()
        self.retranslate()
        editor.changed.connect(self.mark_stale)
        editor.as_of_changed.connect(self.mark_stale)
        editor.language_changed.connect(self.mark_stale)

    def describe(self) -> object:
        """What the chart shows now; equal descriptions are not drawn again."""
        raise NotImplementedError

    def prepare(self, snapshot: Snapshot) -> Iterator[None]:
        """Work out what `describe` reads, a short step at a time."""
        return prepare_levels(snapshot)

    def picture(self, described: object, lettering: Lettering) -> Picture:
        """The chart of a description."""
        raise NotImplementedError

    def build_controls(self) -> None:
        """Make the widgets that choose what is shown and put them into `controls`."""

    def retranslate(self) -> None:
        """Write all texts of widgets in the language of the window."""
        self.table_button.setText(self.tr("Table"))
        self.table_button.setToolTip(self.tr("Show the numbers as a table (T)"))
        self.copy_button.setText(self.tr("Copy"))
        self.copy_button.setToolTip(self.tr("Copy the picture and its numbers (Ctrl+C)"))
        self.days_button.setText(self.tr("All days"))
        self.days_button.setToolTip(self.tr("Undo zooming (Home, or double click)"))
        self.line.setText(self._way_on())

    def hint(self) -> str:
        """What stands below the chart while nothing in it is chosen."""
        if self.is_waiting:
            return self.tr("Working out what lies ahead…")
        if self.canvas is not None and not self.canvas.picture.is_dated:
            return self.tr("Arrows walk, Enter pins and shows the card, T shows the table.")
        return self.tr("Drag to zoom, arrows walk, Enter pins, T shows the table.")

    @property
    def is_waiting(self) -> bool:
        """Whether a part of the chart is still being worked out."""
        return False

    def _way_on(self) -> str:
        """What the keys do in what is shown: the chart, or its numbers as a table."""
        if self.table_button.isChecked() and not self.is_waiting:
            return self.tr("T shows the chart, Ctrl+C copies it with its numbers.")
        return self.hint()

    def mark_stale(self) -> None:
        """Draw again: where it can be seen as soon as all is at hand, else when shown next."""
        self.is_stale = True
        self._show_changed()

    def _show_changed(self) -> None:
        if self.is_stale and self.isVisible() and self._sweep.want():
            self.refresh()

    def refresh(self) -> None:
        """Describe again, and draw if anything differs."""
        self.is_stale = False
        described = self.describe()
        if described != self._described:
            self._described = described
            self._draw()
        if self.is_waiting or self._said_to_wait:
            self.line.setText(self._way_on())
        self._said_to_wait = self.is_waiting

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.theme = theme
        _mute(self.line, self.theme)
        if self._described is not None:
            self._draw()

    def toggle_table(self) -> None:
        """Change between the chart and its numbers."""
        self.table_button.setChecked(not self.table_button.isChecked())

    def copy(self) -> None:
        """Put the picture and its numbers on the clipboard."""
        from benchmark_app.ui.charts.export import picture_mime  # brings QtSvg and the files' room

        picture = self.picture_to_save(self.theme)
        if picture is not None:
            QGuiApplication.clipboard().setMimeData(picture_mime(picture))

    def picture_to_save(self, theme: Theme) -> Picture | None:
        """The chart as shown, days zoomed to and all, on a page of its own; None before it is."""
        if self._described is None or self.canvas is None:
            return None
        picture = self.picture(self._described, Lettering())
        picture.theme = theme
        picture.arrange_page(self.canvas.span if self.canvas.is_zoomed else None)
        return picture

    def pin(self, mark: Mark) -> None:
        """Lead to the cells of a point that was clicked; without a service of the one at hand."""
        self.editor.is_led = True
        service = self.editor.current[0] if mark.attribute is None else mark.attribute
        self.editor.select(service, mark.competitor)
        self.line.setText(mark.sentence or self._way_on())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_changed()
        self._follow_selection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_room()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange and self._described is not None:
            self._keep_room()
            self._draw()
        super().changeEvent(event)

    def _build(self) -> None:
        self.finding = QLabel()
        self.finding.setWordWrap(True)
        self.finding.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.finding.setContentsMargins(10, 6, 10, 0)
        bold = QFont(self.font())
        bold.setBold(True)
        self.finding.setFont(bold)
        self.table_button, self.copy_button = PressButton(), QPushButton()
        self.days_button = QPushButton()
        self.table_button.toggled.connect(self._show_table)
        self.copy_button.clicked.connect(self.copy)
        self.days_button.clicked.connect(self._show_all_days)
        together = QWidget()
        row = QHBoxLayout(together)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(FLOW_GAP)
        for button in (self.days_button, self.table_button, self.copy_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.controls.end_with(together)
        self._seen = QWidget()
        self.stack = QStackedLayout(self._seen)
        self._seen.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.scroll_bar = QScrollBar(Qt.Orientation.Vertical)
        self.scroll_bar.hide()
        self._bar_time = QTimer(self, singleShot=True, interval=0)
        self._bar_time.timeout.connect(self._show_bar)
        self.model = NumberModel(self)
        self.table = NumberTable(self)
        self.table.setModel(self.model)
        self.model.modelReset.connect(self.table.fit)
        self.table.chart_asked.connect(self.toggle_table)
        self.table.copy_asked.connect(self.copy)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._seen, 1)
        middle.addWidget(self.scroll_bar)
        self.line = QLabel()
        self.line.setWordWrap(True)
        self.line.setContentsMargins(10, 0, 10, 4)
        column = _scrolling(self)
        column.addWidget(self.finding)
        column.addWidget(self._bar)
        column.addLayout(self.choices)
        column.addLayout(middle, 1)
        column.addLayout(self.foot)
        column.addWidget(self.line)
        _mute(self.line, self.theme)

    def _keep_room(self) -> None:
        """A longer sentence below moves no chart under the mouse, where there is the room."""
        height = self.fontMetrics().height()
        lines = 1 if self.height() < _LOW * height else 2
        self.line.setMinimumHeight(lines * height + 8)
        self._seen.setMinimumHeight(_LEAST * height)

    def _draw(self) -> None:
        picture = self.picture(self._described, _lettering(self))
        if self.canvas is None:
            self._build_canvas(picture)
        else:
            self.canvas.set_theme(self.theme, _lettering(self))
            self.canvas.show_picture(picture)
        self.finding.setText(picture.title)
        self.table.setAccessibleName(picture.title)
        self.line.setText(self._way_on())
        if self.table_button.isChecked():
            self.model.show_table(picture.table())

    def _build_canvas(self, picture: Picture) -> None:
        # pyqtgraph waits until a chart is first shown: it costs a tenth of a second
        from benchmark_app.ui.charts.canvas import ChartCanvas

        self.canvas = ChartCanvas(picture, self.theme, _lettering(self))
        self.canvas.pinned.connect(self.pin)
        self.canvas.table_asked.connect(self.toggle_table)
        self.canvas.copy_asked.connect(self.copy)
        self.canvas.arranged.connect(self._follow_canvas)
        self.scroll_bar.valueChanged.connect(self.canvas.set_scrolled)
        self.editor.selection_changed.connect(self._follow_selection)
        self.stack.addWidget(self.canvas)
        self.stack.addWidget(self.table)
        self.setFocusProxy(self.canvas)
        self._show_table(is_shown=self.table_button.isChecked())
        self._follow_canvas()

    def _show_table(self, is_shown: bool) -> None:
        if self.canvas is None:
            return
        if is_shown:
            self.model.show_table(self.canvas.picture.table())
        had_focus = self.canvas.hasFocus() or self.table.hasFocus()
        shown = self.table if is_shown else self.canvas
        self.line.setText(self._way_on())
        self.stack.setCurrentWidget(shown)
        self.setFocusProxy(shown)
        self._follow_canvas()
        if had_focus:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_all_days(self) -> None:
        if self.canvas is not None:
            self.canvas.box.show_all()

    def _follow_selection(self) -> None:
        """What was chosen in whatever view is marked in this one."""
        if self.canvas is not None:
            self.canvas.choose(self.editor.current[0])

    def _follow_canvas(self) -> None:
        """The scroll bar follows the chart; the button says whether days are hidden."""
        if self.canvas is None:
            return
        bar, room = self.scroll_bar, round(self.canvas.scroll_range)
        bar.blockSignals(True)  # noqa: FBT003 - Qt's own call
        bar.setRange(0, room)
        bar.setPageStep(max(1, round(self.canvas.picture.plot.height)))
        bar.setSingleStep(24)
        bar.setValue(round(self.canvas.scrolled))
        bar.blockSignals(False)  # noqa: FBT003 - Qt's own call
        self._bar_time.start()
        self.days_button.setEnabled(self.canvas.is_zoomed)

    def _show_bar(self) -> None:
        """Not while the canvas is being laid out: the layout would go on with what it was."""
        scrolls = self.canvas is not None and self.canvas.scroll_range > 0
        self.scroll_bar.setVisible(scrolls and self.stack.currentWidget() is self.canvas)


def _scrolling(page: QWidget) -> QVBoxLayout:
    """A column that scrolls where the window is too low for a chart in it."""
    inside = QWidget()
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(TallArea(inside))
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    return column


def _lettering(widget: QWidget) -> Lettering:
    """The letters a widget writes with."""
    return Lettering(widget.fontInfo().pixelSize(), widget.font().family())


def _mute(label: QLabel, theme: Theme) -> None:
    """Write a label in the colour of secondary words."""
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, theme.muted)
    label.setPalette(palette)
