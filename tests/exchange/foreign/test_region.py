"""Tables told apart from titles, legends, foot notes and each other."""

from __future__ import annotations

import pytest
from foreign_case import found, leaf, left, lines, said

from benchmark_app.exchange.foreign.choices import Choices

TABLE = "Feature|A|B\nPool|yes|no\nBar|no|yes"


def count(text: str) -> int:
    return len(found(text).tables)


def test_titles_and_foot_notes() -> None:
    text = f"Competitor comparison\nas seen by Kim\n.\n{TABLE}\n* only in summer\n.\nSource: web"
    assert left(text) == [
        "title Competitor comparison",
        "title as seen by Kim",
        "foot_note * only in summer",
        "legend Source: web",
    ]
    assert found(text).tables[0].titles == ("Competitor comparison", "as seen by Kim")


def test_legends_below_and_beside() -> None:
    below = f"{TABLE}\n.\nLegend\n✓ = included\nx: not included\n.\n✓ | yes\n✗ | no"
    assert left(below) == [
        "legend Legend",
        "legend ✓ = included",
        "legend x: not included",
        "legend ✓ = yes",
        "legend ✗ = no",
    ]
    joined = f"{TABLE}\n✓ | included"
    assert left(joined) == ["legend ✓ = included"]
    beside = "Feature|A|B||✓|included\nPool|✓|✗||✗|not included\nBar|✗|✓|||"
    assert left(beside) == ["legend ✓ = included", "legend ✗ = not included"]


def test_tables_below_each_other() -> None:
    text = "Prices\nPlan|Basic|Pro\nMonthly|5|10\n.\nFeatures\nFeature|A|B\nExport|yes|no"
    tables = found(text).tables
    assert [one.titles for one in tables] == [("Prices",), ("Features",)]
    assert [one.number for one in tables] == [1, 2]
    close = "Plan|Basic|Pro\nMonthly|5|10\nFeatures\nFeature|A|B\nExport|yes|no"
    assert [one.titles for one in found(close).tables] == [(), ("Features",)]


@pytest.mark.parametrize("head", ["Feature|A|B", "|A|B"])
@pytest.mark.parametrize("gap", ["", ".\n", ".\n.\n"])
@pytest.mark.parametrize("days", [("As of 03/2025", "As of 09/2025"), ("2025-03-31", "30.9.2025")])
@pytest.mark.parametrize("is_bold", [True, False])
def test_a_day_above_repeated_headings_is_that_of_the_rows_below(
    head: str, gap: str, days: tuple[str, str], *, is_bold: bool
) -> None:
    text = f"{days[0]}\n{head}\nPool|yes|no\n{gap}{days[1]}\n{head}\nPool|no|no\nBar|no|yes"
    row = 4 + gap.count("\n")
    sheet = leaf(text, bold=frozenset({(1, 1), (row, 1)} if is_bold else ()))
    assert [str(one.day) for one in found(sheet, choices=Choices()).tables] == [
        "2025-03-31",
        "2025-09-30",
    ]
    assert said(sheet, choices=Choices())[2:4] == ["A/Pool=no", "B/Pool=no"]


def test_a_name_above_repeated_headings_is_a_group_of_the_same_table() -> None:
    text = f"{TABLE}\n.\nFood:\nFeature|A|B\nMenu|no|yes"
    assert count(text) == 1
    assert left(text) == ["repeated_header Feature"]


def test_words_below_words_behind_a_blank_row_are_no_part_of_a_table() -> None:
    wide = "Feature|A|B|C\nPool|yes|no|no\nBar|no|yes|no"
    plan = f"{wide}\n.\nTo do|Who|Until\nBuild pool|Anna|2027\nFix Wi-Fi|Tom|May"
    assert said(plan) == said(wide)
    assert left(plan) == [
        "texts To do Who Until",
        "texts Build pool Anna 2027",
        "texts Fix Wi-Fi Tom May",
    ]
    assert str(found(plan).tables[0].day) == "2026-11-20"
    for more in ("Spa|large one|\nSauna|yes|no", "Spa|large one|old|new\nGym|old one|new|big"):
        assert len(said(f"{wide}\n.\n{more}")) > len(said(wide))
    assert count(f"{wide}\n.\nFeature|A|B\nDoor|red one|blue one\nRoof|flat one|old one") == 1


