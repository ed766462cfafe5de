"""The keys of a chart as the key card tells them; `ChartCanvas` and its pages answer to them."""

from __future__ import annotations

from typing import Final

from benchmark_app.ui.translation import QT_TRANSLATE_NOOP

#: What they do (context ChartKeys), and the keys beside each other.
CHART_KEYS: Final = (
    (QT_TRANSLATE_NOOP("ChartKeys", "From point to point"), ("Left", "Right", "Up", "Down")),
    (QT_TRANSLATE_NOOP("ChartKeys", "Hold a point in the card, let go"), ("Enter", "Esc")),
    (QT_TRANSLATE_NOOP("ChartKeys", "Zoom in, out"), ("+", "-")),
    (QT_TRANSLATE_NOOP("ChartKeys", "Earlier, later time"), ("Shift+Left", "Shift+Right")),
    (QT_TRANSLATE_NOOP("ChartKeys", "The whole time"), ("Home",)),
    (QT_TRANSLATE_NOOP("ChartKeys", "As a table, as a chart"), ("T",)),
    (QT_TRANSLATE_NOOP("ChartKeys", "In the trend: everything, touchpoint, service"), ("S",)),
)
