"""What the heat map says: its finding, its subtitle, what it leaves out."""

from __future__ import annotations

from typing import Final

from benchmark_app.words.language import Language
from benchmark_app.words.sentence import Sentence, speak

HEAT_WORDS: Final[dict[str, Sentence]] = {
    # the finding, of two or three parts
    "missing": Sentence("{n} {n:basic is|basics are} missing; ", "빠진 기본이 {n}개이고, "),
    "none_missing": Sentence("No basic is missing; ", "빠진 기본은 없고, "),
    "missing_so_far": Sentence(
        "{n} {n:basic is|basics are} missing so far, {basics} of yours {basics:is|are} not known "
        "yet; ",
        "지금까지 빠진 기본이 {n}개이고, 우리 가게 값을 모르는 기본이 {basics}개예요. ",
    ),
    "none_missing_so_far": Sentence(
        "No basic is missing so far, {basics} of yours {basics:is|are} not known yet; ",
        "지금까지 빠진 기본은 없지만, 우리 가게 값을 모르는 기본이 {basics}개예요. ",
    ),
    "unknown": Sentence(
        "{n} of {cells} {cells:cell|cells} {n:is|are} unknown.", "{cells}칸 중 {n}칸을 몰라요."
    ),
    "unknown_stale": Sentence(
        "{n} of {cells} {cells:cell|cells} {n:is|are} unknown, {stale} older than allowed.",
        "{cells}칸 중 {n}칸을 모르고 {stale}칸은 오래됐어요.",
    ),
    "none_unknown": Sentence(
        "all {cells} {cells:cell is|cells are} known.", "{cells}칸을 모두 알아요."
    ),
    "none_unknown_stale": Sentence(
        "of {cells} {cells:cell|cells} {stale} {stale:is|are} older than allowed.",
        "{cells}칸 중 {stale}칸이 오래됐어요.",
    ),
    # the subtitle
    "what": Sentence(
        "Who offers what; stronger is better, ? is unknown, dotted is older than allowed, a frame "
        "with ! is a missing basic",
        "어디서 무엇을 하는지, 진할수록 좋음, ?는 모름, 점선은 오래됨, !는 빠진 기본",
    ),
    "services": Sentence("{n} {n:service|services}", "항목 {n}개"),
    "competitors": Sentence("{n} {n:competitor|competitors}", "경쟁 가게 {n}곳"),
    "outside": Sentence(
        "{n} {n:competitor|competitors} outside the market {n:is|are} not here",
        "시장 밖의 {n}곳은 여기에 없음",
    ),
    "touchpoint": Sentence("Touchpoint", "접점"),
    "nobody": Sentence(
        "Add services and competitors, and this picture shows where the holes are.",
        "서비스 항목과 경쟁 가게를 더하면 빈 곳을 여기에 보여 드려요.",
    ),
}


def heat_word(code: str, language: Language, **params: object) -> str:
    """A text of the heat map."""
    return speak(HEAT_WORDS[code], language, **params)


def heat_title(
    missing: int | None,
    unknown: int,
    stale: int,
    cells: int,
    language: Language,
    *,
    unknown_basics: int = 0,
) -> str:
    """The finding: missing basics, None where it cannot be told, then how much is unknown.

    Of `unknown_basics` the owner's own is not known.
    """
    code = "unknown" if unknown else "none_unknown"
    code += "_stale" if stale else ""
    known = heat_word(code, language, n=unknown, stale=stale, cells=cells)
    if missing is None:
        return known[:1].upper() + known[1:]
    code = "missing" if missing else "none_missing"
    code += "_so_far" if unknown_basics else ""
    return heat_word(code, language, n=missing, basics=unknown_basics) + known
