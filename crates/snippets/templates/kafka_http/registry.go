package main

import (
	"context"
	"fmt"
	"log"
{%- if environment %}
	"os"
{%- endif %}
	"time"

	"github.com/twmb/franz-go/pkg/sr"
)

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	registry, err := sr.NewClient(
		sr.URLs({{ self.https_url("") }}),
		sr.BasicAuth({{ user }}, {{ password }}),
	)
	if err != nil {
		return err
	}

	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	subjects, err := registry.Subjects(ctx)
	if err != nil {
		return err
	}
	for _, subject := range subjects {
		fmt.Println(subject)
	}
	return nil
}
