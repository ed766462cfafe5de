"""A workspace and its model side by side, through undo, redo and reopening."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import fields
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from edit_strategies import DAY, DAYS
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from numpy.typing import NDArray
from workspace_model import START, Model, near

from benchmark_app.analysis.log import Log
from benchmark_app.domain.calendar import date_of
from benchmark_app.domain.edits import Changes, Edit
from benchmark_app.domain.forecast import IssuedForecast
from benchmark_app.workspace import Workspace


@cache
def template() -> bytes:
    """An empty workspace to begin with; making one runs the migrations."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "empty.bench"
        Workspace.create(path, clock=lambda: START).close()
        return path.read_bytes()


class WorkspaceWalk(RuleBasedStateMachine):
    """The same edits to a workspace and to its model, which must agree after every step."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="bench-machine-"))
        self.path = self.folder / "own.bench"
        self.path.write_bytes(template())
        self.seconds = 0
        self.day = DAY + timedelta(days=20)
        self.workspace = self.opened()
        self.model = Model()
        self.past: list[Model] = []
        self.future: list[Model] = []
        self.told: dict[tuple[int, date], IssuedForecast] = {}

    def opened(self) -> Workspace:
        """The file, opened anew."""
        return Workspace.open(self.path, clock=self.clock)

    def clock(self) -> datetime:
        """A second later each time."""
        self.seconds += 1
        return START + timedelta(seconds=self.seconds)

    @property
    def recorded(self) -> datetime:
        """The instant the next edit gets."""
        return START + timedelta(seconds=self.seconds + 1)

    def teardown(self) -> None:
        assert self.workspace.check() == []
        self.workspace.close()
        shutil.rmtree(self.folder)

    def edit(self, edit: Edit, change: Callable[[Model], object]) -> Changes:
        """Apply an edit to the workspace and what it should do to the model."""
        after = self.model.copy()
        change(after)
        changes = self.workspace.apply(edit)
        self.past.append(self.model)
        self.future.clear()
        self.model = after
        return changes

    def chosen(self, data: st.DataObject, among: dict[int, Any]) -> int:
        """One of the identities."""
        return data.draw(st.sampled_from(sorted(among)))

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        assert self.workspace.undo() is not None
        self.future.append(self.model)
        self.model = self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        assert self.workspace.redo() is not None
        self.past.append(self.model)
        self.model = self.future.pop()

    @rule()
    def reopen(self) -> None:
        kept = self.logs()
        self.workspace.close()
        self.workspace = self.opened()
        assert self.logs() == kept
        assert self.workspace.check() == []  # the history leads there too

    def logs(self) -> dict[int, list[tuple[object, ...]]]:
        """The observations of each attribute as the analysis has them."""
        seen = self.workspace.as_of(self.day)
        logs = {one.id: seen.evidence.log(one.id) for one in seen.market.attributes}
        return {
            key: [tuple(map(str, row)) for row in zip(*map(list, columns_of(log)), strict=True)]
            for key, log in logs.items()
        }

    @rule(day=DAYS)
    def look_at(self, day: date) -> None:
        self.day = day

    @invariant()
    def a_kept_snapshot_shows_what_the_rows_say(self) -> None:
        seen = self.workspace.as_of(self.day)
        for one in seen.market.attributes:
            cells = seen.cells(one.id)
            shown = {
                competitor: date_of(day)
                for competitor, day, number in zip(
                    cells.competitor.tolist(),
                    cells.day.tolist(),
                    cells.observation.tolist(),
                    strict=True,
                )
                if number
            }
            assert shown == self.model.newest(one.id, self.day)

    @invariant()
    def all_is_as_the_model_says(self) -> None:
        market = self.workspace.market
        by_place = sorted(self.model.competitors.values(), key=lambda one: (one.order, one.id))
        assert list(market.competitors) == by_place
        rows = sorted(self.model.attributes.values(), key=lambda one: (one.order, one.id))
        assert list(map(near, market.attributes)) == list(map(near, rows))
        weights = [
            w for w in self.model.importance.values() if w.attribute in self.model.attributes
        ]
        key = lambda one: (one.attribute, one.from_date)  # noqa: E731
        assert sorted(market.importance, key=key) == sorted(weights, key=key)
        assert market.policy == self.model.policy
        assert list(market.plans) == [self.model.plans[one] for one in self.model.planned()]
        assert list(market.events) == [self.model.events[key] for key in self.model.happened()]
        told = [one for one in self.told.values() if one.attribute in self.model.attributes]
        by_day = sorted(told, key=lambda one: (one.as_of, one.attribute))
        assert list(self.workspace.issued()) == by_day
        live = [one for one in self.workspace.observations() if one.retracted_at is None]
        shown = sorted(self.model.shown(), key=lambda one: one.id)
        assert sorted(live, key=lambda one: one.id) == shown
        assert (self.workspace.undo_label is None) == (not self.past)
        assert (self.workspace.redo_label is None) == (not self.future)


def columns_of(log: Log) -> list[NDArray[np.generic]]:
    """The columns of a log."""
    return [getattr(log, field.name) for field in fields(log)]
