package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	aiven "github.com/aiven/go-client-codegen"
	"github.com/aiven/go-client-codegen/handler/privatelink"
	"github.com/aiven/go-client-codegen/handler/service"
	"github.com/aiven/go-client-codegen/handler/vpc"
)

const pollInterval = 100 * time.Millisecond

type flow struct {
	aiven.Client
	ctx              context.Context
	sim              string
	project, service string
}

func (f *flow) run() error {
	var first, second string
	steps := []struct {
		name string
		run  func() error
	}{
		{"choose a service", f.choose},
		{"check the prerequisites", f.check},
		{"enable", f.enable},
		{"connect", func() (err error) { first, err = f.connect("10.0.0.100"); return err }},
		{"switch on", f.switchOn},
		{"update what is not played", f.updateElsewhere},
		{"connect once more", func() (err error) { second, err = f.connect("10.0.0.101"); return err }},
		{"connection information", func() error { return f.connectionInformation(first, second) }},
		{"remove", f.remove},
	}
	for _, step := range steps {
		if err := step.run(); err != nil {
			return fmt.Errorf("%s: %w", step.name, err)
		}
	}
	return nil
}

// choose takes the first Kafka service in an active VPC on Google.
func (f *flow) choose() error {
	projects, err := f.ProjectList(f.ctx)
	if err != nil {
		return err
	}
	for _, project := range projects.Projects {
		vpcs, err := f.VpcList(f.ctx, project.ProjectName)
		if err != nil {
			return err
		}
		services, err := f.ServiceList(f.ctx, project.ProjectName)
		if err != nil {
			return err
		}
		for _, it := range services {
			inActiveVpc := slices.ContainsFunc(vpcs, func(network vpc.VpcOut) bool {
				return network.ProjectVpcId == it.ProjectVpcId && network.State == vpc.VpcStateTypeActive
			})
			if it.ServiceType == "kafka" && strings.HasPrefix(it.CloudName, "google-") && inActiveVpc {
				f.project, f.service = project.ProjectName, it.ServiceName
				return nil
			}
		}
	}
	return errors.New("no project has a Kafka service in an active VPC on Google")
}

// check reads what a person looks at before enabling; both lists of prices say the same.
func (f *flow) check() error {
	user, err := f.UserInfo(f.ctx)
	if err != nil {
		return err
	}
	details, err := f.ServiceGet(f.ctx, f.project, f.service)
	if err != nil {
		return err
	}
	clouds, err := f.ListClouds(f.ctx)
	if err != nil {
		return err
	}
	kind, err := f.ProjectServiceTypesGet(f.ctx, f.project, details.ServiceType)
	if err != nil {
		return err
	}
	if len(clouds) == 0 || len(kind.UserConfigSchema) == 0 {
		return fmt.Errorf("%d clouds and the schema %v", len(clouds), kind.UserConfigSchema)
	}
	ca, err := f.ProjectKmsGetCA(f.ctx, f.project)
	if err != nil {
		return err
	}
	if !strings.HasPrefix(ca, "-----BEGIN CERTIFICATE-----") {
		return fmt.Errorf("no certificate: %q", ca)
	}
	prices, err := f.ProjectPrivatelinkAvailabilityList(f.ctx, f.project)
	if err != nil {
		return err
	}
	public, err := f.PublicPrivatelinkAvailabilityList(f.ctx, user.Tenant)
	if err != nil {
		return err
	}
	own := map[string]string{}
	for _, price := range prices {
		own[price.CloudName] = price.PriceUsd
	}
	if len(public) == 0 || len(public) != len(own) {
		return fmt.Errorf("%d public prices beside %d of the project", len(public), len(own))
	}
	for _, price := range public {
		if own[price.CloudName] != price.PriceUsd {
			return fmt.Errorf("two prices in %s: %s and %s", price.CloudName, price.PriceUsd, own[price.CloudName])
		}
	}
	return nil
}

func (f *flow) enable() error {
	if _, err := f.ServicePrivatelinkGoogleGet(f.ctx, f.project, f.service); !aiven.IsNotFound(err) {
		return fmt.Errorf("expected no privatelink yet, and got: %v", err)
	}
	created, err := f.ServicePrivatelinkGoogleCreate(f.ctx, f.project, f.service)
	if err != nil {
		return err
	}
	if created.State != privatelink.ServicePrivatelinkGoogleStateTypeCreating {
		return fmt.Errorf("created as %+v", created)
	}
	if _, err = f.ServicePrivatelinkGoogleCreate(f.ctx, f.project, f.service); !aiven.IsAlreadyExists(err) {
		return fmt.Errorf("expected a refusal to create it twice, and got: %v", err)
	}
	return f.until("the privatelink is active", func() (bool, error) {
		link, err := f.ServicePrivatelinkGoogleGet(f.ctx, f.project, f.service)
		if err != nil || link.State != privatelink.ServicePrivatelinkGoogleStateTypeActive {
			return false, err
		}
		if !strings.Contains(link.GoogleServiceAttachment, "/serviceAttachments/") {
			return false, fmt.Errorf("active without an attachment: %+v", link)
		}
		return true, nil
	})
}

