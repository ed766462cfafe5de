"""Workbooks with their parts changed, and files that are none."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sheet_picture import Sheet, Xlsx

Parts = dict[str, bytes]
SHEET = "xl/worksheets/sheet1.xml"
STYLES = "xl/styles.xml"
STRINGS = "xl/sharedStrings.xml"


@dataclass(frozen=True)
class Changed:
    """Builds a workbook, then changes its parts; `extra` are members added as they are."""

    picture: str
    change: Callable[[Parts], None]
    extra: tuple[tuple[str, bytes], ...] = ()
    shared: bool = False  # the texts stand in a part of their own, as Excel writes them

    def __call__(self, path: Path) -> None:
        Xlsx((Sheet("Sheet1", self.picture),), kept=self.shared)(path)
        with zipfile.ZipFile(path) as whole:
            parts = {name: whole.read(name) for name in whole.namelist()}
        self.change(parts)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as whole:
            for name, content in (*parts.items(), *self.extra):
                whole.writestr(name, content)


@dataclass(frozen=True)
class Cut:
    """Builds a workbook and keeps only its first part, as a broken download does."""

    picture: str
    kept: float

    def __call__(self, path: Path) -> None:
        Xlsx((Sheet("Sheet1", self.picture),))(path)
        content = path.read_bytes()
        path.write_bytes(content[: int(len(content) * self.kept)])


@dataclass(frozen=True)
class Large:
    """Builds a file of so many bytes, nearly all of them holes."""

    size: int
    start: bytes = b""

    def __call__(self, path: Path) -> None:
        with path.open("wb") as file:
            file.write(self.start)
            file.truncate(self.size)


@dataclass(frozen=True)
class OpenDocument:
    """Builds an ods of one table: the rows as XML."""

    rows: str
    name: str = "Tabelle1"

    def __call__(self, path: Path) -> None:
        space = "urn:oasis:names:tc:opendocument:xmlns:"
        content = (
            '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
            f'xmlns:office="{space}office:1.0" xmlns:table="{space}table:1.0" '
            f'xmlns:text="{space}text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            'office:version="1.2"><office:body><office:spreadsheet>'
            f'<table:table table:name="{self.name}">{self.rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>"
        )
        kind = "application/vnd.oasis.opendocument.spreadsheet"
        entry = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}"/>'
        manifest = (
            '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
            f'xmlns:manifest="{space}manifest:1.0" manifest:version="1.2">'
            f"{entry.format('/', kind)}{entry.format('content.xml', 'text/xml')}"
            "</manifest:manifest>"
        )
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as whole:
            whole.writestr("mimetype", kind, zipfile.ZIP_STORED)
            whole.writestr("content.xml", content)
            whole.writestr("META-INF/manifest.xml", manifest)


def replaced(part: str, old: bytes, new: bytes) -> Callable[[Parts], None]:
    """A change of one text in one part."""

    def change(parts: Parts) -> None:
        assert old in parts[part], f"{part} has no {old!r}"
        parts[part] = parts[part].replace(old, new)

    return change


def without(part: str) -> Callable[[Parts], None]:
    """A part taken away."""

    def change(parts: Parts) -> None:
        del parts[part]

    return change


def untouched(parts: Parts) -> None:
    """No change."""
