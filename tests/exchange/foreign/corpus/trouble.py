"""Files that are damaged, hostile, huge or something else: refused, or read all the same."""

from awkward import Case, Note, page, table
from damaged_file import (
    SHEET,
    STRINGS,
    STYLES,
    Changed,
    Cut,
    Large,
    OpenDocument,
    Parts,
    replaced,
    untouched,
    without,
)
from sheet_picture import Raw, Sheet, Xlsx

CAFE = """
Feature  | Blue Cup | Corner Cafe
Oat milk | yes      | no
Terrace  | no       | yes
"""
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = COMPOUND + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(4000)
DTD = b'<!DOCTYPE x [<!ENTITY a "yes"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def survived(name: str, change: Changed, **more: object) -> Case:
    """A damaged file whose values can all be read by one of the readers."""
    return Case(name, change, ".xlsx", table(CAFE), **more)  # type: ignore[arg-type]


def refused(name: str, build: object, suffix: str = ".xlsx", *, opens: bool = False) -> Case:
    """A file that is refused."""
    return Case(name, build, suffix, {}, refused=True, opens=opens)  # type: ignore[arg-type]


def empty_fill(parts: Parts) -> None:
    """A fill without a pattern: openpyxl raises TypeError."""
    head, _, tail = parts[STYLES].partition(b"<fills")
    inner = tail.partition(b"</fills>")[2]
    parts[STYLES] = head + b'<fills count="2"><fill/><fill/></fills>' + inner


def early_dates(parts: Parts) -> None:
    """The workbook counts its days from 1904."""
    book = parts["xl/workbook.xml"]
    assert b"<workbookPr" in book
    parts["xl/workbook.xml"] = book.replace(b"<workbookPr", b'<workbookPr date1904="1"', 1)


def spoken(parts: Parts) -> None:
    """How a name is read aloud stands beside it, as Japanese Excel keeps it."""
    old = "<t>旅館さくら</t>".encode()
    new = '<t>旅館さくら</t><rPh sb="0" eb="2"><t>リョカン</t></rPh><phoneticPr fontId="1"/>'
    assert old in parts[STRINGS]
    parts[STRINGS] = parts[STRINGS].replace(old, new.encode())


def in_runs(parts: Parts) -> None:
    """A name in two colours."""
    old, new = b"<t>Corner Cafe</t>", b"<r><t>Corner </t></r><r><rPr><b/></rPr><t>Cafe</t></r>"
    assert old in parts[STRINGS]
    parts[STRINGS] = parts[STRINGS].replace(old, new.replace(b"<t>C", b'<t xml:space="preserve">C'))


def ods_row(*cells: str) -> str:
    """A row of an ods; a cell that begins with < stands as it is."""
    inner = "".join(
        cell
        if cell.startswith("<")
        else '<table:table-cell office:value-type="string">'
        f"<text:p>{cell}</text:p></table:table-cell>"
        for cell in cells
    )
    return f"<table:table-row>{inner}</table:table-row>"


TWICE = (
    '<table:table-cell office:value-type="string" table:number-columns-repeated="2">'
    "<text:p>ja</text:p></table:table-cell>"
)
REMARKED = (
    '<table:table-cell office:value-type="string"><office:annotation><text:p>nur abends</text:p>'
    "</office:annotation><text:p>nein</text:p></table:table-cell>"
)

