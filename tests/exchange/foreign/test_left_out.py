"""Totals, ranks, weights and numberings are told apart by their words and by their numbers."""

from __future__ import annotations

import pytest
from foreign_case import found, leaf, left, said

from benchmark_app.exchange.foreign.left_out import (
    column_code_left_out,
    computed_lines,
    is_legend,
    is_legend_pair,
    is_remark,
    total_code,
)

NUMBERS = "Quality|4|3\nSpeed|2|5\nRooms|3|3\nPrice|5|1"


@pytest.mark.parametrize(
    "label",
    ["Total", "합계", "Summe", "Moyenne", "Promedio", "平均", "总分", "Total Score:", "**Rank**"],
)
def test_totals_by_their_words(label: str) -> None:
    text = f"Feature|A|B\n{NUMBERS}\n{label}|99|77"
    assert [one.split()[0] for one in left(text)] == ["total"]
    assert len(said(text)) == 8


@pytest.mark.parametrize("label", ["Total of all criteria", "업계평균", "Grand total points"])
def test_a_line_of_numbers_that_tells_of_a_total(label: str) -> None:
    assert left(f"Feature|A|B\n{NUMBERS}\n{label}|99|77") == [f"total {label}"]


@pytest.mark.parametrize(
    ("row", "is_left"),
    [
        ("Platz|2|3|1", True),
        ("가격 순위|2|3|1", True),
        ("Platz|20|3|1", False),
        ("Platz|2|2|1", False),
        ("Pools|2|3|1", False),
        ("总分|92|88|75", True),
    ],
)
def test_a_row_of_ranks_or_of_overall_points_is_no_service(row: str, is_left: bool) -> None:
    text = f"Feature|A|B|C\nPool|yes|no|no\nPrice|40|50|30\n{row}"
    assert left(text) == ([f"total {row.partition('|')[0]}"] if is_left else [])


def test_offers_with_such_words_stay() -> None:
    text = "Feature|A|B\nPool|yes|no\nRank|yes|no\nTotal rooms|40|50"
    assert left(text) == []
    assert total_code("Total", (None, None), ()) is None
    assert total_code("", (5.0,), (1.0, 2.0, 3.0)) is None


@pytest.mark.parametrize("sums", ["14|12", "3.5|3"])
def test_last_rows_of_sums_and_means(sums: str) -> None:
    assert left(f"Feature|A|B\n{NUMBERS}\nAll in all|{sums}") == ["computed All in all"]


def test_last_rows_that_count() -> None:
    text = "Feature|A|B\nPool|yes|no\nBar|yes|ja\nSpa|yes|oui\nGym|no|yes\nHow many"
    assert left(f"{text}|3|3") == ["computed How many"]
    assert left(f"{text}|4|4") == ["computed How many"]
    assert left(f"{text}|2|9") == []
    assert left(f"{text}|3|") == []
    assert left(f"{text}|3|many") == []


def test_a_sum_of_nothing_is_no_sum() -> None:
    assert computed_lines([(0.0, 0.0, "yes")] * 5) == set()
    assert computed_lines([(1.0, 2.0), (1.0, 2.0)]) == set()


def test_columns_of_sums() -> None:
    text = "Hotel|Pool|Bar|Spa|In all\nA|1|0|1|2\nB|1|1|1|3"
    assert left(text) == ["computed In all"]


def test_totals_by_their_formulas() -> None:
    rows = "Feature|A|B\nPool|4|3\nBar|2|5\nAll|5|5"
    sums = {(4, 2): "=ROUND(SUM(B2:B3),0)", (4, 3): "=SUM(C$2:C$3)"}
    assert left(leaf(rows, formulas=sums)) == ["computed All"]
    plain = {(4, 2): "=B2+1", (4, 3): "=C3*2"}
    assert left(leaf(rows, formulas=plain)) == []
    columns = "Feature|A|B|All\nPool|4|3|9\nBar|2|5|9"
    across = {(2, 4): "=AVERAGE(B2:C2)", (3, 4): "=AVERAGE(B3:C3)"}
    assert left(leaf(columns, formulas=across)) == ["computed All"]


def test_columns_that_are_no_offers() -> None:
    text = """
# | Feature | Us | Weight | Them | Gap vs. best | Priority | Market average | Rank
1 | Pool | yes | 3 | no | behind | High | 5 | 1
2 | Bar | no | 2 | yes | equal | Low | 6 | 2
"""
    assert sorted(left(text)) == [
        "gap Gap vs. best",
        "numbering #",
        "total Market average",
        "total Rank",
        "weight Priority",
        "weight Weight",
    ]
    assert said(text) == ["Us/Pool=yes", "Them/Pool=no", "Us/Bar=no", "Them/Bar=yes"]


def test_columns_that_conclude() -> None:
    assert left("Feature|A|B|시사점\nPool|yes|no|good\nBar|no|yes|") == ["gap 시사점"]


def test_columns_that_tell_who_wins() -> None:
    text = "Feature|A|B|Winner|Overall\nPool|yes|no|A leads|yes\nBar|no|yes|B leads|no"
    assert left(text) == ["total Winner"]
    assert "Overall/Pool=yes" in said(text)


