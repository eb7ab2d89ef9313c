package main

import (
	"context"
	"crypto/tls"
{%- if project_ca %}
	"crypto/x509"
{%- endif %}
	"fmt"
	"log"
{%- if project_ca || (sasl && environment) %}
	"os"
{%- endif %}
	"time"

	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kgo"
{%- if plain %}
	"github.com/twmb/franz-go/pkg/sasl/plain"
{%- else if sasl %}
	"github.com/twmb/franz-go/pkg/sasl/scram"
{%- endif %}
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
{%- if certificate %}
	certificate, err := tls.LoadX509KeyPair({{ certificate_file }}, {{ key_file }})
	if err != nil {
		return err
	}
{%- endif %}
	client, err := kgo.NewClient(
		kgo.SeedBrokers({{ address }}),
{%- if certificate %}
		kgo.DialTLSConfig(&tls.Config{
			RootCAs:      roots,
			Certificates: []tls.Certificate{certificate},
		}),
{%- else if project_ca %}
		kgo.DialTLSConfig(&tls.Config{RootCAs: roots}),
{%- else %}
		kgo.DialTLSConfig(new(tls.Config)),
{%- endif %}
{%- if plain %}
		kgo.SASL(plain.Auth{
			User: {{ user }},
			Pass: {{ password }},
		}.AsMechanism()),
{%- else if sasl %}
		kgo.SASL(scram.Auth{
			User: {{ user }},
			Pass: {{ password }},
{%- if sha512 %}
		}.AsSha512Mechanism()),
{%- else %}
		}.AsSha256Mechanism()),
{%- endif %}
{%- endif %}
	)
	if err != nil {
		return err
	}
	defer client.Close()

	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	topics, err := kadm.NewClient(client).ListTopics(ctx)
	if err != nil {
		return err
	}
	for _, name := range topics.Names() {
		fmt.Println(name)
	}
	return nil
}
