"""A long-form csv goes in by the command, its answers equal the slow reading of the same rows."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from reference_cases import Case, build_case
from reference_levels import Levels
from reference_market import Truth

from benchmark_app import open_workspace
from benchmark_app.cli import main
from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.domain.calendar import date_of, day_number, instant_number, instant_of
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.observation import Mark

COLUMNS = [
    "date",
    "competitor",
    "attribute",
    "value",
    "group",
    "kind",
    "unit",
    "better",
    "offered_from",
    "started_on",
    "subject",
    "recorded_at",
    "retracted_at",
]
SEEDS = range(1000, 1012)


def plain_case(seed: int) -> Case:
    """A case whose competitors say nothing a long-form table cannot say."""
    case = build_case(seed)
    plain = tuple(
        Competitor(id=one.id, name=one.name, subject=one.subject) for one in case.market.competitors
    )
    known = None if case.known_at is None else max(case.known_at, 1)
    return replace(case, market=replace(case.market, competitors=plain), known_at=known)


def write_table(case: Case, path: Path) -> None:
    names = {one.id: one for one in case.market.competitors}
    attributes = {one.id: one for one in case.market.attributes}
    words = {Mark.UNKNOWN: "unknown", Mark.NOT_APPLICABLE: "n/a"}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for _, what, who, day, recorded, value, mark, retracted, started, _ in case.rows:
            one = attributes[what]
            is_yes_no = one.kind is AttributeKind.YES_NO
            told: Any = words.get(Mark(mark), ("no", "yes")[value == 1.0] if is_yes_no else value)
            is_measure = one.kind is AttributeKind.MEASURE
            row = [date_of(day), names[who].name, one.name, told, "services", one.kind, one.unit]
            row += [one.direction if is_measure else "", one.offered_from]
            row += [None if started is None else date_of(started)]
            row += ["true" if names[who].subject else ""]
            row += [
                None if one is None else instant_of(one).isoformat()
                for one in (recorded, retracted)
            ]
            writer.writerow(row)


def ask(capsys: pytest.CaptureFixture[str], *arguments: object) -> list[dict[str, str]]:
    capsys.readouterr()
    assert main([*map(str, arguments), "--format", "csv"]) == 0
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


def shown(value: Any) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def assert_close(told: str, value: float | None) -> None:
    assert (told == "") is (value is None)
    if value is not None:
        assert float(told) == pytest.approx(value, abs=1e-6)


@pytest.fixture(params=SEEDS)
def asked(
    request: pytest.FixtureRequest, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> tuple[Truth, Path, list[str]]:
    case = plain_case(request.param)
    table, path = tmp_path / "seen.csv", tmp_path / "m.bench"
    write_table(case, table)
    assert main(["new", str(path)]) == 0
    rules = [f"{key}={getattr(case.market.policy, key)}" for key in case.market.policy.__slots__]
    assert main(["policy", str(path), *rules]) == 0
    assert main(["import", str(path), str(table)]) == 0
    with open_workspace(path) as workspace:
        market = workspace.market
    ids = {one.name: one.id for one in market.competitors}
    ids |= {one.name: one.id for one in market.attributes}
    old = {one.id: one.name for one in case.market.competitors}
    rows = [
        (row[0], ids[f"A{row[1]}"], ids[old[row[2]]], *row[3:])
        for row in case.rows
        if f"A{row[1]}" in ids
    ]
    known = instant_number(datetime.now(UTC))
    when = ["--as-of", case.as_of.isoformat()]
    if case.known_at is not None:
        known = case.known_at
        when += ["--known-at", instant_of(known).isoformat()]
    return Truth(market, rows, day_number(case.as_of), known), path, when


def test_stages(asked: tuple[Truth, Path, list[str]], capsys: pytest.CaptureFixture[str]) -> None:
    truth, path, when = asked
    rows = ask(capsys, "stages", path, *when)
    assert [row["attribute"] for row in rows] == [one.name for one in truth.market.attributes]
    for row, attribute in zip(rows, truth.market.attributes, strict=True):
        if attribute.floor is None:
            assert row["stage"] == row["provisional"] == row["since"] == ""
            continue
        want, now = (
            Levels(truth).stage(attribute),
            truth.day(attribute, attribute.floor, truth.as_of),
        )
        since = "" if want["since"] is None else date_of(want["since"]).isoformat()
        assert (row["stage"], row["provisional"], row["since"]) == (
            want["stage"],
            shown(want["provisional"]),
            since,
        )
        assert row["standing"] == want["standing"]
        assert set(filter(None, row["badges"].split(";"))) == want["badges"]
        assert (row["known"], row["adopters"]) == (str(now.known), str(now.adopters))
        for name, value in (
            ("share", now.share),
            ("share_low", now.low),
            ("share_high", now.high),
            ("coverage", now.coverage),
            ("standard", want["standard"]),
            ("frontier", want["frontier"]),
        ):
            assert_close(row[name], value)


def test_transitions(
    asked: tuple[Truth, Path, list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    truth, path, when = asked
    want = [
        {
            "attribute": attribute.name,
            "from_stage": one.came_from or "",
            "to_stage": one.stage,
            "crossed_on": date_of(one.crossed).isoformat(),
            "confirmed_on": "" if one.confirmed is None else date_of(one.confirmed).isoformat(),
            "revealed": shown(one.revealed),
            "cause": ";".join(one.causes) or "composition",
            "known": str(one.known),
            "adopters": str(one.adopters),
        }
        for attribute in truth.market.attributes
        if attribute.floor is not None
        for one in truth.machine(attribute, attribute.floor).transitions
    ]
    rows = ask(capsys, "transitions", path, *when)
    for row in rows:
        row.pop("share")
    assert rows == want


def test_baseline(asked: tuple[Truth, Path, list[str]], capsys: pytest.CaptureFixture[str]) -> None:
    truth, path, when = asked
    levels = Levels(truth)
    chain = levels.chain()
    rows = ask(capsys, "baseline", path, *when, "--every", "quarter")
    assert rows[-1]["date"] == when[1]
    for row in rows:
        day = day_number(date.fromisoformat(row["date"]))
        want = levels.market_level(day) | {"index": chain.get(day)}
        assert (int(row["known"]), int(row["cells"])) == (want["known"], want["cells"])
        for name, key in (
            ("market_level", "market"),
            ("own_level", "own"),
            ("parity_index", "parity"),
            ("expectation_index", "index"),
            ("low", "low"),
            ("high", "high"),
        ):
            assert_close(row[name], want[key])
