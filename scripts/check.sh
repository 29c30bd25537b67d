#!/bin/sh
# Every check but the browser journeys, the quickest first; it stops at the first that fails.
set -eu

step() {
  echo "
== $1"
  shift
  "$@"
}

step 'Types (tsc)' tsc
step 'Format and rules (Biome)' biome ci --error-on-warnings ${CI:+--colors=off}
step 'Typed rules (oxlint)' oxlint --config scripts/checks/oxlintrc.json --type-aware --deny-warnings
step 'Unused files, exports and packages (knip)' knip
step 'Architecture, unit and feature tests on SQLite and PostgreSQL (Vitest)' vitest run --exclude 'load/**'
