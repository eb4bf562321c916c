"""All documents of a build: from the store where that has them, else read now, here or by whoever is there to do it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import msgspec

from plugins.builder.pool import forked, in_order, processes
from plugins.builder.store import Result
from plugins.documents.diagnostics import Diagnostic
from plugins.language.bilingual import Bilingual
from plugins.site.reads import Job, Read
from plugins.site.sources import SourceFile
from plugins.site.workshop import Workshop

#: Fewer documents than this are read sooner than workers are started.
FEW = 60
#: How many documents a worker reads at a time.
BATCH = 40


def read_all(shop: Workshop) -> list[Read]:
    """Every document, from the store where that has it, else read now: here, or in worker processes where there are many."""
    decode = msgspec.msgpack.Decoder(Read).decode
    reads: dict[int, Read] = {}
    missing: list[int] = []
    with shop.progress.step("index"):
        for number, source in enumerate(shop.sources):
            known = shop.row(source)
            if known is not None:
                reads[number] = decode(known)
            else:
                missing.append(number)
    with shop.progress.step("read", len(missing)) as advance:
        jobs = ((number, job) for number in missing if (job := _job(shop, number, reads)) is not None)
        for number, row, result in _results(shop, jobs, len(missing)):
            reads[number] = row
            shop.keep(shop.sources[number], result)
            advance(1)
        shop.keep_read()
    return [reads[number] for number in range(len(shop.sources))]


def _job(shop: Workshop, number: int, reads: dict[int, Read]) -> Job | None:
    """What has to be read of a source; a file that cannot be opened is told in *reads*, like any other error."""
    source = shop.sources[number]
    try:
        data = Path(source.file.path).read_bytes()
    except OSError as error:
        reads[number] = _unopened(source, error)
        return None
    shop.digests.put(source.file, data)
    return source.kind, source.source, source.path, data


def _results(shop: Workshop, jobs: Iterable[tuple[int, Job]], count: int) -> Iterator[tuple[int, Read, Result]]:
    """Each of *jobs* read."""
    decode, rows_of = msgspec.msgpack.Decoder(Read).decode, msgspec.msgpack.Decoder(list[tuple[bytes, str, str]]).decode
    numbers: list[int] = []

    def batches() -> Iterator[bytes]:
        some: list[Job] = []
        for number, job in jobs:
            numbers.append(number)
            some.append(job)
            if len(some) == BATCH:
                yield msgspec.msgpack.encode(some)
                some = []
        if some:
            yield msgspec.msgpack.encode(some)

    done = 0
    for rows in _spread(shop, batches(), count):
        for row, body, html in rows_of(rows):
            yield numbers[done], decode(row), Result(b"", row, body, html)
            done += 1


def _spread(shop: Workshop, batches: Iterator[bytes], count: int) -> Iterator[bytes]:
    """The rows of each batch."""
    from plugins.site.reading import read_some  # what reads is not wanted where nothing is to be read

    if shop.settings.executor:
        from plugins.builder.cluster import cluster, lost

        with cluster(shop.settings.executor) as (executor, workers):
            yield from in_order(executor, read_some, batches, 2 * workers, lost())
    elif count < FEW or processes() < 2:
        yield from map(read_some, batches)
    else:
        shop.release()
        with forked(processes()) as executor:
            yield from in_order(executor, read_some, batches, 2 * processes())


def _unopened(source: SourceFile, error: OSError) -> Read:
    why = Bilingual(f"không mở được tệp: {error.strerror}", f"the file cannot be opened: {error.strerror}")
    hint = Bilingual("kiểm tra quyền đọc tệp rồi chạy lại", "check that you may read it, then run again")
    from plugins.documents.reading import ANYTHING
    from plugins.site.reading import keep, read

    nothing = read(source.kind, source.source, source.path, b"")
    document = replace(nothing.document, unread=ANYTHING)
    return keep(replace(nothing, document=document, diagnostics=(Diagnostic(source.path, 1, "", why, hint),)))[0]
