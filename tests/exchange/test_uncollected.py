"""The garbage collector rests while values are made, and only then."""

from __future__ import annotations

import gc

from benchmark_app.exchange.uncollected import uncollected


def test_the_collector_rests_within_and_is_left_as_it_was() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
