//! The commands that find and delete an endpoint.
//!
//! Aiven knows the id and the address of an endpoint and not its name. So the commands look the names up, and none is
//! guessed. Google is asked for the address too: the one that was approved may be wrong.
//!
//! Source: Google's `gcloud compute` reference; not run against a live project.

use crate::address;
use crate::remote::{LeftBehind, LeftEndpoint};
use crate::shell::{project_flag, shell_quoted};

/// The commands that delete an endpoint and its address, where there is something to find it by. Each runs only after
/// the one before, so that none acts on an empty name.
pub(super) fn delete(endpoint: &LeftEndpoint, region: &str, project: &str) -> Option<String> {
    let filter = filter(endpoint)?;
    let project = project_flag(" ", project);
    let region = shell_quoted(region);
    let list = format!("{project} --regions={region}");
    let at = format!("{project} --region={region}");
    Some(format!(
        "rule=$(gcloud compute forwarding-rules list{list} \\\n  --filter={filter} --format='value(name)') &&\n\
         ip=$(gcloud compute forwarding-rules describe \"$rule\"{at} \\\n  --format='value(IPAddress)') &&\n\
         address=$(gcloud compute addresses list{list} \\\n  --filter=\"address=$ip\" --format='value(name)') &&\n\
         gcloud compute forwarding-rules delete \"$rule\"{at} &&\n\
         if [ -n \"$address\" ]; then gcloud compute addresses delete \"$address\"{at}; fi"
    ))
}

/// The command that lists the endpoints of a privatelink that is gone.
pub(super) fn search(left: &LeftBehind, project: &str) -> String {
    let region = left.region.as_deref().map(shell_quoted);
    let region = region.map(|region| [" --regions=", &region].concat());
    let attachment = left.attachment.as_deref();
    let filter = match attachment.and_then(|attachment| attachment.rsplit('/').next()) {
        Some(name) => ["target~/serviceAttachments/", name, "$"].concat(),
        None => "pscConnectionStatus=CLOSED".to_owned(),
    };
    [
        "gcloud compute forwarding-rules list",
        &project_flag(" ", project),
        region.as_deref().unwrap_or_default(),
        " \\\n  --filter=",
        &shell_quoted(&filter),
    ]
    .concat()
}

/// What tells an endpoint apart among the forwarding rules of its project and region.
fn filter(endpoint: &LeftEndpoint) -> Option<String> {
    let is_number = |id: &&str| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
    let psc_id = endpoint.psc_id.as_deref().filter(is_number);
    let of_ip = || {
        let ip = address::parse(endpoint.ip.as_deref()?).ok()?;
        Some(format!("IPAddress={ip}"))
    };
    psc_id
        .map(|id| ["pscConnectionId=", id].concat())
        .or_else(of_ip)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    fn endpoint(psc_id: Option<&str>, ip: Option<&str>) -> LeftEndpoint {
        LeftEndpoint {
            id: "plc1".into(),
            psc_id: psc_id.map(Into::into),
            ip: ip.map(str::to_owned),
        }
    }

    #[test]
    fn an_endpoint_is_found_by_what_is_known_of_it() {
        let known = endpoint(Some("18446744073709551615"), Some("10.0.0.5"));
        expect![[r#"
            rule=$(gcloud compute forwarding-rules list --project=net-prod-1 --regions=europe-west1 \
              --filter=pscConnectionId=18446744073709551615 --format='value(name)') &&
            ip=$(gcloud compute forwarding-rules describe "$rule" --project=net-prod-1 --region=europe-west1 \
              --format='value(IPAddress)') &&
            address=$(gcloud compute addresses list --project=net-prod-1 --regions=europe-west1 \
              --filter="address=$ip" --format='value(name)') &&
            gcloud compute forwarding-rules delete "$rule" --project=net-prod-1 --region=europe-west1 &&
            if [ -n "$address" ]; then gcloud compute addresses delete "$address" --project=net-prod-1 --region=europe-west1; fi"#]].assert_eq(&delete(&known, "europe-west1", "net-prod-1").unwrap());
        let by_ip = delete(&endpoint(None, Some("10.0.0.5")), "europe-west1", "").unwrap();
        assert!(by_ip.contains("--filter=IPAddress=10.0.0.5 "), "{by_ip}");
        assert!(!by_ip.contains("--project"), "{by_ip}");
    }

    #[test]
    fn what_is_odd_gets_into_no_command() {
        for odd in ["", "1;rm -rf ~", "$(boom)", "1 OR name=x"] {
            let odd = endpoint(Some(odd), Some(odd));
            assert_eq!(delete(&odd, "europe-west1", ""), None);
        }
        let spaced = endpoint(None, Some(" 10.0.0.5\n"));
        let commands = delete(&spaced, "europe-west1", "").unwrap();
        assert!(
            commands.contains("--filter=IPAddress=10.0.0.5 "),
            "{commands}"
        );
        let commands = delete(&endpoint(Some("1"), None), "$(boom)", "'; boom").unwrap();
        assert!(commands.contains("--region='$(boom)'"), "{commands}");
        assert!(commands.contains(r"--project=''\''; boom'"), "{commands}");
    }

    #[test]
    fn endpoints_that_aiven_did_not_list_are_searched_for() {
        let mut left = LeftBehind {
            project: "p".into(),
            service: "s".into(),
            attachment: Some("projects/p/regions/europe-west1/serviceAttachments/a-1".into()),
            region: Some("europe-west1".into()),
            endpoints: Vec::new(),
            is_complete: false,
        };
        expect![[r"
            gcloud compute forwarding-rules list --project=net-prod-1 --regions=europe-west1 \
              --filter='target~/serviceAttachments/a-1$'"]]
        .assert_eq(&search(&left, "net-prod-1"));
        left.attachment = None;
        expect![[r"
            gcloud compute forwarding-rules list --regions=europe-west1 \
              --filter=pscConnectionStatus=CLOSED"]]
        .assert_eq(&search(&left, ""));
    }
}
