#!/bin/sh
# Makes a temporary PostgreSQL cluster, starts it on a free port and prints its URL. As root it runs as user postgres.
#   export TEST_DATABASE_URL=$(test/store/start-postgres.sh)      start
#   test/store/start-postgres.sh stop "$TEST_DATABASE_URL"        stop it and remove its files
# PG_BIN names the folder of initdb and pg_ctl where they are not found.
set -eu

as_owner() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- env -u PGHOST -u PGPORT LC_ALL=C.UTF-8 "$@"; else LC_ALL=C.UTF-8 "$@"; fi
}

bin=${PG_BIN:-}
if [ -z "$bin" ]; then
  for folder in /usr/local/bin /usr/bin /usr/lib/postgresql/*/bin; do
    if [ -x "$folder/initdb" ] && [ -x "$folder/psql" ]; then bin=$folder; fi
  done
fi
[ -n "$bin" ] || { echo "PostgreSQL's initdb was not found: set PG_BIN" >&2; exit 1; }

if [ "${1:-start}" = stop ]; then
  port=$(printf '%s' "$2" | sed -E 's|.*:([0-9]+)/.*|\1|')
  folder=${TMPDIR:-/tmp}/fadu-postgres-$port
  as_owner "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >&2
  rm -rf "$folder"
  exit 0
fi

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])' 2>/dev/null || echo 54329)
folder=${TMPDIR:-/tmp}/fadu-postgres-$port
mkdir -p "$folder"
[ "$(id -u)" = 0 ] && chown postgres "$folder"
chmod 700 "$folder"

as_owner "$bin/initdb" -D "$folder/data" -U postgres --auth-local=trust --auth-host=scram-sha-256 -E UTF8 --locale=C.UTF-8 --no-sync >"$folder.log" 2>&1 ||
  { cat "$folder.log" >&2; exit 1; }
# Answers only to this machine; fsync off because the cluster is thrown away.
as_owner "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w -t 60 start \
  -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='$folder' -c fsync=off -c max_connections=200" >>"$folder.log" 2>&1 ||
  { cat "$folder.log" >&2; exit 1; }
# An ordinary owner as in an office: no superuser, but may make databases and roles.
as_owner "$bin/psql" -q -h "$folder" -p "$port" -U postgres -d postgres \
  -c "create role fadu login createdb createrole password 'fadu'" >&2
rm -f "$folder.log"
echo "postgres://fadu:fadu@127.0.0.1:$port/postgres"