def test_a_heading_directly_below_another_table() -> None:
    text = "Hotel|Stars|Rooms\nAlpha|4|120\nBeta|3|80\nService|Alpha|Beta\nPool|yes|no"
    assert count(text) == 2
    assert count("Feature|A|B\nPool|5|6\nService|warm|cold\nBar|nice|small") == 1


def test_a_blank_row_parts_no_table_without_a_heading() -> None:
    assert count(f"{TABLE}\n.\nSpa|no|no") == 1
    assert count("Feature|A|B\nPool|warm|cold\n.\nBar|small|large") == 1
    section = f"{TABLE}\n.\nWellness\nSpa|no|no"
    assert count(section) == 1
    assert found(section).tables[0].sections == {5: "Wellness"}
    apart = f"{TABLE}\n.\nWellness\n.\nSpa|no|no"
    assert found(apart).tables[0].sections == {5: "Wellness"}


def test_a_heading_repeated_in_the_middle_is_left_out() -> None:
    text = f"{TABLE}\n.\nMore\nFeature|A|B\nSpa|no|no"
    assert count(text) == 1
    assert left(text) == ["repeated_header Feature"]
    assert len(said(text)) == 6


def test_a_wider_table_below_is_another_one() -> None:
    assert count(f"{TABLE}\n.\nItem|A|B|C|D\nSpa|no|no|yes|yes") == 2


def test_tables_beside_each_other() -> None:
    text = "Feature|A|B||Feature|C|D\nPool|yes|no||Sauna|yes|no\nBar|no|yes||Gym|no|yes"
    assert count(text) == 2
    assert "C/Sauna=yes" in said(text)
    nameless = "|A|B|||C|D\nPool|yes|no|||yes|no\nBar|no|yes|||no|yes"
    assert count(nameless) == 1
    corner = "|A|B|||C|D\nPool|yes|no||Sauna|yes|no\nBar|no|yes||Gym|no|yes"
    assert count(corner) == 2
    odd = "Plan|A|B||Plan|C|D\nPool|yes|no||Sauna|yes|no\nBar|no|yes||Gym|no|yes"
    assert count(odd) == 2
    texts = "Feature|A|B||C|D\nPool|yes|no||warm|small\nBar|no|yes||cold|large"
    assert count(texts) == 1
    valued = "Feature|A|B||C|D\nPool|yes|no||yes|no\nBar|no|yes||no|yes"
    assert said(valued)[2:4] == ["C/Pool=yes", "D/Pool=no"]
    narrow = "Feature||A\nPool||yes\nBar||no"
    assert said(narrow) == ["A/Pool=yes", "A/Bar=no"]


def test_who_made_a_table_is_no_row_of_it() -> None:
    text = f"Prepared by|Kim\nDate:|2024-03-01\n{TABLE}"
    assert left(text) == ["title Prepared by Kim", "title Date 2024-03-01"]


def test_so_it_is_where_it_is_as_wide_as_the_table_and_above_its_headings() -> None:
    text = "Date|2025-06-01|By|Kim\nService|Ours|Star|Moon\nPool|yes|no|yes"
    assert said(text, with_day=True, choices=Choices())[0] == "2025-06-01 Ours/Pool=yes"
    assert left(text) == ["title Date 2025-06-01 By Kim"]


def test_a_group_over_some_headings_is_no_title() -> None:
    merged = leaf("|Hotels|\nFeature|A|B\nPool|yes|no\nBar|no|no", merges="1,2,1,3")
    assert found(merged).tables[0].header_rows == 2
    assert said("|Competitors|\nFeature|A|B\nPool|yes|no\nBar|no|no")[0] == "A/Pool=yes"
    assert left("|A title in the middle|\nFeature|A|B\nPool|yes|no\nBar|no|no") == [
        "title A title in the middle"
    ]
    over_one = leaf("|Hotels|\nFeature|A|B\nPool|yes|no\nBar|no|no", merges="1,2,1,2")
    assert left(over_one) == ["title Hotels"]


