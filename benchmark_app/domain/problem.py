"""What is wrong with a line of a file, and where."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Problem:
    """A code with parameters and the place it was found; `words` makes the sentence.

    `row` counts from 1 as the file's own program shows it; `column` is its header or letter.
    `warning` is True where the line can be imported all the same.
    """

    code: str
    params: dict[str, object] = field(default_factory=dict)
    sheet: str = ""
    row: int | None = None
    column: str = ""
    warning: bool = False
