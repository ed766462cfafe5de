"""What a table would bring: counts, every problem with its place, and the choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from benchmark_app.words.error import problem_text
from benchmark_app.words.foreign_question import question_text
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_number

if TYPE_CHECKING:  # the child process makes it
    from benchmark_app.exchange.import_plan import ImportPlan


class ImportDialog(QDialog):
    """Shows a plan; `accepted_plan` carries it when the owner wants it applied.

    `is_empty` tells that there is nothing to apply; the plan's edit itself is not looked at.
    """

    accepted_plan = Signal(object)  # ImportPlan

    def __init__(
        self,
        plan: ImportPlan,
        name: str,
        language: Language,
        parent: QWidget | None = None,
        *,
        is_empty: bool = False,
    ) -> None:
        super().__init__(parent)
        self._plan = plan
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Import {name}").format(name=name))
        self.counts = QLabel(self._count_text())
        self.counts.setWordWrap(True)
        self.problems = QListWidget()
        self.problems.setWordWrap(True)
        self.problems.setAccessibleName(self.tr("Problems"))
        for asked in plan.questions:
            self.problems.addItem(question_text(asked.question.code, language))
        for problem in (*plan.problems, *plan.warnings):
            self.problems.addItem(problem_text(problem, language))
        box = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(box.Ok | box.Cancel)
        self.yes = buttons.button(box.Ok)
        self.yes.setText(self.tr("Import the rest") if plan.problems else self.tr("Import"))
        self.yes.setEnabled(plan.accepted and not is_empty)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self.counts, self.problems, buttons):
            column.addWidget(widget)
        self.problems.setVisible(self.problems.count() > 0)
        self.resize(560, 380 if self.problems.count() else 150)

    def accept(self) -> None:
        """Ask for the plan to be applied."""
        super().accept()
        self.accepted_plan.emit(self._plan)

    def _count_text(self) -> str:
        plan = self._plan
        if not plan.accepted:
            return self.tr("This table cannot be imported. Nothing was changed.")
        news = self.tr("New services: {services}, new places: {places}.").format(
            services=len(plan.new_attributes), places=len(plan.new_competitors)
        )
        words = self.tr("{added} values new, {changed} changed, {same} already there.")
        text = words.format(
            added=format_number(plan.added),
            changed=format_number(plan.changed),
            same=format_number(plan.same),
        )
        if plan.new_attributes or plan.new_competitors:
            text = f"{text} {news}"
        if plan.problems:
            many = self.tr("{count} values cannot be read and would be left out:")
            one = self.tr("1 value cannot be read and would be left out:")
            left = one if plan.refused == 1 else many
            text += " " + left.format(count=format_number(plan.refused))
        return text
