"""Recommendations: what was asked of whom at a meeting."""

from typing import Literal, TypeAlias

from attrs import field, frozen

from workplan.model.stated import Stated, as_optional_text, as_text
from workplan.text import Text

Asked: TypeAlias = Literal["request", "recommendation", "decision", "other"]


@frozen(kw_only=True)
class Recommendation(Stated):
    """Something asked of an addressee at a meeting, with the paragraph and the report-back."""

    id: str
    made_at: str
    title: Text = field(converter=as_text)
    paragraph: str | None = None
    kind: Asked = "recommendation"
    addressee: str | None = None
    condition: Text | None = field(default=None, converter=as_optional_text)
    report_back: Text | None = field(default=None, converter=as_optional_text)
