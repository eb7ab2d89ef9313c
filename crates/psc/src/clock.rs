//! The time of the model, made from the two clocks of a device.

use crate::millis::Millis;

/// How far the clocks may come apart before one of them has jumped.
const TOLERANCE: Millis = Millis::from_seconds(1);

/// Time that never steps back, whatever happens to the clocks it is made from.
///
/// The *wall clock* can be set by anybody. The *steady clock* counts from some moment on and cannot be set, but in most
/// browsers it rests while the machine sleeps. So a wall clock that falls behind was set back, and the steady clock says
/// what has passed. A wall clock that runs ahead means that the machine slept or that the clock was set forward. Browsers
/// do not tell which, and both count as time that has passed: a page must not stay open because its machine slept.
#[derive(Clone, Debug)]
pub struct Clock {
    now: Millis,
    wall: Millis,
    steady: Millis,
}

impl Clock {
    /// Begins at what the wall clock says.
    pub fn new(wall: Millis, steady: Millis) -> Self {
        Self {
            now: wall,
            wall,
            steady,
        }
    }

    /// The present moment, by what the two clocks say now.
    pub fn read(&mut self, wall: Millis, steady: Millis) -> Millis {
        let by_wall = wall - self.wall;
        let by_steady = steady - self.steady;
        let slept = by_wall > by_steady + TOLERANCE;
        let was_set_back = self.wall + by_steady > wall + TOLERANCE;
        let now = self.now + if slept { by_wall } else { by_steady };
        if slept || was_set_back {
            *self = Self { now, wall, steady };
        }
        now
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A clock that began at 100,000 seconds, and what it says for each later reading of wall and steady clock.
    fn check(readings: &[(u64, u64)], expected: &[u64]) {
        let seconds = Millis::from_seconds;
        let mut clock = Clock::new(seconds(100_000), seconds(7));
        let said: Vec<u64> = readings
            .iter()
            .map(|(wall, steady)| clock.read(seconds(*wall), seconds(*steady)).seconds())
            .collect();
        assert_eq!(said, expected);
    }

    #[test]
    fn time_passes_as_the_steady_clock_says() {
        check(&[(100_001, 8), (100_060, 67)], &[100_001, 100_060]);
    }

    #[test]
    fn a_wall_clock_that_was_set_back_holds_nothing_up() {
        check(
            &[(96_400, 8), (96_460, 68), (50_000, 69), (50_060, 129)],
            &[100_001, 100_061, 100_062, 100_122],
        );
    }

    #[test]
    fn sleep_has_passed_whether_or_not_the_steady_clock_rested() {
        let slept = 8 * 3600;
        check(&[(100_001 + slept, 8)], &[100_001 + slept]);
        check(&[(100_001 + slept, 8 + slept)], &[100_001 + slept]);
    }

    #[test]
    fn sleep_after_a_change_of_the_wall_clock_counts_once() {
        check(
            &[(96_400, 8), (96_400 + 600, 8), (96_400 + 660, 68)],
            &[100_001, 100_601, 100_661],
        );
    }

    #[test]
    fn clocks_that_are_read_often_do_not_add_up_their_rounding() {
        let mut clock = Clock::new(Millis(0), Millis(0));
        let mut now = Millis(0);
        for half in 0..20_000_u64 {
            // One clock turns over in the middle of each millisecond of the other.
            now = clock.read(Millis(half.div_ceil(2)), Millis(half / 2));
        }
        assert_eq!(now, Millis(9_999));
    }
}
