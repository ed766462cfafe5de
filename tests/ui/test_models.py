"""Qt's own tester on every item model of the window: filled, and while edits arrive."""

from __future__ import annotations

import pkgutil
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Final

import pytest
from arriving_case import answer_of
from foreign_case import book, leaf
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

import benchmark_app.ui
from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record, Remove
from benchmark_app.domain.observation import Observation
from benchmark_app.domain.plan import Move
from benchmark_app.exchange.foreign.book import Book
from benchmark_app.ui.arriving.outcome_model import OutcomeModel
from benchmark_app.ui.arriving.table_picture import PictureModel
from benchmark_app.ui.card_earlier import EarlierModel
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.first.model import Column, FirstModel
from benchmark_app.ui.first.row import first_rows
from benchmark_app.ui.foreseen import foresee
from benchmark_app.ui.grid.model import GridModel
from benchmark_app.ui.grid.wish import Only, Order, Wish
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.trend_view import TrendPage
from benchmark_app.words.language import Language
from benchmark_app.workspace import open_workspace

NAME: Final = 0
Step = Callable[[], object]
#: A model, and what happens to it, one thing after the other.
Life = tuple[QAbstractItemModel, Iterable[Step]]


def own_models() -> set[type[QAbstractItemModel]]:
    """Every item model of the window, those of modules that only some pages import too."""
    for module in pkgutil.walk_packages(benchmark_app.ui.__path__, "benchmark_app.ui."):
        import_module(module.name)

    def below(kind: type[QAbstractItemModel]) -> Iterator[type[QAbstractItemModel]]:
        for one in kind.__subclasses__():
            yield one
            yield from below(one)

    return {one for one in below(QAbstractItemModel) if one.__module__.startswith("benchmark_app")}


@pytest.fixture
def editor(qapp: QApplication, cafe: Path, tmp_path: Path) -> Iterator[Editor]:
    """A copy of the sample behind its door."""
    path = Path(shutil.copy(cafe, tmp_path / "cafe.bench"))
    with open_workspace(path) as workspace:
        made = Editor(workspace, Language.EN)
        yield made
        made.deleteLater()


def happenings(editor: Editor) -> Iterator[Step]:
    """What an owner, another day and another language do to any model."""
    market, day = editor.market, editor.as_of
    count = len(market.attributes)
    service, last = market.attributes[0], market.attributes[-1]
    place, other = market.competitors[1], market.competitors[-1]
    yield lambda: editor.apply(Record(place.id, service.id, 0.0, observed_on=day))
    many = [Record(place.id, one.id, 1.0, observed_on=day) for one in market.attributes]
    yield lambda: editor.apply(EditGroup(tuple(many), label="paste"))
    yield lambda: editor.apply(Put(replace(service, name=f"Another name {count}")))
    yield lambda: editor.apply(Put(replace(service, touchpoint=last.touchpoint)))
    yield lambda: editor.apply(Put(Attribute(name=f"New service {count}", touchpoint="safety")))
    yield lambda: editor.apply(Put(Competitor(name=f"New place {count}")))
    yield lambda: editor.apply(Put(replace(other, order=0, name=f"First {count}")))
    yield lambda: editor.apply(Remove("attribute", last.id))
    yield lambda: editor.apply(Remove("competitor", place.id))
    yield from (editor.undo,) * 5
    yield from (editor.redo,) * 2
    yield lambda: editor.set_as_of(day - timedelta(days=200))
    yield lambda: editor.set_as_of(day)
    yield lambda: editor.set_language(Language.KO)
    every = [Remove("attribute", one.id) for one in editor.market.attributes]
    yield lambda: editor.apply(EditGroup(tuple(every)))
    yield editor.undo


def grid_life(editor: Editor, theme: Theme, qtbot: QtBot) -> Life:
    """The grid: groups, filters and orders beside all that happens."""
    model = GridModel(editor)

    def shows(wish: Wish) -> Step:
        return lambda: model.show(wish)

    def live() -> Iterator[Step]:
        yield lambda: model.toggle(0)
        yield from happenings(editor)
        yield lambda: model.toggle(0)
        yield lambda: model.open_groups(are_open=False)
        yield lambda: model.open_groups(are_open=True)
        yield shows(Wish(only=frozenset({Only.MISSING_BASIC})))
        yield shows(Wish(text="o"))
        yield from happenings(editor)
        yield shows(Wish(text="nothing has that name"))
        yield shows(Wish(order=Order.GAP, is_grouped=False))
        yield shows(Wish(order=Order.NAME))
        yield shows(Wish())
        yield lambda: model.show_soon(frozenset({editor.market.attributes[0].id}))
        yield lambda: model.setData(model.index(1, NAME), "A name typed")

    return model, live()


