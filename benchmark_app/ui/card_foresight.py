"""What the card says of the days to come: this service, this competitor, our own leads."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.copying import Copying
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.foreseen import Foreseen
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.theme import Theme
from benchmark_app.words.first import priority_reason
from benchmark_app.words.forecast import (
    competitor_speed_text,
    firsts_text,
    forecast_text,
    lead_text,
    speed_text,
)

#: Of who copied nothing a speed is told once so many copies were to be expected.
_WATCHED: Final = 1.0
#: How long our leads last is told once so many were copied; before, only how many there are.
_LEADS_TOLD: Final = 3


class CardForesight(QWidget):
    """Two sentences that come when they are computed; until then there is nothing to see."""

    def __init__(
        self, editor: Editor, foresight: Foresight | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._foresight = foresight
        self._attribute: Attribute | None = None
        self._competitor: Competitor | None = None
        self.service, self.business = QLabel(), QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for label in (self.service, self.business):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        if foresight is not None:
            foresight.arrived.connect(self._fill)
            foresight.outdated.connect(self._ask)

    def show_current(self, attribute: Attribute | None, competitor: Competitor | None) -> None:
        """Speak of a service and of a competitor, as far as there is one; of nothing without."""
        self._attribute, self._competitor = attribute, competitor
        self._ask()
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        palette = QPalette(theme.palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme.muted)
        for label in (self.service, self.business):
            label.setPalette(palette)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def _ask(self) -> None:
        if self._foresight is not None and self._attribute is not None and self.isVisible():
            self._foresight.want(calmly=True)

    def _fill(self) -> None:
        found = None if self._foresight is None else self._foresight.latest
        service = business = ""
        if found is not None and self._attribute is not None:
            service = self._service_text(found, self._attribute)
            if self._competitor is not None:
                business = self._business_text(found, self._competitor)
        for label, text in ((self.service, service), (self.business, business)):
            label.setText(text)
            label.setVisible(bool(text))

    def _service_text(self, found: Foreseen, attribute: Attribute) -> str:
        """When it will be expected, how fast it spreads, how long an own lead has left."""
        stage = self._editor.snapshot().stage(attribute.id).stage
        if stage is None or stage is LifecycleStage.INSUFFICIENT:
            return ""
        language = self._editor.language
        forecast = found.forecasts.get(attribute.id)
        said = []
        if forecast is not None:
            said.append(forecast_text(forecast, language))
            if stage is not LifecycleStage.DECLINING:  # what fades out does not spread
                said.append(speed_text(forecast, language))
        said += [
            # that it is a first guess stands in the forecast's own sentence already
            priority_reason(
                one if forecast is None else replace(one, forecast=None), attribute, language
            )
            for one in found.priorities
            if one.attribute == attribute.id and one.years_left is not None
        ]
        return " ".join(filter(None, said))

    def _business_text(self, found: Foreseen, competitor: Competitor) -> str:
        """How fast a competitor copies and begins; on the own column how long our leads last."""
        language, copying = self._editor.language, found.copying
        said = [
            firsts_text(one, competitor.name, language)
            for one in copying.firsts
            if one.competitor == competitor.id and one.count
        ]
        if competitor.subject:
            leads = lead_text(copying, language)
            return leads if _has_count(copying) else " ".join((leads, *said))
        speeds = [
            competitor_speed_text(one, competitor.name, language)
            for one in copying.speeds
            if one.competitor == competitor.id and (one.adoptions or one.expected >= _WATCHED)
        ]
        return " ".join((*speeds, *said))


def _has_count(copying: Copying) -> bool:
    """Whether the sentence of our leads already says with how many we were first."""
    half = copying.own_half
    return bool(half.n) and (half.median is None or half.events < _LEADS_TOLD)
