"""Links that are written as formulas."""

from __future__ import annotations

import re
from typing import Final

_HYPERLINK: Final = re.compile(
    r'=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)', re.IGNORECASE
)


def parse_hyperlink(formula: str) -> tuple[str, str] | None:
    """The address and the text shown of a formula such as `=HYPERLINK("http://a.b","yes")`."""
    match = _HYPERLINK.fullmatch(formula)
    if match is None:
        return None
    address = match[1].replace('""', '"')
    return address, (match[2] or "").replace('""', '"') or address