def test_sheets_without_a_table() -> None:
    assert found("").tables == ()
    assert left("Read me first\nThen fill in") == [
        "foot_note Read me first",
        "foot_note Then fill in",
    ]
    assert left("one|two") == ["no_table one two"]
    assert left("Aim|to be the best\nPlan|to work on it") == ["no_table Aim · to be the best"]
    assert left("5|6\n7|8\n9|10") == ["no_table 5 · 6"]
    assert left("Feature|A|B\n|||")[0] == "no_table Feature A B"
    assert lines("") == ()


def test_a_last_name_without_values_is_no_foot_note() -> None:
    assert left(f"{TABLE}\nSpa") == []
    assert [one.cells["value"] for one in lines(f"{TABLE}\nSpa")[0].layout.lines][-2:] == [
        None,
        None,
    ]


def test_a_stray_cell_is_told() -> None:
    assert left("Feature|A|B\nPool|yes|no|look\nBar|no|yes") == ["no_heading look"]


def test_a_row_that_says_two_things_of_the_table_is_no_heading() -> None:
    particulars = "調査日|2025年6月1日||調査者|山田\n"
    sheet = particulars + "|当店|スターカフェ|珈琲館|コメダ\n電源|有|無|有|有\n朝食|無|有|有|有"
    assert left(sheet) == ["title 調査日 2025年6月1日 調査者 山田"]
    assert said(sheet, with_day=True, choices=Choices())[:2] == [
        "2025-06-01 当店/電源=有",
        "2025-06-01 スターカフェ/電源=無",
    ]
    days = "Date|3 May 2025|4 June 2025||5 July 2025\n"
    days += "Service|Alpha|Beta|Gamma|Delta|Eta\nTea|1|2|3|4|5"
    assert "title Date" not in " ".join(left(days))


@pytest.mark.parametrize("heading", ["날짜", "관찰일", "조사한 날"])
def test_a_day_above_names_is_told_whatever_word_heads_it(heading: str) -> None:
    sheet = f"{heading}|2025-06-01|||\n항목|우리|별카페|달|해\n주차|예|아니오|예|예"
    assert said(sheet, with_day=True, choices=Choices())[0] == "2025-06-01 우리/주차=예"
    assert left(sheet) == [f"title {heading} 2025-06-01"]


def test_what_stands_beside_a_title_and_above_no_name_heads_nothing() -> None:
    sheet = "Comparison of clinics|||Total yes\nService|Ours|Smile\nX-ray|yes|no|1\nLaser|no|no|0"
    assert said(sheet) == ["Ours/X-ray=yes", "Smile/X-ray=no", "Ours/Laser=no", "Smile/Laser=no"]
    assert left(sheet) == [
        "title Comparison of clinics Total yes",
        "no_heading 1",
        "no_heading 0",
    ]
    grouped = "Region|North||South\nService|Alpha|Beta|Gamma\nTea|1|2|3\nCake|4|5|6"
    assert not left(grouped)
    assert said(grouped)[:2] == ["Alpha/Tea=1", "Beta/Tea=2"]


def test_headings_of_which_one_differs_begin_another_table() -> None:
    first = "Feature|Us|Alpha|Winner\nChat|Yes|No|Us\nPool|No|Yes|Alpha\n"
    second = "Feature|Us|Beta|Winner\nManual|Yes|No|Us\nBar|No|Yes|Beta"
    for between in ("\n", ""):
        one, other = found(first + between + second).tables
        assert [heading.name for heading in one.across] == ["Us", "Alpha"]
        assert [heading.name for heading in other.across] == ["Us", "Beta"]
        (whole,) = found(first + between + second.replace("Beta", "Alpha")).tables
        assert len(whole.rows) == 4
