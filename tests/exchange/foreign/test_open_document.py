"""Sheets of OpenDocument, written by hand and by LibreOffice."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from benchmark_app.errors import FileRefused
from benchmark_app.exchange import excel_gate
from benchmark_app.exchange.foreign import open_document
from benchmark_app.exchange.foreign.book import Area, Book, Leaf
from benchmark_app.exchange.foreign.book_file import read_book

SOFFICE = shutil.which("soffice")
MORNING = datetime.fromisoformat("2026-03-04T05:06")
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    f'xmlns:{short}="{OASIS}:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("table", "table"),
        ("text", "text"),
        ("style", "style"),
        ("number", "datastyle"),
        ("fo", "xsl-fo-compatible"),
    )
)
CALC = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
LINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def _document(root: str, inner: str) -> str:
    return f"<office:{root} {SPACES} {CALC} {LINK}>{inner}</office:{root}>"


def _file(
    folder: Path, rows: str, styles: str = "", common: str = "", manifest: str = "<m/>"
) -> Path:
    path = folder / "hotels.ods"
    sheet = f'<table:table table:name="Hotels" table:style-name="ta1">{rows}</table:table>'
    content = f"<office:automatic-styles>{styles}</office:automatic-styles>{sheet}"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", _document("document-content", content))
        if common:
            whole = f"<office:styles>{common}</office:styles>"
            archive.writestr("styles.xml", _document("document-styles", whole))
    return path


def _leaf(folder: Path, rows: str, styles: str = "", common: str = "") -> Leaf:
    (leaf,) = read_book(_file(folder, rows, styles, common)).leaves
    return leaf


def _row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def _cell(kind: str = "", inner: str = "", more: str = "") -> str:
    said = f'office:value-type="{kind}"' if kind else ""
    return f"<table:table-cell {said} {more}>{inner}</table:table-cell>"


def _words(text: str, more: str = "") -> str:
    return _cell("string", f"<text:p>{text}</text:p>", more)


def _refusal(path: Path) -> str:
    with pytest.raises(FileRefused) as refused:
        read_book(path)
    assert refused.value.params["name"] == path.name
    return refused.value.code


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (_cell("float", "<text:p>1,5</text:p>", 'office:value="1.5"'), 1.5),
        (_cell("boolean", "", 'office:boolean-value="true"'), True),
        (_cell("boolean", "", 'office:boolean-value="false"'), False),
        (_cell("date", "", 'office:date-value="2026-03-04"'), date(2026, 3, 4)),
        (_cell("date", "", 'office:date-value="2026-03-04T05:06:00"'), MORNING),
        (_cell("time", "", 'office:time-value="PT09H30M00S"'), time(9, 30)),
        (_cell("time", "", 'office:time-value="PT00H00M01.500S"'), time(0, 0, 1, 500_000)),
        (_cell("time", "", 'office:time-value="P1DT6H"'), timedelta(hours=30)),
        (_cell("time", "", 'office:time-value="-PT1H"'), timedelta(hours=-1)),
        (_cell("time", "", 'office:time-value="soon"'), "soon"),
        (_cell("string", "<text:p>a</text:p><text:p>b</text:p>"), "a\nb"),
        (_words('a<text:s text:c="2"/>b<text:s/>c<text:tab/>d<text:line-break/>e'), "a  b c\td\ne"),
        (_words("<text:span>ri</text:span>ch"), "rich"),
        (_cell("string", "", 'office:string-value="said"'), "said"),
        (_words("007"), "007"),
    ],
)
def test_values(tmp_path: Path, cell: str, value: object) -> None:
    leaf = _leaf(tmp_path, _row(cell))
    assert leaf.rows == ((value,),)
    assert type(leaf.cell(1, 1)) is type(value)


def test_repeated_rows_and_cells(tmp_path: Path) -> None:
    twice = 'table:number-columns-repeated="2"'
    leaf = _leaf(
        tmp_path,
        _row(
            _cell(more='table:number-columns-repeated="16384"'),
            more='table:number-rows-repeated="2"',
        )
        + _row(_cell(), _words("x", twice), more='table:number-rows-repeated="2"')
        + _row(
            _cell(more='table:number-columns-repeated="16384"'),
            more='table:number-rows-repeated="1048571"',
        ),
    )
    assert leaf.rows == ((None, None, None),) * 2 + ((None, "x", "x"),) * 2


def test_merges_comments_links_formulas_and_errors(tmp_path: Path) -> None:
    note = "<office:annotation><text:p>by</text:p><text:p>phone</text:p></office:annotation>"
    link = '<text:p><text:a xlink:href="https://a.b">price</text:a></text:p>'
    formula = 'table:formula="of:=SUM([.A1:.B2];[Other.C3])"'
    error = 'calcext:value-type="error" table:formula="of:=1/0"'
    leaf = _leaf(
        tmp_path,
        _row(
            _words("Hotels", 'table:number-columns-spanned="2" table:number-rows-spanned="2"'),
            "<table:covered-table-cell/>",
            _cell("string", f"{note}<text:p>yes</text:p>"),
        )
        + _row(
            "<table:covered-table-cell table:number-columns-repeated='2'/>",
            _cell("string", link),
            _cell("float", "", f'office:value="3" {formula}'),
        )
        + _row(
            _cell("string", "<text:p>#DIV/0!</text:p>", error),
            _cell("string", "", 'calcext:value-type="error"'),
            _cell("", "", 'table:formula="of:=[.A1]"'),
            _cell("", "", 'table:formula="nonsense"'),
            _cell("string", f"{note}", ""),
        )
        + _row(
            _cell("", "", 'table:formula="of:=HYPERLINK(&quot;https://c.d&quot;;&quot;ja&quot;)"'),
            "<table:shapes/>",
        ),
    )
    assert leaf.rows == (
        ("Hotels", None, "yes", None),
        (None, None, "price", 3.0),
        ("#DIV/0!", "#N/A", "=A1", None),
        ("ja", None, None, None),
    )
    assert leaf.merges == (Area(1, 1, 2, 2),)
    assert leaf.comments == {(1, 3): "by\nphone", (3, 5): "by\nphone"}
    assert leaf.links == {(2, 3): "https://a.b", (4, 1): "https://c.d"}
    assert leaf.formulas[2, 4] == "=SUM(A1:B2;Other!C3)"
    assert leaf.errors == {(3, 1), (3, 2), (3, 3)}


STYLES = """
<style:style style:name="ta1" style:family="table">
  <style:table-properties table:display="false"/></style:style>
