r"""The words of TOML 1.0 as patterns.

Repetitions are possessive: no pattern goes back over what it has read, or remembers it, however
hostile the text. Python before 3.11.5 loses its place where a group that repeats so holds a
lookahead, so none does. The text keeps its own line ends, so `\r` counts as a space. What tomllib
accepts is read as tomllib reads it; of other text the patterns may take more than they should.
"""

import re

_SPACE = r"(?:[ \t\r\n,]++|#[^\n]*+)*+"
_BASIC_STRING = r'"(?:[^"\\\n]++|\\.)*+"'
_LITERAL_STRING = r"'[^'\n]*+'"
# Three quotes end such a string, and up to two more right behind them still belong to it.
_LONG_BASIC_STRING = (
    r'"""(?:[^"\\]++|\\[\s\S]|"[^"\\]|"\\[\s\S]|""[^"\\]|""\\[\s\S])*+"""["]{0,2}+'
)
_LONG_LITERAL_STRING = r"'''[\s\S]*?'''[']{0,2}+"
# Numbers, booleans and dates end before a space, comma, bracket or comment; a date alone may
# have a space within it, before its time.
_PLAIN = r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2}[ ][0-9]{2}:[0-9:.Zz+-]*+|[^\s,=\"'\[\]{}#]++)"
# Of a long string that does not end, the first quotes are no empty string.
_SCALAR = (
    rf"(?:{_LONG_BASIC_STRING}|{_LONG_LITERAL_STRING}"
    rf'|(?!""")(?!\'\'\')(?:{_BASIC_STRING}|{_LITERAL_STRING}|{_PLAIN}))'
)
_VALUE = rf"(?:(?P<scalar>{_SCALAR})|(?P<opens>[\[{{]))"
_PART = rf"(?:[A-Za-z0-9_-]++|{_BASIC_STRING}|{_LITERAL_STRING})"
_KEY = rf"{_PART}(?:[ \t]*+\.[ \t]*+{_PART})*+"
# What follows a name may be missing in text that is not TOML: tomllib reads the name first.
_PAIR = rf"(?P<key>{_KEY})(?:[ \t]*+=[ \t]*+{_VALUE})?"
_HEADER = rf"(?P<header>\[\[?+)[ \t]*+(?P<name>{_KEY})(?:[ \t]*+\]\]?+)?"

# One part of a dotted key.
PART = re.compile(_PART)
# In each of these the last group that took part is the name of a header, a value as far as it
# is read (all of a scalar, the opening bracket of another), a closing bracket, or a key that
# has no value.
STATEMENT = re.compile(rf"{_SPACE}(?:{_HEADER}|{_PAIR})")
MEMBER = re.compile(rf"{_SPACE}(?:(?P<closes>\}})|{_PAIR})")  # of an inline table
ELEMENT = re.compile(rf"{_SPACE}(?:(?P<closes>\])|{_VALUE})")  # of an array
