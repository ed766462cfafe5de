"""What the signs of one table mean by what stands beside them, and what is asked."""

from __future__ import annotations

import pytest

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.exchange.foreign.amount import decimal_sign
from benchmark_app.exchange.foreign.footnote import split_note
from benchmark_app.exchange.foreign.legend import read_legend
from benchmark_app.exchange.foreign.question import Answer, Choice, Question, Sample, proposed
from benchmark_app.exchange.foreign.scale import is_plain_scale
from benchmark_app.exchange.foreign.seen import Seen
from benchmark_app.exchange.foreign.sign import split_sign
from benchmark_app.exchange.foreign.signs import Signs, decimal_question, signs_of
from benchmark_app.exchange.table import Cell, column_letters
from benchmark_app.words.foreign_question import CHOICES, QUESTIONS


def typed(text: str) -> Cell:
    """A cell as a spreadsheet would hold it: numbers as numbers, blanks as nothing."""
    try:
        return float(text)
    except ValueError:
        return {"TRUE": True, "FALSE": False, "": None}.get(text, text)


def table(text: str, fills: dict[str, str] | None = None) -> list[Seen]:
    """The inside of a table from B2 on: a service a line, its cells between bars."""
    cells = [
        Seen(typed(cell.strip()), row, column, f"service {row}")
        for row, line in enumerate(text.split("\n"), 2)
        for column, cell in enumerate(line.split("|"), 2)
    ]
    return [
        Seen(one.cell, one.row, one.column, one.service, (fills or {}).get(one.place, ""))
        for one in cells
    ]


def meant(signs: Signs) -> dict[str, Value | None]:
    return dict(signs.means)


def codes(signs: Signs) -> list[str]:
    return [one.code for one in signs.questions]


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("✓|✗|✔️|☑", {"✓": 2.0, "✗": 0.0}),
        ("✓|x|X|v", {"✓": 2.0, "x": 0.0, "v": 2.0}),
        ("O|X", {"o": 2.0, "x": 0.0}),
        ("ㅇ|x", {"o": 2.0, "x": 0.0}),
        ("○|×|△|◎", {"○": 2.0, "×": 0.0, "△": 1.0, "◎": 3.0}),
        ("●|◐|○", {"●": 2.0, "◐": 1.0, "○": 0.0}),
        ("●|✗", {"●": 2.0, "✗": 0.0}),
        ("☑|☐", {"✓": 2.0, "☐": 0.0}),
        ("❌|", {"❌": 0.0}),
        ("✅|❎|☒", {"✓": 2.0, "❎": 0.0, "☒": 0.0}),
        ("■|□", {"■": 2.0, "☐": 0.0}),
        ("Y|n", {"y": 2.0, "n": 0.0}),
        ("J|N", {"j": 2.0, "n": 0.0}),
        ("O|N", {"o": 2.0, "n": 0.0}),
        ("T|F", {"t": 2.0, "f": 0.0}),
        ("Si|No", {"si": 2.0, "no": 0.0}),
        ("유|무", {"유": 2.0, "무": 0.0}),
        ("TRUE|FALSE", {"true": 2.0, "false": 0.0}),
        (":white_check_mark:|:x:", {"✓": 2.0, "❌": 0.0}),
        ("👍|👎", {"👍": 2.0, "👎": 0.0}),
        ("sì|no", {"sì": 2.0, "no": 0.0}),
        ("sim|não", {"sim": 2.0, "não": 0.0}),
        ("oui|non|partiel|?", {"oui": 2.0, "non": 0.0, "partiel": 1.0, "?": Mark.UNKNOWN}),
        (
            "はい|なし|一部|該当なし",
            {"はい": 2.0, "なし": 0.0, "一部": 1.0, "該当なし": Mark.NOT_APPLICABLE},
        ),
        ("支持|不支持|无|免费", {"支持": 2.0, "不支持": 0.0, "无": 0.0, "免费": 2.0}),
        ("yes|no|excellent", {"yes": 2.0, "no": 0.0, "excellent": 3.0}),
        ("Yes [1]|✓*|Ja (seit 2019)|No²|✅ 24h", {"yes": 2.0, "✓": 2.0, "ja": 2.0, "no": 0.0}),
    ],
)
def test_what_is_clear(text: str, means: dict[str, Value]) -> None:
    signs = signs_of(table(text))
    assert meant(signs) == means
    assert {type(value) for value in signs.means.values()} <= {float, Mark}
    assert signs.questions == ()


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("x||x", ["sign:x", "blank"]),
        ("×|", ["sign:×", "blank"]),
        ("✗|", ["sign:✗", "blank"]),
        ("x|yes|free", ["sign:x"]),
        ("✓|○|✗", ["sign:○"]),
        ("✓|●", ["sign:●"]),
        ("n|a", ["sign:n", "sign:a"]),
        ("O||O", ["sign:o", "blank"]),
        ("○|", ["sign:○", "blank"]),
        ("◔|●", ["sign:●", "sign:◔"]),
        ("✓|\n|✓", ["blank"]),
        ("v|", ["blank"]),
        ("v|a|b", ["sign:v", "sign:a", "sign:b"]),
        ("●|○", ["circles"]),
        ("●|◔|◐|○", ["circles", "sign:◔", "sign:◐"]),
        ("△|▲", ["sign:△", "sign:▲"]),
        ("○|△|▲|×", ["sign:▲"]),
        ("✓|-|–", ["sign:-"]),
        ("✓|(✓)|✗", ["sign:(✓)"]),
        ("$|$$|$$$", ["price_class"]),
        ("$|$$|$12", []),
        ("$|$$|$10-20", ["range"]),
        ("☕☕|☕|☕☕☕☕☕", []),
        ("☕☕|☕☕|☕☕", ["sign:☕☕"]),
        ("☕☕|✔✔|✔", ["sign:☕☕", "sign:✔✔"]),
        ("🟡🟡|🟡|no", ["sign:🟡🟡", "sign:🟡"]),
        ("🟢|🔴|🟡", ["ratings"]),
        ("🟢|🟡", ["sign:🟢", "sign:🟡"]),
        ("✅|❌|⚠️|⚠️ on request", ["sign:⚠", "conditions"]),
        ("✅✅|✅|❌", ["sign:✅✅"]),
        ("●●○|●○○", ["sign:●●○", "sign:●○○"]),
        ("good|poor|fair", ["ratings"]),
        ("좋음|나쁨|있음|없음", ["ratings"]),
        ("excellent|good", ["ratings"]),
        ("유료|무료|요청 시", ["conditions"]),
        ("Yes, for a fee|yes|no", ["conditions"]),
        ("Full|Full|Full|Basic|Basic|no", ["word:full"]),
        ("2024-05-01|2024-05-01|2024-05-01|no", []),
        ("$5-7|$6|free", ["range"]),
        ("✓|✗||", []),
        ("$5||$6", []),
        ("||", []),
    ],
)
def test_what_is_asked(text: str, asked: list[str]) -> None:
    signs = signs_of(table(text))
    assert codes(signs) == asked
    assert set(signs.asked.values()) == {code for code in asked if code != "range"}
    assert not signs.asked.keys() & signs.means.keys()
    for one in signs.questions:
        assert one.kind in QUESTIONS
        assert {choice.code.split(":")[0] for choice in one.choices} <= CHOICES.keys()
        assert one.default in (None, *(choice.code for choice in one.choices))
        assert 1 <= len(one.samples) <= 3


