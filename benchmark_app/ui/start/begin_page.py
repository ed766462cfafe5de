"""One page that asks for all a new workspace needs; with a trade everything is proposed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
)

from benchmark_app.domain.name_list import seen_name
from benchmark_app.errors import BenchmarkError
from benchmark_app.exchange.trade import Trade, read_trade
from benchmark_app.ui.icon import drawn_icon, icon_size
from benchmark_app.ui.start.beginning import Beginning
from benchmark_app.ui.start.card import StartCard, Title
from benchmark_app.ui.start.file_place import FilePlace
from benchmark_app.ui.start.lead_button import LeadButton
from benchmark_app.ui.start.names_field import NamesField
from benchmark_app.ui.start.page import Page
from benchmark_app.ui.start.service_choice import ServiceChoice
from benchmark_app.ui.theme import Theme
from benchmark_app.words.grid import grid_text
from benchmark_app.words.language import Language
from benchmark_app.words.noun import noun_to_begin_with, renamed, spoken_of
from benchmark_app.words.start import start_text
from benchmark_app.words.trade import trade_word


class BeginPage(Page):
    """A name, competitors and services. What was typed stays while another trade is looked at."""

    begun = Signal(object)  # Beginning
    left = Signal()
    refused = Signal(object)  # BenchmarkError

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__()
        self._language = language
        self._trade = ""
        self._title = Title(1.6)
        self.back = QPushButton()
        self.name, self.names = QLineEdit(), NamesField(language)
        self.name.setAcceptDrops(False)  # a file dropped anywhere is for the window
        self._name_label, self._names_label = QLabel(), QLabel()
        self._name_label.setBuddy(self.name)
        self._names_label.setBuddy(self.names)
        self.place, self.begin = FilePlace(language), LeadButton(theme)
        self._own = StartCard()
        self.services = ServiceChoice(theme, language)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self.set_language(language)
        self.fit()

    @property
    def trade(self) -> str:
        """The key of the trade shown, empty before the first."""
        return self._trade

    def show_trade(self, key: str) -> None:
        """Propose the services of a trade; the same trade again keeps what was ticked."""
        if key != self._trade:
            self._trade = key
            read = self._read()
            self.services.show_services([(one.attribute, one.is_chosen) for one in read.services])
        self._name_parts()
        self.arrange()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Forget what was typed: it is in a file now."""
        self._trade = ""
        self.name.clear()
        self.names.clear()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._own.set_theme(theme)
        self.services.set_theme(theme)
        self.back.setIcon(drawn_icon("earlier", theme.text, theme.text))
        self.begin.set_theme(theme)

    def set_language(self, language: Language) -> None:
        """Speak a language; services nobody renamed speak it too."""
        was, self._language = self._language, language
        if self._trade and was is not language:
            told = [one.attribute for one in self._read().services]
            self.services.tree.tell_in(language, told)
        self.begin.setText(self.tr("&Start"))
        self.begin.setToolTip(self.tr("Ctrl+Enter"))
        self.back.setText(self.tr("Another &trade"))
        self._name_parts()

    def fit(self) -> None:
        """Sizes that follow the text."""
        self._title.grow(self.font())
        self._own.title.grow(self.font())
        self.names.fit()
        self.services.fit()
        self.back.setIconSize(icon_size(self.fontMetrics()))
        line = self.fontMetrics().height()
        self.begin.setMinimumHeight(round(2.3 * line))
        self.limit(80 * line, 38 * line)

    def turn(self, *, is_wide: bool) -> None:
        """Fields beside the services, or above them where there is no room."""
        way = QBoxLayout.Direction
        self._sides.setDirection(way.LeftToRight if is_wide else way.TopToBottom)

    def _arrange(self) -> None:
        self._own.append(self._name_label, self.name, self._names_label)
        self._own.append(self.names, stretch=1)
        self._own.append(self.names.told)
        self._own.column.addLayout(self.place)
        self._own.append(self.begin)
        for card in (self._own, self.services):
            card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.back)
        self._sides.setSpacing(16)
        self._sides.addWidget(self._own, 5)
        self._sides.addWidget(self.services, 8)
        self.body.addLayout(head)
        self.body.addLayout(self._sides, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.begin.clicked.connect(self._begin)
        self.name.textChanged.connect(self._follow_name)
        self.name.returnPressed.connect(self.names.setFocus)
        self.names.changed.connect(self._allow)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self._shortcut(keys).activated.connect(self.begin.click)
        self._shortcut("Esc").activated.connect(self.left)

    def _shortcut(self, keys: str) -> QShortcut:
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(context)
        return shortcut

    def _begin(self) -> None:
        beginning = Beginning(
            path=self.place.path,
            name=seen_name(self.name.text()) or self._usual_name(),
            trade=self._trade,
            competitors=self.names.names,
            services=self.services.tree.chosen(),
        )
        self.begun.emit(beginning)

    def _follow_name(self, text: str) -> None:
        name = seen_name(text)
        self.names.set_own(name)
        self.place.follow(name or self._usual_name())

    def _usual_name(self) -> str:
        """What a business without a name is called: in Korean with the noun of its trade."""
        return grid_text("my_business", self._spoken())

    def _allow(self) -> None:
        self.begin.setEnabled(not self.names.is_too_long)

    def _name_parts(self) -> None:
        """Write what speaks of the business, in Korean with the noun its trade proposes."""
        language = self._spoken()
        for part in (self.names, self.place, self.services):
            part.set_language(language)
        self._own.name(renamed(self.tr("My business and its competitors"), language), "")
        self._name_label.setText(renamed(self.tr("My &business"), language))
        self._names_label.setText(renamed(self.tr("Com&petitors, one per line"), language))
        self._name_page()

    def _spoken(self) -> Language:
        """The language with the noun that the business will be called by."""
        language = self._language
        if not language.is_korean:
            return language
        return spoken_of(language, noun_to_begin_with(self._trade, language))

    def _name_page(self) -> None:
        trade = trade_word(self._trade, self._language) if self._trade else ""
        code = "begin_in" if trade else "begin"
        self._title.setText(start_text(code, self._spoken(), trade=trade))
        self._follow_name(self.name.text())

    def _read(self) -> Trade:
        """The list of the trade; an empty one, and the reason told, where it cannot be read."""
        try:
            return read_trade(self._trade, self._language)
        except BenchmarkError as error:
            self.refused.emit(error)
            return Trade(self._trade, ())
