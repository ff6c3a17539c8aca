"""The languages that there are, by their codes."""

from workplan.errors import CallError, Fault
from workplan.languages.catalogues import CATALOGUES
from workplan.languages.translated import Translated
from workplan.text import ENGLISH, Language, sentence

LANGUAGES = tuple(sorted((ENGLISH.code, *CATALOGUES)))
"""The codes of the languages in which things can be said, in their order."""


def language(code: str) -> Language:
    """Return the language that a code stands for; CallError where there is none."""
    if code == ENGLISH.code:
        return ENGLISH
    if code in CATALOGUES:
        return Translated(code)
    message = sentence('there is no language "{code}"', code=code)
    raise CallError(Fault(message, sentence("write one of these: {known}", known=LANGUAGES)))
