"""Names pasted from anywhere: each once, nothing unseen in them."""

from __future__ import annotations

import pytest

from benchmark_app.domain.name import typed_key
from benchmark_app.domain.name_list import NameList, parse_names, seen_name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ()),
        (" \n\t\n", ()),
        ("Harbour\nMill Street\n", ("Harbour", "Mill Street")),
        (
            "Harbour\r\nMill\rElm\u2028Oak\u2029Ash\x0bFir\x85Yew",
            ("Harbour", "Mill", "Elm", "Oak", "Ash", "Fir", "Yew"),
        ),
        ("Harbour\tMill\tElm", ("Harbour", "Mill", "Elm")),
        ("Harbour, Mill; Elm、Oak，Ash", ("Harbour", "Mill", "Elm", "Oak", "Ash")),
        ("Smith, Jones and Co\nMill", ("Smith, Jones and Co", "Mill")),
        ("Smith, Jones and Co\tMill", ("Smith, Jones and Co", "Mill")),
        ('"Harbour ""Inn"""\n"Mill"\n"\nA"B', ('Harbour "Inn"', "Mill", '"', 'A"B')),
        ("- Harbour\n• Mill\n* Elm", ("Harbour", "Mill", "Elm")),
        ("1. Harbour\n2) Mill", ("Harbour", "Mill")),
        ("Quay\n1. Harbour\n2. Mill", ("Quay", "Harbour", "Mill")),
        ("1. Harbour", ("Harbour",)),
        ("1. Harbour, 2. Mill", ("Harbour", "Mill")),
        ("Harbour\n- Mill", ("Harbour", "Mill")),
        ("24. Street\nMill", ("24. Street", "Mill")),
        ("7. Street\nMill", ("7. Street", "Mill")),
        ("24) Hours", ("24) Hours",)),
        ("  카페  한강 \n다방", ("카페 한강", "다방")),
    ],
)
def test_names_come_from_lists_rows_and_lines(text: str, names: tuple[str, ...]) -> None:
    assert parse_names(text).names == names


def test_each_name_once_and_none_that_is_known() -> None:
    text = "Harbour\nOURS\nharbour\n ＨＡＲＢＯＵＲ \nMill\nours\nMill"
    assert parse_names(text, ["Ours"]) == NameList(
        names=("Harbour", "Mill"), repeated=("harbour", "Mill"), known=("OURS",)
    )


@pytest.mark.parametrize(
    "written",
    [
        "bean street",
        "Bean  Street",
        "Ｂｅａｎ Ｓｔｒｅｅｔ",
        "Bean Street.",
        "bean street . ",
        "Bean Street。",
    ],
)
def test_a_name_written_another_way_is_there_already(written: str) -> None:
    assert parse_names(written, ["Bean Street"]).names == ()
    assert parse_names(f"Bean Street\n{written}") == NameList(
        ("Bean Street",), (seen_name(written),)
    )


def test_signs_that_part_names_still_part_them() -> None:
    names = ("Mr. Bean", "Mr Bean", "Bean St", "Bean Street", "...", "A.B", "AB")
    assert parse_names("\n".join(names)).names == names
    assert typed_key("...") != typed_key("")


def test_what_nobody_sees_is_not_in_a_name() -> None:
    assert seen_name("\ufeffHar\x00bour\u202e \u200bInn\ud800") == "Har bour Inn"
    family = "👩\u200d👧 Cafe ☕ \U0001fae8"  # the last one is newer than Python's tables
    assert seen_name(family) == family
    assert parse_names("Mill\n\u200bMill\n\x07\n\u2066").names == ("Mill",)


def test_a_name_is_as_long_as_it_is() -> None:
    assert parse_names("x" * 500).names == ("x" * 500,)
    assert len(parse_names("\n".join(f"Place {n}" for n in range(10_000))).names) == 10_000
