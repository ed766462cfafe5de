"""Workbooks with whatever their cells carry, by writers that differ and by broken ones."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from itertools import repeat
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color

from benchmark_app.errors import FileRefused
from benchmark_app.exchange.foreign import sheet_mark, workbook_file
from benchmark_app.exchange.foreign.book import Area, Book, Leaf
from benchmark_app.exchange.foreign.book_file import read_book

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
MORNING = datetime.fromisoformat("2026-03-04T05:06")
SHEET = "xl/worksheets/sheet1.xml"


def _written(path: Path, write: Callable[[xlsxwriter.Workbook, Any], object]) -> Leaf:
    with xlsxwriter.Workbook(str(path)) as book:
        write(book, book.add_worksheet("Hotels"))
    (leaf,) = read_book(path).leaves
    return leaf


def _edited(path: Path, changes: dict[str, Callable[[str], str | None]]) -> Path:
    """The workbook with some of its parts changed, or left out."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            change = changes.get(name)
            text = content if change is None else change(content.decode())
            if text is not None:
                archive.writestr(name, text)
    return path


def _with_rows(path: Path, rows: str) -> Book:
    """A workbook whose sheet holds exactly these rows of XML."""
    openpyxl.Workbook().save(path)
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    return read_book(_edited(path, {SHEET: lambda _: sheet}))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "book.xlsx"


def test_values_keep_their_kinds(path: Path) -> None:
    def write(book: xlsxwriter.Workbook, sheet: Any) -> None:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        clock = book.add_format({"num_format": "h:mm"})
        long = book.add_format({"num_format": "[h]:mm"})
        sheet.write_row(0, 0, ["Day", True, "12", 12, "007", "'x"])
        sheet.write_datetime(1, 0, date(2026, 3, 4), day)
        sheet.write_datetime(1, 1, MORNING, day)
        sheet.write_datetime(1, 2, time(10, 30), clock)
        sheet.write_datetime(1, 3, timedelta(hours=30), long)
        sheet.write_rich_string(1, 4, book.add_format({"bold": True}), "ri", "ch")

    assert _written(path, write).rows == (
        ("Day", True, "12", 12.0, "007", "'x"),
        (
            date(2026, 3, 4),
            MORNING,
            time(10, 30),
            timedelta(hours=30),
            "rich",
            "",
        ),
    )


def test_days_counted_from_1904(path: Path) -> None:
    with xlsxwriter.Workbook(str(path), {"date_1904": True}) as book:
        day = book.add_format({"num_format": 'yyyy"年"m"月"d"日"'})
        book.add_worksheet().write_datetime(0, 0, date(2026, 3, 4), day)
    assert read_book(path).leaves[0].rows == ((date(2026, 3, 4),),)


