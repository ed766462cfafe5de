"""How much of a sheet a page of A4 holds, so that no page is left with a few rows only."""

from __future__ import annotations

from typing import Final

#: What an A4 page in landscape shows in full size within the margins, in pixels.
PAGE_WIDTH: Final = 1010
PAGE_HEIGHT: Final = 670
#: The part of that height which is left for rows under a heading that each page repeats.
_ROWS_HEIGHT: Final = 590
#: A page less full than this part of it is saved by writing smaller.
_STRAY: Final = 0.3


def page_height(width: int) -> int:
    """How many pixels of a sheet so wide stand above one another on a page it is fitted to."""
    return int(PAGE_HEIGHT * max(1.0, width / PAGE_WIDTH))


def print_scale(width: int, height: int) -> int:
    """Per cent at which a list of so many pixels fits a page's width, a stray page being saved."""
    scale = min(1.0, PAGE_WIDTH / width)
    pages = height * scale / _ROWS_HEIGHT
    if _has_stray(pages):
        scale *= int(pages) / pages
    return int(100 * scale)


def whole_pages(width: int, height: int) -> int:
    """On how many pages a list is to be fitted to save a stray one; 0 where it needs no help."""
    pages = height * min(1.0, PAGE_WIDTH / width) / _ROWS_HEIGHT
    return int(pages) if _has_stray(pages) else 0


def _has_stray(pages: float) -> bool:
    return pages > 1 and pages % 1 < _STRAY
