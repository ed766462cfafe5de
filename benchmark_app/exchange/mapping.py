"""A small file that says what the signs of somebody's table mean."""

from __future__ import annotations

from pathlib import Path

import msgspec

from benchmark_app.domain.name import name_key
from benchmark_app.errors import FileRefused
from benchmark_app.words.value import VALUE_WORDS


def read_mapping(path: Path) -> dict[str, str]:
    """The meanings of a JSON file such as {"x": "yes", "-": "no", ".": ""} by sign.

    A meaning is a word of a value or a number; an empty one leaves the cell out.

    Raises:
        FileRefused: there is no such file, it holds something else, or a meaning is unknown.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise FileRefused("file_not_found", name=path.name) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise FileRefused("file_unreadable", name=path.name, reason=reason) from error
    try:
        meanings = msgspec.json.decode(content, type=dict[str, str | int | float])
    except msgspec.DecodeError as error:
        raise FileRefused("mapping_unreadable", name=path.name) from error
    mapping = {}
    for sign, meaning in meanings.items():
        text = str(meaning).strip()
        if isinstance(meaning, str) and text and name_key(text) not in VALUE_WORDS:
            raise FileRefused("mapping_unknown_meaning", name=path.name, sign=sign, meaning=meaning)
        mapping[name_key(sign)] = text
    return mapping
