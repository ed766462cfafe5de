"""The stage timeline: what turned from a strength into a basic, and when."""

from __future__ import annotations

from typing import cast

from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.picture import Mark
from benchmark_app.ui.charts.stage_picture import StagePicture
from benchmark_app.ui.charts.stage_timeline import StageTimelineDescription, describe_stages
from benchmark_app.ui.views.chart_page import ChartPage


class StagesPage(ChartPage):
    """A lane per service; a clicked segment says below what caused it."""

    _chosen: int | None = None

    def describe(self) -> StageTimelineDescription:
        """The lanes of all services."""
        return describe_stages(self.editor.snapshot(), self.editor.language)

    def picture(self, described: object, lettering: Lettering) -> StagePicture:
        """The chart of a description."""
        picture = StagePicture(cast("StageTimelineDescription", described), self.theme, lettering)
        picture.chosen = self._chosen
        return picture

    def pin(self, mark: Mark) -> None:
        """Say what caused the segment, and mark its lane."""
        super().pin(mark)
        self._chosen = mark.attribute
        if self.canvas is not None:
            cast("StagePicture", self.canvas.picture).chosen = mark.attribute
            self.canvas.repaint_picture()

    def hint(self) -> str:
        """What stands below the chart while nothing is chosen."""
        return self.tr("Click a segment to see what caused it. T shows the table.")
