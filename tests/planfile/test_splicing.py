"""What becomes of a text when keys and values of it change: texts before and after."""

from datetime import date

import pytest

from tests.planfile.random_splices import becomes
from workplan.planfile.splice import Drop, Insert, Put, Splice

CASES: dict[str, tuple[str, list[Splice], str]] = {
    "the_comment_behind_a_value_stays": (
        """\
# ours
starts = 2012-08-27   # Monday
ends = 2012-08-29
""",
        [Put(("starts",), date(2012, 9, 3))],
        """\
# ours
starts = 2012-09-03   # Monday
ends = 2012-08-29
""",
    ),
    "a_value_of_another_kind_takes_the_place": (
        """\
due = '''
6 weeks
before''' # c
""",
        [Put(("due",), ["a", 1])],
        'due = ["a", 1] # c\n',
    ),
    "the_same_value_changes_nothing": (
        """\
a = 0x10
b = 'x'
c = [ 1,2 ]
""",
        [Put(("a",), 16), Put(("b",), "x"), Put(("c",), [1, 2])],
        """\
a = 0x10
b = 'x'
c = [ 1,2 ]
""",
    ),
    "true_is_not_one": (
        """\
a = 1
b = true
""",
        [Put(("a",), value=True), Put(("b",), 1)],
        """\
a = true
b = 1
""",
    ),
    "a_new_key_follows_the_last_of_its_table": (
        """\
[plan]
id = "x"

# about bodies
[[bodies]]
""",
        [Put(("plan", "roll"), "earlier")],
        """\
[plan]
id = "x"
roll = "earlier"

# about bodies
[[bodies]]
""",
    ),
    "a_new_key_of_an_empty_table_follows_its_header": (
        """\
[[meetings]] # c
# none

[[meetings]]
id = "b"
""",
        [Put(("meetings", 0, "id"), "a")],
        """\
[[meetings]] # c
id = "a"
# none

[[meetings]]
id = "b"
""",
    ),
    "a_new_key_is_indented_as_the_others": (
        """\
[[meetings]]
  # c
  id = "a"
  x.y = 1
""",
        [Put(("meetings", 0, "number"), 1), Put(("meetings", 0, "x", "z"), 2)],
        """\
[[meetings]]
  # c
  id = "a"
  x.y = 1
  x.z = 2
  number = 1
""",
    ),
    "a_new_key_of_a_dotted_table_has_dots": (
        """\
[plan]
title.en = "T"  # c
id = "x"
""",
        [Put(("plan", "title", "zh"), "题")],
        """\
[plan]
title.en = "T"  # c
title.zh = "题"
id = "x"
""",
    ),
    "a_new_key_of_the_document_follows_its_keys": (
        """\
format = 1

[plan]
""",
        [Put(("include",), ["closures.toml"])],
        """\
format = 1
include = ["closures.toml"]

[plan]
""",
    ),
    "the_first_key_of_the_document_precedes_all_headers": (
        """\
# Ours

# the plan
[plan]
id = "x"
""",
        [Put(("format",), 1)],
        """\
# Ours

format = 1

# the plan
[plan]
id = "x"
""",
    ),
    "the_first_key_of_nothing": (
        "",
        [Put(("format",), 1)],
        "format = 1\n",
    ),
    "tables_on_the_way_are_made_by_dots": (
        """\
[plan]
id = "x"
""",
        [Put(("plan", "title", "en"), "E"), Put(("plan", "title", "a b"), "F")],
        """\
[plan]
id = "x"
title.en = "E"
title."a b" = "F"
""",
    ),
    "a_table_that_only_a_header_names_gets_one": (
        """\
x = 1

# c
[plan.title]
en = "T"
""",
        [Put(("plan", "id"), "x"), Put(("plan", "roll"), "none")],
        """\
x = 1

[plan]
id = "x"
roll = "none"

# c
[plan.title]
en = "T"
""",
    ),
    "an_element_gets_a_header_for_a_table_within": (
        """\
[[m]]
[m.name.short]
en = "N"
[[m]]
[m.name.short]
""",
        [Put(("m", 1, "name", "x"), 1)],
        """\
[[m]]
[m.name.short]
en = "N"
[[m]]

[m.name]
x = 1

[m.name.short]
""",
    ),
    "a_new_table_of_the_document_has_a_header": (
        """\
format = 1
# end
""",
        [
            Put(("plan",), {"id": "x", "title": {"en": "E"}}),
            Put(("bodies",), [{"id": "a"}, {"id": "b"}]),
            Put(("x",), []),
        ],
        """\
format = 1
x = []
# end

[plan]
id = "x"
title = { en = "E" }

[[bodies]]
id = "a"

[[bodies]]
id = "b"
""",
    ),
    "only_what_differs_of_a_text_by_language_changes": (
        """\
title.zh = "题" # zh
title.en = "T"
title.fr = "F" # fr
""",
        [Put(("title",), {"zh": "题", "en": "new", "ru": "R"})],
        """\
title.zh = "题" # zh
title.en = "new"
title.ru = "R"
""",
    ),
    "only_what_differs_below_a_header_changes": (
        """\
[title]
zh = "题"
en = "T" # c
[title.x]
y = 1
""",
        [Put(("title",), {"zh": "题", "en": "new", "x": {"y": 1, "z": 2}})],
        """\
[title]
zh = "题"
en = "new" # c
[title.x]
y = 1
z = 2
""",
    ),
    "a_dotted_table_becomes_a_string": (
        """\
[plan]
title.en = "T"
title.zh = "题"
id = "x"
""",
        [Put(("plan", "title"), "T")],
        """\
[plan]
id = "x"
title = "T"
""",
    ),
    "a_string_becomes_a_text_by_language": (
        'title = "T" # c\n',
        [Put(("title",), {"en": "T", "zh": "题"})],
        'title = { en = "T", zh = "题" } # c\n',
    ),
    "a_dotted_table_becomes_an_empty_one": (
        """\
a.b = 1
c = 2
""",
        [Put(("a",), {})],
        """\
c = 2

[a]
""",
    ),
    "an_array_of_tables_becomes_an_empty_array": (
        """\
x = 1

[[m]]
a = 1

[n]
""",
        [Put(("m",), [])],
        """\
x = 1
m = []

[n]
""",
    ),
    "a_key_goes_with_its_lines": (
        """\
# above
id = "x" # behind
source = [ # c
  "a",
] # d
# below
n = 1
""",
        [Drop(("id",)), Drop(("source",))],
        """\
# above
# below
n = 1
""",
    ),
    "a_dotted_table_goes_with_all_its_keys": (
        r'''a.b = 1
c = 2
a.d.e = """
"""
''',
        [Drop(("a",))],
        "c = 2\n",
    ),
    "quoted_keys_are_found_and_written": (
        """\
["a.b"]
"c d" = 1
'e'."f g" = 2
""",
        [Put(("a.b", "c d"), 3), Put(("a.b", "e", "h i"), 4), Put(("a.b", "\n"), 5)],
        r"""["a.b"]
"c d" = 3
'e'."f g" = 2
e."h i" = 4
"\n" = 5
""",
    ),
    "lists_of_tables_are_compared_table_by_table": (
        """\
[[m]]
id = "a" # one

[[n]]

[[m]]
id = "b" # two
""",
        [Put(("m",), [{"id": "a"}, {"id": "new"}, {"id": "b"}])],
        """\
[[m]]
id = "a" # one

[[m]]
id = "new"

[[n]]

[[m]]
id = "b" # two
""",
    ),
    "new_lines_end_as_most_do": (
        "a = 1\r\n\r\n[b]\r\nc = [\r\n  1, # x\r\n]\r\n",
        [Put(("d",), 1), Put(("b", "c"), [1, 2]), Insert(("e", 0), {"f": 1})],
        "a = 1\r\nd = 1\r\n\r\n[b]\r\nc = [\r\n  1, # x\r\n  2,\r\n]\r\n\r\n[[e]]\r\nf = 1\r\n",
    ),
    "the_last_line_keeps_having_no_end": (
        "a = 1\n[b]\nc = 2",
        [Put(("b", "d"), 1)],
        "a = 1\n[b]\nc = 2\nd = 1",
    ),
    "the_last_line_may_go_without_an_end": (
        "a = 1\r\nb = 2",
        [Drop(("b",))],
        "a = 1",
    ),
    "text_of_several_lines_stays_so": (
        """\
note = '''
one
two''' # c
""",
        [Put(("note",), 'new "line"\n\\ and """quotes"""')],
        r'''note = """
new "line"
\\ and \"""quotes\""\"""" # c
''',
    ),
    "text_of_several_lines_may_become_one": (
        r'''note = """
one
two""" # c
''',
        [Put(("note",), "one")],
        'note = "one" # c\n',
    ),
    "tables_go_from_a_list_where_they_stand": (
        """\
[[m]]
id = "a" # one

[[n]]

[[m]]
id = "b" # two
""",
        [Put(("m",), [{"id": "b"}])],
        """\
[[n]]

[[m]]
id = "b" # two
""",
    ),
    "what_has_a_name_alone_goes_with_the_last_of_it": (
        """\
x = 1
a.b.c = 1

[d.e]
""",
        [Drop(("a", "b", "c")), Drop(("d", "e"))],
        "x = 1\n",
    ),
    "a_long_list_has_a_line_for_each_element": (
        "a = 1\n",
        [
            Put(
                ("source",),
                [
                    "CAC/COSP/WG.4/2011/4, para. 1",
                    "CAC/COSP/WG.4/2011/4, para. 2",
                    "CAC/COSP/WG.4/2011/4, para. 3",
                ],
            )
        ],
        """\
a = 1
source = [
    "CAC/COSP/WG.4/2011/4, para. 1",
    "CAC/COSP/WG.4/2011/4, para. 2",
    "CAC/COSP/WG.4/2011/4, para. 3",
]
""",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_change_of_keys_and_values_gives_this_text(case: str) -> None:
    before, splices, after = CASES[case]
    assert becomes(before, splices) == after
