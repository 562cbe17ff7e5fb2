#!/bin/sh
# Creates a database and a role for each service, and sets the passwords; run again, it changes nothing else.
# Reads `role database` from the lines of DATABASES, and the password of a role from PASSWORD_<role>.
set -eu

until pg_isready --quiet; do sleep 1; done

create() {
  role=$1 database=$2
  password=$(printenv "PASSWORD_$role")
  # Texts of people are searched in all scripts: see ops/system/databases.ts.
  locale=
  [ "$database" = inventory ] &&
    locale="template template0 locale_provider builtin builtin_locale 'C.UTF-8' lc_ctype 'C.UTF-8'"
  psql --quiet --set ON_ERROR_STOP=1 --set role="$role" --set database="$database" \
    --set password="$password" --set locale="$locale" --dbname postgres <<'SQL'
select format('create role %I login', :'role')
  where not exists (select from pg_roles where rolname = :'role') \gexec
alter role :"role" password :'password';
select format('create database %I owner %I ', :'database', :'role') || :'locale'
  where not exists (select from pg_database where datname = :'database') \gexec
revoke connect, temporary on database :"database" from public;
SQL
  echo "$database"
}

echo "$DATABASES" | while read -r role database; do
  if [ -n "$role" ]; then create "$role" "$database"; fi
done