def test_a_question_shows_different_samples_first_with_their_places() -> None:
    (question,) = signs_of(table("Good|good|good\npoor|good|fair")).questions
    assert question.samples == (Sample("Good", "B2"), Sample("poor", "B3"), Sample("fair", "D3"))
    (dash,) = signs_of(table("-|✓\n-|-|-|✗")).questions
    assert (dash.subject, dash.default) == ("-", "unknown")
    assert [one.place for one in dash.samples] == ["B2", "B3", "C3"]


@pytest.mark.parametrize(
    ("text", "answer", "means"),
    [
        ("x|", {"sign:x": "yes", "blank": "no"}, {"x": 2.0, "": 0.0}),
        ("x|", {"sign:x": "no", "blank": "leave"}, {"x": 0.0, "": None}),
        ("●|○", {"circles": "filled_more"}, {"●": 2.0, "○": 1.0}),
        ("good|poor", {"ratings": "levels"}, {"good": 2.0, "poor": 0.0}),
        ("good|poor", {"ratings": "note"}, {}),
        ("유료|있음", {"conditions": "yes"}, {"있음": 2.0, "유료": 2.0}),
        ("1|3\n5|4", {"scale": "rising:1:5"}, {"1": 0.0, "3": 2.0, "4": 2.0, "5": 3.0}),
        ("1|3\n5|4", {"scale": "falling:1:6"}, {"1": 3.0, "3": 2.0, "4": 1.0, "5": 1.0}),
        ("1|3\n5|4", {"scale": "numbers"}, {}),
        ("-2|0\n1|2", {"scale": "rising:-2:2"}, {"-2": 0.0, "0": 2.0, "1": 2.0, "2": 3.0}),
        ("4/5|2.5/5", {"scale": "rising:0:5"}, {"4": 2.0, "2.5": 2.0}),
        ("1|1", {"scale": "yes_no"}, {"1": 2.0}),
    ],
)
def test_an_answer_settles_its_question(
    text: str, answer: dict[str, str], means: dict[str, Value | None]
) -> None:
    signs = signs_of(table(text)).answered(answer)
    assert meant(signs) == means
    assert (signs.questions, signs.asked) == ((), {})


