"""What the cells of a stranger's table become: values, notes, questions; blanks stay blank."""

from __future__ import annotations

import pytest
from foreign_case import leaf, lines

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.exchange.foreign.countable import Amount
from benchmark_app.exchange.foreign.valued import Valued, valued
from benchmark_app.exchange.table import cell_text


def read(
    text: str,
    said: dict[str, str] | None = None,
    answers: dict[str, str] | None = None,
    kinds: dict[str, AttributeKind] | None = None,
    **marks: object,
) -> Valued:
    sheet = leaf(text, **marks)  # type: ignore[arg-type]
    (table,) = lines(sheet)
    return valued(table.layout.lines, sheet, (), said or {}, answers or {}, kinds)


def meant(found: Valued) -> list[str]:
    texts = []
    for line in found.lines:
        value = line.meant
        said = f"{value.number:g} {value.unit_text}" if isinstance(value, Amount) else value
        note = cell_text(line.cells.get("note"))
        texts.append(f"{line.place} {said}".strip() + (f" ({note})" if note else ""))
    return sorted(texts)


def waits(found: Valued) -> list[tuple[str, int]]:
    return [(one.question.code, len(one.lines)) for one in found.waiting]


def test_words_of_other_languages_become_ours_and_our_own_stay() -> None:
    found = read("Merkmal|A|B|C\nWLAN|ja|YES|unbekannt\nBad|nein, defekt|teilweise|entfällt")
    assert meant(found) == [
        "Sheet1!B2 yes",
        "Sheet1!B3 no (defekt)",
        "Sheet1!C2 YES",
        "Sheet1!C3 partly",
        "Sheet1!D2 unknown",
        "Sheet1!D3 n/a",
    ]
    assert (found.waiting, found.texts, found.blank) == ((), (), 0)
    assert {line.why for line in found.lines} == {""}


def test_text_is_the_note_of_what_is_unknown_and_a_blank_is_nothing() -> None:
    found = read("Feature|A|B\nPool|heated|yes\nBar||no\nDesk|10:00-22:00|#REF!\nSpa|Y = yes|no")
    assert meant(found) == [
        "Sheet1!B2 unknown (heated)",
        "Sheet1!B4 unknown (10:00-22:00)",
        "Sheet1!C2 yes",
        "Sheet1!C3 no",
        "Sheet1!C5 no",
    ]
    assert [(line.why, line.place) for line in found.lines if line.why] == [
        ("text_is_note", "Sheet1!B2"),
        ("time_is_note", "Sheet1!B4"),
    ]
    assert [(code, line.place) for code, line in found.texts] == [
        ("error_in_cell", "Sheet1!C4"),
        ("legend", "Sheet1!B5"),
    ]
    assert (found.blank, waits(found)) == (1, [])


@pytest.mark.parametrize(
    ("answer", "values"),
    [("leave", 2), ("no", 4), ("unknown", 4)],
)
def test_a_blank_is_no_only_if_its_owner_says_so(answer: str, values: int) -> None:
    text = "Feature|A|B\nPool|✓|\nBar||✓"
    silent = read(text)
    assert meant(silent) == ["Sheet1!B2 yes", "Sheet1!C3 yes"]
    assert waits(silent) == [("blank", 0)]
    told = read(text, answers={"blank": answer})
    assert (len(told.lines), told.waiting) == (values, ())
    assert [one.code for one in told.questions] == ["blank"]  # so that the answer can be changed


def test_a_sign_waits_until_its_owner_says_what_it_means() -> None:
    text = "Feature|A|B\nPool|x|yes\nBar|yes|x"
    assert waits(read(text)) == [("sign:x", 2)]
    assert meant(read(text, answers={"sign": "no"}))[0] == "Sheet1!B2 no"
    assert meant(read(text, {"x": "no"}))[0] == "Sheet1!B2 no"
    assert meant(read(text, {"x": "3"}))[0] == "Sheet1!B2 3"
    blanked = read(text, {"x": ""})
    assert meant(blanked) == ["Sheet1!B3 yes", "Sheet1!C2 yes"]


def test_the_dash_of_our_own_copies_is_clear_among_our_own_signs_alone() -> None:
    own = read("Feature|A|B\nPool|○|×\nBar|–|○")
    assert ("Sheet1!B3 –" in meant(own), own.waiting) == (True, ())
    assert waits(read("Feature|A|B\nPool|○|×\nBar|-|○")) == [("sign:-", 1)]
    assert waits(read("Feature|A|B\nPool|yes|×\nBar|–|○")) == [("sign:-", 1)]


