"""A chart saved as a drawing looks in Chromium as it looks as a picture, and its text is text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree as ET

import numpy as np
import numpy.typing as npt
import pytest
from browser import CHROMIUM, browsed
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QImage
from PySide6.QtWidgets import QApplication
from stored_charts import MARKETS, snapshot_of

from benchmark_app.ui.charts.export import export_chart
from benchmark_app.ui.font import paper_font
from benchmark_app.ui.theme import Theme

#: What is exported of each market, as `export_chart` is asked for it.
CHARTS: Final[Mapping[str, dict[str, Any]]] = {
    "trend": {"chart": "trend"},
    "service": {"chart": "trend", "attribute": 1},
    "touchpoints": {"chart": "trend", "is_side_by_side": True},
    "parity": {"chart": "trend", "measure": "parity", "competitor": 2},
    "expectation": {"chart": "trend", "measure": "expectation"},
    "movers": {"chart": "movers"},
    "stages": {"chart": "stages"},
    "adoption": {"chart": "adoption", "attribute": 1},
    "compare": {"chart": "compare", "competitor": 2},
    "first": {"chart": "first"},
    "heat": {"chart": "heat"},
}
SHOWN: Final = ("motel", "cafe")
SVG: Final = "{http://www.w3.org/2000/svg}"
DRAWN: Final = frozenset(
    ("svg", "title", "desc", "defs", "g", "path", "polyline", "polygon", "rect", "circle", "text")
)
TEXT: Final = re.compile(r'<text [^>]* x="([\d.]+)" [^>]*>[^<]*</text>')
#: How unlike two pictures may be, of 255: all over, and in their most unlike square of so many
#: pixels; where the browser has the program's font, and where it draws the letters with another.
ALIKE: Final = {True: (8, 4.5, 34.0), False: (24, 9.0, 36.0)}
#: What each of them must find wrong.
FOUND: Final = {True: ("moved", "lacking", "recoloured"), False: ("untitled", "recoloured")}

needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
Pixels = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Saved:
    """Charts by their drawings, as pictures; spoilt drawings with the drawing each was."""

    pictures: dict[Path, QImage]
    spoilt: dict[Path, Path]

    def sizes(self) -> dict[Path, tuple[int, int]]:
        """The pixels each drawing takes on a screen: the picture has two for one."""
        found = {
            path: (one.width() // 2, (one.height() + 1) // 2) for path, one in self.pictures.items()
        }
        return found | {wrong: found[right] for wrong, right in self.spoilt.items()}


@pytest.fixture(scope="module")
def saved(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Saved:
    """Every chart of two markets, one in English and one in Korean, and drawings that are wrong."""
    folder = tmp_path_factory.mktemp("drawings")
    pictures: dict[Path, QImage] = {}
    spoilt: dict[Path, Path] = {}
    for market in SHOWN:
        for name, asked in CHARTS.items():
            path = folder / f"{market}-{name}.svg"
            for target in (path, path.with_suffix(".png")):
                export_chart(snapshot_of(market), path=target, language=MARKETS[market], **asked)
            pictures[path] = QImage(str(path.with_suffix(".png")))
        for name, wrong, spoil in SPOILT:
            right = folder / f"{market}-{name}.svg"
            path = folder / f"{market}-{name}-{wrong}.svg"
            path.write_text(spoil(right.read_text(encoding="utf-8")), encoding="utf-8")
            spoilt[path] = right
    return Saved(pictures, spoilt)


def moved(drawing: str) -> str:
    """A text in the middle of it stands six pixels aside."""
    texts = list(TEXT.finditer(drawing))
    one = texts[len(texts) // 2]
    return f"{drawing[: one.start(1)]}{float(one[1]) + 6:.2f}{drawing[one.end(1) :]}"


def lacking(drawing: str) -> str:
    """A text in the middle of it is not there."""
    texts = list(TEXT.finditer(drawing))
    one = texts[len(texts) // 2]
    return drawing[: one.start()] + drawing[one.end() :]


def untitled(drawing: str) -> str:
    """The finding is not there."""
    title = re.search("<title>(.*)</title>", drawing)
    assert title is not None
    one = next(one for one in TEXT.finditer(drawing) if f">{title[1]}<" in one[0])
    return drawing[: one.start()] + drawing[one.end() :]


def recoloured(drawing: str) -> str:
    """One stage has the colour of another."""
    stages = Theme.light().stages
    return drawing.replace(stages["table_stakes"].name(), stages["innovation"].name())


SPOILT: Final[tuple[tuple[str, str, Callable[[str], str]], ...]] = (
    ("first", "moved", moved),
    ("trend", "lacking", lacking),
    ("trend", "untitled", untitled),
    ("stages", "recoloured", recoloured),
)


def _pixels(image: QImage, width: int, height: int) -> Pixels:
    if image.width() != width:
        image = image.scaled(
            width,
            height,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    flat = np.frombuffer(image.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint8)
    return flat.reshape(height, width, 4)[:, :, :3].astype(np.float64)


def unlike(one: QImage, other: QImage, square: int) -> tuple[float, float]:
    """How much two pictures differ all over, and in the square of so many pixels most unlike."""
    width, height = other.width(), other.height()
    gap = _pixels(one, width, height) - _pixels(other, width, height)
    rows, columns = height // square, width // square
    squares = gap[: rows * square, : columns * square].reshape(rows, square, columns, square, 3)
    return float(np.abs(gap).mean()), float(np.abs(squares.mean((1, 3))).max())


@needs_chromium
@pytest.mark.parametrize("has_font", [True, False])
def test_a_drawing_looks_as_its_picture(saved: Saved, tmp_path: Path, *, has_font: bool) -> None:
    square, all_over, in_square = ALIKE[has_font]
    seen = browsed(saved.sizes(), tmp_path, has_font=has_font)
    for path, picture in saved.pictures.items():
        mean, most = unlike(picture, seen[path], square)
        assert mean < all_over, path.stem
        assert most < in_square, path.stem
    for wrong, right in saved.spoilt.items():
        if wrong.stem.endswith(FOUND[has_font]):
            _, most = unlike(saved.pictures[right], seen[wrong], square)
            assert most > in_square, wrong.stem


def test_text_is_text_in_the_fonts_asked_for_and_nothing_comes_from_elsewhere(
    saved: Saved,
) -> None:
    families = paper_font(14).families()
    for path in saved.pictures:
        root = ET.parse(path).getroot()
        assert {one.tag.removeprefix(SVG) for one in root.iter()} <= DRAWN, path.stem
        values = " ".join(value for one in root.iter() for value in one.attrib.values())
        assert "url(" not in values.replace("url(#", ""), path.stem
        assert "//" not in values, path.stem
        texts = root.findall(f".//{SVG}text")
        told = ["".join(one.itertext()) for one in texts]
        assert (root.findtext(f"{SVG}title") or "?") in " ".join(told), path.stem
        assert all(text.strip() for text in told), path.stem
        assert {one.attrib["font-family"] for one in texts} == {",".join(families)}
        assert all(float(one.attrib["textLength"]) > 0 for one in texts)
    assert families[0] == QFontInfo(paper_font(14)).family()
    assert families[-1] == "sans-serif"  # whatever a machine has


def test_hangul_is_found_in_a_drawing(saved: Saved) -> None:
    services = snapshot_of("cafe").market.attributes
    assert all(re.search("[가-힣]", one.name) for one in services)
    folder = next(iter(saved.pictures)).parent
    for chart in ("stages", "first", "heat"):
        drawing = (folder / f"cafe-{chart}.svg").read_text(encoding="utf-8")
        shown = [one for one in services if chart != "stages" or one.floor is not None]
        assert [one.name for one in shown if f">{one.name}<" not in drawing] == [], chart
