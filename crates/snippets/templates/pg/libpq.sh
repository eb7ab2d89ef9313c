export PGHOST={{ host }}
export PGPORT={{ port }}
export PGUSER={{ user }}
export PGPASSWORD={{ password }}
export PGDATABASE={{ database }}
export PGSSLMODE=verify-full
export PGSSLROOTCERT={{ ca_file }}
export PGCONNECT_TIMEOUT=10
