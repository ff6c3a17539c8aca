"""Check a plan, and publish it if it keeps its rules.

Run it: python examples/publish.py examples/uncac-prevention/plan.toml out/plan.ics out/plan.xlsx
"""

import sys

import workplan


def main(path: str, *out: str) -> None:
    """Publish the plan at `path` in the files `out`."""
    try:
        plan = workplan.load(path)
        report = workplan.check(plan)
        for finding in report.findings:
            print(f"{finding.level}: {finding.message}; {finding.hint}")
        if report.passes:
            workplan.export(plan, *out)
            print(f"{plan.title}: published in {', '.join(out)}")
    except workplan.WorkplanError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main(*sys.argv[1:])
