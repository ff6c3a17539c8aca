# What a user and a developer of workplan type. Needed: Python 3.11 or newer, and make.
#   make plan       the real plan: its check, its calendar and its workbook, in out/; and as it
#                   was in 2011, with the days that a scheduler finds
#   make test       everything the tests need, then all tests, with coverage
#   make lint       ruff, mypy, import-linter
#   make bench      measures speed and memory; fails where they are not as wanted
#   make compare    scheduling against other solvers, installed apart
#   make format     lays the code out
#   make documents  puts below the commands in README.md and docs/ what they print
#   make pages      the documents as a web site, in out/pages
#   make catalogues brings workplan/languages/*.po up to date with what the code says
#   make clean      removes what the others left, the virtual environment apart
# Another Python: make plan PYTHON=python3.13 VENV=.venv-3.13
# Some tests only: make test PYTEST=tests/dates

PYTHON ?= python3
VENV ?= .venv
GROUP ?= dev
PYTEST ?= --numprocesses=auto --dist=loadfile --cov
EXAMPLE = examples/uncac-prevention/plan.toml
AS_OF_2011 = examples/uncac-prevention/as-of-2011.toml
SCHEDULED = out/uncac-2011-scheduled

.PHONY: plan test lint bench compare format documents pages catalogues clean system-programs
.DELETE_ON_ERROR:

plan: $(VENV)/.installed
	@mkdir -p out
	$(VENV)/bin/workplan check $(EXAMPLE)
	$(VENV)/bin/workplan export $(EXAMPLE) out/uncac-prevention.ics out/uncac-prevention.xlsx
	@rm -f $(SCHEDULED).toml
	$(VENV)/bin/workplan schedule $(AS_OF_2011) --reproducible -o $(SCHEDULED).toml
	$(VENV)/bin/workplan export $(SCHEDULED).toml $(SCHEDULED).ics $(SCHEDULED).xlsx

test: $(VENV)/.developing system-programs
	$(VENV)/bin/python -m pytest $(PYTEST)

lint: $(VENV)/.developing
	$(VENV)/bin/ruff check
	$(VENV)/bin/ruff format --check
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports --no-logo

bench: $(VENV)/.developing
	$(VENV)/bin/python -m pytest -p benchmark --benchmark-quiet --no-header -q tests/benchmarks/bench_stages.py \
	    tests/benchmarks/bench_scheduling.py

documents: $(VENV)/.developing
	REWRITE_DOCUMENTS=yes $(VENV)/bin/python -m pytest README.md docs

pages: $(VENV)/.developing
	$(VENV)/bin/sphinx-build -W --keep-going -q docs out/pages

catalogues: $(VENV)/.developing
	$(VENV)/bin/python scripts/update_catalogues.py

compare:
	@$(MAKE) --no-print-directory $(VENV)-compare/.developing VENV=$(VENV)-compare GROUP=compare
	$(VENV)-compare/bin/python -m pytest --no-header -q tests/benchmarks/bench_other_solvers.py

format: $(VENV)/.developing
	$(VENV)/bin/ruff check --fix
	$(VENV)/bin/ruff format

clean:
	rm -rf out build dist htmlcov .coverage .coverage.* .hypothesis .import_linter_cache \
	    .mypy_cache .pytest_cache .ruff_cache tests/node/node_modules
	find workplan tests examples docs -name __pycache__ -type d -prune -exec rm -r {} +

system-programs:
	@bash scripts/install_system_programs.sh

# The two files say what has been installed, so that the next call is quick.
$(VENV)/.installed: pyproject.toml
	@bash scripts/make_environment.sh $(PYTHON) $(VENV)
	@touch $@

$(VENV)/.developing: $(VENV)/.installed
	$(VENV)/bin/pip install -qq --upgrade 'pip>=25.1'
	$(VENV)/bin/pip install -qq --editable . --group $(GROUP)
	@touch $@
