package main

import (
	"context"
	"crypto/tls"
{%- if project_ca %}
	"crypto/x509"
{%- endif %}
	"fmt"
	"log"
{%- if environment || project_ca %}
	"os"
{%- endif %}
	"time"

	"github.com/ClickHouse/clickhouse-go/v2"
)

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
{%- if project_ca %}
	ca, err := os.ReadFile({{ ca_file }})
	if err != nil {
		return err
	}
	roots := x509.NewCertPool()
	if !roots.AppendCertsFromPEM(ca) {
		return fmt.Errorf("no certificate in %s", {{ ca_file }})
	}
{%- endif %}
	connection, err := clickhouse.Open(&clickhouse.Options{
		Protocol: clickhouse.{% if self.speaks_http() %}HTTP{% else %}Native{% endif %},
		Addr: []string{
			{{ address }},
		},
		Auth: clickhouse.Auth{
			Database: {{ database }},
			Username: {{ user }},
			Password: {{ password }},
		},
{%- if project_ca %}
		TLS:         &tls.Config{RootCAs: roots},
{%- else %}
		TLS:         new(tls.Config),
{%- endif %}
		DialTimeout: 10 * time.Second,
		// An idle connection through Private Service Connect ends after 10 minutes.
		ConnMaxLifetime: 9 * time.Minute,
	})
	if err != nil {
		return err
	}
	defer connection.Close()

	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	var version string
	if err := connection.QueryRow(ctx, "SELECT version()").Scan(&version); err != nil {
		return err
	}
	fmt.Println(version)
	return nil
}
