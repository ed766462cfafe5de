"""Bugs planted by hand in storage, import and export: which test finds which.

`tests/planted.py [NUMBER ...]` puts each into a copy of the program, runs the tests named beside it
until one fails, and prints that one. A bug that no test finds is a test that is missing.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
_COPIED: Final = ("benchmark_app", "tests", "resources", "sample_data", "pyproject.toml")
_FAILED: Final = re.compile(r"^(?:FAILED|ERROR) (\S+)", re.MULTILINE)
_STORAGE: Final = "tests/storage/test_storage_"


@dataclass(frozen=True)
class Plant:
    """A line of a module and the wrong one in its place; the tests that should find it."""

    what: str
    module: str
    right: str
    wrong: str
    tests: str


def _storage(what: str, module: str, right: str, wrong: str, test: str) -> Plant:
    tests = f"{_STORAGE}{test}.py tests/test_workspace.py tests/test_workspace_machine.py"
    return Plant(what, f"storage/{module}.py", right, wrong, tests)


def _exchange(what: str, module: str, right: str, wrong: str, tests: str) -> Plant:
    return Plant(what, f"exchange/{module}.py", right, wrong, tests)


PLANTS: Final = (
    _storage(
        "the journal's end is not waited for",
        *("engine", '"synchronous=EXTRA"', '"synchronous=FULL"', "engine"),
    ),
    _storage(
        "a failed edit is not rolled back",
        *("engine", ".in_transaction:", ".in_transaction and False:", "engine"),
    ),
    _storage(
        "two writers may begin at once",
        *("engine", 'self._transaction("BEGIN IMMEDIATE")', 'self._transaction("BEGIN")', "fault"),
    ),
    _storage(
        "the name of a new file is not waited for",
        *(
            "durable_name",
            "        sync_folder(path.parent)\n    except",
            "        pass\n    except",
        ),
        "fault",
    ),
    _storage(
        "a newer version is opened all the same",
        *("version", "> SCHEMA_VERSION or", "> SCHEMA_VERSION + 1 or", "engine"),
    ),
    _storage(
        "what a migration changed is not looked at",
        *("engine", "    if changed:\n", "    if changed and False:\n", "migration"),
    ),
    _storage(
        "rows that a migration adds behind are not seen",
        *("rehearsal", "in zip_longest(old", "in zip(old", "migration"),
    ),
    _storage(
        "a backup is not read back",
        *("backup", "if _sound_state(temporary, whole=True) != state:", "if False:", "backup"),
    ),
    _storage(
        "too few backups are kept",
        *("backup", "_RECENT, _DAYS, _MONTHS = 20, 14, 12", "_RECENT, _DAYS, _MONTHS = 20, 13, 12"),
        "backup",
    ),
    _storage(
        "a backup is put back over edits made meanwhile",
        *("backup", "if before.revision != revision:", "if before.revision < revision:", "backup"),
    ),
    _storage(
        "what was undone can be redone after another edit",
        *("edit_log", "undone.values(state=EditState.DROPPED.value)"),
        *("undone.values(state=EditState.UNDONE.value)", "edit"),
    ),
    _storage(
        "undo takes the oldest edit back",
        *("edit_log", "select(func.max(_C.id)), EditState.DONE"),
        *("select(func.min(_C.id)), EditState.DONE", "edit"),
    ),
    _storage(
        "an undo is written in the order of the edit",
        *("writer", "self.inverse.insert(0, back)", "self.inverse.append(back)", "edit"),
    ),
    _storage(
        "two edits of one instant",
        *("store", "max(now, header.last_instant + 1)", "max(now, header.last_instant)", "edit"),
    ),
    _storage(
        "a redo brings rows back but their instant",
        *("observation", "values(retracted_at=None)", "values(retracted_at=_C.recorded_at)"),
        "edit",
    ),
    _storage(
        "a retraction is dated to when it was typed",
        *("observation", "values(retracted_at=later)", "values(retracted_at=_C.recorded_at)"),
        "edit",
    ),
    _storage(
        "the observations of what is hidden are shown",
        *("observation", "_VISIBLE: Final = _SEEN.where(COMPETITOR.c.hidden == 0)"),
        *("_VISIBLE: Final = _SEEN", "edit"),
    ),
    _storage(
        "an id is given twice",
        *("observation", "    return (last or 0) + 1", "    return last or 1", "edit"),
    ),
    _storage(
        "a name is taken twice",
        *("door", "self._competitors.check_free(competitor.name, competitor.id)", "pass", "edit"),
    ),
    _storage(
        "a kind that the values do not fit",
        *("door", "self._check_kind(attribute)", "pass", "edit"),
    ),
    _exchange(
        "user text is a formula in a csv",
        *("csv_file", 'return f"\'{text}" if _GUARDED', "return text if _GUARDED"),
        "tests/exchange/test_csv_file.py",
    ),
    _exchange(
        "the guard of a csv of ours stays",
        *(
            "csv_file",
            'text[1:] if text.startswith("\'") and _GUARDED',
            'text if text.startswith("\'") and _GUARDED',
        ),
        "tests/exchange/test_csv_file.py",
    ),
    _exchange(
        "a file is not read back",
        *("atomic", "if not verify(new):", "if verify(new) is None:"),
        "tests/exchange/test_atomic.py",
    ),
    _exchange(
        "a file is in place before it is on disk",
        *("atomic", "            os.fsync(written.fileno())", "            pass"),
        "tests/exchange/test_atomic.py",
    ),
    _exchange(
        "what is half written stays",
        *("atomic", "            new.unlink(missing_ok=True)", "            pass"),
        "tests/exchange/test_atomic.py",
    ),
    _exchange(
        "a workbook may claim entities",
        *("excel_gate", '("<!DOCTYPE", "<!ENTITY")', '("<!NOTHING",)'),
        "tests/exchange/test_excel_gate.py",
    ),
    _exchange(
        "a workbook may unpack to anything",
        *("excel_gate", "_RATIO: Final = 100\n", "_RATIO: Final = 100_000\n"),
        "tests/exchange/test_excel_gate.py",
    ),
    _exchange(
        "the good rows of a bad file come in unasked",
        *("import_plan", "((hard or waiting) and not skip_bad)", "(waiting and not skip_bad)"),
        "tests/exchange/test_import_plan.py tests/exchange/test_import_known.py",
    ),
    _exchange(
        "numbers of a workbook are cut to 15 digits",
        *("excel_summary/sheet", 'if float(f"{value:.15g}") != value:', "if False:"),
        "tests/exchange/excel_summary/test_excel_round_trip.py",
    ),
    _storage(
        "a row is written without its seal",
        *(
            "seal",
            "        for statement in _triggers(table, columns, keys):\n",
            "        for statement in ():\n",
        ),
        "seal",
    ),
    _storage(
        "the sums of the seals stay as they were",
        *(
            "engine",
            "if self._tally is not None:\n                    settle",
            "if False:\n                    settle",
        ),
        "seal",
    ),
    _storage(
        "the seals are not looked at",
        *("soundness", "    broken = list(find_broken(file))", "    broken = []  # type: ignore"),
        "seal",
    ),
    _exchange(
        "two columns of an export are swapped",
        *(
            "long_form",
            "            seen.source,\n            seen.note,",
            "            seen.note,\n            seen.source,",
        ),
        "tests/exchange/test_csv_file.py tests/exchange/excel_summary/test_excel_round_trip.py",
    ),
    Plant(
        "unknown is no",
        *("domain/value.py", '"unknown": Mark.UNKNOWN,', '"unknown": 0.0,  # type: ignore'),
        "tests/domain/test_domain_value.py",
    ),
    _storage(
        "a newer version is looked at though it does not say that we may",
        *(
            "engine",
            "    elif not is_readable(told):",
            "    elif is_readable(told) is None:",
            "newer",
        ),
    ),
    _storage(
        "the seals of a newer version are not looked at",
        *("newer", "    if faults:\n", "    if faults and False:\n", "newer"),
    ),
)


def copied(folder: Path) -> Path:
    """The program and its tests in a folder of their own."""
    for name in _COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    return folder


def found_by(plant: Plant, folder: Path) -> str:
    """The first test that fails where the bug is planted; empty where none does."""
    path = folder / "benchmark_app" / plant.module
    whole = path.read_text(encoding="utf-8")
    if whole.count(plant.right) != 1:
        return f"?? {plant.right!r} stands {whole.count(plant.right)} times in {plant.module}"
    path.write_text(whole.replace(plant.right, plant.wrong), encoding="utf-8")
    words = ("-q", "-x", "-p", "no:randomly", "-p", "no:cacheprovider", "--timeout=300")
    try:
        done = subprocess.run(
            [sys.executable, "-B", "-m", "pytest", *words, *plant.tests.split()],
            cwd=folder,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(folder)},
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        path.write_text(whole, encoding="utf-8")
    first = _FAILED.search(done.stdout)
    return first[1] if first else ""


def main() -> int:
    """Plants each or the numbers said; 1 where one is not found."""
    chosen = [int(one) for one in sys.argv[1:]] or range(1, len(PLANTS) + 1)
    missed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = copied(Path(name))
        print("| planted | in | found by |\n|---|---|---|", flush=True)
        for number in chosen:
            plant = PLANTS[number - 1]
            test = found_by(plant, folder)
            missed += not test or test.startswith("??")
            print(f"| {number}. {plant.what} | {plant.module} | {test or '-'} |", flush=True)
    print(f"{len(chosen) - missed} of {len(chosen)} found")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
