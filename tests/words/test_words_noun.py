"""Every Korean text takes the noun of the owner's business, and its particles fit."""

from __future__ import annotations

import ast
import pickle
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import benchmark_app
from benchmark_app import paths
from benchmark_app.domain.noun import Noun
from benchmark_app.words.language import SPOKEN, Language
from benchmark_app.words.noun import NOUNS, noun_in, noun_to_begin_with, renamed, spoken_of
from benchmark_app.words.sentence import Sentence, speak
from benchmark_app.words.trade import TRADE_WORDS

CATALOGUE = paths.resources() / "translations" / "ko.ts"
#: How the particles that sound differently after a consonant begin after a vowel.
AFTER_A_VOWEL = "는가를와로예였라나야랑든여"


def written(*, only_sentences: bool) -> set[str]:
    """The texts in the source that have the noun: all but docstrings, or those of sentences."""
    found: set[str] = set()
    for source in Path(benchmark_app.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            is_sentence = isinstance(node, ast.Call) and ast.unparse(node.func) == "Sentence"
            is_docstring = isinstance(node, ast.Expr)
            if is_sentence or not (only_sentences or is_docstring):
                found.update(_texts(node))
    return {text for text in found if "가게" in text}


def _texts(node: ast.AST) -> list[str]:
    values = [getattr(one, "value", None) for one in ast.iter_child_nodes(node)]
    return [value for value in values if isinstance(value, str)]


def widget_texts() -> list[str]:
    """The Korean of every widget that has the noun."""
    return [
        said
        for one in ET.parse(CATALOGUE).iter("translation")
        if "가게" in (said := one.text or "")
    ]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.KO, "손님이 와요. 손님은 손님을 손님에게, 손님이에요. 손님으로"),
        (Language.KO_LODGING, "손님이 와요. 손님은 손님을 손님에게, 손님이에요. 손님으로"),
        (Language.KO_CLINIC, "환자가 와요. 환자는 환자를 환자에게, 환자예요. 환자로"),
        (
            Language.KO_SCHOOL,
            "수강생이 와요. 수강생은 수강생을 수강생에게, 수강생이에요. 수강생으로",
        ),
        (Language.KO_COMPANY, "고객이 와요. 고객은 고객을 고객에게, 고객이에요. 고객으로"),
    ],
)
def test_who_comes_is_called_as_the_business_calls_them(language: Language, said: str) -> None:
    text = "손님이 와요. 손님은 손님을 손님에게, 손님이에요. 손님으로"
    assert renamed(text, language) == said


TEXTS = (*sorted(written(only_sentences=True)), *widget_texts())


def test_all_that_says_the_noun_is_walked_here() -> None:
    assert len(TEXTS) > 120
    headings = {"가게", "우리가게"}  # of somebody else's table, which are read and never said
    assert written(only_sentences=False) - headings == written(only_sentences=True)


@pytest.mark.parametrize("language", [one for one in NOUNS if one is not Language.KO])
def test_no_other_noun_and_no_unfit_particle_is_left(language: Language) -> None:
    noun = NOUNS[language]
    guest = "고객" if language is Language.KO_COMPANY else "손님"
    has_final = (ord(noun[-1]) - 0xAC00) % 28 > 0
    for text in TEXTS:
        said = renamed(text, language)
        assert "가게" not in said
        assert said.count(noun) >= text.count("가게")
        if has_final:
            assert re.findall(f"{noun}[{AFTER_A_VOWEL}]", said) == [], said
        else:
            assert said == text.replace("가게", noun).replace("손님", guest)


@pytest.mark.parametrize(
    ("text", "clinic", "company"),
    [
        ("우리 가게는 아직이에요", "우리 병원은 아직이에요", "우리 회사는 아직이에요"),
        ("가게가 문을 닫은", "병원이 문을 닫은", "회사가 문을 닫은"),
        ("가게를 ", "병원을 ", "회사를 "),
        ("가게와 경쟁 가게", "병원과 경쟁 병원", "회사와 경쟁 회사"),
        ("우리 가게로 시작", "우리 병원으로 시작", "우리 회사로 시작"),
        ("우리 가게예요", "우리 병원이에요", "우리 회사예요"),
        ("마지막 경쟁 가게였어요.", "마지막 경쟁 병원이었어요.", "마지막 경쟁 회사였어요."),
        ("우리 가게라서", "우리 병원이라서", "우리 회사라서"),
        ("가게에는 가게의 가게도", "병원에는 병원의 병원도", "회사에는 회사의 회사도"),
        ("가게만으로는 가게인지", "병원만으로는 병원인지", "회사만으로는 회사인지"),
    ],
)
def test_the_particle_after_the_noun_changes_with_it(text: str, clinic: str, company: str) -> None:
    assert renamed(text, Language.KO_CLINIC) == clinic
    assert renamed(text, Language.KO_COMPANY) == company
    assert renamed(text, Language.KO) == text
    assert renamed(text, Language.EN) == text


def test_what_the_owner_wrote_is_never_renamed() -> None:
    sentence = Sentence("You lack {name}.", "우리 가게는 {name:이} 없어요.")
    said = speak(sentence, Language.KO_CLINIC, name="가게 앞 주차")
    assert said == "우리 병원은 가게 앞 주차가 없어요."


def test_a_sentence_within_a_sentence_has_the_noun_and_its_particle() -> None:
    inside, around = Sentence("You", "우리 가게"), Sentence("{who} first", "{who:이} 먼저")
    assert speak(around, Language.KO, who=inside) == "우리 가게가 먼저"
    assert speak(around, Language.KO_SCHOOL, who=inside) == "우리 학원이 먼저"


def test_every_korean_has_a_noun_and_is_korean() -> None:
    assert SPOKEN == (Language.EN, Language.KO)
    assert set(NOUNS) == set(Language) - {Language.EN}
    assert len(set(NOUNS.values())) == len(NOUNS)
    for language in Language:
        assert language.is_korean == (language in NOUNS)
        assert language.base is SPOKEN[language.is_korean]
        assert pickle.loads(pickle.dumps(language)) is language
        assert Language(language.value) is language


def test_a_trade_proposes_its_usual_noun() -> None:
    def begun(trade: str) -> Language:
        return spoken_of(Language.KO, noun_to_begin_with(trade, Language.KO))

    said = {trade: NOUNS[begun(trade)] for trade in TRADE_WORDS}
    assert {said.pop(key) for key in ("clinic", "school", "lodging")} == {"병원", "학원", "숙소"}
    assert set(said.values()) == {"가게"}


@pytest.mark.parametrize("trade", ["", "cafe", "clinic"])
def test_a_noun_that_was_chosen_stays_whatever_the_trade(trade: str) -> None:
    assert noun_to_begin_with(trade, Language.KO_STORE) is Noun.STORE


def test_each_noun_has_its_korean_and_english_has_none() -> None:
    for noun in Noun:
        korean = spoken_of(Language.KO_SCHOOL, noun)
        assert noun_in(korean) is noun
        assert spoken_of(Language.EN, noun) is Language.EN
    assert {spoken_of(Language.KO, noun) for noun in Noun} == set(NOUNS)
    assert spoken_of(Language.KO_SCHOOL, None) is Language.KO_SCHOOL
