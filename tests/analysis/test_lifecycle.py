"""Each rule of the method's section 2 on a history worked out by hand.

A line of signs is one check of competitors A, B, C, ...: y offered, n not, ? could not tell,
x not applicable, . not looked at. Ten competitors unless a test says otherwise, so each yes is a
tenth; values stay fresh for 24 months. 60 days after 1 June is 31 July.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from benchmark_app.analysis.lifecycle import Lifecycle
from benchmark_app.analysis.market import Market
from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.result import Blip, LifecycleStage, Transition

NAMES = "ABCDEFGHIJ"
FIRST = "2020-01-01"

Walk = Callable[..., Lifecycle]


@pytest.fixture
def walk(
    market: Callable[..., Market],
    lifecycle: Callable[..., Lifecycle],
    checks: Callable[..., list[Any]],
) -> Walk:
    """The lifecycle after checks of ten competitors and further single observations."""

    def run(
        *rows: tuple[str, str],
        as_of: str = "2021-12-31",
        more: tuple[Any, ...] = (),
        names: Any = NAMES,
        **rules: Any,
    ) -> Lifecycle:
        return lifecycle(market(names, **rules), [*checks(*rows), *more], as_of)

    return run


def leaving(names: str, gone: str) -> list[Competitor]:
    """Competitors of whom some leave the market at the end of May 2020."""
    return [
        Competitor(id=place, name=name, exited_on=date(2020, 5, 31) if name in gone else None)
        for place, name in enumerate(names, 1)
    ]


def told(transition: Transition) -> str:
    """One line: from > to crossed confirmed causes, with * where revealed."""
    causes = "".join(NAMES[one - 1] for one in transition.causes) or "composition"
    star = "*" if transition.revealed else ""
    parts = (
        f"{transition.from_stage or '-'} > {transition.to_stage}{star}",
        transition.crossed_on,
        transition.confirmed_on or "provisional",
        causes,
    )
    return " ".join(str(part) for part in parts)


def lines(lifecycle: Lifecycle) -> list[str]:
    return [told(one) for one in lifecycle.transitions]


def later(lifecycle: Lifecycle) -> list[str]:
    """All but the first classification."""
    return lines(lifecycle)[1:]


class TestFirstClassification:
    def test_it_is_confirmed_at_once_and_revealed(self, walk: Walk) -> None:
        found = walk((FIRST, "yyyyynnnnn"))
        assert lines(found) == ["- > contested* 2020-01-01 2020-01-01 ABCDEFGHIJ"]
        (one,) = found.transitions
        assert (one.known, one.adopters, one.share) == (10, 5, 0.5)
        assert one.probability == pytest.approx(0.0878, abs=5e-5)
        assert (found.stage, found.is_provisional) == (LifecycleStage.CONTESTED, False)

    def test_a_told_start_on_that_day_is_not_revealed(self, walk: Walk) -> None:
        found = walk((FIRST, "nnnnnnnnn"), more=(("J", FIRST, "yes", FIRST),))
        assert [one.revealed for one in found.transitions] == [False]

    def test_it_waits_until_enough_is_known(self, walk: Walk) -> None:
        found = walk((FIRST, "yy........"), ("2020-02-01", "..n......."))
        assert lines(found) == ["- > contested* 2020-02-01 2020-02-01 C"]
        early = walk((FIRST, "yy........"), as_of="2020-01-31")
        assert (early.stage, early.since, early.last_stage) == (
            LifecycleStage.INSUFFICIENT,
            None,
            None,
        )

    def test_nothing_observed_at_all(self, walk: Walk) -> None:
        found = walk()
        assert (found.transitions, found.stage) == ((), LifecycleStage.INSUFFICIENT)
        assert found.held_at(date(2020, 1, 1)) is None

    @pytest.mark.parametrize(
        ("signs", "stage"),
        [
            ("nnnnnnnnnn", "absent"),
            ("ynnnnnnnnn", "innovation"),
            ("yynnnnnnnn", "differentiator"),
            ("yyyynnnnnn", "differentiator"),
            ("yyyyynnnnn", "contested"),
            ("yyyyyynnnn", "contested"),
            ("yyyyyyynnn", "table_stakes"),
            ("ynn", "innovation"),
            ("ynnnn", "innovation"),
            ("yyn", "contested"),
            ("yyy", "table_stakes"),
        ],
    )
    def test_the_plain_edges(self, walk: Walk, signs: str, stage: str) -> None:
        assert walk((FIRST, signs), names=NAMES[: len(signs)]).stage == stage

    def test_one_of_two_known_is_contested_when_two_are_enough(self, walk: Walk) -> None:
        assert walk((FIRST, "yn"), names="AB", minimum_known=2).stage == "contested"

    def test_given_up_before_enough_was_known(self, walk: Walk) -> None:
        """A offered it and withdrew while only two were known: declining, not absent."""
        found = walk((FIRST, "yn"), ("2020-02-01", "n."), ("2020-03-01", "..n"), names="ABC")
        assert lines(found) == ["- > declining 2020-03-01 2020-03-01 C"]
        assert found.is_abandoned


class TestRise:
    def test_it_is_dated_back_to_the_crossing(self, walk: Walk) -> None:
        rows = ((FIRST, "yyyynnnnnn"), ("2020-06-01", "....y....."))
        before = walk(*rows, as_of="2020-07-30")
        assert later(before) == ["differentiator > contested 2020-06-01 provisional E"]
        assert (before.stage, before.is_provisional) == (LifecycleStage.CONTESTED, True)
        assert before.last_stage is LifecycleStage.DIFFERENTIATOR
        after = walk(*rows, as_of="2020-07-31")
        assert later(after) == ["differentiator > contested 2020-06-01 2020-07-31 E"]
        assert (after.since, after.is_provisional) == (date(2020, 6, 1), False)

    def test_all_events_of_a_day_act_together(self, walk: Walk) -> None:
        """Three take it up and one gives it up on one day: one step over two edges."""
        found = walk((FIRST, "yyyyynnnnn"), ("2020-06-01", "nyyyyyyyyn"))
        assert later(found) == ["contested > table_stakes 2020-06-01 2020-07-31 AFGHI"]

    def test_going_stale_raises_nothing_until_there_is_news(self, walk: Walk) -> None:
        """H and I's no of 2018 is stale in June 2020: 4/7 is above .5 but nobody did anything.

        In September E takes it up: 5/7 crosses both edges on that day.
        """
        rows = (("2018-06-01", ".......nn"), (FIRST, "yyyynnn.."))
        assert later(walk(*rows, as_of="2020-08-31")) == []
        found = walk(*rows, ("2020-09-01", "....y...."), as_of="2020-12-31")
        assert later(found) == ["differentiator > table_stakes 2020-09-01 2020-10-31 E"]

    def test_an_exit_raises_nothing(self, walk: Walk) -> None:
        names = leaving(NAMES, "HIJ")
        assert later(walk((FIRST, "yyyynnnnnn"), names=names)) == []

    def test_seeing_a_stale_yes_again_is_no_news(self, walk: Walk) -> None:
        """4/9; in June H and I are gone, D and E stale: 2/5; seen again in August: 4/7."""
        rows = (("2018-06-01", "...yy...."), (FIRST, "yyn..nnnn"), ("2020-08-01", "...yy...."))
        names = leaving("ABCDEFGHI", "HI")
        assert later(walk(*rows, names=names)) == []
        found = walk(*rows, ("2020-09-01", "..y......"), names=names)
        assert later(found) == ["differentiator > table_stakes 2020-09-01 2020-10-31 C"]

    def test_a_first_seen_yes_reveals(self, walk: Walk) -> None:
        found = walk((FIRST, "yynnn....."), ("2020-06-01", ".....y...."), names=NAMES[:6])
        assert later(found) == ["differentiator > contested* 2020-06-01 2020-07-31 F"]

    def test_a_told_start_is_not_revealed(self, walk: Walk) -> None:
        found = walk(
            (FIRST, "yynnn."),
            ("2020-02-01", ".....?"),
            more=(("F", "2020-06-01", "yes", "2020-04-01"),),
            names=NAMES[:6],
        )
        assert later(found) == ["differentiator > contested 2020-04-01 2020-05-31 F"]

    def test_an_entry_is_news(self, walk: Walk) -> None:
        """F's yes is older than its entry into the market."""
        names = [
            Competitor(id=place, name=name, entered_on=date(2020, 6, 1) if name == "F" else None)
            for place, name in enumerate("ABCDEF", 1)
        ]
        found = walk((FIRST, "yynnny"), names=names)
        assert later(found) == ["differentiator > contested* 2020-06-01 2020-07-31 F"]

    def test_an_entry_nobody_can_judge_is_no_news(self, walk: Walk) -> None:
        """J enters unknown on the day on which H and I are stale."""
        names = [
            Competitor(id=place, name=name, entered_on=date(2020, 6, 1) if name == "J" else None)
            for place, name in enumerate(NAMES, 1)
        ]
        rows = (("2018-06-01", ".......nn."), (FIRST, "yyyynnn..."))
        assert later(walk(*rows, names=names)) == []

    def test_each_edge_keeps_its_own_day(self, walk: Walk) -> None:
        rows = ((FIRST, "yyyynnnnnn"), ("2020-06-01", "....y....."), ("2020-07-01", ".....yy..."))
        assert later(walk(*rows, as_of="2020-07-15")) == [
            "differentiator > contested 2020-06-01 provisional E",
            "contested > table_stakes 2020-07-01 provisional FG",
        ]
        assert later(walk(*rows)) == [
            "differentiator > contested 2020-06-01 2020-07-31 E",
            "contested > table_stakes 2020-07-01 2020-08-30 FG",
        ]

    def test_a_candidate_that_falls_back_is_a_blip(self, walk: Walk) -> None:
        rows = ((FIRST, "yyyynnnnnn"), ("2020-06-01", "....y....."), ("2020-07-30", "....n....."))
        found = walk(*rows, as_of="2020-12-31")
        assert later(found) == []
        assert found.blips == (
            Blip(
                stage=LifecycleStage.CONTESTED,
                crossed_on=date(2020, 6, 1),
                dropped_on=date(2020, 7, 30),
            ),
        )
        assert found.has_recent_blip
        assert walk(*rows, as_of="2021-07-29").has_recent_blip
        assert not walk(*rows, as_of="2021-07-30").has_recent_blip

    def test_sixty_days_are_enough(self, walk: Walk) -> None:
        """It held from 1 June up to 31 July, whatever happens on that day."""
        rows = ((FIRST, "yyyynnnnnn"), ("2020-06-01", "....y....."), ("2020-07-31", "....n....."))
        found = walk(*rows)
        assert later(found) == ["differentiator > contested 2020-06-01 2020-07-31 E"]
        assert found.blips == ()

    def test_a_jump_that_falls_back_half_way_keeps_the_lower_edge(self, walk: Walk) -> None:
        rows = ((FIRST, "yyyynnnnnn"), ("2020-06-01", "....yyy..."), ("2020-06-21", "......n..."))
        found = walk(*rows)
        assert later(found) == ["differentiator > contested 2020-06-01 2020-07-31 EFG"]
        assert [one.stage for one in found.blips] == [LifecycleStage.TABLE_STAKES]

    def test_two_candidates_fall_back_as_two_blips(self, walk: Walk) -> None:
        found = walk(
            (FIRST, "yyyynnnnnn"),
            ("2020-06-01", "....y....."),
            ("2020-06-11", ".....yy..."),
            ("2020-06-21", "....nnn..."),
        )
        assert [one.stage.value for one in found.blips] == ["contested", "table_stakes"]
        assert later(found) == []