def first_life(editor: Editor, theme: Theme, qtbot: QtBot) -> Life:
    """What first: foreseen again after each thing that happens, and changed in place."""
    model = FirstModel(editor)

    def foresee_again() -> None:
        found = foresee(_hear, str(editor.workspace.path), editor.as_of)
        model.show_rows(first_rows(found, editor.market, editor.snapshot()))

    def live() -> Iterator[Step]:
        for happen in islice(happenings(editor), 9):
            yield happen
            yield foresee_again
        yield lambda: model.setData(model.index(0, Column.EFFORT), 5)
        yield lambda: model.setData(model.index(1, Column.DECISION), Move.MATCH)
        yield foresee_again
        yield lambda: model.show_rows(())
        yield foresee_again

    foresee_again()
    return model, live()


def chart_life(editor: Editor, theme: Theme, qtbot: QtBot) -> Life:
    """A chart as a table, in sight while everything happens."""
    page = TrendPage(editor, theme)
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    qtbot.waitUntil(lambda: page.canvas is not None)
    page.toggle_table()

    def drawn() -> None:
        qtbot.waitUntil(lambda: not page.is_stale)

    return page.model, (step for one in happenings(editor) for step in (one, drawn))


def outcome_life(editor: Editor, theme: Theme, qtbot: QtBot) -> Life:
    """What an import changes, as other lines are chosen."""
    found = answer_of(_ticks()).differences
    model = OutcomeModel(Language.EN)
    model.show(found, (), (), "")

    def live() -> Iterator[Step]:
        yield lambda: model.show(found[:3], (), ("1 new service",), "Sheet")
        yield lambda: model.show((), (), (), "")
        yield lambda: model.show(found, (), (), "")

    return model, live()


def picture_life(editor: Editor, theme: Theme, qtbot: QtBot) -> Life:
    """A sheet on its way in, as another is chosen and as it is read otherwise."""
    sheets = answer_of(_ticks()).outline.sheets
    model = PictureModel(Language.EN, theme)
    model.show_sheet(sheets[0])

    def live() -> Iterator[Step]:
        yield lambda: model.set_theme(Theme.dark())
        yield lambda: model.show_sheet(None)
        yield lambda: model.show_sheet(replace(sheets[0], is_taken=False))
        yield lambda: model.show_sheet(sheets[0])

    return model, live()


def earlier_life(editor: Editor, theme: Theme, qtbot: QtBot) -> Life:
    """The earlier values of a cell, as another is chosen."""
    one = editor.workspace.cell_observations(
        editor.market.attributes[0].id, editor.market.competitors[0].id
    )[0]
    taken_back = replace(one, retracted_at=one.recorded_at)
    model = EarlierModel(editor)

    def shows(seen: tuple[Observation, ...], colours: Theme = theme) -> Step:
        return lambda: model.show(editor.market.attributes[0], seen, Language.KO, colours)

    def live() -> Iterator[Step]:
        yield shows((one,) * 3)
        yield shows((taken_back, one))
        yield shows(())
        yield shows((one, taken_back) * 20, Theme.dark())

    shows((one,) * 12)()
    return model, live()


def _ticks() -> Book:
    """A dozen services at two places."""
    rows = "\n".join(f"Service {n} | yes | no" for n in range(12))
    return book(leaf(f"Service | Ours | Seaview\n{rows}", name="2025"))


def _hear(_: float) -> None:
    """Nobody watches how far it is."""


LIVES: Final[dict[str, Callable[[Editor, Theme, QtBot], Life]]] = {
    "GridModel": grid_life,
    "EarlierModel": earlier_life,
    "FirstModel": first_life,
    "NumberModel": chart_life,
    "OutcomeModel": outcome_life,
    "PictureModel": picture_life,
}


def test_every_model_has_its_life_told_here() -> None:
    assert {one.__name__ for one in own_models()} == set(LIVES)


@pytest.mark.parametrize("kind", LIVES)
def test_a_model_keeps_qts_contract(
    kind: str,
    editor: Editor,
    theme: Theme,
    qtbot: QtBot,
    qtmodeltester: ModelTester,
) -> None:
    model, happens = LIVES[kind](editor, theme, qtbot)
    assert model.rowCount() > 10
    told: list[str] = []
    model.dataChanged.connect(lambda *_: told.append("data"))
    model.layoutChanged.connect(lambda *_: told.append("layout"))
    model.modelReset.connect(lambda: told.append("reset"))
    model.rowsInserted.connect(lambda *_: told.append("rows"))
    refused: list[object] = []
    editor.refused.connect(refused.append)
    qtmodeltester.check(model)
    for happen in happens:
        happen()
        QApplication.processEvents()
    assert told
    assert refused == []
    assert model.rowCount() > 10
