"""What a browser makes of drawings: Chromium without a window, started once for many of them."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from benchmark_app.paths import resources

CHROMIUM: Final = shutil.which("chromium") or shutil.which("chromium-browser")
#: The fonts of the system, and those that come with the program as if they were installed.
_FONTS: Final = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{own}</dir>
<cachedir>{cache}</cachedir></fontconfig>"""
_PATIENCE: Final = 90.0


def browsed(
    drawings: Mapping[Path, tuple[int, int]], folder: Path, *, has_font: bool
) -> dict[Path, QImage]:
    """Each drawing as Chromium shows it at its size, with the program's font installed or not."""
    places, across, down = _laid_out(drawings)
    shown = "".join(
        f'<img src="{escape(path.as_uri())}" style="left:{place.x()}px;top:{place.y()}px;'
        f'width:{place.width()}px;height:{place.height()}px">'
        for path, place in places.items()
    )
    page, target = folder / "page.html", folder / "page.png"
    style = "<style>body{margin:0;background:white}img{position:absolute}</style>"
    page.write_text(f"<!DOCTYPE html><meta charset=utf-8>{style}{shown}", encoding="utf-8")
    _shoot(page, target, across, down, folder, has_font=has_font)
    whole = QImage(str(target))
    assert (whole.width(), whole.height()) == (across, down)
    return {path: whole.copy(place) for path, place in places.items()}


def _laid_out(drawings: Mapping[Path, tuple[int, int]]) -> tuple[dict[Path, QRect], int, int]:
    """Where each drawing stands on a page, and how wide and high that is."""
    columns = [0, 0, 0, 0]
    across = max(width for width, _ in drawings.values())
    places = {}
    for path, (width, height) in drawings.items():
        column = columns.index(min(columns))
        places[path] = QRect(column * across, columns[column], width, height)
        columns[column] += height
    return places, across * len(columns), max(columns)


def _shoot(
    page: Path, target: Path, across: int, down: int, folder: Path, *, has_font: bool
) -> None:
    assert CHROMIUM is not None
    environment = os.environ | {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder / "config")}
    if has_font:
        config = folder / "fonts.conf"
        cache = folder / "cache"
        config.write_text(_FONTS.format(own=resources() / "fonts", cache=cache), encoding="utf-8")
        environment["FONTCONFIG_FILE"] = str(config)
    command = [
        CHROMIUM,
        *("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
        "--hide-scrollbars",
        *("--force-device-scale-factor=1", "--disable-lcd-text", "--font-render-hinting=none"),
        f"--user-data-dir={folder / 'profile'}",
        f"--window-size={across},{down}",
        f"--screenshot={target}",
        page.as_uri(),
    ]
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=_PATIENCE)
