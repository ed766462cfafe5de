"""Values seen again today: compared with what is known by now, between the events if many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Final

from PySide6.QtCore import QObject, Signal

from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.edits import EditGroup, Record
from benchmark_app.domain.observation import Observation, Value
from benchmark_app.errors import EditRefused
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.line import last_seen
from benchmark_app.ui.slices import Slices

#: Attribute, competitor and the value shown there.
Shown = tuple[int, int, Value]
#: Seconds of comparing that the key itself may take.
_AT_ONCE: Final = 0.005


class TodayEntry(QObject):
    """Records values as seen on the real today and shows it; no other edit is taken meanwhile.

    What is another by now, or of somebody who has left the market, stays as it is. `done` tells
    how many values were recorded and how many are another by now.
    """

    done = Signal(int, int)

    def __init__(self, editor: Editor, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._found: list[Observation] = []
        self._others = 0
        self._slices = Slices(self)
        self._slices.done.connect(self._apply)

    def enter(self, shown: Sequence[Shown]) -> None:
        """Record what is still true of these values, row by row, as one step."""
        if not self._editor.is_free():
            return
        self._found, self._others = [], 0
        self._editor.hold(EditRefused("large_edit_running"))
        if self._slices.start(self._steps(shown), first=_AT_ONCE):
            self._apply()

    def _steps(self, shown: Sequence[Shown]) -> Iterator[None]:
        """Compare one service after another."""
        today = self._editor.today
        snapshot = self._editor.workspace.as_of(today)
        left = {
            one.id
            for one in snapshot.market.competitors
            if one.exited_on is not None and one.exited_on < today
        }
        number = day_number(today)
        for attribute, row in groupby(shown, itemgetter(0)):
            seen = last_seen(snapshot, attribute)
            for _, competitor, value in row:
                now, day = seen[competitor]
                if competitor in left or now != value:
                    self._others += 1
                elif day != number:
                    self._found.append(
                        Observation(
                            attribute=attribute,
                            competitor=competitor,
                            value=value,
                            observed_on=today,
                        )
                    )
            yield

    def _apply(self) -> None:
        self._editor.release()
        found, others = tuple(self._found), self._others

        def tell() -> None:
            self.done.emit(len(found), others)

        if found:
            edit = EditGroup((Record(observations=found),), label="seen_today")
            self._editor.apply_large(edit, len(found), tell, day=self._editor.today)
        else:
            tell()
