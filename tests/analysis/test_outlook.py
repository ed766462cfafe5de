"""A reading that looks ahead: computed once, at the policy's threshold, anew after an edit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from copying_cases import Told, number
from forecast_check import outlook_of
from forecast_simulation import OPENING, Copied, Model

from benchmark_app.analysis.outlook import Outlook
from benchmark_app.domain.forecast import ForecastBasis

AS_OF = OPENING + 3800


def told() -> Told:
    return Copied.under(Model(), 4, 14, 7, 10).market(AS_OF)


def outlook(story: Told) -> Outlook:
    return outlook_of(story.market, story.rows, AS_OF)


def test_without_a_threshold_it_is_the_policys() -> None:
    story = told()
    policy = replace(story.policy, table_stakes_share=0.6)
    story.market = replace(story.market, policy=policy)
    found = outlook(story)
    assert found.forecasts() is found.forecasts(0.6)
    assert {one.threshold for one in found.forecasts().values()} == {0.6}
    assert {one.threshold for one in found.forecasts(0.9).values()} == {0.9}


def test_each_answer_is_computed_once() -> None:
    found = outlook(told())
    assert found.foresight is found.foresight
    assert found.forecasts() is found.forecasts()
    assert found.forecasts(0.5) is found.forecasts(0.5)
    assert found.foresight.draws(0.5).keys() == found.forecasts(0.5).keys()


def test_the_order_of_questions_changes_no_answer() -> None:
    one, other = outlook(told()), outlook(told())
    place = one.market.attributes[0].id
    early = (one.forecasts(0.9), one.forecasts(0.3), one.forecasts(), one.fan(place))
    late = (other.fan(place), other.forecasts(), other.forecasts(0.3), other.forecasts(0.9))
    assert early == late[::-1]


def test_it_is_asked_of_the_reading_and_its_day() -> None:
    found = outlook(told())
    assert {one.as_of for one in found.forecasts().values()} == {found.as_of}
    assert {one.basis for one in found.forecasts().values()} == {ForecastBasis.HISTORY}
    for id_, one in found.forecasts().items():
        share = found.stage(id_).adoption
        assert (one.attribute, one.adopters, one.known) == (id_, share.adopters, share.known)


def test_after_an_edit_it_is_what_it_would_have_been_anew() -> None:
    """One more adopts an attribute on the day asked about; only its own results are dropped."""
    story = told()
    before = outlook(story)
    touched = next(iter(before.forecasts()))
    lacking = next(
        one.id
        for one, cell in zip(
            before.market.competitors, before.cells(touched).value.tolist(), strict=True
        )
        if cell == 0
    )
    place = len(story.rows) + 1
    story.rows.append((place, touched, lacking, AS_OF, place, 1.0, 0, None, AS_OF, 0))
    after = before.changed(story.market, story.logs, frozenset({touched}))
    assert after.forecasts() == outlook(story).forecasts()
    assert after.forecasts() != before.forecasts()
    assert after.fan(touched) == outlook(story).fan(touched)


def test_nothing_is_foreseen_before_anything_was_seen() -> None:
    story = Told("ABC", ["ice"]).checks("ice", "2015-01-01", "A", "BC")
    early = outlook_of(story.market, story.rows, number("2014-12-31"))
    assert early.as_of == date(2014, 12, 31)
    assert early.forecasts() == {}
    assert early.fan(11) == ()
