//! The endpoint's IP address: it is final once approved, so it is looked at hard before.

use std::net::{Ipv4Addr, Ipv6Addr};

/// Reads an address as typed.
///
/// # Errors
///
/// What is wrong with it, in a sentence.
///
/// Source: privatelink routes carry IPv4 only (Aiven's page on IPv6 client connectivity).
pub(crate) fn parse(text: &str) -> Result<Ipv4Addr, &'static str> {
    let text = text.trim();
    if text.is_empty() {
        return Err("Enter the IP address of the endpoint, as Google Cloud shows it.");
    }
    let Ok(address) = text.parse::<Ipv4Addr>() else {
        return Err(if text.parse::<Ipv6Addr>().is_ok() {
            "Enter an IPv4 address: Private Service Connect for Aiven does not carry IPv6."
        } else if text.contains('/') {
            "Enter one address, not a range."
        } else {
            "Enter an IPv4 address such as 10.0.0.100."
        });
    };
    let never = address.is_unspecified()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_broadcast();
    if never {
        return Err("No endpoint can have this address. Copy it from Google Cloud.");
    }
    Ok(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_an_endpoint_can_have_is_taken() {
        let check = |text: &str, expected: Result<&str, &str>| {
            let read = parse(text).map(|address| address.to_string());
            match (read, expected) {
                (Ok(read), Ok(expected)) => assert_eq!(read, expected),
                (Err(read), Err(part)) => assert!(read.contains(part), "{text:?}: {read}"),
                (read, _) => panic!("{text:?}: {read:?}"),
            }
        };
        check(" 10.0.0.100\n", Ok("10.0.0.100"));
        check("8.8.8.8", Ok("8.8.8.8"));
        check("", Err("Enter the IP address"));
        check("10.0.0.0/24", Err("not a range"));
        check("fd00::1", Err("IPv4 address"));
        check("010.0.0.1", Err("such as"));
        check("10.0.0", Err("such as"));
        check("localhost", Err("such as"));
        check("127.0.0.1", Err("No endpoint"));
        check("0.0.0.0", Err("No endpoint"));
        check("169.254.1.1", Err("No endpoint"));
        check("224.0.0.1", Err("No endpoint"));
    }
}
