"""Every chart in its page, drawn again for every reason there is, and what that leaves behind."""

from __future__ import annotations

import gc
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from itertools import count, islice
from typing import Any, Final
from unittest.mock import patch

from by_name import attribute_named, competitor_named
from foreseen_case import NearForesight
from held import alive, megabytes
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QGraphicsView, QWidget

from benchmark_app.domain.edits import Record
from benchmark_app.ui.charts.canvas_item import PictureItem
from benchmark_app.ui.charts.export import picture_image
from benchmark_app.ui.charts.trend_index import TrendMeasure
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.grid.picture import TablePicture
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.compare_view import ComparePage
from benchmark_app.ui.views.first_view import FirstPage
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.ui.views.stages_view import StagesPage
from benchmark_app.ui.views.trend_view import Scope, TrendPage

#: So much of memory comes and goes whatever is drawn.
_MEGABYTES: Final = 5.0
_BLOCKS: Final = 1_500
#: By then everything that is kept for good is there, and all that can be shown was.
_SETTLED: Final = 20
_SERVICE: Final = "Free parking"
_PATIENCE: Final = 30.0
_SIZE: Final = (640, 400)
#: Days before today that are shown.
_AGO: Final = (0, 40, 3, 300)

Page = TrendPage | StagesPage | ComparePage | FirstPage | GridPage


