"""Words of places: nouns in the names of businesses, and headings of where one is.

Every word is as `name_key` writes it.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: How names of businesses begin or end: "Hotel Sol", "Hampton Inn"; what a hotel has is no such.
PLACE_NOUNS: Final = _words(
    "hotel motel inn hostel lodge resort suites salon clinic dental school academy university"
    " college bank pharmacy klinik praxis zahnarzt schule sparkasse gasthof gasthaus pension"
    " apotheke friseur hôtel auberge clinique cabinet école banque pharmacie boutique hostal"
    " posada clínica escuela colegio academia banco farmacia tienda perfumería peluquería"
    " panadería universidad"
)
#: Headings of where a business is.
TOWN_HEADINGS: Final = _words(
    "city town location branch district region zone state country address stadt ort standort"
    " filiale bezirk viertel land ville lieu quartier succursale pays adresse ciudad zona barrio"
    " sucursal provincia país ubicación dirección 도시 지역 위치 지점 주소 국가 시도"
    " 都市 地域 エリア 支店 住所 城市 地区 區域 区域 分店 地址 国家"
)
#: Words in the headings of where a place is on a map.
MAP_WORDS: Final = _words(
    "lat latitude latitud latitudine breitengrad lon lng longitude longitud longitudine längengrad"
    " 위도 경도 緯度 経度 經度 纬度 经度"
)
