"""What the signs, words, marks and colours of one table mean, and what has to be asked for that."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.exchange.foreign.amount import read_amount
from benchmark_app.exchange.foreign.cell_look import heading_key
from benchmark_app.exchange.foreign.countable import (
    Amount,
    DecimalSign,
    NoNumber,
    Range,
    Unclear,
)
from benchmark_app.exchange.foreign.legend import BLANK, WHITE, read_legend
from benchmark_app.exchange.foreign.number import COMMA, POINT
from benchmark_app.exchange.foreign.price_name import names_price
from benchmark_app.exchange.foreign.question import Choice, Question, Sample
from benchmark_app.exchange.foreign.repeated import counted_signs
from benchmark_app.exchange.foreign.scale import scores_of
from benchmark_app.exchange.foreign.seen import Seen, samples_of
from benchmark_app.exchange.foreign.sign import (
    BETWEEN_SIGNS,
    CIRCLE,
    DASH,
    FULL,
    Beside,
    is_doubled_yes,
    is_known,
    is_sign,
    split_sign,
    value_beside,
)
from benchmark_app.exchange.foreign.slip import slip_of
from benchmark_app.words.foreign_value import (
    CONDITION_WORDS,
    EXCELLENT,
    GRADES,
    NO,
    PARTLY,
    RATING_WORDS,
    YES,
)
from benchmark_app.words.value import LEVEL_OF_WORD

RANGE: Final = "range"
PRICE_CLASS: Final = "price_class"
_DECIMALS: Final = {POINT: "point", COMMA: "comma"}
_VALUES: Final[dict[str, Value | None]] = {
    "yes": YES,
    "partly": PARTLY,
    "no": NO,
    "excellent": EXCELLENT,
    "unknown": Mark.UNKNOWN,
    "not_applicable": Mark.NOT_APPLICABLE,
    "leave": None,
}
_CODES: Final = {value: code for code, value in _VALUES.items() if isinstance(value, float)}
_OF_SIGN: Final = ("yes", "partly", "no", "unknown", "not_applicable", "note")
_OF_WORD: Final = ("note", "yes", "partly", "no", "excellent", "unknown", "not_applicable")
_OF_BLANK: Final = ("leave", "no", "unknown", "not_applicable")
_OF_DASH: Final = ("unknown", "no", "not_applicable", "leave")
_OF_DASH_FOR_AMOUNT: Final = ("leave", "not_applicable", "no", "unknown")
_OF_COLOUR: Final = ("leave", "yes", "partly", "no", "unknown", "not_applicable")
_OF_CONDITION: Final = ("partly", "yes", "no", "note")
#: A word nobody knows is asked about where it stands this often, and no longer than this.
_OFTEN: Final = 3
_LONGEST_WORD: Final = 24
_MOST_WORDS: Final = 8
#: "$$" of a guide to restaurants; these end with four as a rule.
_PRICE_CLASS: Final = re.compile(r"([$€£¥₩💰💵💲])\1{0,4}")
_HIGHEST_CLASS: Final = 4
_STARS: Final = re.compile("[★⭐]+")
_TWO_NUMBERS: Final = re.compile(r"\d\D+\d")
_NUMBERS: Final = (Amount, Range, Unclear)
_PLUSES: Final = {
    "++": EXCELLENT,
    "+": YES,
    **dict.fromkeys(("o", "~", "±", "+/-", "+-", "-/+"), PARTLY),
    DASH: NO,
}
_LIGHTS: Final = {"🟢": YES, "🟡": PARTLY, "🟠": PARTLY, "🔴": NO}


@dataclass(frozen=True, slots=True)
class Signs:
    """What the keys of a table mean, and the questions about the others, by the keys they settle.

    A key is a sign or word as `sign_key` writes it, "" for a blank cell, a colour as #RRGGBB for
    a blank one so filled, or a number's text, which counts in the services `scored` alone. A
    meaning of None leaves the cell without a value. `classes` is how many classes of prices there
    are where their signs are counted, else 0. `counted` are signs that are counted as ★★ are.
    """

    means: Mapping[str, Value | None] = field(default_factory=dict)
    asked: Mapping[str, str] = field(default_factory=dict)
    questions: tuple[Question, ...] = ()
    scored: frozenset[str] = frozenset()
    end: str = ""
    classes: int = 0
    counted: frozenset[str] = frozenset()

    def answered(self, answers: Mapping[str, str]) -> Signs:
        """These with the choices made, by the codes of questions; other answers are passed over."""
        chosen = {one.code: choice for one in self.questions if (choice := one.chosen(answers))}
        said = {key: value for choice in chosen.values() for key, value in choice.means}
        return replace(
            self,
            means={**self.means, **said},
            asked={key: code for key, code in self.asked.items() if code not in chosen},
            questions=tuple(one for one in self.questions if one.code not in chosen),
            end=chosen[RANGE].code if RANGE in chosen else self.end,
            classes=self._classes(chosen.get(PRICE_CLASS)),
        )

    def _classes(self, choice: Choice | None) -> int:
        if choice is None or choice.code != "count":
            return self.classes
        keys = [key for key, code in self.asked.items() if code == PRICE_CLASS]
        return max(_HIGHEST_CLASS, *map(len, keys))

    def told(self, means: Mapping[str, Value]) -> Signs:
        """These with signs whose meaning was said outright; no question about them is left."""
        asked = {key: code for key, code in self.asked.items() if key not in means}
        codes = {*asked.values(), RANGE}
        left = tuple(one for one in self.questions if one.code in codes)
        return replace(self, means={**self.means, **means}, asked=asked, questions=left)


def signs_of(
    seen: Iterable[Seen],
    legend: Iterable[str] = (),
    kinds: Mapping[str, AttributeKind] | None = None,
    alike: Iterable[str] = (),
) -> Signs:
    """What stands in the inside of one table; `legend` are the lines that explain it.

    `kinds` are those of services that are known already, by key; `alike` are the texts of tables
    of the same columns, whose signs mean the same.
    """
    cells = list(seen)
    by_key = _keyed(cells)
    explained = _without_part_of_stars(read_legend(legend), by_key)
    others = (split_sign(text)[0] for text in alike)
    beside = Beside({*by_key, *others, *(key for key in explained if key)})
    means: dict[str, Value | None] = {}
    for key in by_key:
        value = explained.get(key, value_beside(key, beside))
        if value is not None:
            means[key] = value
    scale = _pluses(by_key).keys() - explained.keys()  # "o" stands between them, and is no circle
    means = {key: value for key, value in means.items() if key not in scale}
    means |= _plain_ratings(by_key, beside)
    is_worded = beside.has_level(YES) or beside.has_level(NO)
    scores = scores_of(cells, explained, kinds, is_worded=is_worded)
    means |= scores.means
    if scores.question is None:  # a scale of which two ends are explained has more between
        means |= {key: value for key, value in explained.items() if key[-1:].isdigit()}
    unclear = {key: ones for key, ones in by_key.items() if key not in means}
    classes = [key for key in unclear if is_price_class(key)]
    is_classed = any(len(key) > 1 for key in classes)
    told: set[str] = set()
    if unclear:
        told = {one.service for key in means for one in by_key.get(key, ())}
        told = told or {one.service for one in cells}
    is_counted = is_classed and not _stand_among_amounts(classes, unclear, cells)
    asked = [_about_classes(classes, unclear)] if is_counted else []
    counted = counted_signs(unclear) - frozenset(classes)
    taken = counted.union(classes if is_classed else ())
    unclear = {key: ones for key, ones in unclear.items() if key not in taken}
    asked += [*_about_signs(unclear, means, cells), *_about_words(unclear, means, told)]
    asked += [(scores.question, scores.numbers)] if scores.question else []
    asked += [*_about_colours(cells), *_about_blanks(cells, means, unclear, explained)]
    if BLANK in explained:
        means[BLANK] = explained[BLANK]
    asked += _about_ranges(cells)
    return Signs(
        means,
        {key: question.code for question, keys in asked for key in keys},
        tuple(question for question, _ in asked),
        scores.services,
        counted=counted,
    )


def is_price_class(key: str) -> bool:
    """Whether a key is the sign of some money, written once or several times."""
    return _PRICE_CLASS.fullmatch(key) is not None


def decimal_question(column: str, sign: DecimalSign) -> Question:
    """Which decimal sign a column has, where `sign.is_asked`; `column` is its heading."""
    texts = (*sign.unclear, *sign.point, *sign.comma)[:3]
    samples = tuple(Sample(text, column) for text in texts)
    choices = (Choice("point"), Choice("comma"))
    return Question(f"decimal:{column}", samples, choices, _DECIMALS.get(sign.proposed))


_About = Iterator[tuple[Question, Iterable[str]]]


def _keyed(cells: Iterable[Seen]) -> dict[str, list[Seen]]:
    """The cells with text by their keys, in the order in which these first stand there."""
    by_key: defaultdict[str, list[Seen]] = defaultdict(list)
    for one in cells:
        if one.text and isinstance(one.cell, (str, bool)):
            by_key[split_sign(one.text)[0]].append(one)
    return dict(by_key)


def _without_part_of_stars(
    explained: Mapping[str, Value], by_key: Iterable[str]
) -> Mapping[str, Value]:
    """What a legend explains: of stars nothing where it has no known word for some of them."""
    stars = {key for key in by_key if _STARS.fullmatch(key)}
    if stars <= explained.keys():
        return explained
    return {key: value for key, value in explained.items() if key not in stars}


def _plain_ratings(by_key: Iterable[str], beside: Beside) -> dict[str, Value]:
    """Excellent beside yes and no is the fourth of our own levels, and no rating."""
    rated = {key for key in by_key if key in RATING_WORDS}
    is_ours = rated <= LEVEL_OF_WORD.keys() and beside.has_level(YES) and beside.has_level(NO)
    return {key: float(LEVEL_OF_WORD[key]) for key in rated} if is_ours else {}


def _choices(codes: Iterable[str], *keys: str) -> tuple[Choice, ...]:
    """The choices of these codes, each giving its value to all the keys."""
    return tuple(
        Choice(code, tuple((key, _VALUES[code]) for key in keys) if code in _VALUES else ())
        for code in codes
    )


def _about_classes(
    classes: Sequence[str], unclear: Mapping[str, Sequence[Seen]]
) -> tuple[Question, Iterable[str]]:
    samples = samples_of(unclear[key][0] for key in classes)
    return Question(PRICE_CLASS, samples, (Choice("count"), Choice("note")), "count"), classes


def _stand_among_amounts(
    classes: Iterable[str], unclear: Mapping[str, Sequence[Seen]], cells: Iterable[Seen]
) -> bool:
    """Whether classes of prices stand beside prices, with which nothing counted goes: notes."""
    services = {one.service for key in classes for one in unclear[key]}
    return not services.isdisjoint(_with_amounts(cells))


def _about_signs(
    unclear: Mapping[str, Sequence[Seen]],
    means: Mapping[str, Value | None],
    cells: Iterable[Seen],
) -> _About:
    if CIRCLE in unclear and FULL in unclear:
        both = samples_of([*unclear[FULL][:2], *unclear[CIRCLE]])
        yield Question("circles", both, _CIRCLES), (FULL, CIRCLE)
    elif CIRCLE in unclear or FULL in unclear:
        key = CIRCLE if CIRCLE in unclear else FULL
        yield Question(f"sign:{key}", samples_of(unclear[key]), _choices(_OF_SIGN, key)), (key,)
    for key, ones in unclear.items():
        if is_sign(key) and key not in (CIRCLE, FULL, *_rating_signs(unclear)):
            codes, default = _sign_choices(key, means)
            if key == DASH and {one.service for one in ones} <= _with_amounts(cells):
                codes, default = _OF_DASH_FOR_AMOUNT, "leave"
            question = Question(f"sign:{key}", samples_of(ones), _choices(codes, key), default)
            yield question, (key,)


def _with_amounts(cells: Iterable[Seen]) -> set[str]:
    """The services of which a cell holds a number."""
    return {
        one.service
        for one in cells
        if (isinstance(one.cell, (int, float)) and not isinstance(one.cell, bool))
        or (isinstance(one.cell, str) and isinstance(read_amount(one.cell), _NUMBERS))
    }


def _sign_choices(
    key: str, means: Mapping[str, Value | None]
) -> tuple[tuple[str, ...], str | None]:
    """What a sign may mean, and what is proposed by what is clear beside it."""
    if key == DASH:
        return _OF_DASH, "unknown"
    levels = set(means.values())
    if is_doubled_yes(key):
        return ("excellent", *_OF_SIGN), "excellent" if YES in levels else None
    is_between = key in BETWEEN_SIGNS and {YES, NO} <= levels
    return _OF_SIGN, "partly" if is_between else None


_CIRCLES: Final = (
    Choice("filled_yes", ((FULL, YES), (CIRCLE, NO))),
    Choice("filled_more", ((FULL, YES), (CIRCLE, PARTLY))),
    Choice("circle_yes", ((FULL, EXCELLENT), (CIRCLE, YES))),
    Choice("note"),
)


def _about_words(
    unclear: Mapping[str, Sequence[Seen]],
    means: Mapping[str, Value | None],
    told: Collection[str],
) -> _About:
    """Ratings, conditions, slips and words nobody knows: these in services `told` of otherwise."""
    ratings = {**RATING_WORDS, **_rating_signs(unclear)}
    rated = [key for key in unclear if key in ratings]
    if rated:
        samples = samples_of(unclear[key][0] for key in rated)
        levels = Choice("levels", tuple((key, ratings[key]) for key in rated))
        yield Question("ratings", samples, (levels, Choice("note")), "levels"), rated
    bound = [key for key in unclear if key in CONDITION_WORDS and not _is_of_prices(unclear[key])]
    if bound:
        samples = samples_of(unclear[key][0] for key in bound)
        choices = _choices(_OF_CONDITION, *bound)
        yield Question("conditions", samples, choices, "partly"), bound
    slips = {key: slip_of(key, means) for key in unclear if key not in ratings and _is_word(key)}
    asked = [
        (key, "note" if level is None else _CODES[level])
        for key, level in slips.items()
        if level is not None or _is_often(unclear[key], told)
    ]
    for key, default in asked[:_MOST_WORDS]:
        choices = _choices(_OF_WORD, key)
        yield Question(f"word:{key}", samples_of(unclear[key]), choices, default), (key,)


def _is_often(ones: Sequence[Seen], told: Collection[str]) -> bool:
    """Whether a word stands often beside what is known, or in several services: it is a value."""
    services = {one.service for one in ones}
    return len(ones) >= _OFTEN and (len(services) > 1 or ones[0].service in told)


def _is_of_prices(ones: Iterable[Seen]) -> bool:
    """Whether a word stands for prices alone: "on request" is none, and no level either."""
    return all(names_price(heading_key(one.service)) for one in ones)


def _rating_signs(unclear: Iterable[str]) -> Mapping[str, float]:
    """The signs that are steps of one scale in this table, to be asked about once."""
    return {**_lights(unclear), **_grades(unclear), **_pluses(unclear)}


def _pluses(unclear: Iterable[str]) -> Mapping[str, float]:
    """Pluses and minuses of a table that has two pluses and one: the scale from ++ to --."""
    return _PLUSES if {"++", "+"} <= set(unclear) else {}


def _lights(unclear: Iterable[str]) -> Mapping[str, float]:
    """The lights of a table that has green and red ones: one scale, to be asked about once."""
    return _LIGHTS if {"🟢", "🔴"} <= set(unclear) else {}


def _grades(unclear: Iterable[str]) -> Mapping[str, float]:
    """Grades of which a table has two of a kind, as "H" and "M" or "高" and "低"."""
    keys = set(unclear)
    kinds = [dict(zip(words, (NO, PARTLY, YES), strict=True)) for words in GRADES]
    return {
        key: level for kind in kinds if len(keys & kind.keys()) > 1 for key, level in kind.items()
    }


def _is_word(key: str) -> bool:
    """Whether a key is a short word that nobody has a meaning for."""
    is_short = len(key) <= _LONGEST_WORD and not any(sign.isdigit() for sign in key)
    is_text = is_short and isinstance(read_amount(key), NoNumber)
    return is_text and not is_sign(key) and not is_known(key)


def _about_colours(cells: Sequence[Seen]) -> _About:
    """The fills that only blank cells have: one that texts have too is decoration.

    So may be the only one beside texts; of several, or where nothing is written, none is.
    """
    filled = [one for one in cells if one.fill and one.fill != WHITE]
    decoration = {one.fill for one in filled if one.text}
    fills = dict.fromkeys(one.fill for one in filled if one.fill not in decoration)
    may_be_none = len(fills) == 1 and any(one.text for one in cells)
    for fill in fills:
        samples = samples_of(one for one in filled if one.fill == fill)
        asked = Question(f"colour:{fill}", samples, _choices(_OF_COLOUR, fill))
        yield replace(asked, default="leave") if may_be_none else asked, (fill,)


def _about_blanks(
    cells: Sequence[Seen],
    means: Mapping[str, Value | None],
    unclear: Mapping[str, Sequence[Seen]],
    explained: Mapping[str, Value],
) -> _About:
    """A blank is asked about where it may be the "no": beside signs for yes and none for no."""
    levels = {value for value in means.values() if isinstance(value, float)}
    may_be_no = bool(levels) or any(is_sign(key) for key in unclear)
    if not may_be_no or NO in levels or BLANK in explained:
        return
    services = {
        one.service
        for one in cells
        if one.text and ((key := split_sign(one.text)[0]) in means or is_sign(key))
    }
    blanks = [one for one in cells if one.is_blank and one.service in services]
    if blanks:
        question = Question("blank", samples_of(blanks), _choices(_OF_BLANK, BLANK), "leave")
        yield question, (BLANK,)


def _about_ranges(cells: Iterable[Seen]) -> _About:
    spans = [one for one in cells if isinstance(one.cell, str) and _is_range(one.cell)]
    if spans:
        choices = tuple(map(Choice, ("low", "middle", "high", "note")))
        yield Question(RANGE, samples_of(spans), choices, "low"), ()


@lru_cache(maxsize=8192)
def _is_range(text: str) -> bool:
    """Whether a text is two numbers, whatever its decimal sign turns out to be."""
    if _TWO_NUMBERS.search(text) is None:
        return False
    read = (read_amount(text.strip(), sign) for sign in ("", POINT, COMMA))
    return any(isinstance(one, Range) for one in read)
