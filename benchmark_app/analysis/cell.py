"""What the grid shows in the cells of one attribute."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from benchmark_app.analysis.log import BoolArray, FloatArray, IntArray, Log
from benchmark_app.analysis.spell import expiry_of
from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.observation import Mark
from benchmark_app.domain.policy import Policy


class CellState(IntEnum):
    """How much a cell's value is worth today."""

    EMPTY = 0
    FRESH = 1
    STALE = 2


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CellRow:
    """The cells of one attribute, one per competitor asked for, in that order.

    `value` is nan for a mark or an empty cell, whose mark is unknown; `state` is a `CellState`;
    `day` and `observation` name the observation shown, 0 where the cell is empty.
    """

    competitor: IntArray
    value: FloatArray
    mark: NDArray[np.int8]
    state: NDArray[np.int8]
    day: IntArray
    observation: IntArray
    has_note: BoolArray

    @property
    def applies(self) -> BoolArray:
        """Where a value can be asked for."""
        found: BoolArray = self.mark != Mark.NOT_APPLICABLE
        return found

    @property
    def is_untold(self) -> BoolArray:
        """Where nothing stands but perhaps "could not tell"."""
        found: BoolArray = self.mark == Mark.UNKNOWN
        return found

    @property
    def is_stale(self) -> BoolArray:
        """Where the last known value is older than the rules allow."""
        found: BoolArray = self.state == CellState.STALE
        return found


def latest_cells(
    log: Log,
    competitors: Sequence[int],
    attribute: Attribute,
    policy: Policy,
    as_of: int,
    known_at: int | None = None,
) -> CellRow:
    """The last thing known of each competitor, however old.

    "Could not tell" is shown only where nothing else was ever told, for it ends nothing.
    """
    seen = log.live(as_of, known_at).latest()
    expiry = expiry_of(seen, attribute, policy)
    told = np.flatnonzero(seen.mark != Mark.UNKNOWN)
    asked = np.array(competitors, np.int64)
    answered = _last_of(asked, seen.competitor[told])
    places = np.where(
        answered >= 0, np.append(told, -1)[answered], _last_of(asked, seen.competitor)
    )
    is_stale = np.append(expiry, 0)[places] <= as_of
    state = np.where(is_stale, CellState.STALE, CellState.FRESH)
    return CellRow(
        competitor=asked,
        value=np.append(seen.value, np.nan)[places],
        mark=np.append(seen.mark, np.int8(Mark.UNKNOWN))[places],
        state=np.where(places < 0, CellState.EMPTY, state).astype(np.int8),
        day=np.append(seen.day, 0)[places],
        observation=np.append(seen.id, 0)[places],
        has_note=np.append(seen.has_note, np.zeros(1, np.bool_))[places],
    )


def _last_of(asked: IntArray, competitor: IntArray) -> IntArray:
    """The last place of each asked competitor in an ascending column, -1 where it has none."""
    place = np.searchsorted(competitor, asked, side="right") - 1
    return np.where(np.append(competitor, -1)[place] == asked, place, -1)
