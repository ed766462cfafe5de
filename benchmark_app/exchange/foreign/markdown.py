"""Texts with tables drawn in markdown, as the page that every viewer makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

#: The line below the headings: "|---|:-:|".
_DASHES: Final = re.compile(r"\s*\|?(\s*:?-+:?\s*\|)+\s*(:?-+:?\s*)?")
_HEADING: Final = re.compile(r"\s{0,3}#{1,6}\s+(.+?)(\s+#+)?\s*")
_RULE: Final = re.compile(r"\s{0,3}([-*_])(\s*\1){2,}\s*")
_BAR: Final = re.compile(r"(?<!\\)\|")
_STRUCK: Final = re.compile(r"~~(?=\S)(.+?)(?<=\S)~~")
#: Emphasis around a text that is struck through: the page has it without.
_AROUND_STRUCK: Final = re.compile(r"(\*\*|__|\*|_)(~~.+?~~)\1")
_BREAK: Final = re.compile(r"&lt;br\s*/?&gt;", re.IGNORECASE)
#: Marks of an item, a quotation or of small letters around a line of words.
_AROUND: Final = re.compile(r"^\s*([-*+>]\s+)*(<(sub|small)>)?|(</(sub|small)>)?\s*$")


def is_markdown(text: str) -> bool:
    """Whether a table drawn in markdown stands in a text."""
    lines = text.splitlines()
    return any(_is_headed(lines, number) for number in range(1, len(lines)))


def page_of(text: str) -> str:
    """The page of a text in markdown: its tables, and the headings and words around them."""
    return "\n".join(_blocks(text.splitlines()))


def _is_headed(lines: Sequence[str], number: int) -> bool:
    """Whether a line of dashes has as many as there are headings above it, and more than one."""
    if not _DASHES.fullmatch(lines[number]) or "|" not in lines[number - 1]:
        return False
    return 1 < len(_cells(lines[number])) == len(_cells(lines[number - 1]))


def _blocks(lines: Sequence[str]) -> Iterator[str]:
    number = 0
    while number < len(lines):
        line = lines[number]
        if number + 1 < len(lines) and _is_headed(lines, number + 1):
            end = number + 2
            while end < len(lines) and "|" in lines[end]:
                end += 1
            yield _table(lines[number], lines[number + 2 : end])
            number = end
            continue
        number += 1
        if heading := _HEADING.fullmatch(line):
            yield f"<h2>{_shown(heading[1])}</h2>"
        elif _RULE.fullmatch(line):
            yield "<hr>"
        elif words := _AROUND.sub("", line):
            yield f"<p>{_shown(words)}</p>"


def _table(head: str, body: Sequence[str]) -> str:
    rows = [_row("th", head), *(_row("td", line) for line in body)]
    return f"<table>{''.join(rows)}</table>"


def _row(tag: str, line: str) -> str:
    return f"<tr>{''.join(f'<{tag}>{_shown(cell)}</{tag}>' for cell in _cells(line))}</tr>"


def _cells(line: str) -> list[str]:
    """What stands between the bars of a line; a bar behind a backslash is a letter."""
    cells = _BAR.split(line.strip())
    first = not cells[0]
    last = len(cells) > 1 and not cells[-1]
    return [cell.strip().replace("\\|", "|") for cell in cells[first : len(cells) - last]]


def _shown(text: str) -> str:
    """A text as a page holds it: its emphasis as it stands, what is struck through struck."""
    struck = _STRUCK.sub(r"<del>\1</del>", _AROUND_STRUCK.sub(r"\2", escape(text, quote=False)))
    return _BREAK.sub("<br>", struck)
