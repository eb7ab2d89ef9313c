//! What a privatelink costs. A price is a fact and stands in nobody's way.

use aiven::{Fault, Service};

use super::Surroundings;

/// How many hours a month counts.
const HOURS: u64 = 730;

/// What the privatelink of a service costs, in a sentence or two.
pub(crate) fn cost(service: &Service, surroundings: &Surroundings) -> String {
    let prices = &surroundings.prices;
    let known = match (&prices.value, &prices.fault) {
        (Some(_), _) => match hourly(service, surroundings) {
            Some(hourly) => format!("It costs {}", by_hour_and_month(hourly)),
            None => "It costs extra by the hour; Aiven's price list does not name this cloud".to_owned(),
        },
        (None, None) => "It costs extra by the hour; the price is being read".to_owned(),
        (None, Some(Fault::Forbidden { .. })) => {
            "It costs extra by the hour; your token cannot read the price, which needs project:services:write".to_owned()
        }
        (None, Some(_)) => "It costs extra by the hour; the price could not be read".to_owned(),
    };
    format!("{known}. You pay until it is removed. Google charges for the endpoint as well.")
}

/// The price of an hour in the service's cloud, where it is listed.
fn hourly<'a>(service: &Service, surroundings: &'a Surroundings) -> Option<&'a str> {
    let cloud = service.cloud_name.as_ref()?;
    let prices = surroundings.prices.value.as_ref()?;
    let listed = prices.iter().find(|price| price.cloud_name == *cloud)?;
    listed.price_usd.as_deref()
}

/// The price of an hour as Aiven gives it, and that of a month.
fn by_hour_and_month(hourly: &str) -> String {
    match millionths(hourly) {
        Some(price) => {
            // Half a cent and more is a cent.
            let cents = (price * HOURS + 5_000) / 10_000;
            format!(
                "US${} an hour, about US${}.{:02} a month ({HOURS} hours)",
                shortened(hourly),
                cents / 100,
                cents % 100
            )
        }
        None => format!("{hourly} US dollars an hour"),
    }
}

/// A decimal number in millionths; `None` if it is none, or larger than any price.
fn millionths(text: &str) -> Option<u64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(fraction) || whole.len() > 9 {
        return None;
    }
    let padded = format!("{fraction:0<6}");
    let number = format!("{whole}{}", padded.get(..6)?);
    number.parse().ok()
}

/// Without the zeros at the end that say nothing, such as those of `0.0600`; cents stay.
fn shortened(price: &str) -> &str {
    let Some(point) = price.find('.') else {
        return price;
    };
    let needed = price.trim_end_matches('0').len().max(point + 3);
    price.get(..needed).unwrap_or(price)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_is_said_by_the_hour_and_the_month() {
        let check = |hourly: &str, expected: &str| {
            assert_eq!(by_hour_and_month(hourly), expected, "{hourly}");
        };
        check(
            "0.0600",
            "US$0.06 an hour, about US$43.80 a month (730 hours)",
        );
        check(
            "0.0125",
            "US$0.0125 an hour, about US$9.13 a month (730 hours)",
        );
        check("1", "US$1 an hour, about US$730.00 a month (730 hours)");
        check("0.5", "US$0.5 an hour, about US$365.00 a month (730 hours)");
        for odd in ["free", "-1", "0,06", "1.2.3", "12345678901"] {
            check(odd, &format!("{odd} US dollars an hour"));
        }
    }
}
