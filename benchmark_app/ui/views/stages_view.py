"""The stage timeline: what turned from a strength into a basic, and when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.stage_picture import StagePicture
from benchmark_app.ui.charts.stage_timeline import StageTimelineDescription, describe_stages
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.sweep import prepare_stages
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.tick_box import TickBox
from benchmark_app.ui.views.chart_page import ChartPage

if TYPE_CHECKING:
    from benchmark_app.workspace import Snapshot

_FORECAST = "stages_forecast"


class StagesPage(ChartPage):
    """A lane per service; a clicked segment says below what caused it.

    On request the lanes go on beyond today; the box is remembered with the file's window.
    """

    def __init__(
        self, editor: Editor, theme: Theme, foresight: Foresight, parent: QWidget | None = None
    ) -> None:
        self._foresight = foresight
        super().__init__(editor, theme, parent)
        foresight.arrived.connect(self.mark_stale)
        foresight.outdated.connect(self.mark_stale)

    def build_controls(self) -> None:
        """The box that asks for the forecasts."""
        self.forecast = TickBox()
        self.forecast.setChecked(_FORECAST in self.editor.extras)
        self.forecast.toggled.connect(self._remember)
        self.controls.addWidget(self.forecast)

    def describe(self) -> StageTimelineDescription:
        """The lanes of all services."""
        found = None
        if self.forecast.isChecked():
            self._foresight.want()
            found = self._foresight.latest
        forecasts = None if found is None else found.forecasts
        return describe_stages(self.editor.snapshot(), self.editor.language, forecasts)

    def prepare(self, snapshot: Snapshot) -> Iterator[None]:
        """Work out what `describe` reads: stages are enough."""
        return prepare_stages(snapshot)

    def picture(self, described: object, lettering: Lettering) -> StagePicture:
        """The chart of a description."""
        picture = StagePicture(cast("StageTimelineDescription", described), self.theme, lettering)
        picture.chosen = self.editor.current[0]
        return picture

    def hint(self) -> str:
        """What stands below the chart while nothing is chosen."""
        if self.is_waiting:
            return super().hint()
        return self.tr("Click a segment to see what caused it. T shows the table.")

    @property
    def is_waiting(self) -> bool:
        """Whether forecasts that were asked for are on their way."""
        return self.forecast.isChecked() and self._foresight.is_coming

    def retranslate(self) -> None:
        """Write all texts of widgets in the language of the window."""
        super().retranslate()
        self.forecast.setText(self.tr("Show forecast"))
        self.forecast.setToolTip(self.tr("How likely each service is expected by all, and when"))

    def _remember(self, is_wanted: bool) -> None:
        (self.editor.extras.add if is_wanted else self.editor.extras.discard)(_FORECAST)
        self.mark_stale()
