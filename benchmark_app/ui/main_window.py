"""The frame: menus and toolbar from tables, the views, the card, the status line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QDockWidget,
    QLabel,
    QMainWindow,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from benchmark_app.ui.drop import DropTarget
from benchmark_app.ui.memory import Desktop
from benchmark_app.ui.menu_table import MENUS, TOOLBAR, ActionRow
from benchmark_app.ui.message_bar import MessageBar
from benchmark_app.ui.pane import step_pane
from benchmark_app.ui.start_page import StartPage
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.view_table import VIEWS
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_time

if TYPE_CHECKING:  # it brings the readers of files, which wait for the first paint
    from benchmark_app.ui.open_workspace import OpenWorkspace

_SIZE: Final = QSize(1280, 720)
_CARD_WIDTH: Final = 264
_LAYOUT_VERSION: Final = 1


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
        self._day_place: QAction | None = None
        self._saved: datetime | None = None
        self.commands: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        self.messages = MessageBar(theme)
        self.start = StartPage(theme)
        self.wait = QLabel()
        self.wait.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self._stack.addWidget(self.wait)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.messages)  # below, so that no cell moves away from under the mouse
        self.setCentralWidget(middle)
        self.drop = DropTarget(self)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.resize(_SIZE)
        self._build_menus()
        self._build_toolbar()
        self._build_card()
        self._build_status()
        self._retranslate()
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
        self._day_place = self._toolbar.insertWidget(self.commands["add_service"], open_.days)
        self._dock.setWidget(open_.card)
        self._stack.addWidget(area)
        self._stack.setCurrentWidget(area)
        self._dock.show()
        if desktop.geometry:
            self.restoreGeometry(QByteArray(desktop.geometry))
        if not desktop.state or not self.restoreState(QByteArray(desktop.state), _LAYOUT_VERSION):
            self.resizeDocks([self._dock], [_CARD_WIDTH], Qt.Orientation.Horizontal)
        if desktop.split:
            area.restoreState(QByteArray(desktop.split))
        area.view_changed.connect(self._check_view)
        editor.saved.connect(self._show_saved)
        editor.changed.connect(self._show_state)
        area.show_view(desktop.view)
        self._show_state()
        if area.page is not None:
            area.page.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def view(self) -> str:
        """The key of the view shown, empty on the start page."""
        return "" if self._open is None else self._open.area.view

    def desktop(self) -> Desktop:
        """How the window stands now."""
        if self._open is None:
            return Desktop()
        return Desktop(
            view=self._open.area.view,
            geometry=bytes(self.saveGeometry().data()),
            state=bytes(self.saveState(_LAYOUT_VERSION).data()),
            split=bytes(self._open.area.saveState().data()),
            extras=frozenset(self._open.editor.extras),
        )

    def set_language(self, language: Language) -> None:
        """Mark the language spoken; the texts follow Qt's own LanguageChange event."""
        self._language = language
        self._show_state()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.messages.set_theme(theme)
        self.start.set_theme(theme)
        if self._open is not None:
            self._open.area.set_theme(theme)
            self._open.card.set_theme(theme)

    def show_card(self) -> None:
        """Show the card and put the cursor in it."""
        self._dock.show()
        if self._open is not None:
            self._open.card.take_focus()

    def show_note(self) -> None:
        """Show the card with the cursor in the note."""
        self._dock.show()
        if self._open is not None:
            self._open.card.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._show_state()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        self._let_go()  # whoever asked to quit still comes back here
        super().closeEvent(event)

    def _build_menus(self) -> None:
        for menu_row in MENUS:
            menu = self.menuBar().addMenu("")
            self._menus[menu_row.key] = menu
            if menu_row.key == "view":
                for place, view in enumerate(VIEWS, start=1):
                    row = ActionRow(f"view:{view.key}", "", f"Alt+{place}", checkable=True)
                    menu.addAction(self._build_action(row))
            for row_or_line in menu_row.rows:
                if row_or_line is None:
                    menu.addSeparator()
                else:
                    menu.addAction(self._build_action(row_or_line))
        self.commands["quit"].setMenuRole(QAction.MenuRole.QuitRole)

    def _build_action(self, row: ActionRow) -> QAction:
        action = QAction(self)
        action.setObjectName(row.key)
        action.setCheckable(row.checkable)
        if row.keys:
            action.setShortcut(QKeySequence(row.keys))
        action.triggered.connect(self._answer)
        self.commands[row.key] = action
        return action

    def _build_toolbar(self) -> None:
        self._toolbar = QToolBar()
        self._toolbar.setObjectName("toolbar")
        self._toolbar.setMovable(False)
        self._toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.addToolBar(self._toolbar)
        for key, _ in TOOLBAR:
            if key == "export":
                gap = QWidget()
                gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
                self._toolbar.addWidget(gap)
            self._toolbar.addAction(self.commands[key])

    def _build_card(self) -> None:
        self._dock = QDockWidget()
        self._dock.setObjectName("card")
        self._dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetClosable
            | QDockWidget.DockWidgetFeature.DockWidgetMovable
        )
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        self._dock.hide()
        self._dock.visibilityChanged.connect(self.commands["card"].setChecked)

    def _build_status(self) -> None:
        self.saved_label = QLabel()
        self.statusBar().addWidget(self.saved_label, 1)
        for key in ("english", "korean"):
            button = QToolButton()
            button.setDefaultAction(self.commands[key])
            button.setAutoRaise(True)
            self.statusBar().addPermanentWidget(button)

    def _let_go(self) -> None:
        if self._open is None:
            return
        gone, self._open = self._open, None
        if self._day_place is not None:
            self._toolbar.removeAction(self._day_place)
        self._dock.setWidget(QWidget())
        self._dock.hide()
        self._stack.removeWidget(gone.area)
        for widget in (gone.days, gone.card, gone.area):
            widget.deleteLater()

    def _answer(self) -> None:
        """Do what the frame can do itself; ask for everything else."""
        key = self.sender().objectName()
        if key.startswith("view:") and self._open is not None:
            self._open.area.enter_view(key.removeprefix("view:"))
            self._check_view()
        elif key == "card":
            self._dock.setVisible(self.commands["card"].isChecked())
        elif key in ("next_pane", "last_pane"):
            step_pane(self._panes(), 1 if key == "next_pane" else -1)
        else:
            self.asked.emit(key)
            self._show_state()

    def _panes(self) -> Sequence[QWidget]:
        if self._open is None:
            return (self.start, self.messages)
        area = self._open.area
        return (area.list, area.stack, self._dock, self._toolbar, self.messages)

    def _check_view(self) -> None:
        shown = self._open.area.view if self._open is not None else ""
        for view in VIEWS:
            self.commands[f"view:{view.key}"].setChecked(view.key == shown)

    def _show_saved(self, when: datetime) -> None:
        self._saved = when
        self._show_state()

    def _show_state(self) -> None:
        """Enable what can be done now, check what is on, name the file and the last save."""
        rows = [row for menu in MENUS for row in menu.rows if row is not None]
        for row in rows:
            self.commands[row.key].setEnabled(self._open is not None or not row.needs_file)
        for view in VIEWS:
            self.commands[f"view:{view.key}"].setEnabled(self._open is not None)
        self._toolbar.setVisible(self._open is not None)
        self.commands["english"].setChecked(self._language is Language.EN)
        self.commands["korean"].setChecked(self._language is Language.KO)
        self._check_view()
        product = self.tr("Expectation Benchmark")
        if self._open is None:
            self.setWindowTitle(product)
            self.saved_label.setText("")
            return
        workspace = self._open.editor.workspace
        self.commands["undo"].setEnabled(workspace.undo_label is not None)
        self.commands["redo"].setEnabled(workspace.redo_label is not None)
        name = Path(workspace.path).name
        self.setWindowTitle(f"{workspace.name or name} - {product}")
        saved = self.tr("Saved {time}").format(time=format_time(self._saved)) if self._saved else ""
        self.saved_label.setText(" · ".join(part for part in (saved, name) if part))

    def _retranslate(self) -> None:
        for menu in MENUS:
            self._menus[menu.key].setTitle(QCoreApplication.translate("Menu", menu.words))
            for row in menu.rows:
                if row is not None:
                    text = QCoreApplication.translate("Menu", row.words)
                    self.commands[row.key].setText(text)
        for view in VIEWS:
            text = QCoreApplication.translate("Views", view.words)
            self.commands[f"view:{view.key}"].setText(text)
        for key, words in TOOLBAR:
            self.commands[key].setIconText(QCoreApplication.translate("Menu", words))
        self._dock.setWindowTitle(self.tr("Card"))
        self._toolbar.setWindowTitle(self.tr("Toolbar"))
