"""What it is to offer a service: doing it, or for a number reaching the value set for it."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak
from benchmark_app.words.value import format_value

#: The places of a sentence that say so: "4 of 6 {does}", "none {none_does}", "that 70 % {will_do}".
_DONE: Final[dict[str, Sentence]] = {
    "does": Sentence("{n:does|do} it", "해요"),
    "none_does": Sentence("does it", "하는"),
    "will_do": Sentence("do it", "할"),
}
_NOT_LESS: Final[dict[str, Sentence]] = {
    "does": Sentence("{n:reaches|reach} {floor} or more", "{floor} 이상이에요"),
    "none_does": Sentence("reaches {floor} or more", "{floor} 이상인"),
    "will_do": Sentence("reach {floor} or more", "{floor} 이상일"),
}
_NOT_MORE: Final[dict[str, Sentence]] = {
    "does": Sentence("{n:reaches|reach} {floor} or less", "{floor} 이하예요"),
    "none_does": Sentence("reaches {floor} or less", "{floor} 이하인"),
    "will_do": Sentence("reach {floor} or less", "{floor} 이하일"),
}
#: What the subject lacks of it, as a sentence of its own; now, and where it is new.
_LACKS: Final = {
    "lack": Sentence("You do not.", "우리 가게에는 없어요."),
    "lack_yet": Sentence("You do not yet.", "우리 가게는 아직이에요."),
}
_LACKS_PART: Final = {
    "lack": Sentence("You only do so partly.", "우리 가게는 일부만 해요."),
    "lack_yet": Sentence("You only do so partly yet.", "우리 가게는 아직 일부만 해요."),
}
_FALLS_SHORT: Final = {
    "lack": Sentence("You do not.", "우리 가게는 아니에요."),
    "lack_yet": _LACKS["lack_yet"],
}


def offer_places(
    attribute: Attribute | None, adopters: int, language: Language
) -> dict[str, object]:
    """What fills `{does}`, `{none_does}` and `{will_do}` of a sentence; None is no number."""
    is_number = attribute is not None and attribute.kind is AttributeKind.MEASURE
    if attribute is None or not is_number:
        said, floor = _DONE, ""
    else:
        said = _NOT_MORE if attribute.direction is Direction.LOWER else _NOT_LESS
        floor = format_value(attribute.floor, attribute, language)
    return {place: speak(one, language, n=adopters, floor=floor) for place, one in said.items()}


def lack_places(*, is_number: bool, is_partly: bool, language: Language) -> dict[str, object]:
    """What fills `{lack}` and `{lack_yet}`: that the subject does not offer it, or only some."""
    said = _FALLS_SHORT if is_number else _LACKS_PART if is_partly else _LACKS
    return {place: speak(one, language) for place, one in said.items()}
