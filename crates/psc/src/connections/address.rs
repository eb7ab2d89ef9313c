//! What is unusual about the address of an endpoint: it is final once approved, so it is looked at hard before.

use std::net::Ipv4Addr;

use aiven::{Connection, ConnectionId};

/// What is unusual about an address. It is allowed all the same: Google also accepts public ranges that are
/// used privately.
pub(crate) fn warning(
    address: Ipv4Addr,
    connection: &ConnectionId,
    rows: &[Connection],
) -> Option<String> {
    let text = address.to_string();
    let other = rows.iter().find(|row| {
        row.privatelink_connection_id != *connection
            && row.user_ip_address.as_deref() == Some(&text)
    });
    if let Some(row) = other {
        return Some(format!(
            "{} already has this address. Two endpoints can share one only in different VPC networks.",
            row.name()
        ));
    }
    let [first, second, ..] = address.octets();
    let shared = first == 100 && (64..128).contains(&second);
    if !address.is_private() && !shared {
        return Some(
            "This is not a private address. Continue only if your VPC uses this public range privately."
                .to_owned(),
        );
    }
    if first == 172 && second == 24 {
        return Some("Aiven reserves 172.24.0.0/16. Check that this is your endpoint.".to_owned());
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unusual_address_is_pointed_out() {
        let rows = [Connection {
            privatelink_connection_id: "plc2".into(),
            psc_connection_id: None,
            state: aiven::ConnectionState::Active,
            user_ip_address: Some("10.0.0.9".to_owned()),
        }];
        let check = |address: &str, expected: Option<&str>| {
            let said = warning(address.parse().unwrap(), &"plc1".into(), &rows);
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