// connect leads from an endpoint in Google Cloud to an active connection, and returns Aiven's id of it.
func (f *flow) connect(ip string) (string, error) {
	endpoint, err := f.createEndpoint(ip)
	if err != nil {
		return "", err
	}
	var connection privatelink.ServicePrivatelinkGoogleConnectionListOut
	reaches := func(state privatelink.ConnectionStateType) error {
		return f.until(fmt.Sprintf("the connection is %s", state), func() (bool, error) {
			if err := f.ServicePrivatelinkGoogleRefresh(f.ctx, f.project, f.service); err != nil {
				return false, err
			}
			rows, err := f.ServicePrivatelinkGoogleConnectionList(f.ctx, f.project, f.service)
			for _, row := range rows {
				if row.PscConnectionId == endpoint {
					connection = row
				}
			}
			return connection.State == state, err
		})
	}
	if err = reaches(privatelink.ConnectionStateTypePendingUserApproval); err != nil {
		return "", err
	}
	id := connection.PrivatelinkConnectionId
	in := &privatelink.ServicePrivatelinkGoogleConnectionCreateIn{UserIPAddress: ip}
	approved, err := f.ServicePrivatelinkGoogleConnectionCreate(f.ctx, f.project, f.service, id, in)
	if err != nil {
		return "", err
	}
	if approved.UserIPAddress != ip || approved.PscConnectionId != endpoint {
		return "", fmt.Errorf("approved as %+v", approved)
	}
	_, err = f.ServicePrivatelinkGoogleConnectionCreate(f.ctx, f.project, f.service, id, in)
	if err = refused(err, http.StatusConflict); err != nil {
		return "", err
	}
	return id, reaches(privatelink.ConnectionStateTypeActive)
}

// createEndpoint acts as the Google Cloud admin and returns the id of the connection there.
func (f *flow) createEndpoint(ip string) (string, error) {
	body, err := json.Marshal(map[string]string{"project": f.project, "service": f.service, "ip": ip})
	if err != nil {
		return "", err
	}
	reply, err := http.Post(f.sim+"/_sim/google/endpoints", "application/json", bytes.NewReader(body))
	if err != nil {
		return "", err
	}
	defer reply.Body.Close()
	var endpoint struct {
		PscConnectionID string `json:"psc_connection_id"`
	}
	if err = json.NewDecoder(reply.Body).Decode(&endpoint); err != nil {
		return "", err
	}
	if endpoint.PscConnectionID == "" {
		return "", fmt.Errorf("the endpoint has no id: %s", reply.Status)
	}
	return endpoint.PscConnectionID, nil
}

// switchOn sends VPC, cloud and plan as they are beside the switches, as Aiven's Terraform provider does.
func (f *flow) switchOn() error {
	held, err := f.ServiceGet(f.ctx, f.project, f.service)
	if err != nil {
		return err
	}
	updated, err := f.ServiceUpdate(f.ctx, f.project, f.service, &service.ServiceUpdateIn{
		Cloud:        &held.CloudName,
		Plan:         &held.Plan,
		ProjectVpcId: &held.ProjectVpcId,
		UserConfig:   &map[string]any{"privatelink_access": map[string]any{"kafka": true}},
	})
	if err != nil {
		return err
	}
	access, _ := updated.UserConfig["privatelink_access"].(map[string]any)
	if access["kafka"] != true {
		return fmt.Errorf("switched on, and then %v", access)
	}
	return nil
}

// updateElsewhere asks for what the simulator does not play; it says so and changes nothing.
func (f *flow) updateElsewhere() error {
	held, err := f.ServiceGet(f.ctx, f.project, f.service)
	if err != nil {
		return err
	}
	cloud := "google-us-central1"
	_, err = f.ServiceUpdate(f.ctx, f.project, f.service, &service.ServiceUpdateIn{
		Cloud:        &cloud,
		ProjectVpcId: &held.ProjectVpcId,
	})
	if err = refused(err, http.StatusNotImplemented); err != nil {
		return err
	}
	after, err := f.ServiceGet(f.ctx, f.project, f.service)
	if err == nil && after.CloudName != held.CloudName {
		err = fmt.Errorf("the cloud is %s", after.CloudName)
	}
	return err
}

// connectionInformation waits for the addresses of both connections, which differ, and reads the password.
func (f *flow) connectionInformation(first, second string) error {
	var hosts map[string]string
	err := f.until("both connections have an address", func() (bool, error) {
		details, err := f.ServiceGet(f.ctx, f.project, f.service, service.ServiceGetIncludeSecrets(true))
		if err != nil {
			return false, err
		}
		if password := details.Users[0].Password; password == "" || strings.Contains(password, "redacted") {
			return false, errors.New("the password is not shown")
		}
		hosts = map[string]string{}
		for _, component := range details.Components {
			if component.Route == service.RouteTypePrivatelink && component.PrivatelinkConnectionId != nil {
				hosts[*component.PrivatelinkConnectionId] = component.Host
			}
		}
		return hosts[first] != "" && hosts[second] != "", nil
	})
	if err == nil && hosts[first] == hosts[second] {
		err = fmt.Errorf("both connections lead to %s", hosts[first])
	}
	return err
}

func (f *flow) remove() error {
	deleted, err := f.ServicePrivatelinkGoogleDelete(f.ctx, f.project, f.service)
	if err != nil {
		return err
	}
	if deleted.State != privatelink.ServicePrivatelinkGoogleStateTypeDeleting {
		return fmt.Errorf("deleted as %+v", deleted)
	}
	return f.until("the privatelink is gone", func() (bool, error) {
		_, err := f.ServicePrivatelinkGoogleGet(f.ctx, f.project, f.service)
		if aiven.IsNotFound(err) {
			return true, nil
		}
		return false, err
	})
}

// until looks again and again until what is waited for holds, looking fails, or the flow's time is over.
func (f *flow) until(what string, holds func() (bool, error)) error {
	for {
		if done, err := holds(); done || err != nil {
			return err
		}
		select {
		case <-f.ctx.Done():
			return fmt.Errorf("waited until %s: %w", what, f.ctx.Err())
		case <-time.After(pollInterval):
		}
	}
}
