"""Ways to begin, asked for with real keys and clicks."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from benchmark_app.exchange.trade import TRADES, read_trade
from benchmark_app.ui.start.begin_page import BeginPage
from benchmark_app.ui.start.beginning import Beginning
from benchmark_app.ui.start.new_file import file_stem, free_path, shown_folder
from benchmark_app.ui.start_page import StartPage
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.translation import Translation
from benchmark_app.words.language import Language

LEFT = Qt.MouseButton.LeftButton
K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
EN, KO = Language.EN, Language.KO
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def page(theme: Theme, tmp_path: Path, qtbot: QtBot) -> StartPage:
    made = StartPage(theme, EN, clock=lambda: NOW)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.keep_in(tmp_path)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def cafe(page: StartPage, qtbot: QtBot) -> BeginPage:
    qtbot.mouseClick(page.home.trades["cafe"], LEFT)
    assert page.begin is not None
    return page.begin


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[Translation]:
    translation = Translation(KO)
    yield translation
    translation.switch(EN)


def items(cafe: BeginPage) -> list[QTreeWidgetItem]:
    tree = cafe.services.tree
    found = (tree.topLevelItem(row) for row in range(tree.topLevelItemCount()))
    return [one for one in found if one is not None and one.flags()]


def names(cafe: BeginPage) -> list[str]:
    return [one.name for one in cafe.services.tree.chosen()]


def current(cafe: BeginPage) -> str:
    item = cafe.services.tree.currentItem()
    return item.text(0) if item is not None else ""


def place(cafe: BeginPage, item: QTreeWidgetItem) -> QPoint:
    tree = cafe.services.tree
    tree.scrollToItem(item)
    return tree.visualItemRect(item).center()


def click(cafe: BeginPage, item: QTreeWidgetItem) -> None:
    QTest.mouseClick(cafe.services.tree.viewport(), LEFT, pos=place(cafe, item))


def editor(cafe: BeginPage) -> QLineEdit:
    return cafe.services.tree.findChildren(QLineEdit)[0]


def begun(cafe: BeginPage, qtbot: QtBot) -> Beginning:
    with qtbot.waitSignal(cafe.begun, timeout=2000) as asked:
        qtbot.keyClick(cafe.name, K.Key_Return, CTRL)
    beginning = asked.args[0]
    assert isinstance(beginning, Beginning)
    return beginning


# the first page


def test_every_trade_is_a_tile_with_its_drawing(page: StartPage) -> None:
    assert tuple(page.home.trades) == TRADES
    for tile in page.home.trades.values():
        assert not tile.icon().isNull()
        assert tile.text()
        assert tile.accessibleDescription()


def test_keys_walk_among_the_trades(page: StartPage, qtbot: QtBot) -> None:
    tiles = list(page.home.trades.values())
    page.show_home()
    assert tiles[0].hasFocus()
    qtbot.keyClick(tiles[0], K.Key_Right)
    assert tiles[1].hasFocus()
    qtbot.keyClick(tiles[1], K.Key_Down)
    assert tiles[3].hasFocus()
    qtbot.keyClick(tiles[3], K.Key_Tab)
    assert tiles[4].hasFocus()
    qtbot.keyClick(tiles[4], K.Key_Space)
    assert page.begin is not None
    assert page.begin.trade == TRADES[4]


def test_the_way_back_keeps_the_place_and_what_was_typed(page: StartPage, qtbot: QtBot) -> None:
    page.show_trade("shop")
    assert page.begin is not None
    qtbot.keyClicks(page.begin.name, "Corner")
    page.begin.services.tree.choose_none()
    qtbot.keyClick(page.begin.name, K.Key_Escape)
    assert page.currentWidget() is page.home
    assert page.home.trades["shop"].hasFocus()
    qtbot.keyClick(page.home.trades["shop"], K.Key_Space)
    assert page.begin.name.text() == "Corner"
    assert names(page.begin) == []
    qtbot.mouseClick(page.begin.back, LEFT)
    qtbot.mouseClick(page.home.trades["cafe"], LEFT)
    assert page.begin.name.text() == "Corner"
    assert len(names(page.begin)) == 12


@pytest.mark.parametrize("sample", ["motel", "cafe"])
def test_each_sample_has_its_tile(page: StartPage, qtbot: QtBot, sample: str) -> None:
    with qtbot.waitSignal(page.sample_requested, timeout=1000) as asked:
        qtbot.mouseClick(page.home.samples[sample], LEFT)
    assert asked.args == [sample]


def test_letters_for_alt_reach_the_samples_and_the_dialog(page: StartPage, qtbot: QtBot) -> None:
    page.show_home()
    with qtbot.waitSignal(page.sample_requested, timeout=1000):
        qtbot.keyClick(page, K.Key_M, ALT)
    with qtbot.waitSignal(page.open_requested, timeout=1000):
        qtbot.keyClick(page, K.Key_O, ALT)


# recent files


@pytest.fixture
def files(page: StartPage, tmp_path: Path) -> list[Path]:
    made = [tmp_path / name for name in ("a.bench", "b.bench", "c.bench")]
    for days, path in enumerate(made):
        path.touch()
        moment = (NOW - timedelta(days=days)).timestamp()
        os.utime(path, (moment, moment))
    page.show_recent(made)
    return made


def test_recent_files_say_when_and_where(page: StartPage, files: list[Path]) -> None:
    recent = page.home.recent
    said = [str(recent.item(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(3)]
    assert said[0] == f"a, in {files[0].parent.name}, changed today 09:00"
    assert said[1].endswith("changed yesterday 09:00")
    assert said[2].endswith("changed 20 November 2026")
    assert recent.item(0).toolTip() == str(files[0])


def test_without_recent_files_one_sentence_says_so(page: StartPage, files: list[Path]) -> None:
    assert page.home.recent.isVisible()
    page.show_recent([])
    assert not page.home.recent.isVisible()
    assert "stand here" in page.home.no_recent.text()
    assert page.home.no_recent.isVisible()


def test_the_last_file_is_one_key_away(page: StartPage, files: list[Path], qtbot: QtBot) -> None:
    page.show_home()
    recent = page.home.recent
    assert recent.hasFocus()
    with qtbot.waitSignal(page.path_requested, timeout=1000) as asked:
        qtbot.keyClick(recent, K.Key_Return)
    assert asked.args == [files[0]]
    qtbot.keyClick(recent, K.Key_Down)
    with qtbot.waitSignal(page.path_requested, timeout=1000) as asked:
        qtbot.keyClick(recent, K.Key_Enter)
    assert asked.args == [files[1]]


def test_a_recent_file_opens_once_with_one_click(
    page: StartPage, files: list[Path], qtbot: QtBot
) -> None:
    asked: list[Path] = []
    page.path_requested.connect(asked.append)
    recent = page.home.recent
    spot = recent.visualItemRect(recent.item(1)).center()
    qtbot.mouseClick(recent.viewport(), LEFT, pos=spot)
    assert asked == [files[1]]


def test_del_takes_a_file_off_the_list_and_nothing_else(
    page: StartPage, files: list[Path], qtbot: QtBot
) -> None:
    page.show_home()
    with qtbot.waitSignal(page.forget_requested, timeout=1000) as asked:
        qtbot.keyClick(page.home.recent, K.Key_Delete)
    assert asked.args == [files[0]]
    page.show_recent(files[1:])
    assert page.home.recent.currentRow() == 0
    assert files[0].exists()


def test_a_file_that_goes_while_listed_is_no_trouble(page: StartPage, files: list[Path]) -> None:
    files[0].unlink()
    page.set_language(KO)
    assert page.home.recent.count() == 3
    page.grab()


# names


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


# services


def test_twelve_of_forty_are_chosen_under_their_touchpoints(cafe: BeginPage) -> None:
    assert cafe.services.count.text() == "12 of 40 chosen"
    suggested = [one.name for one in read_trade("cafe", EN).chosen]
    assert names(cafe) == suggested
    assert len(items(cafe)) == 40
    headings = cafe.services.tree.topLevelItemCount() - 40
    assert headings == len({one.attribute.touchpoint for one in read_trade("cafe", EN).services})


def test_a_click_anywhere_on_a_row_ticks(cafe: BeginPage, qtbot: QtBot) -> None:
    item = next(one for one in items(cafe) if one.text(0) not in names(cafe))
    click(cafe, item)
    assert item.text(0) in names(cafe)
    assert cafe.services.tree.currentItem() is item
    assert cafe.services.count.text() == "13 of 40 chosen"
    box = cafe.services.tree.visualItemRect(item).topLeft() + QPoint(8, 8)
    QTest.mouseClick(cafe.services.tree.viewport(), LEFT, pos=box)
    assert cafe.services.count.text() == "12 of 40 chosen"
    QTest.mouseClick(cafe.services.tree.viewport(), Qt.MouseButton.RightButton, pos=box)
    assert cafe.services.count.text() == "12 of 40 chosen"


def test_keys_tick_find_and_pass_the_headings(cafe: BeginPage, qtbot: QtBot) -> None:
    tree = cafe.services.tree
    tree.setFocus()
    assert tree.currentItem() is items(cafe)[0]
    qtbot.keyClick(tree, K.Key_Space)
    assert items(cafe)[0].text(0) not in names(cafe)
    for _ in range(39):
        qtbot.keyClick(tree, K.Key_Down)
        assert tree.currentItem() in items(cafe)
    assert tree.currentItem() is items(cafe)[-1]
    wanted = items(cafe)[9].text(0)
    qtbot.keyClicks(tree, wanted[:6])
    assert current(cafe) == wanted
    assert cafe.services.count.text() == "11 of 40 chosen"


def test_hangul_finds_a_service_and_renames_none(
    page: StartPage, cafe: BeginPage, qtbot: QtBot
) -> None:
    page.set_language(KO)
    tree = cafe.services.tree
    tree.setFocus()
    wanted = items(cafe)[9].text(0)
    event = QInputMethodEvent()
    event.setCommitString(wanted[:2])
    QApplication.sendEvent(tree, event)
    assert current(cafe).startswith(wanted[:2])
    assert not tree.findChildren(QLineEdit)


def test_f2_renames_in_place_and_ticks(cafe: BeginPage, qtbot: QtBot) -> None:
    tree = cafe.services.tree
    item = next(one for one in items(cafe) if one.text(0) not in names(cafe))
    tree.setFocus()
    tree.setCurrentItem(item)
    qtbot.keyClick(tree, K.Key_F2)
    editor(cafe).selectAll()
    qtbot.keyClicks(editor(cafe), " Dog  biscuits ")
    qtbot.keyClick(editor(cafe), K.Key_Return)
    qtbot.waitUntil(lambda: item.text(0) == "Dog biscuits")
    assert "Dog biscuits" in names(cafe)
    renamed = next(one for one in begun(cafe, qtbot).services if one.name == "Dog biscuits")
    assert renamed.check_hint  # all else of the service stays


def test_a_double_click_renames_and_escape_leaves_all_as_it_was(
    cafe: BeginPage, qtbot: QtBot
) -> None:
    tree, item = cafe.services.tree, items(cafe)[0]
    before = names(cafe)
    spot = QPoint(60, place(cafe, item).y())
    QTest.mouseClick(tree.viewport(), LEFT, pos=spot)
    QTest.mouseDClick(tree.viewport(), LEFT, pos=spot)
    QTest.mouseRelease(tree.viewport(), LEFT, pos=spot)
    qtbot.waitUntil(lambda: bool(tree.findChildren(QLineEdit)))
    qtbot.keyClicks(editor(cafe), "Else")
    qtbot.keyClick(editor(cafe), K.Key_Escape)
    assert names(cafe) == before
    assert cafe.isVisible()  # the same key left the editor, not the page
    other = items(cafe)[1]
    click(cafe, other)
    assert other.text(0) in names(cafe)


@pytest.mark.parametrize("typed", ["", "   ", "\x07"])
def test_no_name_changes_nothing(cafe: BeginPage, qtbot: QtBot, typed: str) -> None:
    item = items(cafe)[0]
    before = item.text(0)
    cafe.services.tree.setCurrentItem(item)
    qtbot.keyClick(cafe.services.tree, K.Key_F2)
    editor(cafe).setText(typed)
    field = editor(cafe)
    qtbot.keyClick(field, K.Key_Return)
    qtbot.waitUntil(lambda: not cafe.services.tree.findChildren(QLineEdit))
    assert item.text(0) == before


def test_a_name_that_is_taken_is_told(cafe: BeginPage, qtbot: QtBot) -> None:
    first, second = items(cafe)[:2]
    cafe.services.tree.setCurrentItem(first)
    qtbot.keyClick(cafe.services.tree, K.Key_F2)
    editor(cafe).setText(second.text(0).upper())
    qtbot.keyClick(editor(cafe), K.Key_Return)
    qtbot.waitUntil(cafe.services.told.isVisible)
    assert "already" in cafe.services.told.text()
    assert first.text(0) != second.text(0)


def test_own_services_are_added_with_enter_or_pasted(cafe: BeginPage, qtbot: QtBot) -> None:
    own = cafe.services.own
    cafe.services.tree.setCurrentItem(items(cafe)[-1])
    qtbot.keyClicks(own, "Dog biscuits")
    qtbot.keyClick(own, K.Key_Return)
    assert own.text() == ""
    assert cafe.services.count.text() == "13 of 41 chosen"
    assert current(cafe) == "Dog biscuits"
    added = next(one for one in cafe.services.tree.chosen() if one.name == "Dog biscuits")
    assert added.touchpoint == read_trade("cafe", EN).services[-1].attribute.touchpoint
    QGuiApplication.clipboard().setText("Live music\nChess\ndog  biscuits")
    qtbot.keyClick(own, K.Key_V, CTRL)
    qtbot.mouseClick(cafe.services.add, LEFT)
    assert cafe.services.count.text() == "15 of 43 chosen"
    assert cafe.services.told.text() == "On the list already: dog biscuits."
    click(cafe, items(cafe)[0])
    assert not cafe.services.told.isVisible()


def test_a_proposed_service_that_is_typed_is_chosen(cafe: BeginPage, qtbot: QtBot) -> None:
    proposed = next(one for one in read_trade("cafe", EN).services if not one.is_chosen)
    qtbot.keyClicks(cafe.services.own, proposed.attribute.name.lower())
    qtbot.keyClick(cafe.services.own, K.Key_Return)
    assert cafe.services.count.text() == "13 of 40 chosen"
    assert proposed.attribute.name in [one.name for one in cafe.services.tree.chosen()]
    assert current(cafe) == proposed.attribute.name
    assert not cafe.services.told.isVisible()


def test_all_none_and_only_the_suggested(cafe: BeginPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(cafe.services.all, LEFT)
    assert cafe.services.count.text() == "40 of 40 chosen"
    qtbot.mouseClick(cafe.services.none, LEFT)
    assert cafe.services.count.text() == "0 of 40 chosen"
    qtbot.mouseClick(cafe.services.suggested, LEFT)
    assert cafe.services.count.text() == "12 of 40 chosen"


def test_a_blank_list_begins_with_the_field_to_add(page: StartPage, qtbot: QtBot) -> None:
    page.show_trade("blank")
    assert page.begin is not None
    services = page.begin.services
    assert "Nothing is listed yet" in services.count.text()
    assert not services.all.isVisible()
    qtbot.keyClicks(services.own, "Free ice")
    qtbot.keyClick(services.own, K.Key_Return)
    assert services.count.text() == "1 of 1 chosen"
    assert [one.name for one in begun(page.begin, qtbot).services] == ["Free ice"]


def test_a_list_that_cannot_be_read_is_told(
    page: StartPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("benchmark_app.paths.resources", lambda: tmp_path)
    with qtbot.waitSignal(page.refused, timeout=1000) as told:
        page.show_trade("salon")
    assert told.args[0].code == "file_not_found"
    assert page.begin is not None
    assert names(page.begin) == []


# the file


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


# everywhere


def test_the_language_changes_what_nobody_renamed(
    page: StartPage, cafe: BeginPage, qtbot: QtBot, korean: Translation
) -> None:
    del korean
    cafe.services.tree.setFocus()
    qtbot.keyClick(cafe.services.tree, K.Key_F2)
    editor(cafe).setText("Refill")
    qtbot.keyClick(editor(cafe), K.Key_Return)
    qtbot.keyClicks(cafe.services.own, "Chess")
    qtbot.keyClick(cafe.services.own, K.Key_Return)
    chosen = len(names(cafe))
    page.set_language(KO)
    expected = [one.attribute.name for one in read_trade("cafe", KO).services][1:]
    shown = [one.text(0) for one in items(cafe)]
    assert shown[0] == "Refill"
    assert [name for name in shown if name not in ("Refill", "Chess")] == expected
    assert len(names(cafe)) == chosen
    assert cafe.services.count.text() == f"41개 중 {chosen}개 선택"
    assert cafe.begin.text() == "시작(&S)"
    assert page.home.trades["cafe"].text() == "카페·음식점"


def children_inside(page: QWidget) -> list[str]:
    """Words that do not fit into their widget, and widgets that lie outside their parent."""
    wrong = []
    for widget in page.findChildren(QWidget):
        parent = widget.parentWidget()
        if not widget.isVisible() or parent is None or parent.objectName().startswith("qt_"):
            continue
        inside = QRect(QPoint(0, 0), parent.size())
        if not inside.contains(widget.geometry()) and parent.layout() is not None:
            wrong.append(f"{widget} {widget.geometry()} in {inside}")
        hint = widget.minimumSizeHint()
        needed = hint.height()
        if widget.hasHeightForWidth():
            needed = widget.heightForWidth(widget.width())
        if widget.height() < needed or widget.width() < hint.width():
            wrong.append(f"{widget} {widget.size()} < {hint}")
    return wrong


@pytest.mark.parametrize("size", [(1366, 700), (1024, 560)])
@pytest.mark.parametrize("percent", [80, 100, 200])
@pytest.mark.parametrize("shown", ["home", "begin"])
def test_nothing_is_clipped(
    page: StartPage,
    files: list[Path],
    qtbot: QtBot,
    korean: Translation,
    size: tuple[int, int],
    percent: int,
    shown: str,
) -> None:
    usual = QApplication.font()
    larger = QFont(usual)
    larger.setPointSizeF(usual.pointSizeF() * percent / 100)
    QApplication.setFont(larger)
    try:
        page.resize(*size)
        if shown == "begin":
            page.show_trade("clinic")
        for language in (EN, KO):
            korean.switch(language)
            page.set_language(language)
            page.grab()  # lays everything out
            qtbot.waitUntil(lambda: children_inside(page) == [])
    finally:
        QApplication.setFont(usual)


def test_titles_grow_with_the_text(page: StartPage, qtbot: QtBot) -> None:
    tile = page.home.trades["cafe"]
    before = tile.sizeHint().height()
    font = QApplication.font()
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * 2)
    QApplication.setFont(larger)
    try:
        qtbot.waitUntil(lambda: tile.sizeHint().height() > 1.5 * before)
    finally:
        QApplication.setFont(font)


def test_it_is_drawn_in_every_theme(page: StartPage, cafe: BeginPage, files: list[Path]) -> None:
    pictures = set()
    for theme in (Theme.light(), Theme.dark(), Theme.light().contrasting()):
        page.set_theme(theme)
        page.setCurrentWidget(page.home)
        pictures.add(bytes(page.home.trades["cafe"].grab().toImage().constBits()))
        page.setCurrentWidget(cafe)
        pictures.add(bytes(cafe.begin.grab().toImage().constBits()))
    assert len(pictures) >= 5
