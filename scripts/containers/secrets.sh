#!/bin/sh
# Makes the secrets of docker-compose.yml, once; what is there already stays.
# SMTP_URL=smtps://user:password@host names a real mail server. TLS_CERTIFICATE=file TLS_KEY=file are copied, as often as it is
# run with them: what a certificate authority's program wrote belongs to root, and the edge is not root.
set -eu

folder=${SECRETS_FOLDER:-$(cd "$(dirname "$0")/../.." && pwd)/.secrets}
# Containers read the files under another user; on the machine the folder keeps others out.
mkdir -p "$folder"
chmod 700 "$folder"
umask 022

random() {
  od -An -N32 -tx1 /dev/urandom | tr -d ' \n'
}

keep() {
  [ -s "$folder/$1" ] || printf '%s' "$2" >"$folder/$1"
}

keep database_password "$(random)"
keep database_url "postgres://chloromaster:$(cat "$folder/database_password")@database:5432/chloromaster"
if [ ! -s "$folder/cache_users" ]; then
  password=$(random)
  printf 'user default on >%s ~* &* +@all -@admin\nuser health on nopass -@all +ping\n' "$password" >"$folder/cache_users"
  printf 'redis://:%s@cache:6379' "$password" >"$folder/cache_url"
fi
copy() {
  if [ -n "$2" ]; then cat "$2" >"$folder/$1"; else touch "$folder/$1"; fi
}

keep auth_secret "$(random)"
keep grafana_password "$(random)"
if [ -n "${SMTP_URL:-}" ]; then printf '%s' "$SMTP_URL" >"$folder/smtp_url"; fi
keep smtp_url smtp://mailpit:1025
copy tls_certificate "${TLS_CERTIFICATE:-}"
copy tls_key "${TLS_KEY:-}"
