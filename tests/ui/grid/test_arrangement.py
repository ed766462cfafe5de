"""The rows a wish makes of a market: exactly what is wished for, each once."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

from hypothesis import given
from hypothesis import strategies as st

from benchmark_app.domain.attribute import TOUCHPOINTS, Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.ui.grid.arrangement import GroupRow, arrange
from benchmark_app.ui.grid.wish import Fact, Only, Order, Wish
from benchmark_app.words.search import folded, stands_in
from benchmark_app.workspace import Market

ids = st.integers(1, 40)
facts = st.dictionaries(
    ids,
    st.builds(
        Fact,
        name=st.text("abc12 가나", max_size=6).map(folded),
        traits=st.frozensets(st.sampled_from(Only)),
        rank=st.floats(allow_nan=False),
    ),
)
wishes = st.builds(
    Wish,
    only=st.frozensets(st.sampled_from(Only), max_size=2),
    text=st.sampled_from(["", "a", "1", "가", " "]),
    order=st.sampled_from(Order),
    is_grouped=st.booleans(),
)
attributes = st.lists(
    st.builds(
        lambda key, touchpoint: Attribute(id=key, name=f"n{key}", touchpoint=touchpoint),
        ids,
        st.sampled_from([*TOUCHPOINTS[:3], "The garden"]),
    ),
    unique_by=lambda one: one.id,
    max_size=20,
)


@given(
    attributes, wishes, facts, st.frozensets(ids, max_size=3), st.sets(st.sampled_from(TOUCHPOINTS))
)
def test_exactly_what_is_wished_for_is_shown_once(
    market: list[Attribute],
    wish: Wish,
    known: dict[int, Fact],
    held: frozenset[int],
    collapsed: set[str],
) -> None:
    made = cast(
        "Market",
        SimpleNamespace(
            attributes=tuple(market), competitors=(Competitor(id=7, name="X"),), subject=None
        ),
    )
    found = arrange(made, collapsed, wish, known, held)
    wanted = {
        one.id
        for one in market
        if one.id in held
        or one.id not in known
        or (
            (not wish.only or wish.only & known[one.id].traits)
            and stands_in(wish.text, known[one.id].name)
        )
    }
    groups = [row for row in found.rows if isinstance(row, GroupRow)]
    members = [one for group in groups for one in group.attributes]
    rows = [row for row in found.rows if isinstance(row, int)]
    listed = members if wish.is_grouped else rows
    assert sorted(listed) == sorted(wanted)
    assert (found.shown, found.services) == (len(wanted), len(market))
    assert all(group.attributes for group in groups)
    touchpoints = {one.id: one.touchpoint for one in market}
    if wish.is_grouped:
        is_open = [one for one in members if touchpoints[one] not in collapsed]
        assert rows == is_open
    for row, shown in enumerate(found.rows):
        assert found.place_of(shown) == row
    for one in set(touchpoints) - wanted:
        assert found.row_of(one) is None
        assert found.place_of(one) is None
    if wish.order not in (Order.ARRANGED, Order.NAME) and not wish.is_grouped:
        ranks = [known[one].rank if one in known else float("inf") for one in rows]
        assert ranks == sorted(ranks)
