"""The table of the grid's commands: each key once, each word in both languages."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from benchmark_app.ui.grid.act_table import ACTS, TYPED
from benchmark_app.ui.grid.keys import BINDINGS
from benchmark_app.ui.grid.menu import ROWS
from benchmark_app.ui.translation import Translation
from benchmark_app.words.language import Language


def test_keys_and_names_are_each_given_once() -> None:
    names = Counter(row.key for row in ACTS)
    keys = Counter(keys for row in ACTS for keys in (row.keys, *row.also) if keys)
    assert {**names, **keys} == dict.fromkeys([*names, *keys], 1)


def test_every_key_of_the_table_is_bound() -> None:
    bound = {row.run for row in ACTS if row.keys}
    assert bound <= set(BINDINGS.values())
    for row in ACTS:
        for keys in (row.keys, *row.also):
            assert not keys or QKeySequence(keys).toString(), keys


def test_the_menu_names_commands_of_the_table() -> None:
    assert {key for key in ROWS if key} <= {row.key for row in ACTS}


@pytest.mark.parametrize("words", [row.words for row in (*ACTS, *TYPED)])
def test_words_are_korean_in_korean(words: str) -> None:
    translation = Translation(Language.KO)
    said = QCoreApplication.translate("Acts", words)
    translation.switch(Language.EN)
    assert said != words
    assert any("가" <= sign <= "힣" for sign in said)
