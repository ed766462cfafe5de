"""What the business is called in Korean: chosen in the menu, or proposed by its trade."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSettings, QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from benchmark_app.domain.noun import Noun
from benchmark_app.ui.app import Shell
from benchmark_app.ui.command_list import CommandList
from benchmark_app.ui.memory import Memory
from benchmark_app.ui.translation import Translation
from benchmark_app.words.language import Language
from benchmark_app.words.noun import NOUNS
from benchmark_app.workspace import Workspace

LEFT = Qt.MouseButton.LeftButton
NOUN_KEYS = {f"noun:{language.value}" for language in NOUNS}


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for documents of this test only."""
    folder = tmp_path / "Documents"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(folder))
    return folder


def call(shell: Shell, language: Language) -> None:
    """Choose a noun in the menu."""
    shell.window.commands[f"noun:{language.value}"].trigger()
    QApplication.processEvents()


def shown(shell: Shell) -> str:
    """All that the labels of the start page say."""
    QApplication.processEvents()
    return " ".join(label.text() for label in shell.window.start.findChildren(QLabel))


def begin(shell: Shell, trade: str, name: str, qtbot: QtBot) -> None:
    """Start with a trade; without a name the business has the usual one."""
    qtbot.mouseClick(shell.window.start.home.trades[trade], LEFT)
    page = shell.window.start.begin
    assert page is not None
    page.name.setText(name)
    qtbot.mouseClick(page.begin, LEFT)
    qtbot.waitUntil(lambda: shell.desk.editor is not None)


def spoken(shell: Shell) -> Language:
    return shell.stations[0].language.language


def subject(shell: Shell) -> str:
    assert shell.desk.editor is not None
    return next(one.name for one in shell.desk.editor.market.competitors if one.subject)


def test_the_widgets_say_the_noun_and_leave_the_rest_to_qt(qapp: QApplication) -> None:
    translation = Translation(Language.KO_CLINIC)  # no window leads
    said = QCoreApplication.translate
    assert said("HomePage", "Start with my business") == "우리 병원으로 시작"
    assert said("QPlatformTheme", "Cancel") == "취소"
    assert said("HomePage", "of nobody") == "of nobody"
    translation.switch(Language.KO_COMPANY)
    assert said("HomePage", "Start with my business") == "우리 회사로 시작"
    translation.switch(Language.KO)
    assert said("HomePage", "Start with my business") == "우리 가게로 시작"
    translation.switch(Language.EN)
    assert said("HomePage", "Start with my business") == "Start with my business"


def test_the_noun_is_chosen_in_the_menu_and_remembered(shell: Shell, memory: Memory) -> None:
    menu = shell.window.menus.menus["noun"].menuAction()
    assert not menu.isVisible()
    shell.window.commands["korean"].trigger()
    QApplication.processEvents()
    assert menu.isVisible()
    assert menu.text() == "부르는 말(&B)"
    assert "우리 가게로 시작" in shown(shell)
    call(shell, Language.KO_CLINIC)
    assert "우리 병원으로 시작" in shown(shell)
    assert "가게" not in shown(shell)
    words = [shell.window.commands[key].text() for key in sorted(NOUN_KEYS)]
    assert sorted(words) == sorted(f"우리 {noun}" for noun in NOUNS.values())
    checked = [key for key in NOUN_KEYS if shell.window.commands[key].isChecked()]
    assert checked == ["noun:ko-clinic"]
    assert memory.korean is Language.KO_CLINIC
    assert memory.language is Language.KO


def test_english_has_no_noun_and_korean_comes_back_with_it(shell: Shell, memory: Memory) -> None:
    shell.window.commands["korean"].trigger()
    call(shell, Language.KO_STORE)
    shell.window.commands["english"].trigger()
    assert "Start with my business" in shown(shell)
    assert not shell.window.menus.menus["noun"].menuAction().isVisible()
    shell.window.commands["korean"].trigger()
    assert "우리 매장으로 시작" in shown(shell)
    assert shell.window.commands["korean"].isChecked()
    assert memory.language is Language.KO


