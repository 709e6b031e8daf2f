#!/bin/sh
# Run by MariaDB's image once, when its data directory is new: makes Chapeau's three databases and three users.
# With --print it only writes the SQL, for a server that is set up by hand:
#   CHAPEAU_DATABASE_MANAGEMENT_PASSWORD=... CHAPEAU_DATABASE_DELIVERY_PASSWORD=... \
#   CHAPEAU_DATABASE_PREVIEW_PASSWORD=... ./init-users.sh --print | mariadb
#
# The image may source this file instead of running it: nothing here ends or reconfigures the shell around it.

chapeau_sql() (
    set -eu
    quoted() { printf '%s' "$1" | sed -e 's/\\/\\\\/g' -e "s/'/''/g"; }
    management=$(quoted "${CHAPEAU_DATABASE_MANAGEMENT_PASSWORD:?is not set}")
    delivery=$(quoted "${CHAPEAU_DATABASE_DELIVERY_PASSWORD:?is not set}")
    preview=$(quoted "${CHAPEAU_DATABASE_PREVIEW_PASSWORD:?is not set}")
    cat <<SQL
-- A backslash escapes: the passwords above are written so.
SET sql_mode = '';
CREATE DATABASE IF NOT EXISTS chapeau CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
CREATE DATABASE IF NOT EXISTS chapeau_public CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
CREATE DATABASE IF NOT EXISTS chapeau_preview CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
CREATE USER 'chapeau_management'@'%' IDENTIFIED BY '$management';
GRANT ALL ON chapeau.* TO 'chapeau_management'@'%';
GRANT ALL ON chapeau_public.* TO 'chapeau_management'@'%';
GRANT ALL ON chapeau_preview.* TO 'chapeau_management'@'%';
CREATE USER 'chapeau_delivery'@'%' IDENTIFIED BY '$delivery';
GRANT SELECT ON chapeau_public.* TO 'chapeau_delivery'@'%';
CREATE USER 'chapeau_preview'@'%' IDENTIFIED BY '$preview';
GRANT SELECT ON chapeau_preview.* TO 'chapeau_preview'@'%';
SQL
)

if [ "${1:-}" = --print ]; then
    chapeau_sql
else
    # The password on the standard input's side of the pipe and in the environment, not in a list of processes.
    chapeau_sql | MYSQL_PWD="$MARIADB_ROOT_PASSWORD" mariadb --protocol=socket --user=root
fi
