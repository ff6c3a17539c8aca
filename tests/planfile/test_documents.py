"""Tables of documents that are due, and of papers."""

from datetime import date

from tests.planfile.tables_of import faults_in, read_all
from workplan.model.documents import Document, Step
from workplan.model.papers import Paper, Reached
from workplan.planfile.documents import read_document, read_paper

DOCUMENT = '[[documents]]\nid = "paper"\ntitle = "Paper"\nof = "wg"\n'
PAPER = '[[papers]]\nid = "p"\nof = "m/paper"\ntitle = "P"\n'


def test_a_document_is_read_with_all_that_it_may_say() -> None:
    toml = """
        each = "topic"
        kind = "background paper"
        owner = "secretariat"
        word_limit = 8500
        languages = ["ar", "zh"]
        agenda = "adoption"
        roll = "none"
        since = "wg-1"
        until = "wg-2"
        [documents.steps]
        submitted = "10 weeks before start"
        cleared = 2012-07-02
        issued = { due = "6 weeks before start", title = "in all languages", owner = "editors" }
    """
    document = Document(
        id="paper",
        title="Paper",
        of="wg",
        each="topic",
        kind="background paper",
        owner="secretariat",
        word_limit=8500,
        languages=("ar", "zh"),
        agenda="adoption",
        roll="none",
        since="wg-1",
        until="wg-2",
        steps=(
            Step(id="submitted", due="10 weeks before start"),
            Step(id="cleared", due=date(2012, 7, 2)),
            Step(
                id="issued",
                due="6 weeks before start",
                title="in all languages",
                owner="editors",
            ),
        ),
    )
    assert read_all(DOCUMENT + toml, read_document) == (document,)


def test_a_document_without_steps_is_told_how_to_write_them() -> None:
    example = (
        'write steps = { submitted = "10 weeks before start", issued = "6 weeks before start" }'
    )
    assert faults_in(DOCUMENT, read_document) == [f"1: steps is missing; {example}"]
    assert faults_in(f"{DOCUMENT}steps = {{}}", read_document) == [
        f"5: this table is empty; {example}"
    ]
    assert faults_in(f'{DOCUMENT}steps = "issued"', read_document) == [
        f'5: "issued" is no table; {example}'
    ]


def test_what_is_wrong_with_a_step_is_told_at_its_line() -> None:
    toml = """[documents.steps]
submitted = "10 weaks before start"
issued = { owner = "editors", by = "on start" }
"""
    submitted, due, unknown = faults_in(DOCUMENT + toml, read_document)
    assert submitted.startswith('6: unknown unit "weaks"')
    assert due.startswith("7: due is missing")
    assert unknown.startswith('7: nothing here is called "by"')


def test_a_paper_is_read_with_all_that_it_may_say() -> None:
    toml = """
        symbols = ["A/58/422", "A/58/422/Corr.1"]
        references = "CU 2011 83 A"
        on = 2011-06-10
        dates = { submitted = 2011-06-09, issued = 2011-06-28 }
        [papers.languages]
        zh = 2011-06-29
    """
    paper = Paper(
        id="p",
        of="m/paper",
        title="P",
        symbols=("A/58/422", "A/58/422/Corr.1"),
        references="CU 2011 83 A",
        on=date(2011, 6, 10),
        dates=(Reached("submitted", date(2011, 6, 9)), Reached("issued", date(2011, 6, 28))),
        languages=(Reached("zh", date(2011, 6, 29)),),
    )
    assert read_all(PAPER + toml, read_paper) == (paper,)


def test_one_symbol_needs_no_list_and_a_paper_needs_none() -> None:
    (one,) = read_all(f'{PAPER}symbols = "A/58/422"', read_paper)
    (none,) = read_all(PAPER, read_paper)
    assert (tuple(map(str, one.symbols)), none.symbols, none.on) == (("A/58/422",), (), None)


def test_each_symbol_that_cannot_be_read_is_told() -> None:
    told = faults_in(f'{PAPER}symbols = ["A/58/422", "a/58/1", "CU 83", 7]', read_paper)
    assert [fault.partition(";")[0] for fault in told] == [
        '5: "a/58/1" is no document symbol',
        '5: "CU 83" is no document symbol',
        "5: 7 is no text in quotes",
    ]
