"""The boxes in which a decision and an effort are chosen, in the list and in the plan."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from benchmark_app.domain.plan import EFFORTS, Move
from benchmark_app.words.first import move_hint
from benchmark_app.words.language import Language
from benchmark_app.words.next_step import decision_word, effort_word


def decision_box(language: Language, parent: QWidget | None = None) -> QComboBox:
    """Undecided, match, lead, leave; its data are the codes, empty for undecided."""
    box = QComboBox(parent)
    for move in (None, *Move):
        box.addItem(decision_word(move, language), move or "")
        if move is not None:
            hint = move_hint(move, language)
            box.setItemData(box.count() - 1, hint, Qt.ItemDataRole.ToolTipRole)
    return box


def effort_box(language: Language, parent: QWidget | None = None) -> QComboBox:
    """From 1, easy, to 5, hard; its data are the numbers."""
    box = QComboBox(parent)
    for effort in EFFORTS:
        box.addItem(f"{effort}  {effort_word(effort, language)}", effort)
    return box
