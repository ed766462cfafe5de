"""The views of an open workspace: their names on the left, one of them on the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol, cast

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSplitter, QStackedLayout, QWidget

from benchmark_app.ui.answers import Answers
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.icon import drawn_icon, icon_size
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.view_table import VIEWS, ViewRow

if TYPE_CHECKING:  # charts wait until one is shown
    from benchmark_app.ui.charts.picture import Picture

#: The list is at least so wide, and its rows so much higher than their words.
_LIST_WIDTH: Final = 96
_ROW_AIR: Final = 16
_SIDE_AIR: Final = 28
_ICON_AIR: Final = 10


class _Themed(Protocol):
    set_theme: Callable[[Theme], None]


class _Charted(Protocol):
    picture_to_save: Callable[[Theme], Picture | None]


class _Keeping(Protocol):
    remember: Callable[[], None]


class WorkArea(QSplitter):
    """Builds a page when it is first shown and keeps it."""

    view_changed = Signal(str)

    def __init__(
        self,
        editor: Editor,
        theme: Theme,
        answers: Answers,
        parent: QWidget | None = None,
        views: tuple[ViewRow, ...] = VIEWS,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._editor, self._theme, self._answers = editor, theme, answers
        self._views = {row.key: row for row in views}
        self._pages: dict[str, QWidget] = {}
        self.list = QListWidget()
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setAutoFillBackground(True)
        self.list.viewport().setBackgroundRole(self.list.backgroundRole())
        self.list.setPalette(theme.palette())
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.room = QWidget()
        self._stack = QStackedLayout(self.room)
        for row in views:
            item = QListWidgetItem()
            item.setIcon(drawn_icon(row.key, theme.text, theme.accent_text))
            item.setData(Qt.ItemDataRole.UserRole, row.key)
            self.list.addItem(item)
        self.addWidget(self.list)
        self.addWidget(self.room)
        self.setStretchFactor(1, 1)
        self.setChildrenCollapsible(False)
        self.setSizes([_LIST_WIDTH + _ROW_AIR, 2000])
        self.list.currentItemChanged.connect(self._follow_list)
        self.list.itemClicked.connect(self.enter)
        self.list.itemActivated.connect(self.enter)
        self._retranslate()

    @property
    def view(self) -> str:
        """The key of the view shown, empty before the first."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    @property
    def has_cells(self) -> bool:
        """Whether the view shown leads to single cells, which the card tells of."""
        return self.view in self._views and self._views[self.view].has_cells

    @property
    def is_chart(self) -> bool:
        """Whether the view shown is a chart before all."""
        return self.view in self._views and self._views[self.view].is_chart

    def picture(self, theme: Theme) -> Picture | None:
        """The chart shown, in a theme and on a page of its own; None where there is none."""
        if hasattr(self.page, "picture_to_save"):
            return cast("_Charted", self.page).picture_to_save(theme)
        return None

    @property
    def page(self) -> QWidget | None:
        """The page shown."""
        return self._pages.get(self.view)

    def built(self, key: str) -> QWidget | None:
        """The page of a view, None before it was first shown."""
        return self._pages.get(key)

    def show_view(self, key: str) -> None:
        """Show a view by its key; an unknown key shows the first."""
        keys = list(self._views)
        self.list.setCurrentRow(keys.index(key) if key in keys else 0)

    def enter_view(self, key: str) -> None:
        """Show a view by its key and put the keys where its page begins."""
        self.show_view(key)
        self.enter()

    def enter(self) -> None:
        """Put the keys where the page shown begins."""
        if self.page is not None:
            self.page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def reveal(self, inside: QWidget) -> None:
        """Show the view that something stands in."""
        for key, page in self._pages.items():
            if page.isAncestorOf(inside):
                self.show_view(key)

    def remember(self) -> None:
        """Let every page note with the editor what is to be kept with the file."""
        for page in self._pages.values():
            if hasattr(page, "remember"):
                cast("_Keeping", page).remember()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme; a page that cannot is built anew."""
        self._theme = theme
        shown = self.view
        self.list.setPalette(theme.palette())
        for index, key in enumerate(self._views):
            self.list.item(index).setIcon(drawn_icon(key, theme.text, theme.accent_text))
        for key, page in list(self._pages.items()):
            if hasattr(page, "set_theme"):
                cast("_Themed", page).set_theme(theme)
            else:
                self._drop(key)
        self._show(shown)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange and hasattr(self, "room"):
            self._fit()
        super().changeEvent(event)

    def _follow_list(self) -> None:
        key = self.view
        self._show(key)
        self.view_changed.emit(key)

    def _show(self, key: str) -> None:
        if key and key not in self._pages:
            page = self._views[key].build(self._editor, self._theme, self._answers)
            self._pages[key] = page
            self._stack.addWidget(page)
        if key:
            self._stack.setCurrentWidget(self._pages[key])

    def _drop(self, key: str) -> None:
        page = self._pages.pop(key)
        self._stack.removeWidget(page)
        page.deleteLater()

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Views"))
        for index, row in enumerate(self._views.values()):
            item = self.list.item(index)
            item.setText(QCoreApplication.translate("Views", row.words))
            item.setToolTip(f"Alt+{index + 1}")
        self._fit()

    def _fit(self) -> None:
        """Rows as high and the list as wide as its words are, whatever the size of the text."""
        metrics = self.list.fontMetrics()
        icon = icon_size(metrics) + QSize(_ICON_AIR, 0)
        self.list.setIconSize(icon)
        words = 0
        for index in range(self.list.count()):
            item = self.list.item(index)
            item.setSizeHint(QSize(1, metrics.height() + _ROW_AIR))
            words = max(words, metrics.horizontalAdvance(item.text()))
        self.list.setMinimumWidth(max(_LIST_WIDTH, words + icon.width() + _SIDE_AIR))
