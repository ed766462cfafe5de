"""A file of a version to come: commands that read look at it and say so, others refuse."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from newer_file import make_newer

TOLD = (
    "market.bench was made by a newer version of this program: it is only looked at, without what "
    "is new in it.\n"
)
REFUSED = (
    "market.bench was made by a newer version of this program, so here it can only be looked at. "
    "It was not changed. Update the program to edit it.\n"
)
READING = (
    ("stages",),
    ("transitions",),
    ("baseline", "--every", "year"),
    ("forecast",),
    ("backtest", "--cuts", "2022-06-01"),
    ("priorities",),
    ("policy",),
    ("history",),
    ("check",),
    ("export", "out.csv"),
    ("export", "out.xlsx"),
)


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_commands_that_read_say_the_same_of_it(
    run: Any, market: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    name, *rest = (str(tmp_path / one) if "." in one else one for one in command)
    own = run(name, market, *rest)
    raw = make_newer(market).read_bytes()
    looked = run(name, market, *rest)
    assert (looked.code, looked.out) == (own.code, own.out)
    assert looked.err == TOLD + own.err
    assert market.read_bytes() == raw


def test_commands_that_write_refuse(run: Any, market: Path, tmp_path: Path) -> None:
    raw = make_newer(market).read_bytes()
    table = tmp_path / "table.csv"
    table.write_text("date,competitor,attribute,value\n2024-01-01,Ours,Parking,yes\n", "utf-8")
    for command in (("policy", market, "table_stakes_share=0.8"), ("import", market, table)):
        refused = run(*command)
        assert (refused.code, refused.out, refused.err) == (1, "", REFUSED)
    assert market.read_bytes() == raw


def test_without_the_mark_all_refuse_as_ever(run: Any, market: Path) -> None:
    make_newer(market, readable_from=0)
    for command in (("stages",), ("check",), ("policy",)):
        refused = run(*command, market)
        assert (refused.code, refused.out) == (1, "")
        assert refused.err == (
            "market.bench was made by a newer version of this program. It was not changed. Update "
            "the program to open it.\n"
        )


def test_it_is_said_in_korean(run: Any, market: Path) -> None:
    make_newer(market)
    told, *_ = run("stages", market, "--language", "ko").err.splitlines()
    assert told == (
        "market.bench은(는) 이 프로그램의 더 새로운 버전에서 만들어서, 새로 생긴 내용은 빼고 "
        "보기만 해요."
    )
    refused = run("policy", market, "table_stakes_share=0.8", "--language", "ko")
    assert refused.err == (
        "market.bench은(는) 이 프로그램의 더 새로운 버전에서 만들어서 여기서는 보기만 할 수 있어요."
        " 바뀐 것은 없어요. 고치려면 프로그램을 업데이트해 주세요.\n"
    )