def test_days_in_the_formats_eastern_offices_number_without_writing_them(path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = 45000
    book.worksheets[0]["A1"].number_format = "0.00"
    book.save(path)
    _edited(path, {"xl/styles.xml": lambda text: text.replace('numFmtId="2"', 'numFmtId="31"')})
    assert read_book(path).leaves[0].rows == ((date(2023, 3, 15),),)


@pytest.mark.parametrize(
    "code",
    ["0%", "0.0%", '0" min"', '#,##0\\ "Std."', "[$€-407]#,##0.00", '"₩"#,##0', "$0", '"✓";;"✗"'],
)
def test_formats_that_add_to_a_number(path: Path, code: str) -> None:
    def write(book: xlsxwriter.Workbook, sheet: Any) -> None:
        style = book.add_format({"num_format": code})
        sheet.write(1, 1, 0.12, style)
        sheet.write(2, 1, "text", style)
        sheet.write(3, 1, True, style)
        sheet.write_blank(9, 9, None, style)

    leaf = _written(path, write)
    assert leaf.formats == {(2, 2): code}
    assert leaf.cell(2, 2) == 0.12


@pytest.mark.parametrize(
    "code", ["0.00", "#,##0", "[Red]0", "0.00E+00", "_-* #,##0_-", '0"-"', "[$-409]0", "# ?/?"]
)
def test_formats_that_add_nothing(path: Path, code: str) -> None:
    def write(book: xlsxwriter.Workbook, sheet: Any) -> None:
        sheet.write(0, 0, 0.12, book.add_format({"num_format": code}))

    assert _written(path, write).formats == {}


def test_errors_are_told_by_their_signs(path: Path) -> None:
    def write(_: xlsxwriter.Workbook, sheet: Any) -> None:
        sheet.write(0, 0, "Pool")
        sheet.write_formula(1, 1, "=1/0", None, "#DIV/0!")
        sheet.write_formula(7, 3, "=NA()", None, "#N/A")

    leaf = _written(path, write)
    assert leaf.cell(2, 2) == "#DIV/0!"
    assert leaf.cell(8, 4) == "#N/A"
    assert leaf.errors == {(2, 2), (8, 4)}
    assert leaf.formulas == {(2, 2): "=1/0", (8, 4): "=NA()"}


def test_a_formula_nobody_computed_is_an_error_and_not_a_blank(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["A2"] = 3, "=SUM(A1:A1)"
    sheet["A3"], sheet["A4"] = (
        '=HYPERLINK("http://a.b/?q=""1""", "yes")',
        '=HYPERLINK("http://a.b")',
    )
    sheet["C5"] = "=A1"
    book.save(path)
    (leaf,) = read_book(path).leaves
    assert [leaf.cell(row, 1) for row in range(1, 5)] == [3.0, "=SUM(A1:A1)", "yes", "http://a.b"]
    assert leaf.cell(5, 3) == "=A1"
    assert leaf.errors == {(2, 1), (5, 3)}
    assert leaf.links == {(3, 1): 'http://a.b/?q="1"', (4, 1): "http://a.b"}


def test_a_formula_that_answers_an_empty_text_is_blank(path: Path) -> None:
    book = _with_rows(path, '<row><c t="str"><f>IF(1,"")</f><v></v></c><c><v>1</v></c></row>')
    assert book.leaves[0].rows == (("", 1.0),)
    assert book.leaves[0].errors == frozenset()


def test_cells_without_places_and_copied_formulas(path: Path) -> None:
    rows = """<row><c><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c><c><v>1</v></c></row>
        <row hidden="1"><c><f t="shared" si="0"/> <v>4</v> </c></row>
        <row r="4" ht="0"><c t="e"><v>#REF!</v></c><c t="e"><v/></c></row>"""
    (leaf,) = _with_rows(path, rows).leaves
    assert leaf.formulas == {(1, 1): "=B1*2", (2, 1): "=B1*2"}
    assert leaf.errors == {(4, 1)}
    assert leaf.hidden_rows == {2, 4}


def test_colours_bold_and_merges(path: Path) -> None:
    def write(book: xlsxwriter.Workbook, sheet: Any) -> None:
        sheet.write(0, 0, "yes", book.add_format({"bg_color": "#00B050", "bold": True}))
        sheet.write(0, 1, "no", book.add_format({"bg_color": "#FFFFFF"}))
        sheet.write_blank(1, 1, None, book.add_format({"bg_color": "#FF0000"}))
        sheet.write_blank(9, 1, None, book.add_format({"bg_color": "#FF0000"}))
        sheet.merge_range(3, 0, 4, 2, "Hotels")
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_column(1, 16_383, None, None, {"hidden": True})

    leaf = _written(path, write)
    assert leaf.fills == {(1, 1): "#00B050", (2, 2): "#FF0000"}
    assert leaf.bold == {(1, 1)}
    assert leaf.merges == (Area(4, 1, 5, 3),)
    assert leaf.hidden_rows == {3}
    assert leaf.hidden_columns == {2, 3, 4}


@pytest.mark.parametrize(
    ("colour", "shown"),
    [
        (Color(rgb="0000FF00"), "#00FF00"),
        (Color(theme=4), "#4F81BD"),
        (Color(theme=4, tint=0.5999), "#B9CDE5"),
        (Color(theme=4, tint=-0.25), "#376092"),
        (Color(theme=0, tint=-0.15), "#D9D9D9"),
        (Color(theme=1), "#000000"),
        (Color(theme=99), None),
        (Color(indexed=10), "#FF0000"),
        (Color(indexed=64), "#000000"),
        (Color(indexed=65), None),
        (Color(auto=True), None),
    ],
)
def test_every_kind_of_colour(path: Path, colour: Color, shown: str | None) -> None:
    book = openpyxl.Workbook()
    cell = book.worksheets[0]["A1"]
    cell.value = "yes"
    cell.fill = PatternFill("solid", fgColor=colour)
    book.save(path)
    leaf = read_book(path).leaves[0]
    assert leaf.fills.get((1, 1)) == shown


def _styled(path: Path, fill: str, more: str = "") -> Book:
    """A workbook with one cell of a fill written by hand."""
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "yes"
    book.worksheets[0]["A1"].fill = PatternFill("solid", fgColor="FF123456")
    book.save(path)
    own = '<patternFill patternType="solid"><fgColor rgb="FF123456" /></patternFill>'

    def change(text: str) -> str:
        assert own in text
        text = text[: text.index("<colors>")] + text[text.index("</colors>") + len("</colors>") :]
        return text.replace(own, fill).replace("</styleSheet>", f"{more}</styleSheet>")

    return read_book(_edited(path, {"xl/styles.xml": change}))


GRADIENT = '<gradientFill><stop position="0"><color rgb="FF00FF00"/></stop></gradientFill>'
PALETTE = '<colors><indexedColors><rgbColor rgb="00AABBCC"/></indexedColors></colors>'
OLD = '<patternFill patternType="solid"><fgColor indexed="0"/></patternFill>'
ODD = '<patternFill patternType="solid"><fgColor rgb="red"/></patternFill>'
DOTS = '<patternFill patternType="gray125"><fgColor rgb="FF123456"/></patternFill>'


@pytest.mark.parametrize(
    ("fill", "more", "shown"),
    [
        (GRADIENT, "", "#00FF00"),
        (OLD, "", "#000000"),
        (OLD, PALETTE, "#AABBCC"),
        (ODD, "", None),
        (DOTS, "", None),
        ("", "", None),
        ("<patternFill/>", "", None),
        ('<patternFill patternType="solid"/>', "", None),
    ],
)
def test_fills_of_every_kind(path: Path, fill: str, more: str, shown: str | None) -> None:
    book = _styled(path, fill, more)
    assert book.leaves[0].fills.get((1, 1)) == shown
    assert book.leaves[0].rows == (("yes",),)
    assert book.remarks == ()


def test_a_workbook_without_a_theme_has_the_usual_one(path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "yes"
    book.worksheets[0]["A1"].fill = PatternFill("solid", fgColor=Color(theme=5))
    book.save(path)
    relations = "xl/_rels/workbook.xml.rels"
    _edited(path, {relations: lambda text: text.replace("/theme", "/other")})
    assert read_book(path).leaves[0].fills == {(1, 1): "#C0504D"}
    _edited(path, {relations: lambda text: text.replace("/other", "/theme")})
    _edited(path, {"xl/theme/theme1.xml": lambda text: text.replace("a:accent2", "a:none")})
    assert read_book(path).leaves[0].fills == {}


def test_letters_that_are_struck_out(path: Path) -> None:
    def write(book: xlsxwriter.Workbook, sheet: Any) -> None:
        sheet.write(0, 0, "yes", book.add_format({"font_strikeout": True}))
        sheet.write(0, 1, "no", book.add_format({"bold": True}))

    assert _written(path, write).struck == {(1, 1)}


def test_letters_that_are_bold_and_those_that_are_said_not_to_be(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["A1"].font = "Service", Font(bold=True)
    sheet["B1"] = "none"
    book.save(path)
    assert read_book(path).leaves[0].bold == {(1, 1)}
    _edited(path, {"xl/styles.xml": lambda text: text.replace('<b val="1" />', '<b val="0" />')})
    assert read_book(path).leaves[0].bold == frozenset()


def test_comments_and_links(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["B1"], sheet["C1"] = "yes", "price", "inside"
    sheet["A1"].comment = Comment("Mina:\nby phone", "Mina")
    sheet["B1"].comment = Comment("seen there", "")
    sheet["C9"].comment = Comment(" ", "Mina")
    sheet["B1"].hyperlink = "https://example.org/price"
    sheet["C1"].hyperlink = "#Sheet!A1"
    book.save(path)
    (leaf,) = read_book(path).leaves
    assert leaf.comments == {(1, 1): "by phone", (1, 2): "seen there"}
    assert leaf.links[1, 2] == "https://example.org/price"


def test_links_inside_the_workbook_are_none(path: Path) -> None:
    def write(_: xlsxwriter.Workbook, sheet: Any) -> None:
        sheet.write_url(0, 0, "internal:'Hotels'!A1", string="there")
        sheet.write_url(0, 1, "https://example.org", string="out")

    leaf = _written(path, write)
    assert leaf.links == {(1, 2): "https://example.org"}
    assert leaf.rows == (("there", "out"),)


def test_threads_of_comments(path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "yes"
    book.worksheets[0]["A1"].comment = Comment("[Threaded comment] ...", "tc={1}")
    book.save(path)
    place = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    link = f'<Relationship Id="t" Type="{place}" Target="../threadedComments/t.xml"/>'
    relations = "xl/worksheets/_rels/sheet1.xml.rels"
    end = "</Relationships>"
    _edited(path, {relations: lambda text: text.replace(end, link + end)})
    messages = "".join(
        f'<threadedComment ref="{ref}"><text>{text}</text></threadedComment>'
        for ref, text in (("A1", "since May?"), ("A1", "yes"), ("B2", ""), ("?", "lost"))
    )
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(
            "xl/threadedComments/t.xml", f"<ThreadedComments>{messages}</ThreadedComments>"
        )
    assert read_book(path).leaves[0].comments == {(1, 1): "since May?\nyes"}


def test_hidden_sheets_are_told_and_charts_are_no_sheets(path: Path) -> None:
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("Shown").write(0, 0, 1)
        book.add_chartsheet("Chart")
        book.add_worksheet("Hidden").hide()
        book.add_worksheet("Deep").very_hidden()
    found = read_book(path)
    assert [(leaf.name, leaf.is_hidden) for leaf in found.leaves] == [
        ("Shown", False),
        ("Hidden", True),
        ("Deep", True),
    ]
    assert found.remarks == ()


def test_furigana_and_inline_texts(path: Path) -> None:
    rows = (
        '<row><c t="inlineStr"><is><r><t>東</t></r><r><t>京</t></r>'
        '<rPh sb="0" eb="2"><t>トウ</t></rPh></is></c></row>'
    )
    assert _with_rows(path, rows).leaves[0].rows == (("東京",),)


def test_colours_by_condition_are_remarked(path: Path) -> None:
    def write(book: xlsxwriter.Workbook, sheet: Any) -> None:
        sheet.write(0, 0, 1)
        rule = {"type": "cell", "criteria": ">", "value": 0, "format": book.add_format()}
        sheet.conditional_format("A1:A1", rule)

    _written(path, write)
    assert read_book(path).remarks == ("conditional_colours:Hotels",)


def test_extensions_of_the_sheet_are_not_its_cells(path: Path) -> None:
    def write(_: xlsxwriter.Workbook, sheet: Any) -> None:
        sheet.write(0, 0, 3)
        sheet.add_sparkline(0, 1, {"range": "Hotels!A1:A1"})

    leaf = _written(path, write)
    assert leaf.formulas == {}
    assert leaf.rows[0][0] == 3.0


def test_a_large_sheet_tells_its_values_and_errors_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_mark, "LARGEST_DRESSED", 1)

    def write(book: xlsxwriter.Workbook, sheet: Any) -> None:
        sheet.write_row(0, 0, ["a", "b"], book.add_format({"bg_color": "#00B050"}))
        sheet.write_formula(1, 0, "=1/0", None, "#DIV/0!")
        sheet.write_formula(1, 1, "=A1", None, 2)

    leaf = _written(path, write)
    assert leaf.rows == (("a", "b"), ("#DIV/0!", 2.0))
    assert leaf.errors == {(2, 1)}
    assert leaf.fills == {}
    assert leaf.formulas == {}
    assert read_book(path).remarks == ("large_sheet:Hotels",)


class PanicException(BaseException):
    """What the reader of values raises where it stumbles."""


def _failing(error: BaseException) -> Callable[[Path], Any]:
    def fail(_: Path) -> Any:
        raise error

    return fail


@pytest.mark.parametrize("error", [PanicException(), ValueError()])
def test_the_second_reader_serves_where_the_first_panics(
    path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Hotels")
        sheet.write(0, 0, "yes", book.add_format({"bg_color": "#00B050"}))
        sheet.write_formula(1, 1, "=1/0", None, "#DIV/0!")
        book.add_worksheet("Deep").very_hidden()
    monkeypatch.setattr(workbook_file, "_values", _failing(error))
    hotels, deep = read_book(path).leaves
    assert (hotels.cell(1, 1), hotels.cell(2, 2)) == ("yes", "#DIV/0!")
    assert hotels.fills == {(1, 1): "#00B050"}
    assert hotels.errors == {(2, 2)}
    assert (hotels.is_hidden, deep.is_hidden) == (False, True)


def test_what_is_no_fault_of_the_file_is_not_hidden(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    openpyxl.Workbook().save(path)
    monkeypatch.setattr(workbook_file, "_values", _failing(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        read_book(path)


def test_a_workbook_neither_reader_can_read(path: Path) -> None:
    openpyxl.Workbook().save(path)
    _edited(path, {"xl/workbook.xml": lambda _: "<workbook"})
    with pytest.raises(FileRefused, match="workbook_damaged"):
        read_book(path)


def _whole(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["A1"].fill = "yes", PatternFill("solid", fgColor="FF123456")
    sheet["A1"].comment, sheet["A1"].hyperlink = Comment("note", "me"), "https://example.org"
    book.save(path)
    return path


def _lost(_: str) -> None:
    return None


def _cut(text: str) -> str:
    return text[: len(text) // 2]


def _misnumbered(text: str) -> str:
    return text.replace('fillId="', 'fillId="x')


@pytest.mark.parametrize(
    ("part", "change", "remark"),
    [
        ("xl/styles.xml", _misnumbered, "styles_unread"),
        ("xl/theme/theme1.xml", _lost, "styles_unread"),
        ("xl/comments/comment1.xml", _cut, "comments_unread:Sheet"),
        ("xl/comments/comment1.xml", _lost, "comments_unread:Sheet"),
    ],
)
def test_what_cannot_be_read_is_told_and_the_rest_is_there(
    path: Path, part: str, change: Callable[[str], str | None], remark: str
) -> None:
    book = read_book(_edited(_whole(path), {part: change}))
    assert book.leaves[0].cell(1, 1) == "yes"
    assert book.remarks == (remark,)
    assert bool(book.leaves[0].comments) == (remark == "styles_unread")
    assert bool(book.leaves[0].fills) != (remark == "styles_unread")
    assert book.leaves[0].links == {(1, 1): "https://example.org"}


def test_marks_of_a_sheet_that_cannot_be_followed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = (workbook_file._Sheet("Other", False, (("yes",),)),)
    monkeypatch.setattr(workbook_file, "_values", lambda _: rows)
    book = read_book(_whole(path))
    assert book.leaves[0].rows == (("yes",),)
    assert book.remarks == ("marks_unread:Other", "comments_unread:Other")


def test_links_to_nowhere(path: Path) -> None:
    relations = "xl/worksheets/_rels/sheet1.xml.rels"
    book = read_book(_edited(_whole(path), {relations: _lost}))
    assert book.remarks == ("links_unread:Sheet",)
    assert book.leaves[0].links == {}


def test_a_workbook_without_styles(path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "yes"
    book.save(path)
    _edited(path, {"xl/_rels/workbook.xml.rels": lambda text: text.replace("/styles", "/none")})
    found = read_book(path)
    assert found.leaves[0].rows == (("yes",),)
    assert found.remarks == ()


FAR = '<row r="900000"><c r="J900000" t="inlineStr"><is><t>{}</t></is></c></row>'
NEAR = (
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="0"/></row>'
    '<row r="3"><c r="B3"><v>2</v></c></row>'
)
WIDE = "".join(f'<row r="{row}"><c r="XFD{row}"/></row>' for row in range(1, 400))


def test_a_blank_cell_far_away_is_no_part_of_the_sheet(path: Path) -> None:
    (leaf,) = _with_rows(path, NEAR + FAR.format(" ")).leaves
    assert leaf.rows == ((1,), (), (None, 2))


@pytest.mark.parametrize("rows", [NEAR + FAR.format("x"), WIDE])
def test_what_is_filled_too_far_apart_is_refused(path: Path, rows: str) -> None:
    with pytest.raises(FileRefused) as refused:
        _with_rows(path, rows)
    assert refused.value.code == "sheet_too_large"


def test_empty_rows_without_end_are_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """A damaged row number makes the slower reader hand out billions of empty rows."""
    monkeypatch.setattr(workbook_file, "LARGEST_CELLS", 1_000)
    with pytest.raises(FileRefused) as refused:
        workbook_file._filled_part(repeat((), 1_001), "hotels.xlsx")
    assert refused.value.code == "sheet_too_large"
    assert workbook_file._filled_part(repeat((), 1_000), "hotels.xlsx") == ()
