"""Takes pictures of real windows: opens the program once and walks through its views."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from unittest.mock import patch

from full_page import is_full
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.ui.app import Shell
from benchmark_app.ui.arriving.window import ArrivalWindow
from benchmark_app.ui.card_dock import CardDock
from benchmark_app.ui.charts.trend_index import TrendMeasure
from benchmark_app.ui.grid.paste_dialog import PasteDialog
from benchmark_app.ui.memory import Memory
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.compare_view import ComparePage
from benchmark_app.ui.views.first_view import FirstPage
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.ui.views.method_view import MethodPage
from benchmark_app.ui.views.stages_view import StagesPage
from benchmark_app.ui.views.trend_view import Scope, TrendPage
from benchmark_app.words.language import Language

#: What is shown without a file: the start page, and what it asks of a new one.
BARE: Final = ("start", "begin")
#: Pictures of a view with something chosen in it.
SHOWN_IN: Final = {
    "spread": "trend",
    "parity": "trend",
    "expectation": "trend",
    "movers": "trend",
    "panels": "trend",
    "ahead": "stages",
    "rules": "method",
    "filter": "grid",
    "find": "grid",
    "card": "grid",
    "paste": "grid",
    "import": "grid",
    "table": "stages",
    "rival": "compare",
    "map": "first",
}
VIEWS: Final = (
    *BARE,
    *("overview", "grid", "filter", "find", "card", "paste", "import", "trend", "spread"),
    *("parity", "expectation", "movers", "panels"),
    *("stages", "ahead", "table", "compare", "rival", "first", "map", "method", "rules"),
)
THEMES: Final[Mapping[str, Callable[[], Theme]]] = {
    "light": Theme.light,
    "dark": Theme.dark,
    "contrast": Theme.light().contrasting,
    "darkcontrast": Theme.dark().contrasting,
}
_PATIENCE: Final = 60.0  # seconds, on a busy machine


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the program stands before the camera."""

    language: str = "en"
    theme: str = "light"
    percent: int = 100


class Camera:
    """One window; `shoot` walks to a view at a size and answers with what stands there."""

    def __init__(self, shell: Shell, file: Path | None) -> None:
        self._shell = shell
        self._file = file
        self._beside: QDialog | None = None

    def shoot(self, view: str, width: int, height: int, target: Path) -> None:
        """Save a picture of a view."""
        window = self._shell.window
        window.resize(width, height)
        self.show(view)
        wait_until(lambda: is_full(window))
        self._hold_keys()
        for _ in range(3):
            QApplication.processEvents()
        target.parent.mkdir(parents=True, exist_ok=True)
        shown: QWidget = window if self._beside is None else self._beside
        shown.grab().save(str(target))
        self.leave(view)

    def _hold_keys(self) -> None:
        """Give the keys back to the page, which loses them where pictures follow each other."""
        area, held = self._shell.window.area, QApplication.focusWidget()
        page = None if area is None else area.page
        if page is not None and (held is None or not page.isAncestorOf(held)):
            page.setFocus()

    def show(self, view: str) -> None:
        """Walk to a view; what it shows may still be worked out."""
        window = self._shell.window
        if view in BARE:
            self._shell.desk.show_start()
            if view == "begin":
                window.start.show_trade("cafe")
            return
        if window.area is None and self._file is not None:
            self._shell.desk.take(self._file)
            wait_until(lambda: window.area is not None)
        assert window.area is not None
        window.area.enter_view(SHOWN_IN.get(view, view))
        self._choose(view, window.area.page)

    def _choose(self, view: str, page: QWidget | None) -> None:
        """Ask for the spread of a service that is still spreading, forecasts, another rule…"""
        if view == "card":  # also where it would stand aside
            self._shell.window.show_card()
        if view == "ahead" and isinstance(page, StagesPage):
            page.forecast.setChecked(True)
        elif view == "rules" and isinstance(page, MethodPage):
            page.rules.rows["table_stakes_share"].field.setValue(60.0)
        elif isinstance(page, TrendPage):
            _choose_trend(view, page)
        elif view in ("table", "map"):
            _switch(page, is_on=True)
        elif view == "rival" and isinstance(page, ComparePage):
            page.editor.set_rival(page.editor.market.competitors[-1].id)
        elif view == "filter" and isinstance(page, GridPage):
            page.toggle_filter()
        elif view == "find" and isinstance(page, GridPage):
            page.open_find()
        elif view == "paste" and isinstance(page, GridPage):
            paste_much(page)
            self._beside = _dialog(self._shell.window, PasteDialog)
        elif view == "import" and isinstance(page, GridPage):
            self._bring_in(page)

    def _bring_in(self, page: GridPage) -> None:
        """Show what somebody's table of ticks would bring."""
        window = self._shell.window
        self._shell.desk.take(ticked_table(page, Path(os.environ["XDG_DATA_HOME"])))
        wait_until(lambda: any(map(_is_asking, window.findChildren(ArrivalWindow))))
        self._beside = _dialog(window, ArrivalWindow)
        self._beside.resize(window.size())

    def leave(self, view: str) -> None:
        """Take back what was chosen, so that the next picture shows nothing of it."""
        area = self._shell.window.area
        page = None if area is None else area.page
        if self._beside is not None:
            self._beside.reject()
            self._beside = None
        if view == "card":
            self._close_card()
        if view == "filter" and isinstance(page, GridPage):
            page.toggle_filter()
        elif view == "find" and isinstance(page, GridPage):
            page.find_bar.close_button.click()
        elif view in ("table", "map"):
            _switch(page, is_on=False)
        elif view == "rival" and isinstance(page, ComparePage):
            page.editor.set_rival(None)
        elif view == "rules" and isinstance(page, MethodPage):
            page.draft.discard()
        elif view == "ahead" and isinstance(page, StagesPage):
            page.forecast.setChecked(False)
        elif view in ("spread", "panels") and isinstance(page, TrendPage):
            page.show_scope(Scope())
        elif SHOWN_IN.get(view) == "trend" and isinstance(page, TrendPage):
            page.measure.buttons[TrendMeasure.LEVEL].click()

    def _close_card(self) -> None:
        """Let it come and go by itself again."""
        dock = self._shell.window.findChild(CardDock)
        assert dock is not None
        if dock.wish:
            dock.toggle()


