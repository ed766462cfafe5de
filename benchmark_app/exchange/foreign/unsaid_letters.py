"""The letters of a text that does not tell them, nor is in the ones that are tried."""

from __future__ import annotations

from pathlib import Path

from benchmark_app.errors import FileRefused
from benchmark_app.exchange.foreign.book import Leaf, Letters
from benchmark_app.exchange.foreign.question import Choice, Question
from benchmark_app.exchange.letters import readings, text_of


def letters_of(path: Path, content: bytes, seen: bytes, said: str, raw: Leaf) -> Letters | None:
    """What is asked about the letters of a text; None where something else was said and fits.

    `seen` is what of it people see, and `raw` the text read byte by byte.

    Raises:
        FileRefused: it is a text in no encoding.
    """
    found = readings(content, seen)
    codes = [one.encoding for one in found]
    if said and said not in codes and text_of(content, said) is not None:
        return None
    if not found:
        raise FileRefused("encoding_unknown", name=path.name)
    choices = tuple(Choice(one.encoding, sample=one.sample) for one in found)
    question = Question("encoding", (), choices, codes[0])
    return Letters(question=question, said=said in codes, raw=raw)