def test_the_commands_found_by_name_have_the_noun_and_english_has_none_of_it(
    shell: Shell, memory: Memory
) -> None:
    def listed() -> dict[str, str]:
        made = CommandList(
            shell.window.commands,
            lambda _: None,
            lambda _: True,
            korean=memory.korean,
            has_file=True,
        )
        return {one.key: one.korean for one in made.commands()}

    assert not NOUN_KEYS & set(listed())
    shell.window.commands["korean"].trigger()
    call(shell, Language.KO_CLINIC)
    assert listed()["add_competitor"] == "경쟁 병원 추가"
    assert listed()["noun:ko"] == "부르는 말: 우리 가게"


def test_an_open_workspace_speaks_at_once_and_keeps_its_names(
    shell: Shell, workspace: Workspace
) -> None:
    workspace.close()
    assert shell.desk.open(workspace.path)
    shell.window.commands["korean"].trigger()
    call(shell, Language.KO_CLINIC)
    editor = shell.desk.editor
    assert editor is not None
    assert editor.language is Language.KO_CLINIC
    assert editor.market.noun is Noun.CLINIC
    assert editor.market.competitors[0].name == "Our motel"
    assert shell.window.commands["change_competitor"].text() == "경쟁 병원 변경(&C)…"


def test_the_form_says_the_noun_of_its_trade_at_once(shell: Shell, qtbot: QtBot) -> None:
    shell.window.commands["korean"].trigger()
    home = shell.window.start.home
    qtbot.mouseClick(home.trades["clinic"], LEFT)
    page = shell.window.start.begin
    assert page is not None

    def said() -> str:
        return " ".join(label.text() for label in page.findChildren(QLabel))

    assert "우리 병원과 경쟁 병원" in said()
    assert "환자가 기대할 만한" in said()
    assert "가게" not in said()
    assert "손님" not in said()
    qtbot.mouseClick(page.back, LEFT)
    qtbot.mouseClick(home.trades["cafe"], LEFT)
    assert "우리 가게와 경쟁 가게" in said()
    assert "손님이 기대할 만한" in said()


def test_a_trade_proposes_its_noun(
    documents: Path, shell: Shell, memory: Memory, qtbot: QtBot
) -> None:
    shell.window.commands["korean"].trigger()
    begin(shell, "clinic", "", qtbot)
    assert subject(shell) == "우리 병원"
    assert (documents / "우리 병원.bench").exists()
    assert spoken(shell) is Language.KO_CLINIC
    shell.desk.show_start()
    begin(shell, "cafe", "모퉁이", qtbot)
    assert spoken(shell) is Language.KO
    assert memory.korean is Language.KO  # what a trade proposes stays with its file


def test_a_chosen_noun_stays_whatever_the_trade(
    documents: Path, shell: Shell, memory: Memory, qtbot: QtBot
) -> None:
    shell.window.commands["korean"].trigger()
    call(shell, Language.KO_COMPANY)
    begin(shell, "clinic", "열린", qtbot)
    assert spoken(shell) is Language.KO_COMPANY
    assert memory.korean is Language.KO_COMPANY
    assert subject(shell) == "열린"


def test_in_english_a_trade_waits_for_korean(documents: Path, shell: Shell, qtbot: QtBot) -> None:
    begin(shell, "school", "", qtbot)
    assert subject(shell) == "My business"
    assert spoken(shell) is Language.EN
    shell.window.commands["korean"].trigger()
    assert spoken(shell) is Language.KO_SCHOOL


def test_a_damaged_memory_of_the_noun_is_none(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "m.ini"), QSettings.Format.IniFormat)
    memory = Memory(settings)
    heard = [memory.korean]
    for damaged in ("xx", "en"):
        settings.setValue("korean", damaged)
        heard.append(memory.korean)
    memory.korean = Language.KO_STORE
    assert [*heard, memory.korean] == [
        Language.KO,
        Language.KO,
        Language.KO,
        Language.KO_STORE,
    ]