@contextmanager
def camera(look: Look, file: Path | None, folder: Path) -> Iterator[Camera]:
    """The program before a camera; nothing it does reaches this machine's own settings."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    usual = QFont(app.font())
    name = f"{look.language}-{look.theme}-{look.percent}.ini"
    memory = Memory(QSettings(str(folder / name), QSettings.Format.IniFormat))
    memory.text_percent = look.percent
    shell = Shell(None, Language(look.language), memory)
    shell.appearance.set_theme(THEMES[look.theme]())
    shell.show()
    try:
        with patch.dict(os.environ, XDG_DATA_HOME=str(folder / "data")):
            yield Camera(shell, file)
    finally:
        shell.window.close()
        shell.stop()
        shell.window.deleteLater()
        shell.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        app.setFont(usual)


def wait_until(fact: Callable[[], bool]) -> None:
    """Let the program work until something is so; it fails where that takes a minute."""
    end = time.monotonic() + _PATIENCE
    while not fact():
        if time.monotonic() > end:
            raise TimeoutError("what was to be photographed never came")
        QApplication.processEvents()
        time.sleep(0.005)


def _is_asking(window: ArrivalWindow) -> bool:
    """Whether it shows what a file says, and what only its owner knows."""
    return window.isVisible() and bool(window.meaning.questions)


def _dialog(window: QWidget, kind: type[QDialog]) -> QDialog:
    return next(one for one in window.findChildren(kind) if one.isVisible())


def _switch(page: QWidget | None, *, is_on: bool) -> None:
    """Show a page in its other form, or as usual."""
    if isinstance(page, StagesPage):
        page.table_button.setChecked(is_on)
    elif isinstance(page, FirstPage):
        (page.choice.chart_button if is_on else page.choice.list_button).click()


def _choose_trend(view: str, page: TrendPage) -> None:
    if view == "spread":
        _show_spread(page)
    elif view in ("parity", "expectation"):
        page.measure.buttons[TrendMeasure(view)].click()
    elif view == "movers":
        page.measure.movers.click()
    elif view == "panels":
        page.show_scope(Scope(is_side_by_side=True))


def _show_spread(page: TrendPage) -> None:
    snapshot = page.editor.snapshot()
    stages = {one.id: snapshot.stage(one.id).stage for one in snapshot.market.attributes}
    contested = [key for key, stage in stages.items() if stage == "contested"]
    page.show_scope(Scope(attribute=contested[0]))
    page.choice.spread.setChecked(True)
    page.choice.forecast.setChecked(True)


def paste_much(page: GridPage) -> None:
    """A table with a new place, a new service and a value nobody can read."""
    market = page.table.grid.editor.market
    known = next(one for one in market.attributes if one.kind is AttributeKind.YES_NO)
    places = [one.name for one in market.competitors[:2]]
    lines = (
        ("", *places, "Corner Bakery"),
        (known.name, "yes", "no", "yes"),
        ("Reading lamps", "v", "no", "perhaps"),
    )
    QApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))
    page.run("paste")


def ticked_table(page: GridPage, folder: Path) -> Path:
    """Somebody's comparison as a file: a title, ticks and blanks, new services, a sum.

    Some cells wait for an answer: a price on request, and "none" beside numbers.
    """
    market = page.table.grid.editor.market
    places = [one.name for one in market.competitors[:4]]
    known = [one.name for one in market.attributes if one.kind is AttributeKind.YES_NO][:8]
    ticks = ("✓,✓,,✓", "✓,,✓,✓", ",,✓,", "✓,✓,✓,✓", ",✓,,✓", "✓,✓,✓,", ",✓,,✓", "✓,,✓,✓")
    rows = [",".join(row) for row in zip(known, ticks, strict=False)]
    head, total = "," + ",".join(places), "Total,5,6,5,6"
    new = ("Reading lamps,✓,,✓,", "Cake to take home,on request,✓,,✓", "Meeting rooms,2,none,1,3")
    lines = ("2026-11-15", "", head, *rows, *new, total)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "comparison.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8-sig")
    return path
