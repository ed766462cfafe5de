"""What a text with a number in it can say: an amount, a range, a score, a time, no number."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, its unit and what that is per as written; `words` say more, for the note.

    `level` is the word of our own that it means where its service has levels: "free" is "yes".
    """

    number: float
    unit: str = ""
    per: str = ""
    words: tuple[str, ...] = ()
    level: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether it is a number and nothing else."""
        return not (self.unit or self.per or self.words)

    @property
    def unit_text(self) -> str:
        """The unit and what it is per: "€/night"; "" without either."""
        return f"{self.unit}/{self.per}" if self.per else self.unit


@dataclass(frozen=True, slots=True)
class Range:
    """Two ends, the lower first: which number stands for them is the owner's to say."""

    low: float
    high: float
    unit: str = ""
    per: str = ""
    words: tuple[str, ...] = ()

    @property
    def middle(self) -> float:
        """The number halfway between the ends."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Share:
    """A score: so much of a whole."""

    part: float
    whole: float
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, or hours of opening: text."""

    text: str


@dataclass(frozen=True, slots=True)
class NoNumber:
    """A text without one number that can be told from it."""

    text: str


Countable = Amount | Range | Share


@dataclass(frozen=True, slots=True)
class Unclear:
    """1,234 or 1.234: what it says with a decimal point, and what with a decimal comma."""

    point: Countable
    comma: Countable


Reading = Amount | Range | Share | Clock | NoNumber | Unclear


@dataclass(frozen=True, slots=True)
class DecimalSign:
    """The decimal sign of a column: "." or "," or "" where nothing shows it, and the samples.

    `unclear` are texts that only the owner can read: nothing shows the sign, or with it a price
    has three decimals. `proposed` is the sign with which such prices are whole, else "". `odd` are
    the others that have three decimals with the sign, which may be thousands by their row.
    """

    sign: str
    point: tuple[str, ...]
    comma: tuple[str, ...]
    unclear: tuple[str, ...]
    proposed: str = ""
    odd: tuple[str, ...] = ()

    @property
    def is_asked(self) -> bool:
        """Whether only the owner can say it: both stand there, or what stands there may be both."""
        return bool(self.unclear or (self.point and self.comma))
