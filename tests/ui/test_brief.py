"""The one-page brief: what it says, that all of it stands on the page, and its PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from random import Random

import pytest
from box_overlap import overlap
from hypothesis import given, settings
from hypothesis import strategies as st
from owner_seat import cafe_workspace
from pdf_text import read_pdf
from PySide6.QtWidgets import QApplication

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.calendar import add_months
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record, Remove
from benchmark_app.domain.observation import Observation
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.exchange.report import build_report
from benchmark_app.exchange.report_text import report_sentences
from benchmark_app.ui.brief.description import (
    BriefDescription,
    BriefList,
    BriefService,
    BriefStep,
    describe_brief,
)
from benchmark_app.ui.brief.layout import BriefLayout
from benchmark_app.ui.brief.painter import BriefPages
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.paper.page import MARGIN, PAGE_HEIGHT, PAGE_ROOM
from benchmark_app.ui.paper.printing import save_pages
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_long_date
from benchmark_app.words.overview import action_text, figure_texts
from benchmark_app.workspace import Snapshot, Workspace, create_workspace, open_workspace

EN, KO = Language.EN, Language.KO
TODAY = date(2026, 11, 22)
SHEET = Box(MARGIN, MARGIN, PAGE_ROOM, PAGE_HEIGHT - 2 * MARGIN)


def brief(snapshot: Snapshot, language: Language = EN) -> BriefDescription:
    return describe_brief(snapshot, language, name="Market", file="market.bench", version="1.2")


@pytest.fixture(scope="module")
def cafe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The sample as it is on its last day."""
    with open_workspace(cafe_workspace(tmp_path_factory.mktemp("cafe"))) as workspace:
        yield workspace


def check(layout: BriefLayout) -> None:
    """No two texts share room, none is beside the page, none lies on the chart."""
    boxes = [text.box for text in layout.texts]
    boxes += [] if layout.trend is None else [layout.trend]
    for box in boxes:
        assert box.x >= SHEET.x - 1e-6
        assert box.y >= SHEET.y - 1e-6
        assert box.right <= SHEET.right + 1e-6
        assert box.bottom <= SHEET.bottom + 1e-6
    assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]
    for rule in layout.rules:
        assert not [box for box in boxes if box.y < rule.y < box.bottom and box.x < rule.right
                    and rule.x < box.right]  # fmt: skip


# what it says


@pytest.mark.parametrize("language", [EN, KO])
def test_it_says_what_the_overview_and_the_workbook_say(
    cafe: Workspace, language: Language
) -> None:
    snapshot = cafe.as_of(TODAY)
    report, said = build_report(snapshot, name="Market", version="1.2"), brief(snapshot, language)
    sentences = (said.headline, said.standing, said.first)
    assert sentences == report_sentences(report, language)
    figures = snapshot.figures
    assert figures == report.figures
    assert said.level == figure_texts(figures, language)[0]
    missing, only_us, copied = said.lists
    for shown, names in (
        (missing, figures.missing),
        (only_us, figures.only_us),
        (copied, figures.copied),
    ):
        assert tuple(one.name for one in shown.services) == names
        assert shown.figure == str(len(names))
    steps = [action_text(one, language) for one in report.actions]
    shown_steps = said.steps[: len(steps)]
    assert [(one.title, one.reason) for one in shown_steps] == [
        (one.title, one.reason) for one in steps
    ]
    assert format_long_date(add_months(TODAY, 3), language) in said.until
    assert format_long_date(TODAY, language) in said.about
    assert said.file == "market.bench · Expectation Benchmark 1.2"


def test_the_head_counts_the_competitors_as_the_trend_does(cafe: Workspace) -> None:
    """Who left is no competitor of the day; the page would else count two markets."""
    place = next(one for one in cafe.competitors if not one.subject)
    cafe.apply(Put(replace(place, exited_on=TODAY - timedelta(days=30))))
    said = brief(cafe.as_of(TODAY))
    counted = said.about.split(" · ")[:2]
    assert counted[1] == "1 left the market"
    assert said.trend.subtitle.split(" · ")[1:3] == counted


