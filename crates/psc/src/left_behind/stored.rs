//! The text that a tab stores: for each owner a line, and behind it one for each removal and for each of its endpoints.

use aiven::ConnectionId;

use crate::remote::{LeftBehind, LeftEndpoint};

/// The first word, in case that another version of the page has written it.
const FORMAT: &str = "1";

/// Writes what is left of an owner behind what is stored of others; nothing where nothing is left.
pub(super) fn write(stored: &str, owner: &str, all: &[LeftBehind]) -> String {
    let owner = plain(owner);
    let mut text = String::new();
    for (of, line) in lines(stored) {
        if of != owner {
            text.push_str(line);
            text.push('\n');
        }
    }
    if all.is_empty() {
        return text;
    }
    line(&mut text, &[FORMAT, &owner]);
    for left in all {
        line(
            &mut text,
            &[
                &left.project,
                &left.service,
                left.attachment.as_deref().unwrap_or_default(),
                left.region.as_deref().unwrap_or_default(),
                if left.is_complete { "all" } else { "" },
            ],
        );
        for endpoint in &left.endpoints {
            line(
                &mut text,
                &[
                    "",
                    &endpoint.id,
                    endpoint.psc_id.as_deref().unwrap_or_default(),
                    endpoint.ip.as_deref().unwrap_or_default(),
                ],
            );
        }
    }
    text
}

/// What cannot be read, or is another owner's, counts as nothing.
pub(super) fn read(stored: &str, owner: &str) -> Vec<LeftBehind> {
    let owner = plain(owner);
    let mut all: Vec<LeftBehind> = Vec::new();
    let known = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    for (_, line) in lines(stored).filter(|(of, _)| *of == owner) {
        let fields: Vec<&str> = line.split('\t').collect();
        match (fields.as_slice(), all.last_mut()) {
            (&["", id, psc_id, ip], Some(left)) => left.endpoints.push(LeftEndpoint {
                id: ConnectionId::from(id),
                psc_id: known(psc_id).map(Into::into),
                ip: known(ip),
            }),
            (&[project, service, attachment, region, complete], _) => all.push(LeftBehind {
                project: project.into(),
                service: service.into(),
                attachment: known(attachment),
                region: known(region),
                endpoints: Vec::new(),
                is_complete: complete == "all",
            }),
            _ => {}
        }
    }
    all
}

/// The lines, each with its owner. Lines before the first owner are of another version of the page.
fn lines(stored: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut owner = None;
    stored.lines().filter_map(move |line| {
        if let Some((FORMAT, of)) = line.split_once('\t')
            && !of.contains('\t')
        {
            owner = Some(of);
        }
        Some((owner?, line))
    })
}

/// Aiven's and Google's names have no control characters; one that a server sends must not end a field.
fn plain(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).collect()
}

fn line(text: &mut String, fields: &[&str]) {
    for (at, field) in fields.iter().enumerate() {
        if at > 0 {
            text.push('\t');
        }
        text.push_str(&plain(field));
    }
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left() -> Vec<LeftBehind> {
        let endpoint = |id: &str, psc_id: Option<&str>, ip: Option<&str>| LeftEndpoint {
            id: id.into(),
            psc_id: psc_id.map(Into::into),
            ip: ip.map(str::to_owned),
        };
        let one = LeftBehind {
            project: "acme".into(),
            service: "orders".into(),
            attachment: Some("projects/p/regions/r/serviceAttachments/a".into()),
            region: Some("r".into()),
            endpoints: vec![
                endpoint("plc1", Some("128"), Some("10.0.0.5")),
                endpoint("plc2", None, None),
            ],
            is_complete: true,
        };
        let another = LeftBehind {
            service: "payments".into(),
            attachment: None,
            region: None,
            endpoints: Vec::new(),
            is_complete: false,
            ..one.clone()
        };
        vec![one, another]
    }

    #[test]
    fn what_was_stored_is_read_for_its_owner_alone() {
        let mine = write("", "me@example.com", &left());
        assert_eq!(read(&mine, "me@example.com"), left());
        assert_eq!(read(&mine, "you@example.com"), []);
        assert_eq!(write("", "me@example.com", &[]), "");

        let yours = &left()[..1];
        let both = write(&mine, "you@example.com", yours);
        assert_eq!(read(&both, "me@example.com"), left());
        assert_eq!(read(&both, "you@example.com"), yours);
        assert_eq!(
            write(&both, "you@example.com", yours),
            both,
            "nothing is new"
        );
        assert_eq!(write(&both, "you@example.com", &[]), mine);
    }

    #[test]
    fn a_project_that_is_called_like_the_format_is_no_owner() {
        let mut odd = left();
        odd[0].project = FORMAT.into();
        let text = write("", "me", &odd);
        assert_eq!(read(&text, "me"), odd);
        assert_eq!(read(&text, "orders"), []);
    }

    #[test]
    fn other_texts_are_read_as_far_as_they_go() {
        for text in [
            "",
            "2\tme",
            "1",
            "\t\t\t",
            "1\tme\n\tplc1\t1\t2",
            "1\tme\na\tb",
        ] {
            assert_eq!(read(text, "me"), [], "{text:?}");
        }
    }

    #[test]
    fn a_control_character_ends_no_field() {
        let mut odd = left();
        odd[0].endpoints[0].ip = Some("10\t0\n0".to_owned());
        let read = read(&write("", "me", &odd), "me");
        assert_eq!(read[0].endpoints[0].ip.as_deref(), Some("1000"));
        assert_eq!(read.len(), 2);
        let strange = write("", "m\te\n", &odd);
        assert_eq!(super::read(&strange, "m\te\n").len(), 2);
        assert_eq!(write(&strange, "m\te\n", &odd), strange);
    }
}
