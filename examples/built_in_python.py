"""A plan without a file: two meetings of a board, and what follows from them.

Run it: python examples/built_in_python.py
"""

from datetime import date

from workplan import Body, Deadline, Fixed, Free, Meeting, Plan, derive

plan = Plan(
    id="board",
    title="Board meetings of 2027",
    starts=date(2027, 1, 1),
    ends=date(2027, 12, 31),
    roll="earlier",
    bodies=(Body(id="board", name="Supervisory Board", short="Board"),),
    meetings=(
        Meeting(
            id="spring",
            body="board",
            number=1,
            dates=Fixed(date(2027, 4, 12), date(2027, 4, 13)),
            status="confirmed",
        ),
        Meeting(
            id="autumn",
            body="board",
            number=2,
            dates=Free(earliest=date(2027, 10, 1), latest=date(2027, 10, 31), days=2),
        ),
    ),
    deadlines=(
        Deadline(id="papers", of="board", title="Papers sent", due="15 working days before start"),
        Deadline(id="minutes", of="board", title="Minutes sent", due="2 weeks after end"),
    ),
)

for entry in derive(plan).entries:
    window = entry.window
    print(entry.ends if window is None else f"{window.first} to {window.last}", entry.title)
    for reason in entry.reason:
        print(f"    {reason}")
