"""A rescue: what is as it was written is in the new file, nothing else is, and all is told."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path
from typing import cast

import pytest
from older_file import VERSION_4

from benchmark_app.domain.attribute import Attribute, AttributeKind, Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record, Remove, SetNoun, SetPolicy
from benchmark_app.domain.event import CompetitorEvent, EventKind
from benchmark_app.domain.forecast import ForecastBasis, IssuedForecast
from benchmark_app.domain.noun import Noun
from benchmark_app.domain.observation import Mark, Observation
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.rescue import Rescue
from benchmark_app.errors import FileRefused
from benchmark_app.storage import engine
from benchmark_app.storage.attribute import IMPORTANCE
from benchmark_app.storage.salvage import Salvage
from benchmark_app.storage.seal import seal_of
from benchmark_app.storage.setting import SETTING
from benchmark_app.storage.stray import Strays
from benchmark_app.words.error import error_text
from benchmark_app.words.language import Language
from benchmark_app.words.rescue import rescue_lines
from benchmark_app.workspace import EditLabel, Workspace, rescue_file

NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)
DAY = date(2025, 1, 1)
LATER = date(2025, 6, 1)
PRICE = 3


@pytest.fixture
def filled(market: Workspace, clock: Callable[[], datetime]) -> Path:
    """Values of two days, one of everything else, a hidden competitor and service, an undo."""
    for day, first in ((DAY, 1), (LATER, 0)):
        market.apply(
            EditGroup(
                (
                    Record("Seaview", "Pool", first, observed_on=day),
                    Record("Ocean", "Pool", 1, observed_on=day, note="at the back"),
                    Record("Seaview", "Linen", 2, observed_on=day),
                    Record("Ocean", "Price", 20.5, observed_on=day),
                )
            )
        )
    market.apply(Put(Importance(attribute=PRICE, from_date=DAY, weight=2.0)))
    market.apply(Put(Plan(attribute=PRICE, move=Move.MATCH, target=19.0)))
    market.apply(Put(CompetitorEvent(competitor=2, day=DAY, kind=EventKind.JOINED_CHAIN)))
    market.apply(SetPolicy(Policy(table_stakes_share=0.8)))
    market.apply(SetNoun(Noun.CLINIC))
    market.apply(Put(Competitor(name="Gone")))
    market.apply(Put(Attribute(name="Telegrams", kind=AttributeKind.YES_NO)))
    market.apply(Remove("competitor", 3))
    market.apply(Remove("attribute", 4))
    market.apply(Put(Competitor(name="Gone")))
    market.apply(Put(Competitor(name="Undone")))
    market.undo()
    forecast = IssuedForecast(
        attribute=1,
        as_of=LATER,
        recorded_at=clock(),
        threshold=0.7,
        years=(0.0, 1.0, 2.0, 3.0, 4.0),
        within_year=0.1,
        within_five=0.9,
        basis=next(iter(ForecastBasis)),
        naive=None,
    )
    assert market.issue([forecast]) == 1
    market.close()
    return market.path


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "rescued.bench"


def changed(path: Path, *statements: str) -> Path:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        for statement in statements:
            other.execute(statement)
    return path


def said(path: Path) -> tuple[object, ...]:
    """What an opened file says, whose check finds nothing."""
    with Workspace.open(path) as workspace:
        assert workspace.check() == []
        return (workspace.market, tuple(workspace.observations()), workspace.issued())


def values(path: Path) -> dict[int, object]:
    with Workspace.open(path) as workspace:
        return {one.id: one.value for one in workspace.observations()}


def test_of_a_sound_file_everything_is_there(filled: Path, target: Path) -> None:
    before = filled.read_bytes()
    assert rescue_file(filled, target, NOW) == Rescue(kept=8)
    assert said(target) == said(filled)
    assert filled.read_bytes() == before
    with Workspace.open(filled) as old, Workspace.open(target) as new:
        assert (new.name, new.revision) == (old.name, old.revision + 1)
        assert new.log()[1:] == old.log()
        (told, *_) = new.log()
        assert (told.label, told.count, told.is_undone, told.made_at) == ("rescue", 0, False, NOW)
        assert new.redo_label == EditLabel("add_competitor", 1)
        new.redo()
        new.undo()
        assert new.undo_label == EditLabel("add_competitor", 1)
        new.undo()
        assert new.check() == []


def test_a_damaged_value_is_unknown_and_no_older_one_stands_for_it(
    filled: Path, target: Path
) -> None:
    before = values(filled)
    changed(
        filled,
        "UPDATE observation SET value = 0 WHERE id = 6",
        "UPDATE observation SET note = 'other', recorded_at = -5 WHERE id = 7",
        "UPDATE observation SET competitor_id = 77 WHERE id = 1",
    )
    assert rescue_file(filled, target, NOW) == Rescue(kept=5, unknown=2, lost=1)
    left = {one: value for one, value in before.items() if one != 1}
    assert values(target) == left | {6: Mark.UNKNOWN, 7: Mark.UNKNOWN}
    with Workspace.open(target) as workspace:
        assert workspace.log(1)[0].count == 3
        pool = workspace.find_attribute("Pool")
        assert pool is not None
        (newest, *_) = workspace.cell_observations(pool.id, 2)
        assert (newest.value, newest.observed_on, newest.note) == (Mark.UNKNOWN, LATER, "")
        while workspace.undo() is not None:
            pass
        assert workspace.competitors == ()


@pytest.mark.parametrize(
    ("statements", "restored"),
    [
        (("UPDATE competitor SET name = 'Xea' WHERE id = 1",), 1),
        (("UPDATE competitor SET name = 'Xea' WHERE id IN (3, 4)",), 2),
        (("PRAGMA foreign_keys=OFF", "DELETE FROM competitor"), 5),
        (("UPDATE attribute SET unit = '%'",), 4),
        (("UPDATE policy SET value = 0.9 WHERE key = 'table_stakes_share'",), 1),
        (("UPDATE setting SET value = 'cafe'",), 1),
        (("UPDATE importance SET weight = 9.0",), 1),
        (("UPDATE plan SET target = 9.0",), 1),
        (("UPDATE competitor_event SET note = 'closed'",), 1),
        (("DELETE FROM plan", "DELETE FROM seal WHERE name = 'plan'"), 1),
        (("UPDATE seal SET total = 'none' WHERE name = 'plan'",), 0),
    ],
)
def test_what_the_history_knows_is_put_right(
    filled: Path, target: Path, statements: tuple[str, ...], restored: int
) -> None:
    whole = said(filled)
    statements = tuple(s if "'none'" not in s else "UPDATE seal SET total = 5" for s in statements)
    rescue = rescue_file(changed(filled, *statements), target, NOW)
    assert (rescue.kept, rescue.unknown, rescue.lost, rescue.dropped) == (8, 0, 0, 0)
    if "seal" not in statements[-1]:
        assert rescue.restored == restored
        assert said(target) == whole


def test_a_damaged_history_begins_behind_the_damage(filled: Path, target: Path) -> None:
    with Workspace.open(filled) as old:
        log = old.log()
    changed(
        filled, "UPDATE edit_log SET label = 'x' WHERE id = 5", "DELETE FROM edit_log WHERE id=2"
    )
    rescue = rescue_file(filled, target, NOW)
    assert rescue == Rescue(kept=8, edits=5)
    with Workspace.open(target) as workspace:
        assert workspace.log()[1:] == log[:-5]
        assert workspace.check() == []


def test_before_a_damaged_last_edit_nothing_is_undone(filled: Path, target: Path) -> None:
    """The edit before it would be taken back without it, which may have changed the same again."""
    changed(
        filled,
        "UPDATE edit_log SET label = 'x' WHERE id = (SELECT max(id) FROM edit_log)",
    )
    assert rescue_file(filled, target, NOW).edits == len_of_log(filled)
    with Workspace.open(target) as workspace:
        assert workspace.undo() is None
        assert workspace.redo() is None


def test_a_rescued_file_is_read_back(
    filled: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "settle", lambda _, tally: tally.forget())
    with pytest.raises(FileRefused, match="file_sums_damaged"):
        rescue_file(filled, target, NOW)


def test_with_the_history_goes_what_it_might_have_put_right(filled: Path, target: Path) -> None:
    changed(
        filled,
        "UPDATE edit_log SET label = 'x'",
        "UPDATE competitor SET name = 'Xcean' WHERE id = 2",
        "UPDATE policy SET value = 0.9 WHERE key = 'table_stakes_share'",
        "UPDATE workspace SET name = 'Other'",
        "UPDATE forecast SET within_five = 1.0",
    )
    rescue = rescue_file(filled, target, NOW)
    assert (rescue.kept, rescue.lost, rescue.edits) == (4, 4, len_of_log(filled))
    assert rescue.dropped == 5  # a competitor and its event, a rule, the header, a forecast
    with Workspace.open(target) as workspace:
        assert [one.name for one in workspace.competitors] == ["Seaview", "Gone"]
        assert workspace.name == filled.stem
        assert workspace.policy == Policy()
        assert workspace.check() == []


def len_of_log(path: Path) -> int:
    with closing(sqlite3.connect(path)) as file:
        (count,) = file.execute("SELECT count(*) FROM edit_log").fetchone()
    return int(count)


def test_a_page_that_cannot_be_read_costs_what_was_on_it(
    workspace: Workspace, file: Path, target: Path
) -> None:
    workspace.apply(EditGroup((Put(Competitor(name="A")), Put(Attribute(name="Pool")))))
    seen = tuple(
        Observation(
            attribute=1,
            competitor=1,
            value=1.0,
            observed_on=date(2000 + year, 1, 1),
            note="n" * 300,
        )
        for year in range(100)
    )
    workspace.apply(Record(observations=seen))
    workspace.close()
    with closing(sqlite3.connect(file)) as other:
        page_of = "SELECT pageno FROM dbstat WHERE name = 'observation' AND pagetype = 'leaf'"
        try:
            pages = [page for (page,) in other.execute(page_of)]
        except sqlite3.OperationalError:  # a library without statistics of pages
            pytest.skip("no dbstat")
    raw = bytearray(file.read_bytes())
    start = (pages[len(pages) // 2] - 1) * 4096
    raw[start : start + 4096] = b"\xff" * 4096
    file.write_bytes(raw)
    rescue = rescue_file(file, target, NOW)
    assert rescue.kept + rescue.lost == 100
    assert 0 < rescue.lost < 30
    found = set(values(target))
    assert {1, 100} <= found
    assert len(found) == rescue.kept


@pytest.mark.parametrize("kept", [0.8, 0.95])
def test_a_file_that_lost_its_end_says_what_is_left(
    workspace: Workspace, file: Path, target: Path, kept: float
) -> None:
    workspace.apply(Put(Competitor(name="A")))
    for number in range(1, 5):
        workspace.apply(Put(Attribute(name=f"Service {number}")))
        seen = tuple(
            Observation(
                attribute=number,
                competitor=1,
                value=1.0,
                observed_on=date(2000 + year, 1, 1),
                note="n" * 300,
            )
            for year in range(100)
        )
        workspace.apply(Record(observations=seen))
    workspace.close()
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * kept)])
    with pytest.raises(FileRefused) as refused:
        Workspace.open(file)
    assert refused.value.is_damage
    rescue = rescue_file(file, target, NOW)
    assert rescue.kept > 0
    assert rescue.kept + rescue.unknown + rescue.lost == 400
    assert len(values(target)) == rescue.kept + rescue.unknown


def test_where_nothing_says_how_much_there_was_that_is_told(filled: Path, target: Path) -> None:
    changed(filled, "DELETE FROM seal WHERE name IN ('plan', 'observation')")
    assert rescue_file(filled, target, NOW).dropped == 1


def test_of_a_file_of_which_only_the_tables_are_left_nothing_is_made(
    filled: Path, target: Path
) -> None:
    tables = "forecast competitor_event plan importance observation setting attribute competitor"
    every = (*tables.split(), "policy", "edit_log", "workspace")
    changed(filled, *(f"DELETE FROM {table}" for table in every))
    with pytest.raises(FileRefused) as refused:
        rescue_file(filled, target, NOW)
    assert refused.value.code == "rescue_impossible"
    assert not target.exists()


def test_a_table_that_is_gone_is_told(filled: Path, target: Path) -> None:
    changed(filled, "DROP TABLE forecast", "DROP TABLE plan")
    rescue = rescue_file(filled, target, NOW)
    assert (rescue.kept, rescue.restored, rescue.dropped) == (8, 1, 1)


@pytest.mark.parametrize("kind", ["noise", "older", "empty"])
def test_nothing_is_made_of_what_cannot_be_told(tmp_path: Path, target: Path, kind: str) -> None:
    path = tmp_path / "damaged.bench"
    content = {"noise": b"SQLite format 3\x00" + b"x" * 9000, "empty": b""}
    path.write_bytes(VERSION_4.read_bytes() if kind == "older" else content[kind])
    with pytest.raises(FileRefused) as refused:
        rescue_file(path, target, NOW)
    assert refused.value.code == "rescue_impossible"
    assert not target.exists()
    for language in Language:
        assert path.name in error_text(refused.value, language)


def test_a_file_that_is_there_is_left_alone(filled: Path, target: Path) -> None:
    target.write_bytes(b"mine")
    with pytest.raises(FileRefused, match="workspace_exists"):
        rescue_file(filled, target, NOW)
    assert target.read_bytes() == b"mine"


def test_a_rescue_says_every_count_that_is_not_zero() -> None:
    rescue = Rescue(kept=5, unknown=1, lost=2, restored=1, dropped=2, edits=1)
    for language in Language:
        lines = rescue_lines(rescue, "a.bench", "b.bench", language)
        assert len(lines) == 7
        assert "a.bench" in lines[0]
        assert "b.bench" in lines[0]
    assert rescue_lines(Rescue(kept=1, edits=1), "a", "b", Language.EN)[1:] == (
        "1 value is as it was entered.",
        "1 edit of the history is gone, so Undo begins after it.",
    )


class Faltering:
    """A file whose rows 1 to 3 can be walked so far from the front; nothing tells of its sums."""

    def __init__(self, readable: int) -> None:
        self._readable = readable

    def execute(self, query: str, _: object = ()) -> Iterator[tuple[object, ...]]:
        if "FROM seal" in query:
            raise sqlite3.DatabaseError
        if "DESC" in query:
            return iter(setting_rows()[::-1])
        return self._forward()

    def _forward(self) -> Iterator[tuple[object, ...]]:
        yield from setting_rows()[: self._readable]
        raise sqlite3.DatabaseError


def setting_rows() -> list[tuple[object, ...]]:
    return [(key, "x", seal_of("setting", key, "x")) for key in ("a", "b", "c")]


@pytest.mark.parametrize("readable", [0, 2, 3])
def test_a_row_is_never_read_from_both_ends(readable: int) -> None:
    file = cast("sqlite3.Connection", Faltering(readable))
    with closing(sqlite3.connect(":memory:")) as schema:
        salvage = Salvage(SETTING, file, Strays(Path(), schema))
    assert sorted(salvage.sound()) == [("a", "x"), ("b", "x"), ("c", "x")]
    assert (salvage.missing, salvage.is_whole) == (0, False)


class Circling:
    """A file in which a row without a key is before the damage."""

    def execute(self, query: str, _: object = ()) -> Iterator[tuple[object, ...]]:
        if "FROM seal" in query or "DESC" in query:
            raise sqlite3.DatabaseError
        return self._forward() if "WHERE" not in query or "> 1 " in query else iter(())

    def _forward(self) -> Iterator[tuple[object, ...]]:
        yield (1, 3, 1.0, seal_of("importance", 1, 3, 1.0))
        yield (None, None, None, None)
        raise sqlite3.DatabaseError


def test_a_row_without_a_key_leads_not_back_to_the_first() -> None:
    file = cast("sqlite3.Connection", Circling())
    with closing(sqlite3.connect(":memory:")) as schema:
        salvage = Salvage(IMPORTANCE, file, Strays(Path(), schema))
    assert list(islice(salvage.sound(), 5)) == [(1, 3, 1.0)]
    assert len(salvage.damaged) < 5


def test_what_an_undone_edit_made_comes_back_too(filled: Path, target: Path) -> None:
    with Workspace.open(filled) as old:
        late = Put(Attribute(name="Late")), Put(Competitor(name="Late"))
        old.apply(EditGroup((*late, Record("Late", "Late", 2, observed_on=DAY))))
        old.undo()
    changed(filled, "UPDATE attribute SET note = 'x' WHERE id = 5")
    changed(filled, "UPDATE competitor SET note = 'x' WHERE id = 6")
    assert rescue_file(filled, target, NOW).restored == 2
    with Workspace.open(target) as workspace:
        assert workspace.find_attribute("Late") is None
        workspace.redo()
        assert workspace.find_attribute("Late") is not None
        assert workspace.check() == []


@pytest.mark.parametrize("seed", range(2))
def test_no_rescue_says_what_was_not_written(filled: Path, tmp_path: Path, seed: int) -> None:
    """A flipped bit or 500 lost bytes anywhere: a sentence, or a file whose values are right."""
    dice, raw, right = random.Random(seed), filled.read_bytes(), values(filled)
    rescued = 0
    for number in range(25):
        wrong, target = bytearray(raw), tmp_path / f"{number}.bench"
        place = dice.randrange(len(raw) - 500)
        if number % 2:
            wrong[place : place + 500] = dice.randbytes(500)
        else:
            wrong[place] ^= 1 << dice.randrange(8)
        filled.write_bytes(wrong)
        try:
            rescue_file(filled, target, NOW)
        except FileRefused:  # said so; anything else is a fault of ours
            continue
        rescued += 1
        found = values(target)
        assert found.keys() <= right.keys()
        assert all(found[one] in (right[one], Mark.UNKNOWN) for one in found)
    assert rescued > 10
