"""Every chart drawn a thousand times for each cause there is, and what of it was kept."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from gates.row import Row

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from redraws import CAUSES, drawn_by, redraw
from small_motel import fill
from ticking import ticking

from benchmark_app import create_workspace
from benchmark_app.ui.editor import Editor
from benchmark_app.words.language import Language

GATE: Final = "redraws"
_DAY: Final = datetime(2026, 11, 22, 9, tzinfo=UTC)


def run(short: bool) -> Iterator[Row]:
    """1,000 redraws of each pair; its test beside the window plants what is kept."""
    times = 60 if short else 1000
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    wrong: list[str] = []
    pairs = [(chart, cause) for cause in CAUSES for chart in drawn_by(cause)]
    for chart, cause in pairs:
        kept = kept_of(app, chart, cause, times)
        wrong += [f"{chart} {cause}: {one}" for one in kept]
        print(f"{chart:19} {cause:8} {'; '.join(kept)}", flush=True)
    found = "; ".join([f"{len(wrong)} kept", *wrong[:2]])
    yield Row(GATE, f"{len(pairs)} charts and causes, {times:,} each", found, not wrong)


def kept_of(app: QApplication, chart: str, cause: str, times: int) -> list[str]:
    """What a chart keeps of what it drew before."""
    with (
        tempfile.TemporaryDirectory() as name,
        create_workspace(Path(name) / "motel.bench", clock=ticking(_DAY)) as workspace,
    ):
        fill(workspace)
        editor = Editor(workspace, Language.EN, clock=lambda: _DAY)
        gc.collect()
        gc.freeze()
        kept = redraw(app, editor, [chart], cause, times)
        editor.deleteLater()
    return kept.too_much(times)
