"""Workbooks as owners have them, and what is seen of them in a workspace afterwards."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
from foreign_case import leaf
from openpyxl.worksheet.worksheet import Worksheet

from benchmark_app.ui.editor import Editor

TICKS = "Service|Our motel|Seaview|Pines\nSauna|✓||✓\nBikes|||✓\nPets welcome|✓|✓|"


def book_file(path: Path, *sheets: tuple[str, str]) -> Path:
    """A workbook of sheets with a name and a text."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, text in sheets:
        page: Worksheet = book.create_sheet(name)
        for row in leaf(text).rows:
            page.append(row)
    book.save(path)
    return path


def seen(editor: Editor, day: date) -> dict[tuple[str, str], object]:
    """What was seen on a day, by place and service."""
    places: dict[int | str, str] = {one.id: one.name for one in editor.market.competitors}
    services: dict[int | str, str] = {one.id: one.name for one in editor.market.attributes}
    return {
        (places[one.competitor], services[one.attribute]): one.value
        for one in editor.workspace.observations()
        if one.observed_on == day and one.retracted_at is None
    }
