"""The window's one door to the workspace: plain callbacks become Qt signals, errors too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from benchmark_app.domain.edits import Changes, Edit
from benchmark_app.errors import BenchmarkError, FileRefused
from benchmark_app.words.language import Language

if TYPE_CHECKING:  # the workspace brings SQLAlchemy, which must wait for the first paint
    from benchmark_app.workspace import Ahead, Market, Snapshot, Workspace

Cell = tuple[int | None, int | None]
#: More values than this take the window longer than it may stand still.
LARGE_EDIT: Final = 2000
#: Under this name the competitor that stands out is kept with the file.
_RIVAL: Final = "rival"


def now() -> datetime:
    """The local time."""
    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class Unread:
    """A text that could not be read, in the field where it stays open."""

    text: str
    field: QWidget


class Editor(QObject):
    """What every page gets: the workspace, the day shown, the current cell, the language.

    `changed` carries the `Changes` of an edit, undo or redo; `refused` the `BenchmarkError` of
    one that could not be done, and `released` comes once edits are no longer held; `saved` the
    local `datetime` of the last commit. `leaving` comes before the day shown changes or the file
    is closed or exported: who has an open cell editor commits it then. `settling` comes before
    somebody asks to close the file: who has a text that cannot be read keeps it open and adds it
    to the list.
    """

    changed = Signal(object)  # Changes
    as_of_changed = Signal()
    language_changed = Signal()
    selection_changed = Signal()
    rival_changed = Signal()
    pointed = Signal(object)  # frozenset[tuple[int, int]]: cells to select where they are shown
    refused = Signal(object)  # BenchmarkError
    released = Signal()
    warned = Signal(str)  # what is odd about a value entered in the card
    saved = Signal(object)  # datetime
    leaving = Signal()
    settling = Signal(object)  # list[Unread]
    closed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        language: Language,
        parent: QObject | None = None,
        *,
        clock: Callable[[], datetime] = now,
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.language = language
        self.current: Cell = (None, None)
        self.horizon: date | None = None  # where charts end while the days are played
        self.is_led = False  # a chart or a list led to the current cell
        self.is_stepping = False  # an undo or redo is being told
        self.is_following = False  # what another window wrote is being told
        self.extras: set[str] = set()  # what the pages show on request, remembered with the file
        self.kept: dict[str, str] = {}  # what each page keeps with the file, by the view's key
        self._clock = clock
        self._as_of = workspace.default_as_of(clock().date())
        self._snapshot: Snapshot | None = None
        self._held: BenchmarkError | None = None
        self._look_only = _look_only(workspace)
        if workspace.is_newer:  # for good: nobody releases an editor that was held before
            self._held = self._look_only
        #: Does an edit of many values away from the window, then shows a day and does something;
        #: None: nobody does.
        self.elsewhere: Callable[[Edit, Callable[[], object], date], object] | None = None
        self._unsubscribe = workspace.subscribe(self._pass_on)

    @property
    def market(self) -> Market:
        """Visible competitors and attributes, importance and policy."""
        return self.workspace.market

    @property
    def as_of(self) -> date:
        """The day shown."""
        return self._as_of

    @property
    def today(self) -> date:
        """The day it is here."""
        return self._clock().date()

    def snapshot(self) -> Snapshot:
        """Everything known on the day shown."""
        if self._snapshot is None:
            self._snapshot = self.workspace.as_of(self._as_of)
        return self._snapshot

    def set_as_of(self, day: date) -> None:
        """Show another day."""
        if day == self._as_of:
            return
        self.leaving.emit()
        self._as_of = day
        self._snapshot = None
        self.as_of_changed.emit()

    def set_language(self, language: Language) -> None:
        """Speak another language from now on; what is being typed is taken before."""
        if language != self.language:
            self.settle()
            self.language = language
            self.language_changed.emit()

    @property
    def rival(self) -> int | None:
        """The competitor that stands out in every view, by its id; None: nobody does."""
        kept = self.kept.get(_RIVAL, "")
        others = {str(one.id): one.id for one in self.market.competitors if not one.subject}
        return others.get(kept)

    def set_rival(self, competitor: int | None) -> None:
        """Let a competitor stand out in every view, or nobody."""
        if competitor != self.rival:
            self.kept[_RIVAL] = "" if competitor is None else str(competitor)
            self.rival_changed.emit()

    def select(self, attribute: int | None, competitor: int | None) -> None:
        """Make a cell the current one; None where only a row, a column or nothing is."""
        if (attribute, competitor) != self.current:
            self.current = (attribute, competitor)
            self.selection_changed.emit()

    def point_at(self, cells: frozenset[tuple[int, int]]) -> None:
        """Make one of these cells of attribute and competitor the current one, and select all."""
        places = {one.id: at for at, one in enumerate(self.market.attributes)}
        self.select(*min(cells, key=lambda cell: (places.get(cell[0], len(places)), cell)))
        self.pointed.emit(cells)

    def observed_on_for_entry(self) -> date:
        """The day a value typed now was seen: the day shown."""
        return self._as_of

    def apply(self, edit: Edit, *, revision: int | None = None) -> bool:
        """Do an edit; False, and `refused` emitted, where the workspace cannot.

        With `revision` only if the workspace still stands there.
        """
        return self._try(lambda: self.workspace.apply(edit, revision=revision))

    def apply_large(
        self, edit: Edit, count: int, then: Callable[[], object], *, day: date | None = None
    ) -> bool:
        """Do an edit of so many values, elsewhere if they are many, and then something.

        Afterwards that day is shown, None: the one shown now. False where it is refused at once.
        """
        if count <= LARGE_EDIT or self.elsewhere is None:
            is_done = self.apply(edit)
            if is_done:
                self.set_as_of(day or self._as_of)
                then()
            return is_done
        if not self.is_free():
            return False
        self.elsewhere(edit, then, day or self._as_of)
        return self.is_held

    def undo(self) -> bool:
        """Take the last edit back."""
        return self._step(self.workspace.undo)

    def redo(self) -> bool:
        """Do again what was taken back last."""
        return self._step(self.workspace.redo)

    def catch_up(self, ahead: Ahead | None = None) -> bool:
        """Show what another process wrote, on the day that was read ahead; False: none did."""
        moves = ahead is not None and ahead.day != self._as_of
        if ahead is not None and moves:
            self.leaving.emit()
            self._as_of = ahead.day
            self._snapshot = None
        found = self._try(lambda: self.workspace.catch_up(ahead))
        if moves:
            self.as_of_changed.emit()
        return found

    def follow(self, ahead: Ahead | None = None) -> bool:
        """Show what another window wrote, on the day shown; a file not to be read stays as it is.

        False where nobody wrote.
        """
        self.is_following = True
        try:
            return self.workspace.catch_up(ahead) is not None
        except BenchmarkError:
            return False
        finally:
            self.is_following = False

    @property
    def is_held(self) -> bool:
        """Whether edits are refused for a while."""
        return self._held is not None

    def hold(self, reason: BenchmarkError) -> None:
        """Refuse every edit for a reason until `release`, rather than wait for another writer."""
        self._held = reason

    def is_free(self) -> bool:
        """Whether edits are taken; where they are held, `refused` says why."""
        if self._held is not None:
            self.refused.emit(self._held)
        return self._held is None

    @property
    def look_only(self) -> BenchmarkError | None:
        """Why the file takes no edit at all; None where it does."""
        return self._look_only

    def is_look_only(self) -> bool:
        """Whether the file takes no edit at all; `refused` says why."""
        if self._look_only is not None:
            self.refused.emit(self._look_only)
        return self._look_only is not None

    def release(self) -> None:
        """Take edits again."""
        self._held = None
        self.released.emit()

    def settle(self) -> list[Unread]:
        """Let open cells and fields commit; those that stay open."""
        unread: list[Unread] = []
        self.settling.emit(unread)
        return unread

    def close(self) -> None:
        """Let open cells commit, then stop listening and close the workspace."""
        self.leaving.emit()
        self._unsubscribe()
        self.elsewhere = None
        self.closed.emit()
        self.workspace.close()

    def _step(self, act: Callable[[], Changes | None]) -> bool:
        self.is_stepping = True
        try:
            return self._try(act)
        finally:
            self.is_stepping = False

    def _try(self, act: Callable[[], Changes | None]) -> bool:
        if not self.is_free():
            return False
        try:
            done = act()
        except BenchmarkError as error:
            self.refused.emit(error)
            return False
        return done is not None

    def _pass_on(self, changes: Changes) -> None:
        self._snapshot = None
        self.changed.emit(changes)
        if not self.is_following:
            self.saved.emit(self._clock())


def _look_only(workspace: Workspace) -> FileRefused | None:
    """Why a file can only be looked at: a newer version made it, or it cannot be written here."""
    if not workspace.read_only:
        return None
    code = "newer_look_only" if workspace.is_newer else "workspace_read_only"
    return FileRefused(code, name=workspace.path.name)