class TestFall:
    def test_hysteresis_keeps_the_stage(self, walk: Walk) -> None:
        """From .5 to .4: with .1 added it is contested still."""
        assert later(walk((FIRST, "yyyyynnnnn"), ("2020-06-01", "n........."))) == []

    def test_a_withdrawal_lets_it_fall(self, walk: Walk) -> None:
        found = walk((FIRST, "yynnnnnnnn"), ("2020-06-01", "n........."))
        assert later(found) == ["differentiator > innovation 2020-06-01 2020-07-31 A"]

    def test_a_fall_can_be_a_blip(self, walk: Walk) -> None:
        found = walk(
            (FIRST, "yynnnnnnnn"), ("2020-06-01", "n........."), ("2020-07-01", "y.........")
        )
        assert later(found) == []
        assert [one.stage.value for one in found.blips] == ["innovation"]

    def test_edges_downwards_keep_their_own_days(self, walk: Walk) -> None:
        """.7 -> .5 -> .3 with declining switched off: +.1 names contested, then differentiator."""
        found = walk(
            (FIRST, "yyyyyyynnn"),
            ("2020-06-01", "nn........"),
            ("2020-06-21", "..nn......"),
            decline_drop=0.0,
        )
        assert later(found) == [
            "table_stakes > contested 2020-06-01 2020-07-31 AB",
            "contested > differentiator 2020-06-21 2020-08-20 CD",
        ]

    def test_without_a_withdrawal_it_takes_twelve_months(self, walk: Walk) -> None:
        """A, B and C leave: 4/7 + .1 is contested."""
        names = leaving(NAMES, "ABC")
        rows = ((FIRST, "yyyyyyynnn"), ("2021-01-01", "...yyyynnn"))
        early = walk(*rows, names=names, as_of="2021-05-31")
        assert (later(early), early.stage) == ([], LifecycleStage.TABLE_STAKES)
        found = walk(*rows, names=names, as_of="2021-06-01")
        assert later(found) == ["table_stakes > contested 2020-06-01 2021-06-01 composition"]

    def test_a_withdrawal_meanwhile_dates_it(self, walk: Walk) -> None:
        names = leaving(NAMES, "ABC")
        rows = ((FIRST, "yyyyyyynnn"), ("2020-09-01", "...n......"))
        found = walk(*rows, names=names, decline_drop=0.0)
        assert later(found) == ["table_stakes > contested 2020-09-01 2020-10-31 D"]

    def test_a_fall_without_withdrawal_that_recovers_is_not_told(self, walk: Walk) -> None:
        names = leaving(NAMES, "ABC")
        found = walk((FIRST, "yyyyyyynnn"), ("2020-09-01", ".......y.."), names=names)
        assert (later(found), found.blips) == ([], ())

    def test_withdrawals_count_from_the_peak_on(self, walk: Walk) -> None:
        """A's withdrawal lies before the new peak of .3; later C's yes only goes stale."""
        found = walk(
            ("2018-09-01", "..yy......"),
            (FIRST, "yy..nnnnnn"),
            ("2020-02-01", "n........."),
            ("2020-03-01", "y........."),
            ("2021-08-01", ".y..nnnnnn"),
            as_of="2021-08-31",
        )
        assert later(found) == []

    def test_no_withdrawal_needed_when_switched_off(self, walk: Walk) -> None:
        """As above by exits, at once and with its causes: who left."""
        names = leaving(NAMES, "ABC")
        found = walk((FIRST, "yyyyyyynnn"), names=names, withdrawal_required=0)
        assert later(found) == ["table_stakes > contested 2020-06-01 2020-07-31 ABC"]


