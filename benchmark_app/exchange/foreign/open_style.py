"""How the cells of an OpenDocument look, and which of its sheets are hidden."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final
from xml.etree.ElementTree import Element

from benchmark_app.exchange.foreign.style import Style, speaks

_OASIS: Final = "{urn:oasis:names:tc:opendocument:xmlns:"
STYLE: Final = _OASIS + "style:1.0}"
TABLE: Final = _OASIS + "table:1.0}"
NUMBER: Final = _OASIS + "datastyle:1.0}"
_FO: Final = _OASIS + "xsl-fo-compatible:1.0}"
_FORMATS: Final = frozenset(
    NUMBER + kind for kind in ("number-style", "percentage-style", "currency-style")
)
_DEEPEST: Final = 20
_WHITE: Final = "#FFFFFF"
_SIX: Final = 7


@dataclass(frozen=True, slots=True)
class OpenStyles:
    """What the names of a document's styles mean."""

    elements: dict[str, Element]
    formats: dict[str, str]

    def is_hidden(self, table_style: str) -> bool:
        """Whether a sheet of that style is hidden."""
        element = self.elements.get(table_style)
        shown = None if element is None else element.find(f"{STYLE}table-properties")
        return shown is not None and shown.get(TABLE + "display") == "false"

    def style(self, name: str) -> Style:
        """How the cells of a style look; what it does not say its parent says."""
        found = Style()
        for element in reversed(list(self._line(name))):
            found = self._over(found, element)
        return found

    def _line(self, name: str) -> Iterable[Element]:
        """The style and those above it."""
        for _ in range(_DEEPEST):
            element = self.elements.get(name)
            if element is None:
                return
            yield element
            name = element.get(STYLE + "parent-style-name", "")

    def _over(self, style: Style, element: Element) -> Style:
        cell = element.find(f"{STYLE}table-cell-properties")
        fill = None if cell is None else cell.get(_FO + "background-color")
        if fill is not None:
            is_colour = fill.startswith("#") and len(fill) == _SIX and fill.upper() != _WHITE
            style = replace(style, fill=fill.upper() if is_colour else "")
        letters = element.find(f"{STYLE}text-properties")
        weight = None if letters is None else letters.get(_FO + "font-weight")
        if weight is not None:
            style = replace(style, is_bold=weight == "bold")
        line = None if letters is None else letters.get(STYLE + "text-line-through-style")
        if line is not None:
            style = replace(style, is_struck=line != "none")
        name = element.get(STYLE + "data-style-name")
        return style if name is None else replace(style, number_format=self.formats.get(name, ""))


def open_styles(groups: Iterable[Element]) -> OpenStyles:
    """The styles of a document, which stand in groups."""
    elements, formats = {}, {}
    for group in groups:
        for element in group:
            name = element.get(STYLE + "name", "")
            if element.tag == STYLE + "style":
                elements[name] = element
            elif element.tag in _FORMATS:
                code = "".join(_code(part) for part in element)
                formats[name] = code if speaks(code) else ""
    return OpenStyles(elements, formats)


def _code(part: Element) -> str:
    """A piece of a number format as workbooks write it."""
    text = part.text or ""
    if part.tag == NUMBER + "text":
        return text if text.strip() == "%" else f'"{text}"'
    if part.tag == NUMBER + "currency-symbol":
        return f"[${text}]"
    return "0" if part.tag == NUMBER + "number" else ""
