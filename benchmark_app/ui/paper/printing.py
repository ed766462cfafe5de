"""Puts pages on paper or into a PDF of which there is the whole or nothing."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from benchmark_app.exchange.atomic import write_atomically
from benchmark_app.ui.paper.page import PAGE_HEIGHT, PAGE_WIDTH, Pages

_POINTS_PER_INCH: Final = 72.0
_PDF_DOTS_PER_INCH: Final = 1200
_UPRIGHT: Final = QPageLayout.Orientation.Portrait
_WIDE: Final = QPageLayout.Orientation.Landscape


def a4_printer() -> QPrinter:
    """A printer whose pages are A4 up to their edges."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    return printer


def print_pages(pages: Pages, device: QPrinter | QPdfWriter) -> None:
    """Draw all pages on a device, upright or on their side."""
    device.setPageOrientation(_WIDE if pages.is_wide else _UPRIGHT)
    painter = QPainter(device)
    scale = device.resolution() / _POINTS_PER_INCH
    painter.scale(scale, scale)
    for number in range(pages.count):
        if number:
            device.newPage()
        pages.paint(painter, number)
    painter.end()


def save_pages(pages: Pages, path: Path) -> None:
    """Write the pages as a PDF.

    Raises:
        FileRefused: the file cannot be written.
    """
    write_atomically(path, partial(_write, pages), _is_pdf)


def _write(pages: Pages, path: Path) -> None:
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_DOTS_PER_INCH)
    page = QPageSize(QSizeF(PAGE_WIDTH, PAGE_HEIGHT), QPageSize.Unit.Point)
    writer.setPageLayout(QPageLayout(page, _UPRIGHT, QMarginsF()))
    writer.setTitle(pages.title)
    print_pages(pages, writer)
    buffer.close()
    path.write_bytes(written.data())


def _is_pdf(path: Path) -> bool:
    return path.read_bytes()[:5] == b"%PDF-"
