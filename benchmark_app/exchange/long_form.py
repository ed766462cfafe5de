"""The long form: one observation a line, the columns every import and export shares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.name import name_key
from benchmark_app.domain.observation import Mark, Observation
from benchmark_app.exchange.table import number_text
from benchmark_app.words.noun import NOUNS

REQUIRED: Final = ("date", "competitor", "attribute", "value")
#: Columns that say something about the attribute rather than about one observation.
SETTINGS: Final = ("touchpoint", "kind", "unit", "direction", "offered_from")
DETAILS: Final = ("started_on", "method", "source", "note", "subject")
INSTANTS: Final = ("recorded_at", "retracted_at")
LONG_COLUMNS: Final = (*REQUIRED, *SETTINGS, *DETAILS, *INSTANTS)


def _before_nouns(word: str) -> Iterator[str]:
    """A word before each noun for a business, with and without the blank."""
    return (word + blank + noun for noun in NOUNS.values() for blank in (" ", ""))


_SYNONYMS: Final[Mapping[str, tuple[str, ...]]] = {
    "date": (
        "observed on",
        "seen on",
        "day",
        "날짜",
        "일자",
        "확인일",
        "확인한 날",
        "조사일",
        "조사한 날",
        "관찰일",
    ),
    "competitor": (
        "business",
        "경쟁사",
        "경쟁업체",
        "업체",
        *NOUNS.values(),
        *_before_nouns("경쟁"),
    ),
    "attribute": ("service", "서비스 항목", "서비스항목", "서비스", "항목", "속성"),
    "value": ("level", "값", "수준", "상태"),
    "touchpoint": ("group", "접점", "분류", "구분", "그룹"),
    "kind": ("종류", "유형"),
    "unit": ("단위",),
    "direction": ("better", "방향"),
    "offered_from": ("제공 기준",),
    "started_on": ("started", "시작일", "시작한 날"),
    "method": ("방법", "확인 방법", "조사 방법"),
    "source": ("출처",),
    "note": ("메모", "비고", "참고"),
    "subject": ("own", "my business", *_before_nouns("우리")),
    "recorded_at": ("적은 때", "기록 시각"),
    "retracted_at": ("거둔 때", "취소 시각"),
}
_COLUMN_OF: Final = {
    name: column
    for column, synonyms in _SYNONYMS.items()
    for name in (column.replace("_", " "), *synonyms)
}


@lru_cache(maxsize=4_096)
def column_code(header: str) -> str | None:
    """The column a header means, in either language; None where it means none of ours."""
    return _COLUMN_OF.get(name_key(header.replace("_", " ")))


def long_rows(
    observations: Iterable[Observation],
    competitors: Iterable[Competitor],
    attributes: Iterable[Attribute],
) -> Iterator[tuple[str, ...]]:
    """Each observation as texts in the order of `LONG_COLUMNS`, retracted ones too."""
    business = {one.id: one for one in competitors}
    service = {one.id: (one.name, _settings(one), one.kind) for one in attributes}
    for seen in observations:
        competitor = business[int(seen.competitor)]
        name, settings, kind = service[int(seen.attribute)]
        yield (
            seen.observed_on.isoformat(),
            competitor.name,
            name,
            observation_value(seen, kind),
            *settings,
            seen.started_on.isoformat() if seen.started_on else "",
            seen.method.value,
            seen.source,
            seen.note,
            "true" if competitor.subject else "",
            instant_text(seen.recorded_at),
            instant_text(seen.retracted_at),
        )


def _settings(attribute: Attribute) -> tuple[str, ...]:
    floor = attribute.offered_from
    return (
        attribute.touchpoint,
        attribute.kind.value,
        attribute.unit,
        attribute.direction.value if attribute.kind is AttributeKind.MEASURE else "",
        "" if floor is None else number_text(floor),
    )


def observation_value(observation: Observation, kind: AttributeKind) -> str:
    """The value as a file holds it: yes, no, a number, unknown or n/a."""
    value = observation.value
    if isinstance(value, Mark):
        return "n/a" if value is Mark.NOT_APPLICABLE else "unknown"
    if isinstance(value, str):
        return value
    if kind is AttributeKind.YES_NO:
        return "yes" if value else "no"
    return number_text(value)


def instant_text(moment: datetime | None) -> str:
    """A moment in UTC to the microsecond, as in 2026-11-22T14:03:22.000000Z; empty for none."""
    if moment is None:
        return ""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
