// The guide's whole flow with Aiven's own Go client, against a simulator that is already running.
//
//	go run . -sim http://127.0.0.1:8900
//
// The simulator is to be in the scenario `fresh` and at the pace `fast`. Every call must be answered as the
// client expects it: its types read each reply, and what they hold is compared.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net/http"
	"os"
	"time"

	aiven "github.com/aiven/go-client-codegen"
)

// patience is longer than the flow takes on any machine that can build it.
const patience = 2 * time.Minute

func main() {
	sim := flag.String("sim", "", "where aiven-sim listens")
	flag.Parse()
	doer := &countingDoer{operations: map[string]bool{}}
	if err := run(*sim, doer); err != nil {
		fmt.Fprintf(os.Stderr, "go flow: after %d calls: %v\n", doer.calls, err)
		os.Exit(1)
	}
	fmt.Printf(
		"flow: go-client-codegen %s made %d calls of %d kinds, and each was answered as it should be\n",
		aiven.Version(), doer.calls, len(doer.operations),
	)
}

func run(sim string, doer *countingDoer) error {
	client, err := aiven.NewClient(aiven.TokenOpt("demo"), aiven.HostOpt(sim), aiven.DoerOpt(doer))
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	return (&flow{Client: client, ctx: ctx, sim: sim}).run()
}

// countingDoer sends each request once. The client's own transport repeats what fails, which would hide it.
type countingDoer struct {
	calls      int
	operations map[string]bool
}

func (d *countingDoer) Do(request *http.Request) (*http.Response, error) {
	d.calls++
	if operation, ok := request.Context().Value(aiven.OperationIDKey{}).(string); ok {
		d.operations[operation] = true
	}
	return http.DefaultClient.Do(request)
}

// refused is nil if the call failed with this status.
func refused(err error, status int) error {
	var answer aiven.Error
	if errors.As(err, &answer) && answer.Status == status {
		return nil
	}
	return fmt.Errorf("expected a refusal with status %d, and got: %v", status, err)
}
