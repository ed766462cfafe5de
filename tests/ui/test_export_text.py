"""What leaves the program keeps its text: the font that comes along, and PDF and SVG."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from drawn_text import heard
from pdf_text import read_pdf
from PySide6.QtGui import QFontDatabase, QFontInfo, QRawFont
from PySide6.QtWidgets import QApplication

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.edits import EditGroup, Put, Record, Remove
from benchmark_app.paths import resources, sample_data
from benchmark_app.ui.charts.adoption import describe_adoption
from benchmark_app.ui.charts.adoption_picture import AdoptionPicture
from benchmark_app.ui.charts.export import save_picture
from benchmark_app.ui.charts.lettering import Lettering, TextRole
from benchmark_app.ui.charts.picture import Picture
from benchmark_app.ui.charts.stage_picture import StagePicture
from benchmark_app.ui.charts.stage_timeline import describe_stages
from benchmark_app.ui.charts.trend import describe_trend
from benchmark_app.ui.charts.trend_picture import TrendPicture
from benchmark_app.ui.font import paper_font
from benchmark_app.ui.paper.printing import save_pages
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.visit.page import VisitPages
from benchmark_app.ui.visit.sheet import describe_visit
from benchmark_app.words import __path__ as words
from benchmark_app.words.language import SPOKEN, Language
from benchmark_app.workspace import Snapshot, Workspace

TODAY = date(2026, 11, 22)
#: Two scripts, signs that XML takes for its own, ligatures, digits after Latin letters.
NAME = "카페 Office & <Wi-Fi> 24h – 7곳 “최고” ₩"
#: Understood where somebody types them, never drawn.
ONLY_TYPED = frozenset("✕⊚")
#: The words of strangers' tables, in seven languages: understood, never drawn.
ONLY_READ = frozenset(
    f"foreign{part}.py"
    for part in (
        "",
        "_aside",
        "_drawn",
        "_heading",
        "_opening",
        "_place",
        "_plan",
        "_unit",
        "_value",
    )
)
SVG = "{http://www.w3.org/2000/svg}"
FONTS = tuple(sorted((resources() / "fonts").glob("*.ttf")))


@pytest.fixture
def named(workspace: Workspace) -> Snapshot:
    """The small workspace with a name that is hard to write."""
    place = workspace.as_of(TODAY).market.competitors[1]
    workspace.apply(Put(replace(place, name=NAME)))
    return workspace.as_of(TODAY)


@pytest.fixture(params=["trend", "stages", "adoption"])
def draw(request: pytest.FixtureRequest, named: Snapshot) -> Callable[[Language], Picture]:
    """Makes each chart in a language, arranged as for a file."""

    def made(language: Language) -> Picture:
        theme, lettering = Theme.light(), Lettering()
        picture: Picture
        if request.param == "trend":
            picture = TrendPicture(describe_trend(named, language), theme, lettering)
        elif request.param == "stages":
            picture = StagePicture(describe_stages(named, language), theme, lettering)
        else:
            parking = named.market.attributes[0].id
            described = describe_adoption(named, language, parking)
            picture = AdoptionPicture(described, theme, lettering)
        picture.arrange(1200, None if request.param == "stages" else 675)
        return picture

    return made


@pytest.mark.parametrize("language", SPOKEN)
def test_the_pdf_of_a_chart_reads_as_it_is_drawn(
    draw: Callable[[Language], Picture], language: Language, tmp_path: Path
) -> None:
    picture = draw(language)
    target = tmp_path / "chart.pdf"
    save_picture(picture, target)
    assert b"FontFile2" in target.read_bytes()  # TrueType outlines
    drawn = heard(picture.paint)
    assert {picture.title, picture.subtitle} <= set(drawn)
    assert read_pdf(target) == " ".join(drawn)


def test_the_pdf_of_a_trend_without_a_band_has_nothing_another_program_stumbles_over(
    workspace: Workspace, tmp_path: Path
) -> None:
    """Everything is known on both days, so the area of what is unknown has no point."""
    gone = [Remove("attribute", one.id) for one in workspace.attributes]
    workspace.apply(EditGroup((*gone, Put(Attribute(name="Free ice")))))
    for place in workspace.competitors:
        for day, value in ((date(2026, 3, 1), 1.0), (TODAY, 2.0)):
            workspace.apply(Record(place.name, "Free ice", value, observed_on=day))
    described = describe_trend(workspace.as_of(TODAY), Language.EN)
    picture = TrendPicture(described, Theme.light(), Lettering())
    picture.arrange(1200, 675)
    target = tmp_path / "chart.pdf"
    save_picture(picture, target)
    assert picture.title in read_pdf(target)


@pytest.mark.parametrize("language", SPOKEN)
def test_the_svg_of_a_chart_holds_each_text_whole_and_as_wide_as_measured(
    draw: Callable[[Language], Picture], language: Language, tmp_path: Path
) -> None:
    picture = draw(language)
    target = tmp_path / "chart.svg"
    save_picture(picture, target)
    root = ET.parse(target).getroot()
    texts = root.findall(f".//{SVG}text")
    assert ["".join(one.itertext()) for one in texts] == heard(picture.paint)
    assert root.findtext(f"{SVG}title") == picture.title
    assert root.findtext(f"{SVG}desc") == picture.subtitle
    (title,) = (one for one in texts if one.text == picture.title)
    width = Lettering().width(picture.title, TextRole.TITLE)
    assert float(title.attrib["textLength"]) == pytest.approx(width, abs=0.01)
    assert title.attrib["lengthAdjust"] == "spacingAndGlyphs"
    families = title.attrib["font-family"].split(",")
    assert families[0] == QFontInfo(paper_font(14)).family()
    assert families[-1] == "sans-serif"


@pytest.mark.parametrize("language", SPOKEN)
def test_the_pdf_of_a_visit_sheet_reads_as_it_is_drawn(
    qapp: QApplication, named: Snapshot, language: Language, tmp_path: Path
) -> None:
    pages = VisitPages(describe_visit(named, named.market.competitors[1], language))
    target = tmp_path / "visit.pdf"
    save_pages(pages, target)
    drawn = heard(lambda painter: pages.paint(painter, 0))
    assert any(NAME in text for text in drawn)
    assert read_pdf(target) == " ".join(drawn)


@pytest.mark.parametrize("path", FONTS, ids=[path.stem for path in FONTS])
def test_the_font_has_every_sign_the_program_writes(qapp: QApplication, path: Path) -> None:
    font = QRawFont(str(path), 12.0)
    files = [one for folder in words for one in Path(folder).glob("*.py")]
    written = [one for one in files if one.name not in ONLY_READ]
    written.append(resources() / "translations" / "ko.ts")
    written += [*(resources() / "trades").glob("*.csv"), *sample_data().glob("*.csv")]
    signs = {sign for one in written for sign in one.read_text(encoding="utf-8-sig")}
    lacking = {sign for sign in signs - {"\n"} if not font.supportsCharacter(ord(sign))}
    assert lacking <= ONLY_TYPED
    assert all(font.supportsCharacter(sign) for sign in range(ord("가"), ord("힣") + 1))


def test_both_weights_are_drawn_not_thickened(qapp: QApplication) -> None:
    plain, bold = paper_font(14), paper_font(14, is_bold=True)
    assert QFontInfo(plain).family() == QFontInfo(bold).family() == "Expectation Sans KR"
    assert QFontInfo(bold).weight() == 700
    styles = QFontDatabase.styles("Expectation Sans KR")
    assert sorted(styles) == ["Bold", "Regular"]


BARE = """
from PySide6.QtGui import QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication
from benchmark_app.ui.font import ensure_hangul
app = QApplication([])
assert not QFontMetrics(app.font()).inFontUcs4(ord("가")), "a system with Hangul"
ensure_hangul()
assert QFontMetrics(app.font()).inFontUcs4(ord("가"))
"""
FONT_CONFIG = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{0}</dir><cachedir>{0}</cachedir></fontconfig>"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bring Hangul along")
def test_a_screen_without_hangul_takes_it_from_the_font(tmp_path: Path) -> None:
    config = tmp_path / "fonts.conf"
    config.write_text(FONT_CONFIG.format(tmp_path), encoding="utf-8")
    bare = os.environ | {"FONTCONFIG_FILE": str(config), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", BARE], env=bare, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
