"""What another program reads in a PDF."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest


def read_pdf(path: Path) -> str:
    """The text in the order it was written, one blank between words; skips without poppler."""
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler is not installed")
    done = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True)
    assert not done.stderr, done.stderr
    return " ".join(done.stdout.decode().split())
