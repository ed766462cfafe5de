"""How cells look: their colour as the screen shows it, bold letters, formats that add a word."""

from __future__ import annotations

import colorsys
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeVar
from xml.etree.ElementTree import Element

from benchmark_app.exchange.foreign.package import Package, is_on

#: Office's own theme, in the order its colours are counted: light before dark.
_OFFICE_THEME: Final = {
    "lt1": "FFFFFF",
    "dk1": "000000",
    "lt2": "EEECE1",
    "dk2": "1F497D",
    "accent1": "4F81BD",
    "accent2": "C0504D",
    "accent3": "9BBB59",
    "accent4": "8064A2",
    "accent5": "4BACC6",
    "accent6": "F79646",
    "hlink": "0000FF",
    "folHlink": "800080",
}
_BASIC: Final = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF"
#: The palette of old workbooks; its first eight colours come twice.
_PALETTE: Final = tuple(
    f"""{_BASIC} {_BASIC}
    800000 008000 000080 808000 800080 008080 C0C0C0 808080
    9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF
    000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF
    00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
    3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
    003366 339966 003300 333300 993300 993366 333399 333333
    000000 FFFFFF""".split()
)
_HEX: Final = re.compile(r"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})")
_WHITE: Final = "#FFFFFF"
_DOTS: Final = frozenset({"gray125", "gray0625"})
_BUILTIN: Final = {"9": "0%", "10": "0.00%"}
#: What a format shows beside the number: "text", \x, [$sign-language], or a character.
_FORMAT: Final = re.compile(r'"([^"]*)"|\\(.)|\[\$([^]-]*)[^]]*\]|\[[^]]*\]|[_*].|([^\w\s])', re.S)
_SIGNS: Final = frozenset("%‰")
_CURRENCY_OR_SYMBOL: Final = frozenset({"Sc", "So"})
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Style:
    """What the cells of one style have: a colour as #RRGGBB, letters that are bold or struck out.

    `number_format` is one that speaks.
    """

    fill: str = ""
    is_bold: bool = False
    is_struck: bool = False
    number_format: str = ""


_PLAIN: Final = Style()


def styles_of(package: Package) -> dict[str, Style]:
    """The styles that are not plain, by the number cells call them. White counts as no colour.

    Raises whatever reading a damaged part raises.
    """
    part = package.workbook_related("styles")
    if part is None:
        return {}
    styles = package.tree(part)
    colours = _Colours(_theme(package), _palette(styles))
    fills = [colours.fill(one) for one in styles.findall("{*}fills/{*}fill")]
    fonts = styles.findall("{*}fonts/{*}font")
    bold = [_has(one, "b") for one in fonts]
    struck = [_has(one, "strike") for one in fonts]
    formats = _BUILTIN | {
        one.get("numFmtId", ""): one.get("formatCode", "")
        for one in styles.findall("{*}numFmts/{*}numFmt")
    }
    found = {}
    for number, cell_style in enumerate(styles.findall("{*}cellXfs/{*}xf")):
        code = formats.get(cell_style.get("numFmtId", "0"), "")
        style = Style(
            fill=_nth(fills, cell_style.get("fillId")) or "",
            is_bold=_nth(bold, cell_style.get("fontId")) or False,
            is_struck=_nth(struck, cell_style.get("fontId")) or False,
            number_format=code if speaks(code) else "",
        )
        if style != _PLAIN:
            found[str(number)] = style
    return found


def speaks(code: str) -> bool:
    """Whether a number format adds a percent sign, a currency or a word to the number."""
    shown = ("".join(filter(None, match.groups())) for match in _FORMAT.finditer(code))
    return any(_is_word(sign) for text in shown for sign in text)


def _is_word(sign: str) -> bool:
    kind = unicodedata.category(sign)
    return sign in _SIGNS or kind in _CURRENCY_OR_SYMBOL or kind.startswith("L")


def _nth(items: Sequence[_Item], number: str | None) -> _Item | None:
    at = int(number or 0)
    return items[at] if 0 <= at < len(items) else None


def _has(font: Element, name: str) -> bool:
    mark = font.find(f"{{*}}{name}")
    return mark is not None and is_on(mark.get("val", "1"))


def _palette(styles: Element) -> tuple[str, ...]:
    own = styles.findall("{*}colors/{*}indexedColors/{*}rgbColor")
    return (*(_six(one.get("rgb")) or "" for one in own), *_PALETTE[len(own) :])


def _theme(package: Package) -> tuple[str, ...]:
    part = package.workbook_related("theme")
    scheme = None if part is None else package.tree(part).find(".//{*}clrScheme")
    if scheme is None:
        return tuple(_OFFICE_THEME.values())
    return tuple(_scheme_colour(scheme, name) for name in _OFFICE_THEME)


def _scheme_colour(scheme: Element, name: str) -> str:
    for colour in scheme.findall(f"{{*}}{name}/*"):
        return _six(colour.get("lastClr") or colour.get("val")) or ""
    return ""


def _six(text: str | None) -> str | None:
    """RRGGBB of a colour that may begin with how opaque it is, which no cell obeys."""
    match = _HEX.fullmatch(text or "")
    return match[1].upper() if match else None


@dataclass(frozen=True, slots=True)
class _Colours:
    """What a colour of a style comes to in this workbook."""

    theme: tuple[str, ...]
    palette: tuple[str, ...]

    def fill(self, fill: Element) -> str:
        """The colour a cell is filled with, or nothing; of a gradient, where it begins."""
        pattern = fill.find("{*}patternFill")
        if pattern is None:
            return self._told(fill.find("{*}gradientFill/{*}stop/{*}color"))
        kind = pattern.get("patternType", "none")
        if kind == "none" or kind in _DOTS:
            return ""
        return self._told(pattern.find("{*}fgColor"))

    def _told(self, colour: Element | None) -> str:
        found = None if colour is None else self._base(colour)
        if colour is None or not found:
            return ""
        shown = f"#{_tinted(found, float(colour.get('tint', '0')))}"
        return "" if shown == _WHITE else shown

    def _base(self, colour: Element) -> str | None:
        if "rgb" in colour.attrib:
            return _six(colour.get("rgb"))
        if "theme" in colour.attrib:
            return _nth(self.theme, colour.get("theme"))
        return _nth(self.palette, colour.get("indexed")) if "indexed" in colour.attrib else None


def _tinted(colour: str, tint: float) -> str:
    """The colour made lighter (tint > 0) or darker (< 0), as Office does it."""
    if not tint:
        return colour
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, strength = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    made = colorsys.hls_to_rgb(hue, min(max(light, 0), 1), strength)
    return "".join(f"{round(part * 255):02X}" for part in made)