def test_each_service_has_its_counts_and_its_stage(cafe: Workspace) -> None:
    snapshot = cafe.as_of(TODAY)
    named = {one.name: one.id for one in snapshot.market.attributes}
    for one in (service for shown in brief(snapshot).lists for service in shown.services):
        adoption = snapshot.stage(named[one.name]).adoption
        assert one.count == f"{adoption.adopters} of {adoption.known}"
    by_name = {one.name: one for one in brief(snapshot).lists[0].services}
    assert by_name["Loyalty by phone"].remark == "Expected by all, since 2025-08-08"


def test_a_stage_that_was_so_from_the_start_has_no_day(workspace: Workspace) -> None:
    (missing, *_) = brief(workspace.as_of(TODAY)).lists
    assert [one.name for one in missing.services] == ["Free parking"]
    assert "since" in missing.services[0].remark
    assert "not yet confirmed" in missing.services[0].remark
    later = TODAY + timedelta(days=61)
    assert "confirmed" not in brief(workspace.as_of(later)).lists[0].services[0].remark


def plan(workspace: Workspace, name: str, **about: object) -> None:
    found = workspace.find_attribute(name)
    assert found is not None
    workspace.apply(Put(Plan(attribute=found.id, **about)))  # type: ignore[arg-type]


def test_a_plan_stands_with_its_step_and_what_is_due_follows(tmp_path: Path) -> None:
    with open_workspace(cafe_workspace(tmp_path)) as workspace:
        due = TODAY + timedelta(days=60)
        plan(workspace, "Loyalty by phone", move=Move.MATCH, due=due, effort=2)
        plan(workspace, "Own roasting", move=Move.LEAD, due=due)
        plan(workspace, "Table reservation", move=Move.LEAD, due=TODAY + timedelta(days=200))
        plan(workspace, "Changing table", move=Move.LEAVE, due=due)
        steps = {one.title: one for one in brief(workspace.as_of(TODAY)).steps}
    assert steps["Start with Loyalty by phone"].when.startswith("Your plan: match, by 21 January")
    assert steps["Own roasting"].reason.startswith("Your plan: lead, by 21 January 2027")
    assert "Table reservation" not in steps
    assert not any("Changing table" in title for title in steps)


def test_without_a_business_it_speaks_of_the_market(cafe: Workspace, tmp_path: Path) -> None:
    with open_workspace(cafe_workspace(tmp_path)) as workspace:
        own = workspace.subject
        assert own is not None
        workspace.apply(Put(replace(own, subject=False)))
        snapshot = workspace.as_of(TODAY)
        said, figures = brief(snapshot), snapshot.figures
    assert (said.name, said.first) == ("Market", "")
    assert said.level.name == "Market level, 0 to 100"
    assert [(one.title, one.figure) for one in said.lists] == [
        ("Expected by all", str(figures.basics)),
        ("Catching on", str(figures.spreading)),
    ]
    assert [len(one.services) for one in said.lists] == [figures.basics, figures.spreading]


def test_a_file_with_nothing_in_it_says_what_to_do(tmp_path: Path, qapp: QApplication) -> None:
    with create_workspace(tmp_path / "new.bench") as workspace:
        pages = BriefPages(brief(workspace.as_of(TODAY), KO))
    assert pages.layout.trend is None
    assert pages.described.level.value == "모름"
    assert pages.described.trend_note in [text.text for text in pages.layout.texts]
    assert [one.title for one in pages.described.steps] == ["서비스 항목 추가"]
    check(pages.layout)


# where it stands


def random_step(workspace: Workspace, dice: Random) -> None:
    """The market changes: a place or service more or less, a round of checks, plans, names."""
    long = dice.choice(["", "", " that is called at great length by all who have ever been there"])
    kind, number = dice.randrange(6), dice.randrange(10_000)
    market = workspace.market
    if kind == 0:
        subject = market.subject is None and dice.random() < 0.7
        workspace.apply(Put(Competitor(name=f"장소 {number}{long}", subject=subject)))
    elif kind == 1:
        kinds = (AttributeKind.YES_NO, AttributeKind.LEVEL, AttributeKind.MEASURE)
        names = [f"{dice.choice(['Service', '항목'])} {number}-{n}{long}" for n in range(3)]
        puts = tuple(Put(Attribute(name=one, kind=dice.choice(kinds))) for one in names)
        workspace.apply(EditGroup(puts))
    elif kind == 2 and market.attributes and dice.random() < 0.4:
        workspace.apply(Remove("attribute", dice.choice(market.attributes).id))
    elif kind == 3 and market.attributes:
        due = TODAY + timedelta(days=dice.randrange(120))
        one = dice.choice(market.attributes)
        workspace.apply(Put(Plan(attribute=one.id, move=dice.choice(list(Move)), due=due)))
    elif market.attributes and market.competitors:
        day = TODAY - timedelta(days=dice.randrange(700))
        share = dice.random()
        seen = tuple(
            Observation(
                competitor=place.id,
                attribute=service.id,
                value=float(dice.random() < (0.2 if place.subject else share)),
                observed_on=day,
            )
            for service in market.attributes
            for place in market.competitors
            if dice.random() < 0.9
        )
        workspace.apply(Record(observations=seen))


