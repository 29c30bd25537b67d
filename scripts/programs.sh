#!/bin/sh
# Looks for the programs that tests, drills and benchmarks drive, and installs what is missing where nobody else uses the machine.
set -eu

# Each program with Debian's package that brings it.
wanted='chromium:chromium redis-server:redis-server nginx:nginx-light pg_dump:postgresql wrk:wrk'

missing_packages() {
  for pair in $wanted; do
    program=${pair%%:*}
    has "$program" || printf '%s ' "${pair#*:}"
  done
}

has() {
  # nginx lies where only root looks; another name or place of Chromium does as well.
  PATH=$PATH:/usr/sbin command -v "$1" >/dev/null && return
  [ "$1" = chromium ] && { [ -n "${CHROMIUM_PATH:-}" ] || command -v chromium-browser google-chrome >/dev/null; }
}

missing=$(missing_packages)
[ -z "$missing" ] && exit

# Where an init system runs, installing would also start servers and keep them.
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null || [ -d /run/systemd/system ]; then
  echo "Not installed: $missing" >&2
  echo "What needs them is skipped, with a notice. On Debian: sudo apt-get install $missing" >&2
  exit
fi

echo "Installing from Debian, once: $missing" >&2
{
  apt-get update -qq
  # DejaVu holds the Arabic letters that a bare machine lacks.
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing fonts-dejavu-core
} </dev/null >&2
