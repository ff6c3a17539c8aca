"""`python -m workplan`: the command line."""

from workplan.cli.main import main

main()
