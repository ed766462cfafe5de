"""The charts of four markets as lines of text, and the files that hold what they should be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

from every_chart import Case, Chart
from real_history import REAL, write_turbocharger
from told import told
from typewriter import Typewriter

from benchmark_app import Workspace, create_workspace
from benchmark_app.cli import main
from benchmark_app.paths import sample_data
from benchmark_app.ui.charts.placed import Sheet
from benchmark_app.words.language import Language
from benchmark_app.workspace import Snapshot

STORE: Final = Path(__file__).parents[1] / "ui" / "stored_charts"
#: Two made-up samples and two real histories, each told in one of the languages.
MARKETS: Final = {
    "motel": Language.EN,
    "cafe": Language.KO,
    "turbocharger": Language.KO,
    "denied_boardings": Language.EN,
}
_SHEET: Final = (980.0, 560.0)


@cache
def snapshot_of(market: str) -> Snapshot:
    """A market on the last day something was seen there."""
    with TemporaryDirectory() as folder, _imported(market, Path(folder)) as workspace:
        last = max(one.observed_on for one in workspace.observations())
        return workspace.as_of(date(last.year, last.month, last.day))


def lines_of(market: str, chart: Chart) -> list[str]:
    """What a chart says of a market and where; empty where it has none."""
    width, height = _SHEET
    sheet = Sheet(width, height, Typewriter())
    drawn = chart(Case(snapshot_of(market), MARKETS[market], sheet, Random(1)))
    if drawn is None:
        return []
    return [*told(drawn.described, "said"), *told(drawn.frame, "placed")]


def stored_at(market: str, chart: Chart) -> Path:
    """The file that holds a chart's lines."""
    return STORE / market / f"{chart.__name__}.txt"


@contextmanager
def _imported(market: str, folder: Path) -> Iterator[Workspace]:
    file = {
        "turbocharger": folder / "long.csv",
        "denied_boardings": REAL / "denied_boardings.csv",
        "cafe": sample_data() / "cafe.ko.csv",
    }.get(market, sample_data() / f"{market}.csv")
    if market == "turbocharger":
        write_turbocharger(file)
    path = folder / "market.bench"
    create_workspace(path).close()
    assert main(["import", str(path), str(file)]) == 0
    with Workspace.open(path) as workspace:
        yield workspace
