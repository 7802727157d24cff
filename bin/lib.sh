# What the scripts in bin share: the project's root, the front end, a PostgreSQL to try things on. Sourced, never run.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
target=${CARGO_TARGET_DIR:-target}

say() { printf '\n— %s\n' "$*" >&2; }
fail() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# need COMMAND WHY: stops with one clear line when a command is missing.
need() { command -v "$1" >/dev/null 2>&1 || fail "$1 is missing: $2"; }

# One line that changes when a file below the given paths does.
fingerprint() { find "$@" -type f -not -path '*/node_modules/*' -print0 | sort -z | xargs -0 cksum | cksum; }

# npm_ready FOLDER [--with-scripts]: the packages of the lock file, installed only when that changed.
npm_ready() {
  local stamp=$1/node_modules/.installed want
  want=$(cat "$1/package.json" "$1/package-lock.json" | cksum)
  [[ -f $stamp && $(<"$stamp") == "$want" ]] && return
  need npm "install Node 20 or newer"
  # Scripts of packages are not run, but for the peers of a bench: one of these compiles its SQLite.
  local scripts=--ignore-scripts
  [[ ${2:-} != --with-scripts ]] || scripts=--no-ignore-scripts
  (cd "$1" && npm ci "$scripts" --no-audit --no-fund --loglevel=error) >&2 || return
  printf '%s\n' "$want" >"$stamp"
}

# Builds the browser's script and style sheet when their sources, or what was built, changed.
front_ready() {
  local front=crates/web/front dist=crates/web/dist stamp=crates/web/front/node_modules/.built before sources
  npm_ready "$front" || return
  sources=$(fingerprint "$front")
  before=$(ls "$dist" 2>/dev/null || true)
  [[ -n $before && -f $stamp && $(<"$stamp") == "$sources $before" ]] && return
  (cd "$front" && npm run --silent build) >&2 || return
  printf '%s\n' "$sources $(ls "$dist")" >"$stamp"
  # The binary embeds these files; cargo does not see new names among them by itself.
  [[ $before == "$(ls "$dist")" ]] || touch crates/web/src/assets.rs
}

free_port() {
  node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

# Where PostgreSQL's server programs are: Debian keeps them out of PATH.
postgres_programs() {
  local found
  found=$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1)
  [[ -n $found ]] || found=$(command -v initdb || true)
  [[ -n $found ]] && dirname "$(readlink -f "$found")"
}

# PostgreSQL refuses to run as root.
unprivileged() {
  if [[ $(id -u) -ne 0 ]]; then
    "$@"
  elif id postgres >/dev/null 2>&1; then
    runuser -u postgres -- "$@"
  else
    runuser -u nobody -- "$@"
  fi
}

# start_postgres [SETTING…]: one of our own in a temporary folder; its address is left in FULCRUM_TEST_POSTGRES.
start_postgres() {
  local programs port password setting settings
  programs=$(postgres_programs) || fail "PostgreSQL's server is missing (package postgresql)"
  port=$(free_port)
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  postgres_folder=$(unprivileged mktemp -d "${TMPDIR:-/tmp}/fulcrum-postgres.XXXXXX")
  printf '%s\n' "$password" | unprivileged tee "$postgres_folder/password" >/dev/null
  # From its own folder: the unprivileged user may not be allowed to stand in ours.
  (cd "$postgres_folder" && unprivileged "$programs/initdb" --pgdata="$postgres_folder/data" --username=fulcrum --auth=password \
    --pwfile="$postgres_folder/password" --encoding=UTF8 --locale=C) >/dev/null
  settings="-p $port -k $postgres_folder -c listen_addresses=127.0.0.1 -c max_connections=400"
  for setting in "$@"; do settings+=" -c $setting"; done
  (cd "$postgres_folder" && unprivileged "$programs/pg_ctl" --pgdata="$postgres_folder/data" --silent --wait \
    --log="$postgres_folder/log" --options="$settings" start) </dev/null >&2
  export FULCRUM_TEST_POSTGRES="postgres://fulcrum:$password@127.0.0.1:$port/postgres"
}

stop_postgres() {
  [[ -n ${postgres_folder:-} ]] || return 0
  (cd "$postgres_folder" && unprivileged "$(postgres_programs)/pg_ctl" --pgdata="$postgres_folder/data" --silent \
    --mode=immediate stop) >/dev/null 2>&1 || true
  rm -rf "$postgres_folder"
  postgres_folder=
}
