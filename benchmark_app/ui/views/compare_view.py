"""How the owner's profile differs from the market's and from one or two competitors'."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QListWidget, QSlider

from benchmark_app.domain.calendar import add_months
from benchmark_app.domain.competitor import Competitor
from benchmark_app.ui.charts.compare import TRAIL_MONTHS, CompareDescription, describe_compare
from benchmark_app.ui.charts.compare_picture import ComparePicture
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.choice_box import ChoiceBox, labelled
from benchmark_app.ui.name_list import NameList
from benchmark_app.ui.views.chart_page import ChartPage
from benchmark_app.words.compare import change_text, compare_word
from benchmark_app.words.number import format_date
from benchmark_app.words.value import touchpoint_word

_CHANGES_SHOWN = 5
_STEP_MS = 60


class ComparePage(ChartPage):
    """The comparison with its choice of competitors and touchpoint, and a slider over the days.

    Below it stands with whom the owner can compare, then what the first competitor chosen changed
    in the last twelve months.
    """

    def build_controls(self) -> None:
        """The three boxes, the slider, and the list below: competitors, then changes."""
        self.labels = [QLabel() for _ in range(3)]
        self.rival, self.second, self.touchpoint = (ChoiceBox(15) for _ in range(3))
        for label, box in zip(self.labels, (self.rival, self.second, self.touchpoint), strict=True):
            self.controls.addWidget(labelled(label, box))
        self.rival.activated.connect(self._choose_rival)
        self.second.activated.connect(self.mark_stale)
        self.touchpoint.activated.connect(self.mark_stale)
        self.editor.rival_changed.connect(self.mark_stale)
        self.slider_label, self.slider_day = QLabel(), QLabel()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider_label.setBuddy(self.slider)
        self.slider.setMinimumWidth(160)
        for widget in (self.slider_label, self.slider, self.slider_day):
            self.choices.addWidget(widget)
        self.choices.setStretchFactor(self.slider, 1)
        self._days: tuple[date, ...] = ()
        self._step = QTimer(self)
        self._step.setSingleShot(True)
        self._step.setInterval(_STEP_MS)
        self._step.timeout.connect(self._show_day)
        self.slider.valueChanged.connect(self._follow_slider)
        self.list_title, self.rivals, self.changes = QLabel(), NameList(), QListWidget()
        self.list_title.setWordWrap(True)
        self.changes.setFrameShape(QListWidget.Shape.NoFrame)
        self.foot.addWidget(self.list_title)
        for shown, lead in ((self.rivals, self._choose_listed), (self.changes, self._lead)):
            shown.itemActivated.connect(lead)
            shown.itemClicked.connect(lead)
            self.foot.addWidget(shown)

    def describe(self) -> CompareDescription:
        """The profiles of those chosen, on the day shown."""
        self._fill()
        snapshot, language = self.editor.snapshot(), self.editor.language
        chosen = (self.editor.rival, cast("int | None", self.second.currentData()))
        described = describe_compare(
            snapshot,
            language,
            rivals=list(dict.fromkeys(one for one in chosen if one is not None)),
            touchpoint=cast("str | None", self.touchpoint.currentData()),
        )
        self._fill_list(described)
        return described

    def picture(self, described: object, lettering: Lettering) -> ComparePicture:
        """The chart of a description."""
        picture = ComparePicture(cast("CompareDescription", described), self.theme, lettering)
        picture.chosen = self.editor.current[0]
        return picture

    def retranslate(self) -> None:
        """Write all texts of widgets in the language of the window."""
        super().retranslate()
        self.days_button.hide()
        words = (self.tr("&With"), self.tr("&And"), self.tr("&Show"))
        for label, word in zip(self.labels, words, strict=True):
            label.setText(word)
        self.rival.setAccessibleName(self.tr("Competitor to compare with"))
        self.second.setAccessibleName(self.tr("Second competitor to compare with"))
        self.touchpoint.setAccessibleName(self.tr("What the chart shows"))
        self.slider_label.setText(self.tr("&Day"))
        self.slider.setAccessibleName(self.tr("Day shown, along the days with checks"))

    def _lead(self) -> None:
        """The service of a change becomes the one the card shows."""
        self.editor.select(*self.changes.currentItem().data(Qt.ItemDataRole.UserRole))

    def _choose_rival(self) -> None:
        self.editor.set_rival(cast("int | None", self.rival.currentData()))

    def _choose_listed(self) -> None:
        """The competitor of the list becomes the first to compare with."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # the list goes
        self.editor.set_rival(self.rivals.currentItem().data(Qt.ItemDataRole.UserRole))

    def _fill_list(self, described: CompareDescription) -> None:
        language, market = self.editor.language, self.editor.market
        if described.rivals:
            since = add_months(self.editor.as_of, -TRAIL_MONTHS)
            found = self.editor.snapshot().changes_of(described.rival_ids[0], since)
            name, code = described.rivals[0], "changes" if found else "no_change"
            title = compare_word(code, language, name=name)
            services = {one.id: one for one in market.attributes}
            told = [(change_text(one, services[one.attribute], language), one) for one in found]
            rivals = []
        else:
            title, told = compare_word("with_whom", language), []
            rivals = [(one.name, one.id) for one in market.competitors if not one.subject]
        self.list_title.setText(title)
        self.list_title.setVisible(bool(described.rivals or rivals))
        self.rivals.show_names(rivals)
        self.changes.clear()
        for text, one in told:
            self.changes.addItem(text)
            item = self.changes.item(self.changes.count() - 1)
            item.setData(Qt.ItemDataRole.UserRole, (one.attribute, one.competitor))
        rows = min(_CHANGES_SHOWN, len(told))
        self.changes.setFixedHeight(rows * max(0, self.changes.sizeHintForRow(0)) + 4)
        self.changes.setVisible(bool(told))
        for shown in (self.rivals, self.changes):
            shown.setAccessibleName(title)

    def _fill(self) -> None:
        """Offer what there is now, keeping what is chosen."""
        market, language = self.editor.market, self.editor.language
        others = [one for one in market.competitors if not one.subject]
        _offer(self.rival, self.tr("The market"), others)
        self.rival.choose(self.editor.rival)
        second = [one for one in others if one.id != self.editor.rival]
        _offer(self.second, self.tr("Nobody else"), second)
        self.second.setEnabled(self.editor.rival is not None)
        if self.editor.rival is None:
            self.second.setCurrentIndex(0)
        codes = dict.fromkeys(one.touchpoint for one in market.attributes)
        points = [(touchpoint_word(code, language), code, False) for code in codes]
        self.touchpoint.offer([(self.tr("What matters most"), None, False), *points])
        self._fill_days()

    def _fill_days(self) -> None:
        self._days = self.editor.workspace.as_of(date.max).observed_days()
        shown = bisect_right(self._days, self.editor.as_of) - 1
        self.slider.blockSignals(True)  # noqa: FBT003 - Qt's own call
        self.slider.setRange(0, max(0, len(self._days) - 1))
        self.slider.setValue(max(0, shown))
        self.slider.setEnabled(len(self._days) > 1)
        self.slider.blockSignals(False)  # noqa: FBT003 - Qt's own call
        self.slider_day.setText(format_date(self.editor.as_of))

    def _follow_slider(self, place: int) -> None:
        """The day is written at once; everything else follows when the hand rests a moment."""
        self.slider_day.setText(format_date(self._days[place]))
        self._step.start()

    def _show_day(self) -> None:
        if self._days:
            self.editor.set_as_of(self._days[self.slider.value()])


def _offer(box: ChoiceBox, nobody: str, others: list[Competitor]) -> None:
    box.offer([(nobody, None, False), *((one.name, one.id, False) for one in others)])
