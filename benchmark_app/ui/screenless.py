"""What Qt needs to draw where there is no window, nor perhaps a screen."""

from __future__ import annotations

import os
import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication


def any_application() -> QGuiApplication:
    """The application there is, or one without a screen where there is no display."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    has_display = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if sys.platform.startswith("linux") and not has_display:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QApplication(sys.argv[:1])