def test_what_is_no_answer_settles_nothing() -> None:
    signs = signs_of(table("x|"))
    assert signs.answered({"sign:x": "perhaps", "other": "yes"}) == signs


def test_a_sign_whose_meaning_is_said_outright_is_not_asked() -> None:
    signs = signs_of(table("x|-|$5-6")).told({"x": 2.0})
    assert meant(signs) == {"x": 2.0}
    assert codes(signs) == ["sign:-", "range"]


def test_what_is_proposed() -> None:
    signs = signs_of(table("x|-|"))
    assert proposed(signs.questions) == (Answer("sign:-", "unknown"), Answer("blank", "leave"))


@pytest.mark.parametrize("text", ["1|0\n0|1", "1|0\n-|1"])
def test_only_1_and_0_are_proposed_as_yes_and_no(text: str) -> None:
    signs = signs_of(table(text))
    (question,) = (one for one in signs.questions if one.kind == "scale")
    assert question.default == "yes_no"
    assert is_plain_scale(question)
    assert signs.scored == {"service 2", "service 3"}
    answered = signs.answered({"scale": "yes_no"})
    assert {key: answered.means[key] for key in "01"} == {"0": 0.0, "1": 2.0}


def test_1_and_0_beside_words_for_yes_and_no_are_these() -> None:
    signs = signs_of(table("1|0\n0|1\nyes|no"))
    assert (signs.means["1"], signs.means["0"], codes(signs)) == (2.0, 0.0, [])


@pytest.mark.parametrize(
    ("text", "default", "is_plain"),
    [
        ("1|0\n0|1", "yes_no", True),
        ("1|1\n|1", "yes_no", False),  # nothing shows what the others would hold
        ("0|3\n2|1", "rising:0:3", False),  # our own levels, or how many there are
        ("1|3\n2|3", None, False),
        ("1|5\n2|3", "numbers", True),
    ],
)
def test_what_is_proposed_for_a_scale(text: str, default: str | None, is_plain: bool) -> None:
    (question,) = signs_of(table(text)).questions
    assert (question.default, is_plain_scale(question)) == (default, is_plain)


@pytest.mark.parametrize(
    ("text", "kinds", "asked"),
    [
        ("0|3\n2|1", "level level", []),
        ("0|3\n1|5", "level level", ["scale"]),
        ("0|1\n1|0", "level level", ["scale"]),
        ("0|1\n1|0", "yes_no yes_no", []),
        ("0|3\n2|1", "measure measure", []),
        ("0|3\n2|1", "yes_no yes_no", ["scale"]),
    ],
)
def test_a_known_service_says_what_its_numbers_are(text: str, kinds: str, asked: list[str]) -> None:
    known = {f"service {at}": AttributeKind(kind) for at, kind in enumerate(kinds.split(), 2)}
    assert codes(signs_of(table(text), (), known)) == asked


@pytest.mark.parametrize(
    ("text", "question", "default"),
    [
        ("yes|yess|no", "word:yess", "yes"),
        ("yes|yse|no", "word:yse", "yes"),
        ("yes|noo|no", "word:noo", "no"),
        ("있음|있슴|없음", "word:있슴", "yes"),
        ("yes|partyl|no", "word:partyl", "partly"),  # no other cell says "partly"
        ("ja|nein|teilwiese", "word:teilwiese", "partly"),
    ],
)
def test_a_slip_of_a_word_is_asked_about(text: str, question: str, default: str) -> None:
    (asked,) = signs_of(table(text)).questions
    assert (asked.code, asked.default) == (question, default)


@pytest.mark.parametrize("text", ["yes|spa|no", "yes|note|no", "yes|bus|no|bus", "있음|갔다|없음"])
def test_a_word_of_its_own_is_no_slip(text: str) -> None:
    assert codes(signs_of(table(text))) == []


@pytest.mark.parametrize(
    "text",
    [
        "120|35\n3|4\n$5|$6",
        "3.7|4\n20|30",
        "yes|no\n3|4\nja|no",
        "5",
        "4/5|3/5\n8/10|7/10",
    ],
)
def test_numbers_that_are_no_marks_stay_numbers(text: str) -> None:
    signs = signs_of(table(text))
    assert (signs.scored, codes(signs)) == (frozenset(), [])


def test_marks_are_asked_about_with_every_scale_they_lie_on() -> None:
    (question,) = signs_of(table("1|3\n2|3")).questions
    assert [one.code for one in question.choices] == [
        *("rising:0:3", "rising:0:5", "rising:0:10", "rising:1:3", "rising:1:4", "rising:1:5"),
        *("rising:1:10", "falling:1:3", "falling:1:5", "falling:1:6", "numbers"),
    ]
    assert question.default is None


