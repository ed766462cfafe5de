"""How one table is read, in a sentence; unfolded, everything about it can be said otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.book import area_of
from benchmark_app.exchange.foreign.choices import TableChoice
from benchmark_app.exchange.foreign.outline import ColumnOutline, RowOutline, TableOutline
from benchmark_app.ui.arriving.name_help import complete_names
from benchmark_app.ui.arriving.pane_title import BoldLabel, CardFrame
from benchmark_app.ui.choice_box import ChoiceBox
from benchmark_app.ui.date_field import DateField
from benchmark_app.ui.tick_box import TickBox
from benchmark_app.words.arrival import left_out_text
from benchmark_app.words.arriving import (
    ROLE_CHOICES,
    SHAPE_CHOICES,
    role_text,
    table_text,
)
from benchmark_app.words.foreign_question import choice_text
from benchmark_app.words.language import Language

_MOST_ROWS = 12


class TableCard(CardFrame):
    """`changed` carries the choice of the table with what was just said in it.

    The name of the one business it is about is completed from `names`.
    """

    changed = Signal(object)  # TableChoice

    def __init__(self, table: TableOutline, language: Language, names: Sequence[str] = ()) -> None:
        super().__init__()
        self._language = language
        self._names = names
        self._table = table
        self._choice = TableChoice(sheet=table.sheet, table=table.number)
        self._parts: object = None
        number = f" {table.number}" if table.number > 1 else ""
        name = f"{table.sheet}{number}"
        self.setAccessibleName(name)
        self._title = BoldLabel(name)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self.more = QToolButton()
        self.more.setText(self.tr("Read it differently"))
        self.more.setAccessibleName(f"{self.more.text()}, {name}")
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.setCheckable(True)
        self.more.setAutoRaise(True)
        self.more.toggled.connect(self._unfold)
        self._column = QVBoxLayout(self)
        for widget in (self._title, self._words):
            self._column.addWidget(widget)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.details: QWidget | None = None
        self.columns: dict[str, ChoiceBox] = {}
        self.rows: dict[int, TickBox] = {}
        self._unfold(shown=False)

    def show_table(self, table: TableOutline, choice: TableChoice) -> None:
        """Show how it is read now, and keep what was said of it."""
        self._table, self._choice = table, choice
        words = table_text(table.shape, table.day, table.day_from, table.competitor, self._language)
        self._words.setText(words)
        if self.details is not None:
            self._show_details()

    def _unfold(self, shown: bool) -> None:
        down, right = Qt.ArrowType.DownArrow, Qt.ArrowType.RightArrow
        self.more.setArrowType(down if shown else right)
        if shown and self.details is None:
            self._build()
        if self.details is not None:
            self.details.setVisible(shown)

    def _build(self) -> None:
        self.details = QWidget()
        self._column.addWidget(self.details)
        self._form = QFormLayout(self.details)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.shape = ChoiceBox(16)
        self.shape.offer([(choice_text(one, self._language), one, False) for one in SHAPE_CHOICES])
        self.shape.activated.connect(self._take_shape)
        self.day = DateField()
        self.day.textEdited.connect(self._take_day)
        self.business = QLineEdit()
        self.business.textEdited.connect(self._take_business)
        if self._names:
            complete_names(self.business, self._names, self._take_completed)
        self.area = QLineEdit()
        self.area.textEdited.connect(self._take_area)
        self.headings = QSpinBox()
        self.headings.setRange(0, 9)
        self.headings.valueChanged.connect(self._take_headings)
        for words, field in (
            (self.tr("It runs"), self.shape),
            (self.tr("Seen on"), self.day),
            (self.tr("All about"), self.business),
            (self.tr("Cells"), self.area),
            (self.tr("Heading rows"), self.headings),
        ):
            self._add(words, field)
        self._show_details()

    def _add(self, words: str, field: QWidget) -> None:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(field)
        field.setAccessibleName(words)
        self._form.addRow(label, field)

    def _show_details(self) -> None:
        table = self._table
        if table.shape in SHAPE_CHOICES:
            self.shape.choose(table.shape)
        for row, is_shown in (
            (self.shape, table.shape in SHAPE_CHOICES),
            (self.business, bool(table.competitor)),
            (self.day, table.day_from not in ("column", "heading")),
        ):
            self._form.setRowVisible(row, is_shown)
        blocker = QSignalBlocker(self.headings)
        self.headings.setValue(table.header_rows)
        blocker.unblock()
        if not self.day.hasFocus():
            self.day.set_day(table.day)
        for field, text in ((self.business, table.competitor), (self.area, table.area)):
            if not field.hasFocus():
                field.setText(text)
        self._show_parts()

    def _show_parts(self) -> None:
        """The columns, and the rows that are left out."""
        table = self._table
        left = [one for one in table.rows if self._can_be_left(one)][:_MOST_ROWS]
        parts = [one.heading for one in table.columns], [one.number for one in left]
        if parts != self._parts:
            self._parts = parts
            self._lay_out_parts(left)
        for one in table.columns:
            box = self.columns[one.letter]
            box.offer([(role_text(code, self._language), code, False) for code in _roles(one)])
            box.choose(one.role)
        for row in left:
            self.rows[row.number].setChecked(row.role != "left_out")

    def _can_be_left(self, row: RowOutline) -> bool:
        return row.role == "left_out" or name_key(row.name) in self._choice.rows

    def _lay_out_parts(self, left: list[RowOutline]) -> None:
        for gone in (*self.columns.values(), *self.rows.values()):
            self._form.removeRow(gone)
        self.columns, self.rows = {}, {}
        for one in self._table.columns:
            box = ChoiceBox(8)
            box.activated.connect(self._take_columns)
            self.columns[one.letter] = box
            self._add(f"{one.letter}  {one.heading}".strip(), box)
        for row in left:
            why = f" ({left_out_text(row.why, self._language)})" if row.why else ""
            words = self.tr("Take row {number}").format(number=row.number)
            tick = TickBox(words)
            tick.clicked.connect(self._take_rows)
            tick.setToolTip(f"{row.name}{why}")
            self.rows[row.number] = tick
            label = QLabel(f"{row.name}{why}")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            self._form.addRow(tick, label)

    def _take_shape(self) -> None:
        self._tell(replace(self._choice, shape=self.shape.currentData()))

    def _take_day(self) -> None:
        if self.day.day is not None:
            self._tell(replace(self._choice, day=self.day.day))

    def _take_business(self, text: str) -> None:
        if text.strip():
            self._tell(replace(self._choice, competitor=text.strip()))

    def _take_completed(self) -> None:
        self._take_business(self.business.text())

    def _take_area(self, text: str) -> None:
        if area_of(text) is not None:
            self._tell(replace(self._choice, area=text.strip().upper()))

    def _take_headings(self, count: int) -> None:
        self._tell(replace(self._choice, header_rows=count))

    def _take_columns(self) -> None:
        """Every column that is now said to be something else."""
        said = {
            name_key(one.heading): self.columns[one.letter].currentData()
            for one in self._table.columns
            if self.columns[one.letter].currentData() != one.role
        }
        self._tell(replace(self._choice, columns={**self._choice.columns, **said}))

    def _take_rows(self) -> None:
        """Every row that is now taken or left out."""
        said = {}
        for one in self._table.rows:
            tick = self.rows.get(one.number)
            if tick is not None and tick.isChecked() == (one.role == "left_out"):
                said[name_key(one.name)] = "value" if tick.isChecked() else "left_out"
        self._tell(replace(self._choice, rows={**self._choice.rows, **said}))

    def _tell(self, choice: TableChoice) -> None:
        self._choice = choice
        self.changed.emit(choice)


def _roles(column: ColumnOutline) -> list[str]:
    """What a column may be said to be; what it is now is always among them."""
    return list(dict.fromkeys([*ROLE_CHOICES, column.role]))