class TestDeclining:
    ROWS = (
        (FIRST, "yyyyyyyynn"),
        ("2020-03-01", "nn........"),  # .6: not below .60
        ("2020-06-01", "..n......."),  # .5: at least .15 below the peak of .8
    )

    def test_it_begins(self, walk: Walk) -> None:
        assert later(walk(*self.ROWS[:2])) == []
        assert later(walk(*self.ROWS)) == ["table_stakes > declining 2020-06-01 2020-07-31 C"]

    def test_a_drop_below_the_margin_is_only_a_fall(self, walk: Walk) -> None:
        """.7 -> .5 is declining at drop .15, a fall to contested at drop .25."""
        rows = ((FIRST, "yyyyyyynnn"), ("2020-06-01", "nn........"))
        assert later(walk(*rows)) == ["table_stakes > declining 2020-06-01 2020-07-31 AB"]
        assert later(walk(*rows, decline_drop=0.25)) == [
            "table_stakes > contested 2020-06-01 2020-07-31 AB"
        ]

    def test_one_withdrawal_is_not_enough_from_four_known_on(self, walk: Walk) -> None:
        four = walk((FIRST, "yyyn"), ("2020-06-01", "n..."), names="ABCD")
        assert later(four) == ["table_stakes > contested 2020-06-01 2020-07-31 A"]
        three = walk((FIRST, "yyn"), ("2020-06-01", "n.."), names="ABC")
        assert later(three) == ["contested > declining 2020-06-01 2020-07-31 A"]

    def test_a_first_classification_never_contested_cannot_decline(self, walk: Walk) -> None:
        found = walk((FIRST, "yyyynnnnnn"), ("2020-06-01", "nn........"))
        assert later(found) == []

    def test_an_earlier_fall_stays_in_the_chain(self, walk: Walk) -> None:
        """.7 -> .59 names contested; three weeks later .47 declines."""
        names = [f"C{place:02}" for place in range(17)]
        market = names
        seen = [(name, FIRST, "yes" if place < 12 else "no") for place, name in enumerate(market)]
        seen += [(name, "2020-06-01", "no") for name in names[:2]]
        seen += [(name, "2020-06-21", "no") for name in names[2:4]]
        found = walk(more=tuple(seen), names=names)
        assert [(one.from_stage, one.to_stage, str(one.crossed_on)) for one in found.transitions][
            1:
        ] == [
            ("table_stakes", "contested", "2020-06-01"),
            ("contested", "declining", "2020-06-21"),
        ]

    def test_it_ends_near_the_peak(self, walk: Walk) -> None:
        """Declining since June at .5; three take it up in October: .8 is the peak again."""
        found = walk(*self.ROWS, ("2020-10-01", "yyy......."))
        assert later(found)[1:] == ["declining > table_stakes 2020-10-01 2020-11-30 ABC"]

    def test_it_ends_well_above_the_lowest_and_the_peak_restarts(self, walk: Walk) -> None:
        """.5, .4, then .6 = .4 + .2: contested. .5 later is no new decline: the peak is .6."""
        found = walk(
            *self.ROWS,
            ("2020-08-01", "...n......"),
            ("2020-10-01", "yy........"),
            ("2021-02-01", "n........."),
        )
        assert later(found)[1:] == ["declining > contested 2020-10-01 2020-11-30 AB"]

    def test_it_does_not_end_without_news(self, walk: Walk) -> None:
        """Five no's go stale while five yes's are seen again: 5/5, yet nobody did anything."""
        found = walk(
            *self.ROWS,
            ("2021-11-01", "...yyyyy.."),
            as_of="2022-07-31",
        )
        assert later(found)[1:] == []
        assert found.rank == 4

    def test_the_way_out_can_be_a_blip_and_can_go_on(self, walk: Walk) -> None:
        found = walk(
            *self.ROWS,
            ("2020-10-01", "y.n......."),  # .6
            ("2020-10-11", ".y........"),  # .7 = .5 + .2
            ("2020-10-21", ".n........"),
            ("2020-12-01", ".y........"),  # .7
            ("2020-12-11", "..y......."),  # .8
        )
        assert [one.stage.value for one in found.blips] == ["table_stakes"]
        assert later(found)[1:] == ["declining > table_stakes 2020-12-01 2021-01-30 B"]

    def test_a_decline_that_ends_before_it_is_confirmed_is_a_blip(self, walk: Walk) -> None:
        found = walk(*self.ROWS, ("2020-07-01", "yyy......."))
        assert later(found) == []
        assert [one.stage.value for one in found.blips] == ["declining"]

    def test_a_deeper_fall_moves_the_lowest(self, walk: Walk) -> None:
        """Pending at .5 it sinks to .3: .4 is not yet over, .5 is; the peak restarts there."""
        found = walk(
            *self.ROWS,
            ("2020-06-05", "...nn....."),
            ("2020-06-10", "...y......"),
            ("2020-06-20", "....y....."),
            as_of="2020-07-01",
        )
        assert [(one.stage.value, str(one.dropped_on)) for one in found.blips][:1] == [
            ("declining", "2020-06-20")
        ]

    def test_it_needs_a_contested_past_that_holds(self, walk: Walk) -> None:
        """Contested is provisional at .6 when three withdraw: with it, the decline falls away."""
        rows = (
            (FIRST, "yyyynnnnnn"),
            ("2020-06-01", "....yyyy.."),  # .8 provisional
            ("2020-06-11", "nn.n......"),  # .5: declining on top of a provisional contested
        )
        assert later(walk(*rows, as_of="2020-06-15")) == [
            "differentiator > contested 2020-06-01 provisional EFGH",
            "contested > declining 2020-06-11 provisional ABD",
        ]
        found = walk(*rows, ("2020-06-21", "..n......."), as_of="2020-06-30")
        assert later(found) == []
        assert [one.stage.value for one in found.blips] == [
            "table_stakes",
            "contested",
            "declining",
        ]

    def test_switched_off(self, walk: Walk) -> None:
        found = walk((FIRST, "ynnnnnnnnn"), ("2020-06-01", "n........."), decline_drop=0.0)
        assert (later(found), found.is_abandoned) == ([], False)


