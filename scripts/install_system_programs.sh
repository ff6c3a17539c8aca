#!/usr/bin/env bash
# Installs what the tests use besides Python: LibreOffice Calc and pdftoppm, which show a workbook
# as its readers see it, a font with Chinese, and Node.js with calendar parsers by others.
# Where it may not install, it says what is missing: the tests that need it are then skipped,
# except in continuous integration (CI=true), where a missing program is a failure.
set -euo pipefail
cd "$(dirname "$0")/../tests/node"

packages=()     # Debian's names
tests=()        # what is skipped without them
need() {
    packages+=("$1")
    tests+=("$1: $2")
}

calc() {     # LibreOffice may be there without Calc
    soffice=$(command -v soffice) || return 1
    [ "$(uname)" != Linux ] || [ -e "$(dirname "$(readlink -f "$soffice")")/libsclo.so" ]
}

calc || need libreoffice-calc 'workbooks opened in LibreOffice'
command -v pdftoppm >/dev/null || need poppler-utils 'workbooks looked at as pages'
if ! command -v fc-list >/dev/null || [ -z "$(fc-list :lang=zh family)" ]; then
    need fonts-wqy-zenhei 'Chinese in those pages'
fi
command -v node >/dev/null || need nodejs 'calendars read by node-ical and ical.js'
command -v npm >/dev/null || need npm 'calendars read by node-ical and ical.js'

if [ ${#packages[@]} -gt 0 ]; then
    as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo --non-interactive)
    if command -v apt-get >/dev/null && "${as_root[@]}" true 2>/dev/null; then
        echo "Installing ${packages[*]}"
        export DEBIAN_FRONTEND=noninteractive
        "${as_root[@]}" apt-get update -qq
        "${as_root[@]}" apt-get install -qq --no-install-recommends "${packages[@]}" >/dev/null
    else
        echo 'Missing, and not to be installed from here (Debian names); skipped without them:'
        printf '    %s\n' "${tests[@]}"
        [ "${CI:-}" != true ] || exit 1
    fi
fi

# The lock file stands for what is installed: npm ci copies it there as .package-lock.json.
if command -v npm >/dev/null && [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
    npm ci --silent || {
        echo 'The calendar parsers in tests/node could not be installed; tests that need them are skipped.'
        [ "${CI:-}" != true ] || exit 1
        exit 0
    }
    touch node_modules/.package-lock.json
fi
