"""A chart as SVG: each text is one element that runs as wide as it was measured."""

from __future__ import annotations

import re
from html import escape
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtSvg import QSvgGenerator

from benchmark_app.ui.charts.picture import Picture

_SIGN: Final = "x"
_WRITTEN_SIGN: Final = re.compile(rf"\s*>{_SIGN}</text>")


def svg_of(picture: Picture, dots_per_inch: int) -> bytes:
    """An arranged picture as an SVG file, its title and subtitle told to screen readers."""
    width, height = picture.size
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(round(width), round(height)))
    generator.setViewBox(QRectF(0, 0, width, height))
    generator.setResolution(dots_per_inch)
    generator.setTitle(picture.title)
    generator.setDescription(picture.subtitle)
    painter = _SvgPainter(generator)
    picture.paint(painter)
    painter.end()
    buffer.close()
    endings = iter(painter.endings)
    svg = _WRITTEN_SIGN.sub(lambda _: next(endings), str(written.data(), "utf-8"))
    return svg.encode()


class _SvgPainter(QPainter):
    """Has Qt write one sign for each text, as it would cut the text where the script changes.

    `endings` are what goes there: the text, and the room it has where another font draws it.
    """

    def __init__(self, device: QSvgGenerator) -> None:
        super().__init__(device)
        self.endings: list[str] = []

    def drawText(self, place: QPointF, text: str) -> None:  # type: ignore[override]
        if not text:
            return
        super().drawText(place, _SIGN)
        width = QFontMetricsF(self.font()).horizontalAdvance(text)
        room = f' textLength="{width:.2f}" lengthAdjust="spacingAndGlyphs"'
        self.endings.append(f"{room}>{escape(text, quote=False)}</text>")
