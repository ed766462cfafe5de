"""Shipped drawings in the colour of the words beside them."""

from __future__ import annotations

from PySide6.QtGui import QColor, QIcon, QPixmap

from benchmark_app import paths


def drawn_icon(name: str, colour: QColor, selected: QColor) -> QIcon:
    """The drawing of that name in two colours; empty where there is none."""
    path = paths.resources() / "icons" / f"{name}.svg"
    if not path.is_file():
        return QIcon()
    drawing = path.read_text(encoding="utf-8").replace("<svg ", '<svg width="72" height="72" ', 1)
    icon = QIcon()
    for mode, wanted in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Selected, selected)):
        pixmap = QPixmap()
        pixmap.loadFromData(drawing.replace("currentColor", wanted.name()).encode(), "SVG")
        icon.addPixmap(pixmap, mode)
    return icon
