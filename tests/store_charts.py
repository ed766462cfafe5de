"""Writes what every chart says of four markets, to be compared with from then on.

Run it only when a chart is meant to say something else, and read the difference.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "support"))

from every_chart import CHARTS
from stored_charts import MARKETS, lines_of, stored_at


def main() -> None:
    """Writes a file for each market and chart."""
    for market in MARKETS:
        for chart in CHARTS:
            file = stored_at(market, chart)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("\n".join(lines_of(market, chart)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
