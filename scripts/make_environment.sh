#!/usr/bin/env bash
# Makes a virtual environment with the package in it: make_environment.sh PYTHON FOLDER
# Says plainly what is missing where it cannot.
set -euo pipefail
python=$1
folder=$2

give_up() {
    printf '%s\n' "$@" >&2
    exit 1
}

"$python" -c '' 2>/dev/null || give_up \
    "'$python' does not run. Install Python 3.11 or newer, or name yours:" \
    "    make PYTHON=/path/to/python3.11"

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || give_up \
    "workplan needs Python 3.11 or newer; '$python' is $("$python" --version). Name a newer one:" \
    "    make PYTHON=/path/to/python3.11"

if ! "$folder/bin/python" -m pip --version >/dev/null 2>&1; then
    "$python" -c 'import venv, ensurepip' 2>/dev/null || give_up \
        "'$python' cannot make virtual environments: its module venv or ensurepip is missing." \
        "On Debian and Ubuntu both are in a package of their own:" \
        "    apt-get install python3-venv"
    echo "Setting up $folder: a minute, the first time."
    "$python" -m venv --clear "$folder"
fi

"$folder/bin/python" -m pip install -qq --disable-pip-version-check --editable '.[solver]' || give_up \
    "The packages that workplan needs could not be installed: see above what pip says."
