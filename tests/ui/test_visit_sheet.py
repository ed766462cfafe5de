"""The sheet to take along: what it says, how it is cut into pages, the dialog, the PDF."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.edits import Put
from benchmark_app.exchange.trade import TRADES, read_trade
from benchmark_app.ui.dialogs.visit_dialog import VisitDialog
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.glyph import Glyph
from benchmark_app.ui.paper.page import PAGE_HEIGHT, PaperLettering
from benchmark_app.ui.visit.page import paginate
from benchmark_app.ui.visit.sheet import VisitGroup, VisitRow, VisitSheet, describe_visit
from benchmark_app.words.language import Language

EN, KO = Language.EN, Language.KO


def competitor(editor: Editor, name: str) -> int:
    return next(one.id for one in editor.market.competitors if one.name == name)


def rows(sheet: VisitSheet) -> dict[str, VisitRow]:
    return {row.name: row for group in sheet.groups for row in group.rows}


def test_every_service_with_what_was_seen_last(editor: Editor) -> None:
    lakeside = editor.market.competitor(competitor(editor, "Lakeside"))
    sheet = describe_visit(editor.snapshot(), lakeside, EN)
    found = rows(sheet)
    assert sheet.title == "Visit sheet: Lakeside"
    assert sheet.subtitle == "for Our motel · 2026-11-22"
    assert [group.title for group in sheet.groups] == [
        "Products carried",
        "Services offered",
        "People side",
    ]
    parking, linen, minutes = (
        found[name] for name in ("Free parking", "Clean linen", "Minutes at check-in")
    )
    assert (parking.last, parking.seen_on, parking.signs) == (
        "yes",
        "2026-11-22",
        (Glyph.NONE, Glyph.YES),
    )
    assert (linen.last, linen.seen_on, len(linen.signs)) == ("excellent", "2026-03-01", 4)
    assert (minutes.last, minutes.signs, minutes.unit) == ("20 min", (), "min")


def test_what_was_never_seen_and_what_shall_not_sway(editor: Editor) -> None:
    assert editor.apply(Put(Attribute(name="Free ice", check_hint="Ask at the desk.")))
    seaview = editor.market.competitor(competitor(editor, "Seaview"))
    ice = rows(describe_visit(editor.snapshot(), seaview, EN))["Free ice"]
    assert (ice.last, ice.seen_on, ice.hint) == ("not yet", "", "Ask at the desk.")
    blank = rows(describe_visit(editor.snapshot(), seaview, EN, with_last=False))
    assert {(row.last, row.seen_on) for row in blank.values()} == {("", "")}


def test_it_shows_what_was_known_on_the_day_shown(editor: Editor) -> None:
    editor.set_as_of(date(2026, 3, 1))
    lakeside = editor.market.competitor(competitor(editor, "Lakeside"))
    found = rows(describe_visit(editor.snapshot(), lakeside, KO))
    assert (found["Free parking"].last, found["Minutes at check-in"].last) == ("없음", "아직")


@settings(max_examples=40, deadline=None)
@given(
    counts=st.lists(st.integers(1, 40), max_size=9),
    words=st.lists(st.text(max_size=300), min_size=1, max_size=5),
)
def test_every_row_stands_once_on_a_page_in_order(
    qapp: QApplication, counts: list[int], words: list[str]
) -> None:
    groups = tuple(
        VisitGroup(
            f"G{number}",
            tuple(
                VisitRow(f"{number}.{row}", words[row % len(words)], "yes", "", (), "min")
                for row in range(count)
            ),
        )
        for number, count in enumerate(counts)
    )
    sheet = VisitSheet("T", "S", EN, groups)
    pages = paginate(sheet, PaperLettering())
    named = [placed.title for page in pages for placed in page if placed.row is not None]
    assert named == [row.name for group in groups for row in group.rows]
    for page in pages:
        assert page == () or page[-1].row is not None  # no title alone at the foot
        assert page == () or page[0].row is None  # each page says which group it goes on with
        for above, below in pairwise(page):
            assert below.y == pytest.approx(above.y + above.height)
        assert all(one.y + one.height < PAGE_HEIGHT - 40 for one in page)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("key", TRADES)
def test_how_to_check_stands_whole(qapp: QApplication, key: str, language: Language) -> None:
    hints = [one.attribute.check_hint for one in read_trade(key, language).services]
    lines = tuple(VisitRow(str(place), hint, "", "", (), "") for place, hint in enumerate(hints))
    pages = paginate(VisitSheet("T", "S", language, (VisitGroup("G", lines),)), PaperLettering())
    placed = [one for page in pages for one in page if one.row is not None]
    assert [" ".join(one.hint) for one in placed] == hints


@pytest.fixture
def dialog(editor: Editor, qtbot: QtBot) -> VisitDialog:
    made = VisitDialog(editor, competitor(editor, "Pines"))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_competitor_proposed_is_chosen_and_another_can_be(dialog: VisitDialog) -> None:
    assert dialog.competitor.currentText() == "Pines"
    dialog.competitor.setFocus()
    QTest.keyClick(dialog.competitor, Qt.Key.Key_Down)
    assert dialog.sheet().title == "Visit sheet: Lakeside"
    QTest.mouseClick(dialog.last, Qt.MouseButton.LeftButton)
    dialog.last.setChecked(False)
    assert {row.last for row in rows(dialog.sheet()).values()} == {""}


def test_with_large_text_it_fits_a_small_screen(dialog: VisitDialog) -> None:
    dialog.setFont(QFont(dialog.font().family(), round(2 * dialog.font().pointSizeF())))
    QApplication.processEvents()
    assert dialog.width() <= 1024
    row = (dialog.competitor, dialog.last, dialog.pdf, dialog.print, dialog.close_button)
    boxes = [QRect(one.mapTo(dialog, QPoint()), one.size()) for one in row]
    assert all(dialog.rect().contains(box) for box in boxes)
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))


def test_the_preview_shows_a_page(dialog: VisitDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog.preview.pageCount() == 1)


def test_the_pdf_holds_every_service(dialog: VisitDialog, tmp_path: Path, editor: Editor) -> None:
    for number in range(60):
        put = Put(Attribute(name=f"Service {number:02}", kind=AttributeKind.YES_NO))
        assert editor.apply(put)
    target = tmp_path / "visit.pdf"
    dialog.save(str(target))
    assert target.read_bytes()[:5] == b"%PDF-"
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler is not installed")
    done = subprocess.run(["pdftotext", "-layout", target, "-"], capture_output=True, check=True)
    text = done.stdout.decode()
    assert "Visit sheet: Pines" in text
    assert all(f"Service {number:02}" in text for number in range(60))
    assert "Page 4 of 4" in text


def test_a_folder_that_is_not_there_is_said_and_nothing_lost(
    dialog: VisitDialog, tmp_path: Path
) -> None:
    dialog.save(str(tmp_path / "nowhere" / "visit.pdf"))
    assert dialog.isVisible()
    assert dialog.wrong.text()


def test_a_long_name_and_one_with_a_slash(dialog: VisitDialog, editor: Editor) -> None:
    one = editor.market.competitor(competitor(editor, "Pines"))
    assert editor.apply(Put(replace(one, name="A/B: " + "very long " * 20)))
    assert dialog.sheet().title.startswith("Visit sheet: A/B")
    assert "/" not in dialog.suggestion().name
