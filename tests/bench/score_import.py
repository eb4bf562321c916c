"""The importer's marks on a folder of samples: ``python tests/bench/score_import.py FOLDER``.

``FOLDER`` holds ``NNN.txt`` and ``NNN.json`` (see ``../shared/samples/README.md``).
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from desk.importing import Imported, Names, import_page
from plugins.language.text import normalise

KEYS = ("title", "date", "byline", "source", "lead", "provinces")


def plain(text: str) -> str:
    """*text* for comparing: normalised, white space folded."""
    return " ".join(normalise(text).split())


def unescaped(markdown: str) -> str:
    """A body without its Markdown escapes."""
    text = re.sub(r"\\([\\`*_{}\[\]()>#+\-.!|])", r"\1", markdown)
    return text.replace("&lt;", "<").replace("&amp;", "&").replace("&#58;", ":").replace("&#61;", "=").replace("&#126;", "~")


def same(key: str, got: Any, want: Any) -> bool:
    """Whether *got* is what the sample's key holds."""
    if key == "date":
        return (got or "")[:16] == (want or "")[:16]
    if key == "provinces":
        return set(got) == set(want)
    return plain(got or "") == plain(want or "")


def overlap(got: Sequence[str], want: Sequence[str]) -> tuple[int, int, int]:
    """How many captions are right, how many were found, how many there are."""
    left = [plain(one) for one in want]
    right = 0
    for one in map(plain, got):
        if one in left:
            left.remove(one)
            right += 1
    return right, len(got), len(want)


def lost(imported: Imported, text: str) -> list[str]:
    """The lines that stand neither in the document nor among the dropped."""
    page = imported.as_json()
    document = "\n".join(
        [unescaped(page["body"]), *(str(value) for key, value in page.items() if key not in ("body", "dropped"))]
    )
    dropped = set(page["dropped"])
    lines = (line.strip() for line in normalise(text).split("\n"))
    return [line for line in lines if line and line not in document and line not in dropped]


def told(imported: Imported, text: str, key: dict[str, Any]) -> tuple[int, int]:
    """How many characters of the text stand in body or lead, and how many there are."""
    page = imported.as_json()
    document = plain(unescaped(page["body"])) + "\n" + plain(page["lead"] or "")
    aside = [
        plain(one)
        for one in [key.get("title") or "", key.get("byline") or "", key.get("source") or "", *key.get("boilerplate", ())]
    ]
    here = total = 0
    for line in dict.fromkeys(plain(line) for line in normalise(text).split("\n")):
        bare = line.rstrip(" |")
        if len(bare) < 30 or any(one and (one in bare or bare in one) for one in aside):
            continue
        total += len(bare)
        here += len(bare) * (bare in document)
    return here, total


def main(folder: Path) -> None:
    """Print the marks of each sample, then the totals."""
    names = Names.of()
    right: dict[str, int] = dict.fromkeys(KEYS, 0)
    captions, text_shares, furniture, lines_lost, pages = [0, 0, 0], [0, 0], [0, 0], 0, 0
    for path in sorted(folder.glob("*.txt")):
        if not path.with_suffix(".json").exists():
            continue
        key = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        text = path.read_text(encoding="utf-8")
        imported = import_page(str(path), text.encode(), names)
        page = imported.as_json()
        pages += 1
        if key.get("title") is None and "title" in page["unsure"]:
            page["title"] = None  # the first sentence stands for it, and the page says so
        wrong = [one for one in KEYS if not same(one, page[one], key.get(one) or (() if one == "provinces" else None))]
        for one in KEYS:
            right[one] += one not in wrong
        marks = overlap(page["captions"], key.get("captions", ()))
        captions = [a + b for a, b in zip(captions, marks, strict=True)]
        shares = told(imported, text, key)
        text_shares = [a + b for a, b in zip(text_shares, shares, strict=True)]
        left = [one for one in key.get("boilerplate", ()) if one in page["body"] or one in unescaped(page["body"])]
        furniture = [furniture[0] + len(left), furniture[1] + len(key.get("boilerplate", ()))]
        gone = lost(imported, text)
        lines_lost += len(gone)
        print(
            path.stem,
            "captions {}/{}/{}".format(*marks),
            *(f"{one}: {page[one]!r}, not {key.get(one)!r}" for one in wrong),
            sep="  ",
        )
        if marks[0] < max(marks[1:]):
            print("     captions:", page["captions"], "not", key.get("captions"))
        for what, found in (("furniture", left), ("lost", gone)):
            if found:
                print(f"     {what}:", found)
        if shares[0] < shares[1]:
            print("     text in body or lead:", shares)
    print(*(f"{one} {right[one]}/{pages}" for one in KEYS), sep="  ")
    f1 = 2 * captions[0] / max(1, captions[1] + captions[2])
    print(
        f"captions F1 {f1:.2f}  furniture left {furniture[0]}/{furniture[1]}  lines lost {lines_lost}  text {text_shares[0]}/{text_shares[1]}"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
