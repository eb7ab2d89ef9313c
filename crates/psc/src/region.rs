//! Regions of Google Cloud.

/// The region of an attachment, which its endpoint must lie in.
pub(crate) fn region_of(attachment: &str) -> Option<&str> {
    let mut parts = attachment.split('/').skip_while(|part| *part != "regions");
    parts.next()?;
    parts.next().filter(|region| !region.is_empty())
}

#[cfg(test)]
mod tests {
    use super::region_of;

    #[test]
    fn the_region_is_the_attachments() {
        let check = |attachment, region| assert_eq!(region_of(attachment), region);
        check(
            "projects/p/regions/europe-west1/serviceAttachments/s",
            Some("europe-west1"),
        );
        check("projects/p/regions/", None);
        check("", None);
    }
}
