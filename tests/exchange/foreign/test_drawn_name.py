"""Columns and rows with the mean of others are no business and no service, in seven languages."""

from __future__ import annotations

from datetime import date

import pytest
from foreign_case import found, leaf, left, said

from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.foreign.drawn_name import is_average, is_of_market, leads_as_mean

OF_MARKET = (
    "Market average",
    "Industry Average (2026)",
    "Average of all competitors",
    "Avg of others",
    "Ø andere",
    "Comp set avg.",
    "**Comp median**",
    "Branchendurchschnitt",
    "Ø Markt",
    "Markt-Durchschnitt",
    "Durchschnitt der Wettbewerber",
    "Marktdurchschnitt Ø",
    "Moyenne marché",
    "Moyenne des concurrents",
    "Moyenne du secteur",
    "Promedio mercado",
    "Media del sector",
    "Mediana de la competencia",
    "Mercado típico",
    "Média do setor",
    "Media mercato",
    "Gemiddelde concurrenten",
    "경쟁사 평균",
    "업계평균",
    "인근 평균값",
    "業界平均",
    "近隣の平均",
    "**行业平均**",
    "竞品均值",
)


@pytest.mark.parametrize("label", OF_MARKET)
def test_the_mean_of_a_market_is_left_out_whatever_it_holds(label: str) -> None:
    assert is_of_market(label)
    assert is_average(label)
    columns = f"Item|Us|Alpha|{label}\nPool|yes|no|60 %\nPrice|10|12|about 11\nBar|yes|yes|-"
    assert left(columns) == [f"total {label.strip('*')}"]
    assert len(said(columns)) == 6
    rows = f"Site|Pool|Price\nOne|yes|10\nTwo|no|12\n{label}|60 %|about 11"
    assert left(rows) == [f"total {label.strip('*')}"]
    assert said(rows) == ["One/Pool=yes", "One/Price=10", "Two/Pool=no", "Two/Price=12"]


@pytest.mark.parametrize("label", ["Average", "Ø", "Moyenne", "Média", "평균", "平均", "均值"])
def test_a_mean_alone_is_left_out_with_words_too(label: str) -> None:
    assert is_average(label)
    assert not is_of_market(label)
    assert left(f"Item|Us|Alpha|{label}\nPool|yes|no|mostly\nBar|no|no|no") == [f"total {label}"]


@pytest.mark.parametrize(
    "label", ["Media Markt", "Media", "Benchmark", "Average Joe's Gym", "Mean Bean", "Markt", ""]
)
def test_businesses_with_such_words_stay(label: str) -> None:
    assert not is_average(label)


@pytest.mark.parametrize("service", ["Avg Stars", "Average price", "Ø Preis"])
def test_what_is_the_mean_of_each_business_is_an_offer_of_it(service: str) -> None:
    assert leads_as_mean(service.lower())
    down = f"Metric|Alpha|Beta\nReviews|116|68\nRooms|42|21\nSeats|33|71\n{service}|2.9|2.5"
    assert left(down) == []
    across = f"Hotel|Rooms|{service}\nAlpha|42|2.9\nBeta|21|2.5"
    assert left(across) == []


def test_the_mean_of_a_market_says_which_way_a_table_runs() -> None:
    down = "Aspect X|Alpha|Market average|Status\nTests|76|50|✅ good\nDocs|✅|60 %|✅ pass"
    assert said(down) == ["Alpha/Tests=76", "Alpha/Docs=✅"]
    assert left(down) == ["gap Status", "total Market average"]
    (table,) = found("Sitio web|Speed|SEO\nAlpha|85|75\nBeta|72|82\nPromedio mercado|65|60").tables
    assert "market" in table.why
    assert not table.doubts


def test_one_business_that_is_headed_as_a_score_stays() -> None:
    text = "Rule|Our score|Industry average\nTests|100|60\nDocs|95|50"
    assert left(text) == ["total Industry average"]
    assert said(text) == ["Our score/Tests=100", "Our score/Docs=95"]


@pytest.mark.parametrize(
    ("corner", "down"),
    [("Tool / Price", False), ("App/Sitio", False), ("Price / Tool", True), ("Feature/Tool", True)],
)
def test_a_corner_with_a_slash_names_the_rows_and_then_the_columns(corner: str, down: bool) -> None:
    text = f"{corner}|Alpha|Beta|Gamma\nOne|yes|5|no\nTwo|no|7|no\nThree|yes|yes|yes"
    (table,) = found(text).tables
    assert table.has_services_across is not down
    assert not table.doubts


def test_names_of_places_say_which_way_a_table_runs() -> None:
    across = "Price ($)|Macon|Seattle\nHampton Inn|95|84\nMarriott|99|104\nHoliday Inn|80|89"
    assert said(across)[0] == "Hampton Inn/Macon=95"
    down = "Price ($)|Hampton Inn|Hotel Sol\nMacon|95|84\nSeattle|99|104"
    assert said(down)[0] == "Hampton Inn/Macon=95"


def test_a_sheet_of_the_market_beside_those_of_businesses_is_left_out() -> None:
    offers = "Item|Value\nPool|yes\nBar|no"
    sheets = [leaf(offers, name) for name in ("Alpha", "Beta", "Market average")]
    assert left(*sheets) == ["total Market average"]
    assert len(said(*sheets)) == 4
    chosen = Choices(day=date(2026, 11, 20), sheets={"Market average": True})
    assert said(*sheets, choices=chosen) == ["Market average/Pool=yes", "Market average/Bar=no"]
    assert left(*sheets, choices=chosen) == ["not_taken Alpha", "not_taken Beta"]
    one_only = Choices(day=date(2026, 11, 20), sheets={"Alpha": True})
    assert left(*sheets, choices=one_only) == ["not_taken Beta", "not_taken Market average"]


@pytest.mark.parametrize(
    "name",
    ["Comparison", "Price comparison", "Preisvergleich", "Comparatif 2", "비교표", "Resumen"],
)
def test_a_sheet_that_compares_is_no_business(name: str) -> None:
    (table,) = found(leaf("Item|Value\nPool|yes\nBar|no", name)).tables
    assert table.competitor == ""
    assert [one.code for one in table.doubts] == ["competitor"]


@pytest.mark.parametrize(
    "text",
    [
        "Concorrente|Piscina|Preço\nAlfa|Sim|10\nBeta|Não|12\nMédia|50%|11",
        "Azienda|Piscina|Prezzo\nAlfa|Sì|10\nBeta|No|12\nTotale|1|22",
        "Aanbieder|Zwembad|Prijs\nAlfa|Ja|10\nBeta|Nee|12\nGemiddelde|50%|11",
    ],
)
def test_sums_and_means_in_neighbours_languages_are_left_out(text: str) -> None:
    assert [one.split("/")[0] for one in said(text)] == ["Alfa", "Alfa", "Beta", "Beta"]
    assert len(left(text)) == 1


@pytest.mark.parametrize("heading", ["Observação", "Osservazioni", "Opmerkingen"])
def test_notes_in_neighbours_languages_are_no_business(heading: str) -> None:
    text = f"Feature|Alfa|Beta|{heading}\nPool|yes|no|said at the desk\nBar|no|no|since May"
    assert {one.split("/")[0] for one in said(text)} == {"Alfa", "Beta"}
