package main

import (
	"fmt"
	"log"
	"maps"
{%- if sasl && environment %}
	"os"
{%- endif %}
	"slices"

	"github.com/confluentinc/confluent-kafka-go/v2/kafka"
)

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	admin, err := kafka.NewAdminClient(&kafka.ConfigMap{
{%- if sasl %}
		"bootstrap.servers": {{ address }},
		"security.protocol": "SASL_SSL",
		"sasl.mechanism":    {{ mechanism }},
		"sasl.username":     {{ user }},
		"sasl.password":     {{ password }},
{%- if project_ca %}
		"ssl.ca.location":   {{ ca_file }},
{%- endif %}
{%- else %}
		"bootstrap.servers":        {{ address }},
		"security.protocol":        "SSL",
		"ssl.ca.location":          {{ ca_file }},
		"ssl.certificate.location": {{ certificate_file }},
		"ssl.key.location":         {{ key_file }},
{%- endif %}
	})
	if err != nil {
		return err
	}
	defer admin.Close()

	metadata, err := admin.GetMetadata(nil, true, 10_000)
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(metadata.Topics)) {
		fmt.Println(name)
	}
	return nil
}
