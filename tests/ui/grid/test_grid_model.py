"""The grid's model: what it shows and says, and that it changes only what it is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from by_name import competitor_named
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Put, Record, Remove
from benchmark_app.domain.observation import Mark
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.count import Survey
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.model import GridModel
from benchmark_app.words.language import Language

EARLIER = date(2026, 3, 1)
TODAY = date(2026, 11, 22)
LINEN, PARKING, MINUTES = 1, 3, 5
SEAVIEW, PINES, LAKESIDE = 4, 5, 6
ROLE = Qt.ItemDataRole


@pytest.fixture
def model(editor: Editor) -> Iterator[GridModel]:
    """The model, watched by Qt's own tester all the while."""
    made = GridModel(editor)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield made
    tester.deleteLater()
    made.deleteLater()


def shown(model: QAbstractItemModel) -> list[list[object]]:
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_rows_stand_under_their_touchpoints_and_competitors_behind_the_subject(
    model: GridModel,
) -> None:
    assert [line[0] for line in shown(model)] == [
        "Products carried",
        "Clean linen",
        "Services offered",
        "Free parking",
        "People side",
        "Minutes at check-in",
    ]
    titles = [model.headerData(one, Qt.Orientation.Horizontal) for one in range(7)]
    assert titles[:3] == ["Service", "Stage", "Market baseline"]
    assert titles[3:] == ["Our motel", "Seaview", "Pines", "Lakeside"]


def test_cells_show_signs_and_numbers_with_units(model: GridModel) -> None:
    assert shown(model)[PARKING] == ["Free parking", "(Expected by all)", "○", "×", "○", "○", "○"]
    assert shown(model)[MINUTES][3:] == ["12 min", "8 min", "5 min", "20 min"]
    assert shown(model)[LINEN][3:] == ["○", "△", "○", "◎"]


def test_an_earlier_day_shows_what_was_known_then(model: GridModel, editor: Editor) -> None:
    editor.set_as_of(EARLIER)
    assert shown(model)[PARKING][3:] == ["×", "○", "○", "×"]
    assert shown(model)[MINUTES][3:] == ["?", "?", "?", "?"]


def test_a_cell_speaks_in_words(model: GridModel, editor: Editor) -> None:
    said = model.index(PARKING, SEAVIEW).data(ROLE.AccessibleTextRole)
    assert said == "Free parking, Seaview, yes, seen 2026-11-22 by visit"
    own = model.index(PARKING, Column.OWN).data(ROLE.AccessibleTextRole)
    assert own == "Free parking, Our motel, no, seen 2026-11-22 by visit, missing basic"
    stage = model.index(PARKING, Column.STAGE).data(ROLE.AccessibleTextRole)
    assert stage.startswith("Free parking, Expected by all, 3 of 3")
    group = model.index(0, 0).data(ROLE.AccessibleTextRole)
    assert group == "Products carried, 1 service, open"
    editor.set_language(Language.KO)
    said = model.index(PARKING, SEAVIEW).data(ROLE.AccessibleTextRole)
    assert said == "Free parking, Seaview, 있음, 2026-11-22 방문으로 확인"


def test_unknown_and_not_applicable_are_told_apart(model: GridModel, editor: Editor) -> None:
    editor.apply(Record("Seaview", "Clean linen", Mark.NOT_APPLICABLE, observed_on=TODAY))
    assert model.index(LINEN, SEAVIEW).data() == "–"
    assert "not applicable" in model.index(LINEN, SEAVIEW).data(ROLE.AccessibleTextRole)
    editor.set_as_of(date(2020, 1, 1))
    assert model.index(LINEN, SEAVIEW).data() == "?"
    assert "unknown" in model.index(LINEN, SEAVIEW).data(ROLE.AccessibleTextRole)


