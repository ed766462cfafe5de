"""The overview on screen, what it says, and small markets to show on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from foreseen_case import NearForesight
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Edit, EditGroup, Put, Record
from benchmark_app.domain.observation import Observation
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.overview_view import OverviewPage
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace, create_workspace

TODAY, BEFORE = date(2026, 11, 22), date(2026, 3, 1)


@dataclass
class Asked:
    """A window that only notes what it is asked for."""

    foresight: Foresight
    calls: list[tuple[object, ...]] = field(default_factory=list)

    def add_service(self) -> None:
        self.calls.append(("add_service",))

    def add_competitor(self) -> None:
        self.calls.append(("add_competitor",))

    def change_attribute(self, attribute_id: int) -> None:
        self.calls.append(("change_attribute", attribute_id))

    def change_competitor_of(self, competitor_id: int) -> None:
        self.calls.append(("change_competitor_of", competitor_id))

    def show_card(self) -> None:
        self.calls.append(("show_card",))

    def show_note(self) -> None:
        self.calls.append(("show_note",))

    def tell(self, text: str) -> None:
        self.calls.append(("tell", text))

    def name_business(self) -> None:
        self.calls.append(("name_business",))

    def export_summary(self) -> None:
        self.calls.append(("export_summary",))

    def show_view(self, key: str) -> None:
        self.calls.append(("show_view", key))

    def show_only(self, code: str) -> None:
        self.calls.append(("show_only", code))

    def select_service(self, attribute_id: int, view: str) -> None:
        self.calls.append(("select_service", attribute_id, view))


def shown_page(editor: Editor, theme: Theme, asked: Asked, qtbot: QtBot) -> OverviewPage:
    """The page on screen, with everything read and foreseen."""
    page = OverviewPage(editor, theme, asked)
    qtbot.addWidget(page)
    page.resize(1000, 680)
    page.show()
    qtbot.waitExposed(page)
    settled(page, qtbot)
    return page


def settled(page: OverviewPage, qtbot: QtBot) -> None:
    """Wait until everything is read and foreseen."""
    qtbot.waitUntil(lambda: not page.reader.is_running)
    qtbot.waitUntil(lambda: not page.foresight.is_coming, timeout=30000)


def sentences(page: OverviewPage) -> list[str]:
    """What became expected, where we stand, and what to do first, as far as it is said."""
    labels = (page.finding, page.standing, page.first)
    return [one.text() for one in labels if one.isVisible()]


def titles(page: OverviewPage) -> list[str]:
    """The words of the actions."""
    return [one.title.text() for one in page.steps.buttons if one.isVisible()]


def values(page: OverviewPage) -> list[str]:
    """The four figures."""
    return [one.value.text() for one in page.figures]


def notes(page: OverviewPage) -> list[str]:
    """What stands under the four figures."""
    return [one.note.text() for one in page.figures]


def seen(place: str, service: str, value: float, day: date = TODAY) -> Observation:
    """A value of a service at a place on a day."""
    return Observation(competitor=place, attribute=service, value=value, observed_on=day)


def businesses(*places: str) -> Edit:
    """Places by name, of which `Us` is the owner's."""
    return EditGroup(tuple(Put(Competitor(name=one, subject=one == "Us")) for one in places))


def services(*rows: str) -> Edit:
    """Yes/no services by name."""
    return EditGroup(tuple(Put(Attribute(name=one, kind=AttributeKind.YES_NO)) for one in rows))


def recorded(*rows: Observation) -> Edit:
    """What was seen, as one edit."""
    return Record(observations=rows)


def workspace_of(path: Path, *edits: Edit) -> Workspace:
    """A workspace in a folder after some edits."""
    made = create_workspace(path / "made.bench", clock=lambda: datetime(2026, 11, 22, tzinfo=UTC))
    for edit in edits:
        made.apply(edit)
    return made


@dataclass
class Scene:
    """A page on a workspace made for one test."""

    theme: Theme
    qtbot: QtBot
    path: Path

    def page(
        self, *edits: Edit, day: date | None = None, language: Language = Language.EN
    ) -> OverviewPage:
        """The overview of a workspace after some edits."""
        workspace = workspace_of(self.path, *edits)
        self.editor = Editor(
            workspace, language, clock=lambda: datetime(2026, 11, 22, 9, tzinfo=UTC)
        )
        if day is not None:
            self.editor.set_as_of(day)
        self.asked = Asked(NearForesight(self.editor))
        return shown_page(self.editor, self.theme, self.asked, self.qtbot)