def test_fills_that_only_blank_cells_have_are_asked_about() -> None:
    fills = {"B2": "#00FF00", "C2": "#FF0000", "B3": "#EEEEEE", "C3": "#EEEEEE", "D2": "#FFFFFF"}
    signs = signs_of(table("||\n✓|", fills))
    assert codes(signs) == ["colour:#00FF00", "colour:#FF0000", "blank"]
    answered = signs.answered({"colour:#00FF00": "yes"})
    assert answered.means["#00FF00"] == 2.0


@pytest.mark.parametrize(
    ("text", "fills", "default"),
    [
        ("✓|✗\n✓|", {"C3": "#00FF00"}, "leave"),
        ("✓|\n✓|", {"C2": "#FF0000", "C3": "#00FF00"}, None),
        ("|\n|", {"B2": "#00FF00"}, None),
    ],
)
def test_one_colour_beside_signs_may_be_decoration_and_no_other(
    text: str, fills: dict[str, str], default: str | None
) -> None:
    asked = [one for one in signs_of(table(text, fills)).questions if one.kind == "colour"]
    assert asked
    assert {one.default for one in asked} == {default}


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("✓ = included", {"✓": 2.0}),
        ("● yes ○ no", {"●": 2.0, "○": 0.0}),
        ("● yes, ◐ partial; ○ not available (yet)", {"●": 2.0, "◐": 1.0, "○": 0.0}),
        ("○ = available in suites only", {}),
        ("O: 제공, X: 미제공, -: 확인 불가", {"o": 2.0, "x": 0.0, "-": Mark.UNKNOWN}),
        ("空白＝未確認", {"": Mark.UNKNOWN}),
        ("Blank = no", {"": 0.0}),
        ("0 = none, 1 = partly, 2 = yes", {"0": 0.0, "1": 1.0, "2": 2.0}),
        ("Legend: Y = Yes | N = No", {"y": 2.0, "n": 0.0}),
        ("✓ - available", {"✓": 2.0}),
        ("1 = poor / 3 = very good", {"1": 0.0, "3": 3.0}),
        ("Source: hotel websites", {}),
        ("* prices in €", {}),
        ("", {}),
    ],
)
def test_a_legend(text: str, means: dict[str, Value]) -> None:
    assert read_legend([text]) == means


def test_a_legend_goes_before_what_stands_beside() -> None:
    signs = signs_of(table("●|○\n○|"), ["● not included", "○ included", "blank = unknown"])
    assert meant(signs) == {"●": 0.0, "○": 2.0, "": Mark.UNKNOWN}
    assert signs.questions == ()
    marks = signs_of(table("0|1|2\n2|1|0"), ["0 = none, 1 = partly, 2 = yes"])
    assert meant(marks) == {"0": 0.0, "1": 1.0, "2": 2.0}
    assert marks.scored == {"service 2", "service 3"}
    assert marks.questions == ()


@pytest.mark.parametrize(
    ("text", "key", "note"),
    [
        ("Yes [1]", "yes", "[1]"),
        ("**Yes**", "yes", ""),
        ("Yes (since 2019) *", "yes", "since 2019 *"),
        ("Yes ()", "yes", ""),
        ("No – sold out", "no", "sold out"),
        ("ja, nur werktags", "ja", "nur werktags"),
        ("✓ free", "✓", "free"),
        ("○ (예약 필요)", "○", "예약 필요"),
        ("Yes, on request", "on request", "Yes, on request"),
        ("Yes - no", "yes - no", ""),
        ("✓ or ✗", "✓ or ✗", ""),
        ("No, optional", "no, optional", ""),
        ("✓ / ✗", "✓ / ✗", ""),
        ("- 5", "- 5", ""),
        ("no idea", "no idea", ""),
        ("*", "*", ""),
    ],
)
def test_a_value_and_what_its_cell_says_besides(text: str, key: str, note: str) -> None:
    assert split_sign(text) == (key, note)


def test_raised_digits_of_a_unit_are_no_foot_note() -> None:
    assert split_note("100 m²") == ("100 m²", "")
    assert split_note("Yes²") == ("Yes", "²")


def test_columns_as_spreadsheets_name_them() -> None:
    assert [column_letters(one) for one in (1, 26, 27, 703)] == ["A", "Z", "AA", "AAA"]


def test_the_decimal_sign_is_asked_per_column() -> None:
    question = decimal_question("Price", decimal_sign(["1,234", "2,500"]))
    choices = (Choice("point"), Choice("comma"))
    samples = (Sample("1,234", "Price"), Sample("2,500", "Price"))
    assert question == Question("decimal:Price", samples, choices)
    assert (question.kind, question.subject) == ("decimal", "Price")
