//! What can be chosen of a service, and what is.

use aiven::{Call, Component, ServiceGet};
use serde_json::{Value, json};
use snippets::{
    Authentication, Entry, RenderOptions, SecretForm, Tool, databases, default_username, entry,
    render, tools, users,
};

use crate::failure::Failure;
use crate::options::{Options, Secrets};

/// All snippets of a service.
pub(crate) struct Choices<'a> {
    service: &'a Value,
    rows: Vec<Row>,
}

/// One of them.
struct Row {
    entry: Entry,
    tool: Tool,
}

/// A row with what else was asked for.
pub(crate) struct Chosen<'a> {
    service: &'a Value,
    row: &'a Row,
    user: String,
    database: Option<String>,
}

impl<'a> Choices<'a> {
    pub(crate) fn of(service: &'a Value) -> Self {
        let service_type = service["service_type"].as_str().unwrap_or_default();
        let mut rows: Vec<Row> = Vec::new();
        for entry in entries(service) {
            let is_known = |row: &Row| {
                row.entry.privatelink_connection_id == entry.privatelink_connection_id
                    && row.entry.component == entry.component
                    && Authentication::of(&row.entry) == Authentication::of(&entry)
            };
            if rows.iter().any(is_known) {
                continue;
            }
            for tool in tools(service_type, &entry) {
                let entry = entry.clone();
                rows.push(Row { entry, tool });
            }
        }
        Self { service, rows }
    }

    /// One line for each, without a header.
    pub(crate) fn table(&self) -> String {
        let line = |row: &Row| {
            let fields = [
                row.connection(),
                row.component(),
                row.authentication(),
                row.tool.id,
                row.tool.definition.language.name(),
                row.tool.definition.file,
            ];
            fields.join("\t") + "\n"
        };
        self.rows.iter().map(line).collect()
    }

    /// The row that the options name.
    pub(crate) fn choose(&'a self, options: &Options) -> Result<Chosen<'a>, Failure> {
        let rows: Vec<_> = self.rows.iter().collect();
        let rows = narrow(
            "connection",
            options.connection.as_deref(),
            rows,
            Row::connection,
        )?;
        let rows = narrow(
            "component",
            options.component.as_deref(),
            rows,
            Row::component,
        )?;
        let rows = narrow("auth", options.auth.as_deref(), rows, Row::authentication)?;
        let rows = narrow("tool", options.tool.as_deref(), rows, |row| row.tool.id)?;
        let Some(row) = rows.first() else {
            return Err(Failure::NoSuch("snippet", String::new(), Vec::new()));
        };
        let users = users(self.service, &row.entry);
        let users: Vec<_> = users.into_iter().map(|user| user.username).collect();
        let databases = databases(self.service, &row.entry);
        Ok(Chosen {
            service: self.service,
            row,
            user: one_of("user", options.user.as_ref(), users)?
                .or_else(|| default_username(self.service, &row.entry))
                .unwrap_or_default(),
            database: one_of("database", options.database.as_ref(), databases)?,
        })
    }
}

impl Row {
    fn connection(&self) -> &str {
        &self.entry.privatelink_connection_id
    }

    fn component(&self) -> &str {
        &self.entry.component
    }

    fn authentication(&self) -> &str {
        Authentication::of(&self.entry).map_or("-", Authentication::name)
    }
}

impl Chosen<'_> {
    pub(crate) fn request<'b>(
        &'b self,
        options: &Options,
        ca: Option<&'b str>,
    ) -> Result<RenderOptions<'b>, Failure> {
        if self.service["users"].as_array().is_none_or(Vec::is_empty) && self.user.is_empty() {
            return Err(Failure::Service("it has no users".to_owned()));
        }
        Ok(RenderOptions {
            entry: &self.row.entry,
            tool: self.row.tool,
            username: &self.user,
            database: self.database.as_deref(),
            secret_form: match options.secrets {
                Secrets::Env => SecretForm::Environment,
                Secrets::Inline => SecretForm::Inline,
            },
            ca,
        })
    }
}

/// The text of one snippet, with a line end.
pub(crate) fn text(service: &Value, request: &RenderOptions<'_>) -> Result<String, Failure> {
    let rendered = render(service, request)
        .map_err(|unavailable| Failure::Unavailable(unavailable.sentence()))?;
    Ok(line_end(match request.secret_form {
        SecretForm::Environment => rendered.quoted.placeholder(),
        SecretForm::Inline => rendered.quoted.reveal(),
    }))
}

/// The text with a line end, as files have it.
fn line_end(mut text: String) -> String {
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

fn narrow<'a>(
    what: &'static str,
    named: Option<&str>,
    rows: Vec<&'a Row>,
    field: fn(&Row) -> &str,
) -> Result<Vec<&'a Row>, Failure> {
    let mut known: Vec<String> = Vec::new();
    for row in &rows {
        if !known.iter().any(|one| one == field(row)) {
            known.push(field(row).to_owned());
        }
    }
    match named {
        // Without a word for it, the first will do, as for avn: client certificates.
        None => Ok(rows),
        Some(name) if known.iter().any(|one| one == name) => {
            Ok(rows.into_iter().filter(|row| field(row) == name).collect())
        }
        Some(name) => Err(Failure::NoSuch(what, name.to_owned(), known)),
    }
}

fn one_of(
    what: &'static str,
    named: Option<&String>,
    known: Vec<String>,
) -> Result<Option<String>, Failure> {
    match named {
        None => Ok(None),
        Some(name) if known.contains(name) => Ok(Some(name.clone())),
        Some(name) => Err(Failure::NoSuch(what, name.clone(), known)),
    }
}

/// Every entry of the service: those of connections, and those of its other routes, the primary ones first.
fn entries(service: &Value) -> Vec<Entry> {
    let mut entries: Vec<_> = components(service).into_iter().map(entry).collect();
    entries.sort_by_key(|entry| entry.usage.as_deref() != Some("primary"));
    entries
}

fn components(service: &Value) -> Vec<Component> {
    // The page's own reader, for which a reply of the API is made again around the object.
    let call = ServiceGet {
        project: "".into(),
        service: "".into(),
    };
    let body = json!({ "service": service }).to_string();
    call.read_body(&body)
        .map(|service| service.components.rows)
        .unwrap_or_default()
}
