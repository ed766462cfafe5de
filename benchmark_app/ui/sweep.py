"""Results of every service of the day shown, worked out in slices while the window answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from benchmark_app.ui.slices import Slices

if TYPE_CHECKING:  # the workspace brings SQLAlchemy, which must wait for the first paint
    from benchmark_app.workspace import Snapshot

Prepare = Callable[["Snapshot"], Iterator[None]]

_FIRST: Final = 0.040  # seconds at once: a file of an owner's size needs no second slice


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
        self._slices = Slices(self)
        self._slices.done.connect(self._tell)

    def want(self) -> bool:
        """Whether everything of the day shown is at hand; where it is not, `done` will tell."""
        shown = self._snapshot()
        if shown is not self._swept and shown is not self._under_way:
            self._under_way = shown
            if self._slices.start(self._steps(shown), _FIRST):
                self._keep()
        return shown is self._swept

    def _steps(self, snapshot: Snapshot) -> Iterator[None]:
        """What is needed of a snapshot, no longer than it is the one shown."""
        for _ in self._prepare(snapshot):
            if snapshot is not self._snapshot():  # an edit or another day came between
                return
            yield

    def _tell(self) -> None:
        if self._under_way is self._snapshot():
            self._keep()
        if self.want():
            self.done.emit()

    def _keep(self) -> None:
        self._swept, self._under_way = self._under_way, None


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
