"""The services to begin with: how many are chosen, the list, and a field for one's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.name_list import parse_names
from benchmark_app.ui.start.card import Remark, StartCard
from benchmark_app.ui.start.service_tree import ServiceTree
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language
from benchmark_app.words.noun import renamed
from benchmark_app.words.start import names_listed, start_text


class ServiceChoice(StartCard):
    """A card around the list; what it says of a name stays until the next change."""

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__()
        self._language = language
        self.tree = ServiceTree(theme, language)
        self.count = QLabel()
        self.all, self.suggested, self.none = QPushButton(), QPushButton(), QPushButton()
        self.own, self.add = QLineEdit(), QPushButton()
        self.own.setAcceptDrops(False)  # a file dropped anywhere is for the window
        self.told = Remark()
        self._arrange()
        self.all.clicked.connect(self.tree.choose_all)
        self.suggested.clicked.connect(self.tree.choose_suggested)
        self.none.clicked.connect(self.tree.choose_none)
        self.add.clicked.connect(self._add)
        self.own.returnPressed.connect(self._add)
        self.tree.counted.connect(self._tell_count)
        self.tree.refused.connect(self._tell_refusal)
        self.set_theme(theme)

    def show_services(self, services: Sequence[tuple[Attribute, bool]]) -> None:
        """List services, those suggested ticked."""
        self.tree.show_services(services)
        for button in (self.all, self.suggested, self.none):
            button.setVisible(bool(services))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        super().set_theme(theme)
        self.tree.set_theme(theme)

    def set_language(self, language: Language) -> None:
        """Speak a language."""
        self._language = language
        self.name(renamed(self.tr("Services your customers could expect"), language), "")
        self.all.setText(self.tr("&All"))
        self.suggested.setText(self.tr("Suggested &only"))
        self.none.setText(self.tr("&None"))
        self.add.setText(self.tr("A&dd"))
        self.own.setPlaceholderText(self.tr("Another service, then Enter"))
        self.own.setAccessibleName(self.tr("Add a service"))
        self.tree.setAccessibleName(self.title.text())
        self.tree.setAccessibleDescription(
            self.tr("Space ticks, F2 renames, letters find a service.")
        )
        self._tell_count()

    def fit(self) -> None:
        """Room for some services whatever the size of the text."""
        self.title.grow(self.font())
        self.tree.setMinimumHeight(9 * self.fontMetrics().lineSpacing())

    def _arrange(self) -> None:
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.count, 1)
        for button in (self.suggested, self.all, self.none):
            top.addWidget(button)
        foot.addWidget(self.own, 1)
        foot.addWidget(self.add)
        self.column.addLayout(top)
        self.column.addWidget(self.tree, 1)
        self.column.addWidget(self.told)
        self.column.addLayout(foot)
        self.told.hide()

    def _add(self) -> None:
        """Add what is typed, one service or a pasted list of them."""
        found = parse_names(self.own.text().replace("\u2028", "\n"))
        there = [name for name in found.names if not self.tree.add(name)]
        self.own.clear()
        if there:
            self._say("already_listed", names=names_listed(there, self._language))

    def _tell_refusal(self, name: str) -> None:
        self._say("name_taken", name=names_listed([name], self._language))

    def _say(self, code: str, **params: object) -> None:
        self.told.setText(start_text(code, self._language, **params))
        self.told.show()

    def _tell_count(self) -> None:
        self.told.hide()
        total, chosen = self.tree.total, len(self.tree.chosen())
        code = "chosen" if total else "none_listed"
        self.count.setText(start_text(code, self._language, count=chosen, total=total))
