#!/usr/bin/env bash
# Draws the pictures in docs/pictures/ again: pages of the real plan's workbook, as LibreOffice
# prints them. Call it where these pages have changed: scripts/draw_pictures.sh [VENV]
set -euo pipefail
cd "$(dirname "$0")/.."
workplan=${1:-.venv}/bin/workplan
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$workplan" export examples/uncac-prevention/plan.toml "$work/plan.xlsx" >/dev/null
soffice "-env:UserInstallation=file://$work/profile" --headless \
    --convert-to pdf --outdir "$work" "$work/plan.xlsx" >/dev/null 2>&1

# The first page that bears the title of a sheet, without its margins and what is below.
draw() {     # SHEET PICTURE HEIGHT, the height in pixels
    for page in $(seq "$(pdfinfo "$work/plan.pdf" | awk '/^Pages:/ { print $2 }')"); do
        if pdftotext -f "$page" -l "$page" "$work/plan.pdf" - | grep "^$1:" >/dev/null; then
            pdftoppm -png -r 120 -f "$page" -x 30 -y 35 -W 1345 -H "$3" -singlefile \
                "$work/plan.pdf" "docs/pictures/$2"
            return
        fi
    done
    echo "The workbook has no page of the sheet $1." >&2
    return 1
}

mkdir -p docs/pictures
draw 'Work plan' workbook 596
