"""The trend against the baseline: everything, a touchpoint or a service, and how that spreads."""

from __future__ import annotations

from datetime import date
from typing import Final, cast

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from benchmark_app.domain.calendar import add_months, date_of
from benchmark_app.errors import BenchmarkError
from benchmark_app.ui.charts.adoption import AdoptionDescription, describe_adoption
from benchmark_app.ui.charts.adoption_foresight import AheadReader
from benchmark_app.ui.charts.adoption_picture import AdoptionPicture
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.movers import MONTHS, MoversDescription, describe_movers
from benchmark_app.ui.charts.movers_picture import MoversPicture
from benchmark_app.ui.charts.picture import Mark, Picture
from benchmark_app.ui.charts.spread_ahead import NOTHING, SpreadAhead
from benchmark_app.ui.charts.touchpoints import TouchpointsDescription
from benchmark_app.ui.charts.trend import TrendDescription
from benchmark_app.ui.charts.trend_index import TrendMeasure
from benchmark_app.ui.charts.trend_scope import (
    Scope,
    ScopeDescription,
    describe_scope,
    trend_picture,
)
from benchmark_app.ui.choice_box import ChoiceBox, labelled
from benchmark_app.ui.flow import FlowLayout
from benchmark_app.ui.views.at_hand import AtHand
from benchmark_app.ui.views.chart_page import FLOW_GAP, ChartPage
from benchmark_app.ui.views.measure_choice import MeasureChoice
from benchmark_app.ui.views.spread_choice import SpreadChoice
from benchmark_app.words.error import error_text
from benchmark_app.words.number import format_date
from benchmark_app.words.value import touchpoint_word

__all__ = ["Scope", "TrendPage"]

#: What the page keeps with a file is kept under this name.
_VIEW: Final = "trend"


