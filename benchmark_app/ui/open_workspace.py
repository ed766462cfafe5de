"""What the window holds while a workspace is open."""

from __future__ import annotations

from dataclasses import dataclass

from benchmark_app.ui.as_of_bar import AsOfBar
from benchmark_app.ui.card import Card
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.parting import Parting
from benchmark_app.ui.work_area import WorkArea


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenWorkspace:
    """The editor and the widgets that belong to it and go with it."""

    editor: Editor
    area: WorkArea
    card: Card
    days: AsOfBar
    parting: Parting
