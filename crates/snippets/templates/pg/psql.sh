PGPASSWORD={{ password }} psql {{ self.pg_uri_without_password() }}
