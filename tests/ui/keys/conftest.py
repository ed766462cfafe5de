"""The whole window under one keyboard after another, with a sheet nobody has edited."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from key_bench import Bench
from key_window import open_bench
from keyboards import HangulKeyboard, Keyboard
from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="module", params=[Keyboard, HangulKeyboard], ids=["latin", "hangul"])
def keyboard(request: pytest.FixtureRequest) -> Keyboard:
    """How keys arrive."""
    made = request.param()
    assert isinstance(made, Keyboard)
    return made


@pytest.fixture(scope="module")
def opened(
    keyboard: Keyboard, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Bench]:
    """One window for all tests of a module."""
    with open_bench(keyboard, tmp_path_factory.mktemp("window")) as made:
        yield made


@pytest.fixture
def bench(opened: Bench) -> Iterator[Bench]:
    """The window with a copy of the sheet nobody has edited."""
    opened.renew()
    yield opened
    opened.put_away()
