"""What becomes of a text when tables come and go: texts before and after."""

import pytest

from tests.planfile.random_splices import becomes
from workplan.planfile.edits import Edit, edited
from workplan.planfile.splice import Drop, Insert, Move, Splice

CASES: dict[str, tuple[str, list[Splice], str]] = {
    "one_blank_line_stands_on_either_side": (
        """\
[[m]]
a = 0
[[m]]
a = 1
""",
        [Insert(("m", 1), {"a": 5})],
        """\
[[m]]
a = 0

[[m]]
a = 5

[[m]]
a = 1
""",
    ),
    "blank_lines_that_are_there_are_enough": (
        """\
[[m]]
a = 0


[[m]]
a = 1
""",
        [Insert(("m", 1), {"a": 5}), Insert(("m", 1), {"a": 6}), Insert(("m", 2), {"a": 7})],
        """\
[[m]]
a = 0

[[m]]
a = 5

[[m]]
a = 6


[[m]]
a = 1

[[m]]
a = 7
""",
    ),
    "a_table_comes_before_the_first_and_its_comments": (
        """\
x = 1

# first
[[m]]
a = 0
""",
        [Insert(("m", 0), {"a": 5})],
        """\
x = 1

[[m]]
a = 5

# first
[[m]]
a = 0
""",
    ),
    "a_table_comes_behind_the_whole_of_the_one_before": (
        """\
[[m]]
[m.t]
a = 0 # c
# below

[[s]]

[m.u]
b = 1

# s
[[s]]

[[m]]
""",
        [Insert(("m", 1), {"a": 5})],
        """\
[[m]]
[m.t]
a = 0 # c
# below

[[s]]

[m.u]
b = 1

[[m]]
a = 5

# s
[[s]]

[[m]]
""",
    ),
    "a_new_array_of_tables_stands_at_the_end": (
        """\
x = 1

# end
""",
        [Insert(("m", 0), {"a": 5}), Insert(("m", 0), {})],
        """\
x = 1

# end

[[m]]
a = 5

[[m]]
""",
    ),
    "a_new_array_of_tables_of_a_table_follows_it": (
        """\
[[m]]
[m.t]
a = 0

[[m]]
""",
        [Insert(("m", 0, "p", 0), {"a": 5}), Insert(("m", 0, "q", "r", 0), {})],
        """\
[[m]]
[m.t]
a = 0

[[m.p]]
a = 5

[[m.q.r]]

[[m]]
""",
    ),
    "a_table_goes_with_its_own_comments": (
        """\
[[m]]
a = 0

# far

# near
[[m]] # c
# in
a = 1
# below

# far too

# next
[[m]]
a = 2
""",
        [Drop(("m", 1))],
        """\
[[m]]
a = 0

# far

# far too

# next
[[m]]
a = 2
""",
    ),
    "a_table_goes_with_its_tables_wherever_they_stand": (
        """\
[[m]]
[m.t]
a = 0

[[s]]

[[m.u]]
[[m.u]]

[[m]]
a = 1
""",
        [Drop(("m", 0))],
        """\
[[s]]

[[m]]
a = 1
""",
    ),
    "a_table_moves_with_its_comments": (
        """\
[[m]]
a = 0

# near
[[m]] # c
# in
a   =   1 # one
# below

# next
[[m]]
a = 2
""",
        [Move(("m", 1), ("m", 0)), Insert(("m", 3), {"a": 3}), Move(("m", 0), ("m", 3))],
        """\
# near
[[m]] # c
# in
a   =   1 # one
# below

# next
[[m]]
a = 2

[[m]]
a = 3

[[m]]
a = 0
""",
    ),
    "a_table_moves_with_its_tables_wherever_they_stand": (
        """\
[[m]]
[m.t]
a = 0
[m.t.x]

[[s]]

[[m.u]]
[[m.u]]

[[m]]
a = 1
""",
        [Move(("m", 0), ("m", 2))],
        """\
[[s]]

[[m]]
a = 1

[[m]]

[m.t]
a = 0

[m.t.x]

[[m.u]]

[[m.u]]
""",
    ),
    "a_table_moves_within_brackets": (
        "m = [ { a = 0 }, { a   = 1 } ] # c\n",
        [Move(("m", 1), ("m", 0))],
        "m = [ { a   = 1 }, { a = 0 } ] # c\n",
    ),
    "a_comment_that_looks_like_one_is_no_comment": (
        """\
[[m]]
a = '''
# x'''
[[m]]
""",
        [Drop(("m", 1))],
        """\
[[m]]
a = '''
# x'''
""",
    ),
    "the_last_table_leaves_no_blank_lines": (
        """\
[[m]]
a = 0

[[m]]
a = 1
""",
        [Drop(("m", 1))],
        """\
[[m]]
a = 0
""",
    ),
    "the_first_table_leaves_no_blank_lines": (
        """\
[[m]]
a = 0


[[m]]
a = 1
""",
        [Drop(("m", 0))],
        """\
[[m]]
a = 1
""",
    ),
    "the_first_tables_leave_no_blank_lines": (
        "[[m]]\n\n[[m]]\n\n[[m]]\na = 2\n",
        [Drop(("m", 0)), Drop(("m", 1))],
        "[[m]]\na = 2\n",
    ),
    "where_tables_are_not_parted_they_stay_so": (
        """\
[[m]]
a = 0
[[m]]
a = 1
[[m]]
a = 2
""",
        [Drop(("m", 1))],
        """\
[[m]]
a = 0
[[m]]
a = 2
""",
    ),
    "all_tables_may_go": (
        """\
x = 1

[[m]]

[[s]]

[[m]]
""",
        [Drop(("m", 0)), Drop(("m", 1)), Drop(("s",))],
        "x = 1\n",
    ),
    "sections_keep_their_distance": (
        """\
[[m]]

[[m]]
x = 1


# ---- next

[[s]]
""",
        [Drop(("m", 1))],
        """\
[[m]]


# ---- next

[[s]]
""",
    ),
    "a_table_takes_the_place_of_another": (
        """\
[[m]]
a = 0

[[m]]
a = 1

[[m]]
a = 2
""",
        [Drop(("m", 1)), Insert(("m", 1), {"a": 5})],
        """\
[[m]]
a = 0

[[m]]
a = 5

[[m]]
a = 2
""",
    ),
    "a_table_takes_the_place_of_the_only_one": (
        """\
# c
[[m]]
a = 0

[s]
""",
        [Drop(("m", 0)), Insert(("m", 0), {"a": 5})],
        """\
[[m]]
a = 5

[s]
""",
    ),
    "a_table_with_a_header_goes_alone": (
        """\
x = 1

# c
[plan]
a = 1

[plan.b]

[c]
""",
        [Drop(("plan",))],
        """\
x = 1

[c]
""",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_tables_that_come_and_go_give_this_text(case: str) -> None:
    before, splices, after = CASES[case]
    assert becomes(before, splices) == after


@pytest.mark.parametrize(
    ("edits", "after"),
    [
        ([], "abcd"),
        ([Edit(1, 2, "x"), Edit(3, 4)], "axc"),
        ([Edit(3, 4, "y"), Edit(1, 2, "x")], "axcy"),
        ([Edit(1, 3), Edit(1, 1, "x"), Edit(1, 1, "y")], "axyd"),
        ([Edit(1, 3, "z"), Edit(1, 1, "x")], "axzd"),
        ([Edit(0, 4), Edit(2, 2, "x")], "x"),
        ([Edit(0, 3), Edit(1, 2), Edit(2, 4)], ""),
    ],
    ids=str,
)
def test_edits_are_made_in_the_order_of_the_text(edits: list[Edit], after: str) -> None:
    assert edited("abcd", edits) == after