def test_set_data_asks_and_the_answer_changes_only_the_cell_and_what_is_computed_from_it(
    model: GridModel, editor: Editor, qtbot: QtBot
) -> None:
    heard: list[tuple[int, int, int, int]] = []

    def hear(top: QModelIndex, bottom: QModelIndex) -> None:
        heard.append((top.row(), top.column(), bottom.row(), bottom.column()))

    model.dataChanged.connect(hear)
    assert model.setData(model.index(LINEN, PINES), "excellent")
    assert model.index(LINEN, PINES).data() == "◎"
    assert sorted(heard) == [
        (LINEN, Column.STAGE, LINEN, Column.OWN),
        (LINEN, PINES, LINEN, PINES),
    ]
    kept = editor.workspace.cell_observations(
        *(one or 0 for one in model.ids(model.index(LINEN, PINES)))
    )
    assert (kept[0].value, kept[0].observed_on) == (3.0, TODAY)


def test_set_data_refuses_what_is_no_value_and_writes_nothing(
    model: GridModel, editor: Editor
) -> None:
    before = editor.workspace.revision
    assert not model.setData(model.index(LINEN, PINES), "seven")
    assert not model.setData(model.index(MINUTES, PINES), "long")
    assert not model.setData(model.index(PARKING, Column.STAGE), "1")
    assert not model.setData(model.index(0, PINES), "1")
    assert not model.setData(model.index(LINEN, Column.NAME), "  ")
    assert editor.workspace.revision == before


def test_an_empty_text_takes_the_value_back(model: GridModel) -> None:
    assert model.setData(model.index(MINUTES, PINES), "")
    assert model.index(MINUTES, PINES).data() == "?"


