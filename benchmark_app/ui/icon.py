"""Shipped drawings in the colour of the words beside them."""

from __future__ import annotations

from PySide6.QtGui import QColor, QIcon, QPixmap

from benchmark_app import paths


def drawn_icon(name: str, colour: QColor) -> QIcon:
    """The drawing of that name in one colour; empty where there is none."""
    path = paths.resources() / "icons" / f"{name}.svg"
    if not path.is_file():
        return QIcon()
    drawing = path.read_text(encoding="utf-8").replace("currentColor", colour.name())
    drawing = drawing.replace("<svg ", '<svg width="72" height="72" ', 1)
    pixmap = QPixmap()
    pixmap.loadFromData(drawing.encode(), "SVG")
    return QIcon(pixmap)