class TrendPage(ChartPage):
    """The trend chart with the choice of what it shows and whom it highlights.

    The service at hand is one click away; where one service is shown, another that is chosen in
    whatever view takes its place. Of everything it can show an index instead, or who moved it since
    a day; of one service how many offer it, on request with what lies ahead.
    """

    def build_controls(self) -> None:
        """The two boxes, what is shown and who stands out, and the choices of what is measured."""
        self._outlooks = AheadReader(self.editor)
        self._outlooks.arrived.connect(self.mark_stale)
        self._outlooks.failed.connect(self._tell_failure)
        self.destroyed.connect(self._outlooks.drop)
        self.scope_label, self.scope = QLabel(), ChoiceBox(18)
        self.rival_label, self.rival = QLabel(), ChoiceBox(18)
        self.rival_pair = labelled(self.rival_label, self.rival)
        self.controls.addWidget(labelled(self.scope_label, self.scope))
        self.controls.addWidget(self.rival_pair)
        self.scope.activated.connect(self.mark_stale)
        self.rival.activated.connect(self._choose_rival)
        self.editor.rival_changed.connect(self.mark_stale)
        self.scope.activated.connect(self._lead)
        self.at_hand = AtHand()
        self.at_hand.chosen.connect(self.show_scope)
        self._followed = self.editor.current[0]
        self.editor.selection_changed.connect(self._follow_service)
        self.choice = SpreadChoice(self.editor)
        self.choice.changed.connect(self.mark_stale)
        self.measure = MeasureChoice(self.editor)
        self.measure.changed.connect(self.mark_stale)
        below = QWidget()
        flow = FlowLayout(below, QMargins(), FLOW_GAP)
        flow.addWidget(self.choice)
        flow.addWidget(self.measure)
        flow.end_with(self.at_hand)
        self.choices.addWidget(below)
        self.since_label, self.since = QLabel(), ChoiceBox(12)
        self.since_pair = labelled(self.since_label, self.since)
        self.since_pair.hide()
        self.controls.addWidget(self.since_pair)
        self.since.activated.connect(self.mark_stale)

    def show_scope(self, scope: Scope) -> None:
        """Show everything, one touchpoint or each of them, or a service."""
        self._fill()
        self.scope.choose(scope)
        self.mark_stale()

    def remember(self) -> None:
        """Note what is shown, to be kept with the file."""
        if self.scope.count():
            self.editor.kept[_VIEW] = cast("Scope", self.scope.currentData()).kept

    def describe(self) -> ScopeDescription | AdoptionDescription | MoversDescription:
        """The trend of what is chosen, how it spreads, or who moved it."""
        self._fill()
        scope = cast("Scope", self.scope.currentData())
        measure = self.measure.measure if scope.is_everything else TrendMeasure.LEVEL
        rival = self.editor.rival
        self.choice.setVisible(scope.attribute is not None)
        self.measure.setVisible(scope.is_everything)
        self.choice.set_reason(self._no_spread(scope.attribute))
        is_moving = scope.is_everything and self.measure.is_movers
        self.since_pair.setVisible(is_moving)
        spreading = scope.attribute if self.choice.is_spread else None
        has_rivals = measure is not TrendMeasure.EXPECTATION and not scope.is_side_by_side
        self.rival_pair.setVisible(has_rivals and spreading is None)
        if spreading is not None:
            outlook = self._outlook(spreading)
            snapshot, language = self.editor.snapshot(), self.editor.language
            return describe_adoption(snapshot, language, spreading, outlook)
        self._outlooks.drop()
        if is_moving:
            return self._moved()
        return describe_scope(
            self.editor.snapshot(),
            self.editor.language,
            scope,
            measure,
            highlight=() if rival is None else (rival,),
            until=self.editor.horizon,
        )

    @property
    def is_waiting(self) -> bool:
        """Whether what lies ahead was asked for and is on its way."""
        return self._outlooks.is_coming

    def picture(self, described: object, lettering: Lettering) -> Picture:
        """The chart of a description."""
        if isinstance(described, AdoptionDescription):
            return AdoptionPicture(described, self.theme, lettering)
        if isinstance(described, MoversDescription):
            movers = MoversPicture(described, self.theme, lettering)
            movers.chosen = self.editor.current[0]
            return movers
        return trend_picture(cast("ScopeDescription", described), self.theme, lettering)

    def pin(self, mark: Mark) -> None:
        """Lead to the cells, or to one touchpoint; a competitor's line clicked stands out."""
        described = self.canvas.picture.described if self.canvas is not None else None
        if isinstance(described, TouchpointsDescription):
            self.show_scope(Scope(touchpoint=described.panels[mark.row].touchpoint))
            return
        looks = self._looks_at(described, mark)
        if looks:
            self.editor.is_led = True
            self.editor.point_at(looks)
        else:
            super().pin(mark)
        subject = self.editor.market.subject
        if mark.competitor is not None and (subject is None or mark.competitor != subject.id):
            self.editor.set_rival(mark.competitor)
            if self.canvas is not None:
                self.canvas.pin_at(mark.x, mark.y)

    def _looks_at(self, described: object, mark: Mark) -> frozenset[tuple[int, int]]:
        """Of a point of the market, while no service is at hand: what was seen last by its day."""
        if (
            not isinstance(described, TrendDescription)
            or mark.attribute is not None
            or self.editor.current[0] is not None
        ):
            return frozenset()
        day = date_of(described.days[mark.row])
        return self.editor.snapshot().last_looks(day, mark.competitor, described.touchpoint)

    def hint(self) -> str:
        """What stands below the chart while nothing is chosen."""
        scope = self.scope.currentData()
        if isinstance(scope, Scope) and scope.is_side_by_side:
            return self.tr("Arrows walk, Enter or a click shows one alone, T shows the table.")
        return super().hint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_S and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.at_hand.step()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Write all texts of widgets in the language of the window."""
        super().retranslate()
        self.scope_label.setText(self.tr("&Show"))
        self.rival_label.setText(self.tr("&Highlight"))
        self.scope.setAccessibleName(self.tr("What the chart shows"))
        self.rival.setAccessibleName(self.tr("Competitor that stands out"))
        self.choice.retranslate()
        self.measure.retranslate()
        self.since_label.setText(self.tr("S&ince"))
        self.since.setAccessibleName(self.tr("Day from which on who moved the bar is told"))

    def _follow_service(self) -> None:
        """Another service is at hand: where one is shown, it is shown instead."""
        scope = self.scope.currentData()
        if isinstance(scope, Scope) and scope.attribute not in (None, self.editor.current[0]):
            self.mark_stale()
        self._offer_at_hand()

    def _offer_at_hand(self) -> None:
        scope = self.scope.currentData()
        if isinstance(scope, Scope):
            there = {one.id: one for one in self.editor.market.attributes}
            at_hand = there.get(self.editor.current[0] or 0)
            self.at_hand.offer(at_hand, scope, self.editor.language)

    def _choose_rival(self) -> None:
        self.editor.set_rival(cast("int | None", self.rival.currentData()))

    def _moved(self) -> MoversDescription:
        """Who moved the market since the day chosen, a year before where none is."""
        snapshot = self.editor.snapshot()
        days = [one for one in snapshot.observed_days() if one < snapshot.as_of]
        year = format_date(add_months(snapshot.as_of, -MONTHS))
        usual = (self.tr("A year before, {day}").format(day=year), None, False)
        self.since.offer([usual, *((format_date(day), day, False) for day in reversed(days))])
        since = cast("date | None", self.since.currentData())
        return describe_movers(snapshot, self.editor.language, since=since)

    def _lead(self) -> None:
        """The service that was chosen becomes the one the card shows, of the same competitor."""
        scope = cast("Scope", self.scope.currentData())
        if scope.attribute is not None:
            subject = self.editor.market.subject
            competitor = self.editor.current[1] or (subject.id if subject else None)
            self.editor.select(scope.attribute, competitor)

    def _no_spread(self, attribute: int | None) -> str:
        """Why a service has no spread; empty where it has one."""
        if attribute is None or self.editor.market.attribute(attribute).floor is not None:
            return ""
        return self.tr("A number without a floor has no spread: say what counts as offered.")

    def _outlook(self, attribute: int) -> SpreadAhead:
        """What lies ahead as far as it is asked for and known; asked for it is worked out."""
        wants_forecast = self.choice.forecast.isChecked()
        wants_what_if = self.choice.what_if.isChecked()
        if not (wants_forecast or wants_what_if):
            self._outlooks.drop()
            return NOTHING
        found = self._outlooks.ask(attribute) or NOTHING
        return found.asked(forecast=wants_forecast, what_if=wants_what_if)

    def _tell_failure(self, error: BenchmarkError) -> None:
        self.line.setText(error_text(error, self.editor.language))

    def _fill(self) -> None:
        """Offer what there is now, keeping what is chosen."""
        market, language = self.editor.market, self.editor.language
        scopes: list[tuple[str, object, bool]] = [
            (self.tr("Everything compared"), Scope(), False),
            (self.tr("All touchpoints"), Scope(is_side_by_side=True), False),
        ]
        for touchpoint in dict.fromkeys(one.touchpoint for one in market.attributes):
            group = touchpoint_word(touchpoint, language)
            scopes.append((group, Scope(touchpoint=touchpoint), False))
            scopes.extend(
                (one.name, Scope(attribute=one.id), True)
                for one in market.attributes
                if one.touchpoint == touchpoint
            )
        others = [one for one in market.competitors if not one.subject]
        is_first = not self.scope.count()
        self.scope.offer(scopes)
        if is_first:
            self.scope.choose(Scope.read(self.editor.kept.get(_VIEW, "")))
        self._take_chosen()
        nobody = (self.tr("Nobody"), None, False)
        self.rival.offer([nobody, *((one.name, one.id, False) for one in others)])
        self.rival.choose(self.editor.rival)
        self._offer_at_hand()

    def _take_chosen(self) -> None:
        """Where one service is shown, show the one that was chosen since."""
        chosen, self._followed = self._followed, self.editor.current[0]
        is_new = self._followed is not None and self._followed != chosen
        if is_new and cast("Scope", self.scope.currentData()).attribute is not None:
            self.scope.choose(Scope(attribute=self._followed))
