"""Recommendations: what was asked of whom at which meeting."""

from workplan.formats.edition import Edition
from workplan.formats.tables.cells import link_cell
from workplan.formats.tables.values import Column, Row, Section, Table
from workplan.formats.wording import ASKED, distinct_label, verified
from workplan.model.recommendations import Recommendation
from workplan.text import sentence

_COLUMNS = (
    Column(sentence("Made at"), 15),
    Column(sentence("Paragraph"), 10, optional=True),
    Column(sentence("Kind"), 16),
    Column(sentence("Addressee"), 15, optional=True),
    Column(sentence("Recommendation"), 56),
    Column(sentence("Condition"), 20, optional=True),
    Column(sentence("Report back"), 13, optional=True),
    Column(sentence("Source"), 28, optional=True),
    Column(sentence("Link"), 18, "link", optional=True),
    Column(sentence("Verified"), 12),
    Column(sentence("Note"), 28, optional=True),
    Column(sentence("Id"), 12, "id"),
)


def recommendations_section(edition: Edition) -> Section:
    """Return the section of recommendations."""
    plan = edition.plan
    table = Table(
        name="recommendations",
        columns=_COLUMNS,
        rows=tuple(_row(edition, recommendation) for recommendation in plan.recommendations),
        nothing=sentence("The plan has no recommendations."),
    )
    return Section(
        name=sentence("Recommendations"),
        about=sentence("what was asked of whom at which meeting"),
        parts=(table,),
    )


def _row(edition: Edition, recommendation: Recommendation) -> Row:
    plan = edition.plan
    addressee = recommendation.addressee
    made_at = distinct_label(edition, plan.meeting(recommendation.made_at))
    return Row(
        (
            made_at,
            recommendation.paragraph,
            ASKED[recommendation.kind],
            None if addressee is None else plan.owner_name(addressee),
            recommendation.title,
            recommendation.condition,
            recommendation.report_back,
            recommendation.source,
            link_cell(recommendation),
            verified(recommendation),
            recommendation.note,
            recommendation.id,
        ),
        "plain" if recommendation.verified else "not verified",
        group=made_at,
    )
