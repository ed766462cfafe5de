"""The grid as a page: one finding sentence, the table, and a line of counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from benchmark_app.domain.overview import CellCounts
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.grid.act_table import run_act
from benchmark_app.ui.grid.count import Survey
from benchmark_app.ui.grid.filter_bar import FilterBar
from benchmark_app.ui.grid.filtering import Filtering
from benchmark_app.ui.grid.find_bar import FindBar
from benchmark_app.ui.grid.foot import Foot
from benchmark_app.ui.grid.foot_words import FootWords
from benchmark_app.ui.grid.header_menu import header_menu
from benchmark_app.ui.grid.menu import cell_menu
from benchmark_app.ui.grid.recall import noted, recall
from benchmark_app.ui.grid.searching import Searching
from benchmark_app.ui.grid.sorting import toggle_groups
from benchmark_app.ui.grid.state import format_state, parse_state
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.grid.voice import GridVoice
from benchmark_app.ui.grid.wish import Only
from benchmark_app.ui.theme import Theme
from benchmark_app.words.finding import finding_text

if TYPE_CHECKING:
    from benchmark_app.ui.charts.picture import Picture

#: What the page keeps with a file is kept under this name.
VIEW: Final = "grid"


class GridPage(QWidget):
    """Shows the grid; what needs a dialog or the card it asks the window for."""

    add_service_requested = Signal()
    add_competitor_requested = Signal()
    attribute_edit_requested = Signal(int)
    competitor_edit_requested = Signal(int)
    card_requested = Signal()
    note_requested = Signal()

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._foresight: Foresight | None = None
        self.finding = QLabel()
        self.finding.setWordWrap(True)
        self.finding.setTextFormat(Qt.TextFormat.PlainText)
        self.finding.setContentsMargins(10, 4, 10, 4)
        self.finding.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        state, is_first = parse_state(editor.kept.get(VIEW, "")), editor.current[0] is None
        self.table = GridTable(editor, theme)  # its place among the others is the layout's
        self.foot = Foot(theme)
        self.counts, self.hint = self.foot.counts, self.foot.hint
        self.words = FootWords(self.foot, editor, self.table.spot, self.table.grid.sheet)
        self.filter_bar = FilterBar(theme, editor.language)
        self.find_bar = FindBar(theme)
        self.filtering = Filtering(self.filter_bar, self.table)
        self.searching = Searching(self.find_bar, self.table)
        self._build()
        self._survey = Survey(editor, self)
        self.voice = GridVoice(self.table, self._survey)
        self._connect()
        self.set_theme(theme)
        self.setFocusProxy(self.table)
        recall(self.table, state, with_cell=is_first)
        self._scrolled = state.scrolled
        self._survey.start()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.table.set_theme(theme)
        self.filter_bar.set_theme(theme)
        self.find_bar.set_theme(theme)
        self.foot.set_theme(theme)

    def follow(self, foresight: Foresight) -> None:
        """Say in the stage column what is soon expected, as soon as it is foreseen."""
        self._foresight = foresight
        foresight.outdated.connect(self._ask)
        foresight.arrived.connect(self._show_foreseen)
        self._ask()
        self._show_foreseen()

    def run(self, key: str) -> None:
        """Do a command of the grid by its key in the table of commands."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        run_act(key, self.table.hands)

    def show_only(self, code: str) -> None:
        """Show only the services with a trait: unknown, stale, missing_basic or only_us."""
        self.filtering.show_only(Only(code))

    def toggle_filter(self) -> None:
        """Open the filter row, or close it and show everything."""
        self.filtering.toggle()

    def open_find(self) -> None:
        """Open the find bar."""
        self.searching.open()

    def find_next(self, step: int = 1) -> None:
        """Go to the next thing found, else to the next cell a chip of the filter is about.

        With -1 to the one before; where nothing is looked for, ask for what.
        """
        if self.searching.has_text:
            self.searching.step(step)
        elif self.filtering.has_cells:
            self.filtering.step(step)
        else:
            self.searching.open()

    def remember(self) -> None:
        """Note how the grid stands, to be kept with the file."""
        self._editor.kept[VIEW] = format_state(noted(self.table))

    def picture_to_save(self, theme: Theme) -> Picture | None:
        """The heat map of the day on a page of its own; None where there are no cells."""
        # charts wait until one is asked for
        from benchmark_app.ui.charts.heat import describe_heat
        from benchmark_app.ui.charts.heat_picture import HeatPicture
        from benchmark_app.ui.charts.lettering import Lettering

        described = describe_heat(self._editor.snapshot(), self._editor.language)
        if described.note:
            return None
        picture = HeatPicture(described, theme, Lettering())
        picture.arrange_page()
        return picture

    def toggle_groups(self) -> None:
        """Close all groups, or open them where all are closed."""
        toggle_groups(self.table.hands)

    def show_menu(self, point: QPoint) -> None:
        """Open the menu of the current cell."""
        menu = cell_menu(self.table.hands, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)

    def _build(self) -> None:
        font = self.finding.font()
        font.setBold(True)  # the size is the program's, so that it grows with the text
        self.finding.setFont(font)
        self._keep_room()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.finding)
        column.addWidget(self.filter_bar)
        column.addWidget(self.table, 1)
        column.addWidget(self.find_bar)
        column.addWidget(self.foot)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()
        if any(self._scrolled):
            QTimer.singleShot(0, self._scroll_back)

    def _scroll_back(self) -> None:
        """Once there is a size to scroll in, scroll to where the file was left."""
        down, right = self._scrolled
        self._scrolled = (0, 0)
        self.table.verticalScrollBar().setValue(down)
        self.table.horizontalScrollBar().setValue(right)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "finding"):
            self._keep_room()

    def _ask(self) -> None:
        """A mere remark is worth waiting for a pause."""
        if self._foresight is None:
            return
        if self.isVisible():
            self._foresight.want(calmly=True)
        self._show_foreseen()

    def _show_foreseen(self) -> None:
        found = None if self._foresight is None else self._foresight.latest
        self.table.grid.show_soon(frozenset() if found is None else found.soon)

    def _keep_room(self) -> None:
        """Two lines for the finding, so that a longer one moves no cell under the mouse."""
        margins = self.finding.contentsMargins()
        room = QRect(0, 0, 1000, 1000)
        lines = QFontMetrics(self.finding.font()).boundingRect(room, 0, "X\nX").height()
        self.finding.setMinimumHeight(lines + margins.top() + margins.bottom())

    def _connect(self) -> None:
        table, hands = self.table, self.table.hands
        hands.menu_requested.connect(self.show_menu)
        hands.card_requested.connect(self.card_requested)
        hands.note_requested.connect(self.note_requested)
        hands.add_service_requested.connect(self.add_service_requested)
        hands.add_competitor_requested.connect(self.add_competitor_requested)
        hands.attribute_edit_requested.connect(self.attribute_edit_requested)
        hands.competitor_edit_requested.connect(self.competitor_edit_requested)
        table.header.sectionDoubleClicked.connect(self._change_section)
        table.header.chosen.connect(self._choose_column)
        table.header.menu_requested.connect(self._show_header_menu)
        table.command.hinted.connect(self.words.hint)
        table.command.warned.connect(self.words.warn)
        self._editor.warned.connect(table.command.warned)
        table.selection_moved.connect(self.words.follow_selection)
        table.grid.resolved.connect(self._survey.start)
        self._survey.done.connect(self._tell)
        self._survey.done.connect(self.filtering.follow_survey)
        self._editor.language_changed.connect(self._retranslate)
        self._editor.changed.connect(self.words.forget)

    def _change_section(self, column: int) -> None:
        competitor = self.table.grid.sheet.competitor(column)
        if competitor is not None:
            self.competitor_edit_requested.emit(competitor.id)

    def _choose_column(self, column: int, modifiers: Qt.KeyboardModifier) -> None:
        """Select a whole column, as Excel does."""
        if not self.table.delegate.commit():
            return
        self.table.spot.choose_column(
            column,
            extends=bool(modifiers & Qt.KeyboardModifier.ShiftModifier),
            adds=bool(modifiers & Qt.KeyboardModifier.ControlModifier),
        )
        self.table.setFocus(Qt.FocusReason.MouseFocusReason)

    def _show_header_menu(self, column: int, point: QPoint) -> None:
        if not any(box.left <= column <= box.right for box in self.table.spot.boxes()):
            self._choose_column(column, Qt.KeyboardModifier.NoModifier)
        menu = header_menu(self.table.hands, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)

    def _retranslate(self) -> None:
        self.filter_bar.retranslate(self._editor.language)
        self.searching.retranslate()

    def _tell(self, count: CellCounts) -> None:
        """Say the finding and the counts of the day shown."""
        snapshot = self._editor.snapshot()
        findings = snapshot.findings("grid")
        language = self._editor.language
        self.finding.setText(finding_text(findings[0], language) if findings else "")
        self.words.count(count, snapshot.seen_that_day)
