"""A small file that says what the signs of somebody's table mean, and answers questions."""

from __future__ import annotations

from pathlib import Path

import msgspec

from benchmark_app.domain.name import name_key
from benchmark_app.errors import FileRefused
from benchmark_app.words.foreign_question import QUESTIONS
from benchmark_app.words.value import VALUE_WORDS


def read_mapping(path: Path) -> tuple[dict[str, str], dict[str, str]]:
    """What a JSON file such as {"x": "yes", "-": "", "range": "low"} says: signs and answers.

    The first are meanings by sign: a word of a value or a number; an empty one leaves the cell
    out. The second are answers by the code of a question, which no sign is spelled like.

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
    signs, answers = {}, {}
    for sign, meaning in meanings.items():
        text = str(meaning).strip()
        if sign.partition(":")[0] in QUESTIONS:
            answers[sign] = text
            continue
        if isinstance(meaning, str) and text and name_key(text) not in VALUE_WORDS:
            raise FileRefused("mapping_unknown_meaning", name=path.name, sign=sign, meaning=meaning)
        signs[name_key(sign)] = text
    return signs, answers
