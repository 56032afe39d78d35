#!/usr/bin/env bash
# Runs once, when the database server starts on an empty volume: for each service a database, a role that owns it and migrates it, and a role
# in which the service works, which owns nothing.
set -euo pipefail
for service in target alignment review; do
  variable=${service^^}_DATABASE_PASSWORD
  owner=${service^^}_OWNER_PASSWORD
  psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 \
    --set service="$service" --set working="${service}_app" --set owner="${!owner}" --set password="${!variable}" <<'SQL'
create role :"service" login password :'owner';
create role :"working" login password :'password';
create database :"service" owner :"service";
revoke connect on database :"service" from public;
grant connect on database :"service" to :"working";
SQL
done