def test_sub_columns_worked_out_from_the_value() -> None:
    text = "Criteria|Weight|A||B|\n||Score|Weighted score|Score|Weighted score\nPool|3|4|12|5|15"
    assert said(f"{text}\nBar|2|1|2|3|6") == ["A/Pool=4", "B/Pool=5", "A/Bar=1", "B/Bar=3"]
    assert left(f"{text}\nBar|2|1|2|3|6") == [
        "total A · Weighted score",
        "total B · Weighted score",
        "weight Weight",
    ]

    flat = "Criteria|A score|A weighted|B score|B weighted\nPool|4|12|5|15\nBar|2|1|2|3"
    assert said(flat) == ["A/Pool=4", "B/Pool=5", "A/Bar=2", "B/Bar=2"]
    names = "Feature|Inn North|Inn South|Spa North|Spa South\nPool|4|12|5|15\nBar|2|1|2|3"
    assert said(names)[0] == "Inn North/Pool=4"


def test_an_explanation_in_the_middle_is_no_group() -> None:
    text = "Feature|A|B\n0 = none, 5 = best||\nPool|4|5\nBar|2|1\nSpa|5|0"
    assert left(text) == ["legend 0 = none, 5 = best"]


def test_a_numbering_without_a_heading() -> None:
    text = "|Feature|A|B\n1.|Pool|yes|no\n2.|Bar|no|yes"
    assert said(text)[0] == "A/Pool=yes"
    odd = "No|Feature|A|B\n3|Pool|yes|no\n3|Bar|no|yes"
    assert left(odd) == ["numbering No"]
    codes = "ID|Feature|A|B\nF-1|Pool|yes|no\nF-7|Bar|no|yes"
    assert left(codes) == ["numbering ID"]
    unnumbered = "|A|B\n3.|yes|no\n3.|no|yes"
    assert left(unnumbered) == ["no_table A · B"]


def test_explanations_and_names() -> None:
    assert is_legend("✓ = included")
    assert is_legend("범례: ○ 있음")
    assert is_legend("Legend")
    assert not is_legend("Pool: heated")
    assert not is_legend("2024: good")
    assert is_legend_pair(("✓", None, "included"))
    assert not is_legend_pair(("✓", None))
    assert not is_legend_pair(("A very long name of a service", "yes"))
    assert is_remark("* in summer only")
    assert is_remark("A sentence that goes on for longer than any name would do.")
    assert not is_remark("Swimming pool")


def test_a_share_of_what_can_be_had_is_no_service() -> None:
    sheet = "Service|Ours|Seaview\nGreeting|8|6\nSpeed|4|9\nPrice|3|3\nTotal|15|18\n%|75%|90%"
    assert [one for one in left(sheet) if one.startswith("total")] == ["total Total", "total %"]
    assert total_code("%", ("75%",), ()) is None


#: What may be one more mark that businesses have.
MARKS = ("Puntuación (1-5)", "Score")


@pytest.mark.parametrize(
    ("heading", "is_taken"),
    [
        ("Puntuación (1-5)", True),
        ("Score", True),
        ("총점", True),
        ("Gesamtpunkte", True),
        ("Rank", False),
        ("Average", False),
    ],
)
def test_a_score_is_a_service_where_it_is_all_there_is(heading: str, *, is_taken: bool) -> None:
    text = f"Hotel|{heading}\nAlpha|4\nBeta|5\nGamma|3.5"
    assert said(text) == (
        [f"Alpha/{heading}=4", f"Beta/{heading}=5", f"Gamma/{heading}=3.5"] if is_taken else []
    )
    assert left(text) == ([] if is_taken else [f"no_table Hotel · {heading}"])
    more = text.replace("\n", "|Pool\n", 1).replace("|4", "|4|yes").replace("|5", "|5|no")
    assert left(more) == ([] if heading in MARKS else [f"total {heading}"])


def test_a_total_below_services_is_of_nobody_known() -> None:
    (table,) = found("Criterion|Total\nWifi|40\nPool|5\nSpa|35").tables
    assert [one.code for one in table.doubts] == ["competitor"]


@pytest.mark.parametrize(("yes", "no"), [("yes", "-"), ("✓", "✗"), ("sí", "—"), ("x", "-")])
def test_a_count_of_yes_counts_neither_dashes_nor_crosses(yes: str, no: str) -> None:
    rows = ["1101", "0100", "1110", "1100"]
    body = "\n".join(
        f"S{at}|" + "|".join((no, yes)[int(one)] for one in row) for at, row in enumerate(rows)
    )
    sheet = f"Service|Ours|Vital|Sol|Peral\n{body}\nNo. of services|3|4|1|1"
    assert left(sheet) == ["computed No. of services"]


def test_numbers_of_thousands_of_digits_count_nothing_up() -> None:
    long = "9" * 5_000
    assert column_code_left_out(None, ["1", long]) is None
    assert said(f"Service|Ours|Seaview\n1 Pool|yes|no\n{long} Bar|no|yes")


@pytest.mark.parametrize(
    "mark", ["Score", "Overall rating", "Score gral.", "综合得分", "Balanced score"]
)
@pytest.mark.parametrize(("numbers", "is_sum"), [("13|14|9", True), ("84|92|88", False)])
def test_a_mark_of_all_is_left_out_where_it_adds_up_and_asked_about_elsewhere(
    mark: str, numbers: str, is_sum: bool
) -> None:
    text = f"Item|A|B|C\nClean|8|9|7\nQuick|5|5|2\n{mark}|{numbers}"
    (table,) = found(text).tables
    asked = [f"{one.code} {one.about}" for one in table.doubts]
    assert asked == ([] if is_sum else [f"summary_row {mark}"])
    assert left(text) == ([f"computed {mark}"] if is_sum else [])
    turned = "Place|Clean|Quick|Rooms|{}\nA|8|5|20|{}\nB|9|5|35|{}\nC|7|2|31|{}"
    (table,) = found(turned.format(mark, *numbers.split("|"))).tables
    asked = [f"{one.code} {one.about}" for one in table.doubts]
    assert asked == [f"summary_column {mark}"]