def test_a_hundred_markets_fit_on_their_page(tmp_path: Path, qapp: QApplication) -> None:
    dice = Random(22)
    drawn = 0
    with create_workspace(tmp_path / "random.bench") as workspace:
        for turn in range(100):
            random_step(workspace, dice)
            pages = BriefPages(brief(workspace.as_of(TODAY), (EN, KO)[turn % 2]))
            check(pages.layout)
            drawn += pages.trend is not None
        assert len(workspace.attributes) > 20
    assert 20 < drawn < 100


NAMES = st.text(st.characters(codec="utf-8", categories=("L", "N", "Zs")), max_size=120)


@settings(max_examples=100, deadline=None)
@given(
    names=st.lists(NAMES, min_size=1, max_size=6),
    counts=st.lists(st.integers(0, 90), min_size=3, max_size=3),
    steps=st.integers(0, 30),
)
def test_whatever_it_says_fits_and_what_does_not_is_counted(
    cafe: Workspace, qapp: QApplication, names: list[str], counts: list[int], steps: int
) -> None:
    told = brief(cafe.as_of(TODAY))
    said = " ".join(("x", *names))  # a name that is a number would be counted as a step's
    described = replace(
        told,
        name=said,
        headline=f"{said} {told.headline}",
        standing=f"{told.standing} {said}",
        steps=tuple(BriefStep(f"Step {n} {said}", said, said) for n in range(steps)),
        lists=tuple(
            BriefList(
                title=said,
                figure=str(count),
                beside=said,
                services=tuple(BriefService(f"{said} {n}", "5 of 6", said) for n in range(count)),
                note="",
            )
            for count in counts
        ),
        file=said,
    )
    pages = BriefPages(described)
    check(pages.layout)
    texts = [text.text for text in pages.layout.texts]
    hidden = [int(one.split()[1]) for one in texts if one.startswith("and ") and "more" in one]
    shown = texts.count("5 of 6")
    numbered = sum(text == str(n) for n, text in enumerate(_numbers(pages.layout), start=1))
    assert shown + numbered + sum(hidden) == sum(counts) + steps


def _numbers(layout: BriefLayout) -> list[str]:
    """The numbers before the steps, from above."""
    found = [one for one in layout.texts if one.text.isdecimal() and one.role == "strong"]
    return [one.text for one in found if one.box.x == MARGIN]


def test_what_is_many_gives_up_its_remarks_first(cafe: Workspace, qapp: QApplication) -> None:
    told = brief(cafe.as_of(TODAY))
    services = tuple(BriefService(f"Service {n}", "5 of 6", "Remark") for n in range(8))
    many = replace(told, lists=(replace(told.lists[0], services=services), *told.lists[1:]))
    texts = [text.text for text in BriefPages(many).layout.texts]
    assert "Remark" not in texts
    assert [f"Service {n}" for n in range(4)] == [one for one in texts if "Service" in one][:4]


# the PDF


@pytest.mark.parametrize("language", [EN, KO])
def test_the_pdf_reads_as_the_page_and_keeps_its_font(
    cafe: Workspace, qapp: QApplication, language: Language, tmp_path: Path
) -> None:
    pages = BriefPages(brief(cafe.as_of(TODAY), language))
    target = tmp_path / "page.pdf"
    save_pages(pages, target)
    assert b"FontFile2" in target.read_bytes()  # TrueType outlines
    read = read_pdf(target)
    assert read.startswith(" ".join(text.text for text in pages.layout.texts))
    for said in (pages.described.headline, pages.described.standing, *pages.described.foot):
        assert said in read
    assert pages.trend is not None
    assert all(text.text in read for text in pages.trend.layout.texts)
