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
	"net"
{%- if environment || (tls && project_ca) %}
	"os"
{%- endif %}
	"time"

	"github.com/valkey-io/valkey-go"
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
	client, err := valkey.NewClient(valkey.ClientOption{
		InitAddress: []string{
			{{ address }},
		},
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
		Dialer: net.Dialer{Timeout: 10 * time.Second, KeepAlive: time.Minute},
	})
	if err != nil {
		return err
	}
	defer client.Close()

	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	answer, err := client.Do(ctx, client.B().Ping().Build()).ToString()
	if err != nil {
		return err
	}
	fmt.Println(answer)
	return nil
}