@pytest.mark.parametrize(
    ("text", "waiting", "values"),
    [
        ("Feature|A|B\nPool|1|0\nBar|0|1", [("scale", 0)], 4),  # no other reading is as likely
        ("Feature|A|B\nPool|1|\nBar||1", [("scale", 2)], 0),
        ("Feature|A|B\nPool|0|3\nBar|1|2", [("scale", 4)], 0),
        ("Feature|A|B\nPool|1|3\nBar|1|2", [("scale", 4)], 0),
        ("Feature|A|B\nPool|1|5\nBar|4|2", [("scale", 0)], 4),  # as they stand
        ("Feature|A|B\nPool|120|35\nBar|1|0", [], 4),
    ],
)
def test_numbers_wait_where_they_may_be_our_levels(
    text: str, waiting: list[tuple[str, int]], values: int
) -> None:
    found = read(text)
    assert (waits(found), len(found.lines)) == (waiting, values)


def test_marks_become_levels_as_its_owner_says() -> None:
    text = "Feature|A|B\nPool|0|3\nBar|1|2"
    assert meant(read(text, answers={"scale": "rising:0:3"})) == [
        "Sheet1!B2 0.0",
        "Sheet1!B3 1.0",
        "Sheet1!C2 3.0",
        "Sheet1!C3 2.0",
    ]
    assert meant(read(text, answers={"scale": "numbers"}))[2] == "Sheet1!C2 3"
    levels = dict.fromkeys(("pool", "bar"), AttributeKind.LEVEL)
    assert read(text, kinds=levels).waiting == ()
    yes_no = read("Feature|A|B\nPool|1|0\nBar|0|1")
    assert meant(yes_no)[:2] == ["Sheet1!B2 yes", "Sheet1!B3 no"]


def test_a_slip_of_a_word_waits_and_a_word_of_its_own_is_text() -> None:
    found = read("Feature|A|B\nPool|yess|no\nBar|yes|by the lake")
    assert waits(found) == [("word:yess", 1)]
    assert meant(found)[-1] == "Sheet1!C3 unknown (by the lake)"
    assert meant(read("Feature|A|B\nPool|yess|no\nBar|yes|no", answers={"word": "yes"}))[0] == (
        "Sheet1!B2 yes"
    )


def test_ratings_wait_unless_they_are_our_own() -> None:
    assert waits(read("Feature|A|B\nPool|good|poor\nBar|poor|good")) == [("ratings", 4)]
    own = read("Feature|A|B\nPool|excellent|no\nBar|yes|no")
    assert (own.waiting, meant(own)[0]) == ((), "Sheet1!B2 excellent")


def test_the_decimal_sign_is_asked_where_a_number_may_be_two() -> None:
    text = "Feature|A|B\nFee|1,234|1,500"
    assert waits(read(text)) == [("decimal:Sheet1", 2)]
    assert meant(read(text, answers={"decimal": "comma"})) == [
        "Sheet1!B2 1.234",
        "Sheet1!C2 1.5",
    ]
    assert meant(read(text, answers={"decimal:Sheet1": "point"})) == [
        "Sheet1!B2 1234",
        "Sheet1!C2 1500",
    ]


def test_a_number_is_what_its_format_shows() -> None:
    formats = {(2, 2): "0%", (2, 3): '0" €"'}
    found = read("Feature|A|B\nShare|0.12|35\nSeats|40|60", formats=formats)
    assert meant(found)[::2] == ["Sheet1!B2 12 %", "Sheet1!C2 35 €"]


def test_what_stands_beside_a_value_in_its_cell_joins_its_note() -> None:
    found = read("Feature|A|B|Notes\nPool|yes, heated|no|since May\nBar|no|yes|")
    assert meant(found)[0] == "Sheet1!B2 yes (heated · since May)"


def test_a_blank_beside_a_sign_that_was_said_to_be_a_number_stays_blank() -> None:
    found = read("Feature|A|B\nPool|✓|\nFloors|x|3", {"x": "12"})
    assert "Sheet1!B3 12" in meant(found)
    assert found.blank == 1
