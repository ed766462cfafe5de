"""A table read once in a child, and planned again for each choice."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Generator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from table_case import book_file

from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put
from benchmark_app.domain.import_report import ImportReport
from benchmark_app.errors import FileRefused
from benchmark_app.exchange.difference import DifferenceKind
from benchmark_app.exchange.foreign.choices import Choices, json_of
from benchmark_app.ui.arrival_job import MOST_SHOWN, ArrivalAnswer, ArrivalReader, begin_arrival
from benchmark_app.ui.job import SMALL_EDIT, apply_kept, make_kept
from benchmark_app.ui.talk import Talk
from benchmark_app.workspace import Workspace, open_workspace

TODAY = date(2026, 11, 22)
DAY = date(2026, 11, 1)
SHEET = "Service,Alpha,Beta\nSlippers,yes,x\nRobes,x,no\n"
NO_CHOICE = json_of(Choices())


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "sheet.csv"
    path.write_text(SHEET, encoding="utf-8")
    return path


def _answer(
    reader: ArrivalReader, choices: Choices | None = None, revision: int = 0
) -> ArrivalAnswer:
    steps = reader(json_of(choices or Choices()), revision)
    shares = []
    while True:
        try:
            shares.append(next(steps))
        except StopIteration as end:
            assert shares == sorted(shares)
            answer = end.value
            assert isinstance(answer, ArrivalAnswer)
            return answer


def _reader(source: Path, workspace: str = "") -> ArrivalReader:
    return ArrivalReader(str(source), workspace, TODAY, DAY, str(source.parent / "kept"))


def test_of_long_texts_the_beginning_is_shown_and_all_is_kept(tmp_path: Path, path: Path) -> None:
    """Hundreds of texts as long as a cell would keep the window from answering."""
    long = "closed for repairs " * 500
    table = tmp_path / "long.csv"
    table.write_text(f"Service,Alpha,Beta\nSlippers,yes,{long}\nRobes,no,yes\n", encoding="utf-8")
    answer = _answer(_reader(table, str(path)))
    shown = [one.new for one in answer.differences]
    assert f"{long[:200]}…" in shown
    assert max(map(len, shown)) == 201
    assert {len(str(one.params.get("value", ""))) for one in answer.plan.shown.warnings} <= {0, 201}
    assert answer.plan.shown.warnings
    assert answer.plan.edit is not None
    assert long.strip() in str(answer.plan.edit)


def test_a_table_for_a_new_workspace_is_kept_to_make_it(sheet: Path, tmp_path: Path) -> None:
    answer = _answer(_reader(sheet))
    assert answer.counts == {
        DifferenceKind.NEW: 2,
        DifferenceKind.CHANGED: 0,
        DifferenceKind.SAME: 0,
        DifferenceKind.NEEDS_YOU: 2,
        DifferenceKind.LEFT_OUT: 0,
        DifferenceKind.NOTED: 0,
    }
    assert [one.kind for one in answer.differences].count(DifferenceKind.NEEDS_YOU) == 2
    assert answer.plan.edit is None
    assert not answer.plan.is_empty
    assert answer.plan.shown.new_competitors == ("Alpha", "Beta")
    table = answer.outline.sheets[0].tables[0]
    assert (table.day, table.day_from) == (DAY, "given")
    new, kept = str(tmp_path / "new.benchmark"), str(tmp_path / "kept")
    make_kept(lambda _: None, new, "New", kept, answer.plan.shown)
    with open_workspace(tmp_path / "new.benchmark") as made:
        assert [one.name for one in made.competitors] == ["Alpha", "Beta"]
        assert made.log()[0].report == ImportReport(
            file="sheet.csv", new=2, refused=2, services=2, businesses=2
        )


def test_a_choice_is_planned_without_reading_again(sheet: Path) -> None:
    reader = _reader(sheet)
    first = _answer(reader)
    sheet.unlink()
    second = _answer(reader, Choices(answers={"sign:x": "yes"}))
    assert second.counts[DifferenceKind.NEW] == 4
    assert second.outline.signature == first.outline.signature
    with pytest.raises(FileRefused):
        _answer(reader, Choices(answers={"encoding": "latin-1"}))


def test_an_open_workspace_is_compared_with_and_read_again_once_changed(
    sheet: Path, workspace: Workspace
) -> None:
    reader = _reader(sheet, str(workspace.path))
    answer = _answer(reader, revision=workspace.revision)
    assert answer.plan.revision == workspace.revision
    assert answer.plan.edit is not None
    assert not (sheet.parent / "kept").exists()
    workspace.apply(EditGroup((Put(Competitor(name="Alpha")),), label="add_competitor"))
    answer = _answer(reader, revision=workspace.revision)
    assert answer.plan.revision == workspace.revision
    assert answer.plan.shown.new_competitors == ("Beta",)
    edit = answer.plan.edit
    assert edit is not None
    workspace.apply(edit, revision=answer.plan.revision)
    assert workspace.log()[0].report == ImportReport(
        file="sheet.csv", new=2, refused=2, services=2, businesses=1
    )
    answer = _answer(reader, revision=workspace.revision)
    assert answer.plan.is_empty
    assert answer.counts[DifferenceKind.SAME] == 2


def test_of_many_cells_the_first_are_shown_and_all_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    rows = (f"Service {at},yes,no" for at in range(MOST_SHOWN))
    path.write_text("Service,Alpha,Beta\n" + "\n".join(rows), encoding="utf-8")
    answer = _answer(_reader(path))
    assert answer.counts[DifferenceKind.NEW] == 2 * MOST_SHOWN
    assert len(answer.differences) == MOST_SHOWN
    (shown,) = answer.outline.sheets
    assert len(shown.first) == 60
    assert len(shown.tables[0].rows) == 59  # those below are in no picture


def test_of_many_sheets_fewer_rows_are_shown(tmp_path: Path) -> None:
    text = "Service|Alpha|Beta\n" + "\n".join(f"Service {at}|yes|no" for at in range(40))
    sheets = [(f"Part {at}", text) for at in range(100)]
    answer = _answer(_reader(book_file(tmp_path / "many.xlsx", *sheets)))
    assert {len(one.first) for one in answer.outline.sheets} == {15}


def test_a_large_edit_done_elsewhere_leaves_its_report(
    tmp_path: Path, workspace: Workspace
) -> None:
    path = tmp_path / "large.csv"
    rows = (f"Service {at},yes,no" for at in range(SMALL_EDIT))
    path.write_text("Service,Alpha,Beta\n" + "\n".join(rows), encoding="utf-8")
    answer = _answer(_reader(path, str(workspace.path)), revision=workspace.revision)
    assert answer.plan.edit is None
    assert answer.plan.shown.edit.edits == ()
    apply_kept(lambda _: None, str(workspace.path), str(tmp_path / "kept"), workspace.revision)
    assert workspace.catch_up() is not None
    assert workspace.log()[0].report == ImportReport(
        file="large.csv", new=2 * SMALL_EDIT, services=SMALL_EDIT, businesses=2
    )


def test_a_lack_of_memory_is_a_refusal(sheet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = _reader(sheet)

    def greedy(_: str) -> None:
        raise MemoryError

    monkeypatch.setattr(reader, "_read", greedy)
    with pytest.raises(FileRefused) as refused:
        _answer(reader)
    assert refused.value.code == "reading_stopped"


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="the system tells no limit")
def test_a_child_may_take_only_so_much_memory() -> None:
    code = (
        "from benchmark_app.ui.child_limit import limit_memory\n"
        "limit_memory(50_000_000)\n"
        "small = bytearray(10_000_000)\n"
        "try:\n    bytearray(100_000_000)\n"
        "except MemoryError:\n    print('stopped')\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert ended.stdout.strip() == "stopped", ended.stderr


def test_without_a_known_limit_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    from benchmark_app.ui import child_limit

    monkeypatch.setattr(child_limit, "_taken", lambda: None)
    child_limit.limit_memory(1)
    assert len(bytearray(1_000_000)) == 1_000_000


@pytest.fixture
def talk(sheet: Path, qapp: object) -> Generator[Talk]:
    stopped = FileRefused("reading_stopped", name=sheet.name)
    kept = str(sheet.parent / "kept")
    made = Talk(begin_arrival, str(sheet), "", TODAY, DAY, kept, stopped=stopped)
    yield made
    made.end()


def test_a_child_answers_for_each_choice(talk: Talk, qtbot: QtBot) -> None:
    counts = []
    for choices in (Choices(), Choices(answers={"sign:x": "no"})):
        with qtbot.waitSignal(talk.answered, timeout=30_000) as answered:
            talk.ask(json_of(choices), 0)
        assert answered.args is not None
        answer = answered.args[0]
        counts.append(answer.counts[DifferenceKind.NEW])
        assert pickle.loads(pickle.dumps(answer)) == answer
    assert counts == [2, 4]


def test_a_file_that_is_none_is_refused_and_asked_for_again(
    talk: Talk, sheet: Path, qtbot: QtBot
) -> None:
    sheet.rename(sheet.with_suffix(".gone"))
    with qtbot.waitSignal(talk.failed, timeout=30_000) as failed:
        talk.ask(NO_CHOICE, 0)
    assert failed.args is not None
    assert failed.args[0].code == "file_not_found"
    sheet.with_suffix(".gone").rename(sheet)
    with qtbot.waitSignal(talk.answered, timeout=30_000):
        talk.ask(json_of(replace(Choices(), day=DAY)), 0)
