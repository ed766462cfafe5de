"""How many competitors a chart is of, in the words every chart has for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmark_app.words.chart import chart_word
from benchmark_app.words.language import Language

if TYPE_CHECKING:
    from benchmark_app.workspace import Snapshot


def places_told(snapshot: Snapshot, language: Language) -> tuple[str, ...]:
    """How many competitors are in the market, and how many left it where any did."""
    followed = zip(snapshot.market.competitors, snapshot.followed.tolist(), strict=True)
    here = sum(is_followed and not one.subject for one, is_followed in followed)
    said = (chart_word("competitors", language, n=here),)
    gone = len(snapshot.gone)
    return (*said, chart_word("left", language, n=gone)) if gone else said
