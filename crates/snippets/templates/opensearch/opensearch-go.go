package main

import (
	"context"
	"fmt"
	"log"
{%- if environment || project_ca %}
	"os"
{%- endif %}
	"time"

	"github.com/opensearch-project/opensearch-go/v4"
	"github.com/opensearch-project/opensearch-go/v4/opensearchapi"
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
{%- endif %}
	client, err := opensearchapi.NewClient(opensearchapi.Config{
		Client: opensearch.Config{
			Addresses: []string{
				{{ self.https_url("") }},
			},
			Username: {{ user }},
			Password: {{ password }},
{%- if project_ca %}
			CACert:   ca,
{%- endif %}
		},
	})
	if err != nil {
		return err
	}

	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	info, err := client.Info(ctx, nil)
	if err != nil {
		return err
	}
	fmt.Println(info.Version.Number)
	return nil
}
