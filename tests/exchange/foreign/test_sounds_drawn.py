"""Numbers whose names sound as if they were drawn from others are their owner's to say."""

from __future__ import annotations

import pytest
from foreign_case import found, leaf, lines

from benchmark_app.exchange.foreign.cell_line import CellLine
from benchmark_app.exchange.foreign.sounds_drawn import sounding_services
from benchmark_app.exchange.foreign.valued import valued

BUSINESSES = "Service|Alpha|Beta|Gamma|{}\nCut|30|45|38|{}\nColour|80|95|60|{}\nWash|9|12|7|{}"


def asked(text: str) -> list[str]:
    """What is asked about lines that may be worked out, in the one table of a sheet."""
    (table,) = found(text).tables
    return [f"{one.code} {one.about}" for one in table.doubts if one.code.startswith("summary")]


@pytest.mark.parametrize(
    ("name", "cells", "is_asked"),
    [
        ("Schnitt", "39 77 10", True),
        ("Gemiddeld hier", "39 77 10", True),
        ("Moyenne ville", "39 77 10", True),
        ("# offering", "3 2 1", True),
        ("Schnitt & Farbe", "28 77 10", False),
        ("Average Joe's", "39 99 10", False),
        ("Media Markt", "39 77 10", False),
        ("Delta", "39 77 10", False),
        ("Moyenne ville", "39 yes 10", False),
    ],
)
def test_a_business_of_numbers_that_may_be_drawn_from_others(
    name: str, cells: str, is_asked: bool
) -> None:
    text = BUSINESSES.format(name, *cells.split())
    assert asked(text) == ([f"summary_column {name}"] if is_asked else [])


@pytest.mark.parametrize(
    ("name", "cells", "is_asked"),
    [
        ("Platz", "1 1 3 4", True),
        ("승수", "3 4 2 4", True),
        ("Place on the booking site", "12 45 3 1", False),
        ("Average price", "40 50 35 44", False),
        ("Rank", "1 yes 2 3", False),
    ],
)
def test_a_service_of_numbers_that_may_be_drawn_from_others(
    name: str, cells: str, is_asked: bool
) -> None:
    line = "|".join(cells.split())
    text = f"Service|Alpha|Beta|Gamma|Delta\nSauna|yes|no|no|yes\nPool|no|no|yes|yes\n{name}|{line}"
    assert asked(text) == ([f"summary_row {name}"] if is_asked else [])


@pytest.mark.parametrize(
    ("levels", "is_asked"),
    [
        ("High High Moderate", True),
        ("High Low Moderate", False),
        ("✅ High High", False),
        ("Yes Yes No", False),
    ],
)
def test_words_for_levels_where_all_others_have_signs_may_be_weights(
    levels: str, is_asked: bool
) -> None:
    first, second, third = levels.split()
    text = f"Service|Urgenza|Alpha|Beta\nWifi|{first}|✅|\nPool|{second}|✅|❌\nBar|{third}||✅"
    assert asked(text) == (["summary_column Urgenza"] if is_asked else [])


@pytest.mark.parametrize(
    ("name", "cells", "is_asked"),
    [
        ("Estimated monthly total", "on request|150|99", True),
        ("Estimated monthly total", "on request|~2,430 AED|~5,990 AED", True),
        ("Total options", "1|2|1", True),
        ("Total rooms", "40|8|12", False),
        ("Total options", "yes|no|yes", False),
    ],
)
def test_a_last_service_named_as_a_sum_is_asked_about_where_it_may_be_one(
    name: str, cells: str, is_asked: bool
) -> None:
    told = "Sauna|yes|no|yes\nPool|no|yes|yes\nWifi|no|yes|no\nFee|20|50|30\nCard|10|90|60"
    text = f"Service|Alpha|Beta|Gamma\n{told}\n{name}|{cells}"
    assert asked(text) == ([f"summary_row {name}"] if is_asked else [])


def test_one_line_beside_it_is_nothing_to_be_drawn_from() -> None:
    assert asked("Service|Alpha|Average\nCut|30|30\nWash|9|9\nColour|8|8") == []


@pytest.mark.parametrize(
    ("name", "cells", "is_asked"),
    [
        ("最安", "||◎|", True),
        ("Cheapest", "|x||", True),
        ("Best price guarantee", "✓||✓|", False),
        ("Sauna", "|✓||", False),
    ],
)
def test_one_sign_for_the_best_of_all_is_no_service(name: str, cells: str, is_asked: bool) -> None:
    text = f"Service|Alpha|Beta|Gamma|Delta\nPrice|12|14|9|11\nPool|✓|||✓\n{name}|{cells}"
    assert asked(text) == ([f"summary_row {name}"] if is_asked else [])


BEHIND = "Service|Alpha|Beta|Gamma|{}\nPool|yes|no|yes|{}\nPrice|12|14|9|{}\nSauna|no|no|yes|{}"


