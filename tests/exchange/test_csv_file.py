"""Text tables in and out."""

from __future__ import annotations

import errno
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from csv_case import read_csv
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.observation import Mark, Method, Observation
from benchmark_app.errors import FileRefused
from benchmark_app.exchange import csv_file
from benchmark_app.exchange.csv_file import write_csv, write_observations_csv
from benchmark_app.exchange.letters import text_of
from benchmark_app.exchange.long_form import LONG_COLUMNS, observation_value

HEADER = "date,competitor,attribute,value"


def _file(folder: Path, content: bytes | str) -> Path:
    path = folder / "table.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def _refusal(path: Path) -> str:
    with pytest.raises(FileRefused) as refused:
        read_csv(path)
    return refused.value.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_encodings_a_spreadsheet_writes(tmp_path: Path, encoding: str) -> None:
    path = _file(tmp_path, "날짜,가게\r\n2026-11-22,카페 뭥".encode(encoding))
    assert read_csv(path).rows == (("날짜", "가게"), ("2026-11-22", "카페 뭥"))


@pytest.mark.parametrize("content", ["name\nCafé,1".encode("latin-1"), b"\xff\xfea\xd8"])
def test_an_unknown_encoding_is_no_text(content: bytes) -> None:
    assert text_of(content) is None


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \r\n\r\n"])
def test_an_empty_file_is_refused(tmp_path: Path, content: bytes) -> None:
    assert _refusal(_file(tmp_path, content)) == "empty_file"


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    assert _refusal(_file(tmp_path, b"date,\x00\x00,value")) == "not_a_table"


def test_a_giant_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_file, "LARGEST_TEXT_MB", 0)
    assert _refusal(_file(tmp_path, "a")) == "file_too_large"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(tmp_path: Path, separator: str) -> None:
    rows = (("date", "competitor", "attribute", "value"), ("2026-11-22", "A", "B, C; D", "1,5"))
    text = "\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows)
    assert read_csv(_file(tmp_path, text)).rows == rows


def test_the_separator_of_unknown_headers_gives_lines_of_one_width(tmp_path: Path) -> None:
    text = "Service;A, the first;B\nPool;1,5;2,5\nIce;1;2"
    assert read_csv(_file(tmp_path, text)).rows[1] == ("Pool", "1,5", "2,5")


def test_a_single_column_is_a_table(tmp_path: Path) -> None:
    assert read_csv(_file(tmp_path, "\nname\nA")).rows == ((), ("name",), ("A",))


def test_a_separator_line_is_followed_and_counted(tmp_path: Path) -> None:
    assert read_csv(_file(tmp_path, "sep=|\r\na,b|c\r\n")).rows == ((), ("a,b", "c"))


def test_quoted_cells_hold_anything(tmp_path: Path) -> None:
    text = 'a,b\r\n"x\r\ny","say ""hi"""\r\n\r\nz,\r\n'
    rows = (("a", "b"), ("x\r\ny", 'say "hi"'), (), ("z", ""))
    assert read_csv(_file(tmp_path, text)).rows == rows


def test_an_open_quote_is_a_problem_with_its_row(tmp_path: Path) -> None:
    table = read_csv(_file(tmp_path, f'{HEADER}\n2026-11-22,A,B,1\n2026-11-22,"C,D,2\nx\n'))
    assert len(table.rows) == 2
    assert [(one.code, one.row) for one in table.problems] == [("unclosed_quote", 3)]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("'=1+1", "=1+1"),
        ("'@home", "@home"),
        ("'+Wifi", "+Wifi"),
        ("'-Pool", "-Pool"),
        ("'＝B", "＝B"),
        ("'-5", "'-5"),
        ("'+82-10", "'+82-10"),
        ("''=x", "''=x"),
        ("'s Gasthaus", "'s Gasthaus"),
        ("'007", "'007"),
    ],
)
def test_the_usual_guard_of_others_is_removed(tmp_path: Path, text: str, cell: str) -> None:
    assert read_csv(_file(tmp_path, f"Service,A\n{text},yes")).rows[1] == (cell, "yes")


