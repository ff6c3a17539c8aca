"""Text in Markdown (CommonMark, with GitHub's tables): what a plan says is never markup."""

import re

from workplan.formats.addresses import web_address
from workplan.formats.plain_text import one_line

_MARKS = re.compile(r"[\\`*_\[\]{}<>|~#$^]")
_ENTITY = re.compile("&(?=#?[0-9A-Za-z]+;)")
_LINE_BEGINS = re.compile("^([-+=]|[0-9]+(?=[.)]))")
# GitHub and others make links of these where they stand in a text.
_ADDRESS_BEGINS = re.compile(r"(?:https?|ftp|mailto|xmpp)(?=:)|www(?=\.)", re.IGNORECASE)


def escaped(said: object) -> str:
    """Return what a text or sentence says, on one line, so that Markdown shows it as it is."""
    text = _MARKS.sub(r"\\\g<0>", one_line(said))
    text = _ENTITY.sub(r"\\&", text)
    text = _ADDRESS_BEGINS.sub(r"\g<0>\\", text)
    return _LINE_BEGINS.sub(_not_at_the_beginning, text)


def linked(said: str, url: str | None) -> str:
    """Return Markdown as a link to an address, or as it is where there is none."""
    address = None if url is None else web_address(url)
    if address is None or not said:
        return said
    address = address.replace("&", r"\&")
    return f"[{said}](<{address}>)"


def _not_at_the_beginning(found: re.Match[str]) -> str:
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"
