"""Start, test and package Expectation Benchmark; needs nothing but Python 3.11 or newer.

python3 tasks.py run [args]   open the window on the sample, or run `benchmark-app args`
python3 tasks.py test [args]  everything that must be green; args go to pytest
python3 tasks.py lint         ruff, mypy and the import rules alone
python3 tasks.py bench        measured ratios against the bare libraries
python3 tasks.py endure       kills, power cuts, full disks and the like, and a table; `endure GATE`
python3 tasks.py samples      write the sample files anew, and as workspaces into out/
python3 tasks.py pictures     write the README's pictures anew; `pictures FOLDER` draws every view
python3 tasks.py translate    collect the window's words and compile the translation
python3 tasks.py package      build the wheel into dist/
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed-from"
OUT = ROOT / "out"
SAMPLES = {
    "motel": "Maple Court Motel 1950-1980 (illustration)",
    "motel.ko": "단풍나무 모텔 1950~1980 (꾸며 낸 예시)",
    "cafe": "Corner Table Cafe (illustration)",
    "cafe.ko": "모퉁이 카페 (꾸며 낸 예시)",
}

# What a bare Debian 12 lacks: for Qt itself, and for a window under X.
QT_PACKAGES = [
    "libglib2.0-0",
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libfontconfig1",
    "libdbus-1-3",
]
X_PACKAGES = [
    "libxcb-cursor0",
    "libxkbcommon-x11-0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libx11-xcb1",
]
QT_PROBE = "from PySide6 import QtWidgets, QtSvg; QtWidgets.QApplication([])"
X_PROBE = "import ctypes; [ctypes.CDLL(n) for n in ('libxcb-cursor.so.0', 'libxkbcommon-x11.so.0')]"


def fail(message: str) -> None:
    """End with one clear line."""
    sys.exit(f"tasks.py: {message}")


def call(*command: str | Path, **environment: str) -> None:
    """Run a command in the checkout; its failure is ours."""
    code = subprocess.call([str(part) for part in command], cwd=ROOT, env=os.environ | environment)
    if code:
        sys.exit(code)


def has_apt() -> bool:
    """Whether this is Debian, Ubuntu or one of their kin."""
    return sys.platform == "linux" and shutil.which("apt-get") is not None


def install_packages(packages: list[str], reason: str) -> None:
    """Install Debian packages as root; say the line to type otherwise."""
    line = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    if not has_apt():
        fail(f"{reason}. Install the counterparts of these Debian packages: {' '.join(packages)}")
    if os.geteuid() != 0:
        fail(f"{reason}. Type: sudo {line}")
    print(f"{reason}: installing {' '.join(packages)}", flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-qq"], [*line.split(), "-qq"]):
        if subprocess.call(command, env=quiet, stdout=subprocess.DEVNULL):
            fail(f"that did not work: {' '.join(command)}")


def ensure_environment() -> None:
    """Make `.venv` from the lock file on first use and whenever the lock changes."""
    if sys.version_info < (3, 11):
        fail(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}")
    lock = (ROOT / "requirements.lock").read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    wanted = f"{hashlib.sha256(lock).hexdigest()} {sys.version_info[:2]}"
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text() == wanted:
        return
    print("First use: making .venv (a few minutes, some 850 MB on disk)", flush=True)
    if subprocess.call([sys.executable, "-c", "import ensurepip"], stderr=subprocess.DEVNULL):
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        install_packages([f"python{version}-venv"], "Python's venv module is missing")
    call(sys.executable, "-m", "venv", "--clear", VENV)
    pip = (PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    # The lock names all there is: left to itself pip looks at the newest coverage[toml] first,
    # which is not in it, and gives up.
    call(*pip, "--require-hashes", "--no-deps", "-r", "requirements.lock")
    call(*pip, "--no-deps", "--no-build-isolation", "-e", ".")
    call(PYTHON, "-m", "pip", "check", "--disable-pip-version-check")
    STAMP.write_text(wanted)


def has_display() -> bool:
    """Whether a window can be shown."""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def probe(code: str) -> str:
    """The last line of what goes wrong when the code runs offscreen; empty when nothing does."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [PYTHON, "-c", code], capture_output=True, text=True, env=environment, check=False
    )
    said = (done.stderr.strip() or "Qt does not start").splitlines()
    return said[-1] if done.returncode else ""


def ensure_libraries() -> None:
    """Check that Qt's system libraries load on Linux; install or name them."""
    if sys.platform != "linux":
        return
    if lacks := probe(QT_PROBE):
        install_packages(QT_PACKAGES, f"Qt lacks a system library ({lacks})")
        if lacks := probe(QT_PROBE):
            fail(f"Qt still does not start: {lacks}")
    if os.environ.get("DISPLAY") and (lacks := probe(X_PROBE)):
        install_packages(X_PACKAGES, f"A window needs a system library ({lacks})")


