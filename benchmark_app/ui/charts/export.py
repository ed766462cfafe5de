"""Writes a chart to PNG, SVG or PDF with the painter of the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QMimeData,
    QSizeF,
)
from PySide6.QtGui import (
    QImage,
    QImageReader,
    QImageWriter,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from benchmark_app.errors import BenchmarkError, FileRefused
from benchmark_app.exchange.atomic import write_atomically
from benchmark_app.ui.charts.adoption import describe_adoption
from benchmark_app.ui.charts.adoption_picture import AdoptionPicture
from benchmark_app.ui.charts.compare import describe_compare
from benchmark_app.ui.charts.compare_picture import ComparePicture
from benchmark_app.ui.charts.first import describe_first
from benchmark_app.ui.charts.first_picture import FirstPicture
from benchmark_app.ui.charts.heat import describe_heat
from benchmark_app.ui.charts.heat_picture import HeatPicture
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.movers import describe_movers
from benchmark_app.ui.charts.movers_picture import MoversPicture
from benchmark_app.ui.charts.picture import Picture
from benchmark_app.ui.charts.spread_ahead import spread_ahead_of
from benchmark_app.ui.charts.stage_picture import StagePicture
from benchmark_app.ui.charts.stage_timeline import describe_stages
from benchmark_app.ui.charts.trend_index import TrendMeasure
from benchmark_app.ui.charts.trend_scope import Scope, describe_scope, trend_picture
from benchmark_app.ui.screenless import any_application
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language

if TYPE_CHECKING:
    from benchmark_app.workspace import Snapshot

ChartName = Literal["trend", "stages", "adoption", "compare", "first", "heat", "movers"]
_Fill = Callable[[Path], None]
#: Charts of rows, as high as these need.
_OF_ROWS: Final = ("stages", "compare", "heat", "movers")
#: Pixels of a PNG per pixel of the chart.
_SHARPNESS: Final = 2
_DOTS_PER_INCH: Final = 96
_PDF_DOTS_PER_INCH: Final = 1200
_POINTS_PER_INCH: Final = 72


def export_chart(
    snapshot: Snapshot,
    chart: ChartName,
    path: Path | str,
    language: Language,
    *,
    theme: Theme | None = None,
    attribute: int | None = None,
    touchpoint: str | None = None,
    competitor: int | None = None,
    is_side_by_side: bool = False,
    measure: str = TrendMeasure.LEVEL,
    since: date | None = None,
    size: tuple[int, int] = (1200, 675),
) -> None:
    """Write a chart to a .png (at 2x), .svg or .pdf; there is the whole file or none.

    `attribute`, `touchpoint` or `is_side_by_side` (every touchpoint), `competitor` (highlighted, or
    compared with) and `measure` (a `TrendMeasure`; an index is one of everything) are for the
    trend; an adoption curve is of the `attribute` and shows its forecast; who moved the bar is told
    from the day after `since`, a year before where none is given. Charts of rows are as high as
    these need. Works without a window and without a display.

    Raises:
        BenchmarkError: `adoption_needs_service`, `adoption_needs_floor`, `index_of_everything` or
            `side_by_side_alone`.
        FileRefused: another ending, or the file cannot be written.
    """
    path = Path(path)
    application = any_application()
    look = theme or Theme.light(), Lettering()
    shown = () if competitor is None else (competitor,)
    scope = Scope(touchpoint, attribute, is_side_by_side)
    charts: dict[ChartName, Callable[[], Picture]] = {
        "trend": lambda: _trend(snapshot, language, scope, TrendMeasure(measure), shown, *look),
        "stages": lambda: StagePicture(describe_stages(snapshot, language), *look),
        "adoption": lambda: _adoption(snapshot, language, attribute, *look),
        "compare": lambda: ComparePicture(
            describe_compare(snapshot, language, rivals=shown), *look
        ),
        "first": lambda: FirstPicture(describe_first(snapshot.ranking, snapshot, language), *look),
        "heat": lambda: HeatPicture(describe_heat(snapshot, language), *look),
        "movers": lambda: MoversPicture(describe_movers(snapshot, language, since=since), *look),
    }
    picture = charts[chart]()
    has_rows = chart in _OF_ROWS or is_side_by_side
    picture.arrange(size[0], None if has_rows else size[1])
    save_picture(picture, path)
    del application


def _trend(
    snapshot: Snapshot,
    language: Language,
    scope: Scope,
    measure: TrendMeasure,
    highlight: Sequence[int],
    theme: Theme,
    lettering: Lettering,
) -> Picture:
    """The trend of a scope, of everything also by an index."""
    if scope.is_side_by_side and not (scope.touchpoint is None and scope.attribute is None):
        raise BenchmarkError("side_by_side_alone")
    if measure is not TrendMeasure.LEVEL and not scope.is_everything:
        raise BenchmarkError("index_of_everything")
    described = describe_scope(snapshot, language, scope, measure, highlight=highlight)
    return trend_picture(described, theme, lettering)


def _adoption(
    snapshot: Snapshot,
    language: Language,
    attribute: int | None,
    theme: Theme,
    lettering: Lettering,
) -> AdoptionPicture:
    """The adoption curve of a service with its forecast."""
    if attribute is None:
        raise BenchmarkError("adoption_needs_service")
    asked = snapshot.market.attribute(attribute)
    if asked.floor is None:
        raise BenchmarkError("adoption_needs_floor", name=asked.name)
    outlook = spread_ahead_of(snapshot, attribute).asked(forecast=True, what_if=False)
    described = describe_adoption(snapshot, language, attribute, outlook)
    return AdoptionPicture(described, theme, lettering)


def save_picture(picture: Picture, path: Path) -> None:
    """Write an arranged picture in the format its ending names.

    Raises:
        FileRefused: another ending, or the file cannot be written.
    """
    drawn_file(picture, path)()


def drawn_file(picture: Picture, path: Path) -> Callable[[], Path]:
    """Draw an arranged picture in the format its ending names; the call writes it, in any thread.

    To make a large PNG takes far longer than to draw it. The call gives the path back.

    Raises:
        FileRefused: another ending; by the call: the file cannot be written.
    """
    kinds: dict[str, Callable[[Picture], _Fill]] = {
        ".png": lambda drawn: partial(_write_png, picture_image(drawn)),
        ".svg": lambda drawn: partial(_write_bytes, _svg_of(drawn)),
        ".pdf": lambda drawn: partial(_write_bytes, _pdf_of(drawn)),
    }
    draw = kinds.get(path.suffix.lower())
    if draw is None:
        raise FileRefused("unknown_chart_format", name=path.name)
    return partial(_put, path, draw(picture))


def _put(path: Path, fill: _Fill) -> Path:
    write_atomically(path, fill, _is_written)
    return path


def picture_image(picture: Picture, sharpness: float = _SHARPNESS) -> QImage:
    """An arranged picture as pixels."""
    width, height = picture.size
    image = QImage(
        round(width * sharpness),
        round(height * sharpness),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.setDevicePixelRatio(sharpness)
    image.fill(0)
    _draw(picture, image)
    image.setDotsPerMeterX(round(_DOTS_PER_INCH * sharpness / 0.0254))
    image.setDotsPerMeterY(round(_DOTS_PER_INCH * sharpness / 0.0254))
    return image


def picture_mime(picture: Picture) -> QMimeData:
    """An arranged picture and its numbers, for the clipboard."""
    mime = QMimeData()
    mime.setImageData(picture_image(picture))
    mime.setText(picture.table().as_lines())
    return mime


def _draw(picture: Picture, device: QImage | QPdfWriter, scale: float = 1.0) -> None:
    painter = QPainter(device)
    painter.scale(scale, scale)
    picture.paint(painter)
    painter.end()


def _write_png(image: QImage, path: Path) -> None:
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    path.write_bytes(written.data())


def _write_bytes(content: bytes, path: Path) -> None:
    path.write_bytes(content)


def _svg_of(picture: Picture) -> bytes:
    from benchmark_app.ui.charts.svg import svg_of  # QtSvg: only pictures need it

    return svg_of(picture, _DOTS_PER_INCH)


def _pdf_of(picture: Picture) -> bytes:
    width, height = picture.size
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_DOTS_PER_INCH)
    points = _POINTS_PER_INCH / _DOTS_PER_INCH
    page = QPageSize(QSizeF(width * points, height * points), QPageSize.Unit.Point)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(picture.title)
    writer.setCreator("Benchmark")
    _draw(picture, writer, _PDF_DOTS_PER_INCH / _DOTS_PER_INCH)
    buffer.close()
    return bytes(written.data())


def _is_written(path: Path) -> bool:
    """Whether the file reads back as what its ending says."""
    if path.suffix.lower() == ".png":
        return QImageReader(str(path)).canRead()
    head = path.read_bytes()[:512]
    return head.startswith(b"%PDF-") if path.suffix.lower() == ".pdf" else b"<svg" in head
