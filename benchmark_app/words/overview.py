"""What the first page says beside the findings: four figures, and what to do next and why.

The window and the first sheet of the Excel summary say the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from benchmark_app.domain.overview import ActionCode, Figures, NextAction
from benchmark_app.domain.result import Finding
from benchmark_app.words.finding import FINDINGS, finding_text
from benchmark_app.words.first import REASONS
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_about, format_number
from benchmark_app.words.offer import lack_places, offer_places
from benchmark_app.words.sentence import Sentence, speak

#: The names of the figures by code.
FIGURES: Final[dict[str, Sentence]] = {
    "level_figure": Sentence("Your level, 0 to 100", "우리 수준, 0~100"),
    "market_figure": Sentence("Market level, 0 to 100", "시장 수준, 0~100"),
    "missing_figure": Sentence("Missing basics", "빠진 기본"),
    "basics_figure": Sentence("Expected by all", "기본"),
    "only_figure": Sentence("Only us", "우리만 하는 것"),
    "spreading_figure": Sentence("Catching on", "퍼지는 중"),
    "stale_figure": Sentence("Cells to check again", "다시 확인할 칸"),
}
#: What stands beside and below a figure.
NOTES: Final[dict[str, Sentence]] = {
    "market": Sentence("market {market}", "시장 {market}"),
    "above": Sentence("▲ {points} above the market", "▲ 시장보다 {points}점 높아요"),
    "below": Sentence("▼ {points} below the market", "▼ 시장보다 {points}점 낮아요"),
    "little_above": Sentence("▲ a little above the market", "▲ 시장보다 조금 높아요"),
    "little_below": Sentence("▼ a little below the market", "▼ 시장보다 조금 낮아요"),
    "same": Sentence("level with the market", "시장과 비슷해요"),
    "rough": Sentence("not sure yet: too few checks", "조사가 적어 아직 확실하지 않아요"),
    "no_level": Sentence("not enough checks yet", "아직 조사가 부족해요"),
    "no_subject": Sentence("your business is not named yet", "우리 가게를 아직 정하지 않았어요"),
    "of_basics": Sentence("of {n} expected by all", "기본 {n}개 중"),
    "of_basics_unknown": Sentence(
        "of {n} expected by all, {unknown} of yours not known yet",
        "기본 {n}개 중, {unknown}개는 아직 몰라요",
    ),
    "none_missing": Sentence("None missing", "빠진 것이 없어요"),
    "none_missing_so_far": Sentence(
        "None missing so far; {unknown} of yours not known yet",
        "지금까지는 없고, {unknown}개는 아직 몰라요",
    ),
    "no_basics": Sentence("Nothing is expected by all yet", "아직 기본이 된 것이 없어요"),
    "of_services": Sentence("of {n} {n:service|services}", "항목 {n}개 중"),
    "none_only": Sentence("Nothing that only you offer", "우리만 하는 것이 없어요"),
    "copied": Sentence("{n} {n:lead was|leads were} copied", "따라잡힌 강점 {n}개"),
    "of_cells": Sentence("of {n} {n:cell|cells}", "{n}칸 중"),
    "stale": Sentence("older than allowed", "조사한 지 오래됐어요"),
    "none_stale": Sentence("None is too old", "오래된 칸이 없어요"),
    "no_cells": Sentence("Nothing to check yet", "아직 확인할 칸이 없어요"),
    "unknown": Sentence("not known", "모름"),
    "and_more": Sentence("and {count} more", "외 {count}개"),
    "names_and_more": Sentence("{names}, and {count} more", "{names} 외\u00a0{count}개"),
}
_KNOWN_NOWHERE: Final = Sentence(
    "It is not known at any competitor yet; a stage takes {count}.",
    "아직 값을 아는 경쟁 가게가 없어요. 단계는 {count}곳부터 나와요.",
)
#: What to do as a button says it, and why.
ACTIONS: Final[dict[ActionCode, tuple[Sentence, Sentence]]] = {
    ActionCode.ADD_SERVICE: (
        Sentence("Add a service", "서비스 항목 추가"),
        Sentence(
            "Begin with what your customers could expect.",
            "손님이 기대할 만한 것부터 시작해 보세요.",
        ),
    ),
    ActionCode.SHOW_TODAY: (
        Sentence("Go to today", "오늘로 이동"),
        Sentence(
            "An earlier day is shown; new checks belong to today.",
            "지난 날짜를 보고 있어요. 새 조사는 오늘 날짜로 적어요.",
        ),
    ),
    ActionCode.NAME_BUSINESS: (
        Sentence("Say which business is yours", "우리 가게 정하기"),
        Sentence("Then you see where you stand.", "그러면 시장에서 어디쯤인지 보여 드려요."),
    ),
    ActionCode.ADD_COMPETITOR: (
        Sentence("Add {count} {count:competitor|competitors}", "경쟁 가게 {count}곳 추가"),
        FINDINGS["baseline_starts_at"],
    ),
    ActionCode.ENTER_ALL_OWN: (
        Sentence("Enter what you offer yourself", "우리 가게 값 적기"),
        Sentence(
            "None of your {count} {count:value is|values are} there yet.",
            "우리 가게 값 {count}개가 모두 비어 있어요.",
        ),
    ),
    ActionCode.ENTER_BASICS: (
        Sentence(
            "Check yours: {count} expected {count:service is|services are} not known yet",
            "우리 가게 확인: 아직 모르는 기본 {count}개",
        ),
        Sentence("Begin with {name}.", "{name}부터 적어 보세요."),
    ),
    ActionCode.FIX: (
        Sentence("Start with {name}", "{name} 챙기기"),
        Sentence(
            "{adopters} of {known} {does}. {lack}",
            "{known}곳 중 {adopters}곳이 {does}. {lack}",
        ),
    ),
    ActionCode.IMPROVE: (Sentence("Start with {name}", "{name} 챙기기"), REASONS["below"]),
    ActionCode.DECIDE: (
        Sentence("Decide about {name}", "{name} 결정"),
        Sentence(
            "{adopters} of {known} already {does}. {lack_yet}",
            "{known}곳 중 {adopters}곳이 벌써 {does}. {lack_yet}",
        ),
    ),
    ActionCode.FIRST_CHECK: (
        Sentence("Check {name} for the first time", "{name} 첫 조사"),
        Sentence(
            "Nothing is entered there yet, of {count} {count:service|services}.",
            "항목 {count}개가 모두 비어 있어요.",
        ),
    ),
    ActionCode.ENTER_OWN: (
        Sentence("Enter your own value for {name}", "{name} 우리 가게 값 입력"),
        Sentence(
            "{count} of your own {count:value is|values are} not known.",
            "아직 모르는 우리 가게 값이 {count}개예요.",
        ),
    ),
    ActionCode.RECHECK: (
        Sentence("Check {count} {count:cell|cells} of {name} again", "{name} {count}칸 다시 확인"),
        Sentence(
            "{count:It is|They are} older than allowed and {count:counts|count} as unknown.",
            "조사한 지 오래돼서 지금은 모름으로 세요.",
        ),
    ),
    ActionCode.CONFIRM: (
        Sentence("Confirm {name} at {count} {count:place|places}", "{name}: {count}곳에서 확인"),
        Sentence("These numbers are older than allowed.", "이 숫자는 조사한 지 오래됐어요."),
    ),
    ActionCode.CHECK_MORE: (
        Sentence("Check {name} at more places", "{name} 더 조사"),
        Sentence(
            "It is known at {known} {known:competitor|competitors}; a stage takes {count}.",
            "경쟁 가게 {known}곳만 알아요. 단계는 {count}곳부터 나와요.",
        ),
    ),
    ActionCode.RENEW: (
        Sentence("Find something new beside {name}", "{name}에 더할 새것 찾기"),
        Sentence(
            "{adopters} of {known} {adopters:has|have} copied your lead.",
            "{known}곳 중 {adopters}곳이 따라왔어요.",
        ),
    ),
    ActionCode.TELL: (
        Sentence("Tell customers about {name}", "{name} 손님에게 알리기"),
        Sentence(
            "None of the {known} {known:place|places} known {none_does}.",
            "확인한 {known}곳 중 {none_does} 곳이 없어요.",
        ),
    ),
    ActionCode.EXPORT: (
        Sentence("Export the Excel summary", "엑셀 요약 내보내기"),
        Sentence(
            "All of this on one page, with every number behind it.",
            "이 내용 모두를 한 장에, 숫자는 뒤 시트에 담아 드려요.",
        ),
    ),
}
_ON_PAPER: Final = Sentence("{title}. {reason}", "{title}: {reason}")
_NAMES: Final = 2
_SHAPES: Final = "▲▼ "
#: The number of competitors the founding rule asks for, which has a sentence of its own.
_THIRD: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureText:
    """A figure as it is read: its name, the figure, what stands beside it and below."""

    code: str
    name: str
    value: str
    beside: str
    note: str

    @property
    def remark(self) -> str:
        """What stands beside and below in one line."""
        return " · ".join(part for part in (self.beside, self.note) if part)

    @property
    def spoken(self) -> str:
        """The whole as a screen reader says it: without the shape of up or down."""
        said = ", ".join(part for part in (self.beside, self.note.lstrip(_SHAPES)) if part)
        return f"{self.name}: {self.value}. {said}."


@dataclass(frozen=True, slots=True)
class ActionText:
    """A next action as a button says it, and why."""

    title: str
    reason: str


def overview_sentences(
    findings: Sequence[Finding], first_step: str, language: Language
) -> tuple[str, ...]:
    """What became expected, where the subject stands, what to do first; as far as it is known."""
    said = [finding_text(one, language) for one in findings]
    return tuple(part for part in (*said[:1], " ".join(said[1:]), first_step) if part)


def figure_texts(figures: Figures, language: Language) -> tuple[FigureText, ...]:
    """The four figures; without a subject the market's own stand in for the subject's."""
    if figures.has_subject:
        three = (
            _level(figures, language),
            _missing(figures, language),
            _only_us(figures, language),
        )
    else:
        three = (
            _market(figures, language),
            _counted("basics_figure", figures.basics, figures, language),
            _counted("spreading_figure", figures.spreading, figures, language),
        )
    return (*three, _stale(figures, language))


def first_names(names: Sequence[str], most: int, language: Language) -> str:
    """The first names of a list, and how many more there are."""
    first, more = ", ".join(names[:most]), len(names) - most
    if more <= 0:
        return first
    return speak(NOTES["names_and_more"], language, names=first, count=more)


def figure_name(code: str, language: Language) -> str:
    """The name of a figure."""
    return speak(FIGURES[code], language)


def action_text(action: NextAction, language: Language) -> ActionText:
    """A next action with its reason."""
    title, reason = ACTIONS[action.code]
    values: dict[str, object] = {
        "name": action.name,
        "count": action.count,
        "adopters": action.adopters,
        "known": action.known,
        "needed": action.known + action.count,
        **offer_places(action.number, action.adopters, language),
        **lack_places(
            is_number=action.number is not None, is_partly=action.is_partly, language=language
        ),
    }
    if action.code is ActionCode.ADD_COMPETITOR:
        is_third = values["needed"] == _THIRD
        reason = FINDINGS["baseline_starts" if is_third else "baseline_starts_at"]
    if action.code is ActionCode.CHECK_MORE and not action.known:
        reason = _KNOWN_NOWHERE
    return ActionText(speak(title, language, **values), speak(reason, language, **values))


def action_sentence(action: NextAction, language: Language) -> str:
    """A next action on paper: what to do and why in one line."""
    said = action_text(action, language)
    return speak(_ON_PAPER, language, title=said.title, reason=said.reason)


def _figure(code: str, value: str, beside: str, note: str, language: Language) -> FigureText:
    name = figure_name(code, language)
    return FigureText(code=code, name=name, value=value, beside=beside, note=note)


def _level(figures: Figures, language: Language) -> FigureText:
    own, market = figures.own_level, figures.market_level
    value = _level_text(own, figures, language)
    if own is None or market is None:
        note = speak(NOTES["no_level"], language)
        return _figure("level_figure", value, "", note, language)
    beside = speak(NOTES["market"], language, market=_level_text(market, figures, language))
    if not figures.is_level_sure:
        return _figure("level_figure", value, beside, speak(NOTES["rough"], language), language)
    points, gap = round(own) - round(market), round(own, 1) - round(market, 1)
    side = "above" if gap > 0 else "below"
    code = side if points else f"little_{side}" if gap else "same"
    note = speak(NOTES[code], language, points=abs(points))
    return _figure("level_figure", value, beside, note, language)


def _market(figures: Figures, language: Language) -> FigureText:
    value = _level_text(figures.market_level, figures, language)
    note = speak(NOTES["no_subject"], language)
    return _figure("market_figure", value, "", note, language)


def _missing(figures: Figures, language: Language) -> FigureText:
    missing, unknown = figures.missing, figures.unknown_basics
    if not figures.services:
        return _unknown("missing_figure", language)
    confirmed = figures.basics - figures.becoming
    is_told = bool(confirmed or (missing and not figures.basics))
    code = "of_basics_unknown" if missing and unknown else "of_basics"
    count = max(confirmed, len(missing) + unknown)
    beside = speak(NOTES[code], language, n=count, unknown=unknown) if is_told else ""
    code = "none_missing_so_far" if unknown else "none_missing" if confirmed else "no_basics"
    names = first_names(missing, _NAMES, language)
    note = names or speak(NOTES[code], language, unknown=unknown)
    return _figure("missing_figure", str(len(missing)), beside, note, language)


def _only_us(figures: Figures, language: Language) -> FigureText:
    if not figures.services:
        return _unknown("only_figure", language)
    copied = speak(NOTES["copied"], language, n=len(figures.copied)) if figures.copied else ""
    note = first_names(figures.only_us, _NAMES, language) or speak(NOTES["none_only"], language)
    return _figure("only_figure", str(len(figures.only_us)), copied, note, language)


def _counted(code: str, count: int, figures: Figures, language: Language) -> FigureText:
    if not figures.services:
        return _unknown(code, language)
    note = speak(NOTES["of_services"], language, n=figures.services)
    return _figure(code, str(count), "", note, language)


def _stale(figures: Figures, language: Language) -> FigureText:
    beside = speak(NOTES["of_cells"], language, n=figures.cells) if figures.cells else ""
    code = "stale" if figures.stale else "none_stale" if figures.cells else "no_cells"
    note = speak(NOTES[code], language)
    return _figure("stale_figure", format_number(figures.stale), beside, note, language)


def _unknown(code: str, language: Language) -> FigureText:
    """A figure nothing is known of yet."""
    note = speak(NOTES["no_level"], language)
    return _figure(code, speak(NOTES["unknown"], language), "", note, language)


def _level_text(level: float | None, figures: Figures, language: Language) -> str:
    if level is None:
        return speak(NOTES["unknown"], language)
    return format_number(level, 0) if figures.is_level_sure else format_about(level, language)
