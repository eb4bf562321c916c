"""Web addresses as HTML may hold them."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, urlsplit

#: A host name or an IPv4 address: labels without an empty one.
_HOST = re.compile(r"(?:[\w-]{1,63}\.)*[\w-]{1,63}\.?")
#: What most addresses are: nothing in them is to be encoded or refused.
_PLAIN = re.compile(r"(?:https?://(?:[a-z0-9-]{1,63}\.)+[a-z]{1,63})?(?:/(?!/)[A-Za-z0-9._~-]*+)++")


@lru_cache(maxsize=4096)
def web_address(value: str) -> str | None:
    """*value* as a valid address, odd characters percent-encoded; None where it cannot be one.

    An address without a scheme (``//host/…``) gets https; one that holds a name or
    a password is refused.
    """
    if _PLAIN.fullmatch(value):
        return value
    value = value.strip()
    if value.startswith(("//", "\\\\", "/\\", "\\/")):
        value = "https://" + value.lstrip("/\\")
    if not _is_sound(value):
        return None
    encoded = quote(value, safe="%/:?#@!$&'()*+,;=~-._")
    encoded = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", encoded)
    head, hash_, anchor = encoded.partition("#")
    return head + hash_ + anchor.replace("#", "%23")


def _is_sound(value: str) -> bool:
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    if parts.scheme not in ("http", "https"):
        return True
    return bool(host and _HOST.fullmatch(host)) and "@" not in parts.netloc
