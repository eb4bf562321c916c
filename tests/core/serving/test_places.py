"""Which file an address leads to, and which it never does."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.serving.places import Found, Places


@pytest.fixture
def roots(tmp_path: Path) -> tuple[Path, Path]:
    """A preview, and an output."""
    preview, output = tmp_path / "preview", tmp_path / "output"
    for file in (
        preview / "index.html",
        preview / "bai/nhap/index.html",
        output / "index.html",
        output / "bai/a/index.html",
        output / "media/tệp a.pdf",
        output / ".toasoan/written",
        tmp_path / "secret.txt",
    ):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
    return preview, output


def test_a_preview_comes_before_the_output(roots: tuple[Path, Path]) -> None:
    preview, output = roots
    places = Places(roots)
    assert places.find("/").file == preview / "index.html"
    assert places.find("/bai/nhap/").file == preview / "bai/nhap/index.html"
    assert places.find("/bai/a/").file == output / "bai/a/index.html"
    assert places.find("/media/t%E1%BB%87p%20a.pdf").file == output / "media/tệp a.pdf"


def test_a_folder_is_asked_for_with_its_slash(roots: tuple[Path, Path]) -> None:
    assert Places(roots).find("/bai/a") == Found(elsewhere="/bai/a/")
    assert Places(roots).find("//bai/a") == Found(elsewhere="/bai/a/"), "and never as another host"


@pytest.mark.parametrize(
    "path",
    [
        "",
        "*",
        "/bai/",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/bai/..%2f..%2fsecret.txt",
        "/bai%5c..%5csecret.txt",
        "/index.html%00",
        "/%00",
        "/.toasoan/written",
        "/bai/a/index.html/",
        "/" + "x" * 5000,
        "/%ff%fe/",
        "http://127.0.0.1/bai/a/",
    ],
)
def test_nothing_else_is_found(roots: tuple[Path, Path], path: str) -> None:
    assert Places(roots).find(path) == Found()


def test_a_site_below_a_path_of_its_host_stands_there_and_nowhere_else(roots: tuple[Path, Path]) -> None:
    places = Places(roots, "/tin-hoi")
    assert places.find("/") == places.find("/tin-hoi") == Found(elsewhere="/tin-hoi/")
    assert places.find("/tin-hoi/bai/a/").file == roots[1] / "bai/a/index.html"
    assert places.find("/tin-hoi/bai/a") == Found(elsewhere="/tin-hoi/bai/a/")
    assert places.find("/bai/a/") == places.find("/tin-hoivien/") == Found()
