"""The one exception for what the user or the world did; its sentence lives in `words`."""

from __future__ import annotations

from typing import Final

_DAMAGE: Final = ("file_damaged", "file_rows_damaged", "file_sums_damaged", "foreign_schema")


class BenchmarkError(Exception):
    """A fault of a file, a disk or a person: a code with its parameters, never a sentence.

    `words.error.error_text` turns it into English or Korean. Anything that is not a
    `BenchmarkError` is a bug of ours.
    """

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        listed = ", ".join(f"{key}={value!r}" for key, value in self.params.items())
        return f"{self.code}({listed})"


class EditRefused(BenchmarkError):
    """An edit that cannot be applied; nothing was written."""


class FileRefused(BenchmarkError):
    """A file that cannot be opened, read or written; nothing was changed."""

    @property
    def is_damage(self) -> bool:
        """Whether the file is not as it was written: a backup or what is readable may serve."""
        return self.code in _DAMAGE
