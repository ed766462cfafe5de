"""The first thing seen: three ways to begin, and the files opened before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
)

from benchmark_app.ui.icon import drawn_icon, icon_size
from benchmark_app.ui.start.card import Remark, StartCard, Title
from benchmark_app.ui.start.page import Page
from benchmark_app.ui.start.recent_list import RecentList
from benchmark_app.ui.start.tile import Tile
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language
from benchmark_app.words.trade import TRADE_WORDS, trade_hint, trade_word

#: The samples with their drawings.
_SAMPLES: Final = {"motel": "lodging", "cafe": "cafe"}


class HomePage(Page):
    """It only asks."""

    trade_chosen = Signal(str)
    sample_chosen = Signal(str)  # "motel" or "cafe"
    open_requested = Signal()
    path_chosen = Signal(object)  # Path
    path_forgotten = Signal(object)  # Path

    def __init__(self, theme: Theme, language: Language, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._language = language
        self._title, self._lead = Title(1.7), Remark()
        self.trades = {key: Tile(key, key, 2, theme) for key in TRADE_WORDS}
        self.samples = {key: Tile(key, icon, 2, theme) for key, icon in _SAMPLES.items()}
        self.open = QPushButton()
        self.recent = RecentList(theme, language, clock)
        self._recent_label, self.no_recent = QLabel(), Remark()
        self._recent_label.setBuddy(self.recent)
        self._begin, self._sample, self._file = StartCard(), StartCard(), StartCard()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._right = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._arrange()
        self._connect()
        self.show_recent([])
        self.set_theme(theme)
        self.set_language(language)
        self.fit()

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List the files opened before, the last one first."""
        self.recent.show_paths(paths)
        for widget in (self.recent, self._recent_label):
            widget.setVisible(bool(paths))
        self.no_recent.setVisible(not paths)
        self.arrange()

    def enter(self) -> None:
        """Put the keys where most begin: on the file opened last, else on the first trade."""
        begins = self.recent if self.recent.count() else next(iter(self.trades.values()))
        begins.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter_trades(self) -> None:
        """Put the keys on the first trade."""
        next(iter(self.trades.values())).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for tile in (*self.trades.values(), *self.samples.values()):
            tile.set_theme(theme)
        for card in (self._begin, self._sample, self._file):
            card.set_theme(theme)
        self.recent.set_theme(theme)
        self.open.setIcon(drawn_icon("open", theme.text, theme.text))

    def set_language(self, language: Language) -> None:
        """Speak a language."""
        self._language = language
        self.recent.set_language(language)
        self._title.setText(self.tr("See what customers expect by now, and where you stand"))
        self._lead.setText(
            self.tr(
                "Compare your services with your competitors': what sets you apart, what has "
                "become basic, what to do first."
            )
        )
        self._begin.name(
            self.tr("Start with my business"),
            self.tr(
                "Choose your trade. Its usual services are proposed; you change what you like."
            ),
        )
        for key, tile in self.trades.items():
            tile.tell(trade_word(key, language), trade_hint(key, language))
        self._name_samples()
        self._file.name(
            self.tr("Open or import a file"),
            self.tr("A .bench file, or a table from Excel or .csv. You can also drop it here."),
        )
        self.open.setText(self.tr("&Open…"))
        self._recent_label.setText(self.tr("&Recent files"))
        self.no_recent.setText(self.tr("Files you have opened will stand here."))

    def fit(self) -> None:
        """Titles larger than the text, cards no larger than their words need."""
        line = self.fontMetrics().height()
        self._title.grow(self.font())
        for card in (self._begin, self._sample, self._file):
            card.title.grow(self.font())
        self.recent.setMinimumHeight(round(4.5 * line))
        self.open.setIconSize(icon_size(self.fontMetrics()))
        self.limit(80 * line, 39 * line)

    def turn(self, *, is_wide: bool) -> None:
        """Three cards in two columns, or in one where there is no room, recent files on top."""
        way = QBoxLayout.Direction
        column = way.BottomToTop if self.recent.count() else way.TopToBottom
        self._right.setDirection(way.TopToBottom if is_wide else column)
        self._sides.setDirection(way.LeftToRight if is_wide else column)

    def _arrange(self) -> None:
        tiles, self._group = QGridLayout(), QButtonGroup(self)
        self._group.setExclusive(False)  # a group, so that arrows walk among the tiles
        tiles.setSpacing(8)
        for place, tile in enumerate(self.trades.values()):
            tiles.addWidget(tile, place // 2, place % 2)
            tile.spread(QSizePolicy.Policy.Expanding)
            self._group.addButton(tile)
        self._begin.column.addLayout(tiles, 1)
        self._sample.append(*self.samples.values())
        self._file.head.addWidget(self.open)
        self._file.append(self._recent_label, self.no_recent)
        self._file.append(self.recent, stretch=1)
        self._file.column.addStretch(0)
        self._right.setSpacing(16)
        self._right.addWidget(self._sample)
        self._right.addWidget(self._file, 1)
        self._sides.setSpacing(16)
        self._sides.addWidget(self._begin, 11)
        self._sides.addLayout(self._right, 8)
        self.body.addWidget(self._title)
        self.body.addWidget(self._lead)
        self.body.addLayout(self._sides, 1)

    def _connect(self) -> None:
        for tile in self.trades.values():
            tile.chosen.connect(self.trade_chosen)
        for tile in self.samples.values():
            tile.chosen.connect(self.sample_chosen)
        self.open.clicked.connect(self.open_requested)
        self.recent.chosen.connect(self.path_chosen)
        self.recent.forgotten.connect(self.path_forgotten)

    def _name_samples(self) -> None:
        self._sample.name(
            self.tr("Look at a sample"),
            self.tr("Made-up figures to try everything on. You get a copy of your own."),
        )
        self.samples["motel"].tell(
            self.tr("Roadside &motel, 1950 to 1980"),
            self.tr("How clean linen, a pool and television became what every guest expects."),
        )
        self.samples["cafe"].tell(
            self.tr("Neighbourhood &cafe, today"),
            self.tr("Quarterly checks of six cafes over three years, with gaps as in real life."),
        )