class TestAbandoned:
    def test_the_last_one_gives_up(self, walk: Walk) -> None:
        rows = ((FIRST, "ynnnnnnnnn"), ("2020-06-01", "n........."))
        found = walk(*rows)
        assert later(found) == ["innovation > declining 2020-06-01 2020-07-31 A"]
        assert (found.is_abandoned, found.rank) == (True, 1)

    def test_it_ends_when_somebody_offers_it_again(self, walk: Walk) -> None:
        found = walk(
            (FIRST, "ynnnnnnnnn"), ("2020-06-01", "n........."), ("2020-10-01", ".y........")
        )
        assert later(found)[1:] == ["declining > innovation 2020-10-01 2020-11-30 B"]
        assert not found.is_abandoned

    def test_it_stays_while_nobody_does(self, walk: Walk) -> None:
        """J stops applying in September: still nobody of nine."""
        found = walk(
            (FIRST, "ynnnnnnnnn"), ("2020-06-01", "n........."), ("2020-09-01", ".........x")
        )
        assert later(found) == ["innovation > declining 2020-06-01 2020-07-31 A"]
        assert found.is_abandoned

    def test_only_stale_is_not_abandoned(self, walk: Walk) -> None:
        found = walk(("2018-06-01", "y........."), (FIRST, ".nnnnnnnnn"), as_of="2020-12-31")
        assert (later(found), found.is_abandoned) == ([], False)

    def test_a_decline_to_nobody(self, walk: Walk) -> None:
        """Contested, all five withdraw: declining until .15 are back, not with the first."""
        rows = ((FIRST, "yyyyynnnnn"), ("2020-06-01", "nnnnn....."))
        assert walk(*rows).is_abandoned
        one = walk(*rows, ("2020-10-01", "y........."))
        assert (one.stage, one.is_abandoned) == (LifecycleStage.DECLINING, False)
        two = walk(*rows, ("2020-10-01", "y........."), ("2020-11-01", ".y........"))
        assert later(two)[1:] == ["declining > differentiator 2020-11-01 2020-12-31 B"]


