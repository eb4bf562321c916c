"""The same content gives the same bytes, whoever builds it, where and how."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.site.running import Checkout, differences

ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.mark.parametrize(
    "changed",
    [
        {"PYTHONHASHSEED": "1", "TZ": "America/Los_Angeles", "TOASOAN_LANG": "en"},
        {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Auckland", "LC_ALL": "POSIX", "LANGUAGE": "fr"},
        {"PYTHONHASHSEED": "0", **ASCII},
    ],
    ids=["west", "east", "a system that knows ASCII only"],
)
def test_hash_seed_time_zone_locale_and_language_of_messages_change_nothing(
    checkout: Checkout, tmp_path: Path, changed: dict[str, str]
) -> None:
    assert differences(checkout.output, checkout.build_elsewhere(tmp_path, **changed)) == []


def test_the_working_directory_changes_nothing_and_is_left_alone(checkout: Checkout, tmp_path: Path) -> None:
    here = tmp_path / "here"
    here.mkdir()
    assert differences(checkout.output, checkout.build_elsewhere(tmp_path / "there", cwd=here)) == []
    assert list(here.iterdir()) == []


def test_the_place_of_the_checkout_changes_nothing(checkout: Checkout, tmp_path: Path) -> None:
    other = Checkout.copy(checkout.root, tmp_path / "một nơi khác")
    assert differences(checkout.output, other.build_elsewhere(tmp_path / "there")) == []


@pytest.mark.parametrize("processes", ["1", "4"])
def test_the_number_of_processes_changes_nothing(checkout: Checkout, tmp_path: Path, processes: str) -> None:
    """From nothing, and again over what is there."""
    for _ in range(2):
        built = checkout.build_elsewhere(tmp_path, TOASOAN_PROCESSES=processes)
        assert differences(checkout.output, built) == []


def test_one_process_goes_on_where_four_left_off(checkout: Checkout, tmp_path: Path) -> None:
    checkout.build_elsewhere(tmp_path, TOASOAN_PROCESSES="4")
    shutil.rmtree(tmp_path / "output")
    assert differences(checkout.output, checkout.build_elsewhere(tmp_path, TOASOAN_PROCESSES="1")) == []