@pytest.mark.parametrize(
    ("names", "column", "is_asked"),
    [
        ("Market average|Missing here", "0.5|yes", ["summary_column Missing here"]),
        ("Market average|Who|Where", "1|no|yes", ["summary_column Who", "summary_column Where"]),
        ("Market average|Us", "0.5|yes", []),  # one's own stands there as well
        ("Market average|Delta|Epsilon|Zeta", "1|yes|no|yes", []),  # as many as before
        ("Delta|Epsilon", "1|yes", []),
        ("Notes|Delta", "some|yes", []),
    ],
)
def test_a_column_behind_those_drawn_from_businesses(
    names: str, column: str, is_asked: list[str]
) -> None:
    assert asked(BEHIND.format(names, *[column] * 3)) == is_asked


def test_each_business_may_have_its_own_gap() -> None:
    text = "Service|Us|Alpha|Difference A|Beta|Difference B|Gamma\nRoom|80|95|15|70|-10|60"
    assert asked(text + "\nMeal|10|12|2|9|-1|8\nBike|5|6|1|7|2|9") == []


@pytest.mark.parametrize("word", ["Tak", "Var", "Igen"])
def test_a_word_of_another_language_in_several_services_is_asked_about(word: str) -> None:
    text = f"Service|Alpha|Beta|Gamma\nPool|{word}|no|{word}\nBar|no|{word}|no\nWifi|yes|yes|no"
    sheet = leaf(text)
    (table,) = lines(sheet)
    questions = valued(table.layout.lines, sheet, (), {}, {}).questions
    assert [one.code for one in questions] == [f"word:{word.lower()}"]


VISITED = (
    "Service|Us|Hill|Real|Inn\nPool|{0}|{1}|{0}|{0}\nBar|{1}|{1}|{0}|{1}\nGym|{0}|{1}|{1}|{1}\n"
)


@pytest.mark.parametrize(
    ("yes", "no", "name"),
    [
        ("✓", "✗", "Total ✓"),
        ("yes", "no", "Number of yes"),
        ("sim", "não", "Quantos sim"),
        ("○", "×", "○の数"),
    ],
)
def test_a_count_of_a_value_is_named_after_it(yes: str, no: str, name: str) -> None:
    text = VISITED.format(yes, no)
    assert asked(text + f"{name}|2|1|2|1") == [f"summary_row {name}"]
    assert asked(text + f"{name}|22|10|32|41") == []  # more than can be counted


def test_a_no_in_a_name_is_no_count() -> None:
    assert asked(VISITED.format("yes", "no") + "No smoking rooms|2|1|3|1") == []


@pytest.mark.parametrize("name", ["vs us", "전회 대비", "Change"])
def test_what_is_less_than_nothing_is_no_offer(name: str) -> None:
    text = f"Hotel|Wi-Fi|Room|{name}\nHill|yes|92|+13\nOurs|yes|79|±0\nBudget|no|59|-20"
    assert asked(text) == [f"summary_column {name}"]


@pytest.mark.parametrize(
    ("row", "is_asked"),
    [
        ("Market|50|75.5|", True),  # of the others but for Ours
        ("Alpha|51|75.5|", False),
        ("Alpha|50|75|", False),  # as the others write it
    ],
)
def test_the_mean_of_all_but_one(row: str, is_asked: bool) -> None:
    text = f"Motel|Single|Double|Pool\nOurs|52|80|yes\nHill|60|90|no\nBudget|40|61|no\n{row}"
    assert asked(text) == ([f"summary_row {row.partition('|')[0]}"] if is_asked else [])


@pytest.mark.parametrize(("last", "is_asked"), [("||20", True), ("yes||20", False)])
def test_numbers_beside_numbers_and_nothing_beside_words(last: str, is_asked: bool) -> None:
    pool, bar, room = last.split("|")
    text = f"Service|Us|Hill|Inn|Typical\nPool|yes|no|no|{pool}\nBar|no|yes|no|{bar}\n"
    text += f"Room|79|92|59|{room}"
    assert asked(text) == (["summary_column Typical"] if is_asked else [])


def test_places_are_of_nobody() -> None:
    text = "Metric|Us|Hill|Inn|Percentile\nRate|82%|71%|58%|95th\nReviews|1247|1089|743|82nd"
    assert asked(text) == ["summary_column Percentile"]


def test_numbers_where_all_others_have_words() -> None:
    text = "服务|甲|乙|丙|有的家数\n接送|有|无|有|{}\n洗澡|有|有|无|2\n监控|无|无|有|1\n"
    text += "价格|98|88|78|80"
    assert asked(text.format("2")) == ["summary_column 有的家数"]
    assert asked(text.format("有")) == []


def test_a_blank_text_is_nothing() -> None:
    lines = {
        1: CellLine(("yes", "no", "yes")),
        2: CellLine((92.0, 79.0, 59.0)),
        3: CellLine((13.0, "", -20.0)),
    }
    assert sounding_services({1: "Wi-Fi", 2: "Room", 3: "vs us"}, lines) == [3]
