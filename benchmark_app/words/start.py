"""What the start page says of files, names and services."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from benchmark_app.words.language import Language
from benchmark_app.words.number import format_long_date, format_number
from benchmark_app.words.sentence import Sentence, speak

#: Sentences and remarks of the start page by code.
START_WORDS: Final[dict[str, Sentence]] = {
    # recent files
    "today": Sentence("today {time}", "오늘 {time}"),
    "yesterday": Sentence("yesterday {time}", "어제 {time}"),
    "file": Sentence("{name}, in {folder}, changed {when}", "{name}, {folder} 폴더, {when} 바뀜"),
    # what the business begins with
    "begin": Sentence("Start with my business", "우리 가게로 시작"),
    "begin_in": Sentence("Start with my business: {trade}", "우리 가게로 시작: {trade}"),
    "kept_in": Sentence("Kept in {place}", "저장: {place}"),
    # competitors
    "no_names": Sentence(
        "You can add competitors later too. Baseline and stages start with the third.",
        "경쟁 가게는 나중에 더해도 돼요. 기준선과 단계는 세 곳부터 나와요.",
    ),
    "few_names": Sentence(
        "{count} {count:competitor|competitors}. Baseline and stages start with the third.",
        "경쟁 가게 {count}곳. 기준선과 단계는 세 곳부터 나와요.",
    ),
    "names": Sentence("{count} {count:competitor|competitors}.", "경쟁 가게 {count}곳."),
    "too_many_names": Sentence(
        "These are {count} names, and a grid begins with {most} at most. Take some out; you can "
        "add them later.",
        "이름이 {count}개인데 처음에는 {most}개까지 넣을 수 있어요. 몇 개를 빼고 나중에 더하세요.",
    ),
    "repeated": Sentence(
        "Written twice, kept once: {names}.", "두 번 적혀 한 번만 넣어요: {names}."
    ),
    "own_name": Sentence("Left out, as it is your own: {names}.", "우리 가게라서 뺐어요: {names}."),
    "more": Sentence("{names} and {more} more", "{names} 외 {more}개"),
    # services
    "chosen": Sentence("{count} of {total} chosen", "{total}개 중 {count}개 선택"),
    "none_listed": Sentence(
        "Nothing is listed yet. Type what your customers could expect, one at a time.",
        "아직 항목이 없어요. 손님이 기대할 만한 것을 하나씩 적어 보세요.",
    ),
    "already_listed": Sentence("On the list already: {names}.", "목록에 이미 있어요: {names}."),
    "name_taken": Sentence(
        "{name} is on the list already, so the name was not changed.",
        "{name:은} 목록에 이미 있어서 이름을 바꾸지 않았어요.",
    ),
    "added": Sentence("Added: {names}.", "추가했어요: {names}."),
}
_SHOWN: Final = 3
_LONGEST: Final = 40
_SAMPLE_NAMES: Final = {
    "motel": Sentence("motel", "길가 모텔"),
    "cafe": Sentence("cafe", "동네 카페"),
}


def sample_name(key: str, language: Language) -> str:
    """What the owner's copy of a sample is called."""
    return speak(_SAMPLE_NAMES[key], language)


def start_text(code: str, language: Language, **params: object) -> str:
    """A sentence or remark of the start page."""
    return speak(START_WORDS[code], language, **params)


def when_text(moment: datetime, now: datetime, language: Language) -> str:
    """When a file was changed as people say it: today 14:03, yesterday 9:12, 22 November 2026."""
    if moment.date() == now.date():
        return start_text("today", language, time=f"{moment:%H:%M}")
    if moment.date() == now.date() - timedelta(days=1):
        return start_text("yesterday", language, time=f"{moment:%H:%M}")
    return format_long_date(moment.date(), language)


def names_listed(names: Sequence[str], language: Language) -> str:
    """The first few names, cut where they are long, and how many more there are."""
    shown = ", ".join(_short(name) for name in names[:_SHOWN])
    if len(names) <= _SHOWN:
        return shown
    return start_text("more", language, names=shown, more=len(names) - _SHOWN)


def names_told(
    names: Sequence[str],
    repeated: Sequence[str],
    own: Sequence[str],
    most: int,
    language: Language,
) -> str:
    """How many competitors a list holds, and what of it was left out."""
    if len(names) > most:
        params = {"count": format_number(len(names)), "most": most}
        return start_text("too_many_names", language, **params)
    code = "no_names" if not names else "few_names" if len(names) < 3 else "names"
    parts = [start_text(code, language, count=len(names))]
    for told, left in (("repeated", repeated), ("own_name", own)):
        if left:
            parts.append(start_text(told, language, names=names_listed(left, language)))
    return " ".join(parts)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
