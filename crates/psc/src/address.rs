//! The endpoint's IP address: it is final once approved, so it is looked at hard before.

use std::net::{Ipv4Addr, Ipv6Addr};

use aiven::Connection;

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

/// What is unusual about an address. It is allowed all the same: Google also accepts public ranges that are
/// used privately.
pub(crate) fn warning(address: Ipv4Addr, connection: &str, rows: &[Connection]) -> Option<String> {
    let text = address.to_string();
    let equivalent_command = rows.iter().find(|row| {
        row.privatelink_connection_id != connection && row.user_ip_address.as_deref() == Some(&text)
    });
    if let Some(row) = equivalent_command {
        return Some(format!(
            "{} already has this address. Two endpoints share one only if they lie in different VPC networks.",
            row.privatelink_connection_id
        ));
    }
    let [first, second, ..] = address.octets();
    let shared = first == 100 && (64..128).contains(&second);
    if !address.is_private() && !shared {
        return Some(
            "This is not a private address. Go on only if your VPC uses this public range privately."
                .to_owned(),
        );
    }
    if first == 172 && second == 24 {
        return Some(
            "Aiven keeps 172.24.0.0/16 for itself. Check that this is your endpoint.".to_owned(),
        );
    }
    None
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

    #[test]
    fn an_unusual_address_is_pointed_out() {
        let rows = [Connection {
            privatelink_connection_id: "plc2".into(),
            psc_connection_id: None,
            state: aiven::ConnectionState::Active,
            user_ip_address: Some("10.0.0.9".to_owned()),
        }];
        let check = |address: &str, expected: Option<&str>| {
            let said = warning(address.parse().unwrap(), "plc1", &rows);
            match expected {
                None => assert_eq!(said, None, "{address}"),
                Some(part) => assert!(said.unwrap().contains(part), "{address}"),
            }
        };
        check("10.0.0.1", None);
        check("192.168.1.1", None);
        check("100.64.0.1", None);
        check("100.128.0.1", Some("not a private"));
        check("34.1.2.3", Some("not a private"));
        check("172.24.0.5", Some("172.24.0.0/16"));
        check("10.0.0.9", Some("plc2"));
    }
}
