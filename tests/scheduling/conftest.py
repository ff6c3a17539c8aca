"""What several tests of scheduling need."""

from collections.abc import Iterator
from datetime import timedelta

import pytest


@pytest.fixture
def near_windows() -> Iterator[None]:
    """Let meetings be tried some weeks around their windows, not a year: plans are small."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("workplan.scheduling.guarded.AROUND", timedelta(40))
        yield
