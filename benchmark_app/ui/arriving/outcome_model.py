"""What importing would change: sentences about new names, then cells below what they wait for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from benchmark_app.domain.problem import Problem
from benchmark_app.exchange.difference import Difference
from benchmark_app.words.arriving import change_text, is_question, reason_text
from benchmark_app.words.error import problem_text
from benchmark_app.words.language import Language

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class OutcomeModel(QAbstractListModel):
    """Two or three lines of words for each difference; a problem is told in its own sentence.

    The question that cells below each other wait for stands above them once, in bold letters.
    """

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._rows: Sequence[str | Difference] = ()
        self._news = 0
        self._only = ""
        self._told: dict[tuple[str, str], str] = {}

    def show(
        self,
        differences: Sequence[Difference],
        problems: Sequence[Problem],
        news: Sequence[str],
        only: str,
    ) -> None:
        """Show other differences; `problems` hold the sentences of those that need the owner.

        `news` stand above them; `only` is the name of the file's only sheet, "" where it has
        several.
        """
        self.beginResetModel()
        self._news = len(news)
        self._only = only
        self._rows = (*news, *self._asked(differences))
        self._told = {
            (_place(one), one.code): problem_text(one, self._language) for one in problems
        }
        self.endResetModel()

    def place_at(self, row: int) -> str:
        """Where a line's cell stands in the file; "" for a sentence about names or a question."""
        one = self._rows[row]
        return "" if isinstance(one, str) else one.place

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        lines = self._lines(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(lines)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(lines)
        if role == Qt.ItemDataRole.FontRole and self._is_question(index.row()):
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _is_question(self, row: int) -> bool:
        return row >= self._news and isinstance(self._rows[row], str)

    def _asked(self, differences: Sequence[Difference]) -> Iterator[str | Difference]:
        """The differences, each run that waits for one question below it."""
        before = ""
        for one in differences:
            if one.why != before and is_question(one.why):
                yield reason_text(one.why, self._language)
            before = one.why
            yield one

    def _shown_place(self, one: Difference) -> str:
        """Where it stands, without the name of the only sheet."""
        return one.place.removeprefix(f"{self._only}!") if self._only else one.place

    def _lines(self, row: int) -> list[str]:
        one = self._rows[row]
        if isinstance(one, str):
            return [one]
        said = self._told.get((one.place, one.why))
        if said is not None:
            return [said]
        names = " · ".join(filter(None, (one.service, one.competitor)))
        change = change_text(one, self._shown_place(one), self._language)
        why = "" if is_question(one.why) else reason_text(one.why, self._language)
        return list(filter(None, (names, change, why)))


def _place(problem: Problem) -> str:
    """As differences tell where a problem is."""
    return f"{problem.sheet}!{problem.row}" if problem.sheet else str(problem.row)
