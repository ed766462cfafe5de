"""Names that stand for nobody: goals, places left open, earlier states."""

from __future__ import annotations

import pytest
from foreign_case import left, said

from benchmark_app.exchange.foreign.aside import aside_rows, asides, is_now, is_placeholder
from benchmark_app.exchange.foreign.drawn_name import is_average
from benchmark_app.exchange.table import Row


def _asides(*names: str | None) -> list[str]:
    """The codes of names, "" where one is a name like any other."""
    found = asides(dict(enumerate(names)))
    return [found.get(at, "") for at in range(len(names))]


@pytest.mark.parametrize(
    "name",
    [
        *("Target", "Goals", "Our target", "Q4 goal", "Target 2027", "Bump goal", "Goal (2027)"),
        *("Ziel", "Ziel 2027", "Unser Ziel", "Soll", "Objectif", "Objectif pour 2027", "Cible"),
        *("Objetivo", "Objetivo: ser los mejores", "목표", "Bump 목표", "목표값", "우리 목표"),
        *("目標", "我们（目标）", "自社目標", "2027年目標", "目标", "目标：更快", "目标值"),
    ],
)
def test_a_goal_beside_businesses(name: str) -> None:
    assert _asides("Bump", "Hinge", name) == ["", "", "goal"]


@pytest.mark.parametrize(
    "name",
    [
        *("Targeting", "Goal setting", "Zielgruppe", "Target audience", "Hotel Ziel", "Meta"),
        *("학습 목표 관리", "목표 설정", "目標管理", "Objectif: Lune", "Service: goal"),
    ],
)
def test_no_goal(name: str) -> None:
    is_led = name.startswith("Objectif:")  # what stands behind it is what is wanted
    assert _asides("Bump", None, name)[2] == ("goal" if is_led else "")


def test_a_seller_called_target() -> None:
    assert _asides("Walmart", "Target", "Costco", "Our target") == ["", "", "", "goal"]


@pytest.mark.parametrize(
    ("name", "is_open"),
    [
        *((one, True) for one in ("[Competitor 1]", "<name>", "{{shop}}", "{shop}", "【店名】")),
        *((one, False) for one in ("[1]", "Alpha [old]", "(주)한국", "Competitor 1", "[a] [b]")),
    ],
)
def test_a_place_left_open(name: str, *, is_open: bool) -> None:
    assert is_placeholder(name) is is_open
    assert _asides("Alpha", name) == ["", "placeholder" if is_open else ""]


def test_a_number_is_no_place() -> None:
    assert not is_placeholder(4)


@pytest.mark.parametrize(
    "name",
    [
        *("6 months ago", "Last year", "Us last year", "vor 6 Monaten", "il y a 2 ans"),
        *("hace 6 meses", "6개월 전", "작년", "6ヶ月前", "自社 昨年", "6个月前"),
    ],
)
def test_an_earlier_state_beside_another(name: str) -> None:
    assert _asides("Us", name) == ["", "earlier"]
    assert _asides(name) == [""]


def test_now() -> None:
    assert all(map(is_now, ("Now", "現在", "현재", "Aktuell", "actuellement")))
    assert not is_now("Nowhere")


@pytest.mark.parametrize("name", ["Top 25%", "top 10 %", "상위 25%", "上位10%", "Top quartile"])
def test_the_best_of_a_market(name: str) -> None:
    assert is_average(name)
    assert not is_average(f"{name} discount")


def test_rows_without_values_are_no_goals() -> None:
    labels = {1: "goal", 2: "target", 3: "[competitor 1]", 4: "alpha"}
    lines: dict[int, Row] = {
        1: ("families first", None),
        2: (4.0, "long stays"),
        3: (None,),
        4: (1.0,),
    }
    assert aside_rows(labels, lines) == {2: "goal", 3: "placeholder"}


TABLE = """
Service | Us | Rival | Target
Beds    | 12 | 8     | 14
Goal    | 15 | 9     | 16
"""


def test_what_is_told_of_them() -> None:
    assert said(TABLE) == ["Us/Beds=12", "Rival/Beds=8"]
    assert left(TABLE) == ["goal Target", "goal Goal"]
