"""What words beside numbers say is asked about, and a count is never taken for a level."""

from __future__ import annotations

import pytest
from foreign_case import leaf, lines

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.exchange.foreign.countable import Amount
from benchmark_app.exchange.foreign.valued import Valued, valued
from benchmark_app.exchange.table import cell_text

LEVEL, MEASURE = AttributeKind.LEVEL, AttributeKind.MEASURE
HEAD = "Feature|A|B|C|D\n"
WIFI = "Wifi|yes|no|yes|no\n"


def read(
    row: str, answers: dict[str, str] | None = None, kinds: dict[str, AttributeKind] | None = None
) -> Valued:
    sheet = leaf(HEAD + WIFI + row)
    (table,) = lines(sheet)
    return valued(table.layout.lines, sheet, (), {}, answers or {}, kinds)


def meant(found: Valued) -> list[str]:
    """What the lines of the row say, each with its note."""
    told = []
    for one in (line for line in found.lines if line.row == 3):
        value = f"{one.meant.number:g}" if isinstance(one.meant, Amount) else cell_text(one.meant)
        told.append(" ".join(filter(None, (value, cell_text(one.cells.get("note"))))))
    return told


@pytest.mark.parametrize(
    ("row", "codes", "default"),
    [
        ("Pools|2|none|1|3", "amounts zeros offered", "zeros"),
        ("수영장 수|2|없음|1|1", "amounts zeros offered", "zeros"),
        ("Pools|2|aucun|yes|yes", "amounts zeros offered", "offered"),
        ("Parking|yes|8 €|no|no", "amounts zeros offered", "offered"),
        ("Parking|8 €|included|9 €|9 €", "amounts offered", "amounts"),
        ("Parking|8 €|on request|9 €|", "amounts offered", "amounts"),
        ("Price of coffee|2|none|3|1", "amounts zeros offered", "amounts"),
        ("Price of parking|3 €|no|yes|yes", "amounts zeros offered", "amounts"),
        ("Pools|1|0|yes|no", "amounts zeros offered", "zeros"),
        ("駐車場|無料|5台|無料|12台", "amounts offered", "amounts"),
        ("Parking|free|5 cars|free|", "amounts offered", "offered"),
    ],
)
def test_words_beside_numbers_wait_until_their_owner_says(
    row: str, codes: str, default: str
) -> None:
    found = read(row)
    name = row.partition("|")[0]
    (question,) = (one for one in found.questions if one.kind == "mixed")
    assert (question.code, question.default) == (f"mixed:{name}", default)
    assert [one.code for one in question.choices] == codes.split()
    (waiting,) = (one for one in found.waiting if one.question is question)
    assert waiting.cells == sum(1 for cell in row.split("|")[1:] if cell)
    assert meant(found) == []


@pytest.mark.parametrize("row", ["Parking|free|5 €|free|9 €", "Parking|free|5|free|9"])
def test_what_is_free_beside_prices_is_a_price(row: str) -> None:
    found = read(row)
    assert not [one for one in found.questions if one.kind == "mixed"]
    assert meant(found)[::2] == ["0 free", "0 free"]


@pytest.mark.parametrize(
    ("row", "answer", "said"),
    [
        ("駐車場|無料|5台|無料|12台", "offered", ["yes 無料", "yes 5台", "yes 無料", "yes 12台"]),
        ("Pools|2|none|1|-", "zeros", ["2", "0 none", "1"]),
        ("Pools|2|none|1|n/a", "amounts", ["2", "n/a none", "1", "n/a"]),
        ("Pools|2|none|0|yes", "offered", ["yes 2", "none", "no 0", "yes"]),
        ("Parking|0 €|yes|8 €|no", "offered", ["yes 0 €", "yes", "yes 8 €", "no"]),
        ("Parking|free|yes|8 €|incl.", "amounts", ["0 free", "unknown yes", "8", "0 incl."]),
        ("Parking|8 €|on request|9 €|9", "amounts", ["8", "unknown on request", "9", "9"]),
        ("Parking|8 €|yes|9 €|ask Tom", "amounts", ["8", "unknown yes", "9", "unknown ask Tom"]),
        (
            "Parking|8 €|yes|9 €|ask Tom",
            "offered",
            ["yes 8 €", "yes", "yes 9 €", "unknown ask Tom"],
        ),
    ],
)
def test_what_was_said_is_taken(row: str, answer: str, said: list[str]) -> None:
    found = read(row, {"mixed": answer, "sign:-": "leave"})
    assert sorted(meant(found)) == sorted(said)
    assert [one for one in found.waiting if one.question.kind == "mixed"] == []


@pytest.mark.parametrize(
    "row",
    [
        "Parking|8 €|free|9 €|no",
        "Price|8|none|9|12",
        "Parking|8 €|n/a|?|9 €",
        "Reception|yes|no|8 h a week are lost|yes",
        "Pools|2|1|n/a|3",
        "Mark|4|5|3|4",
    ],
)
def test_what_is_plain_is_not_asked(row: str) -> None:
    assert [one.code for one in read(row).questions if one.kind == "mixed"] == []


def test_a_known_service_says_what_is_proposed() -> None:
    row = "Pools|2|none|yes|no"
    for kind, default in ((LEVEL, "offered"), (MEASURE, "zeros")):
        (question,) = (one for one in read(row, kinds={"pools": kind}).questions)
        assert question.default == default
