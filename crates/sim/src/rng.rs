//! Numbers that look random and are the same in every run.

/// A splitmix64 sequence.
#[derive(Clone, Debug)]
pub(crate) struct Rng(u64);

impl Rng {
    pub(crate) fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    /// What the same sequence goes on from.
    pub(crate) fn state(&self) -> u64 {
        self.0
    }

    /// A sequence that depends on a name alone, so that adding a service leaves the others as they were.
    pub(crate) fn of_name(name: &str) -> Self {
        // FNV-1a.
        Self(name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        }))
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    /// A number below `limit`, which must not be 0.
    pub(crate) fn index(&mut self, limit: usize) -> usize {
        // The upper bits fit every width of `usize`.
        usize::try_from(self.next() >> 40).unwrap_or(0) % limit
    }

    /// A number below `limit`, as a part of a port.
    pub(crate) fn port(&mut self, limit: u16) -> u16 {
        u16::try_from(self.below(u64::from(limit))).unwrap_or(0)
    }

    pub(crate) fn text(&mut self, alphabet: &str, length: usize) -> String {
        let letters = alphabet.as_bytes();
        (0..length)
            .map(|_| char::from(letters[self.index(letters.len())]))
            .collect()
    }

    pub(crate) fn hex(&mut self, length: usize) -> String {
        self.text("0123456789abcdef", length)
    }

    /// An id as Google gives to a connection: decimal, beyond 2^53.
    pub(crate) fn psc_connection_id(&mut self) -> String {
        (10_000_000_000_000_000 + self.below(89_999_999_999_999_999)).to_string()
    }

    /// An id in the form of a UUID.
    pub(crate) fn uuid(&mut self) -> String {
        [8, 4, 4, 4, 12].map(|length| self.hex(length)).join("-")
    }

    /// A password as Aiven makes them.
    pub(crate) fn password(&mut self) -> String {
        const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        ["AVNS_", &self.text(LETTERS, 19)].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_name_gives_the_same_sequence() {
        let mut one = Rng::of_name("orders-kafka");
        let mut two = Rng::of_name("orders-kafka");
        let mut other = Rng::of_name("orders-kafkb");
        let first: Vec<_> = (0..50).map(|_| one.next()).collect();
        assert_eq!(first, (0..50).map(|_| two.next()).collect::<Vec<_>>());
        assert_ne!(first, (0..50).map(|_| other.next()).collect::<Vec<_>>());
    }

    #[test]
    fn google_ids_do_not_fit_a_double() {
        let mut rng = Rng::seeded(1);
        for _ in 0..1000 {
            let id = rng.psc_connection_id();
            assert_eq!(id.len(), 17);
            assert!(id.parse::<u64>().unwrap() > 1 << 53);
        }
    }
}
