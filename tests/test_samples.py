"""The shipped samples: what they promise to show, and that their file is what the tables give."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from benchmark_app import Workspace, create_workspace
from benchmark_app.cli import main
from benchmark_app.domain.attribute import TOUCHPOINTS, Attribute, AttributeKind
from benchmark_app.domain.result import LifecycleStage, Standing
from benchmark_app.paths import sample_data

SAMPLES = ("motel", "cafe")
MADE_UP = {"": "Made-up illustration", ".ko": "꾸며 낸 예시"}
#: A dollar in won where the prices are Korean, and nothing to turn where they are not.
WON = {"motel": 1.0, "cafe": 1000.0}
UNITS = {"motel": {"분", "달러"}, "cafe": {"분", "원"}}


@pytest.fixture(scope="module")
def motel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with imported("motel", tmp_path_factory.mktemp("motel")) as workspace:
        yield workspace


@pytest.fixture(scope="module")
def cafe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with imported("cafe", tmp_path_factory.mktemp("cafe")) as workspace:
        yield workspace


def imported(name: str, folder: Path) -> Workspace:
    path = folder / f"{name}.bench"
    create_workspace(path).close()
    assert main(["import", str(path), str(sample_data() / f"{name}.csv")]) == 0
    return Workspace.open(path)


def stage_on(workspace: Workspace, name: str, day: date) -> LifecycleStage | None:
    attribute = workspace.find_attribute(name)
    assert attribute
    return workspace.as_of(day).stage(attribute.id).stage


@pytest.fixture(scope="module", params=SAMPLES)
def pair(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Workspace, Workspace]]:
    """A sample's name, the sample in English and in Korean."""
    name, folder = request.param, tmp_path_factory.mktemp("pair")
    with imported(name, folder) as english, imported(f"{name}.ko", folder) as korean:
        yield name, english, korean


def names_of(workspace: Workspace) -> list[str]:
    businesses = [one.name for one in workspace.competitors]
    return [*businesses, *(one.name for one in workspace.attributes)]


def values_of(workspace: Workspace, prices: float = 1.0) -> list[tuple[object, ...]]:
    """What was seen where, when and how; numbers of the touchpoint price as many times as high."""
    high = {
        one.id
        for one in workspace.attributes
        if one.touchpoint == "price" and one.kind is AttributeKind.MEASURE
    }
    return [
        (
            *(one.attribute, one.competitor, one.observed_on, one.started_on, one.method),
            one.value * prices
            if one.attribute in high and isinstance(one.value, float)
            else one.value,
        )
        for one in workspace.observations()
    ]


@pytest.mark.parametrize("name", [name + end for name in SAMPLES for end in MADE_UP])
def test_the_tables_give_the_file(name: str, tmp_path: Path) -> None:
    shutil.copy(sample_data() / "build.py", tmp_path)
    subprocess.run([sys.executable, "build.py"], cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / f"{name}.csv").read_bytes() == (sample_data() / f"{name}.csv").read_bytes()


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("end", MADE_UP)
def test_every_line_says_that_it_is_made_up(name: str, end: str) -> None:
    with (sample_data() / f"{name}{end}.csv").open(encoding="utf-8-sig") as file:
        lines = list(csv.DictReader(file))
    assert {row.get("source", row.get("출처")) for row in lines} == {MADE_UP[end]}


def test_both_languages_hold_the_same_values(pair: tuple[str, Workspace, Workspace]) -> None:
    name, english, korean = pair
    assert values_of(korean) == values_of(english, WON[name])
    ours, theirs = (
        [(one.id, one.touchpoint, one.kind, one.direction, one.order) for one in each.attributes]
        for each in (english, korean)
    )
    assert theirs == ours
    own = [one.id for one in korean.competitors if one.subject]
    assert own == [one.id for one in english.competitors if one.subject]