CASES = (
    refused("bad-empty-file", Raw(b"")),
    refused("bad-empty-csv", Raw(b""), ".csv", opens=True),
    refused("bad-picture-named-xlsx", Raw(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)),
    refused("bad-cut-download", Cut(CAFE, 0.6)),
    refused("bad-password", Raw(ENCRYPTED)),
    refused(
        "bad-document-of-words",
        Changed(CAFE, lambda parts: parts.clear(), (("word/document.xml", b"<w:document/>"),)),
    ),
    refused("bad-over-fifty-megabytes", Large(51 * 1024 * 1024, b"PK\x03\x04")),
    refused(
        "bad-csv-over-fifty-megabytes", Large(51 * 1024 * 1024, b"a,b\r\n"), ".csv", opens=True
    ),
    refused(
        "bad-swollen-part",
        Changed(CAFE, untouched, (("xl/media/image1.png", bytes(30_000_000)),)),
        opens=True,
    ),
    refused(
        "bad-many-members",
        Changed(CAFE, untouched, tuple((f"xl/media/{n}.png", b"x") for n in range(1_100))),
        opens=True,
    ),
    refused(
        "bad-member-outside",
        Changed(CAFE, untouched, (("../../outside.txt", b"x"),)),
        opens=True,
    ),
    refused(
        "bad-declaration-in-the-sheet",
        Changed(CAFE, replaced(SHEET, b"<worksheet", DTD + b"<worksheet")),
        opens=True,
    ),
    Case("bad-binary-named-csv", Raw(bytes(range(256)) * 40), ".csv", {}, refused=None),
    survived("hurt-empty-fill-in-the-styles", Changed(CAFE, empty_fill)),
    survived("hurt-no-styles", Changed(CAFE, without(STYLES))),
    survived("hurt-no-theme", Changed(CAFE, without("xl/theme/theme1.xml"))),
    survived(
        "hurt-wrong-dimension",
        Changed(CAFE, replaced(SHEET, b'<dimension ref="A1:C3"', b'<dimension ref="A1"')),
    ),
    survived(
        "hurt-dimension-of-the-whole-sheet",
        Changed(
            CAFE, replaced(SHEET, b'<dimension ref="A1:C3"', b'<dimension ref="A1:XFD1048576"')
        ),
    ),
    survived("hurt-name-in-two-runs", Changed(CAFE, in_runs, shared=True)),
    Case(
        "hurt-name-with-its-reading",
        Changed("項目 | 旅館さくら | ホテル海\n露天風呂 | あり | なし", spoken, shared=True),
        ".xlsx",
        table("  | 旅館さくら | ホテル海\n露天風呂 | yes | no"),
        never=("リョカン", "旅館さくらリョカン"),
    ),
    Case(
        "hurt-days-from-1904",
        Changed(
            "Date | Competitor | Feature | Value\n2022-03-03 | Blue Cup | Wifi | yes",
            early_dates,
        ),
        ".xlsx",
        {("Wifi", "Blue Cup", "2026-03-04"): "yes"},  # 1,462 days on
    ),
    page("huge-far-stray-cell", CAFE, CAFE, stray="XFD1048576", answers={"range": "A1:C3"}),
    page("huge-stray-cell-far-below", CAFE, CAFE, stray="A900000", answers={"range": "A1:C3"}),
    page(
        "huge-comparison-of-two-hundred-services",
        "\n".join(
            [
                "Feature | " + " | ".join(f"Cafe {n}" for n in range(1, 41)),
                *(
                    f"Service {row} | "
                    + " | ".join("yes" if (row + n) % 3 else "no" for n in range(1, 41))
                    for row in range(1, 201)
                ),
            ]
        ),
        {
            (f"Service {row}", f"Cafe {n}", "2026-11-20"): "yes" if (row + n) % 3 else "no"
            for row in range(1, 201)
            for n in range(1, 41)
        },
    ),
    page(
        "huge-read-in-part-as-its-owner-says",
        "\n".join(
            [
                "Feature | " + " | ".join(f"Cafe {n}" for n in range(1, 102)),
                *(f"Service {row} | " + " | ".join(["yes"] * 101) for row in range(1, 2001)),
            ]
        ),
        {
            (f"Service {row}", f"Cafe {n}", "2026-11-20"): "yes"
            for row in range(1, 5)
            for n in range(1, 4)
        },
        answers={"range": "A1:D5"},
        kept=True,
    ),
    page("nothing-empty-workbook", "", refused=None),
    Case(
        "nothing-two-empty-sheets",
        Xlsx((Sheet("Sheet1", ""), Sheet("Sheet2", ""))),
        ".xlsx",
        {},
        refused=None,
    ),
    page(
        "nothing-title-only",
        "Competitor comparison 2026",
        never=("Competitor comparison 2026",),
        refused=None,
    ),
    page(
        "nothing-heading-only", "Feature | Blue Cup | Corner Cafe", never=("Feature",), refused=None
    ),
    page(
        "nothing-a-letter-and-no-table",
        "Dear Kim,\n\nplease find the comparison next week.\n\nBest\nLee",
        never=("Dear Kim,", "Lee", "Best"),
        refused=None,
    ),
    page(
        "nothing-an-invoice-is-no-comparison",
        """
Invoice 2026-117
Item     | Quantity | Unit price | Amount
Chairs   | 4        | 35         | 140
Tables   | 2        | 120        | 240
Subtotal |          |            | 380
VAT 19 % |          |            | 72.2
""",
        may={
            (item, column, "2026-11-20"): (value,)
            for item, row in (("Chairs", (4, 35, 140)), ("Tables", (2, 120, 240)))
            for column, value in zip(("Quantity", "Unit price", "Amount"), row, strict=True)
        },
        never=("Invoice 2026-117", "Subtotal", "VAT 19 %", "Item"),
        refused=None,
    ),
    Case(
        "open-document-of-libreoffice",
        OpenDocument(
            ods_row("Merkmal", "Café Mohn", "Rösterei")
            + ods_row("Terrasse", TWICE)
            + ods_row("WLAN", "ja", REMARKED)
        ),
        ".ods",
        table("  | Café Mohn | Rösterei\nTerrasse | yes | yes\nWLAN | yes | no"),
        notes=(Note("nur abends", "WLAN", "Rösterei"),),
    ),
    Case(
        "open-document-with-a-million-repeated-rows",
        OpenDocument(
            ods_row("Merkmal", "Café Mohn", "Rösterei")
            + ods_row("Terrasse", "ja", "nein")
            + '<table:table-row table:number-rows-repeated="1048574"><table:table-cell '
            'table:number-columns-repeated="16384"/></table:table-row>'
        ),
        ".ods",
        table("  | Café Mohn | Rösterei\nTerrasse | yes | no"),
    ),
    Case(
        "open-document-that-claims-a-full-sheet",
        OpenDocument(
            '<table:table-row table:number-rows-repeated="1048576">'
            '<table:table-cell office:value-type="string" table:number-columns-repeated="16384">'
            "<text:p>yes</text:p></table:table-cell></table:table-row>"
        ),
        ".ods",
        {},
        refused=None,  # or the range is asked
        opens=False,
    ),
)
