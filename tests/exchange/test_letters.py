"""Texts in the encodings that people's programs write, and what their bytes may read as."""

from __future__ import annotations

import pytest

from benchmark_app.exchange.letters import readings, text_of

GERMAN = "Merkmal;Café;Bär\nFrühstück;12,50 €;ja"
FRENCH = "Prestation;Hôtel de l’Étoile\nPetit-déjeuner;à volonté\nPRIX;ÉLEVÉ"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", GERMAN),
        ("cp1252", FRENCH),
        ("cp1252", "Servicio;Niño\n¿Baño?;sí\n1º;2ª"),
        ("cp1250", "Usługa;Gość\nŚniadanie;wliczone\nŁazienka;żółta"),
        ("cp1251", "Услуга;Гостиница\nЗавтрак;да\nПарковка;нет и нет"),
        ("cp1253", "Υπηρεσία;Ξενοδοχείο\nπρωινό;ναι"),
        ("cp1254", "Hizmet;Öğle\nkahvaltı;var\nİçecek;yok"),
        ("mac_roman", FRENCH),
        ("cp850", "Merkmal;Café;Bär\nFrühstück;ja"),
        ("cp932", "項目,旅館さくら,ホテル海\n露天風呂,あり,なし"),
        ("cp932", "項目,自社,他社\n駐車場,○,×\n無料ＷｉＦｉ,○,○"),
        ("cp932", "ｻｰﾋﾞｽ,料金\n朝食,1,000円"),
        ("euc_jp", "項目,旅館さくら,ホテル海\n露天風呂,あり,なし"),
        ("gb18030", "功能,我们,竞品\n停车,有,无\n无线网络,有,有"),
        ("cp950", "功能,我們,競品\n停車,有,無\n無線網路,有,有"),
    ],
)
def test_what_reads_as_words_comes_first(encoding: str, text: str) -> None:
    content = text.encode(encoding)
    assert text_of(content) is None
    found = readings(content)
    assert found[0].encoding == encoding
    assert found[0].sample in text
    assert 1 <= len(found) <= 4
    assert len({one.sample for one in found}) == len(found)


def test_korean_that_is_all_of_rare_syllables_may_still_be_korean() -> None:
    assert "cp949" in {
        one.encoding for one in readings("쮸댁,커피\n뷁,찻집\n주차,예\n".encode("cp949"))
    }


@pytest.mark.parametrize(
    "content", [b"\xff\xff\xff", b"a\xffa\xffa\xff", bytes(range(256)), b"a,b\n"]
)
def test_what_is_no_words_is_nothing(content: bytes) -> None:
    assert readings(content) == ()


def test_all_of_a_text_must_read_so() -> None:
    rows = GERMAN.encode("cp1252") + b"\n" + b"x;yes\n" * 400_000
    assert [one.encoding for one in readings(rows)] == ["cp1252"]
    assert readings(rows + b"\x81\x8d") == ()
    lines = "\n".join("Größe à la carte" for _ in range(300)).encode("cp1252")
    assert readings(lines)[0].sample == "Größe à la carte"


def test_the_line_shown_is_one_that_tells_the_readings_apart() -> None:
    found = readings("Café;Bär\nPetit-déjeuner;à volonté".encode("cp1252"))
    assert [one.sample for one in found] == [
        "Petit-déjeuner;à volonté",
        "Petit-déjeuner;ŕ volonté",
    ]


def test_a_long_line_is_cut_around_its_letters() -> None:
    (early,) = readings(("Café;" + "x" * 80).encode("cp1252"))
    assert early.sample == "Café;" + "x" * 55 + "…"
    (late,) = readings(("x" * 80 + " café").encode("cp1252"))
    assert late.sample == "…" + "x" * 16 + " café"


def test_what_is_said_comes_before_or_after_wide_letters() -> None:
    content = "à".encode()
    assert text_of(content, "cp1252") == "Ã\xa0"
    assert text_of(content, "cp1252", is_wide_first=True) == "à"
    assert text_of(b"\xff\xfea\x00", "cp1252") == "a"
