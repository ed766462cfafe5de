"""Names of the business and its competitors as people type and paste them, and of its file."""

from __future__ import annotations

from pathlib import Path

import pytest
from begin_form import begun
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from benchmark_app.ui.start.begin_page import BeginPage
from benchmark_app.ui.start.new_file import file_stem, free_path, shown_folder
from benchmark_app.ui.start_page import StartPage

LEFT = Qt.MouseButton.LeftButton
K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_labels_lead_to_their_fields(page: StartPage, cafe: BeginPage, qtbot: QtBot) -> None:
    assert cafe.name.hasFocus()
    qtbot.keyClick(cafe.name, K.Key_P, ALT)
    assert cafe.names.hasFocus()
    qtbot.keyClick(cafe.names, K.Key_B, ALT)
    assert cafe.name.hasFocus()
    qtbot.keyClick(cafe.name, K.Key_Return)
    assert cafe.names.hasFocus()
    qtbot.keyClick(cafe.names, K.Key_Tab)
    assert cafe.place.change.hasFocus()


@pytest.mark.parametrize(
    "pasted",
    [
        "Harbour\nMill Street\n\nElm\n",
        "Harbour\tMill Street\tElm",
        "Harbour, Mill Street, Elm",
        "Harbour\u2028Mill Street\u2029Elm\x00",
        "1. Harbour\n2. Mill Street\n3. Elm",
        "Harbour\r\nHARBOUR\r\nMill Street\r\nElm\r\nCorner  CAFE",
    ],
)
def test_competitors_are_pasted_as_people_have_them(
    cafe: BeginPage, qtbot: QtBot, pasted: str
) -> None:
    qtbot.keyClicks(cafe.name, "Corner cafe")
    QGuiApplication.clipboard().setText(pasted)
    qtbot.keyClick(cafe.names, K.Key_V, CTRL)
    told = cafe.names.told.text()
    assert told.startswith("3 competitors.")
    assert ("kept once: HARBOUR" in told) == ("HARBOUR" in pasted)
    assert ("as it is your own: Corner CAFE" in told) == ("CAFE" in pasted)
    beginning = begun(cafe, qtbot)
    assert beginning.competitors == ("Harbour", "Mill Street", "Elm")
    assert beginning.name == "Corner cafe"


def test_before_the_third_competitor_the_page_says_what_it_brings(
    cafe: BeginPage, qtbot: QtBot
) -> None:
    field, told = cafe.names, cafe.names.told
    assert "third" in told.text()
    qtbot.keyClicks(field, "A")
    assert told.text().startswith("1 competitor. ")
    field.setPlainText("A\nB\nC")
    assert told.text() == "3 competitors."


def test_the_own_name_is_left_out_whenever_it_is_typed(cafe: BeginPage, qtbot: QtBot) -> None:
    cafe.names.setPlainText("Harbour\nMill")
    qtbot.keyClicks(cafe.name, "harbour")
    assert list(cafe.names.names) == ["Mill"]
    qtbot.keyClicks(cafe.name, " inn")
    assert list(cafe.names.names) == ["Harbour", "Mill"]


def test_a_paste_gone_wrong_is_told_and_cannot_start(cafe: BeginPage, qtbot: QtBot) -> None:
    lines = "\n".join(f"Place {n}" for n in range(10_000))
    QGuiApplication.clipboard().setText(lines)
    qtbot.keyClick(cafe.names, K.Key_V, CTRL)
    assert "10,000" in cafe.names.told.text()
    assert not cafe.begin.isEnabled()
    cafe.begun.connect(pytest.fail)
    qtbot.keyClick(cafe.names, K.Key_Return, CTRL)
    cafe.names.setPlainText("Place 1")
    assert cafe.begin.isEnabled()


def test_a_long_name_widens_nothing(page: StartPage, cafe: BeginPage, qtbot: QtBot) -> None:
    before = page.minimumSizeHint()
    cafe.name.setText("x" * 500)
    cafe.names.setPlainText("\n".join(["y" * 500, "y" * 500]))
    page.grab()
    assert page.minimumSizeHint() == before
    assert cafe.horizontalScrollBar().maximum() == 0
    beginning = begun(cafe, qtbot)
    assert beginning.name == "x" * 500
    assert len(beginning.path.name.encode()) < 200


def test_the_place_follows_the_name(cafe: BeginPage, tmp_path: Path, qtbot: QtBot) -> None:
    assert cafe.place.path == tmp_path / "My business.bench"
    qtbot.keyClicks(cafe.name, "Corner cafe")
    assert cafe.place.path == tmp_path / "Corner cafe.bench"
    assert "Corner cafe.bench" in cafe.place.told.accessibleName()
    (tmp_path / "Corner cafe.bench").touch()
    (tmp_path / "Corner cafe 2.bench").touch()
    assert begun(cafe, qtbot).path == tmp_path / "Corner cafe 3.bench"


@pytest.mark.parametrize("chosen", ["here.bench", "here"])
def test_another_place_can_be_chosen(
    cafe: BeginPage, tmp_path: Path, qtbot: QtBot, chosen: str
) -> None:
    (tmp_path / "here.bench").touch()
    qtbot.mouseClick(cafe.place.change, LEFT)
    asked = cafe.window().findChildren(QFileDialog)[0]
    asked.fileSelected.emit(str(tmp_path / chosen))
    asked.reject()
    qtbot.keyClicks(cafe.name, "Something else")
    assert cafe.place.path == tmp_path / "here 2.bench"  # nothing is ever overwritten


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Corner cafe", "Corner cafe"),
        ('A/B\\C: "the" <best>|?*', "A B C the best"),
        ("..", ""),
        ("/", ""),
        ("\x00\x07\u2028", ""),
        ("con", "con -"),
        ("COM1.cafe", "COM1.cafe -"),
        (".hidden. ", "hidden"),
        ("카페 ☕ 한강", "카페 ☕ 한강"),
        ("👩\u200d👧 cafe", "👩\u200d👧 cafe"),
    ],
)
def test_a_name_for_a_file(name: str, stem: str) -> None:
    assert file_stem(name) == stem


def test_a_long_name_for_a_file_can_be_written(tmp_path: Path) -> None:
    for name in ("x" * 500, "가" * 500, "👩\u200d👧" * 100):
        path = free_path(tmp_path / f"{file_stem(name)}.bench")
        path.touch()
        second = free_path(path)
        assert second.name.endswith(" 2.bench")
        second.touch()


def test_a_folder_as_its_owner_knows_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert shown_folder(tmp_path / "Documents") == "Documents"
    assert shown_folder(tmp_path) == str(tmp_path)
    assert shown_folder(Path("/elsewhere")) == "/elsewhere"