def test_both_languages_say_the_same(pair: tuple[str, Workspace, Workspace]) -> None:
    _, english, korean = pair
    words = dict(zip(names_of(english), names_of(korean), strict=True))

    def translated(told: object) -> object:
        if isinstance(told, tuple):
            return tuple(translated(one) for one in told)
        if isinstance(told, Attribute):
            return replace(told, name=words[told.name])
        return words.get(told, told) if isinstance(told, str) else told

    day = max(one.observed_on for one in english.observations())
    ours, theirs = english.as_of(day), korean.as_of(day)
    for one in english.attributes:
        stages = (ours.stage(one.id), theirs.stage(one.id))
        one_way, other_way = (replace(stage, standard=None, frontier=None) for stage in stages)
        lacking = tuple(words.get(name, name) for name in one_way.holdouts)
        assert replace(one_way, holdouts=lacking) == other_way
    for view in ("overview", "grid", "stages", "trend", "parity", "expectation", "touchpoints"):
        assert [(one.code, one.params) for one in theirs.findings(view)] == [
            (one.code, {key: translated(told) for key, told in one.params.items()})
            for one in ours.findings(view)
        ]


def test_nothing_in_korean_is_left_in_english(pair: tuple[str, Workspace, Workspace]) -> None:
    name, _, korean = pair
    said = {text for one in korean.observations() for text in (one.source, one.note)}
    assert [text for text in (*names_of(korean), *said) if re.search("[A-Za-z]", text)] == []
    assert {one.unit for one in korean.attributes} - {""} == UNITS[name]


def test_the_motel_shows_the_whole_house(motel: Workspace) -> None:
    assert len(motel.competitors) - 1 >= 7
    assert len(motel.attributes) >= 20
    assert {one.touchpoint for one in motel.attributes} == set(TOUCHPOINTS)
    assert {one.kind for one in motel.attributes} == set(AttributeKind)
    assert motel.subject is not None


def test_what_set_apart_became_expected(motel: Workspace) -> None:
    for service, before, after in (
        ("Clean linen every day", date(1952, 7, 1), date(1956, 1, 1)),
        ("Air conditioning", date(1957, 1, 1), date(1964, 1, 1)),
        ("Swimming pool", date(1958, 1, 1), date(1964, 1, 1)),
        ("Television in the room", date(1956, 1, 1), date(1963, 1, 1)),
        ("National reservations", date(1962, 1, 1), date(1975, 1, 1)),
    ):
        assert stage_on(motel, service, before) in (
            LifecycleStage.ABSENT,
            LifecycleStage.INNOVATION,
            LifecycleStage.DIFFERENTIATOR,
        )
        assert stage_on(motel, service, after) is LifecycleStage.TABLE_STAKES


def test_a_fashion_fades_and_people_still_set_apart(motel: Workspace) -> None:
    assert stage_on(motel, "Vibrating bed", date(1966, 1, 1)) is LifecycleStage.TABLE_STAKES
    assert stage_on(motel, "Vibrating bed", date(1976, 1, 1)) is LifecycleStage.DECLINING
    last = motel.as_of(date(1980, 5, 1))
    people = motel.find_attribute("Staff may decide alone")
    assert people
    assert last.stage(people.id).standing is Standing.AHEAD


def test_the_bar_rises(motel: Workspace) -> None:
    days = [date(year, 12, 31) for year in (1952, 1960, 1970)]
    index = [one.expectation_index for one in motel.as_of(date(1980, 5, 1)).market_levels(days)]
    assert index == sorted(index, key=lambda value: value or 0.0)
    assert (index[-1] or 0.0) > 2.0 * (index[0] or 0.0)


def test_entries_and_exits(motel: Workspace) -> None:
    def active(day: date) -> int:
        return max(motel.as_of(day).stage(one.id).adoption.active for one in motel.attributes)

    assert active(date(1950, 6, 1)) == 4
    assert active(date(1957, 6, 1)) == 7
    assert active(date(1980, 5, 1)) == 7


def test_the_cafe_has_unknown_and_stale_cells(cafe: Workspace) -> None:
    assert len(cafe.competitors) - 1 == 6
    assert len(cafe.attributes) == 30
    assert {one.touchpoint for one in cafe.attributes} == set(TOUCHPOINTS)
    snapshot = cafe.as_of(date(2026, 11, 13))
    states = [int(state) for one in cafe.attributes for state in snapshot.cells(one.id).state]
    assert states.count(0) >= 3
    assert states.count(2) >= 5
    assert states.count(1) > 150
