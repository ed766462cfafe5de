"""Pasting what does not simply fit: names, growth, signs, what cannot be read."""

from __future__ import annotations

import pytest
from by_name import attribute_named
from grid_keys import (
    CTRL,
    LAKESIDE,
    LINEN,
    MINUTES,
    NAME,
    OWN,
    PARKING,
    PINES,
    SEAVIEW,
    SHIFT,
    TODAY,
    K,
    at,
    press,
    text,
)
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableWidgetItem
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record
from benchmark_app.domain.observation import Observation
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.paste_dialog import PasteDialog
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.words.language import Language


def copy(*lines: str) -> None:
    """Put lines with | between cells on the clipboard, as a spreadsheet does."""
    QGuiApplication.clipboard().setText("\r\n".join(line.replace("|", "\t") for line in lines))


def preview(table: GridTable, qtbot: QtBot) -> PasteDialog:
    """The preview that opened."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PasteDialog))
    found = QApplication.activeModalWidget()
    assert isinstance(found, PasteDialog)
    qtbot.waitUntil(lambda: found.isActiveWindow() and found.focusWidget() is not None)
    assert table.delegate.editor is None
    return found


def cell(dialog: PasteDialog, row: int, column: int) -> QTableWidgetItem:
    """An item of the table of new names."""
    found = dialog.names.item(row, column)
    assert found is not None
    return found


def shown(table: GridTable, row: int) -> list[str]:
    return [text(table, row, column) for column in range(OWN, LAKESIDE + 1)]


def test_names_are_found_whatever_their_order(
    table: GridTable, page: GridPage, editor: Editor, qtbot: QtBot
) -> None:
    before = editor.workspace.revision
    copy("|Lakeside|SEAVIEW", "minutes at check-in|21|9", "Free  parking|no|no")
    press(table, K.Key_V, modifier=CTRL)
    dialog = preview(table, qtbot)
    assert editor.workspace.revision == before
    assert dialog.summary.text() == "4 cells get another value."
    QTest.keyClick(dialog, K.Key_Return)
    assert shown(table, MINUTES) == ["12 min", "9 min", "5 min", "21 min"]
    assert shown(table, PARKING) == ["×", "×", "○", "×"]
    assert page.hint.text() == "4 values pasted. Ctrl+Z takes the paste back."
    label = editor.workspace.undo_label
    assert label is not None
    assert (label.code, label.count) == ("paste", 4)
    press(table, K.Key_Z, modifier=CTRL)
    assert shown(table, PARKING) == ["×", "○", "○", "○"]


def test_a_transposed_block_is_turned(table: GridTable, qtbot: QtBot) -> None:
    copy("|Free parking|Clean linen", "Pines|no|3", "Lakeside|no|0")
    press(table, K.Key_V, modifier=CTRL)
    dialog = preview(table, qtbot)
    assert dialog.way.currentIndex() == 1
    dialog.accept()
    assert shown(table, PARKING) == ["×", "○", "×", "×"]
    assert shown(table, LINEN) == ["○", "△", "◎", "×"]


def test_values_as_they_were_count_as_seen_again(
    table: GridTable, editor: Editor, qtbot: QtBot
) -> None:
    copy("|Seaview|Pines", "Clean linen|1|3", "Free parking|yes|no")
    press(table, K.Key_V, modifier=CTRL)
    dialog = preview(table, qtbot)
    assert dialog.summary.text() == (
        "2 cells get another value. 1 value is as before and counts as seen again. "
        "1 value is noted for this day already."
    )
    dialog.accept()
    seen = table.grid.sheet.cell(LINEN, SEAVIEW)
    assert seen is not None
    assert (seen.value, seen.seen_on) == (1.0, TODAY)


def test_unknown_names_become_new_ones_after_a_look(
    table: GridTable, editor: Editor, qtbot: QtBot
) -> None:
    copy(
        "Service|Seaview|Dunes",
        "Free parking|yes|yes",
        "Quality and price|",
        "Price of a night|80 $|95 $",
        "Breakfast|2|",
    )
    press(table, K.Key_V, modifier=CTRL)
    dialog = preview(table, qtbot)
    assert "2 new services. 1 new competitor." in dialog.summary.text()
    listed = [
        (cell(dialog, row, 0).text(), cell(dialog, row, 1).text())
        for row in range(dialog.names.rowCount())
    ]
    assert listed == [
        ("Service, a number ($)", "Price of a night"),
        ("Service, four levels", "Breakfast"),
        ("Competitor", "Dunes"),
    ]
    dialog.accept()
    price = attribute_named(editor, "Price of a night")
    assert (price.kind, price.touchpoint, price.unit) == (AttributeKind.MEASURE, "price", "$")
    assert editor.workspace.find_competitor("Dunes") is not None
    press(table, K.Key_Z, modifier=CTRL)
    assert editor.workspace.find_competitor("Dunes") is None
    assert editor.workspace.find_attribute("Breakfast") is None


def test_a_block_larger_than_the_grid_asks_for_names(
    table: GridTable, editor: Editor, qtbot: QtBot
) -> None:
    table.spot.place(MINUTES, LAKESIDE)
    copy("4|6", "1|2")
    press(table, K.Key_V, modifier=CTRL)
    dialog = preview(table, qtbot)
    names = [cell(dialog, row, 1).text() for row in range(dialog.names.rowCount())]
    assert names == ["New service 1", "New competitor 1"]
    assert dialog.names.hasFocus()
    cell(dialog, 0, 1).setText("Towels")
    cell(dialog, 1, 1).setText("Dunes")
    dialog.accept()
    towels = attribute_named(editor, "Towels")
    assert towels.touchpoint == "people"
    assert text(table, MINUTES + 1, LAKESIDE) == "△"
    assert text(table, MINUTES, LAKESIDE + 1) == "6 min"


@pytest.mark.parametrize(("row", "wanted"), [(0, ["Steam", "Sauna"]), (1, ["Sauna", "Steam"])])
def test_a_new_service_and_competitor_of_one_name_are_renamed_apart(
    table: GridTable, editor: Editor, qtbot: QtBot, row: int, wanted: list[str]
) -> None:
    copy("|Seaview|Sauna", "Sauna|3|2")
    press(table, K.Key_V, modifier=CTRL)
    dialog = preview(table, qtbot)
    cell(dialog, row, 1).setText("Steam")
    assert [cell(dialog, at, 1).text() for at in (0, 1)] == wanted
    dialog.accept()
    assert editor.workspace.find_attribute(wanted[0]) is not None
    assert editor.workspace.find_attribute(wanted[1]) is None
    assert editor.workspace.find_competitor(wanted[1]) is not None


def test_a_new_name_may_turn_out_to_be_known_or_missing(
    table: GridTable, editor: Editor, qtbot: QtBot
) -> None:
    copy("|Seeview", "Free parking|no")
    press(table, K.Key_V, modifier=CTRL)
    dialog = preview(table, qtbot)
    said = [dialog.problems.item(row).text() for row in range(dialog.problems.count())]
    assert said == ["Seeview is almost the same as Seaview. It counts as a new name."]
    cell(dialog, 0, 1).setText(" ")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.wrong.text() == "Give each new one a name."
    cell(dialog, 0, 1).setText("seaview")
    assert dialog.names.rowCount() == 0
    dialog.accept()
    assert len(editor.market.competitors) == 4
    assert text(table, PARKING, SEAVIEW) == "×"


def test_what_cannot_be_read_is_listed_and_the_rest_pasted(
    table: GridTable, editor: Editor, qtbot: QtBot
) -> None:
    before = editor.workspace.revision
    table.spot.place(LINEN, SEAVIEW)
    copy("3|maybe", "yes|no", "9 min|2 h")
    press(table, K.Key_V, modifier=CTRL)
    dialog = preview(table, qtbot)
    said = [dialog.problems.item(row).text() for row in range(dialog.problems.count())]
    assert said == [
        (
            "Row 1, column B: “maybe” is not a known value for Clean linen. "
            "Write no, partly, yes or unknown there."
        ),
        (
            "Row 3, column B: 2 h has another unit than Minutes at check-in, which is in min. "
            "Write it in min."
        ),
    ]
    assert dialog.yes.text() == "Paste the rest"
    QTest.keyClick(dialog, K.Key_Escape)
    assert editor.workspace.revision == before
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    press(table, K.Key_V, modifier=CTRL)
    preview(table, qtbot).accept()
    assert shown(table, LINEN) == ["○", "◎", "○", "◎"]
    assert shown(table, MINUTES) == ["12 min", "9 min", "5 min", "20 min"]


def test_signs_that_mean_two_things_are_asked_for(
    table: GridTable, editor: Editor, qtbot: QtBot
) -> None:
    table.spot.place(PARKING, SEAVIEW)
    copy("x|v")
    press(table, K.Key_V, modifier=CTRL)
    dialog = preview(table, qtbot)
    assert list(dialog.signs) == ["x", "v"]
    assert dialog.signs["x"].hasFocus()
    dialog.accept()
    assert dialog.wrong.text() == "Choose first what is meant by “x”, “v”."
    for sign, key in (("x", K.Key_Down), ("v", K.Key_Down)):
        QTest.keyClick(dialog.signs[sign], key)
    assert "already" in dialog.summary.text()
    QTest.keyClick(dialog.signs["x"], K.Key_Down)
    assert dialog.signs["x"].currentText() == "none ×"
    assert "1 cell gets another value." in dialog.summary.text()
    dialog.accept()
    assert shown(table, PARKING) == ["×", "×", "○", "○"]


def test_a_sign_is_asked_for_as_soon_as_it_is_unclear(
    table: GridTable, editor: Editor, qtbot: QtBot
) -> None:
    """In a number x means nothing, in the service that the turned block has there two things."""
    copy("|Seaview|Pines", "Minutes at check-in|x|5")
    press(table, K.Key_V, modifier=CTRL)
    dialog = preview(table, qtbot)
    assert not dialog.signs["x"].isVisible()
    dialog.way.setCurrentIndex(1)
    dialog.way.activated.emit(1)
    assert dialog.signs["x"].isVisible()
    before = editor.workspace.revision
    dialog.accept()
    assert dialog.wrong.text() == "Choose first what is meant by “x”."
    assert editor.workspace.revision == before
    dialog.reject()


def test_signs_are_clear_beside_clear_ones(table: GridTable) -> None:
    table.spot.place(PARKING, SEAVIEW)
    copy("x|○")
    press(table, K.Key_V, modifier=CTRL)
    assert shown(table, PARKING) == ["×", "×", "○", "○"]


def test_one_unclear_sign_is_asked_for_too(table: GridTable, qtbot: QtBot) -> None:
    table.spot.place(PARKING, SEAVIEW)
    press(table, K.Key_Right, modifier=SHIFT)
    copy("x")
    press(table, K.Key_V, modifier=CTRL)
    dialog = preview(table, qtbot)
    dialog.signs["x"].setFocus()
    QTest.keyClick(dialog.signs["x"], K.Key_End)
    assert dialog.signs["x"].currentText() == "leave it out"
    assert not dialog.yes.isEnabled()
    QTest.keyClick(dialog.signs["x"], K.Key_Up)
    dialog.accept()
    assert shown(table, PARKING) == ["×", "×", "×", "○"]


def test_a_block_repeats_over_a_selection_that_holds_it_several_times(table: GridTable) -> None:
    table.spot.place(LINEN, OWN)
    press(table, K.Key_Right, K.Key_Right, K.Key_Right, modifier=SHIFT)
    copy("0|3")
    press(table, K.Key_V, modifier=CTRL)
    assert shown(table, LINEN) == ["×", "◎", "×", "◎"]


def test_a_row_copied_with_its_name_goes_where_the_cursor_is(
    table: GridTable, qtbot: QtBot
) -> None:
    table.spot.place(PARKING, OWN)
    press(table, K.Key_Space, modifier=SHIFT)
    press(table, K.Key_C, modifier=CTRL)
    assert QGuiApplication.clipboard().text().startswith("Free parking\t")
    table.spot.place(LINEN, NAME)
    press(table, K.Key_V, modifier=CTRL)
    assert shown(table, LINEN) == ["×", "○", "○", "○"]


def test_the_whole_table_is_copied_with_its_names(table: GridTable, editor: Editor) -> None:
    press(table, K.Key_A, modifier=CTRL)
    press(table, K.Key_C, modifier=CTRL)
    first = QGuiApplication.clipboard().text().split("\r\n")[0]
    assert first.split("\t") == [
        *("Service", "Stage", "Market baseline"),
        *("Our motel", "Seaview", "Pines", "Lakeside"),
    ]
    before = [shown(table, row) for row in (LINEN, PARKING, MINUTES)]
    table.spot.place(LINEN, OWN)
    press(table, K.Key_V, modifier=CTRL)
    assert [shown(table, row) for row in (LINEN, PARKING, MINUTES)] == before


def test_from_another_file_the_names_are_found(table: GridTable, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setText("Minutes at check-in\tExpected\t○\t7\nFree parking\t\t\tno\n")
    mime.setData("application/x-expectation-benchmark", b"0\n3\n/elsewhere/cafe.bench")
    QGuiApplication.clipboard().setMimeData(mime)
    table.spot.place(LINEN, PINES)
    press(table, K.Key_V, modifier=CTRL)
    preview(table, qtbot).accept()
    assert shown(table, MINUTES) == ["12 min", "8 min", "7 min", "20 min"]
    assert shown(table, PARKING) == ["×", "○", "×", "○"]


def test_a_list_of_names_on_the_name_column_adds_services(
    table: GridTable, editor: Editor, qtbot: QtBot
) -> None:
    table.spot.place(LINEN, NAME)
    copy("Clean linen", "Soap", "Shampoo")
    press(table, K.Key_V, modifier=CTRL)
    dialog = preview(table, qtbot)
    assert dialog.summary.text() == "2 new services."
    dialog.accept()
    soap = attribute_named(editor, "Soap")
    assert soap.touchpoint == "products"


def test_ranges_that_form_no_table_are_not_copied(table: GridTable, page: GridPage) -> None:
    QGuiApplication.clipboard().setText("kept")
    table.spot.place(LINEN, OWN)
    table.spot.add(PARKING, PINES)
    press(table, K.Key_C, modifier=CTRL)
    assert QGuiApplication.clipboard().text() == "kept"
    assert "nothing was copied" in page.hint.text()
    table.spot.place(LINEN, OWN)
    table.spot.add(LINEN, PINES)
    press(table, K.Key_C, modifier=CTRL)
    assert QGuiApplication.clipboard().text() == "○\t○\r\n"


def test_a_web_table_without_tabs_is_read_from_its_markup(table: GridTable) -> None:
    mime = QMimeData()
    mime.setText("0\n3\n")
    mime.setHtml("<table><tr><td>0</td><td>3</td></tr></table>")
    QGuiApplication.clipboard().setMimeData(mime)
    table.spot.place(LINEN, OWN)
    press(table, K.Key_V, modifier=CTRL)
    assert shown(table, LINEN) == ["×", "◎", "○", "◎"]


def test_a_correction_of_the_same_day_keeps_its_note(
    table: GridTable, editor: Editor, qtbot: QtBot
) -> None:
    linen, pines = table.grid.ids(table.grid.index(LINEN, PINES))
    assert linen is not None
    assert pines is not None
    seen = Observation(
        attribute=linen, competitor=pines, value=2.0, observed_on=TODAY, note="new towels"
    )
    editor.apply(Record(observations=(seen,)))
    table.spot.place(LINEN, PINES)
    press(table, "3")
    assert editor.workspace.cell_observations(linen, pines)[0].note == "new towels"
    copy("|Pines", "Clean linen|1")
    press(table, K.Key_V, modifier=CTRL)
    preview(table, qtbot).accept()
    newest = editor.workspace.cell_observations(linen, pines)[0]
    assert (newest.value, newest.note) == (1.0, "new towels")


def test_korean_words_of_the_preview(table: GridTable, editor: Editor, qtbot: QtBot) -> None:
    editor.set_language(Language.KO)
    table.spot.place(PARKING, SEAVIEW)
    copy("|Seaview|새 모텔", "Free parking|없음|있음", "수건|○|×")
    press(table, K.Key_V, modifier=CTRL)
    dialog = preview(table, qtbot)
    assert dialog.summary.text() == (
        "4칸의 값이 바뀌어요. 새 서비스 항목 1개를 추가해요. 새 경쟁 가게 1곳을 추가해요."
    )
    dialog.reject()


@pytest.mark.parametrize("rows", [50])
def test_two_thousand_cells_are_one_commit_and_one_step(
    table: GridTable, editor: Editor, qtbot: QtBot, rows: int
) -> None:
    puts = [Put(Competitor(name=f"Place {number}")) for number in range(36)]
    services = [Put(Attribute(name=f"Service {number}")) for number in range(rows)]
    editor.apply(EditGroup((*puts, *services), label="x"))
    top = table.grid.sheet.arrangement.row_of(editor.market.attributes[3].id)
    assert top is not None
    table.spot.place(top, OWN)
    copy(*("|".join(str(at % 4) for at in range(40)) for _ in range(rows)))
    before = editor.workspace.revision
    press(table, K.Key_V, modifier=CTRL)
    assert editor.workspace.revision == before + 1
    label = editor.workspace.undo_label
    assert label is not None
    assert (label.code, label.count) == ("paste", 40 * rows)
    assert at(table) == (top, OWN)
    assert table.spot.boxes()[0].size == 40 * rows
