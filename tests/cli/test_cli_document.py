"""new, policy, check, import, export, the window, and how the command ends."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pdf_text import read_pdf

from benchmark_app import open_workspace
from benchmark_app.cli import command
from benchmark_app.cli.arguments import COMMANDS, parse, product_version
from benchmark_app.domain.noun import Noun
from benchmark_app.domain.problem import Problem
from benchmark_app.workspace import EditLabel, Workspace, backup_folder, list_backups

LONG = "date,competitor,attribute,value\n"


def python(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "benchmark_app", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


def test_new_makes_a_workspace_and_never_overwrites(run: Any, tmp_path: Path) -> None:
    path = tmp_path / "one.bench"
    assert run("new", path, "--name", "우리 카페").out == "one.bench is ready.\n"
    with open_workspace(path) as workspace:
        assert workspace.name == "우리 카페"
    again = run("new", path)
    assert again.code == 1
    assert again.err.count("\n") == 1


def test_new_begins_with_the_chosen_services_of_a_trade(run: Any, tmp_path: Path) -> None:
    path = tmp_path / "one.bench"
    made = run("new", path, "--trade", "cafe", "--name", "우리 카페", "--language", "ko")
    assert "서비스 항목 12개를 넣었어요(카페·음식점)." in made.out
    assert "우리 가게 이름은 우리 카페예요." in made.out
    with open_workspace(path) as workspace:
        assert workspace.name == "우리 카페"
        assert [(one.name, one.subject) for one in workspace.competitors] == [("우리 카페", True)]
        names = [one.name for one in workspace.attributes]
        assert len(names) == 12
        assert "아메리카노 가격" in names
        prices = [one for one in workspace.attributes if one.unit == "원"]
        assert [(one.offered_from, one.worst, one.best) for one in prices] == [(4500, 6500, 1500)]


def test_new_for_a_trade_needs_no_name(run: Any, tmp_path: Path) -> None:
    path = tmp_path / "one.bench"
    made = run("new", path, "--trade", "cafe")
    assert made.out == "one.bench is ready with 12 services (Cafe or restaurant).\n"
    with open_workspace(path) as workspace:
        assert workspace.competitors == ()
        assert "Price of an americano" in [one.name for one in workspace.attributes]
    assert run("new", tmp_path / "two.bench", "--trade", "blank").code == 0
    with open_workspace(tmp_path / "two.bench") as workspace:
        assert workspace.attributes == ()


def test_a_trade_says_what_the_business_is_called_and_all_that_is_told_says_so(
    run: Any, tmp_path: Path
) -> None:
    path, page = tmp_path / "one.bench", tmp_path / "page.pdf"
    assert run("new", path, "--trade", "clinic", "--name", "열린").code == 0
    with open_workspace(path) as workspace:
        assert workspace.market.noun is Noun.CLINIC
        assert workspace.undo_label == EditLabel("begin", 14)
    assert run("export", path, page, "--language", "ko").code == 0
    text = read_pdf(page)
    assert "병원" in text
    assert "가게" not in text


def test_a_trade_without_a_list_is_refused_with_those_there_are(run: Any, tmp_path: Path) -> None:
    for trade in ("bakery", "", "../cafe"):
        refused = run("new", tmp_path / "one.bench", "--trade", trade)
        assert refused.code == 1
        assert refused.err.count("\n") == 1
        for key in ("lodging", "cafe", "shop", "salon", "clinic", "repair", "school", "blank"):
            assert key in refused.err
    assert list(tmp_path.iterdir()) == []


def test_an_edited_list_with_faults_is_refused_with_every_one(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("benchmark_app.paths.resources", lambda: tmp_path)
    (tmp_path / "trades").mkdir()
    lines = ["service_en,kind", "Ice,maybe", "Tea,level", "Tea,level"]
    (tmp_path / "trades" / "shop.csv").write_text("\n".join(lines), encoding="utf-8")
    refused = run("new", tmp_path / "one.bench", "--trade", "shop")
    assert refused.code == 1
    *places, refusal = refused.err.splitlines()
    assert places == [
        "Row 2, column kind: maybe does not fit in the column kind.",
        "Row 4: Tea is already in row 3. Keep one of the two.",
    ]
    assert refusal.startswith("The list shop.csv was not used: 2 problems. Nothing was written.")
    assert not (tmp_path / "one.bench").exists()


def test_policy_shows_and_sets(run: Any, market: Path) -> None:
    shown = run("policy", market, "--format", "csv").out.split("\n")
    assert shown[:2] == ["key,value", "differentiator_share,0.160000"]
    assert "confirmation_days,60" in shown
    answer = run("policy", market, "hysteresis=0.2", "stale-yes-months=0", "--format", "json")
    rules = {row["key"]: row["value"] for row in json.loads(answer.out)}
    assert (rules["hysteresis"], rules["stale_yes_months"]) == (0.2, 0)
    with open_workspace(market) as workspace:
        assert workspace.policy.hysteresis == 0.2
        assert workspace.undo() is not None


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("speed=1", "There is no rule speed."),
        ("hysteresis", "hysteresis cannot be "),
        ("hysteresis=much", "hysteresis cannot be much."),
        ("hysteresis=nan", "hysteresis cannot be nan."),
        ("confirmation_days=1.5", "confirmation_days cannot be 1.5."),
        ("table_stakes_share=7", "table_stakes_share cannot be 7."),
        ("contested_share=.9", "The shares of differentiator"),
    ],
)
def test_a_rule_that_cannot_be_is_refused(run: Any, market: Path, setting: str, said: str) -> None:
    answer = run("policy", market, "hysteresis=.3", setting)
    assert answer.code == 1
    assert answer.err.startswith(said)
    assert "0.3" not in run("policy", market).out


def test_check_says_sound_or_what_is_wrong(
    run: Any, market: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("check", market).out == "The file is sound.\n"
    assert run("check", market, "--format", "csv").out == "code,problem\n"
    found = [Problem("file_fault", {"count": 1, "detail": "page 7"})]
    monkeypatch.setattr(Workspace, "check", lambda _: found)
    answer = run("check", market)
    told = "The file is damaged in 1 place; the first: page 7.\n"
    assert (answer.code, answer.out, answer.err) == (1, "", told)
    assert "file_fault" in run("check", market, "--format", "csv").out


def test_check_repairs_into_a_new_file_and_says_what_became_of_the_rest(
    run: Any, market: Path, tmp_path: Path
) -> None:
    target = tmp_path / "new.bench"
    sound = run("check", market, "--repair", target)
    assert (sound.code, sound.out, target.exists()) == (0, "The file is sound.\n", False)
    with closing(sqlite3.connect(market, isolation_level=None)) as other:
        other.execute("UPDATE observation SET value = 1 - value WHERE id = 1")
    damaged = market.read_bytes()
    refused = run("stages", market)
    assert refused.code == 1
    assert refused.err.startswith("market.bench is damaged: 1 row of it (values) is not what")
    told = "1 row of the file (values) is not what was written.\n"
    assert run("check", market).err == told
    answer = run("check", market, "--repair", target)
    assert (answer.code, answer.err) == (0, told)
    lines = answer.out.splitlines()
    assert lines[0] == (
        "What can be read of market.bench is in new.bench now. market.bench was not changed."
    )
    assert lines[2:] == ["1 damaged value is unknown now: check it again."]
    assert run("check", target).out == "The file is sound.\n"
    again = run("check", market, "--repair", target)
    assert again.code == 1
    assert "There is already a file new.bench." in again.err
    assert market.read_bytes() == damaged


def test_check_repairs_what_cannot_be_opened(run: Any, market: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(market, isolation_level=None)) as other:
        other.execute("CREATE VIEW thief AS SELECT * FROM policy")
    assert run("check", market).err.startswith("market.bench contains thief, which this program")
    answer = run("check", market, "--repair", tmp_path / "new.bench")
    assert (answer.code, answer.err) == (0, run("check", market).err)  # the same sentence
    missing = run("check", tmp_path / "no.bench", "--repair", tmp_path / "other.bench")
    assert (missing.code, (tmp_path / "other.bench").exists()) == (1, False)


def test_import_counts_what_it_did(run: Any, market: Path, tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text(LONG + "2022-02-01,Newcomer,Pool,yes\n2022-01-01,Ours,Parking,no\n")
    dry = run("import", market, table, "--dry-run")
    assert dry.out.splitlines() == [
        "1 added, 0 changed, 1 same, 0 refused.",
        "New: 1 competitor, 1 service.",
        "New (1):",
        "  D2 | Newcomer | Pool | 2022-02-01 | yes",
        "Nothing was written.",
    ]
    assert run("import", market, table, "--format", "csv").out == (
        "added,changed,same,refused,noted\n1,0,1,0,0\n"
    )
    assert run("import", market, table).out == "0 added, 0 changed, 2 same, 0 refused.\n"


def test_an_import_keeps_what_was_there_before(
    run: Any, market: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    table = tmp_path / "t.csv"
    table.write_text(LONG + "2022-02-01,Newcomer,Pool,yes\n")
    assert run("import", market, table, "--dry-run").code == 0
    assert not (tmp_path / "data").exists()
    with open_workspace(market) as workspace:
        before = workspace.revision
    assert run("import", market, table).err == ""
    (kept,) = list_backups(backup_folder(tmp_path / "data" / "benchmark-app", market))
    assert kept.revision == before


def test_an_import_without_a_backup_says_so_and_is_done(
    run: Any, market: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").write_text("no folder")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    table = tmp_path / "t.csv"
    table.write_text(LONG + "2022-02-01,Newcomer,Pool,yes\n")
    answer = run("import", market, table)
    assert answer.code == 0
    assert answer.err.startswith("No backup could be made in ")
    assert answer.out.startswith("1 added")


def test_import_tells_each_text_that_is_only_a_note(run: Any, market: Path, tmp_path: Path) -> None:
    table = tmp_path / "m.csv"
    table.write_text(",Ours,Seaview\nParking,yes,ask the desk\nPool,yes,no\n")
    given = ("import", market, table, "--date", "2022-03-01")
    dry = run(*given, "--dry-run")
    assert dry.out.splitlines()[1:3] == [
        "1 text became a note; its value is unknown.",
        "New: 0 competitors, 1 service.",
    ]
    assert (
        "  C2 | Seaview | Parking | 2022-03-01 | ask the desk | (text and no value: kept as a note)"
    ) in dry.out.splitlines()
    done = run(*given)
    assert (done.code, done.out.splitlines()[1]) == (0, dry.out.splitlines()[1])
    assert "Parking is unknown here. The text is kept as its note." in done.err


def test_a_bad_file_is_refused_whole_with_every_place(
    run: Any, market: Path, tmp_path: Path
) -> None:
    table = tmp_path / "t.csv"
    table.write_text(
        LONG + "2022-13-01,Ours,Parking,no\n2022-02-01,Ours,Parking,maybe\n"
        "2022-02-01,Seaview,Parking,yes\n"
    )
    answer = run("import", market, table)
    assert answer.code == 1
    lines = answer.err.splitlines()
    assert lines[0].startswith("Row 2, column date: 2022-13-01 is not a date.")
    assert lines[1].startswith("Row 3, column value: “maybe” is not")
    assert lines[2] == "t.csv was not imported: 2 problems. Nothing was written."
    assert run("import", market, table, "--skip-bad", "--format", "json").code == 0
    with open_workspace(market) as workspace:
        assert len(list(workspace.observations())) == 25


def test_a_matrix_takes_its_day_and_signs_from_the_command(
    run: Any, market: Path, tmp_path: Path
) -> None:
    table, signs = tmp_path / "m.csv", tmp_path / "signs.json"
    table.write_text(",Ours,Seaview\nParking,v,-\nPool,v,v\n")
    signs.write_text('{"v": "yes", "-": "no"}')
    done = run("import", market, table, "--date", "2022-03-01", "--map", signs)
    assert (done.code, done.out.splitlines()[0]) == (0, "4 added, 0 changed, 0 same, 0 refused.")


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv", "out.pdf"])
def test_export_by_ending(run: Any, market: Path, tmp_path: Path, name: str) -> None:
    answer = run("export", market, tmp_path / name)
    assert answer.code == 0
    assert answer.out.startswith(f"{name} is written")
    assert (tmp_path / name).stat().st_size > 500


def test_a_pdf_is_the_brief_or_the_chart_asked_for(run: Any, market: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    assert run("export", market, out, "--language", "ko", "--as-of", "2022-03-01").code == 0
    said = read_pdf(out)
    assert said.startswith("Ours 경쟁 가게 3곳 · 항목 2개 · 2022년 3월 1일 기준")
    assert "market.bench" in said
    assert run("export", market, out, "--chart", "trend", "--as-of", "2022-03-01").code == 0
    chart = read_pdf(out)
    assert "3 competitors" in chart
    assert "market.bench" not in chart


def test_what_excel_cannot_hold_is_told_on_standard_error(
    run: Any, market: Path, tmp_path: Path
) -> None:
    table = tmp_path / "t.csv"
    table.write_text(
        'date,competitor,attribute,value,note\n2022-02-01,Seaview,Parking,yes,"bell\x07"\n'
    )
    assert run("import", market, table).code == 0
    answer = run("export", market, tmp_path / "out.xlsx")
    assert answer.code == 0
    assert answer.err.startswith("1 sign that Excel cannot hold was replaced")


@pytest.mark.parametrize(
    ("name", "options", "said"),
    [
        ("out.docx", (), "out.docx has no ending this program writes."),
        ("out", (), "out has no ending this program writes."),
        ("out.png", ("--chart", "adoption"), "The adoption curve shows one service."),
        (
            "out.png",
            ("--chart", "adoption", "--attribute", "Price"),
            "Price is a number without a floor",
        ),
        ("out.png", ("--measure", "parity", "--attribute", "Price"), "An index is one of everythi"),
        ("out.png", ("--side-by-side", "--measure", "parity"), "An index is one of everything"),
        ("out.png", ("--side-by-side", "--touchpoint", "price"), "All touchpoints side by side"),
        ("out.png", ("--touchpoint", "x"), "No service belongs to the touchpoint x."),
        ("missing/out.xlsx", (), "There is no folder"),
    ],
)
def test_what_cannot_be_written_is_one_sentence(
    run: Any, market: Path, tmp_path: Path, name: str, options: tuple[str, ...], said: str
) -> None:
    answer = run("export", market, tmp_path / name, *options)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith(said)
    assert answer.err.count("\n") == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write")
def test_a_read_only_folder_is_one_sentence(run: Any, market: Path, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    answer = run("export", market, folder / "out.xlsx")
    assert answer.code == 1
    assert answer.err.startswith("Nothing can be written in the folder")


@pytest.mark.parametrize("chart", ["trend", "stages", "compare", "first", "heat"])
def test_charts_are_drawn_without_a_display(market: Path, tmp_path: Path, chart: str) -> None:
    out = tmp_path / "out.svg"
    done = python("export", market, out, "--chart", chart, QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stderr) == (0, "")
    assert b"<svg" in out.read_bytes()


def test_a_chart_of_one_service_and_competitor(market: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.png"
    done = python(
        "export", market, out, "--attribute", "Price", "--competitor", "seaview",
        QT_QPA_PLATFORM="offscreen",
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert out.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--measure", "parity"), "Parity index, 100 = the market"),
        (("--measure", "expectation"), "Expectation index, 100 on 2020-01-01"),
        (("--touchpoint", "Services Offered"), "Services offered: "),
        (("--touchpoint", "제공 서비스"), "Services offered: "),
        (("--side-by-side",), "2 touchpoints, level from 0 to 100"),
    ],
)
def test_a_trend_of_another_measure_or_of_a_touchpoint(
    run: Any, market: Path, tmp_path: Path, options: tuple[str, ...], said: str
) -> None:
    out = tmp_path / "out.pdf"
    assert run("export", market, out, "--chart", "trend", *options).code == 0
    assert said in read_pdf(out)


def test_a_chart_for_print_is_black_and_grey(run: Any, market: Path, tmp_path: Path) -> None:
    drawn: list[set[str]] = []
    for options in ((), ("--black-and-white",)):
        out = tmp_path / f"out{len(drawn)}.svg"
        assert run("export", market, out, "--chart", "trend", *options).code == 0
        drawn.append(set(re.findall(r"#[0-9a-f]{6}", out.read_text(encoding="utf-8"))))
    coloured, printed = drawn
    assert any(one[1:3] != one[3:5] for one in coloured)
    assert all(one[1:3] == one[3:5] == one[5:] for one in printed)


def test_an_adoption_curve_is_of_one_service_on_a_day(market: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.svg"
    done = python(
        "export", market, out, "--chart", "adoption", "--attribute", "parking",
        "--as-of", "2022-01-01", QT_QPA_PLATFORM="offscreen",
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert "Share of competitors that offer it" in out.read_text(encoding="utf-8")


def test_files_that_are_no_workspace_are_refused(run: Any, tmp_path: Path) -> None:
    for path in (tmp_path / "none.bench", tmp_path, Path(__file__)):
        answer = run("stages", path)
        assert (answer.code, answer.out, answer.err.count("\n")) == (1, "", 1)


@pytest.mark.parametrize(
    "arguments",
    [
        ("stages",),
        ("stages", "x", "--as-of", "yesterday"),
        ("stages", "x", "--known-at", "soon"),
        ("stages", "x", "--format", "xml"),
        ("baseline", "x", "--every", "week"),
        ("export", "x", "y.png", "--chart", "pie"),
        ("--language", "fr", "stages", "x"),
        ("stagse", "x"),
        ("forecast", "x", "y"),
    ],
)
def test_misuse_ends_with_2(run: Any, arguments: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(*arguments)
    assert ended.value.code == 2


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("stages", "--help")])
def test_help_and_version_end_with_0(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(arguments)
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert "benchmark-app" in said
    if arguments == ("--help",):
        assert all(name in said for name in COMMANDS)


def test_without_a_command_the_window_opens(monkeypatch: pytest.MonkeyPatch, run: Any) -> None:
    opened: list[object] = []

    def open_window(path: object, language: object) -> int:
        opened.append((path, language))
        return 7

    app = ModuleType("benchmark_app.ui.app")
    monkeypatch.setattr(app, "run", open_window, raising=False)
    monkeypatch.setitem(sys.modules, "benchmark_app.ui.app", app)
    monkeypatch.setenv("DISPLAY", ":0")
    assert run().code == 7
    assert run("some.bench").code == 7
    assert run("--language", "ko", "stages.bench").code == 7
    assert opened == [
        (None, None),
        (Path("some.bench"), None),
        (Path("stages.bench"), "ko"),
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="only there Qt aborts")
def test_without_a_display_it_says_so(monkeypatch: pytest.MonkeyPatch, run: Any) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    answer = run("some.bench")
    assert answer.code == 1
    assert answer.err.startswith("There is no display")


def test_the_language_may_stand_on_either_side() -> None:
    for arguments in (["--language", "ko", "stages", "x"], ["stages", "x", "--language", "ko"]):
        assert parse(arguments).language == "ko"
    assert parse(["stages", "x"]).given_language is None
    assert parse(["--", "stages.bench"]).command == ""


def test_an_interruption_is_quiet(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setitem(command._COMMANDS, "stages", interrupted)
    assert (run("stages", "x").code, run("stages", "x").err) == (130, "")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell's pipe")
def test_a_reader_that_stops_is_no_error(market: Path) -> None:
    shell = f'"{sys.executable}" -m benchmark_app baseline "{market}" --every change | head -1'
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {shell}"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_csv_is_utf_8_whatever_the_terminal_speaks(market: Path) -> None:
    arguments = ("transitions", market, "--as-of", "2022-06-01")
    done = subprocess.run(
        [sys.executable, "-m", "benchmark_app", *map(str, arguments), "--format", "csv"],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert "카페 온도" in done.stdout.decode("utf-8")
    assert not done.stdout.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in done.stdout
    table = python(*arguments, PYTHONIOENCODING="ascii")
    assert table.returncode == 0
    assert "??" in table.stdout


def test_a_table_of_rules_loads_neither_qt_nor_pandas(market: Path) -> None:
    code = (
        "import sys; from benchmark_app.cli import main; main(['policy', sys.argv[1]]);"
        "heavy = {'PySide6', 'pandas', 'scipy', 'openpyxl', 'xlsxwriter', 'pyqtgraph'};"
        "sys.exit(str(heavy & set(sys.modules)) if heavy & set(sys.modules) else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(market)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_version_is_empty_where_nothing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert product_version()

    def missing(_: str) -> str:
        from importlib.metadata import PackageNotFoundError

        raise PackageNotFoundError

    monkeypatch.setattr("importlib.metadata.version", missing)
    assert product_version() == ""