def ready() -> None:
    """Environment and libraries, as every task needs them."""
    ensure_environment()
    ensure_libraries()


def sample_workspace(name: str) -> Path:
    """A sample as a workspace in `out/`, made on first use."""
    OUT.mkdir(exist_ok=True)
    path = OUT / f"{name}.bench"
    if not path.exists():
        app = (PYTHON, "-m", "benchmark_app")
        call(*app, "new", path, "--name", SAMPLES[name])
        call(*app, "import", path, ROOT / "sample_data" / f"{name}.csv")
    return path


def run(arguments: list[str]) -> None:
    """Open the window, or do its job in text where there is no display."""
    ready()
    app = (PYTHON, "-m", "benchmark_app")
    if arguments:
        call(*app, *arguments)
        return
    path = sample_workspace("motel")
    if has_display():
        call(*app, path)
        return
    print("No display here, so the same job without a window, on the sample:\n", flush=True)
    call(*app, "stages", path)
    call(*app, "baseline", path, "--every", "year")
    call(*app, "export", path, OUT / "summary.xlsx")
    call(*app, "export", path, OUT / "trend.png", QT_QPA_PLATFORM="offscreen")
    print(f"\nThe Excel summary and the trend picture are in {OUT}")


def lint(_arguments: list[str]) -> None:
    """Style, types, the rules of the rooms, and that every library is declared and used."""
    ready()
    call(PYTHON, "-m", "ruff", "check", ".")
    call(PYTHON, "-m", "ruff", "format", "--check", ".")
    call(PYTHON, "-m", "mypy")
    call(PYTHON.with_name("lint-imports"), "--no-cache")
    call(PYTHON, "-m", "deptry", ".")


def test(arguments: list[str]) -> None:
    """Lint, then the tests offscreen, then the branch coverage of the measured rooms."""
    lint([])
    offscreen = {"QT_QPA_PLATFORM": "offscreen", "PYTHONHASHSEED": "0"}
    if arguments:
        call(PYTHON, "-m", "pytest", *arguments, **offscreen)
        return
    side_by_side = ("--numprocesses=auto", "--maxprocesses=4", "--dist=worksteal")
    call(PYTHON, "-m", "pytest", *side_by_side, "--cov", "--cov-report=", **offscreen)
    call(PYTHON, "-m", "coverage", "report", "--skip-covered", "-m", "--fail-under=100")


def bench(arguments: list[str]) -> None:
    """Measured ratios against the bare libraries, in one run."""
    ready()
    call(PYTHON, "tests/bench.py", *arguments, QT_QPA_PLATFORM="offscreen")


def endure(arguments: list[str]) -> None:
    """The gates of `tests/endure.py` in their long form: hours; `--short`: minutes."""
    ready()
    call(PYTHON, "tests/endure.py", *arguments, QT_QPA_PLATFORM="offscreen")


def samples(_arguments: list[str]) -> None:
    """Write sample_data/*.csv anew from their tables, and each as a workspace into out/."""
    ready()
    call(PYTHON, "sample_data/build.py")
    for name in SAMPLES:
        (OUT / f"{name}.bench").unlink(missing_ok=True)
        print(sample_workspace(name))


def pictures(arguments: list[str]) -> None:
    """Draw the README's pictures, or every view into a folder, from the samples."""
    ready()
    call(PYTHON, "tests/pictures.py", *arguments, QT_QPA_PLATFORM="offscreen")


def translate(_arguments: list[str]) -> None:
    """Collect the window's words into ko.ts and compile them to ko.qm."""
    ready()
    source = ROOT / "resources" / "translations" / "ko.ts"
    call(
        PYTHON.with_name("pyside6-lupdate"),
        *sorted(ROOT.glob("benchmark_app/ui/**/*.py")),
        "-ts",
        source,
        "-no-obsolete",
        *("-locations", "none"),  # a moved line is no change of the words
    )
    call(PYTHON.with_name("pyside6-lrelease"), source, "-qm", source.with_suffix(".qm"))


def package(_arguments: list[str]) -> None:
    """Build the wheel, which carries resources/ and sample_data/."""
    ready()
    call(PYTHON, "-m", "hatchling", "build", "-t", "wheel", "-d", "dist")


TASKS = {
    task.__name__: task
    for task in (run, test, lint, bench, endure, samples, pictures, translate, package)
}


def main() -> None:
    """Run the task named on the command line."""
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in TASKS:
        print(__doc__)
        sys.exit(0 if name in {"", "-h", "--help"} else 2)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # many programs start here: compile once
    TASKS[name](sys.argv[2:])


if __name__ == "__main__":
    main()
