//! Where in the app a person is, as an address: project, service, step, connection and choices, no secret.
//!
//! The address is the fragment of the URL, so every static host serves every deep link. What it cannot
//! read leads to the nearest place it can.

use aiven::{ConnectionId, ProjectName, ServiceName};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::step::Step;

const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// The address of a link that starts the demo where nobody is signed in. It is no place: one comes to the projects.
pub(crate) const DEMO: &str = "#/demo";

/// What happens to the place.
#[derive(Clone, Debug)]
pub enum Event {
    /// The page was opened at, or the history moved to, this fragment.
    AddressChanged(String),
    /// A link of the page was followed.
    Visited(Route),
}

/// A place of the app.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// The list of projects.
    #[default]
    Projects,
    /// The list of services of a project.
    Services {
        /// The project.
        project: ProjectName,
    },
    /// A service: its overview or one of its steps.
    Service {
        /// The project.
        project: ProjectName,
        /// The service.
        service: ServiceName,
        /// The overview where `None`.
        step: Option<Step>,
        /// The connection looked at.
        connection: Option<ConnectionId>,
        /// What was chosen in the last step.
        choice: Choice,
    },
}

/// What the connection information is for. `None` is the first that fits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The component entry, by [`snippets_api::Entry::id`].
    pub entry: Option<String>,
    /// The tool, by [`snippets_api::ToolOption::id`].
    pub tool: Option<String>,
    /// The service user.
    pub user: Option<String>,
    /// The database or connection pool, where there are several.
    pub database: Option<String>,
}

/// A link to another place of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What it is called.
    pub label: &'static str,
    /// The address.
    pub href: String,
}

impl Link {
    pub(crate) fn projects() -> Self {
        Self {
            label: "Choose another project",
            href: Route::Projects.fragment(),
        }
    }

    pub(crate) fn services(project: &ProjectName) -> Self {
        let project = project.clone();
        Self {
            label: "Choose another service",
            href: Route::Services { project }.fragment(),
        }
    }
}

impl Route {
    /// The overview of a service.
    pub fn overview(project: &ProjectName, service: &ServiceName) -> Self {
        Self::Service {
            project: project.clone(),
            service: service.clone(),
            step: None,
            connection: None,
            choice: Choice::default(),
        }
    }

    /// The same service at a step, with the connection kept.
    #[must_use]
    pub fn at(&self, to: Step) -> Self {
        let mut route = self.clone();
        if let Self::Service { step, choice, .. } = &mut route {
            *step = Some(to);
            *choice = Choice::default();
        }
        route
    }

    /// The same service and step, at a connection.
    #[must_use]
    pub fn with_connection(&self, id: &ConnectionId) -> Self {
        let mut route = self.clone();
        if let Self::Service {
            connection, choice, ..
        } = &mut route
        {
            *connection = Some(id.clone());
            *choice = Choice::default();
        }
        route
    }

    /// The same place with the choice that was made last, where nothing is chosen here and both are the last step of one
    /// service.
    #[must_use]
    pub(crate) fn remembering(self, last: &Self) -> Self {
        match (&self, last) {
            (
                Self::Service {
                    step: Some(Step::Connect),
                    choice: chosen,
                    ..
                },
                Self::Service {
                    step: Some(Step::Connect),
                    choice,
                    ..
                },
            ) if *chosen == Choice::default() && self.service() == last.service() => {
                self.with_choice(choice.clone())
            }
            _ => self,
        }
    }

    /// The same place with another choice.
    #[must_use]
    pub fn with_choice(&self, chosen: Choice) -> Self {
        let mut route = self.clone();
        if let Self::Service { choice, .. } = &mut route {
            *choice = chosen;
        }
        route
    }

    /// What is chosen in the last step.
    pub fn choice(&self) -> Choice {
        match self {
            Self::Service { choice, .. } => choice.clone(),
            _ => Choice::default(),
        }
    }

    /// The project of the place, if it has one.
    pub fn project(&self) -> Option<&ProjectName> {
        match self {
            Self::Projects => None,
            Self::Services { project } | Self::Service { project, .. } => Some(project),
        }
    }

    /// The step of the place, if it is one.
    pub fn step(&self) -> Option<Step> {
        match self {
            Self::Service { step, .. } => *step,
            _ => None,
        }
    }

    /// The project and service of the place, if it is one of a service.
    pub fn service(&self) -> Option<(&ProjectName, &ServiceName)> {
        match self {
            Self::Service {
                project, service, ..
            } => Some((project, service)),
            _ => None,
        }
    }

