//! Networks and subnets of Google Cloud, by name or by path: in a Shared VPC they belong to another project.

/// A network or a subnet as it was entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Resource<'a> {
    /// What gcloud takes: the name, or the path from `projects/` on.
    pub(super) path: &'a str,
    pub(super) name: &'a str,
    /// The project that the path names.
    pub(super) project: Option<&'a str>,
    /// The region that the path names.
    pub(super) region: Option<&'a str>,
}

/// Takes the project, the region and the name from the parts of a path.
type Take<'a> = fn(&[&'a str]) -> Option<(&'a str, Option<&'a str>, &'a str)>;

impl<'a> Resource<'a> {
    /// Reads a network: a name, a path or a URL.
    pub(super) fn network(text: &'a str) -> Result<Self, String> {
        let wrong = "Enter a name or a path: projects/PROJECT/global/networks/NETWORK.";
        Self::read(text, wrong, |parts| match parts {
            ["projects", project, "global", "networks", name] => Some((*project, None, *name)),
            _ => None,
        })
    }

    /// Reads a subnet: a name, a path or a URL.
    pub(super) fn subnet(text: &'a str) -> Result<Self, String> {
        let wrong = "Enter a name or a path: projects/PROJECT/regions/REGION/subnetworks/SUBNET.";
        Self::read(text, wrong, |parts| match parts {
            ["projects", project, "regions", region, "subnetworks", name] => {
                Some((*project, Some(*region), *name))
            }
            _ => None,
        })
    }

    fn read(text: &'a str, wrong: &str, take: Take<'a>) -> Result<Self, String> {
        if !text.contains('/') {
            return match name_error(text, 63) {
                Some(wrong) => Err(wrong),
                None => Ok(Self {
                    path: text,
                    name: text,
                    project: None,
                    region: None,
                }),
            };
        }
        let path = relative(text);
        let parts: Vec<&str> = path.split('/').collect();
        let (project, region, name) = take(&parts).ok_or(wrong)?;
        let is_project = is_number(project) || project_error(project).is_none();
        let mut names = region.into_iter().chain([name]);
        let is_valid = is_project && names.all(|name| name_error(name, 63).is_none());
        if !is_valid {
            return Err(wrong.to_owned());
        }
        Ok(Self {
            path,
            name,
            project: Some(project),
            region,
        })
    }
}

/// Google's rule for names: a lower-case letter, then letters, digits and hyphens, no hyphen at the end.
pub(super) fn name_error(name: &str, longest: usize) -> Option<String> {
    if name.is_empty() {
        return Some("Enter a name.".to_owned());
    }
    if name.len() > longest {
        return Some(format!("Use {longest} characters at most."));
    }
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !name.starts_with(|c: char| c.is_ascii_lowercase())
        || !name.chars().all(allowed)
        || name.ends_with('-')
    {
        return Some(
            "Use lower-case letters, digits and hyphens; begin with a letter and do not end with a hyphen."
                .to_owned(),
        );
    }
    None
}

/// A path without the host and the version before it, as Google's console and API print them.
fn relative(text: &str) -> &str {
    let at = text.strip_prefix("https://").and(text.find("/projects/"));
    at.map_or(text, |at| &text[at + 1..])
}

/// Google's rule for project IDs, some of which have a domain before them, such as `example.com:name`.
pub(super) fn project_error(project: &str) -> Option<&'static str> {
    let is_valid = match project.split_once(':') {
        Some((domain, id)) => is_domain(domain) && is_project_id(id),
        None => is_project_id(project),
    };
    (!is_valid).then_some("Enter the project ID: 6 to 30 lower-case letters, digits and hyphens.")
}

/// Whether it is a project's number, which stands for its ID in paths.
pub(super) fn is_number(project: &str) -> bool {
    !project.is_empty() && project.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_project_id(id: &str) -> bool {
    id.len() >= 6 && name_error(id, 30).is_none()
}

fn is_domain(domain: &str) -> bool {
    let mut labels = domain.split('.');
    domain.contains('.') && labels.all(|label| name_error(label, 63).is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_googles_rule() {
        let check = |name: &str, wrong: Option<&str>| {
            let said = name_error(name, 63);
            match wrong {
                None => assert_eq!(said, None, "{name:?}"),
                Some(part) => assert!(said.unwrap_or_default().contains(part), "{name:?}"),
            }
        };
        check("psc-orders", None);
        check("a", None);
        check("", Some("Enter"));
        check("1a", Some("begin"));
        check("a-", Some("hyphen"));
        check("A", Some("lower-case"));
        check("a;rm -rf", Some("lower-case"));
        check(&"a".repeat(64), Some("63"));
    }

    #[test]
    fn a_network_is_a_name_a_path_or_a_url() {
        let check = |text: &str, path: Option<&str>, project: Option<&str>| {
            let read = Resource::network(text).ok();
            assert_eq!(read.map(|read| read.path), path, "{text}");
            assert_eq!(read.and_then(|read| read.project), project, "{text}");
        };
        let path = "projects/example-host/global/networks/shared-net";
        check("default", Some("default"), None);
        check(path, Some(path), Some("example-host"));
        for version in [
            "www.googleapis.com/compute/v1",
            "compute.googleapis.com/compute/beta",
        ] {
            let url = format!("https://{version}/{path}");
            check(&url, Some(path), Some("example-host"));
        }
        let numbered = "projects/123456789012/global/networks/n";
        check(numbered, Some(numbered), Some("123456789012"));
        let scoped = "projects/example.com:example-host/global/networks/n";
        check(scoped, Some(scoped), Some("example.com:example-host"));
        for wrong in [
            "",
            "a/b",
            "projects/example-host/global/networks/",
            "projects/example-host/global/networks/$(boom)",
            "projects/x;y/global/networks/n",
            "projects/example-host/regions/europe-west1/subnetworks/n",
            "projects/:example-host/global/networks/n",
            "http://host/projects/example-host/global/networks/n",
        ] {
            check(wrong, None, None);
        }
    }

    #[test]
    fn a_subnet_s_path_names_its_region() {
        let read = Resource::subnet("projects/example-host/regions/europe-west1/subnetworks/s");
        assert_eq!(read.unwrap().region, Some("europe-west1"));
        assert!(Resource::subnet("projects/example-host/global/networks/n").is_err());
    }
}
