"""Asks what the owner decided about one service: match, lead or leave, by when, at what cost."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.edits import Edit
from benchmark_app.domain.observation import Mark
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.exchange.rows import Bad, parse_value
from benchmark_app.ui.date_field import DateField
from benchmark_app.ui.dialogs.form import FormDialog
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.first.choice import decision_box, effort_box
from benchmark_app.ui.first.row import plan_edit
from benchmark_app.words.number import exact_number
from benchmark_app.words.value import format_value

_LEVELS: Final[dict[AttributeKind, tuple[float, ...]]] = {
    AttributeKind.YES_NO: (0.0, 1.0),
    AttributeKind.LEVEL: (0.0, 1.0, 2.0, 3.0),
}
_MOST_MONTHS: Final = 120


class PlanDialog(FormDialog):
    """The fields of one plan; a plan that says nothing any more is removed."""

    def __init__(self, editor: Editor, attribute: Attribute, parent: QWidget | None = None) -> None:
        super().__init__(editor, parent)
        self._attribute = attribute
        plans = (one for one in editor.market.plans if one.attribute == attribute.id)
        self._plan = plan = next(plans, Plan(attribute=attribute.id))
        language = editor.language
        self.move_box, self.effort = decision_box(language), effort_box(language)
        self.level = QComboBox()
        self.move_box.setCurrentIndex(self.move_box.findData(plan.move or ""))
        self.level.addItem(self.tr("none set"), None)
        for level in _LEVELS.get(attribute.kind, ()):
            self.level.addItem(format_value(level, attribute, language), level)
        self.level.setCurrentIndex(max(0, self.level.findData(plan.target)))
        self.number = QLineEdit("" if plan.target is None else exact_number(plan.target))
        self.number.setPlaceholderText(attribute.unit)
        self.due = DateField(plan.due)
        self.cost = QLineEdit("" if plan.cost is None else exact_number(plan.cost))
        self.effort.setCurrentIndex(self.effort.findData(plan.effort))
        self.months = QSpinBox()
        self.months.setRange(0, _MOST_MONTHS)
        self.months.setValue(plan.lead_months)
        self.note = QPlainTextEdit(plan.note)
        self.note.setFixedHeight(64)
        self._arrange()

    def edit(self) -> Edit | None:
        """The plan as the fields say."""
        if not self.due.is_readable:
            words = self.tr("“{text}” is not a day. Write it as 2026-11-22.")
            self.object_to(words.format(text=self.due.text()))
            self.due.setFocus()
            return None
        move = self.move_box.currentData()
        wanted = Plan(
            attribute=self._attribute.id,
            move=Move(move) if move else None,
            target=self._target(),
            due=self.due.day,
            cost=self._number(self.cost),
            effort=int(self.effort.currentData()),
            lead_months=self.months.value(),
            note=self.note.toPlainText().strip(),
        )
        return plan_edit(self._plan, wanted, self.editor.market)

    def _target(self) -> float | None:
        if self._attribute.kind is AttributeKind.MEASURE:
            return self._number(self.number, self._attribute.unit)
        level: float | None = self.level.currentData()
        return level

    def _number(self, field: QLineEdit, unit: str = "") -> float | None:
        """The number in a field; what cannot be read is objected to."""
        text = field.text().strip()
        if not text:
            return None
        value = parse_value(text, AttributeKind.MEASURE, unit)
        if not isinstance(value, Bad | Mark):
            return float(value)
        self.object_to(self.tr("“{text}” is not a number.").format(text=text))
        field.setFocus()
        return None

    def _arrange(self) -> None:
        measures = self._attribute.kind is AttributeKind.MEASURE
        self.lay_out(
            self.tr("Plan: {name}").format(name=self._attribute.name),
            self.tr("Set the plan"),
            (
                (self.tr("&Decision"), self.move_box),
                (self.tr("Tar&get"), self.level),
                (self.tr("Tar&get"), self.number),
                (self.tr("&Ready by"), self.due),
                (self.tr("&Cost"), self.cost),
                (self.tr("&Effort"), self.effort),
                (self.tr("&Months it takes"), self.months),
                (self.tr("&Note"), self.note),
            ),
        )
        self.show_field(self.level, shown=not measures)
        self.show_field(self.number, shown=measures)
        self.months.setToolTip(self.tr("From starting to offering it."))
        self.resize(440, self.sizeHint().height())