class TestInsufficient:
    def test_the_stage_is_held_underneath(self, walk: Walk) -> None:
        found = walk((FIRST, "yyyyynnnnn"), as_of="2021-12-31")
        assert found.is_sufficient
        gone = walk((FIRST, "yyyyynnnnn"), as_of="2022-01-01")
        assert (gone.stage, gone.is_provisional) == (LifecycleStage.INSUFFICIENT, False)
        assert (gone.last_stage, gone.since) == (LifecycleStage.CONTESTED, date(2020, 1, 1))
        assert gone.overlay.tolist() == [True, False]
        assert gone.held_at(date(2019, 12, 31)) is None
        assert gone.held_at(date(2022, 1, 1)) is LifecycleStage.CONTESTED

    def test_nothing_is_confirmed_meanwhile(self, walk: Walk) -> None:
        """A, B, C stand at 1/3; A's fellow B takes it up in June; C is not applicable in July.

        Enough is known again from October: it still holds, so it is confirmed on that day.
        """
        rows = ((FIRST, "ynn"), ("2020-06-01", ".y."), ("2020-07-01", "..x"))
        held = walk(*rows, names="ABC")
        assert later(held) == ["innovation > contested 2020-06-01 provisional B"]
        assert (held.stage, held.last_stage) == (
            LifecycleStage.INSUFFICIENT,
            LifecycleStage.INNOVATION,
        )
        again = walk(*rows, ("2020-10-01", "..n"), names="ABC")
        assert later(again) == ["innovation > contested 2020-06-01 2020-10-01 B"]
        fallen = walk(*rows, ("2020-09-01", ".n."), ("2020-10-01", "..n"), names="ABC")
        assert later(fallen) == []
        assert [str(one.dropped_on) for one in fallen.blips] == ["2020-10-01"]

    def test_too_little_on_the_due_day_itself(self, walk: Walk) -> None:
        rows = ((FIRST, "ynn"), ("2020-06-01", ".y."), ("2020-07-31", "..x"))
        assert later(walk(*rows, names="ABC")) == [
            "innovation > contested 2020-06-01 provisional B"
        ]

    def test_a_withdrawal_meanwhile_counts(self, walk: Walk) -> None:
        """A and D of A-D withdraw while C and B do not apply; then 2/4: declining."""
        found = walk(
            (FIRST, "yyyy"),
            ("2020-03-01", ".xx."),
            ("2020-04-01", "n..n"),
            ("2020-05-01", ".yy."),
            names="ABCD",
        )
        assert later(found) == ["table_stakes > declining 2020-05-01 2020-06-30 BC"]


