"""Draws the program's views as pictures, from real windows: `python3 tasks.py pictures [FOLDER]`.

Without a folder only the README's pictures are written, into resources/pictures. With one, every
view of the cafe, in both languages, light, dark and in high contrast on both grounds, with the
text at 100 and 200 %, at both sizes, and a sheet of small ones for each view; this takes a few
minutes. After the folder may stand words that narrow it down: views, en, ko, themes, 100, 200, any
other size of the text, 1366, 1024, a sample (motel, cafe) or a table somewhere else:

    python3 tasks.py pictures /tmp/look trend ko dark 200

`tests/pictures.py SAMPLE VIEW LANGUAGE THEME WIDTH HEIGHT FILE [PERCENT]` takes one picture.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from benchmark_app.paths import resources, sample_data
from benchmark_app.ui.editor import now
from benchmark_app.ui.job import make_sample
from benchmark_app.words.language import Language
from benchmark_app.words.start import sample_name

sys.path.insert(0, str(Path(__file__).parent / "support"))
from camera import THEMES, VIEWS, Camera, Look, camera

SIZES: Final = ((1366, 768), (1024, 640))
SAMPLES: Final = ("cafe", "motel")
README: Final = (
    ("cafe", "overview", "en", "light"),
    ("motel", "grid", "en", "light"),
    ("motel", "trend", "en", "light"),
    ("motel", "stages", "en", "light"),
    ("cafe", "compare", "en", "light"),
    ("cafe", "first", "en", "light"),
    ("cafe", "import", "en", "light"),
    ("cafe", "method", "en", "light"),
    ("cafe", "grid", "ko", "dark"),
)
#: A sheet shows so many pictures side by side, each so wide.
_ACROSS: Final = 4
_SMALL: Final = QSize(680, 384)


def workspace(sample: str, language: str, folder: Path) -> Path:
    """A sample in a language, or a table somewhere else, as a workspace."""
    if sample in SAMPLES:
        path = folder / f"{sample_name(sample, Language(language))}.bench"
        table = sample_data() / f"{sample}{'.ko' if language == 'ko' else ''}.csv"
    else:
        path, table = folder / f"{Path(sample).stem}.bench", Path(sample)
    if path.exists():
        return path
    make_sample(lambda _: None, str(path), str(table), now().date())
    return path


def walk(
    taken: Camera, views: Sequence[str], sizes: Sequence[tuple[int, int]], name: str, folder: Path
) -> None:
    """Every view at every size, before one window."""
    for view, (width, height) in product(views, sizes):
        target = folder / f"{name.format(view=view)}-{width}x{height}.png"
        taken.shoot(view, width, height, target)
        print(target, flush=True)


def take_readme(own: Path) -> None:
    """The pictures the README shows."""
    for sample, view, language, theme in README:
        look = Look(language=language, theme=theme)
        place = own / f"{sample}-{view}-{language}"
        place.mkdir()  # a window remembers how it stood for a file
        with camera(look, workspace(sample, language, place), place) as taken:
            name = f"{sample}-{{view}}-{language}-{theme}"
            walk(taken, (view,), SIZES[:1], name, resources() / "pictures")


def take_all(folder: Path, words: Sequence[str], own: Path) -> None:
    """The views a folder is asked for, and a sheet of each."""
    views = [one for one in VIEWS if one in words] or list(VIEWS)
    themes = [one for one in THEMES if one in words] or list(THEMES)
    languages = [one for one in ("en", "ko") if one in words] or ["en", "ko"]
    sizes = [one for one in SIZES if str(one[0]) in words] or list(SIZES)
    numbers = [int(one) for one in words if one.isdecimal() and int(one) <= 200]
    known = {*VIEWS, *THEMES, "en", "ko"}
    others = [one for one in words if not one.isdecimal() and one not in known]
    for sample, language, theme, percent in product(
        others or ["cafe"], languages, themes, numbers or [100, 200]
    ):
        look = Look(language=language, theme=theme, percent=percent)
        name = f"{Path(sample).stem}-{{view}}-{language}-{theme}-{percent}"
        with camera(look, workspace(sample, language, own), own) as taken:
            walk(taken, views, sizes, name, folder)
    lay_out(folder)


def lay_out(folder: Path) -> None:
    """One sheet of small pictures for each view."""
    pictures = defaultdict(list)
    for path in sorted(folder.glob("*x*.png")):
        sample, view, _ = path.name.split("-", 2)
        pictures[f"{sample}-{view}"].append(path)
    for name, paths in pictures.items():
        across = min(_ACROSS, len(paths))
        down = -(-len(paths) // across)
        sheet = QImage(_SMALL.width() * across, _SMALL.height() * down, QImage.Format.Format_RGB32)
        sheet.fill(Qt.GlobalColor.gray)
        painter = QPainter(sheet)
        for place, path in enumerate(paths):
            small = QImage(str(path)).scaled(
                _SMALL - QSize(8, 8),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            left, top = place % across * _SMALL.width(), place // across * _SMALL.height()
            painter.drawImage(left + 4, top + 4, small)
        painter.end()
        sheet.save(str(folder / f"sheet-{name}.png"))


def main() -> None:
    """Do what the command line asks."""
    words = sys.argv[1:]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as name:
        own = Path(name)
        if len(words) in (7, 8) and words[4].isdecimal() and words[5].isdecimal():
            sample, view, language, theme, width, height, target = words[:7]
            look = Look(language=language, theme=theme, percent=int((*words, "100")[7]))
            with camera(look, workspace(sample, language, own), own) as taken:
                taken.shoot(view, int(width), int(height), Path(target))
        elif words:
            take_all(Path(words[0]), words[1:], own)
        else:
            take_readme(own)


if __name__ == "__main__":
    main()
