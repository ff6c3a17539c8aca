"""All sections of an edition, in the order in which they are read."""

from collections.abc import Callable

from workplan.formats.edition import Edition
from workplan.formats.tables.about import about_section
from workplan.formats.tables.agendas import agendas_section
from workplan.formats.tables.calls import calls_section
from workplan.formats.tables.deadlines import deadlines_section
from workplan.formats.tables.documents import documents_section
from workplan.formats.tables.findings import findings_section
from workplan.formats.tables.participants import participants_section
from workplan.formats.tables.recommendations import recommendations_section
from workplan.formats.tables.saying import said_in
from workplan.formats.tables.topics import topics_section
from workplan.formats.tables.values import Section
from workplan.formats.tables.work_plan import work_plan_section

# One that is None is left out: the plan has nothing for it, and need not.
SECTIONS: tuple[Callable[[Edition], Section | None], ...] = (
    work_plan_section,
    deadlines_section,
    calls_section,
    documents_section,
    topics_section,
    agendas_section,
    participants_section,
    recommendations_section,
    findings_section,
)


def sections_of(edition: Edition) -> tuple[Section, ...]:
    """Return the sections of an edition in its language; the first says what the others hold."""
    made = (section(edition) for section in SECTIONS)
    sections = tuple(section for section in made if section is not None)
    about = about_section(edition, sections)
    return tuple(said_in(edition.language, section) for section in (about, *sections))
