"""Edits: what each does, how each is taken back, and what is refused before anything is written."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from edit_check import apply_and_back, refuse, stored
from hypothesis import given
from hypothesis import strategies as st

from benchmark_app.domain.attribute import Aspect, Attribute, AttributeKind, Direction, Importance
from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.edits import (
    Changes,
    Edit,
    EditGroup,
    Put,
    Record,
    Remove,
    Retract,
    SetPolicy,
)
from benchmark_app.domain.observation import Mark, Method, Observation
from benchmark_app.domain.policy import Policy
from benchmark_app.storage.observation import ids_of, ranges_of
from benchmark_app.workspace import EditLabel, Workspace

DAY = date(2025, 6, 1)
SECOND = timedelta(seconds=1)
ONE = timedelta(days=1)


class TestRecord:
    def test_names_and_words_are_understood(self, market: Workspace) -> None:
        changes = market.apply(
            Record(
                "ＯＣＥＡＮ",
                " pool ",
                "yes",
                observed_on=DAY,
                method=Method.PHONE,
                source="call",
                note="heated",
                started_on=date(2025, 5, 1),
            )
        )
        (seen,) = market.cell_observations(1, 2)
        assert seen == Observation(
            id=1,
            competitor=2,
            attribute=1,
            value=1.0,
            observed_on=DAY,
            recorded_at=datetime(2026, 1, 1, 12, 0, 1, tzinfo=UTC),
            method=Method.PHONE,
            source="call",
            note="heated",
            started_on=date(2025, 5, 1),
        )
        assert changes.cells == {(1, 2)}
        assert changes.attributes == {1}
        assert not changes.structure
        assert changes.created == (1,)
        assert changes.inverse == Retract((1,))
        assert changes.revision == market.revision == 2

    def test_marks_are_kept(self, market: Workspace) -> None:
        for number, word in enumerate(("unknown", "n/a")):
            market.apply(Record(1, 3, word, observed_on=DAY + timedelta(number)))
        assert [one.value for one in market.cell_observations(3, 1)] == [
            Mark.NOT_APPLICABLE,
            Mark.UNKNOWN,
        ]

    def test_an_import_brings_its_own_instants(self, market: Workspace) -> None:
        typed = datetime(2020, 3, 1, 8, 30, 0, 123_456, tzinfo=UTC)
        seen = Observation(
            competitor=2,
            attribute=2,
            value=3.0,
            observed_on=DAY,
            recorded_at=typed,
            retracted_at=typed + SECOND,
        )
        changes = market.apply(Record(observations=(seen,)))
        (kept,) = market.cell_observations(2, 2)
        assert (kept.recorded_at, kept.retracted_at) == (typed, typed + SECOND)
        assert changes.inverse == Retract(())
        market.undo()
        market.redo()
        assert market.cell_observations(2, 2) == (kept,)

    def test_all_of_one_edit_has_one_instant_and_later_edits_later_ones(self, file: object) -> None:
        still = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)
        with Workspace.open(str(file), clock=lambda: still) as workspace:
            workspace.apply(EditGroup((Put(Competitor(name="A")), Put(Attribute(name="Pool")))))
            days = [DAY + timedelta(number) for number in range(4)]
            workspace.apply(EditGroup(tuple(Record(1, 1, 1, observed_on=day) for day in days[:2])))
            workspace.apply(Record(1, 1, 2, observed_on=days[2]))
            workspace.apply(Record(1, 1, 3, observed_on=days[3]))
            found = [one.recorded_at for one in reversed(workspace.cell_observations(1, 1))]
        tick = timedelta(microseconds=1)
        assert found == [still + 2 * tick, still + 2 * tick, still + 3 * tick, still + 4 * tick]

    def test_a_retracted_one_comes_back_as_it_was(self, market: Workspace) -> None:
        market.apply(Record("Ocean", "Pool", "no", observed_on=DAY))
        before = market.cell_observations(1, 2)
        changes = market.apply(Retract((1,)))
        assert changes.inverse == Record(observations=before)
        (gone,) = market.cell_observations(1, 2)
        assert gone.retracted_at == datetime(2026, 1, 1, 12, 0, 2, tzinfo=UTC)
        back = market.apply(changes.inverse)
        assert market.cell_observations(1, 2) == before
        assert back.created == ()
        assert back.cells == {(1, 2)}
        assert back.inverse == Retract((1,))

    def test_old_and_new_ones_together(self, market: Workspace) -> None:
        market.apply(Record("Ocean", "Pool", "no", observed_on=DAY))
        taken = market.apply(Retract((1,))).inverse
        assert isinstance(taken, Record)
        new = Observation(competitor=1, attribute=1, value="yes", observed_on=DAY)
        changes = apply_and_back(market, Record(observations=(*taken.observations, new)))
        assert changes.created == (2,)
        assert changes.cells == {(1, 1), (1, 2)}

    def test_one_recorded_in_the_future_is_never_taken_back_before(self, market: Workspace) -> None:
        later = datetime(2030, 1, 1, tzinfo=UTC)
        seen = Observation(competitor=1, attribute=1, value=1.0, observed_on=DAY, recorded_at=later)
        market.apply(Record(observations=(seen,)))
        market.apply(Retract((1,)))
        assert market.cell_observations(1, 1)[0].retracted_at == later

    @pytest.mark.parametrize(
        ("changed", "code"),
        [
            ({"competitor": "Nobody"}, "unknown_competitor"),
            ({"competitor": 3}, "unknown_competitor"),
            ({"attribute": "Nothing"}, "unknown_attribute"),
            ({"attribute": 0}, "unknown_attribute"),
            ({"value": "maybe"}, "value_not_yes_no"),
            ({"attribute": 2, "value": 1.5}, "value_not_level"),
            ({"attribute": 3, "value": math.nan}, "value_not_number"),
            ({"attribute": 3, "value": math.inf}, "value_not_number"),
            ({"observed_on": date(1799, 12, 31)}, "day_out_of_range"),
            ({"observed_on": date(2201, 1, 1)}, "day_out_of_range"),
            ({"started_on": DAY + timedelta(1)}, "started_after_seen"),
            ({"started_on": date(1700, 1, 1)}, "day_out_of_range"),
            ({"note": "half \ud83d"}, "text_not_valid"),
            ({"source": "a\0b"}, "text_not_valid"),
            ({"recorded_at": datetime(2026, 1, 1)}, "instant_without_zone"),  # noqa: DTZ001
            (
                {"retracted_at": datetime(2026, 1, 1, tzinfo=UTC)},
                "retracted_before_recorded",
            ),
            ({"id": 7}, "unknown_observation"),
        ],
    )
    def test_what_is_refused(
        self, market: Workspace, changed: dict[str, object], code: str
    ) -> None:
        good = Observation(competitor=2, attribute=1, value="yes", observed_on=DAY)
        wrong = replace(good, **changed)  # type: ignore[arg-type]
        refuse(market, Record(observations=(good, wrong)), code)

    def test_two_values_for_one_cell_and_day_are_refused(self, market: Workspace) -> None:
        one = Record("Ocean", "Linen", "yes", observed_on=DAY)
        refuse(market, EditGroup((one, Record(2, 2, 3, observed_on=DAY))), "two_values")
        market.apply(EditGroup((one, Record(2, 2, "yes", observed_on=DAY))))
        market.apply(Record(2, 2, 3, observed_on=DAY))  # a correction, in an edit of its own

    def test_one_with_an_id_must_be_retracted_and_unchanged(self, market: Workspace) -> None:
        market.apply(Record("Ocean", "Linen", "yes", observed_on=DAY))
        (live,) = market.cell_observations(2, 2)
        refuse(market, Record(observations=(live,)), "not_retracted")
        market.apply(Retract((1,)))
        refuse(market, Record(observations=(replace(live, value=3.0),)), "observation_differs")
        market.apply(Remove("competitor", 2))
        refuse(market, Record(observations=(live,)), "unknown_competitor")

    def test_one_that_no_longer_fits_the_kind_does_not_come_back(self, market: Workspace) -> None:
        market.apply(Record("Ocean", "Linen", "excellent", observed_on=DAY))
        (live,) = market.cell_observations(2, 2)
        market.apply(Retract((1,)))
        linen = market.find_attribute("Linen")
        assert linen is not None
        market.apply(Put(replace(linen, kind=AttributeKind.YES_NO)))
        refuse(market, Record(observations=(live,)), "value_not_yes_no")


class TestRetract:
    def test_unknown_and_retracted_ones_are_refused(self, market: Workspace) -> None:
        market.apply(Record("Ocean", "Linen", "yes", observed_on=DAY))
        refuse(market, Retract((1, 2)), "unknown_observation")
        market.apply(Retract((1,)))
        refuse(market, Retract((1,)), "already_retracted")

    def test_an_edit_of_nothing_is_no_edit(self, market: Workspace) -> None:
        before = market.revision
        for edit in (EditGroup(()), Record(observations=())):
            assert market.apply(edit) == Changes(revision=before, inverse=EditGroup(()))
        assert len(market.log()) == 1


class TestPutCompetitor:
    def test_a_new_one_goes_to_the_end(self, market: Workspace) -> None:
        given = Competitor(
            name="  Café   del Mar ",
            kind=CompetitorKind.INDIRECT,
            segment="budget",
            chain="Mar",
            weight=2,
            entered_on=date(2020, 1, 1),
            exited_on=date(2024, 1, 1),
            note="across the road",
        )
        changes = apply_and_back(market, Put(given))
        assert changes.created == (3,)
        assert changes.structure
        assert changes.inverse == Remove("competitor", 3)
        kept = replace(given, id=3, name="Café del Mar", order=3)
        assert market.competitors[-1] == kept
        assert market.find_competitor("CAFÉ DEL MAR") == kept
        assert market.find_competitor("Café") is None

    def test_a_changed_one_and_its_order(self, market: Workspace) -> None:
        ocean = market.market.competitor(2)
        changes = apply_and_back(market, Put(replace(ocean, name="Ocean Inn", order=-1)))
        assert changes.inverse == Put(ocean)
        assert [one.name for one in market.competitors] == ["Ocean Inn", "Seaview"]

    def test_another_subject_takes_the_place_of_the_first(self, market: Workspace) -> None:
        ocean = market.market.competitor(2)
        assert market.subject == market.market.competitor(1)
        apply_and_back(market, Put(replace(ocean, subject=True)))
        assert market.subject == replace(ocean, subject=True)
        assert not market.market.competitor(1).subject
        apply_and_back(market, Put(replace(ocean, subject=True, note="still")))

    def test_a_removed_one_comes_back_with_its_observations(self, market: Workspace) -> None:
        market.apply(Record("Ocean", "Pool", "yes", observed_on=DAY))
        ocean = market.market.competitor(2)
        changes = apply_and_back(market, Remove("competitor", 2))
        assert changes.inverse == Put(ocean)
        assert list(market.observations()) == []
        refuse(market, Record(2, 1, "no", observed_on=DAY), "unknown_competitor")
        refuse(market, Remove("competitor", 2), "unknown_competitor")
        market.apply(Put(ocean))
        assert [one.id for one in market.observations()] == [1]

    def test_its_name_may_be_taken_meanwhile(self, market: Workspace) -> None:
        ocean = market.market.competitor(2)
        market.apply(EditGroup((Remove("competitor", 2), Put(Competitor(name="OCEAN")))))
        refuse(market, Put(ocean), "duplicate_competitor")
        market.apply(Put(replace(ocean, name="Ocean, the old one")))

    def test_names_change_within_one_edit(self, market: Workspace) -> None:
        ocean = market.market.competitor(2)
        market.apply(
            EditGroup(
                (
                    Put(replace(ocean, name="Atlantic")),
                    Put(Competitor(name="Ocean")),
                    Record("ocean", "pool", "yes", observed_on=DAY),
                    Record("atlantic", "pool", "no", observed_on=DAY),
                )
            )
        )
        assert [one.value for one in market.cell_observations(1, 3)] == [1.0]
        assert [one.value for one in market.cell_observations(1, 2)] == [0.0]

    @pytest.mark.parametrize(
        ("changed", "code"),
        [
            ({"name": "  "}, "empty_name"),
            ({"name": "a\0"}, "text_not_valid"),
            ({"name": "SEAVIEW"}, "duplicate_competitor"),
            ({"note": "\udc00"}, "text_not_valid"),
            ({"weight": 0.0}, "weight_not_valid"),
            ({"weight": math.nan}, "weight_not_valid"),
            ({"weight": math.inf}, "weight_not_valid"),
            ({"entered_on": date(2024, 1, 2), "exited_on": date(2024, 1, 1)}, "exit_before_entry"),
            ({"exited_on": date(3000, 1, 1)}, "day_out_of_range"),
            ({"id": 9}, "unknown_competitor"),
            ({"id": -1}, "unknown_competitor"),
        ],
    )
    def test_what_is_refused(
        self, market: Workspace, changed: dict[str, object], code: str
    ) -> None:
        wrong = replace(Competitor(name="New"), **changed)  # type: ignore[arg-type]
        refuse(market, EditGroup((Put(Attribute(name="Bar")), Put(wrong))), code)


class TestPutAttribute:
    def test_every_field_is_kept(self, market: Workspace) -> None:
        given = Attribute(
            name="Minutes at check-in",
            touchpoint="the desk",
            kind=AttributeKind.MEASURE,
            unit="min",
            direction=Direction.LOWER,
            offered_from=10.0,
            worst=15.0,
            best=1.0,
            tolerance=0.5,
            rungs=(10.0, 5.0),
            aspect=Aspect.PROCESS,
            deal_breaker=True,
            check_hint="from the door to the key",
            note="ask in the evening",
        )
        changes = apply_and_back(market, Put(given))
        assert changes.created == (4,)
        assert changes.attributes == {4}
        assert changes.inverse == Remove("attribute", 4)
        assert market.attributes[-1] == replace(given, id=4, order=4)

    def test_a_changed_one(self, market: Workspace) -> None:
        pool = market.market.attribute(1)
        changes = apply_and_back(market, Put(replace(pool, name="Swimming pool", order=9)))
        assert changes.inverse == Put(pool)
        assert changes.attributes == {1}
        assert [one.name for one in market.attributes] == ["Linen", "Price", "Swimming pool"]

    def test_a_removed_one_takes_its_observations_and_importance_along(
        self, market: Workspace
    ) -> None:
        market.apply(Record("Ocean", "Pool", "yes", observed_on=DAY))
        weight = Importance(attribute=1, from_date=DAY, weight=3.0)
        market.apply(Put(weight))
        changes = apply_and_back(market, Remove("attribute", 1))
        assert changes.attributes == {1}
        assert not market.market.importance
        assert list(market.observations()) == []
        refuse(market, Record(2, 1, "no", observed_on=DAY), "unknown_attribute")
        market.apply(changes.inverse)
        assert market.market.importance == (weight,)

    def test_a_kind_its_values_do_not_fit_is_refused(self, market: Workspace) -> None:
        linen = market.market.attribute(2)
        market.apply(Record("Ocean", "Linen", "excellent", observed_on=DAY))
        refuse(market, Put(replace(linen, kind=AttributeKind.YES_NO)), "kind_does_not_fit")
        apply_and_back(market, Put(replace(linen, kind=AttributeKind.MEASURE)))

    @pytest.mark.parametrize(
        ("changed", "code"),
        [
            ({"name": ""}, "empty_name"),
            ({"name": "ｐｏｏｌ"}, "duplicate_attribute"),
            ({"touchpoint": " "}, "empty_name"),
            ({"unit": "\ud800"}, "text_not_valid"),
            ({"tolerance": -0.1}, "number_not_valid"),
            ({"tolerance": math.inf}, "number_not_valid"),
            ({"rungs": (1.0, math.nan)}, "number_not_valid"),
            ({"offered_from": 4.0}, "number_not_valid"),
            ({"offered_from": 0.0}, "number_not_valid"),
            ({"worst": 1.0, "best": 1.0}, "anchors_not_in_order"),
            ({"worst": 2.0, "best": 1.0, "direction": Direction.HIGHER}, "anchors_not_in_order"),
            ({"worst": 1.0, "best": 2.0, "direction": Direction.LOWER}, "anchors_not_in_order"),
            ({"id": 9}, "unknown_attribute"),
        ],
    )
    def test_what_is_refused(
        self, market: Workspace, changed: dict[str, object], code: str
    ) -> None:
        wrong = replace(Attribute(name="Bar"), **changed)  # type: ignore[arg-type]
        refuse(market, Put(wrong), code)

    def test_one_anchor_alone_or_without_a_direction_is_fine(self, market: Workspace) -> None:
        market.apply(Put(Attribute(name="a", kind=AttributeKind.MEASURE, worst=1.0)))
        market.apply(Put(Attribute(name="b", kind=AttributeKind.MEASURE, worst=9.0, best=1.0)))
        ends = [(one.worst, one.best) for one in market.attributes if one.name in "ab"]
        assert ends == [(1.0, None), (9.0, 1.0)]


class TestGroup:
    def test_all_or_nothing(self, market: Workspace) -> None:
        edits = (
            Put(Competitor(name="New")),
            Record("New", "Pool", "yes", observed_on=DAY),
            SetPolicy(Policy(confirmation_days=1)),
            Remove("attribute", 2),
            Record("New", "Linen", "yes", observed_on=DAY),
        )
        refuse(market, EditGroup(edits), "unknown_attribute")
        apply_and_back(market, EditGroup(edits[:-1]))

    def test_groups_in_groups_are_taken_back_from_the_end(self, market: Workspace) -> None:
        ocean = market.market.competitor(2)
        inner = EditGroup((Put(replace(ocean, name="B")), Put(replace(ocean, name="C"))))
        changes = apply_and_back(market, EditGroup((Put(replace(ocean, name="A")), inner)))
        assert changes.inverse == EditGroup(
            (Put(replace(ocean, name="B")), Put(replace(ocean, name="A")), Put(ocean))
        )

    def test_a_fault_in_the_middle_leaves_nothing(
        self, market: Workspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before, revision = stored(market), market.revision

        def crash(*_: object) -> None:
            raise MemoryError

        group = EditGroup((Put(Competitor(name="New")), SetPolicy(Policy(confirmation_days=1))))
        with monkeypatch.context() as patched:
            patched.setattr("benchmark_app.storage.writer.write_policy", crash)
            with pytest.raises(MemoryError):
                market.apply(group)
        assert (stored(market), market.revision, len(market.log())) == (before, revision, 1)
        market._store._database.connection.exec_driver_sql(
            "CREATE TEMP TRIGGER stop BEFORE INSERT ON policy BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
        with pytest.raises(Exception, match="no"):
            market.apply(group)
        assert (stored(market), market.revision, len(market.log())) == (before, revision, 1)
        market._store._database.connection.exec_driver_sql("DROP TRIGGER stop")
        market.apply(group)


class TestLabel:
    @pytest.mark.parametrize(
        ("edit", "code", "count"),
        [
            (Record(1, 1, "yes", observed_on=DAY), "record", 1),
            (Put(Competitor(name="A")), "add_competitor", 1),
            (Put(Competitor(name="A", id=1)), "put_competitor", 1),
            (Put(Attribute(name="A")), "add_attribute", 1),
            (Put(Attribute(name="A", id=1)), "put_attribute", 1),
            (Put(Importance(attribute=1, from_date=DAY, weight=1)), "put_importance", 1),
            (Remove("competitor", 1), "remove_competitor", 1),
            (SetPolicy(Policy(hysteresis=0.0)), "policy", 1),
            (
                EditGroup((Put(Competitor(name="A")), Put(Competitor(name="B")))),
                "add_competitor",
                2,
            ),
            (EditGroup((Put(Competitor(name="A")), Put(Attribute(name="B")))), "group", 2),
            (
                EditGroup(
                    tuple(Record(1, 1, 1, observed_on=DAY + number * ONE) for number in range(3)),
                    label="paste",
                ),
                "paste",
                3,
            ),
        ],
    )
    def test_what_an_edit_is_called(
        self, market: Workspace, edit: Edit, code: str, count: int
    ) -> None:
        market.apply(edit)
        assert market.undo_label == EditLabel(code, count)
        market.undo()
        assert market.redo_label == EditLabel(code, count)

    def test_a_retraction(self, market: Workspace) -> None:
        market.apply(Record(1, 1, "yes", observed_on=DAY))
        market.apply(Retract((1,)))
        assert market.undo_label == EditLabel("retract", 1)


@given(st.sets(st.integers(1, 60)))
def test_ids_as_runs_of_neighbours(ids: set[int]) -> None:
    runs = ranges_of(ids)
    assert ids_of(runs) == tuple(sorted(ids))
    assert all(after[0] > before[1] + 1 for before, after in pairwise(runs))
