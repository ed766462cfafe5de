"""Columns that tell where somebody is found: pages, mail, places on a map."""

from __future__ import annotations

import pytest
from foreign_case import left, said


@pytest.mark.parametrize(
    ("first", "second"),
    [("latitude", "longitude"), ("store_lat", "store_lng"), ("위도", "경도"), ("緯度", "経度")],
)
def test_a_place_on_the_map_is_no_service(first: str, second: str) -> None:
    text = f"""
    name|{first}|{second}|Stars
    Pine Camp|43.0618|-5.9614|4.2
    Lake Camp|"42.6239,"|-6.4945|3.1
    Hill Camp|43.4607|-5.4386|2.5
    """
    assert left(text) == [f"map_place {first}", f"map_place {second}"]
    assert said(text) == ["Pine Camp/Stars=4.2", "Lake Camp/Stars=3.1", "Hill Camp/Stars=2.5"]


def test_words_below_such_a_heading_are_values() -> None:
    text = "name|Lat Pulldown|Lat|Bar\nIron Gym|yes|yes|no\nLion Gym|no|no|yes"
    assert left(text) == []
