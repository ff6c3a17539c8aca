"""What becomes of arrays and inline tables when members come and go: texts before and after."""

import pytest

from tests.planfile.random_splices import becomes
from workplan.planfile.splice import Drop, Insert, Put, Splice

CASES: dict[str, tuple[str, list[Splice], str]] = {
    "a_line_for_a_new_element": (
        """\
topics = [ # t
    "a",  # one
    "b",
    # the end
]
""",
        [Put(("topics",), ["a", "n", "b", "z"])],
        """\
topics = [ # t
    "a",  # one
    "n",
    "b",
    "z",
    # the end
]
""",
    ),
    "a_line_before_the_first": (
        """\
topics = [ # t
  # about a
  "a",
]
""",
        [Put(("topics",), ["n", "a"])],
        """\
topics = [ # t
  "n",
  # about a
  "a",
]
""",
    ),
    "a_last_line_without_a_comma": (
        """\
topics = [
  "a",
  "b" # c
]
""",
        [Put(("topics",), ["a", "b", "z"])],
        """\
topics = [
  "a",
  "b", # c
  "z"
]
""",
    ),
    "the_last_element_before_the_bracket_on_its_line": (
        """\
topics = [
    "a",
    "b" ]
""",
        [Put(("topics",), ["a"])],
        """\
topics = [
    "a",
    ]
""",
    ),
    "an_element_within_its_line": (
        """\
a = ["a", "c"]
b = [ 1,2, ]
c = [[1], [2]]
""",
        [
            Put(("a",), ["x", "a", "b", "c", "d"]),
            Put(("b",), [1, 2, 3]),
            Put(("c",), [[1], [2, 3]]),
        ],
        """\
a = ["x", "a", "b", "c", "d"]
b = [ 1,2, 3, ]
c = [[1], [2, 3]]
""",
    ),
    "the_first_element": (
        """\
a = []
b = [ ]
c = [
  # none
]
""",
        [Put(("a",), [1]), Put(("b",), [1, 2]), Put(("c",), [1])],
        """\
a = [1]
b = [1, 2]
c = [
    1,
  # none
]
""",
    ),
    "an_element_among_several_on_a_line": (
        """\
a = [
  1, 2, # c
  3, 4
]
""",
        [Put(("a",), [1, 2, 9, 3, 4, 5])],
        """\
a = [
  1, 2, 9, # c
  3, 4, 5
]
""",
    ),
    "an_element_goes_with_its_line": (
        """\
a = [
  1, # one
  # about two
  2, # two
  3
]
""",
        [Put(("a",), [1, 3])],
        """\
a = [
  1, # one
  # about two
  3
]
""",
    ),
    "the_last_element_goes_with_its_line": (
        """\
a = [
  1, # one
  2 # two
]
""",
        [Put(("a",), [1])],
        """\
a = [
  1, # one
]
""",
    ),
    "an_element_goes_with_its_comma": (
        """\
a = ["a", "b", "c"]
b = [ 1, 2, 3 ]
c = [1,2,3,]
d = [1]
""",
        [Put(("a",), ["a", "c"]), Put(("b",), [1, 2]), Put(("c",), [2]), Put(("d",), [])],
        """\
a = ["a", "c"]
b = [ 1, 2 ]
c = [2,]
d = []
""",
    ),
    "commas_on_lines_of_their_own": (
        """\
a = [ 1 # one
  , 2 # two
  , 3 ]
""",
        [Put(("a",), [2, 3, 4])],
        """\
a = [  # one
   2 # two
  , 3, 4 ]
""",
    ),
    "a_changed_element_keeps_its_comment": (
        """\
a = [
  1, # one
  2, # two
]
""",
        [Put(("a",), [1, 3])],
        """\
a = [
  1, # one
  3, # two
]
""",
    ),
    "pairs_come_and_go_in_braces": (
        """\
a = { en = "E", zh = "Z" }
b = {}
c = {x=1,y=2}
d = { x.y = 1, z = 2, x.w = 3 }
""",
        [
            Put(("a",), {"zh": "Z", "fr": "F"}),
            Put(("b", "en"), "E"),
            Drop(("c", "y")),
            Drop(("d", "x")),
        ],
        """\
a = { zh = "Z", fr = "F" }
b = { en = "E" }
c = {x=1}
d = { z = 2 }
""",
    ),
    "the_last_pair_leaves_braces": (
        "a = { x = 1 }\n",
        [Drop(("a", "x"))],
        "a = {}\n",
    ),
    "a_key_of_a_dotted_table_in_braces": (
        "a = { b.c = 1, d = 2 }\n",
        [Put(("a", "b", "e"), 3), Put(("a", "f", "g"), 4)],
        "a = { b.c = 1, d = 2, b.e = 3, f.g = 4 }\n",
    ),
    "braces_with_lines_in_them": (
        """\
a = { b = [
  1,
] }
""",
        [Put(("a", "c"), 3)],
        """\
a = { b = [
  1,
], c = 3 }
""",
    ),
    "tables_in_an_array_of_values": (
        """\
a = [{ x = 1 }, { x = 2 }]
b = []
c = [
  { x = 1 }, # one
  { x = 2 }, # two
]
""",
        [
            Insert(("a", 2), {"x": 3}),
            Drop(("a", 0)),
            Insert(("b", 0), {"x": 1}),
            Insert(("b", 0), {"x": 2}),
            Drop(("c", 0)),
            Put(("c", 1, "x"), 5),
            Insert(("c", 0), {"x": 0}),
        ],
        """\
a = [{ x = 2 }, { x = 3 }]
b = [{ x = 1 }, { x = 2 }]
c = [
  { x = 0 },
  { x = 5 }, # two
]
""",
    ),
    "a_new_array_of_tables_in_braces": (
        "a = { b = 1 }\n",
        [Insert(("a", "c", 0), {"x": 3})],
        "a = { b = 1, c = [{ x = 3 }] }\n",
    ),
    "the_last_elements_go_and_others_come": (
        """\
a = [1, 2, 3]
b = [
  1,
  2,
]
""",
        [Drop(("a", 1)), Drop(("a", 2)), Drop(("b", 0)), Drop(("b", 1))],
        """\
a = [1]
b = [
]
""",
    ),
    "a_table_before_one_that_is_emptied": (
        "a = [{ x = 1 }]\n",
        [Drop(("a", 0, "x")), Insert(("a", 0), {"y": 2})],
        "a = [{ y = 2 }, {}]\n",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_members_that_come_and_go_give_this_text(case: str) -> None:
    before, splices, after = CASES[case]
    assert becomes(before, splices) == after
