#!/bin/sh
# Drives a real browser over the pages of `thaimemo serve`. Ends with 77 (skipped) where something it needs is absent.
# Usage: tests/web/run.sh FOLDER_OF_PROGRAMS [REPORTS]      REPORTS: how many the archive holds (200 unless told)
set -eu
here=$(dirname "$0")

skip() {
  echo "tests/web: skipped: $1" >&2
  exit 77
}

command -v node >/dev/null || skip "there is no node (Debian: apt install nodejs npm)"
[ -x "${CHROMIUM:-/usr/bin/chromium}" ] || skip "there is no chromium (tools/setup test installs it)"
[ -d "$here/node_modules/playwright-core" ] || skip "there are no node_modules (npm ci in tests/web; tools/test does it)"
exec node "$here/run.mjs" "$@"
