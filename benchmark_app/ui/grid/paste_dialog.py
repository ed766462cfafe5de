"""What a paste would do, before it is done: counts, new names, signs, what cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QLabel,
    QListWidget,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from benchmark_app.domain.edits import Edit
from benchmark_app.domain.name import clean_name, name_key
from benchmark_app.domain.observation import Observation
from benchmark_app.exchange.paste import PastePlan, Placed, Target, plan_paste
from benchmark_app.exchange.rows import UNCLEAR_SIGNS
from benchmark_app.ui.dialogs.form import FormDialog
from benchmark_app.ui.editor import Editor
from benchmark_app.words.error import problem_text
from benchmark_app.words.paste import new_service_text, paste_text, summary_text

#: The meanings a sign can be given: the words' codes and the level, -1 before one is chosen.
_MEANINGS: Final = (("choose", -1), ("sign_yes", 2), ("sign_none", 0), ("sign_out", None))
_LISTED: Final = 500
_LINES: Final = 7
_WIDTH: Final = 76  # in letters

#: The block placed with services down (False) or across (True), None: as its names tell.
Place = Callable[[bool | None], Placed]
#: Sightings with what is kept of those they correct.
Correct = Callable[[Sequence[Observation]], tuple[Observation, ...]]


class PasteDialog(FormDialog):
    """Shows the plan of a paste and follows every answer; its edit is the plan's.

    `place` puts the block on the grid anew when the owner says which way its services run;
    `pasted` gets the number of values once they are written, for many after the dialog closed.
    """

    def __init__(
        self,
        editor: Editor,
        target: Target,
        place: Place,
        correct: Correct,
        pasted: Callable[[int], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(editor, parent)
        self._pasted = pasted
        self._correct = correct
        self._target = target
        self._place = place
        self._placed = place(None)
        self._is_filling = False
        self.signs: dict[str, QComboBox] = {}
        self.plan = self._planned()
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.way = QComboBox()
        self.names = QTableWidget(0, 2)
        self.problems = QListWidget()
        self.problems.setWordWrap(True)
        self._build()
        self._show_plan()
        self._begin()

    @property
    def values(self) -> int:
        """How many values the plan enters."""
        return len(self.plan.values)

    def edit(self) -> Edit | None:
        """The plan as one step; None while a sign has no meaning or a new one no name."""
        if self._unanswered():
            self._object_to_signs()
            return None
        if not self._have_names():
            self.object_to(paste_text("name_taken", self.editor.language))
            return None
        return self.plan.edit(self._correct(self.plan.observations(self._target.day)))

    def apply(self, edit: Edit) -> bool:
        """Ask for the edit, where it is large beside the window."""
        return self.editor.apply_large(edit, self.values, partial(self._pasted, self.values))

    def _build(self) -> None:
        language = self.editor.language
        self.signs = {sign: self._sign_box() for sign in self._asked_signs()}
        for words in (self.tr("down, one in each row"), self.tr("across, one in each column")):
            self.way.addItem(words)
        self.way.setCurrentIndex(int(self._placed.block.is_across))
        self.way.activated.connect(self._turn)
        self.names.setHorizontalHeaderLabels([self.tr("New"), self.tr("Name")])
        self.names.verticalHeader().hide()
        self.names.setTabKeyNavigation(False)
        self.names.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        header = self.names.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.names.itemChanged.connect(self._take_name)
        asked = [(paste_text("sign", language, sign=sign), box) for sign, box in self.signs.items()]
        self.lay_out(
            self.tr("Paste"),
            self.tr("Paste"),
            (
                (self.tr("What pasting does"), self.summary),
                *asked,
                (self.tr("&Services run"), self.way),
                (self.tr("&New names"), self.names),
                (self.tr("Re&marks"), self.problems),
            ),
        )
        self.put_labels_above()
        has_names = self._placed.block.services or self._placed.block.competitors
        self.show_field(self.way, shown=bool(has_names))
        self.resize(self.fontMetrics().averageCharWidth() * _WIDTH, 0)

    def _asked_signs(self) -> list[str]:
        """The signs that are unclear now or may be so once the block is turned or renamed."""
        both = (self._place(across).block.texts for across in (False, True))
        texts = (name_key(text) for table in both for line in table for text in line)
        return list(dict.fromkeys([*self.plan.unclear, *filter(UNCLEAR_SIGNS.__contains__, texts)]))

    def _sign_box(self) -> QComboBox:
        box = QComboBox()
        for code, level in _MEANINGS:
            box.addItem(paste_text(code, self.editor.language), level)
        box.activated.connect(self._answer)
        return box

    def _begin(self) -> None:
        """Where the first answer is wanted, else on the button that does it."""
        if self.plan.unclear:
            self.signs[self.plan.unclear[0]].setFocus()
        elif self.names.rowCount():
            self.names.setCurrentCell(0, 1)
            self.names.setFocus()
        else:
            self.yes.setFocus()
        self.yes.setDefault(True)

    def _planned(self) -> PastePlan:
        meanings = {
            sign: box.currentData() if box.currentIndex() else None
            for sign, box in self.signs.items()
        }
        return plan_paste(self._placed, self._target, meanings)

    def _answer(self) -> None:
        self.wrong.hide()
        self.plan = self._planned()
        self._show_plan()

    def _turn(self, place: int) -> None:
        self._placed = self._place(bool(place))
        self._answer()

    def _take_name(self, item: QTableWidgetItem) -> None:
        """A new one gets another name; a name that is known means that one."""
        before, wanted = str(item.data(Qt.ItemDataRole.UserRole)), clean_name(item.text())
        if self._is_filling or wanted == before:
            return
        if not wanted:
            return
        is_service = item.row() < len(self.plan.services)  # they stand before the competitors
        rename = self._placed.with_service if is_service else self._placed.with_competitor
        self._placed = rename(before, wanted, self._target)
        self._answer()

    def _show_plan(self) -> None:
        plan, language = self.plan, self.editor.language
        counts = {
            "changed": plan.changed,
            "again": plan.again,
            "same": plan.same,
            "new_services": len(plan.services),
            "new_competitors": len(plan.competitors),
        }
        self.summary.setText(summary_text(counts, language))
        for sign, box in self.signs.items():
            self.show_field(box, shown=sign in plan.unclear)
        self._show_names()
        self.problems.clear()
        for problem in (*plan.problems, *plan.warnings)[:_LISTED]:
            self.problems.addItem(problem_text(problem, language))
        lines = min(self.problems.count() * 2, _LINES) + 1
        self.problems.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 6)
        self.show_field(self.problems, shown=self.problems.count() > 0)
        self.yes.setText(self.tr("Paste the rest") if plan.problems else self.tr("Paste"))
        self.yes.setEnabled(bool(self._unanswered()) or not plan.is_empty)
        self.resize(self.width(), self.sizeHint().height())

    def _show_names(self) -> None:
        language = self.editor.language
        lines = [
            (new_service_text(one.kind, one.unit, language), one.name) for one in self.plan.services
        ]
        lines += [(paste_text("row_competitor", language), name) for name in self.plan.competitors]
        self._is_filling = True
        self.names.setRowCount(len(lines))
        for row, (kind, name) in enumerate(lines):
            said = QTableWidgetItem(kind)
            said.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item = QTableWidgetItem(name)
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.names.setItem(row, 0, said)
            self.names.setItem(row, 1, item)
        self._is_filling = False
        line = self.names.verticalHeader().defaultSectionSize()
        head = self.names.horizontalHeader().sizeHint().height() + 4
        self.names.setFixedHeight(head + line * min(len(lines), _LINES))
        self.show_field(self.names, shown=bool(lines))

    def _have_names(self) -> bool:
        items = (self.names.item(row, 1) for row in range(self.names.rowCount()))
        return all(item is not None and item.text().strip() for item in items)

    def _unanswered(self) -> list[str]:
        """The signs nobody has given a meaning yet."""
        return [sign for sign in self.plan.unclear if self.signs[sign].currentIndex() == 0]

    def _object_to_signs(self) -> None:
        signs = [f"“{sign}”" for sign in self._unanswered()]
        language = self.editor.language
        self.object_to(paste_text("sign_asked", language, signs=signs))
