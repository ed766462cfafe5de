"""The same small comparison in the words of seven languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Tongue:
    """How a language says what stands in and around a comparison."""

    code: str
    heading: str
    businesses_heading: str
    businesses: tuple[str, str, str]
    services: tuple[str, str, str, str]
    words: tuple[str, str, str]  # yes, no, partly
    title: str
    legend: str
    foot_note: str
    total: str
    average: str
    weight: str
    note_heading: str
    note: str
    groups: tuple[str, str]
    day_heading: str
    day: str  # 2026-03-04


TONGUES: Final = (
    Tongue(
        code="en",
        heading="Feature",
        businesses_heading="Cafe",
        businesses=("Blue Cup", "Corner Cafe", "Milk Bar"),
        services=("Oat milk", "Terrace", "Free refill", "Wifi"),
        words=("yes", "no", "partly"),
        title="Cafes nearby, compared",
        legend="Legend: yes = always, partly = at times",
        foot_note="* own visits",
        total="Total",
        average="Average",
        weight="Weight",
        note_heading="Notes",
        note="closed on Mondays",
        groups=("Drinks", "Place"),
        day_heading="Date",
        day="2026-03-04",
    ),
    Tongue(
        code="ko",
        heading="항목",
        businesses_heading="업체명",
        businesses=("별다방", "달빛카페", "모퉁이집"),
        services=("오트밀크", "테라스", "무료 리필", "와이파이"),
        words=("있음", "없음", "일부"),
        title="주변 카페 비교",
        legend="범례: 있음 = 항상, 일부 = 가끔",
        foot_note="※ 직접 방문",
        total="합계",
        average="평균",
        weight="가중치",
        note_heading="비고",
        note="월요일 휴무",
        groups=("음료", "공간"),
        day_heading="조사일",
        day="2026.03.04",
    ),
    Tongue(
        code="de",
        heading="Merkmal",
        businesses_heading="Anbieter",
        businesses=("Café Mohn", "Rösterei", "Milchbar"),
        services=("Hafermilch", "Terrasse", "Gratis Nachfüllen", "WLAN"),
        words=("ja", "nein", "teilweise"),
        title="Cafés im Vergleich",
        legend="Legende: ja = immer, teilweise = manchmal",
        foot_note="* eigene Besuche",
        total="Summe",
        average="Durchschnitt",
        weight="Gewichtung",
        note_heading="Bemerkungen",
        note="montags zu",
        groups=("Getränke", "Ort"),
        day_heading="Datum",
        day="04.03.2026",
    ),
    Tongue(
        code="fr",
        heading="Critère",
        businesses_heading="Établissement",
        businesses=("Café Bleu", "Le Coin", "Bar à Lait"),
        services=("Lait d'avoine", "Terrasse", "Recharge offerte", "Wifi"),
        words=("oui", "non", "partiel"),
        title="Cafés du quartier",
        legend="Légende : oui = toujours, partiel = parfois",
        foot_note="* visites personnelles",
        total="Somme",
        average="Moyenne",
        weight="Pondération",
        note_heading="Remarques",
        note="fermé le lundi",
        groups=("Boissons", "Lieu"),
        day_heading="Date",
        day="2026-03-04",
    ),
    Tongue(
        code="es",
        heading="Característica",
        businesses_heading="Establecimiento",
        businesses=("Taza Azul", "La Esquina", "Bar Leche"),
        services=("Leche de avena", "Terraza", "Relleno gratis", "Wifi"),
        words=("sí", "no", "parcial"),
        title="Cafeterías del barrio",
        legend="Leyenda: sí = siempre, parcial = a veces",
        foot_note="* visitas propias",
        total="Suma",
        average="Promedio",
        weight="Ponderación",
        note_heading="Observaciones",
        note="lunes cerrado",
        groups=("Bebidas", "Lugar"),
        day_heading="Fecha",
        day="2026-03-04",
    ),
    Tongue(
        code="ja",
        heading="項目",
        businesses_heading="店舗名",
        businesses=("青カップ", "角の喫茶", "ミルクバー"),
        services=("オーツミルク", "テラス席", "おかわり無料", "無線LAN"),
        words=("あり", "なし", "一部"),
        title="近隣カフェ比較",
        legend="凡例：あり＝常時、一部＝時々",
        foot_note="※自社調べ",
        total="合計",
        average="平均",
        weight="重み",
        note_heading="備考",
        note="月曜定休",
        groups=("飲み物", "店内"),
        day_heading="調査日",
        day="2026/03/04",
    ),
    Tongue(
        code="zh",
        heading="项目",
        businesses_heading="店铺",
        businesses=("蓝杯咖啡", "街角咖啡", "牛奶吧"),
        services=("燕麦奶", "露台", "免费续杯", "无线网络"),
        words=("有", "没有", "部分"),
        title="周边咖啡店对比",
        legend="图例：有＝一直有，部分＝有时",
        foot_note="* 实地考察",
        total="合计",
        average="平均",
        weight="权重",
        note_heading="备注",
        note="周一休息",
        groups=("饮品", "环境"),
        day_heading="日期",
        day="2026年3月4日",
    ),
)
