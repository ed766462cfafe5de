"""A sentence in both languages, and the one function that fills it in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from string import Formatter

from benchmark_app.words.language import Language
from benchmark_app.words.noun import renamed
from benchmark_app.words.number import format_long_date, format_number
from benchmark_app.words.particle import PARTICLES, with_particle


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text with `{name}` places in English and Korean.

    A place takes a format: `{name:은}` adds the Korean particle its last sound asks for,
    `{n:place|places}` writes one of two English words by the count and not the count itself,
    `{n:+}` writes a sign before a number. A place may hold text, a number, a date, another
    `Sentence` without places, or a tuple or list of these.
    """

    en: str
    ko: str

    def text(self, language: Language) -> str:
        """The unfilled text in one language."""
        return renamed(self.ko, language) if language.is_korean else self.en


def speak(sentence: Sentence, language: Language, **params: object) -> str:
    """The sentence in a language with its places filled in."""
    return "".join(
        [
            text if name is None else text + _filled(params[name], form, language)
            for text, name, form in _parts(sentence.text(language))
        ]
    )


def spoken(value: object, language: Language) -> str:
    """A value as it stands in a sentence: dates long, lists with commas, numbers separated."""
    if isinstance(value, str):
        return value
    if isinstance(value, Sentence):
        return value.text(language)
    if isinstance(value, date):
        return format_long_date(value, language)
    if isinstance(value, (tuple, list)):
        return ", ".join(spoken(part, language) for part in value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return format_number(value)
    return str(value)


@cache
def _parts(text: str) -> tuple[tuple[str, str | None, str], ...]:
    """What stands before each place, its name and its format; a chart speaks thousands of times."""
    return tuple((before, name, form or "") for before, name, form, _ in Formatter().parse(text))


def _filled(value: object, form: str, language: Language) -> str:
    """A value in its place: with a particle, as one of two English counts, or with a sign."""
    text = spoken(value, language)
    if form in PARTICLES:
        return with_particle(text, form)
    if "|" in form:
        one, many = form.split("|")
        return one if value == 1 else many
    if form == "+":
        return text if text.startswith("-") else f"+{text}"
    return text
