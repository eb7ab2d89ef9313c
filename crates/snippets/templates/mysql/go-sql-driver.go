package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"database/sql"
	"fmt"
	"log"
	"os"
	"time"

	"github.com/go-sql-driver/mysql"
)

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	ca, err := os.ReadFile({{ ca_file }})
	if err != nil {
		return err
	}
	roots := x509.NewCertPool()
	if !roots.AppendCertsFromPEM(ca) {
		return fmt.Errorf("no certificate in %s", {{ ca_file }})
	}

	config := mysql.NewConfig()
	config.Net = "tcp"
	config.Addr = {{ address }}
	config.User = {{ user }}
	config.Passwd = {{ password }}
	config.DBName = {{ database }}
	config.TLS = &tls.Config{RootCAs: roots, ServerName: {{ host }}}
	config.Timeout = 10 * time.Second
	connector, err := mysql.NewConnector(config)
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
	if err := db.QueryRowContext(ctx, "SELECT VERSION()").Scan(&version); err != nil {
		return err
	}
	fmt.Println(version)
	return nil
}
