"""What the business is called by: kept with the file, taken back, and kept from older files."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from edit_check import apply_and_back
from older_file import VERSION_2, rows_of, version_of, with_reports
from resealed import reseal

from benchmark_app.domain.edits import SetNoun
from benchmark_app.domain.event import CompetitorEvent, EventKind
from benchmark_app.domain.noun import Noun, noun_of
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.storage.version import SCHEMA_VERSION
from benchmark_app.words.edit import EDITS
from benchmark_app.workspace import EditLabel, Workspace


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """The file of the second version, one's own.

    The program of the second schema wrote it from the file of the first: a plan, an event and a
    forecast were added, and a second plan was added and undone.
    """
    return Path(shutil.copy(VERSION_2, tmp_path / "second.bench"))


@pytest.mark.parametrize("noun", Noun)
def test_it_is_kept_with_the_file(market: Workspace, noun: Noun) -> None:
    assert market.market.noun is None
    changes = apply_and_back(market, SetNoun(noun))
    assert (changes.inverse, changes.structure) == (SetNoun(None), True)
    assert market.undo_label == EditLabel("noun", 1)
    assert "noun" in EDITS
    with Workspace.open(market.path) as again:
        assert again.market.noun is noun
        again.undo()
        assert again.market.noun is None  # the first of three edits stands alone again


def test_another_takes_its_place_and_undo_brings_the_first_back(market: Workspace) -> None:
    market.apply(SetNoun(Noun.CLINIC))
    market.apply(SetNoun(Noun.STORE))
    heard = []
    for step in (market.undo, market.redo, lambda: market.apply(SetNoun(None))):
        step()
        heard.append(market.market.noun)
    assert heard == [Noun.CLINIC, Noun.STORE, None]


def test_another_window_hears_of_it(market: Workspace) -> None:
    with Workspace.open(market.path) as other:
        other.apply(SetNoun(Noun.SCHOOL))
        assert market.market.noun is None
        assert market.catch_up() is not None
        assert market.market.noun is Noun.SCHOOL


def test_one_of_a_later_program_is_none(market: Workspace) -> None:
    market.apply(SetNoun(Noun.CLINIC))
    with closing(sqlite3.connect(market.path, isolation_level=None)) as connection:
        connection.execute("UPDATE setting SET value = 'palace'")
    reseal(market.path)
    with Workspace.open(market.path) as again:
        assert again.market.noun is None
        assert again.check() == []
    assert noun_of("palace") is None


def test_a_file_of_the_second_version_keeps_all_and_can_be_named(second: Path) -> None:
    assert version_of(VERSION_2) == 2
    with Workspace.open(second) as workspace:
        assert version_of(second) == SCHEMA_VERSION
        assert rows_of(second) == with_reports(rows_of(VERSION_2)) | {"setting": []}
        market = workspace.market
        plan = Plan(attribute=1, move=Move.MATCH, target=1.0, due=date(2026, 6, 1), note="sign")
        event = CompetitorEvent(
            competitor=2, day=date(2024, 5, 1), kind=EventKind.JOINED_CHAIN, note="Ocean Group"
        )
        assert (market.plans, market.events, market.noun) == ((plan,), (event,), None)
        assert [one.attribute for one in workspace.issued()] == [1]
        assert workspace.redo_label == EditLabel("put_plan", 1)
        workspace.apply(SetNoun(Noun.LODGING))
        workspace.undo()
        assert (workspace.market.noun, workspace.market.events) == (None, (event,))
        assert workspace.check() == []