    /// The title of the place, for somebody who is signed in.
    pub(crate) fn title(&self) -> String {
        match self {
            Self::Projects => "Projects".to_owned(),
            Self::Services { project } => format!("Services of {project}"),
            Self::Service { service, step, .. } => match step {
                Some(step) => format!("{} – {service}", step.title()),
                None => service.to_string(),
            },
        }
    }

    /// What a link leads to, said before signing in, such as `acme / orders-kafka`.
    pub(crate) fn destination(&self) -> Option<String> {
        match self {
            Self::Projects => None,
            Self::Services { project } => Some(project.to_string()),
            Self::Service {
                project, service, ..
            } => Some(format!("{project} / {service}")),
        }
    }

    /// Reads a fragment, with or without its `#`.
    pub fn from_fragment(fragment: &str) -> Self {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let segments: Vec<String> = path
            .split('/')
            .filter(|segment| !segment.is_empty())
            .map(decode)
            .collect();
        let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
        match segments.as_slice() {
            ["project", project, "service", service, rest @ ..] => {
                let step = rest.first().and_then(|name| Step::from_name(name));
                Self::Service {
                    project: (*project).into(),
                    service: (*service).into(),
                    step,
                    connection: step.and(rest.get(1)).map(|&id| id.into()),
                    choice: Choice::read(query),
                }
            }
            ["project", project, ..] => Self::Services {
                project: (*project).into(),
            },
            _ => Self::Projects,
        }
    }

    /// Writes the fragment, with its `#`.
    pub fn fragment(&self) -> String {
        match self {
            Self::Projects => "#/".to_owned(),
            Self::Services { project } => format!("#/project/{}", encode(project)),
            Self::Service {
                project,
                service,
                step,
                connection,
                choice,
            } => {
                let mut text = format!("#/project/{}/service/{}", encode(project), encode(service));
                if let Some(step) = step {
                    text = format!("{text}/{}", step.name());
                    if let Some(id) = connection {
                        text = format!("{text}/{}", encode(id));
                    }
                    text.push_str(&choice.query());
                }
                text
            }
        }
    }
}

impl Choice {
    fn read(query: &str) -> Self {
        let mut choice = Self::default();
        for (key, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            match key {
                "component" => choice.entry = Some(decode(value)),
                "tool" => choice.tool = Some(decode(value)),
                "user" => choice.user = Some(decode(value)),
                "database" => choice.database = Some(decode(value)),
                _ => {}
            }
        }
        choice
    }

    fn query(&self) -> String {
        let mut query = String::new();
        for (key, value) in [
            ("component", &self.entry),
            ("tool", &self.tool),
            ("user", &self.user),
            ("database", &self.database),
        ] {
            if let Some(value) = value {
                query.push(if query.is_empty() { '?' } else { '&' });
                query.push_str(key);
                query.push('=');
                query.push_str(&encode(value));
            }
        }
        query
    }
}

fn encode(text: &str) -> String {
    utf8_percent_encode(text, SEGMENT).to_string()
}

fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(fragment: &str, canonical: &str) {
        let route = Route::from_fragment(fragment);
        assert_eq!(route.fragment(), canonical);
        assert_eq!(
            Route::from_fragment(canonical),
            route,
            "the canonical form reads back the same"
        );
    }

    #[test]
    fn an_address_leads_to_its_place() {
        check("", "#/");
        check("#", "#/");
        check("#/nonsense/x", "#/");
        check("#/project/acme", "#/project/acme");
        check("#/project/acme/services", "#/project/acme");
        check("/project/acme/service/s1", "#/project/acme/service/s1");
        check(
            "#/project/acme/service/s1/unknown/x",
            "#/project/acme/service/s1",
        );
        check(
            "#/project/a%2Fb/service/ü/check",
            "#/project/a%2Fb/service/%C3%BC/check",
        );
        check(
            "#/project/a/service/s/connect/plc1?tool=kcat&user=al%20ice&token=x&component=kafka",
            "#/project/a/service/s/connect/plc1?component=kafka&tool=kcat&user=al%20ice",
        );
        check(
            "#/project/a/service/s/approve/%FF",
            "#/project/a/service/s/approve/%EF%BF%BD",
        );
    }

    #[test]
    fn a_link_to_another_step_keeps_the_connection_and_drops_the_choice() {
        let route = Route::from_fragment("#/project/a/service/s/connect/plc1?tool=kcat");
        assert_eq!(
            route.at(Step::Approve).fragment(),
            "#/project/a/service/s/approve/plc1"
        );
    }
}