def test_a_name_is_changed_and_announced_without_a_reset(
    model: GridModel, editor: Editor, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        assert model.setData(model.index(LINEN, Column.NAME), "Fresh linen")
    assert [one.name for one in editor.market.attributes if "linen" in one.name] == ["Fresh linen"]
    assert model.index(LINEN, Column.NAME).data() == "Fresh linen"


def test_a_name_that_is_taken_is_refused(model: GridModel, editor: Editor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.refused):
        assert not model.setData(model.index(LINEN, Column.NAME), "Free parking")
    assert model.index(LINEN, Column.NAME).data() == "Clean linen"


def test_groups_open_and_close(model: GridModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.rowsRemoved):
        model.toggle(2)
    assert [line[0] for line in shown(model)] == [
        "Products carried",
        "Clean linen",
        "Services offered",
        "People side",
        "Minutes at check-in",
    ]
    assert model.index(2, 0).data(ROLE.AccessibleTextRole).endswith("closed")
    with qtbot.waitSignal(model.rowsInserted):
        model.toggle(2)
    model.toggle(LINEN)  # a service is no group
    assert model.rowCount() == 6


def test_new_and_hidden_rows_and_columns_come_and_go(model: GridModel, editor: Editor) -> None:
    editor.apply(Put(Attribute(name="Pool", touchpoint="The garden")))
    editor.apply(Put(Competitor(name="Dunes")))
    assert [line[0] for line in shown(model)][-2:] == ["The garden", "Pool"]
    assert model.headerData(7, Qt.Orientation.Horizontal) == "Dunes"
    dunes = competitor_named(editor, "dunes")
    editor.apply(Remove("competitor", dunes.id))
    assert model.columnCount() == 7
    assert model.headerData(7, Qt.Orientation.Horizontal) is None
    editor.undo()
    assert model.columnCount() == 8


def test_without_a_subject_the_own_column_is_empty_and_closed(
    model: GridModel, editor: Editor
) -> None:
    subject = editor.market.subject
    assert subject is not None
    editor.apply(Remove("competitor", subject.id))
    index = model.index(PARKING, Column.OWN)
    assert (index.data(), model.is_editable(index)) == ("", False)
    assert index.data(ROLE.AccessibleTextRole) == "Free parking"
    assert model.headerData(Column.OWN, Qt.Orientation.Horizontal) == "My business"


def test_a_new_language_renames_groups_stages_and_headers(
    model: GridModel, editor: Editor, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.headerDataChanged):
        editor.set_language(Language.KO)
    assert model.index(0, 0).data() == "취급 상품"
    assert model.index(PARKING, Column.STAGE).data() == "(기본)"
    assert model.headerData(Column.BASELINE, Qt.Orientation.Horizontal) == "시장 기준선"


def test_tooltips_explain_stage_and_baseline(model: GridModel) -> None:
    tip = model.index(PARKING, Column.STAGE).data(ROLE.ToolTipRole)
    assert tip.startswith(
        "Taken for granted; missing it disappoints. In brackets until it is "
        "confirmed.\nFree parking, Expected by all, 3 of 3"
    )
    baseline = model.index(MINUTES, Column.BASELINE).data(ROLE.ToolTipRole)
    assert "typical: 8 min" in baseline
    assert "best: 5 min" in baseline


def test_who_left_the_market_is_marked_and_not_counted(
    model: GridModel, editor: Editor, qtbot: QtBot
) -> None:
    pines = next(one for one in editor.market.competitors if one.name == "Pines")
    assert model.sheet.gone_text(PINES) == ""
    survey = Survey(editor)
    with qtbot.waitSignal(survey.done) as before:
        survey.start()
    assert editor.apply(Put(replace(pines, exited_on=EARLIER)))
    with qtbot.waitSignal(survey.done) as after:
        survey.start()
    assert (before.args[0].cells, after.args[0].cells) == (12, 9)
    assert model.sheet.gone_on(PINES) == date(2026, 3, 2)
    header = Qt.Orientation.Horizontal
    assert model.headerData(PINES, header, ROLE.StatusTipRole) == "to 2026"
    assert model.headerData(SEAVIEW, header, ROLE.StatusTipRole) == ""
    assert "since 2 March 2026" in str(model.headerData(PINES, header, ROLE.ToolTipRole))
    spoken = model.index(PARKING, PINES).data(ROLE.AccessibleTextRole)
    assert spoken.endswith("out of the market")
    survey.deleteLater()


def test_the_baseline_starts_with_the_third_competitor(model: GridModel) -> None:
    baseline = model.index(MINUTES, Column.BASELINE)
    assert baseline.data() == "8 min"
    assert model.retract([model.index(MINUTES, PINES)])
    assert baseline.data() == ""
    assert "typical" not in baseline.data(ROLE.ToolTipRole)


def test_what_only_the_own_place_offers_is_not_called_nobody(
    model: GridModel, editor: Editor
) -> None:
    editor.apply(Put(Attribute(name="Own bakery", touchpoint="products")))
    for place in ("Our motel", "Seaview", "Pines", "Lakeside"):
        value = "yes" if place == "Our motel" else "no"
        editor.apply(Record(place, "Own bakery", value, observed_on=editor.as_of))
    row = next(one for one, cells in enumerate(shown(model)) if cells[0] == "Own bakery")
    stage = model.index(row, Column.STAGE)
    assert stage.data() == "Only us"
    said = stage.data(ROLE.AccessibleTextRole)
    assert said.startswith("Own bakery, Only us, 0 of 3")
    assert stage.data(ROLE.ToolTipRole).startswith("You offer it; nobody else checked does.")
    editor.set_language(Language.KO)
    assert stage.data() == "우리만 하는 것"


def test_a_sign_beside_its_like_says_the_mean_where_the_comparison_differs(
    model: GridModel, editor: Editor
) -> None:
    day = editor.as_of
    for place, value in (("Our motel", "2"), ("Seaview", "2"), ("Pines", "2"), ("Lakeside", "1")):
        editor.apply(Record(place, "Clean linen", value, observed_on=day))
    for place, value in (("Our motel", "yes"), ("Lakeside", "no")):
        editor.apply(Record(place, "Free parking", value, observed_on=day))
    linen = model.index(LINEN, Column.BASELINE)
    parking = model.index(PARKING, Column.BASELINE)
    assert (shown(model)[LINEN][3], linen.data()) == ("○", "○ 1.7")
    assert (shown(model)[PARKING][3], parking.data()) == ("○", "○ 2/3")
    assert "compared by the mean, 1.7" in linen.data(ROLE.AccessibleTextRole)
    assert "compared by how many do: 2 of 3" in parking.data(ROLE.ToolTipRole)
    editor.set_language(Language.KO)
    assert "비교는 평균 1.7로" in linen.data(ROLE.AccessibleTextRole)
    editor.apply(Record("Lakeside", "Clean linen", "2", observed_on=day))
    assert linen.data() == "○"
