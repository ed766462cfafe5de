"""A few letters mean a name: beginnings before initials before anything else."""

from __future__ import annotations

import pytest

from benchmark_app.words.match import rank_in

EN, KO = "Add service", "서비스 항목 추가"


@pytest.mark.parametrize(
    ("typed", "rank"),
    [
        ("", 0),
        ("  ", 0),
        ("add", 0),
        ("ADD S", 1),
        ("service add", 1),
        ("serv", 1),
        ("as", 2),
        ("ervic", 3),
        ("adsv", 4),
        ("xq", None),
        ("dsv", None),
        ("서비", 0),
        ("섭", 0),
        ("서빗", 0),
        ("ㅅㅂㅅ", 0),
        ("항목", 1),
        ("ㅊㄱ", 1),
        ("추가 서비스", 1),
        ("서항추", 2),
        ("비스", 3),
        ("서목가", 4),
        ("삭제", None),
        ("add 삭제", None),
    ],
)
def test_letters_rank_a_name_in_either_language(typed: str, rank: int | None) -> None:
    assert rank_in(typed, (EN, KO)) == rank


def test_without_names_nothing_is_meant() -> None:
    assert rank_in("a", ()) is None
    assert rank_in("a", ("",)) is None
