"""The parts of a workbook that lead to each other: sheets, their comments and links, the looks."""

from __future__ import annotations

import posixpath
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import IO, Final
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile, ZipFile

_WORKBOOK: Final = "xl/workbook.xml"
#: What reading a part raises that is damaged or missing.
DAMAGE: Final = (LookupError, ValueError, SyntaxError, ExpatError, BadZipFile, zlib.error, EOFError)
_TRUE: Final = frozenset({"1", "true", "on"})


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a part points to: another part, or an address outside the file."""

    kind: str
    target: str
    is_external: bool


class Package:
    """A workbook's parts by name; whatever it asks for has passed the gate, so it holds no DTD."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._names = {name.casefold(): name for name in archive.namelist()}

    def open(self, part: str) -> IO[bytes]:
        """The content of a part; `KeyError` if there is none of that name."""
        return self._archive.open(self._names[part.casefold()])

    def tree(self, part: str) -> Element:
        """A small part as a tree; one of `DAMAGE` if there is none."""
        with self.open(part) as file:
            return ET.parse(file).getroot()  # noqa: S314 - no DTD passes the gate

    def relations(self, part: str) -> dict[str, Relation]:
        """Where a part points to, by the names it calls them."""
        folder, name = posixpath.split(part)
        listed = f"{folder}/_rels/{name}.rels"
        if listed.casefold() not in self._names:
            return {}
        return {
            one.get("Id", ""): _relation(one, folder)
            for one in self.tree(listed).findall("{*}Relationship")
        }

    def related(self, part: str, kind: str) -> list[str]:
        """The parts of a kind that a part points to."""
        return [one.target for one in self.relations(part).values() if one.kind == kind]

    @cached_property
    def sheets(self) -> dict[str, str]:
        """The part of each sheet of cells by the sheet's name; a sheet that is a chart has none."""
        relations = self.relations(_WORKBOOK)
        found = {}
        for sheet in self.tree(_WORKBOOK).findall("{*}sheets/{*}sheet"):
            relation = relations.get(relation_id(sheet.attrib) or "")
            if relation is not None and relation.kind == "worksheet":
                found[sheet.get("name", "")] = relation.target
        return found

    def workbook_related(self, kind: str) -> str | None:
        """The part of a kind that the workbook itself points to."""
        return next(iter(self.related(_WORKBOOK, kind)), None)


@contextmanager
def open_package(path: Path) -> Iterator[Package]:
    """A workbook that has passed the gate."""
    with ZipFile(path) as archive:
        yield Package(archive)


def _relation(element: Element, folder: str) -> Relation:
    kind = element.get("Type", "").rpartition("/")[2]
    target = element.get("Target", "")
    if element.get("TargetMode") == "External":
        return Relation(kind, target, is_external=True)
    part = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(kind, part, is_external=False)


def relation_id(attributes: Mapping[str, str]) -> str | None:
    """The name an element calls its relation, in either kind of Office's namespaces."""
    return next((text for name, text in attributes.items() if name.endswith("}id")), None)


def is_on(text: str | None) -> bool:
    """Whether an attribute says yes."""
    return text is not None and text.casefold() in _TRUE
