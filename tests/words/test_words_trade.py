"""Every trade has its name and one line on its list, in both languages."""

from __future__ import annotations

import pytest

from benchmark_app.exchange.trade import TRADES
from benchmark_app.words.language import Language
from benchmark_app.words.trade import trade_hint, trade_word
from benchmark_app.words.width import text_width

EN, KO = Language.EN, Language.KO


@pytest.mark.parametrize("language", Language)
def test_every_trade_has_its_own_words(language: Language) -> None:
    words = [trade_word(key, language) for key in TRADES]
    hints = [trade_hint(key, language) for key in TRADES]
    assert len(set(words)) == len(set(hints)) == len(TRADES)
    assert max(map(text_width, words)) <= 20
    assert max(map(text_width, hints)) <= 64
    assert not any(hint.endswith(".") for hint in hints)


@pytest.mark.parametrize(
    ("key", "english", "korean"),
    [
        ("lodging", "Lodging", "숙박"),
        ("cafe", "Cafe or restaurant", "카페·음식점"),
        ("shop", "Shop", "상점"),
        ("salon", "Salon", "미용실"),
        ("clinic", "Clinic", "병원·의원"),
        ("repair", "Repair", "수리점"),
        ("school", "School or academy", "학원·학교"),
        ("blank", "Blank list", "빈 목록"),
    ],
)
def test_the_names_owners_choose_from(key: str, english: str, korean: str) -> None:
    assert (trade_word(key, EN), trade_word(key, KO)) == (english, korean)
