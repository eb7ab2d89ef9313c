package main

import (
	"context"
	"fmt"
	"log"
{%- if environment %}
	"os"
{%- endif %}
	"time"

	"github.com/jackc/pgx/v5"
)

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()

	config, err := pgx.ParseConfig({{ self.pg_conninfo() }})
	if err != nil {
		return err
	}
	config.Password = {{ password }}
{%- if pooled %}
	// The next transaction may be on another connection to the server.
	config.DefaultQueryExecMode = pgx.QueryExecModeExec
{%- endif %}
	connection, err := pgx.ConnectConfig(ctx, config)
	if err != nil {
		return err
	}
	defer connection.Close(ctx)

	var version string
	if err := connection.QueryRow(ctx, "SELECT version()").Scan(&version); err != nil {
		return err
	}
	fmt.Println(version)
	return nil
}
