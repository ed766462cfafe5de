"""Ranges on the clipboard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmark_app.exchange.clipboard import format_html, format_tsv, parse_html, parse_tsv


def _tables(alphabet: st.SearchStrategy[str]) -> st.SearchStrategy[list[list[str]]]:
    return st.integers(1, 4).flatmap(
        lambda width: st.lists(
            st.lists(st.text(alphabet, max_size=6), min_size=width, max_size=width),
            min_size=1,
            max_size=5,
        )
    )


@given(_tables(st.sampled_from("ab\t\r\n\"'가 =,")))
def test_a_copied_range_is_pasted_as_it_was(rows: list[list[str]]) -> None:
    assert parse_tsv(format_tsv(rows)) == rows


@given(_tables(st.sampled_from("ab<>&\"';가=")))
def test_an_html_range_is_read_as_it_was(rows: list[list[str]]) -> None:
    assert parse_html(format_html(rows)) == rows


@given(st.text(st.sampled_from('a"\t\r\n')))
def test_any_text_is_a_rectangle(text: str) -> None:
    assert len({len(row) for row in parse_tsv(text)}) <= 1


@given(st.text(st.sampled_from("<>/tdrabe= \"'&;1-!")))
def test_any_markup_is_a_rectangle(markup: str) -> None:
    assert len({len(row) for row in parse_html(f"<table><tr><td>{markup}")}) == 1


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", []),
        ("a", [["a"]]),
        ("a\t", [["a", ""]]),
        ("\r\n", [[""]]),
        ("a\n\nb", [["a"], [""], ["b"]]),
        ("a\tb\rc", [["a", "b"], ["c", ""]]),
        ('"x\ny"\t"say ""hi"""\r\n', [["x\ny", 'say "hi"']]),
        ('"never closed\tb', [['"never closed', "b"]]),
        ('"closed" early\tb', [['"closed" early', "b"]]),
        ('"', [['"']]),
    ],
)
def test_text_as_excel_copies_it(text: str, rows: list[list[str]]) -> None:
    assert parse_tsv(text) == rows


def test_only_cells_that_need_it_are_quoted() -> None:
    assert format_tsv([["a", 'b"', "c\nd"]]) == 'a\t"b"""\t"c\nd"\r\n'


def test_markup_of_a_spreadsheet() -> None:
    markup = """<html><head><style>td {color: red}</style></head><body>
      <!--StartFragment--><table border=1><thead><tr><th rowspan="2">Service<th colspan=2>Places
      </tr></thead><tr><td>A&amp;B</td><td><b>sea</b>  <i>view</i></td></tr>
      <tr><td>Pool<br>heated</td><td rowspan=x>yes<td colspan="0">no</table>
      <table><tr><td>another table</td></tr></table> after</body></html>"""
    assert parse_html(markup) == [
        ["Service", "Places", ""],
        ["", "A&B", "sea view"],
        ["Pool\nheated", "yes", "no"],
    ]


def test_a_table_inside_a_cell_is_its_text() -> None:
    markup = "<table><tr><td>a<table><tr><td>b</td></tr></table> c</td><td>d</table>"
    assert parse_html(markup) == [["ab c", "d"]]


def test_broken_markup_still_gives_cells() -> None:
    assert parse_html("<table><td>a<script>b</script></style><td>c") == [["a", "c"]]
    assert parse_html("a<br><td>b</td></table>") == []
    assert parse_html("<table></table>") == []


def test_a_number_that_is_no_letter() -> None:
    markup = f"<table><tr><td title='&#{'9' * 5000};'>a&#{'1' * 5000};b</td><td>&#44032;"
    assert parse_html(markup) == [["a\ufffdb", "가"]]


@pytest.mark.parametrize("section", ["foo[", " if x]", "if-not x]", "", "9"])
def test_a_section_nobody_knows(section: str) -> None:
    assert parse_html(f"<table><tr><td>a<![{section}</td></table>") == [[f"a<![{section}"]]


def test_sections_that_hide_nothing() -> None:
    assert parse_html("<table><![if !supportMisalignedColumns]><td>1<![endif]>") == [["1"]]
