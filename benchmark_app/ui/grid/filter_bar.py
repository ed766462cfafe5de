"""The filter row: which services the table shows, in which order, and how many they are."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QMargins, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QToolButton,
    QWidget,
)

from benchmark_app.domain.competitor import Competitor
from benchmark_app.ui.choice_box import ChoiceBox
from benchmark_app.ui.flow import FlowLayout
from benchmark_app.ui.grid.live_line import LiveLine
from benchmark_app.ui.grid.wish import Only, Order, Wish
from benchmark_app.ui.icon import drawn_icon, icon_size
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.tick_box import TickBox
from benchmark_app.words.filter import filter_text
from benchmark_app.words.language import Language

#: The orders of the box that need no competitor.
_ORDERS: Final = (Order.ARRANGED, Order.STAGE, Order.GAP, Order.NAME)
_ORDER_SIGNS: Final = 12

Choice = tuple[Order, int | None]


class FilterBar(QWidget):
    """Chips with counts, a name, an order; `wished` carries the `Wish` after each change.

    `again_wished` asks to follow the same wish anew, `next_requested` for the next cell a chip is
    about, `left` to go back to the table and `close_requested` to show everything without the row.
    """

    wished = Signal(object)  # Wish
    again_wished = Signal()
    next_requested = Signal()
    left = Signal()
    close_requested = Signal()

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self.wish = Wish()
        self._counts: Counter[Only] | None = None
        self._state = (0, 0)
        self._current: Competitor | None = None
        self._by: Competitor | None = None
        self._choices: list[Choice] = []
        self._build()
        self.set_theme(theme)
        self.retranslate(language)
        self.show_wish(self.wish, None)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme; a chip that is on is as a selection."""
        self._theme = theme
        for chip in self.chips.values():
            palette = QPalette()  # with high contrast chips have the borders of buttons
            if chip.isChecked():
                palette.setColor(QPalette.ColorRole.Button, theme.accent)
                palette.setColor(QPalette.ColorRole.ButtonText, theme.accent_text)
            chip.setPalette(palette)
        self.close_button.setIcon(drawn_icon("close", theme.text, theme.accent_text))

    def show_wish(self, wish: Wish, by: Competitor | None) -> None:
        """Show a wish as it is followed; `by` is the competitor whose values order."""
        self.wish, self._by = wish, by
        for only, chip in self.chips.items():
            chip.setChecked(only in wish.only)
        if self.name.live_text.strip() != wish.text:
            self.name.setText(wish.text)
        self.grouped.setChecked(wish.is_grouped)
        self._fill_orders()
        self.set_theme(self._theme)

    def show_counts(self, counts: Counter[Only] | None) -> None:
        """Say on each chip how many services it would leave; None: that is not known yet."""
        self._counts = counts
        for widget in (*self.chips.values(), self.order):
            widget.setEnabled(counts is not None)
        for only, chip in self.chips.items():
            words, count = self._chip_words(only), 0 if counts is None else counts[only]
            chip.setText(words if counts is None else f"{words}  {count}")
            chip.setAccessibleName(f"{words}, {self._say('services', count=count)}")

    def show_state(self, shown: int, services: int) -> None:
        """Say how many services are shown, and offer what leads further."""
        self._state = (shown, services)
        narrows = self.wish.narrows
        code = "showing_some" if narrows else "showing_all"
        self.state.setText(self._say(code, shown=shown, services=services))
        self.every.setVisible(narrows)
        self.next.setVisible(bool(self.wish.only))

    def offer_again(self, *, is_offered: bool) -> None:
        """Offer to follow the same wish anew, where it would show something else by now."""
        self.again.setVisible(is_offered)

    def show_current(self, competitor: Competitor | None) -> None:
        """Offer the order by the values of the competitor whose column is current."""
        if competitor != self._current:
            self._current = competitor
            self._fill_orders()

    def begin(self) -> None:
        """Put the cursor on the first chip; while chips wait for their counts, on the name."""
        chip = self.chips[Only.UNKNOWN]
        (chip if chip.isEnabled() else self.name).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self, language: Language) -> None:
        """Write all texts in a language."""
        self._language = language
        self.setAccessibleName(self.tr("Filter row"))
        self.name.setPlaceholderText(self.tr("Services named…"))
        self.name.setAccessibleName(self.tr("Services named…"))
        self.order.setAccessibleName(self.tr("Order of the services"))
        self.order.setToolTip(self.tr("Order of the services"))
        self.grouped.setText(self.tr("In groups"))
        self.every.setText(self.tr("Show all"))
        self.again.setText(self.tr("Apply again"))
        self.again.setToolTip(
            self.tr("Values changed since: services that no longer match are still here.")
        )
        self.next.setText(self.tr("Next cell"))
        self.next.setToolTip("F3")
        self.close_button.setAccessibleName(self.tr("Close the filter row"))
        self.close_button.setToolTip(f"{self.tr('Close the filter row')} (Ctrl+Shift+L)")
        self.show_counts(self._counts)
        self.show_state(*self._state)
        self._fill_orders()
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the table, and so do the keys that leave the name."""
        in_name = self.name.hasFocus() and event.key() in _DOWN
        if event.key() == Qt.Key.Key_Escape or in_name:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "order"):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))  # no line of it gives way

    def _build(self) -> None:
        self.chips = {only: QToolButton() for only in Only}
        row = FlowLayout(self, QMargins(10, 3, 10, 5), 6)
        for chip in self.chips.values():
            chip.setCheckable(True)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            chip.clicked.connect(self._ask)
            row.addWidget(chip)
        self.name = LiveLine()
        self.name.typed.connect(self._ask)
        self.order, self.grouped = ChoiceBox(_ORDER_SIGNS), TickBox()
        self.order.activated.connect(self._ask)
        self.grouped.clicked.connect(self._ask)
        self.state = QLabel()
        self.every, self.again, self.next = QToolButton(), QToolButton(), QToolButton()
        self.every.clicked.connect(self._ask_for_all)
        self.again.clicked.connect(self.again_wished)
        self.next.clicked.connect(self.next_requested)
        for widget in (self.name, self.order, self.grouped, self.state):
            row.addWidget(widget)
        for button in (self.again, self.next, self.every):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            row.addWidget(button)
        self.close_button = QToolButton()
        self.close_button.setAutoRaise(True)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.clicked.connect(self.close_requested)
        row.addWidget(self.close_button)
        self.again.hide()
        self._fit()

    def _fit(self) -> None:
        wide = self.fontMetrics().horizontalAdvance(self.name.placeholderText())
        self.name.setFixedWidth(wide + self.fontMetrics().height())
        self.close_button.setIconSize(icon_size(self.fontMetrics()))

    def _fill_orders(self) -> None:
        """The orders there are now; the one that is followed is chosen."""
        words = {
            Order.ARRANGED: self.tr("As arranged"),
            Order.STAGE: self.tr("By stage"),
            Order.GAP: self.tr("By gap to the market"),
            Order.NAME: self.tr("By name"),
        }
        choices: dict[Choice, str] = {(order, None): words[order] for order in _ORDERS}
        followed: Choice = (self.wish.order, self.wish.of)
        for one in (self._by, self._current):
            if one is not None:
                choices[Order.VALUE, one.id] = self._say("by_value", name=one.name)
        self._choices = list(choices)
        self.order.clear()
        self.order.addItems(list(choices.values()))
        view = self.order.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 2 * view.frameWidth())
        found = followed in choices
        self.order.setCurrentIndex(self._choices.index(followed) if found else 0)

    def _ask(self) -> None:
        order, of = self._choices[self.order.currentIndex()]
        wish = Wish(
            only=frozenset(only for only, chip in self.chips.items() if chip.isChecked()),
            text=self.name.live_text.strip(),
            order=order,
            of=of,
            is_grouped=self.grouped.isChecked(),
        )
        self.wished.emit(wish)

    def _ask_for_all(self) -> None:
        self.wished.emit(replace(self.wish, only=frozenset(), text=""))

    def _say(self, code: str, **params: object) -> str:
        return filter_text(code, self._language, **params)

    def _chip_words(self, only: Only) -> str:
        return {
            Only.UNKNOWN: self.tr("Unknown"),
            Only.STALE: self.tr("Older than allowed"),
            Only.MISSING_BASIC: self.tr("Missing basic"),
            Only.ONLY_US: self.tr("Only us"),
        }[only]


_DOWN: Final = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
