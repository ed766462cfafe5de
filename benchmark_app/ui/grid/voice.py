"""Tells a screen reader what an edit, another day or a filter changed in the grid."""

from __future__ import annotations

from PySide6.QtCore import QObject

from benchmark_app.domain.edits import Changes
from benchmark_app.domain.overview import CellCounts
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.ui.announce import announce, is_heard
from benchmark_app.ui.breath import Breath
from benchmark_app.ui.grid.count import Survey
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.words.announcement import table_name, told_day, told_value
from benchmark_app.words.edit import edit_label
from benchmark_app.words.filter import filter_text
from benchmark_app.words.finding import finding_text
from benchmark_app.words.grid import counts_text, selected_text


class GridVoice(QObject):
    """The cell with the focus speaks by itself; this says what happened besides.

    It says so once the cursor has moved on: a new focus silences what is being said. While nobody
    listens nothing is worked out.
    """

    def __init__(self, table: GridTable, survey: Survey) -> None:
        super().__init__(table)
        self._table = table
        self._editor = table.editor
        self._wish = table.grid.sheet.wish
        self._stages: dict[int, LifecycleStage | None] = {}
        self._is_new_day = False
        self._selected = 0
        self._waiting: list[str] = []
        self._later = Breath(self)
        self._later.over.connect(self._speak)
        self._editor.changed.connect(self._tell_edit)
        self._editor.as_of_changed.connect(self._await_day)
        survey.done.connect(self._tell_day)
        table.grid.resolved.connect(self._tell_filter)
        table.selection_moved.connect(self._note_stage)
        table.selection_moved.connect(self._later.start)
        table.command.hinted.connect(self._say)
        table.command.warned.connect(self._say)
        self._editor.language_changed.connect(self._name)
        self._name()

    def _name(self) -> None:
        self._table.setAccessibleName(table_name(self._editor.language))

    def _say(self, text: str) -> None:
        """Say it when the hand rests, once however often a held key asks for it meanwhile."""
        if is_heard():
            self._waiting = [*(one for one in self._waiting if one != text), text]
        self._later.start()

    def _speak(self) -> None:
        waiting, self._waiting = self._waiting, []
        if not is_heard():
            return
        for text in filter(None, (*waiting, self._newly_selected())):
            announce(self._table, text)

    def _newly_selected(self) -> str:
        """How many cells are selected; empty where they are as many as before, or one."""
        before, self._selected = self._selected, self._table.spot.selected_cells()
        is_told = self._selected > 1 and self._selected != before and self._table.hasFocus()
        return selected_text(self._selected, self._editor.language) if is_told else ""

    def _note_stage(self) -> None:
        """Know the stage of the current service before it is edited."""
        attribute = self._editor.current[0]
        if attribute is None or not is_heard():
            return
        if any(one.id == attribute for one in self._editor.market.attributes):
            self._stages[attribute] = self._editor.snapshot().stage(attribute).stage

    def _tell_edit(self, changes: Changes) -> None:
        """One value with what it did to the stage; of many only how many they are."""
        if changes.structure or not changes.cells or not is_heard():
            return
        if len(changes.cells) == 1:
            self._tell_value(*next(iter(changes.cells)))
        elif not self._editor.is_stepping:  # who takes a step back or on says which
            label = self._editor.workspace.undo_label
            if label is not None:
                self._say(edit_label(label.code, self._editor.language, label.count))

    def _tell_value(self, attribute_id: int, competitor_id: int) -> None:
        sheet = self._table.grid.sheet
        row = sheet.arrangement.row_of(attribute_id)
        column = sheet.arrangement.column_of(competitor_id)
        if row is None or column is None:
            return
        service, competitor, cell = (
            sheet.attribute(row),
            sheet.competitor(column),
            sheet.cell(row, column),
        )
        if service is None or competitor is None or cell is None:
            return
        stage = self._editor.snapshot().stage(attribute_id)
        before = self._stages.get(attribute_id)
        self._stages[attribute_id] = stage.stage
        self._say(told_value(service, competitor, cell.value, stage, before, self._editor.language))

    def _await_day(self) -> None:
        self._is_new_day = True

    def _tell_day(self, count: CellCounts) -> None:
        """Once everything of another day is known, say the day, the finding and the counts."""
        if not self._is_new_day:
            return
        self._is_new_day = False
        self._stages.clear()
        if not is_heard():
            return
        language, snapshot = self._editor.language, self._editor.snapshot()
        findings = snapshot.findings("grid")
        finding = finding_text(findings[0], language) if findings else ""
        counts = counts_text(0, count, snapshot.seen_that_day, language)
        self._say(told_day(snapshot.as_of, finding, counts, language))

    def _tell_filter(self) -> None:
        """How many services a filter leaves, and that it is gone."""
        sheet = self._table.grid.sheet
        wish, before = sheet.wish, self._wish
        self._wish = wish
        if wish == before or not (wish.narrows or before.narrows):
            return
        code = "showing_some" if wish.narrows else "showing_all"
        shown, services = sheet.arrangement.shown, sheet.arrangement.services
        self._say(filter_text(code, self._editor.language, shown=shown, services=services))
