"""The frame: menus and toolbar from tables, the views, the card, the status line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from benchmark_app.ui.announce import announce
from benchmark_app.ui.card_dock import CardDock
from benchmark_app.ui.drop import DropTarget
from benchmark_app.ui.elided import Elided
from benchmark_app.ui.last_fields import LastFields
from benchmark_app.ui.look_only import LookOnlyMark
from benchmark_app.ui.memory import Desktop
from benchmark_app.ui.menu_bar import MenuBar
from benchmark_app.ui.message_bar import MessageBar
from benchmark_app.ui.pane import step_field, step_pane
from benchmark_app.ui.start_page import StartPage
from benchmark_app.ui.status_line import StatusLine
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.tool_bar import ToolBar
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_time

if TYPE_CHECKING:  # it brings the readers of files, which wait for the first paint
    from benchmark_app.ui.open_workspace import OpenWorkspace
    from benchmark_app.ui.work_area import WorkArea

_SIZE: Final = QSize(1280, 720)
_LAYOUT_VERSION: Final = 1
_TOLD_MS: Final = 8000
_ASIDE: Final = QPoint(32, 32)
#: What the owner wants of the card is kept with the file under this name.
_CARD: Final = "card"


class MainWindow(QMainWindow):
    """Shows the start page or one workspace. Commands it cannot answer itself it only asks for."""

    asked = Signal(str)  # the key of a command in the menu table
    painted = Signal()  # once, after the first paint
    closing = Signal()

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__()
        self._theme = theme
        self._language = language
        self._was_painted = False
        self._open: OpenWorkspace | None = None
        self._saved: datetime | None = None
        self.messages = MessageBar(theme)
        self.start = StartPage(theme, language)
        self.wait = QLabel()
        self.wait.setAlignment(Qt.AlignmentFlag.AlignCenter)
        seen = QWidget()  # readers call Qt's stacked widget a layered pane at every page
        self._stack = QStackedLayout(seen)
        self._stack.addWidget(self.start)
        self._stack.addWidget(self.wait)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(seen, 1)
        column.addWidget(self.messages)  # below, so that no cell moves away from under the mouse
        self.setCentralWidget(middle)
        self.drop = DropTarget(self)
        self._fields = LastFields(self)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.resize(_SIZE)
        self.menus = MenuBar(self, theme)
        self.menus.asked.connect(self._answer)
        self.menus.missed.connect(self._tell_no_file)
        self.commands = self.menus.commands
        self._toolbar = ToolBar(self.commands)
        self.addToolBar(self._toolbar)
        self._build_card()
        self._build_status()
        self._retranslate()
        self._draw_icons()
        self._show_state()

    def show_wait(self, path: Path) -> None:
        """Show that a file is being opened; what is open stays on screen until then."""
        self.wait.setText(self.tr("Opening {name}…").format(name=path.name))
        if self._open is None:
            self._stack.setCurrentWidget(self.wait)
        else:
            self.statusBar().showMessage(self.wait.text())

    def show_start(self, recent: list[Path]) -> None:
        """Show the start page; whatever was open is let go."""
        self._let_go()
        self.start.show_recent(recent)
        self._stack.setCurrentWidget(self.start)
        self._show_state()

    def show_workspace(self, open_: OpenWorkspace, desktop: Desktop) -> None:
        """Show an open workspace as its window stood last time."""
        self._let_go()
        self._open = open_
        area, editor = open_.area, open_.editor
        self._saved = None
        open_.days.set_theme(self._theme)
        self._toolbar.show_days(open_.days)
        self._dock.show_card(open_.card, editor.kept.get(_CARD, ""))
        self._stack.addWidget(area)
        self._stack.setCurrentWidget(area)
        if desktop.geometry:
            self.restoreGeometry(QByteArray(desktop.geometry))
            self._step_aside()
        if not desktop.state or not self.restoreState(QByteArray(desktop.state), _LAYOUT_VERSION):
            self._dock.take_width()
        if desktop.split:
            area.restoreState(QByteArray(desktop.split))
        area.view_changed.connect(self._check_view)
        open_.days.left.connect(area.enter)
        open_.card.left.connect(area.enter)
        editor.saved.connect(self._show_saved)
        editor.changed.connect(self._show_state)
        editor.closed.connect(self._let_go)
        self.menus.refused.connect(editor.is_look_only)
        area.show_view(desktop.view)
        self._show_state()
        if area.page is not None:
            area.page.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def view(self) -> str:
        """The key of the view shown, empty on the start page."""
        return "" if self._open is None else self._open.area.view

    @property
    def area(self) -> WorkArea | None:
        """The views of what is open."""
        return None if self._open is None else self._open.area

    def desktop(self) -> Desktop:
        """How the window stands now."""
        if self._open is None:
            return Desktop()
        self._open.area.remember()
        self._open.editor.kept[_CARD] = self._dock.wish
        return Desktop(
            view=self._open.area.view,
            geometry=bytes(self.saveGeometry().data()),
            state=bytes(self.saveState(_LAYOUT_VERSION).data()),
            split=bytes(self._open.area.saveState().data()),
            extras=frozenset(self._open.editor.extras),
            pages=dict(self._open.editor.kept),
        )

    def set_language(self, language: Language) -> None:
        """Mark the language spoken; the texts follow Qt's own LanguageChange event."""
        self._language = language
        self.start.set_language(language)
        self._show_state()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.messages.set_theme(theme)
        self.look_only.set_theme(theme)
        self.start.set_theme(theme)
        self._draw_icons()
        if self._open is not None:
            self._open.days.set_theme(theme)
            self._open.area.set_theme(theme)
            self._open.card.set_theme(theme)

    def show_card(self) -> None:
        """Show the card and put the cursor in it."""
        self._dock.open()
        if self._open is not None:
            self._open.card.take_focus()

    def show_note(self) -> None:
        """Show the card with the cursor in the note."""
        self._dock.open()
        if self._open is not None:
            self._open.card.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def lets_go(self) -> bool:
        """Whether what is open may be closed; where not, the window says why."""
        return self._open is None or self._open.parting.allows()

    def reveal(self, field: QWidget) -> None:
        """Bring a field of what is open to the front and put the keys into it."""
        self.raise_()
        self.activateWindow()
        if self._dock.isAncestorOf(field):
            self._dock.open()
        elif self._open is not None:
            self._open.area.reveal(field)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        gone = QApplication.focusWidget()  # Qt asks also when a field with the keys is hidden
        if gone is not None and not gone.isVisible() and self._fields.give_back():
            return True
        return step_field(self._panes(), 1 if forward else -1)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._show_state()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.lets_go():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _build_card(self) -> None:
        self._dock = CardDock(self)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        self._dock.visibilityChanged.connect(self.commands["card"].setChecked)
        self._dock.cell_asked.connect(self.commands["show_cell"].trigger)

    def _build_status(self) -> None:
        self.setStatusBar(StatusLine())
        self.saved_label = Elided()
        self.saved_label.setContentsMargins(8, 0, 0, 0)
        self.statusBar().addWidget(self.saved_label, 1)
        self.statusBar().messageChanged.connect(self._say)
        self.look_only = LookOnlyMark(self._theme)
        self.statusBar().addPermanentWidget(self.look_only)
        for key in ("english", "korean"):
            button = QToolButton()
            button.setDefaultAction(self.commands[key])
            button.setAutoRaise(True)
            self.statusBar().addPermanentWidget(button)

    def _say(self, text: str) -> None:
        """What stands in the status line for a while is heard too."""
        announce(self.statusBar(), text)

    def _let_go(self) -> None:
        if self._open is None:
            return
        gone, self._open = self._open, None
        self._toolbar.drop_days()
        self._dock.drop_card()
        self._stack.removeWidget(gone.area)
        for widget in (gone.days, gone.card, gone.area):
            widget.deleteLater()

    def _answer(self, key: str) -> None:
        """Do what the frame can do itself; ask for everything else."""
        if key.startswith("view:") and self._open is not None:
            self._open.area.enter_view(key.removeprefix("view:"))
            self._check_view()
        elif key == "card":
            self._dock.toggle()
        elif key == "show_cell":
            self.commands["view:grid"].trigger()  # it follows what is current
        elif key in ("next_pane", "last_pane"):
            step_pane(self._panes(), 1 if key == "next_pane" else -1)
        else:
            self.asked.emit(key)
            self._show_state()

    def _panes(self) -> Sequence[QWidget]:
        around = (self._toolbar, self.messages, self.statusBar())
        if self._open is None:
            return (self.start, *around)
        area = self._open.area
        return (area.list, area.page or area.room, self._dock, *around)

    def _check_view(self) -> None:
        self.menus.check("view:", self.view)
        self.menus.lend(has_chart=self.area is not None and self.area.is_chart)
        has_cells = self.area is not None and self.area.has_cells
        self._dock.suit(has_use=has_cells, is_grid=self.view == "grid")

    def _tell_no_file(self) -> None:
        self.statusBar().showMessage(self.tr("Open or make a file first."), _TOLD_MS)

    def _step_aside(self) -> None:
        """Do not cover another window of ours wholly."""
        others = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
        taken = {(one.x(), one.y()) for one in others if one is not self and one.isVisible()}
        for _ in taken:
            if (self.x(), self.y()) in taken:
                self.move(self.pos() + _ASIDE)

    def _show_saved(self, when: datetime) -> None:
        self._saved = when
        self._show_state()

    def _show_state(self) -> None:
        """Enable what can be done now, check what is on, name the file and the last save."""
        refusal = None if self._open is None else self._open.editor.look_only
        self.menus.enable(has_file=self._open is not None, is_look_only=refusal is not None)
        self.look_only.tell(refusal)
        self._toolbar.tell_closed(self.look_only.text() if refusal is not None else "")
        self._toolbar.setVisible(self._open is not None)
        self.commands["english"].setChecked(self._language is Language.EN)
        self.commands["korean"].setChecked(self._language.is_korean)
        self.menus.show("noun", is_shown=self._language.is_korean)
        self.menus.check("noun:", self._language.value)
        self._check_view()
        product = self.tr("Expectation Benchmark")
        if self._open is None:
            self.setWindowTitle(product)
            self.saved_label.tell("")
            return
        workspace = self._open.editor.workspace
        for key, label in (("undo", workspace.undo_label), ("redo", workspace.redo_label)):
            self.commands[key].setEnabled(label is not None and refusal is None)
        name = Path(workspace.path).name
        self.setWindowTitle(f"{workspace.name or name} - {product}")
        saved = self.tr("Saved {time}").format(time=format_time(self._saved)) if self._saved else ""
        self.saved_label.tell(" · ".join(part for part in (saved, name) if part))

    def _draw_icons(self) -> None:
        self.menus.set_theme(self._theme)
        self._toolbar.set_theme(self._theme)
        self._dock.set_theme(self._theme)

    def _retranslate(self) -> None:
        self.menus.retranslate()
        self._toolbar.retranslate()
        self._dock.retranslate()
