"""Tables out of pages of the web."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from benchmark_app.errors import FileRefused
from benchmark_app.exchange.foreign import page
from benchmark_app.exchange.foreign.arrival import Arrival, read_arrival
from benchmark_app.exchange.foreign.book import Area, Leaf
from benchmark_app.exchange.foreign.book_file import read_book

_DAY = date(2026, 11, 20)


def _book(folder: Path, html: str | bytes) -> tuple[Leaf, ...]:
    path = folder / "hotels.html"
    path.write_bytes(html.encode() if isinstance(html, str) else html)
    return read_book(path).leaves


def _leaf(folder: Path, rows: str) -> Leaf:
    (leaf,) = _book(folder, f"<table>{rows}</table>")
    return leaf


def _arrival(folder: Path, html: str) -> Arrival:
    path = folder / "page.html"
    path.write_text(html, encoding="utf-8")
    return read_arrival(read_book(path), today=_DAY, day=_DAY)


def _refusal(folder: Path, html: str | bytes) -> str:
    with pytest.raises(FileRefused) as refused:
        _book(folder, html)
    assert refused.value.params["name"] == "hotels.html"
    return refused.value.code


def test_cells_over_several_rows_and_columns_are_merges(tmp_path: Path) -> None:
    leaf = _leaf(
        tmp_path,
        """<thead><tr><th rowspan="2">Service</th><th colspan="2">Hotels</th></tr>
        <tr><th>A</th><th>B</th></tr></thead>
        <tbody><tr><td>WiFi</td><td>yes</td><td>no</td></tr></tbody>""",
    )
    assert leaf.rows == (("Service", "Hotels", ""), ("", "A", "B"), ("WiFi", "yes", "no"))
    assert leaf.merges == (Area(1, 1, 2, 1), Area(1, 2, 1, 3))
    assert leaf.bold == {(1, 1), (1, 2), (2, 2), (2, 3)}


def test_spans_that_make_no_sense(tmp_path: Path) -> None:
    leaf = _leaf(
        tmp_path,
        """<tr><td rowspan="65534">a<td colspan="x">b<td colspan="-2">c<td colspan="0">d
        <tr><td>e<td rowspan="99999999">f""",
    )
    assert leaf.rows == (("a", "b", "c", "d"), ("", "e", "f", ""))
    assert leaf.merges == (Area(1, 1, 2, 1),)


def test_end_tags_may_be_missing(tmp_path: Path) -> None:
    assert _leaf(tmp_path, "<td>a<td>b<tr><td>c<td>d").rows == (("a", "b"), ("c", "d"))


def test_rows_without_cells_are_none(tmp_path: Path) -> None:
    rows = """<tr><tr hidden></tr><tr><td rowspan=2>a<td>b<tr><td>c</tr>
        <td>d<td>e</tr><tr></tr><tr><td rowspan=2>f<td rowspan=2>g<tr></tr><tr><td>h"""
    leaf = _leaf(tmp_path, rows)
    assert leaf.rows == (("a", "b"), ("", "c"), ("d", "e"), ("f", "g"), ("", ""), ("h", ""))
    assert leaf.hidden_rows == frozenset()


def test_what_a_cell_shows(tmp_path: Path) -> None:
    leaf = _leaf(
        tmp_path,
        """between<tr>rows<td>  Free&nbsp;\n <b>Wi&#8209;Fi</b> <br> <p>in rooms</p></p> </td>after
        <td><img alt="yes" src="a.png"><img src="b.png"></td>
        <td><script>var a = "<b>";</script><style>td {}</style><noscript><p>no</p></noscript>1</td>
        <td><svg><title>Included</title></svg></td></tr>""",
    )
    assert leaf.rows == (("Free Wi\u2011Fi\nin rooms", "yes", "1", "Included"),)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("Yes<sup>1</sup>", "Yes [1]"),
        ("€10<sup>1</sup>", "€10 [1]"),
        ("Pool<sup><a href='#a'>a</a></sup>", "Pool [a]"),
        ("850 m<sup>2</sup>", "850 m²"),
        ("850 qm<sup>2</sup>", "850 qm [2]"),
        ("9<sup>99</sup> €", "9.99 €"),
        ("9,<sup>99</sup> €", "9,99 €"),
        ("Yes<sup>[1]</sup>", "Yes[1]"),
        ("Alpha<sup>TM</sup>", "AlphaTM"),
        ("<sup>1</sup> heated", "1 heated"),
        ("Yes</sup>", "Yes"),
    ],
)
def test_what_is_raised_runs_on_in_no_number(tmp_path: Path, html: str, text: str) -> None:
    assert _leaf(tmp_path, f"<tr><td>{html}</td></tr>").rows == ((text,),)


@pytest.mark.parametrize(
    ("html", "text", "remark"),
    [
        ("<s>$99</s> $79", "$79", "$99"),
        ("$79<del>$99</del>", "$79", "$99"),
        (
            '<del>$99 <i style="text-decoration:line-through">now</i> a night</del> $79',
            "$79",
            "$99 now a night",
        ),
        ("<strike>yes</strike> <i>no</i>", "no", "yes"),
        ("$79</s>", "$79", ""),
        ('<span style="text-decoration:line-through">$99</span> $79', "$79", "$99"),
        ('<b style="text-decoration-line: underline line-through">$99</b> $9', "$9", "$99"),
        ('<span style="text-decoration: underline">$99</span>', "$99", ""),
    ],
)
def test_what_is_struck_through_is_said_no_more(
    tmp_path: Path, html: str, text: str, remark: str
) -> None:
    leaf = _leaf(tmp_path, f"<tr><td>Wash</td><td>{html}</td></tr>")
    assert leaf.rows == (("Wash", text),)
    assert leaf.comments.get((1, 2), "") == remark


def test_a_cell_of_nothing_else_is_struck_out(tmp_path: Path) -> None:
    leaf = _leaf(tmp_path, "<tr><td><b><del>Hill</del> </b></td><td><s>yes</s><s> or no</s></td>")
    assert leaf.rows == (("Hill", "yes or no"),)
    assert leaf.struck == {(1, 1), (1, 2)}
    assert not leaf.comments


def test_cells_struck_through_by_their_style(tmp_path: Path) -> None:
    html = '<tr><td style="Text-Decoration: line-through">yes</td><td style="color: red">no</td>'
    leaf = _leaf(tmp_path, html)
    assert leaf.rows == (("yes", "no"),)
    assert leaf.struck == {(1, 1)}


def test_links_colours_and_hidden_rows(tmp_path: Path) -> None:
    leaf = _leaf(
        tmp_path,
        """<tr><td bgcolor="#00b050"><a href="https://a.b">yes</a><a href="https://c.d">more</a></td>
        <td style="color: red; background-color:#ff0000"><a href="#top">no</a><a>none</a></td>
        <td style="background:#FFFFFF">white</td><td bgcolor=green>word</td></tr>
        <tr style="DISPLAY: none"><td>x</td></tr><tr hidden><td>y</td></tr><tr><td>z</td></tr>""",
    )
    assert leaf.fills == {(1, 1): "#00B050", (1, 2): "#FF0000"}
    assert leaf.links == {(1, 1): "https://a.b"}
    assert leaf.hidden_rows == {2, 3}


def test_each_table_is_a_sheet_named_by_the_heading_over_it(tmp_path: Path) -> None:
    leaves = _book(
        tmp_path,
        """<title>Shop</title><table><tr><td>1</table>
        <h2>Hotels\n &amp; more</h2><p>text</p><table><tr><td>2</table>
        <table><tr><td>3</table><table><caption>Hotels &amp; more</caption><tr><td>4</table>
        <table><tr><td> </td></tr></table><table></table><table><tr><td>5</td></tr></table>
        </td></tr></table></div><caption>loose</caption>""",
    )
    assert [(leaf.name, leaf.rows) for leaf in leaves] == [
        ("Shop", (("1",),)),
        ("Hotels & more", (("2",),)),
        ("hotels", (("3",),)),
        ("Hotels & more (2)", (("4",),)),
        ("hotels (2)", (("5",),)),
    ]


def test_a_table_in_a_cell_is_a_sheet_of_its_own(tmp_path: Path) -> None:
    outer, inner = _book(
        tmp_path,
        "<table><tr><td>out <table><tr><td>in</td></tr></table> side</td><td>b</td></tr></table>",
    )
    assert outer.rows == (("out side", "b"),)
    assert inner.rows == (("in",),)


@pytest.mark.parametrize(
    ("said", "encoding"),
    [
        ("shift_jis", "cp932"),
        ("iso-8859-1", "cp1252"),
        ("windows-1251", "cp1251"),
        ("utf-16", "utf-8"),
        ("no-such", "utf-8"),
        ("hex", "utf-8"),
        ("undefined", "utf-8"),
        ("euc-kr", "utf-8"),
    ],
)
def test_the_encoding_it_says_else_the_usual_ones(tmp_path: Path, said: str, encoding: str) -> None:
    text = {"cp932": "無料", "cp1252": "Frühstück", "cp1251": "да"}.get(encoding, "아침 식사")
    html = f'<meta charset="{said}"><table><tr><td>{text}</td></tr></table>'
    assert _book(tmp_path, html.encode(encoding))[0].rows == ((text,),)


def test_letters_that_are_asked_can_read_all_of_the_page(tmp_path: Path) -> None:
    table = "<table><tr><td>Frühstück</td><td>bezahlt</td></tr></table>".encode("cp1252")
    assert _book(tmp_path, table)[0].rows == (("Frühstück", "bezahlt"),)
    assert _refusal(tmp_path, b"<!-- \x81\xff -->" + table) == "encoding_unknown"


def test_a_page_without_a_table(tmp_path: Path) -> None:
    assert (
        _refusal(tmp_path, "<html><body><p>WiFi: yes</p><td>loose</td></body></html>")
        == "not_a_table"
    )
    assert _refusal(tmp_path, "<html><table></table>") == "not_a_table"


def test_a_declaration_nobody_knows(tmp_path: Path) -> None:
    assert _book(tmp_path, "<![foo[ <table><tr><td>a</table>")[0].rows == (("a",),)


def test_pages_that_are_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "LARGEST_CELLS", 2_000)
    wide = '<table><tr><td colspan="99999">a<td colspan="1000">b</table>'
    assert _book(tmp_path, wide)[0].width == 2_000
    assert _refusal(tmp_path, wide.replace("b</", "b<td>c</")) == "sheet_too_large"
    monkeypatch.setattr(page, "LARGEST_FILE_MB", 0)
    assert _refusal(tmp_path, wide) == "file_too_large"


def test_pictures_without_words_are_signs_of_their_names(tmp_path: Path) -> None:
    leaf = _leaf(
        tmp_path,
        """<tr><th>Gym</th><th><img src="/logo-alpha.svg"></th><th>Beta</th></tr><tr><td>Pool</td>
        <td><img alt="" src="i/check.png?v=2"></td><td><i class="fa fa-times"></i></td></tr>
        <tr><td>Bar</td><td><img src="data:image/png;base64,aa"><i></i></td><td><img src="x.png">no
        </td></tr>""",
    )
    assert leaf.rows == (
        ("Gym", "logo_alpha", "Beta"),
        ("Pool", ":check:", ":fa_fa_times:"),
        ("Bar", "", "no"),
    )


def test_pictures_are_asked_about_and_head_no_column(tmp_path: Path) -> None:
    tick, cross = (f'<td><img src="{name}-icon.png"></td>' for name in ("tick", "cross"))
    rows = f"<tr><th>Pool</th>{tick}{tick}</tr><tr><th>Bar</th>{tick}{cross}</tr>"
    arrival = _arrival(tmp_path, f"<h1>A and B</h1><table>{rows}</table>")
    assert not arrival.layout.lines
    assert not arrival.waiting
    head = "<tr><th></th><th>Alpha</th><th>Beta</th></tr>"
    arrival = _arrival(tmp_path, f"<table>{head}{rows}<tr><th>Spa</th><td>yes<td>no</table>")
    asked = {one.question.code for one in arrival.waiting}
    assert asked == {"sign::tick_icon:", "sign::cross_icon:"}
    assert {line.cells["attribute"] for line in arrival.layout.lines} == {"Spa"}


def test_a_heading_is_only_proposed_as_a_business(tmp_path: Path) -> None:
    rows = "<tr><th>Feature<th>Rating</tr><tr><td>Bar<td>4</tr><tr><td>Spa<td>5</tr>"
    plan = f"<h2>State of our plan: 85%</h2><table>{rows}</table>"
    arrival = _arrival(tmp_path, plan)
    assert not arrival.layout.lines
    assert [one.question.default for one in arrival.waiting] == ["State of our plan: 85%"]
    hotels = "".join(
        f"<h2>{name}</h2><table><tr><th>Feature<th>Price</tr><tr><td>Bar<td>4<tr><td>Spa<td>5</table>"
        for name in ("Seaview", "Harbour")
    )
    arrival = _arrival(tmp_path, hotels + plan)
    assert {line.cells["competitor"] for line in arrival.layout.lines} == {"Seaview", "Harbour"}
    assert "competitor:State of our plan: 85%" in {one.question.code for one in arrival.waiting}


def test_a_remark_in_a_cell_is_none_of_its_text(tmp_path: Path) -> None:
    leaf = _leaf(tmp_path, "<tr><td><comment>Kim: ask</comment>yes</td></tr>")
    assert (leaf.rows, leaf.comments) == ((("yes",),), {(1, 1): "Kim: ask"})
