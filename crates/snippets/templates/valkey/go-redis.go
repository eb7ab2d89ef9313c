package main

import (
	"context"
{%- if tls %}
	"crypto/tls"
{%- endif %}
{%- if tls && project_ca %}
	"crypto/x509"
{%- endif %}
	"fmt"
	"log"
{%- if environment || (tls && project_ca) %}
	"os"
{%- endif %}
	"time"

	"github.com/redis/go-redis/v9"
)

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
{%- if tls && project_ca %}
	ca, err := os.ReadFile({{ ca_file }})
	if err != nil {
		return err
	}
	roots := x509.NewCertPool()
	if !roots.AppendCertsFromPEM(ca) {
		return fmt.Errorf("no certificate in %s", {{ ca_file }})
	}
{%- endif %}
	client := redis.NewClient(&redis.Options{
		Addr:     {{ address }},
		Username: {{ user }},
		Password: {{ password }},
{%- if tls %}
		TLSConfig: &tls.Config{
			ServerName: {{ host }},
{%- if project_ca %}
			RootCAs:    roots,
{%- endif %}
		},
{%- endif %}
		DialTimeout: 10 * time.Second,
		// Idle connections end after 300 seconds, and all after 12 hours.
		ConnMaxIdleTime: 4 * time.Minute,
		ConnMaxLifetime: 11 * time.Hour,
	})
	defer client.Close()

	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	answer, err := client.Ping(ctx).Result()
	if err != nil {
		return err
	}
	fmt.Println(answer)
	return nil
}
