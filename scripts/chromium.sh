#!/bin/sh
# Prints the path of a Chromium for the browser journeys; as root on Debian it installs one when there is none.
set -eu

find_chromium() {
  for candidate in ${CHROMIUM_PATH:-} chromium chromium-browser google-chrome; do
    command -v "$candidate" && return
  done
  return 1
}

find_chromium && exit

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  echo 'The browser journeys need Chromium. Install it (on Debian: sudo apt-get install chromium fonts-dejavu-core),' >&2
  echo 'or set CHROMIUM_PATH to one.' >&2
  exit 1
fi

echo 'Installing Chromium from Debian (about a minute, once)' >&2
{
  apt-get update -qq
  # DejaVu holds the Arabic letters that a bare machine lacks.
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core
} </dev/null >&2
find_chromium
