"""Pages of the web before their parser, which stumbles over what browsers pass by."""

from __future__ import annotations

import re
from typing import Final

#: A letter told by a number that no letter has; Python counts no more than 4,300 digits.
_NO_LETTER: Final = re.compile(r"&#0*[0-9]{8,};?")
#: A section of a sort that the parser does not know.
_NO_SECTION: Final = re.compile(
    r"<!(?=\[)(?!\[(?:temp|cdata|ignore|include|rcdata|if|else|endif)(?![-_.a-z0-9]))",
    re.IGNORECASE,
)


def parseable(markup: str) -> str:
    """The markup with what no parser knows as plain text."""
    return _NO_SECTION.sub("&lt;!", _NO_LETTER.sub("\ufffd", markup))


def is_comment_link(classes: str | None) -> bool:
    """Whether a link is the [1] that Excel puts behind a cell with a comment."""
    return classes is not None and "msocomanch" in classes.split()
