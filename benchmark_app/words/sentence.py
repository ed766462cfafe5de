"""A sentence in both languages, and the one function that fills it in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from string import Formatter
from typing import Final

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
    return _Filler(language).vformat(sentence.text(language), (), params)


def spoken(value: object, language: Language) -> str:
    """A value as it stands in a sentence: dates long, lists with commas, numbers separated."""
    if isinstance(value, Sentence):
        return value.text(language)
    if isinstance(value, date):
        return format_long_date(value, language)
    if isinstance(value, (tuple, list)):
        return ", ".join(spoken(part, language) for part in value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return format_number(value)
    return str(value)


class _Filler(Formatter):
    """`str.format` that knows particles and the two English counts."""

    def __init__(self, language: Language) -> None:
        self._language: Final = language

    def format_field(self, value: object, format_spec: str) -> str:
        text = spoken(value, self._language)
        if format_spec in PARTICLES:
            return with_particle(text, format_spec)
        if "|" in format_spec:
            one, many = format_spec.split("|")
            return one if value == 1 else many
        if format_spec == "+":
            return text if text.startswith("-") else f"+{text}"
        return text
