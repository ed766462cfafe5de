"""Names compared as people compare them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmark_app.domain.name import clean_name, name_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wi-Fi", "WI-FI"),
        ("ＷｉＦｉ", "wifi"),  # full width
        ("Caf\u00e9", "Cafe\u0301"),  # composed and decomposed
        ("  Free   parking ", "free parking"),
        ("Stra\u00dfe", "STRASSE"),
        ("\uac00\uac8c", "\u1100\u1161\u1100\u1166"),  # Hangul syllables and their letters
    ],
)
def test_names_that_people_call_the_same(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_a_kept_name_is_composed_and_trimmed_but_keeps_its_case_and_width() -> None:
    assert clean_name("  Cafe\u0301   Ｂ ") == "Caf\u00e9 Ｂ"


@given(st.text())
def test_cleaning_changes_neither_itself_nor_the_key(name: str) -> None:
    assert clean_name(clean_name(name)) == clean_name(name)
    assert name_key(clean_name(name)) == name_key(name)