@dataclass(frozen=True, slots=True)
class Kept:
    """How much more there is after so many redraws than before them.

    `painted` is how often the chart was drawn that was drawn least; `counts` are of widgets,
    QObjects and graphics items, `kinds` of what Python collects, `blocks` of its memory.
    """

    painted: int
    counts: dict[str, int]
    kinds: Counter[str]
    blocks: int
    megabytes: float
    seconds: float

    def too_much(self, times: int) -> list[str]:
        """What grew as only something kept of each redraw, or of every fourth, grows."""
        found = {name: more for name, more in self.counts.items() if more > 0}
        found |= {name: more for name, more in self.kinds.items() if more > times // 4}
        found.pop("ReferenceType", None)  # they come and go with the caches of SQLAlchemy
        told = [f"{more} {name}" for name, more in found.items()]
        if self.blocks > _BLOCKS + times // 2:
            told.append(f"{self.blocks} blocks")
        if self.megabytes > _MEGABYTES:
            told.append(f"{self.megabytes:.1f} MB")
        return told


Build = Callable[[Editor, Theme, Foresight], Page]
Act = Callable[[Editor, Sequence[Page], int], object]


def trend(editor: Editor, theme: Theme, _: Foresight) -> TrendPage:
    return TrendPage(editor, theme)


def service(editor: Editor, theme: Theme, _: Foresight) -> TrendPage:
    page = TrendPage(editor, theme)
    page.show_scope(Scope(attribute=attribute_named(editor, _SERVICE).id))
    return page


def touchpoints(editor: Editor, theme: Theme, _: Foresight) -> TrendPage:
    page = TrendPage(editor, theme)
    page.show_scope(Scope(is_side_by_side=True))
    return page


def movers(editor: Editor, theme: Theme, _: Foresight) -> TrendPage:
    page = TrendPage(editor, theme)
    page.measure.movers.click()
    return page


def adoption(editor: Editor, theme: Theme, foresight: Foresight) -> TrendPage:
    page = service(editor, theme, foresight)
    page.choice.spread.setChecked(True)
    return page


def stages(editor: Editor, theme: Theme, foresight: Foresight) -> StagesPage:
    return StagesPage(editor, theme, foresight)


def compare(editor: Editor, theme: Theme, _: Foresight) -> ComparePage:
    editor.set_rival(competitor_named(editor, "Pines").id)
    return ComparePage(editor, theme)


def first(editor: Editor, theme: Theme, foresight: Foresight) -> FirstPage:
    page = FirstPage(editor, theme, foresight)
    page.choice.chart_button.click()
    return page


def grid(editor: Editor, theme: Theme, _: Foresight) -> GridPage:
    return GridPage(editor, theme)


def colours(editor: Editor, pages: Sequence[Page], turn: int) -> None:
    for page in pages:
        page.set_theme(Theme.light() if turn % 2 else Theme.dark())


def edits(editor: Editor, pages: Sequence[Page], turn: int) -> None:
    """A value typed, then taken back."""
    if turn % 2:
        assert editor.undo()
    else:
        assert editor.apply(Record("Seaview", _SERVICE, "no", observed_on=editor.as_of))


def days(editor: Editor, pages: Sequence[Page], turn: int) -> None:
    editor.set_as_of(editor.today - timedelta(days=_AGO[turn % len(_AGO)]))


def saved(editor: Editor, pages: Sequence[Page], turn: int) -> None:
    """Each chart as a picture of its own, which for the grid is the heat map."""
    for page in pages:
        picture = page.picture_to_save(Theme.paper() if turn % 2 else Theme.light())
        assert picture is not None
        picture_image(picture, 1.0)


def scopes(editor: Editor, pages: Sequence[Page], turn: int) -> None:
    """Everything a page can be asked to show instead, one after another."""
    for page in pages:
        choices = _choices(page)
        choices[turn % len(choices)]()


def _choices(page: Page) -> list[Callable[[], object]]:
    if isinstance(page, TrendPage):
        measures, show = page.measure.buttons, page.show_scope
        return [
            partial(show, Scope(touchpoint="people")),
            partial(show, Scope(is_side_by_side=True)),
            partial(show, Scope(attribute=attribute_named(page.editor, _SERVICE).id)),
            page.choice.spread.click,
            page.choice.level.click,
            partial(show, Scope()),
            measures[TrendMeasure.PARITY].click,
            measures[TrendMeasure.EXPECTATION].click,
            page.measure.movers.click,
            measures[TrendMeasure.LEVEL].click,
        ]
    if isinstance(page, ComparePage):
        others = [one.id for one in page.editor.market.competitors if not one.subject]
        return [partial(page.editor.set_rival, one) for one in (None, *others)]
    if isinstance(page, StagesPage):
        return [page.forecast.click]
    assert isinstance(page, GridPage)
    return [partial(page.show_only, "unknown"), page.toggle_filter]


#: A chart in its page.
CHARTS: Final[dict[str, Build]] = {
    "trend": trend,
    "trend of a service": service,
    "touchpoints": touchpoints,
    "movers": movers,
    "adoption": adoption,
    "stages": stages,
    "compare": compare,
    "first": first,
    "grid": grid,
}
#: What makes it draw anew.
CAUSES: Final[dict[str, Act]] = {
    "colours": colours,
    "edits": edits,
    "days": days,
    "scopes": scopes,
    "saved": saved,
}
#: Those that can be asked to show something else.
_ASKED: Final = ("trend", "stages", "compare", "grid")


def drawn_by(cause: str) -> tuple[str, ...]:
    """The charts a cause can make draw anew."""
    return _ASKED if cause == "scopes" else tuple(CHARTS)


class PromptForesight(NearForesight):
    """Answers as soon as the window has a moment."""

    def want(self, *, calmly: bool = False) -> None:
        if not self.is_current:
            QTimer.singleShot(0, self._answer)

    def _answer(self) -> None:
        if not self.is_current:
            self._start()


def redraw(
    app: QApplication, editor: Editor, charts: Sequence[str], cause: str, times: int
) -> Kept:
    """Have charts drawn so many times more, each in its page, once they were drawn a while."""
    foresight, drawn = PromptForesight(editor), Counter[int]()
    with _counted(drawn):
        pages = [CHARTS[chart](editor, Theme.light(), foresight) for chart in charts]
        window = QWidget()
        width, height = _SIZE
        window.resize(width, height * len(pages))
        for place, page in enumerate(pages):
            page.setParent(window)
            page.setGeometry(0, place * height, width, height)
        window.show()
        for page in pages:
            _let_draw(app, page)
        turns, act = count(), CAUSES[cause]

        def draw(more: int) -> None:
            for turn in islice(turns, more):
                act(editor, pages, turn)
                for page in pages:
                    _let_draw(app, page)

        draw(_SETTLED)
        _held(app, editor, pages)  # a first look makes what Python knows the objects by
        before, began, earlier = _held(app, editor, pages), time.perf_counter(), drawn.copy()
        draw(times)
        seconds, after = time.perf_counter() - began, _held(app, editor, pages)
    window.close()
    window.deleteLater()
    foresight.deleteLater()
    painted = min(number - earlier[item] for item, number in drawn.items())
    counts = {name: after.counts[name] - number for name, number in before.counts.items()}
    more = after.megabytes - before.megabytes
    blocks = after.blocks - before.blocks
    return Kept(painted, counts, after.kinds - before.kinds, blocks, more, seconds)


@contextmanager
def _counted(drawn: Counter[int]) -> Iterator[None]:
    """Counts how often each chart on a page is drawn meanwhile."""

    def counting(kind: Any) -> Any:
        draw = kind.paint

        def paint(item: Any, *given: Any) -> None:
            drawn[id(item)] += 1
            draw(item, *given)

        return patch.object(kind, "paint", paint)

    with counting(PictureItem), counting(TablePicture):
        yield


def _let_draw(app: QApplication, page: Page) -> None:
    """Let all come that was asked for, and have it painted."""
    until = time.monotonic() + _PATIENCE
    view = None
    while view is None:
        assert time.monotonic() < until, "the page never drew"
        app.processEvents()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        view = _view(page)
    view.viewport().repaint()


def _view(page: Page) -> QAbstractScrollArea | None:
    """What a page draws on; None while what it shows is not there yet."""
    if isinstance(page, GridPage):
        return page.table
    if isinstance(page, FirstPage):
        return page.chart.canvas if page.stack.currentIndex() == 1 else None
    return None if page.is_stale or page.is_waiting else page.canvas


def _held(app: QApplication, editor: Editor, pages: Sequence[Page]) -> Kept:
    """What there is now."""
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    views = [view for page in pages if isinstance(view := _view(page), QGraphicsView)]
    counts = {
        "widgets": len(app.allWidgets()),
        "objects": sum(len(one.findChildren(QObject)) for one in (app, editor, *pages)),
        "items": sum(len(view.items()) for view in views),
    }
    return Kept(0, counts, alive(), sys.getallocatedblocks(), megabytes(), 0.0)
