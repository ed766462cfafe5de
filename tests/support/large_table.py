"""Tables as large as the program takes any: nearly 50 MB, made in a moment."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random
from typing import Final
from zipfile import ZIP_STORED, ZipFile

import xlsxwriter

_SIZE: Final = 50_000_000
_LINES: Final = 8_000
_SERVICES, _PLACES, _SIGNS = 125, 40, 9_900
_TEXTS: Final = "xl/sharedStrings.xml"


def large_list(path: Path) -> Path:
    """A CSV of some 650,000 observations, many of the same cells."""
    block = "".join(
        f"2026-0{n % 9 + 1}-{n % 28 + 1:02},Hotel {n % 40},Service number {n // 40 % 200},"
        f"{('yes', 'no', 'partly')[n % 3]},some remark that is a little longer {n}\n"
        for n in range(_LINES)
    ).encode()
    with path.open("wb") as file:
        file.write(b"date,competitor,attribute,value,note\n")
        for _ in range(_SIZE // len(block)):
            file.write(block)
    return path


def large_book(path: Path) -> Path:
    """A workbook of a comparison whose cells are long texts, none twice, stored as they are."""
    small = path.with_name("small.xlsx")
    with xlsxwriter.Workbook(str(small)) as book:
        sheet = book.add_worksheet("2026-11-20")
        sheet.write_row(0, 0, ["Service", *(f"Hotel {place}" for place in range(_PLACES))])
        for row in range(1, _SERVICES + 1):
            sheet.write_row(row, 0, [f"Service {row}"])
            sheet.write_row(row, 1, [f"long {row} {place}" for place in range(_PLACES)])
    chance = Random(1)

    def long(_: re.Match[bytes]) -> bytes:
        return b"<t>" + chance.randbytes(_SIGNS // 2).hex().encode() + b"</t>"

    with ZipFile(small) as before, ZipFile(path, "w", ZIP_STORED) as after:
        for name in before.namelist():
            part = before.read(name)
            after.writestr(name, re.sub(b"<t>long .*?</t>", long, part) if name == _TEXTS else part)
    small.unlink()
    return path
