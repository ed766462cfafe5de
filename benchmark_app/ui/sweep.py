"""Results of every service of the day shown, worked out in slices while the window answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:  # the workspace brings SQLAlchemy, which must wait for the first paint
    from benchmark_app.workspace import Snapshot

Prepare = Callable[["Snapshot"], Iterator[None]]

_FIRST: Final = 0.040  # seconds at once: a file of an owner's size needs no second slice
_SLICE: Final = 0.010  # seconds of the interface thread at a time afterwards


class Sweep(QObject):
    """Makes a snapshot ready for who shows all of it, a chart or a summary.

    `prepare` works out what is needed, a short step at a time; what an edit did not touch is ready
    already. `done` says that the day shown is; nothing is worked out unless somebody wants it.
    """

    done = Signal()

    def __init__(self, snapshot: Callable[[], Snapshot], prepare: Prepare, parent: QObject) -> None:
        super().__init__(parent)
        self._snapshot = snapshot
        self._prepare = prepare
        self._swept: Snapshot | None = None
        self._under_way: Snapshot | None = None
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def want(self) -> bool:
        """Whether everything of the day shown is at hand; where it is not, `done` will tell."""
        shown = self._snapshot()
        if shown is self._swept:
            return True
        if shown is not self._under_way:
            self._under_way = shown
            self._steps = self._prepare(shown)
            if self._work(_FIRST):
                return True
            self._timer.start()
        return False

    def _go_on(self) -> None:
        if self._under_way is not self._snapshot():  # an edit or another day came between
            self._timer.stop()
            self._under_way = None
            if self.want():
                self.done.emit()
        elif self._work(_SLICE):
            self._timer.stop()
            self.done.emit()

    def _work(self, seconds: float) -> bool:
        """Work for so long; whether that was the end of it."""
        until = perf_counter() + seconds
        for _ in self._steps:
            if perf_counter() > until:
                return False
        self._swept, self._under_way = self._under_way, None
        return True


def prepare_stages(snapshot: Snapshot) -> Iterator[None]:
    """Work out the stage of every service."""
    for attribute in snapshot.market.attributes:
        snapshot.stage(attribute.id)
        yield


def prepare_levels(snapshot: Snapshot) -> Iterator[None]:
    """Work out the stages, the steps of every service and how the market moved."""
    for attribute in snapshot.market.attributes:
        snapshot.stage(attribute.id)
        yield
        snapshot.service(attribute.id)
        yield
    snapshot.change_days()
    yield
    snapshot.rise()
    yield
    snapshot.findings("trend")
    yield
