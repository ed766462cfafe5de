"""Asks for a service: a new one, or the changes to one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLineEdit, QWidget

from benchmark_app.domain.attribute import (
    TOUCHPOINTS,
    Attribute,
    AttributeKind,
    Direction,
    Importance,
    Level,
)
from benchmark_app.domain.edits import Edit, EditGroup, Put
from benchmark_app.domain.name import typed_key
from benchmark_app.errors import EditRefused
from benchmark_app.exchange.rows import Bad, parse_number
from benchmark_app.ui.dialogs.form import FormDialog
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grading import graded
from benchmark_app.ui.tick_box import TickBox
from benchmark_app.words.error import error_text
from benchmark_app.words.number import exact_number
from benchmark_app.words.value import (
    direction_word,
    kind_word,
    level_word,
    touchpoint_code,
    touchpoint_word,
)

#: The change of kind after which a stored yes would say partly.
_GRADING = (AttributeKind.YES_NO, AttributeKind.LEVEL)


class AttributeDialog(FormDialog):
    """The fields of one service; which ones show depends on how it is judged."""

    def __init__(
        self, editor: Editor, attribute: Attribute | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(editor, parent)
        self._attribute = attribute or Attribute(name="", touchpoint=self._touchpoint_here())
        language = editor.language
        self.name = QLineEdit(self._attribute.name)
        self.touchpoint = QComboBox()
        self.touchpoint.setEditable(True)
        for code in self._touchpoints():
            self.touchpoint.addItem(touchpoint_word(code, language), code)
        self.touchpoint.setCurrentText(touchpoint_word(self._attribute.touchpoint, language))
        self.kind = QComboBox()
        for kind in (AttributeKind.LEVEL, AttributeKind.YES_NO, AttributeKind.MEASURE):
            self.kind.addItem(kind_word(kind, language), kind.value)
        self.kind.setCurrentIndex(self.kind.findData(self._attribute.kind.value))
        self.unit = QLineEdit(self._attribute.unit)
        self.direction = QComboBox()
        for direction in Direction:
            self.direction.addItem(direction_word(direction, language), direction.value)
        self.direction.setCurrentIndex(self.direction.findData(self._attribute.direction.value))
        self.level_floor = QComboBox()
        for level in (Level.PARTLY, Level.YES, Level.EXCELLENT):
            self.level_floor.addItem(level_word(level, language), float(level))
        floor = self._attribute.floor
        at = self.level_floor.findData(floor)
        self.level_floor.setCurrentIndex(at if at >= 0 else 1)
        measures = self._attribute.kind is AttributeKind.MEASURE
        self.floor = QLineEdit(exact_number(floor) if measures and floor is not None else "")
        self.importance = QDoubleSpinBox()
        self.importance.setRange(0, 10)
        self.importance.setSingleStep(0.5)
        self._weight = self._weight_now()
        self.importance.setValue(self._weight)
        self.deal_breaker = TickBox(self.tr("Without it customers go elsewhere"))
        self.deal_breaker.setChecked(self._attribute.deal_breaker)
        self.check_hint = QLineEdit(self._attribute.check_hint)
        self.note = QLineEdit(self._attribute.note)
        self._arrange()

    def edit(self) -> Edit | None:
        """The service as the fields say, and its importance from the day shown."""
        name = self.name.text().strip()
        if not name:
            self.object_to(self.tr("Give the service a name."))
            self.name.setFocus()
            return None
        if (there := self._named(name)) is not None:
            refusal = EditRefused("duplicate_attribute", name=there.name)
            self.object_to(error_text(refusal, self.editor.language))
            self.name.setFocus()
            return None
        kind = AttributeKind(self.kind.currentData())
        measures = kind is AttributeKind.MEASURE
        wanted = replace(
            self._attribute,
            name=name,
            touchpoint=touchpoint_code(self.touchpoint.currentText().strip()) or "services",
            kind=kind,
            unit=self.unit.text().strip() if measures else "",
            direction=Direction(self.direction.currentData()) if measures else Direction.NONE,
            offered_from=self._offered_from(kind),
            deal_breaker=self.deal_breaker.isChecked(),
            check_hint=self.check_hint.text().strip(),
            note=self.note.text().strip(),
        )
        edits: list[Edit] = [Put(wanted)] if wanted != self._attribute else []
        if wanted.id and (self._attribute.kind, kind) == _GRADING:
            edits = list(graded(self.editor, wanted))
        if wanted.id and self.importance.value() != self._weight:
            weight = self.importance.value()
            edits.append(
                Put(Importance(attribute=wanted.id, from_date=self.editor.as_of, weight=weight))
            )
        if not edits:
            return None
        return edits[0] if len(edits) == 1 else EditGroup(tuple(edits), label="put_attribute")

    def there(self) -> Sequence[Attribute]:
        """The services there are."""
        return self.editor.market.attributes

    def show_new(self, ids: Sequence[int]) -> None:
        """A new service is the current one, at the owner's own value."""
        subject = self.editor.market.subject
        if ids:
            self.editor.select(ids[0], None if subject is None else subject.id)

    def _named(self, name: str) -> Attribute | None:
        """The service that people mean by a name for a new one; None where there is none."""
        if self._attribute.id:
            return None
        key = typed_key(name)
        return next((one for one in self.there() if typed_key(one.name) == key), None)

    def _offered_from(self, kind: AttributeKind) -> float | None:
        if kind is AttributeKind.YES_NO:
            return None
        if kind is AttributeKind.LEVEL:
            level = float(self.level_floor.currentData())
            usual = level == Level.YES and self._attribute.offered_from is None
            return None if usual else level
        text = self.floor.text().strip()
        if not text:
            return None
        number = parse_number(text)
        if isinstance(number, Bad):
            self.object_to(self.tr("“{text}” is not a number.").format(text=text))
            self.floor.setFocus()
            return None
        return number

    def _arrange(self) -> None:
        adds = self._attribute.id == 0
        self.floor.setPlaceholderText(self.tr("any value"))
        self.unit.setPlaceholderText(self.tr("min, $, m²"))
        self.lay_out(
            self.tr("Add a service") if adds else self.tr("Change a service"),
            self.tr("Add") if adds else self.tr("Change"),
            (
                (self.tr("&Name"), self.name),
                (self.tr("&Part of"), self.touchpoint),
                (self.tr("&Judged by"), self.kind),
                (self.tr("&Unit"), self.unit),
                (self.tr("&Better is"), self.direction),
                (self.tr("Counts as &offered from"), self.level_floor),
                (self.tr("Counts as offered &from"), self.floor),
                (self.tr("&Importance"), self.importance),
                ("", self.deal_breaker),
                (self.tr("&How to check"), self.check_hint),
                (self.tr("No&te"), self.note),
            ),
        )
        self.deal_breaker.setAccessibleName(self.deal_breaker.text())
        self.importance.setToolTip(self.tr("1 is usual; 2 counts twice as much, 0 not at all."))
        self.show_field(self.importance, shown=not adds)
        self.kind.currentIndexChanged.connect(self._show_fields)
        self._show_fields()
        self.resize(440, self.sizeHint().height())

    def _show_fields(self) -> None:
        kind = AttributeKind(self.kind.currentData())
        for field in (self.unit, self.direction, self.floor):
            self.show_field(field, shown=kind is AttributeKind.MEASURE)
        self.show_field(self.level_floor, shown=kind is AttributeKind.LEVEL)

    def _touchpoints(self) -> list[str]:
        used = [one.touchpoint for one in self.editor.market.attributes]
        return list(dict.fromkeys((*TOUCHPOINTS, *used)))

    def _touchpoint_here(self) -> str:
        """The touchpoint of the current row, so that a new service joins its group."""
        current = self.editor.current[0]
        here = [one.touchpoint for one in self.editor.market.attributes if one.id == current]
        return here[0] if here else "services"

    def _weight_now(self) -> float:
        mine = [
            one
            for one in self.editor.market.importance
            if one.attribute == self._attribute.id and one.from_date <= self.editor.as_of
        ]
        return max(mine, key=lambda one: one.from_date).weight if mine else 1.0
