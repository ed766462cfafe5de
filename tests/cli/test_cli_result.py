"""stages, transitions and baseline: the columns others build on, in every format."""

from __future__ import annotations

import csv
import io
import json
import math
from pathlib import Path
from typing import Any

import pytest

from benchmark_app.cli import output
from benchmark_app.words.language import Language

STAGES = (
    "attribute,stage,provisional,since,share,share_low,share_high,known,adopters,coverage,"
    "probability,standing,verdict,badges,standard,frontier"
)
TRANSITIONS = (
    "attribute,from_stage,to_stage,crossed_on,confirmed_on,revealed,cause,known,adopters,share"
)
BASELINE = (
    "date,market_level,own_level,parity_index,expectation_index,low,high,known,cells,sufficient"
)
OF_ATTRIBUTE = "date,expected,typical,adequate,desired,frontier,own,gap,verdict,known"


def records(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


FEW = (
    "Only 3 checked competitors are in the market: one change moves everything. "
    "Compare with at least 4."
)


def test_stages_as_csv(run: Any, market: Path) -> None:
    answer = run("stages", market, "--as-of", "2022-06-01", "--format", "csv")
    assert (answer.code, answer.err) == (0, f"As of 1 June 2022.\n{FEW}\n")
    lines = answer.out.split("\n")
    assert lines[0] == STAGES
    assert "\r" not in answer.out
    parking, price = records(answer.out)
    assert parking["stage"] == "table_stakes"
    assert parking["provisional"] == "false"
    assert parking["since"] == "2022-01-01"
    assert parking["share"] == "1.000000"
    assert parking["standing"] == "missing_basic"
    assert parking["verdict"] == "bad"
    assert len(parking["probability"].split(".")[1]) >= 6
    assert price["stage"] == ""
    assert price["provisional"] == ""


def test_stages_as_json(run: Any, market: Path) -> None:
    answer = run("stages", market, "--as-of", "2021-06-01", "--format", "json")
    parking, price = json.loads(answer.out)
    assert list(parking) == STAGES.split(",")
    assert parking["stage"] == "contested"
    assert parking["share"] == pytest.approx(2 / 3)
    assert parking["provisional"] is False
    assert price["stage"] is None
    assert price["since"] is None


def test_stages_as_a_table_in_both_languages(run: Any, market: Path) -> None:
    answer = run("stages", market, "--as-of", "2022-06-01")
    assert answer.err == f"{FEW}\n"
    lines = answer.out.splitlines()
    assert lines[0] == "As of 1 June 2022."
    assert lines[2].startswith("attribute  stage            provisional")
    assert lines[4].startswith("Parking    Expected by all  false")
    assert "Missing basic" in lines[4]
    korean = run("--language", "ko", "stages", market, "--as-of", "2022-06-01").out
    assert korean.startswith("2022년 6월 1일 기준이에요.\n")
    assert "빠진 기본" in korean
    assert run("stages", market, "--as-of", "2022-06-01", "--language", "ko").out == korean


def test_who_alone_lacks_it_is_named(run: Any, market: Path) -> None:
    assert "Only you lack it" in run("stages", market, "--as-of", "2022-06-01").out
    both = "stages", market, "--as-of", "2021-06-01"
    assert "Only you and 카페 온도 lack it" in run(*both).out
    assert "우리와 카페 온도만 없음" in run(*both, "--language", "ko").out


def test_the_default_day_is_that_of_the_last_observation(run: Any, market: Path) -> None:
    assert run("stages", market).out.startswith("As of 1 January 2022.")
    assert run("transitions", market, "--format", "json").err == "As of 1 January 2022.\n"


def test_transitions_name_their_causes(run: Any, market: Path) -> None:
    answer = run("transitions", market, "--as-of", "2022-06-01", "--format", "csv")
    assert answer.out.split("\n")[0] == TRANSITIONS
    first, second, third = records(answer.out)
    assert (first["from_stage"], first["to_stage"]) == ("", "innovation")
    assert (second["to_stage"], second["crossed_on"], second["confirmed_on"]) == (
        "contested", "2021-01-01", "2021-03-02",
    )  # fmt: skip
    assert second["cause"] == "Harbour"
    assert third["cause"] == "카페 온도"
    assert third["revealed"] == "false"
    open_ = run("transitions", market, "--as-of", "2022-01-05", "--format", "csv")
    assert records(open_.out)[-1]["confirmed_on"] == ""


def test_what_was_known_then_is_nothing(run: Any, market: Path) -> None:
    answer = run("transitions", market, "--as-of", "2022-06-01", "--known-at", "2022-06-01")
    assert answer.out.startswith("As of 1 June 2022, with what was recorded by 1 June 2022.")
    assert "There is nothing to show." in answer.out
    later = run("transitions", market, "--as-of", "2022-06-01", "--known-at", "2999-01-01T00:00")
    zoned = run(
        "transitions", market, "--as-of", "2022-06-01", "--known-at", "2999-01-01T00:00+09:00"
    )
    assert "Harbour" in later.out
    assert "Harbour" in zoned.out


def test_baseline_of_the_market(run: Any, market: Path) -> None:
    answer = run("baseline", market, "--every", "year", "--format", "csv", "--to", "2022-06-01")
    assert answer.out.split("\n")[0] == BASELINE
    rows = records(answer.out)
    assert [row["date"] for row in rows] == [
        "2020-01-01", "2020-12-31", "2021-12-31", "2022-06-01",
    ]  # fmt: skip
    assert answer.err == "As of 1 June 2022.\n"


def test_baseline_of_a_service_in_its_own_unit(run: Any, market: Path) -> None:
    """Prices in 2022 are 5, 6 and 7 dollars plus 2/3: the mean is 6.667, the best 5.667."""
    answer = run(
        "baseline", market, "--attribute", "price", "--format", "json", "--every", "change"
    )
    rows = json.loads(answer.out)
    assert list(rows[0]) == OF_ATTRIBUTE.split(",")
    assert rows[-1]["date"] == "2022-01-01"
    assert rows[-1]["expected"] == pytest.approx(20 / 3)
    assert rows[-1]["frontier"] == pytest.approx(17 / 3)
    table = run("baseline", market, "--attribute", "price", "--every", "change").out
    assert "6.667" in table


def test_days_outside_give_no_rows(run: Any, market: Path) -> None:
    answer = run(
        "baseline", market, "--from", "2022-01-01", "--to", "2021-01-01", "--format", "csv"
    )
    assert answer.out == BASELINE + "\n"
    clipped = run(
        "baseline", market, "--as-of", "2021-01-01", "--to", "2022-01-01", "--format", "csv"
    )
    assert records(clipped.out)[-1]["date"] == "2021-01-01"


def test_unknown_names_are_one_sentence(run: Any, market: Path, tmp_path: Path) -> None:
    answer = run("baseline", market, "--attribute", "Pool")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == "There is no service Pool. Nothing was changed. Add it first.\n"
    chart = run("export", market, tmp_path / "x.png", "--competitor", "Nobody")
    assert (chart.code, chart.err.count("\n")) == (1, 1)


def test_values_of_every_type_in_csv_and_json() -> None:
    row = (None, True, False, 3, 0.1, 1e-12, math.inf, -math.inf, math.nan, ("a", "b"), Language.KO)
    columns = [str(place) for place in range(len(row))]
    assert output.csv_text(columns, [row]).split("\n")[1] == (
        ",true,false,3,0.100000,0.000000000001,inf,-inf,,a;b,ko"
    )
    parsed = list(json.loads(output.json_text(columns, [row]))[0].values())
    assert parsed == [None, True, False, 3, 0.1, 1e-12, "inf", "-inf", None, "a;b", "ko"]


def test_a_table_lines_up_wide_signs() -> None:
    lines = output.table_lines(["name", "n"], [("가나다", 1.5), ("abc", math.inf)], {})
    assert lines == ["name      n", "------  ---", "가나다  1.5", "abc     inf"]
    assert output.table_lines(["a", "b"], [], {}) == ["a  b", "-  -"]
