package main

import (
	"context"
	"database/sql"
	"fmt"
	"log"
{%- if environment %}
	"os"
{%- endif %}
	"time"

	"github.com/lib/pq"
)

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	config, err := pq.NewConfig({{ self.pg_conninfo() }})
	if err != nil {
		return err
	}
	config.Password = {{ password }}
{%- if pooled %}
	// The next transaction may be on another connection to the server.
	config.BinaryParameters = true
{%- endif %}
	connector, err := pq.NewConnectorConfig(config)
	if err != nil {
		return err
	}
	db := sql.OpenDB(connector)
	defer db.Close()
	// An idle connection through Private Service Connect ends after 10 minutes.
	db.SetConnMaxIdleTime(5 * time.Minute)

	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	var version string
	if err := db.QueryRowContext(ctx, "SELECT version()").Scan(&version); err != nil {
		return err
	}
	fmt.Println(version)
	return nil
}
