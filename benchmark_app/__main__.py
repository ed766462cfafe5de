"""`python -m benchmark_app` is the command `benchmark-app`."""

from __future__ import annotations

import sys

from benchmark_app.cli import main

if __name__ == "__main__":
    sys.exit(main())
