"""Whether anybody who is not ours listens to Pelican's signals, and whose fault an error is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Any
from weakref import ref

from blinker import Signal
from pelican.plugins import signals

Receiver = Callable[..., Any]
#: The room that hangs on signals itself.
OURS = "plugins.site"
#: Where generators find the host of a build, in the context that they share.
HOST = "newsroom_host"


def listeners() -> list[Receiver]:
    """Everybody who is connected to any of Pelican's signals, but for ourselves; most builds have none."""
    return [one for one in _receivers() if not f"{module_of(one)}.".startswith(f"{OURS}.")]


def blamed(error: BaseException) -> str | None:
    """The module of the listener in which *error* arose; None where it was no listener."""
    modules = {module_of(one) for one in listeners()}
    return next((name for name in reversed(list(_modules(error.__traceback__))) if name in modules), None)


def module_of(receiver: Receiver) -> str:
    """The module that *receiver* was written in."""
    while not hasattr(receiver, "__code__") and hasattr(receiver, "func"):  # functools.partial
        receiver = receiver.func
    return str(getattr(receiver, "__module__", None) or type(receiver).__module__)


def _receivers() -> Iterator[Receiver]:
    for signal in vars(signals).values():
        if isinstance(signal, Signal):
            for known in list(signal.receivers.values()):
                receiver = known() if isinstance(known, ref) else known
                if receiver is not None:
                    yield receiver


def _modules(traceback: TracebackType | None) -> Iterator[str]:
    """The modules that an error went through, from the outside in."""
    while traceback is not None:
        yield str(traceback.tb_frame.f_globals.get("__name__", ""))
        traceback = traceback.tb_next
