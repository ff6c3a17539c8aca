"""Web addresses as documents can hold them."""

from urllib.parse import quote, urlsplit

# What an address may hold as it is (RFC 3986); anything else is written by its number.
_AS_THEY_ARE = "!#$%&'()*+,/:;=?@[]~"


def web_address(url: str) -> str | None:
    """Return an address in plain characters; None where it is no address of the web."""
    try:
        parts = urlsplit(url)
        address = quote(url, safe=_AS_THEY_ARE, errors="replace")
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.hostname else None
