#!/usr/bin/env bash
# Runs once, when the database server starts on an empty volume: a database and a role of its own for each service.
set -euo pipefail
for service in target alignment review; do
  variable=${service^^}_DATABASE_PASSWORD
  psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 \
    --set service="$service" --set password="${!variable}" <<'SQL'
create role :"service" login password :'password';
create database :"service" owner :"service";
revoke connect on database :"service" from public;
SQL
done