def test_every_guard_is_removed_only_from_a_file_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "ours.csv"
    texts = ["=1+1", "'=1", "-5", "-x", "@a", "＝a", "\tb", "'plain", "it's"]
    row = [*texts, *[""] * (len(LONG_COLUMNS) - len(texts))]
    write_csv(path, [LONG_COLUMNS, row])
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbfdate,")
    assert content.endswith(b"\r\n")
    assert "'=1+1,''=1,-5,'-x,'@a,'＝a,'\tb,'plain,it's," in content.decode()
    assert read_csv(path).rows[1] == tuple(row)
    assert read_csv(_file(tmp_path, "a,b\n'\tx,2")).rows[1] == ("'\tx", "2")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(
        st.lists(
            st.text(st.sampled_from("a,;\"'\r\n\t=+-@＝ 가1"), max_size=5),
            min_size=len(LONG_COLUMNS),
            max_size=len(LONG_COLUMNS),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_a_written_file_reads_back_as_it_was(tmp_path: Path, rows: list[list[str]]) -> None:
    path = tmp_path / "round.csv"
    write_csv(path, [LONG_COLUMNS, *rows])
    assert read_csv(path).rows[1:] == tuple(map(tuple, rows))


def test_a_table_that_reads_back_otherwise_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ours.csv"
    write_csv(path, [("a", "b")])
    write = csv_file._writer
    monkeypatch.setattr(csv_file, "_writer", lambda rows: write(rows[:-1]))
    with pytest.raises(FileRefused) as refused:
        write_csv(path, [("a", "b"), ("c", "d")])
    assert refused.value.code == "written_file_differs"
    assert read_csv(path).rows == (("a", "b"),)


def test_observations_are_written_with_everything(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    recorded = datetime(2026, 11, 22, 5, 3, 22, 7, tzinfo=UTC)
    cafe = Competitor(id=1, name="=Cafe", subject=True)
    wait = Attribute(
        id=2,
        name="Wait",
        touchpoint="people",
        kind=AttributeKind.MEASURE,
        unit="min",
        direction=Direction.LOWER,
        offered_from=10.5,
    )
    wifi = Attribute(id=3, name="Wifi", kind=AttributeKind.YES_NO)
    day = date(2026, 11, 22)
    observations = [
        Observation(
            competitor=1,
            attribute=2,
            value=-7.25,
            observed_on=day,
            recorded_at=recorded,
            method=Method.VISIT,
            source="http://x",
            note="a\nb",
            started_on=date(2026, 1, 1),
            retracted_at=recorded,
        ),
        Observation(competitor=1, attribute=3, value=1.0, observed_on=day),
        Observation(competitor=1, attribute=3, value=Mark.UNKNOWN, observed_on=day),
    ]
    assert write_observations_csv(path, observations, [cafe], [wait, wifi]) == 3
    rows = read_csv(path).rows
    assert rows[0] == LONG_COLUMNS
    instant = "2026-11-22T05:03:22.000007Z"
    assert rows[1] == (
        *("2026-11-22", "=Cafe", "Wait", "-7.25", "people", "measure", "min", "lower", "10.5"),
        *("2026-01-01", "visit", "http://x", "a\nb", "true", instant, instant),
    )
    assert rows[2][3:9] == ("yes", "services", "yes_no", "", "", "")
    assert rows[3][3] == "unknown"


def test_values_as_a_file_holds_them() -> None:
    day = date(2026, 11, 22)

    def seen(value: float | Mark | str) -> Observation:
        return Observation(competitor=1, attribute=1, value=value, observed_on=day)

    assert observation_value(seen(0.0), AttributeKind.YES_NO) == "no"
    assert observation_value(seen(2.0), AttributeKind.LEVEL) == "2"
    assert observation_value(seen(Mark.NOT_APPLICABLE), AttributeKind.LEVEL) == "n/a"
    assert observation_value(seen("partly"), AttributeKind.LEVEL) == "partly"


def test_a_folder_that_cannot_be_written_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_kwargs: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "touch", refuse)
    with pytest.raises(FileRefused) as refused:
        write_observations_csv(tmp_path / "out.csv", [], [], [])
    assert refused.value.code == "folder_read_only"
    assert list(tmp_path.iterdir()) == []
