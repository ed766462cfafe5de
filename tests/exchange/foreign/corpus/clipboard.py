"""What Excel, LibreOffice, Google Sheets and browsers put on the clipboard."""

from awkward import Asked, Case, Options, table
from sheet_picture import Page, Text

CAFE = """
Feature  | Blue Cup | Corner Cafe
Oat milk | yes      | no
Terrace  | no       | yes
"""
TICKS = """
Feature  | Blue Cup | Corner Cafe
Oat milk | ✓        |
Terrace  |          | ✓
"""
GERMAN = """
Leistung | Salon Schön | Haarwerk
Färben   | '45,50 €    | '52,00 €
Kinder   | ja          | nein
"""
GERMAN_CAME = """
         | Salon Schön | Haarwerk
Färben   | 45.5        | 52
Kinder   | yes         | no
"""
EXCEL = (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">'
    '<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">'
    "<meta name=ProgId content=Excel.Sheet><style><!--table "
    '{mso-displayed-decimal-separator:"\\.";}'
    " .xl65 {mso-number-format:General;} --></style></head><body link=blue vlink=purple>"
)
EXCEL_TABLE = (
    "<table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse'>"
    "<!--StartFragment--><col width=64 span=3 style='width:48pt'>"
)
OFFICE = (
    '<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; '
    'charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>'
    '<style type="text/css">body,div,table{font-family:"Liberation Sans"}</style></head><body>'
)
GOOGLE = (
    "<meta charset='utf-8'><google-sheets-html-origin><style type=\"text/css\"><!--td {border: "
    "1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style>"
)
GOOGLE_TABLE = (
    '<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" '
    'border="1" data-sheets-root="1"><colgroup><col width="100"/></colgroup><tbody>'
)


def pasted(
    name: str, build: Page | Text, came: str, answers: dict[str, str] | None = None, **more: object
) -> Case:
    """A case of the clipboard; as text where nothing else says so."""
    suffix = ".txt" if isinstance(build, Text) else ".html"
    options = Options(answers=answers or {}, clipboard=True)
    return Case(name, build, suffix, table(came), options, **more)  # type: ignore[arg-type]


CASES = (
    pasted("clip-excel-html", Page(CAFE, EXCEL, "</body></html>", EXCEL_TABLE, (), "td"), CAFE),
    pasted(
        "clip-excel-html-with-fragment-header",
        Page(
            CAFE,
            "Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000000900\r\n"
            f"StartFragment:0000000300\r\nEndFragment:0000000800\r\n\r\n{EXCEL}",
            "<!--EndFragment--></body></html>",
            EXCEL_TABLE,
            (),
            "td",
        ),
        CAFE,
    ),
    pasted(
        "clip-excel-html-broken-in-the-middle-of-words",
        Page(
            CAFE,
            EXCEL,
            "</body></html>",
            EXCEL_TABLE,
            (
                ("Corner Cafe", "Corner\r\n  Cafe"),
                ("Oat milk", "Oat<span\r\n  style='x'> </span>milk"),
            ),
            "td",
        ),
        CAFE,
    ),
    pasted(
        "clip-libreoffice-html", Page(CAFE, OFFICE, "</body></html>", "<table>", (), "td"), CAFE
    ),
    pasted(
        "clip-libreoffice-html-with-values-beside",
        Page(
            GERMAN,
            OFFICE,
            "</body></html>",
            "<table>",
            (("45,50 €", '<font face="Arial" sdval="45.5" sdnum="1031;">45,50 €</font>'),),
            "td",
        ),
        GERMAN_CAME,
        {"decimal": "comma"},
    ),
    pasted("clip-google-sheets", Page(CAFE, GOOGLE, "", GOOGLE_TABLE, (), "td"), CAFE),
    pasted(
        "clip-google-sheets-ticks-and-blanks",
        Page(TICKS, GOOGLE, "", GOOGLE_TABLE, (), "td"),
        CAFE,
        {"sign:✓": "yes", "blank": "no"},
        asks=(Asked("blank"),),
    ),
    pasted(
        "clip-web-table-with-icons-as-alternative-texts",
        Page(
            CAFE,
            cells=(
                ("yes", '<img src="tick.png" alt="yes">'),
                ("no", '<i class="fa fa-times" title="no" aria-label="no"></i>'),
            ),
        ),
        "",
        may={
            ("Oat milk", "Blue Cup", "2026-11-20"): ("yes",),
            ("Oat milk", "Corner Cafe", "2026-11-20"): ("no",),
            ("Terrace", "Blue Cup", "2026-11-20"): ("no",),
            ("Terrace", "Corner Cafe", "2026-11-20"): ("yes",),
        },
    ),
    pasted(
        "clip-web-table-with-spans",
        Page(
            """
               | Direct   | <           | Indirect
Feature        | Blue Cup | Corner Cafe | Bakery
Oat milk       | Yes      | No          | Yes
Terrace        | No       | Yes         | No
"""
        ),
        """
         | Blue Cup | Corner Cafe | Bakery
Oat milk | yes      | no          | yes
Terrace  | no       | yes         | no
""",
        never=("Direct", "Indirect"),
    ),
    pasted("clip-excel-text", Text(CAFE, separator="\t"), CAFE),
    pasted(
        "clip-excel-text-with-quoted-line-breaks",
        Text(CAFE.replace("Corner Cafe", "Corner\\nCafe"), separator="\t"),
        CAFE,
    ),
    pasted("clip-text-without-line-end", Text(CAFE.strip(), separator="\t", line_end="\n"), CAFE),
)
