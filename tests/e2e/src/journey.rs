//! The whole job, screen by screen, as a person does it.

use crate::input_method::InputMethod;
use crate::page::BrowserPage;
use crate::simulator::Simulator;
use crate::wait::until;

/// The project of the scenarios.
pub const PROJECT: &str = "acme-production";
/// Its Kafka service, on which the job is done.
pub const SERVICE: &str = "orders-kafka";

/// How the other person acts, the one in Google Cloud.
#[derive(Clone, Copy)]
pub enum Google<'a> {
    /// The panel of the demo.
    Panel,
    /// The controls of `aiven-sim`.
    Controls(&'a Simulator),
}

/// The page, and how it is used.
#[derive(Clone, Copy)]
pub struct Journey<'a> {
    /// The page.
    pub page: &'a BrowserPage,
    /// How the person uses it.
    pub input: InputMethod,
    /// Who acts in Google Cloud.
    pub google: Google<'a>,
}

impl Journey<'_> {
    async fn choose(&self, role: &str, name: &str) {
        self.input.choose(self.page, role, name).await;
    }

    async fn confirm(&self, button: &str) {
        self.page.find("dialog", "…").await;
        self.input
            .choose(&self.page.within("dialog", "…"), "button", button)
            .await;
        self.page.lose("dialog", "…").await;
    }

    /// From the sign-in screen into the demo.
    pub async fn start_the_demo(&self) {
        self.choose("button", "Start the demo").await;
        self.page.find("heading", "Projects").await;
        self.page.says("Nothing here is real or costs money.").await;
    }

    /// From the sign-in screen with a token to the present address.
    pub async fn sign_in(&self, token: &str) {
        self.input.enter(self.page, "Aiven token", token).await;
        self.choose("button", "Sign in").await;
        self.page.find("button", "Sign out").await;
    }

    /// From the projects to a snippet of each of two connections, which it gives back, and back to nothing.
    pub async fn whole_job(&self) -> [String; 2] {
        self.find_the_service().await;
        self.check().await;
        self.enable().await;
        self.go_on("Create the endpoint in Google Cloud").await;
        let first = self.create_endpoint("10.0.7.1").await;
        let second = self.create_endpoint("10.0.7.2").await;
        assert_ne!(first, second);
        self.go_on("Approve the connection").await;
        self.approve(&second, "10.0.7.2").await;
        self.approve(&first, "10.0.7.1").await;
        self.go_on("Choose the components").await;
        self.switch_on("Apache Kafka…").await;
        self.go_on("Get connection information").await;
        self.look_at(&second).await;
        self.ask_for_secrets().await;
        let snippet = self.copy_snippet().await;
        assert!(snippet.starts_with("kcat -b "), "{snippet}");
        self.look_at(&first).await;
        let other = self.copy_snippet().await;
        assert_ne!(snippet, other, "each connection has its own host");
        self.remove().await;
        [snippet, other]
    }

    /// From the projects to the overview of the service.
    pub async fn find_the_service(&self) {
        self.choose("link", &[PROJECT, "…"].concat()).await;
        self.choose("link", &[SERVICE, "…"].concat()).await;
        self.page.find("heading", SERVICE).await;
    }

    /// From the overview into the first step.
    pub async fn check(&self) {
        // The steps move down once it is known where the service stands.
        self.page
            .says("Private Service Connect is not enabled")
            .await;
        self.choose("link", "Check the prerequisites").await;
        self.page.find("heading", "Check the prerequisites").await;
        self.page.says("All prerequisites are met.").await;
    }

    /// On to the next step, by its link.
    pub async fn go_on(&self, title: &str) {
        self.choose("link", &["Continue: ", title].concat()).await;
        self.page.find("heading", title).await;
    }

    /// Creates the privatelink and waits for its service attachment.
    pub async fn enable(&self) {
        self.go_on("Enable Private Service Connect").await;
        self.choose("button", "Enable Private Service Connect")
            .await;
        self.confirm("Enable").await;
        self.page.says("/serviceAttachments/").await;
    }

    /// Creates an endpoint in Google Cloud; its PSC connection id.
    pub async fn create_endpoint(&self, ip: &str) -> String {
        match self.google {
            Google::Controls(simulator) => simulator.create_endpoint(PROJECT, SERVICE, ip).await,
            Google::Panel => {
                self.input
                    .enter(self.page, "IP address of the endpoint (optional)", ip)
                    .await;
                let create = ["Create an endpoint for ", SERVICE].concat();
                self.choose("button", &create).await;
                self.psc_id_in_panel(ip).await
            }
        }
    }

    async fn psc_id_in_panel(&self, ip: &str) -> String {
        let panel = self.page.within("list", "Endpoints in Google Cloud");
        let read = async || {
            let items = panel.texts("listitem").await.ok()?;
            let item = items
                .into_iter()
                .find(|item| item.contains(&[ip, ","].concat()))?;
            let (_, rest) = item.split_once("PSC connection ID ")?;
            Some(rest.split(',').next()?.to_owned())
        };
        until(read, async || {
            let there = self.page.text().await;
            format!("the panel should list an endpoint with {ip}:\n{there}")
        })
        .await
    }

    /// Approves the connection of this PSC id with this address, and waits until it works.
    pub async fn approve(&self, psc_id: &str, ip: &str) {
        let read = async || {
            let forms = self.page.nodes("form").await.ok()?;
            for form in forms.iter().filter(|form| form.is_called("Connection …")) {
                let text = self.page.element(form).await.ok()?.text().await.ok()?;
                if text.contains(psc_id) {
                    return Some(form.name.clone());
                }
            }
            None
        };
        let missing = async || {
            format!(
                "there should be a form for {psc_id}:\n{}",
                self.page.text().await
            )
        };
        let form = self.page.within("form", &until(read, missing).await);
        self.input
            .enter(&form, "IP address of the endpoint", ip)
            .await;
        self.input
            .choose(&form, "button", "Approve the connection")
            .await;
        self.confirm("Approve").await;
        self.row_says(psc_id, "active").await;
        self.row_says(psc_id, ip).await;
    }

    /// Waits until the row of a connection shows a text.
    pub async fn row_says(&self, psc_id: &str, text: &str) {
        let read = async || {
            let rows = self.page.texts("row").await.ok()?;
            rows.iter()
                .any(|row| row.contains(psc_id) && row.contains(text))
                .then_some(())
        };
        let missing = async || {
            format!(
                "the row of {psc_id} should show {text:?}:\n{}",
                self.page.text().await
            )
        };
        until(read, missing).await;
    }

    /// Switches a component on and waits until both connections reach it.
    pub async fn switch_on(&self, component: &str) {
        self.input.toggle(self.page, "checkbox", component).await;
        self.choose("button", "Save the change").await;
        self.confirm("Save").await;
        self.page.says("through 2 connections").await;
    }

    /// Asks for the service's secrets, which snippets are made with.
    pub async fn ask_for_secrets(&self) {
        self.choose("button", "Get the connection information")
            .await;
        self.page.find("region", "Safe to paste…").await;
    }

    /// Looks at the connection of this PSC id, in the last step.
    pub async fn look_at(&self, psc_id: &str) {
        self.choose("link", &[psc_id, "…"].concat()).await;
        let chosen = async || {
            self.page
                .fragment()
                .await
                .contains("/connect/plc")
                .then_some(())
        };
        until(chosen, async || {
            "the address should name the connection".to_owned()
        })
        .await;
    }

    /// Copies the snippet in the form that is safe to paste.
    pub async fn copy_snippet(&self) -> String {
        self.choose("button", "Copy").await;
        self.page.find("button", "Copied").await;
        self.page.clipboard().await
    }

    /// Removes the privatelink, from any screen of the service, and waits until it is gone.
    pub async fn remove(&self) {
        self.choose("link", SERVICE).await;
        self.page.find("heading", SERVICE).await;
        self.choose("link", "Remove Private Service Connect").await;
        self.page
            .find("heading", "Remove Private Service Connect")
            .await;
        self.choose("button", "Remove Private Service Connect")
            .await;
        let dialog = self.page.within("dialog", "…");
        self.page.find("dialog", "…").await;
        self.input
            .enter(&dialog, "Type the name of the service", SERVICE)
            .await;
        self.confirm("Remove").await;
        self.page.says("There is nothing to remove").await;
    }
}