<style:style style:name="green" style:parent-style-name="Bold" style:data-style-name="N1">
  <style:table-cell-properties fo:background-color="#00b050"/></style:style>
<style:style style:name="clear" style:parent-style-name="green" style:data-style-name="N0">
  <style:table-cell-properties fo:background-color="transparent"/>
  <style:text-properties fo:font-weight="normal"/></style:style>
<style:style style:name="white"><style:table-cell-properties fo:background-color="#ffffff"/>
  <style:text-properties/></style:style>
<style:style style:name="edge"><style:table-cell-properties/></style:style>
<style:style style:name="loop" style:parent-style-name="loop" style:data-style-name="N2"/>
<style:style style:name="euro" style:data-style-name="N3"/>
<number:percentage-style style:name="N1"><number:number/><number:text>%</number:text>
</number:percentage-style>
<number:number-style style:name="N0"><number:number/></number:number-style>
<number:number-style style:name="N2"><number:number/><number:text> min</number:text>
</number:number-style>
<number:currency-style style:name="N3"><number:number/>
  <number:currency-symbol>€</number:currency-symbol><number:fill-character/>
</number:currency-style>
"""
COMMON = (
    '<style:style style:name="Bold"><style:text-properties fo:font-weight="bold"/></style:style>'
)


def test_styles(tmp_path: Path) -> None:
    names = ["green", "clear", "white", "edge", "loop", "euro", "missing"]
    cells = [_cell("float", "", f'office:value="0.5" table:style-name="{name}"') for name in names]
    far = _cell(more='table:style-name="green" table:number-columns-repeated="16377"')
    green = _row(_cell(more='table:style-name="green"'), _words("yes", 'table:style-name="green"'))
    leaf = _leaf(tmp_path, _row(*cells, far) + green, STYLES, COMMON)
    assert leaf.is_hidden
    assert leaf.fills == dict.fromkeys([(1, 1), (1, 8), (1, 9), (2, 1), (2, 2)], "#00B050")
    assert leaf.bold == leaf.fills.keys()
    assert leaf.formats == {(1, 1): "0%", (1, 5): '0" min"', (1, 6): "0[$€]"}


def test_letters_that_are_struck_out(tmp_path: Path) -> None:
    styles = "".join(
        f'<style:style style:name="{name}" style:parent-style-name="struck">'
        f'<style:text-properties style:text-line-through-style="{line}"/></style:style>'
        for name, line in (("struck", "solid"), ("clear", "none"))
    )
    cells = [_words("yes", f'table:style-name="{name}"') for name in ("struck", "clear")]
    assert _leaf(tmp_path, _row(*cells), styles, "").struck == {(1, 1)}


def test_formats_that_the_types_of_cells_tell(tmp_path: Path) -> None:
    cells = [
        _cell("percentage", "", 'office:value="0.31"'),
        _cell("currency", "", 'office:value="65" office:currency="EUR"'),
        _cell("currency", "", 'office:value="65"'),
        _cell("percentage", "", 'office:value="0.31" table:style-name="loop"'),
    ]
    leaf = _leaf(tmp_path, _row(*cells), STYLES, COMMON)
    assert leaf.formats == {(1, 1): "0%", (1, 2): "[$EUR]0", (1, 4): '0" min"'}


def test_hidden_rows_and_columns(tmp_path: Path) -> None:
    columns = """<table:table-column table:number-columns-repeated="2"/>
        <table:table-column table:visibility="collapse"/>
        <table:table-column table:number-columns-repeated="99999"/>"""
    hidden = 'table:visibility="filter" table:number-rows-repeated="1000000"'
    seen = 'table:visibility="visible"'
    leaf = _leaf(tmp_path, columns + _row(_words("a"), more=seen) + _row(_cell(), more=hidden))
    assert leaf.hidden_columns == {3}
    assert leaf.hidden_rows == frozenset()
    two = _row(_words("a"), more='table:visibility="collapse"') + _row(_words("b"))
    assert _leaf(tmp_path, two).hidden_rows == {1}


def test_sheets_that_reach_too_far(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wide = 'table:number-columns-repeated="16384"'
    path = _file(tmp_path, _row(_words("x", wide), more='table:number-rows-repeated="1048576"'))
    assert _refusal(path) == "sheet_too_large"
    monkeypatch.setattr(open_document, "LARGEST_CELLS", 100)
    far = _row(_words("a")) + _row(_cell(), more='table:number-rows-repeated="50"')
    far += _row(_cell(), _cell(), _words("b"))
    assert _refusal(_file(tmp_path, far)) == "sheet_too_large"


def test_a_large_sheet_tells_its_values_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_document, "LARGEST_DRESSED", 1)
    cells = _words("a", 'table:style-name="green"'), _words("b", 'table:formula="of:=[.A1]"')
    book = read_book(_file(tmp_path, _row(*cells), STYLES))
    assert book.remarks == ("large_sheet:Hotels",)
    assert book.leaves[0].rows == (("a", "b"),)
    assert book.leaves[0].fills == {}
    assert book.leaves[0].formulas == {}


def test_documents_that_are_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locked = "<m><encryption-data/></m>"
    assert _refusal(_file(tmp_path, "", manifest=locked)) == "workbook_encrypted"
    assert _refusal(_file(tmp_path, "<broken")) == "workbook_damaged"
    assert _refusal(_file(tmp_path, _row(_cell("float")))) == "workbook_damaged"
    assert _refusal(_file(tmp_path, "", manifest='<!DOCTYPE m SYSTEM "x">')) == "workbook_unsafe"
    bomb = _file(tmp_path, "")
    with zipfile.ZipFile(bomb, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Pictures/a.png", b" " * 20_000_000)
    assert _refusal(bomb) == "workbook_too_large"
    monkeypatch.setattr(excel_gate, "LARGEST_FILE_MB", 0)
    assert _refusal(_file(tmp_path, "")) == "file_too_large"


def test_a_document_without_its_content(tmp_path: Path) -> None:
    path = tmp_path / "hotels.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert _refusal(path) == "not_a_workbook"


def _sample(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet: Any = book.worksheets[0]
    sheet["A1"], sheet["A1"].font = "Service", Font(bold=True)
    sheet["B1"], sheet["B1"].fill = "yes", PatternFill("solid", fgColor="FF00B050")
    sheet["B1"].comment = Comment("by phone", "Mina")
    sheet["A2"], sheet["A2"].number_format = 0.12, "0%"
    sheet["B2"], sheet["B2"].number_format = 15, '0" min"'
    sheet["A3"], sheet["B3"] = "=1/0", "=SUM(A2:B2)"
    sheet["A4"] = '=HYPERLINK("https://a.b","price")'
    sheet["B4"], sheet["B4"].hyperlink = "out", "https://c.d/e"
    sheet["A5"], sheet["B5"] = date(2026, 3, 4), MORNING
    sheet["A6"] = "merged"
    sheet.merge_cells("A6:B7")
    sheet["A8"], sheet["B8"] = "007", "hidden"
    sheet.row_dimensions[8].hidden = True
    book.create_sheet("Aside").sheet_state = "hidden"
    book.save(path)
    return path


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_what_libreoffice_writes(tmp_path: Path, kind: str) -> None:
    _sample(tmp_path / "in.xlsx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [SOFFICE, profile, "--headless", "--convert-to", kind, "--outdir", tmp_path / "out"]
    subprocess.run(
        [str(part) for part in (*command, tmp_path / "in.xlsx")], check=True, capture_output=True
    )
    book: Book = read_book(tmp_path / "out" / f"in.{kind}")
    leaf, aside = book.leaves
    assert book.remarks == ()
    assert (leaf.is_hidden, aside.is_hidden) == (False, True)
    assert [[cell or None for cell in row] for row in leaf.rows[:6]] == [
        ["Service", "yes"],
        [0.12, 15.0],
        ["#DIV/0!", 15.12],
        ["price", "out"],
        [date(2026, 3, 4), MORNING],
        ["merged", None],
    ]
    assert leaf.cell(8, 1) == "007"
    assert leaf.fills == {(1, 2): "#00B050"}
    assert leaf.bold == {(1, 1)}
    assert leaf.comments == {(1, 2): "by phone"}
    assert leaf.formats == {(2, 1): "0%", (2, 2): '0" min"'}
    assert leaf.links == {(4, 1): "https://a.b", (4, 2): "https://c.d/e"}
    assert leaf.errors == {(3, 1)}
    assert leaf.formulas[3, 2] == "=SUM(A2:B2)"
    assert leaf.merges == (Area(6, 1, 7, 2),)
    assert leaf.hidden_rows == {8}
