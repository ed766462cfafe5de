"""Asks for competitors: a pasted list of new ones, or the changes to one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.edits import Edit, EditGroup, Put
from benchmark_app.domain.name_list import NameList, parse_names
from benchmark_app.ui.date_field import DateField
from benchmark_app.ui.dialogs.event_list import EventList
from benchmark_app.ui.dialogs.form import FormDialog
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.tick_box import TickBox


class CompetitorsDialog(FormDialog):
    """A list of names, one per line."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(editor, parent)
        self.names = QPlainTextEdit()
        self.names.setPlaceholderText(self.tr("Type or paste a list"))
        self.count = QLabel()
        self.lay_out(
            self.tr("Add competitors"),
            self.tr("Add"),
            ((self.tr("&Names, one per line"), self.names), ("", self.count)),
        )
        self.put_labels_above()
        self.names.textChanged.connect(self._count)
        self._count()
        self.resize(420, 300)

    def edit(self) -> Edit | None:
        """One step that adds every new name."""
        names = self._read().names
        if not names:
            self.object_to(self.tr("Give at least one name that is not there yet."))
            return None
        puts = tuple(Put(Competitor(name=name)) for name in names)
        return puts[0] if len(puts) == 1 else EditGroup(puts, label="add_competitor")

    def there(self) -> Sequence[Competitor]:
        """The competitors there are."""
        return self.editor.market.competitors

    def show_new(self, ids: Sequence[int]) -> None:
        """The first of the new competitors is the current one, at the same service."""
        if ids:
            self.editor.select(self.editor.current[0], ids[0])

    def _read(self) -> NameList:
        known = (one.name for one in self.editor.market.competitors)
        return parse_names(self.names.toPlainText(), known)

    def _count(self) -> None:
        found = self._read()
        new, there = len(found.names), len(found.known) + len(found.repeated)
        words = [self.tr("{new} new").format(new=new)] if new else []
        words += [self.tr("{known} already there").format(known=there)] if there else []
        self.count.setText(", ".join(words))
        self.yes.setEnabled(bool(found.names))


class CompetitorDialog(FormDialog):
    """The fields of one competitor."""

    def __init__(
        self, editor: Editor, competitor: Competitor, parent: QWidget | None = None
    ) -> None:
        super().__init__(editor, parent)
        self._competitor = competitor
        self.name = QLineEdit(competitor.name)
        self.subject = TickBox(self.tr("This is my business"))
        self.subject.setChecked(competitor.subject)
        self.kind = QComboBox()
        for kind in CompetitorKind:
            self.kind.addItem(_kind_words(kind), kind.value)
        self.kind.setCurrentIndex(self.kind.findData(competitor.kind.value))
        self.segment = QLineEdit(competitor.segment)
        self.chain = QLineEdit(competitor.chain)
        self.weight = QDoubleSpinBox()
        self.weight.setRange(0.01, 1000)
        self.weight.setValue(competitor.weight)
        self.entered = DateField(competitor.entered_on)
        self.exited = DateField(competitor.exited_on)
        self.note = QLineEdit(competitor.note)
        mine = tuple(one for one in editor.market.events if one.competitor == competitor.id)
        self.events = EventList(competitor.id, mine)
        self.lay_out(
            self.tr("Change a competitor"),
            self.tr("Change"),
            (
                (self.tr("&Name"), self.name),
                ("", self.subject),
                (self.tr("&Kind"), self.kind),
                (self.tr("&Segment"), self.segment),
                (self.tr("&Chain"), self.chain),
                (self.tr("&Weight in the market"), self.weight),
                (self.tr("&Opened on"), self.entered),
                (self.tr("Close&d on"), self.exited),
                (self.tr("What &happened"), self.events),
                (self.tr("No&te"), self.note),
            ),
        )
        self.subject.setAccessibleName(self.subject.text())
        for field in (self.kind, self.weight):  # they say how a competitor counts
            field.setDisabled(competitor.subject)
            self.subject.toggled.connect(field.setDisabled)
        self.resize(420, self.sizeHint().height())

    def edit(self) -> Edit | None:
        """The competitor as the fields say, and what happened to it, as one step."""
        name = self.name.text().strip()
        if not name:
            self.object_to(self.tr("Give the business a name."))
            return None
        for field in (self.entered, self.exited):
            if not field.is_readable:
                words = self.tr("“{text}” is not a day. Write it as 2026-11-22.")
                self.object_to(words.format(text=field.text()))
                field.setFocus()
                return None
        if not self.events.is_readable:
            self.object_to(self.tr("Say on which day it happened, as 2026-11-22."))
            self.events.day.setFocus()
            return None
        wanted = replace(
            self._competitor,
            name=name,
            subject=self.subject.isChecked(),
            kind=CompetitorKind(self.kind.currentData()),
            segment=self.segment.text().strip(),
            chain=self.chain.text().strip(),
            weight=self.weight.value(),
            entered_on=self.entered.day,
            exited_on=self.exited.day,
            note=self.note.text().strip(),
        )
        edits: list[Edit] = [Put(wanted)] if wanted != self._competitor else []
        edits += self.events.edits()
        if len(edits) > 1:
            return EditGroup(tuple(edits), label="put_competitor")
        return edits[0] if edits else None


def _kind_words(kind: CompetitorKind) -> str:
    words = {
        CompetitorKind.DIRECT: QCoreApplication.translate("CompetitorDialog", "Direct competitor"),
        CompetitorKind.INDIRECT: QCoreApplication.translate(
            "CompetitorDialog", "Indirect, another way to the same end"
        ),
        CompetitorKind.POTENTIAL: QCoreApplication.translate(
            "CompetitorDialog", "Potential, only watched"
        ),
    }
    return words[kind]
