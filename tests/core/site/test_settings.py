"""Settings that are not usable are told in sentences, all of them at once; a file of settings that does not run, by its line."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest

from plugins.site.misconfigured import Misconfigured, told
from plugins.site.settings import SettingError, check_given, read_settings
from plugins.site.troubles import trouble_of

ROOT = Path(__file__).parents[3]
GIVEN = {
    "SITENAME": "Tòa soạn",
    "SITEURL": "http://127.0.0.1:8000",
    "DEFAULT_LANG": "vi",
    "TIMEZONE": "Asia/Ho_Chi_Minh",
    "PATH": "content",
    "OUTPUT_PATH": "output",
    "THEME": str(ROOT / "theme"),
    "CACHE_PATH": ".cache",
}
WRONG = [
    ("SITENAME", "", "viết tên của trang"),
    ("SITENAME", "  ", "viết tên của trang"),
    ("SITENAME", ("Tòa soạn",), "không phải chữ"),
    ("SITESUBTITLE", 3, "không phải chữ"),
    ("SITEURL", "", "https://lienhiephoi.vn"),
    ("SITEURL", "lienhiephoi.vn", "https://lienhiephoi.vn"),
    ("SITEURL", "https://", "https://lienhiephoi.vn"),
    ("SITEURL", "httpx://a.vn", "https://lienhiephoi.vn"),
    ("SITEURL", "http://[a", "https://lienhiephoi.vn"),
    ("DEFAULT_LANG", "xx", "en, vi"),
    ("DEFAULT_LANG", "vi-vn", "en, vi"),
    ("DEFAULT_LANG", "", "en, vi"),
    ("TIMEZONE", "Hanoi", "Asia/Ho_Chi_Minh"),
    ("TIMEZONE", "../x", "Asia/Ho_Chi_Minh"),
]


@pytest.fixture(autouse=True)
def in_vietnamese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TOASOAN_LANG", raising=False)


def refused(given: dict[str, Any]) -> list[str]:
    with pytest.raises(SettingError) as caught:
        read_settings(given)
    return str(caught.value).splitlines()


@pytest.mark.parametrize(("key", "value", "hint"), WRONG)
def test_a_setting_that_means_nothing_is_told_with_what_to_write(key: str, value: object, hint: str) -> None:
    (said,) = refused({**GIVEN, key: value})
    assert said.startswith(key) and hint in said


def test_all_of_them_are_told_at_once_and_in_english_too(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = {"SITENAME": "", "SITEURL": "x", "DEFAULT_LANG": "xx", "TIMEZONE": "Hanoi"}
    assert [line.split()[0] for line in refused({**GIVEN, **wrong})] == list(wrong)
    monkeypatch.setenv("TOASOAN_LANG", "en")
    assert "there is no such zone" in refused({**GIVEN, **wrong})[-1]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_settings_that_are_sound_pass(lang: str) -> None:
    assert read_settings({**GIVEN, "DEFAULT_LANG": lang}).site.lang == lang


def test_a_language_is_known_where_the_theme_has_its_words(tmp_path: Path) -> None:
    (tmp_path / "translations/fr/LC_MESSAGES").mkdir(parents=True)
    given = {**GIVEN, "THEME": str(tmp_path), "DEFAULT_LANG": "fr"}
    assert "en" in refused(given)[0]
    (tmp_path / "translations/fr/LC_MESSAGES/messages.po").touch()
    assert read_settings(given).site.lang == "fr"


def test_what_pelican_would_fail_over_is_told_before_it_does(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    check_given({"PATH": "content", "THEME": ROOT / "theme"}, tmp_path)
    with pytest.raises(SettingError) as caught:
        check_given({"PATH": "noi-dung", "THEME": "giao-dien", "DEFAULT_LANG": None, "SITEURL": 3}, tmp_path)
    assert [line.split()[0] for line in str(caught.value).splitlines()] == ["SITEURL", "PATH", "THEME"]


BROKEN: dict[str, tuple[bytes, int, str, str]] = {
    "a quote that stays open": (b'A = 1\nSITENAME = "a\n', 2, "SyntaxError", "dấu nháy"),
    "an indent": (b"A = 1\n  B = 2\n", 2, "IndentationError", "dấu nháy"),
    "a name without quotes": (b"\n\nSITENAME = Toa_soan\n", 3, "NameError", "dấu nháy kép"),
    "a module that is not there": (b"import nothere\n", 1, "nothere", "import"),
    "a byte that is no UTF-8": (b'A = 1\nB = "\xff"\n', 2, "UTF-8", "UTF-8"),
    "no character at all": (b'A = "\0"\n', 1, "null", "dấu nháy"),
    "anything else": (b"A = 1\n\nB = 1 / 0\n", 3, "ZeroDivisionError", "sửa dòng ấy"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_does_not_run_is_told_by_its_line(tmp_path: Path, name: str) -> None:
    source, line, what, hint = BROKEN[name]
    file = tmp_path / "pelicanconf.py"
    file.write_bytes(source)
    with pytest.raises(Misconfigured) as caught, told(tmp_path):
        exec(compile(file.read_bytes(), file, "exec"), {})
    trouble = trouble_of(pickle.loads(pickle.dumps(caught.value)), tmp_path / "cache")
    (found,) = trouble.findings
    assert (found.path, found.line, trouble.status) == ("pelicanconf.py", line, 1)
    assert what in found.message.vi and hint in found.hint.vi and found.message.en and found.hint.en
    assert not (tmp_path / "cache").exists(), "it is no defect of ours"


def test_a_module_beside_the_settings_is_named_where_it_is_at_fault(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured) as caught, told(tmp_path):
        compile("\nreturn\n", tmp_path / "own.py", "exec")
    assert (caught.value.finding.path, caught.value.finding.line) == ("own.py", 2)


def test_a_value_that_only_pelican_refuses_is_no_fault_of_a_line(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured) as caught, told(tmp_path):
        raise TypeError("'int' object is not iterable")
    assert caught.value.finding.path == "pelicanconf.py" and "Pelican" in caught.value.finding.message.vi


def test_a_setting_that_is_refused_stays_one(tmp_path: Path) -> None:
    with pytest.raises(SettingError), told(tmp_path):
        raise SettingError("SITENAME …")
