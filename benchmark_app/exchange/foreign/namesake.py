"""Names of a file that may mean what the workspace has under another one: asked, once for each."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from benchmark_app.domain.name import clean_name, name_key
from benchmark_app.exchange.foreign.orientation import Known
from benchmark_app.exchange.foreign.own_business import own_among, own_name
from benchmark_app.exchange.foreign.question import Choice, Question, Sample
from benchmark_app.exchange.layout import Line
from benchmark_app.exchange.near_name import near_names
from benchmark_app.exchange.table import Cell, cell_text

_BUSINESS: Final = "competitor"
#: What is asked about a name, by the code of the column it stands in.
_KINDS: Final = {_BUSINESS: "known_business", "attribute": "known_service"}
NAME_KINDS: Final = frozenset(_KINDS.values())
_KNOWN: Final = "known:"
_NEW: Final = "new_name"
#: A known name that so many others are like is that of a chain or a trade.
_TOO_MANY: Final = 4
_SHORTEST: Final = 2


@dataclass(frozen=True, slots=True)
class Namesakes:
    """What is asked about names; `names` are those to take by column code and key in the file.

    `own` is the business that the file calls its owner's, "" where it calls none or several so.
    """

    questions: tuple[Question, ...]
    names: Mapping[tuple[str, str], str]
    own: str = ""

    def named(self, line: Line) -> Line:
        """The line with the names that the workspace has."""
        keys = ((code, _key(line.cells.get(code))) for code in _KINDS)
        said = {key[0]: self.names[key] for key in keys if key in self.names}
        return line._replace(cells={**line.cells, **said}) if said else line

    def business(self, name: str) -> str:
        """The name of a business, or the one that the workspace has for it."""
        return self.names.get((_BUSINESS, name_key(name)), name)


def namesakes(lines: Sequence[Line], known: Known, answers: Mapping[str, str]) -> Namesakes:
    """What may be known under another name: a slip, fewer or more words, the owner's "us".

    Nothing is asked where the file has the known name too. What nobody answers is a new name, but
    for the owner's own business. A new one of these is called without the mark that tells it so.
    """
    asked: dict[tuple[str, str], Question] = {}
    first = {code: _first(lines, code) for code in _KINDS}
    own = own_among(_names(_BUSINESS, first[_BUSINESS]).values())
    for code in _KINDS:
        for key, question in _questions(code, first[code], known, own):
            asked[code, key] = question
    names = {}
    for place, question in asked.items():
        chosen = question.chosen({question.code: question.default or "", **answers})
        if chosen is not None and chosen.code != _NEW:
            names[place] = chosen.code.removeprefix(_KNOWN)
    place = _BUSINESS, name_key(own)
    if place not in asked and (bare := _unmarked(own, first[_BUSINESS], known)):
        names[place] = bare
    return Namesakes(tuple(asked.values()), names, names.get(place, own))


def _unmarked(own: str, taken: Container[str], known: Known) -> str:
    """A new name without the mark of the owner's business, unless that is another one's."""
    told = own_name(own)
    if told is None or name_key(own) in known.competitors:
        return ""
    key = name_key(told.name)
    return "" if key in taken or key in known.competitors else told.name


def _key(cell: Cell) -> str:
    return name_key(cell_text(cell))


def _first(lines: Iterable[Line], code: str) -> dict[str, Line]:
    """The first line of each name, by its key."""
    found: dict[Cell, Line] = {}
    for line in lines:
        found.setdefault(line.cells.get(code), line)
    return {_key(cell): line for cell, line in reversed(found.items())}


def _names(code: str, first: Mapping[str, Line]) -> dict[str, str]:
    """The names by their keys."""
    return {key: clean_name(cell_text(line.cells.get(code))) for key, line in first.items()}


def _questions(
    code: str, first: Mapping[str, Line], known: Known, own: str
) -> Iterator[tuple[str, Question]]:
    """What is asked about names, by their keys and with the first line of each.

    `own` is the one of the businesses that is called the owner's.
    """
    there = known.competitors if code == _BUSINESS else known.services
    others = [known.written[key] for key in there if key in known.written and key not in first]
    names = _names(code, first)
    new = [name for key, name in reversed(names.items()) if key and key not in there]
    like = _businesses_like(new, others) if code == _BUSINESS else dict(_near(new, others))
    for name in new:
        meant, is_likely = like.get(name, []), False
        if code == _BUSINESS and own_name(name) is not None:
            meant, is_likely = _own_meant(name, meant, others, known, is_alone=name == own)
        if meant:
            choices = (*(Choice(f"{_KNOWN}{one}") for one in meant), Choice(_NEW))
            default = choices[0] if is_likely else choices[-1]
            samples = (Sample(name, first[name_key(name)].place),)
            yield name_key(name), Question(f"{_KINDS[code]}:{name}", samples, choices, default.code)


def _own_meant(
    name: str, like: Sequence[str], others: Sequence[str], known: Known, *, is_alone: bool
) -> tuple[list[str], bool]:
    """Whom a name may mean that calls a business the owner's, and whether the first is likely."""
    told = own_name(name)
    key = name_key(told.name) if told else ""
    same = [one for one in others if name_key(one) == key]
    subject = [known.subject] if known.subject in others else []
    return list(dict.fromkeys((*same, *subject, *like))), bool(same or (subject and is_alone))


def _near(new: Sequence[str], others: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """The names that are a slip of another one."""
    for name, other in near_names(new, others):
        if other in others:
            yield name, [other]


def _businesses_like(new: Sequence[str], others: Sequence[str]) -> dict[str, list[str]]:
    """The names that are others with some words more or less, or a slip of one."""
    found = dict(_near(new, others))
    for name in new:
        found[name] = found.get(name) or [one for one in others if _is_part(name, one)]
    times = Counter(one for names in found.values() for one in names)
    return {name: [one for one in names if times[one] < _TOO_MANY] for name, names in found.items()}


def _is_part(one: str, other: str) -> bool:
    """Whether one name is the other with words left out; a number tells branches apart."""
    words, others = frozenset(_words(one)), frozenset(_words(other))
    apart = words ^ others
    if any(sign.isdigit() for word in apart for sign in word):
        return False
    short, long = sorted(("".join(_words(one)), "".join(_words(other))), key=len)
    if len(short) < _SHORTEST:
        return False
    if not short.isascii() and (long.startswith(short) or long.endswith(short)):
        return True  # where words are written together
    return words <= others or others <= words


def _words(name: str) -> list[str]:
    """The words of a name without accents and punctuation."""
    parts = unicodedata.normalize("NFKD", name_key(name))
    bare = "".join(one for one in parts if unicodedata.category(one) != "Mn")
    kept = (one if one.isalnum() else " " for one in unicodedata.normalize("NFC", bare))
    return "".join(kept).split()