class TestBadges:
    def test_new_for_twelve_months(self, walk: Walk, market: Callable[..., Market]) -> None:
        policy = market("A").policy
        rows = ((FIRST, "yyyyyynnnn"), ("2020-06-01", "......y..."))
        assert walk(*rows, as_of="2021-05-31").is_new(policy)
        assert not walk(*rows, as_of="2021-06-01").is_new(policy)

    def test_never_new_at_first_or_when_revealed(
        self, walk: Walk, market: Callable[..., Market]
    ) -> None:
        policy = market("A").policy
        assert not walk((FIRST, "yyyyyyyynn")).is_new(policy)
        revealed = walk((FIRST, "yyn....."), ("2020-06-01", "...yyyyy"), names=NAMES[:8])
        assert revealed.stage is LifecycleStage.TABLE_STAKES
        assert not revealed.is_new(policy)
        assert not walk((FIRST, "yn")).is_new(policy)
        assert not walk((FIRST, "yyyynnnnnn")).is_new(policy)


def test_causes_are_sorted_by_name(
    market: Callable[..., Market], lifecycle: Callable[..., Lifecycle]
) -> None:
    """Ids 1, 2, 3 are called Zest, Inn, Alma; B's exit on the day is a change of state too."""
    found = lifecycle(
        market(["Zest", "Inn", "Alma"]), [(name, FIRST, "no") for name in ("Zest", "Inn", "Alma")],
        FIRST,
    )  # fmt: skip
    assert found.transitions[0].causes == (3, 2, 1)


def test_a_measure_without_floor_has_no_stage(
    market: Callable[..., Market], lifecycle: Callable[..., Lifecycle]
) -> None:
    price = Attribute(id=1, name="Price", kind=AttributeKind.MEASURE)
    found = lifecycle(
        market("ABC", attributes=[price]), [(name, FIRST, 10) for name in "ABC"], FIRST
    )
    assert (found.transitions, found.stage) == ((), LifecycleStage.INSUFFICIENT)
