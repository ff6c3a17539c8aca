"""The table that the benchmarks fill, and that is shown at their end."""

import pytest

from tests.benchmarks.table import Table, Tell

TABLE = pytest.StashKey[Table]()


def pytest_configure(config: pytest.Config) -> None:
    """Begin with an empty table."""
    config.stash[TABLE] = Table()


@pytest.fixture(scope="session")
def table(pytestconfig: pytest.Config) -> Table:
    """The table of this session."""
    return pytestconfig.stash[TABLE]


@pytest.fixture
def told(capfd: pytest.CaptureFixture[str]) -> Tell:
    """Print a line of a table, past what pytest keeps to itself."""

    def tell(line: str) -> None:
        with capfd.disabled():
            print(f"\n{line}", flush=True)  # noqa: T201 - what it is for

    return tell


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Show the table as it goes into README.md."""
    if config.stash[TABLE].rows:
        terminalreporter.write_line("\n" + config.stash[TABLE].markdown)
