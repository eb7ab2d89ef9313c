package main

import (
	"crypto/tls"
{%- if project_ca %}
	"crypto/x509"
{%- endif %}
	"fmt"
	"log"
	"maps"
{%- if project_ca || (sasl && environment) %}
	"os"
{%- endif %}
	"slices"

	"github.com/IBM/sarama"
{%- if sasl && !plain %}
	"github.com/xdg-go/scram"
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
	config := sarama.NewConfig()
	config.Net.TLS.Enable = true
{%- if certificate %}
	config.Net.TLS.Config = &tls.Config{
		RootCAs:      roots,
		Certificates: []tls.Certificate{certificate},
	}
{%- else if project_ca %}
	config.Net.TLS.Config = &tls.Config{RootCAs: roots}
{%- else %}
	config.Net.TLS.Config = new(tls.Config)
{%- endif %}
{%- if sasl %}
	config.Net.SASL.Enable = true
{%- if plain %}
	config.Net.SASL.Mechanism = sarama.SASLTypePlaintext
{%- else if sha512 %}
	config.Net.SASL.Mechanism = sarama.SASLTypeSCRAMSHA512
{%- else %}
	config.Net.SASL.Mechanism = sarama.SASLTypeSCRAMSHA256
{%- endif %}
	config.Net.SASL.User = {{ user }}
	config.Net.SASL.Password = {{ password }}
{%- if !plain %}
	config.Net.SASL.SCRAMClientGeneratorFunc = func() sarama.SCRAMClient {
		return new(scramClient)
	}
{%- endif %}
{%- endif %}

	admin, err := sarama.NewClusterAdmin([]string{ {{- address -}} }, config)
	if err != nil {
		return err
	}
	defer admin.Close()

	topics, err := admin.ListTopics()
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(topics)) {
		fmt.Println(name)
	}
	return nil
}
{%- if sasl && !plain %}

// scramClient is one SCRAM conversation, as sarama wants it.
type scramClient struct {
	*scram.ClientConversation
}

func (c *scramClient) Begin(user, password, authzID string) error {
{%- if sha512 %}
	client, err := scram.SHA512.NewClient(user, password, authzID)
{%- else %}
	client, err := scram.SHA256.NewClient(user, password, authzID)
{%- endif %}
	if err != nil {
		return err
	}
	c.ClientConversation = client.NewConversation()
	return nil
}
{%- endif %}
