//! Fractional order keys: text that sorts, with always room for one more between two.

/// Digits in byte order, so that databases and Rust sort alike (keys are compared as bytes: columns use `COLLATE "C"`).
const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// A key strictly between two others; `None` is the open end. Answers `None` when `low` is not below `high`
/// (colliding keys): the caller then spreads all keys anew.
#[must_use]
pub fn between(low: Option<&str>, high: Option<&str>) -> Option<String> {
    if let (Some(low), Some(high)) = (low, high)
        && low >= high
    {
        return None;
    }
    // Beyond the last key a step of one keeps keys short over years of appending; elsewhere the middle does.
    let low = digits(low.unwrap_or_default())?;
    let high = high.map(digits).map_or(Some(None), |key| key.map(Some))?;
    let mut key = Vec::with_capacity(low.len() + 1);
    let mut bounded = high.is_some();
    for place in 0.. {
        let floor = low.get(place).copied().unwrap_or(0);
        let ceiling = match (&high, bounded) {
            (Some(high), true) => high.get(place).copied().unwrap_or(0),
            _ => 62,
        };
        if ceiling > floor + 1 {
            key.push(if bounded || place >= low.len() { floor + (ceiling - floor) / 2 } else { floor + 1 });
            break;
        }
        key.push(floor);
        if ceiling > floor {
            bounded = false;
        }
        // A key that is all zeros up to `high` would leave no room below it; `digits` refuses such keys.
        if place > 4_096 {
            return None;
        }
    }
    Some(key.into_iter().map(|digit| char::from(DIGITS[digit])).collect())
}

/// Keys longer than this are spread anew at the next move.
pub const LONG: usize = 24;

/// `count` evenly spread keys of equal length.
#[must_use]
pub fn spread(count: usize) -> Vec<String> {
    let room = 62_usize.pow(4);
    let step = room / (count + 1);
    (1..=count)
        .map(|n| {
            let mut number = n * step;
            // A trailing zero would leave no room right below it.
            if number.is_multiple_of(62) {
                number += 1;
            }
            let mut key = [b'0'; 4];
            for digit in key.iter_mut().rev() {
                *digit = DIGITS[number % 62];
                number /= 62;
            }
            key.iter().map(|digit| char::from(*digit)).collect()
        })
        .collect()
}

fn digits(key: &str) -> Option<Vec<usize>> {
    if key.ends_with('0') {
        return None;
    }
    key.bytes().map(|byte| DIGITS.iter().position(|digit| *digit == byte)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ends_and_collisions() {
        let first = between(None, None).unwrap();
        let before = between(None, Some(&first)).unwrap();
        let after = between(Some(&first), None).unwrap();
        assert!(before < first && first < after);
        assert_eq!(between(Some("m"), Some("m")), None);
        assert_eq!(between(Some("n"), Some("m")), None);
        assert_eq!(between(Some("ä"), None), None, "a key that is not ours");
    }

    proptest! {
        #[test]
        fn any_sequence_of_inserts_keeps_the_order(places in prop::collection::vec(0_usize..1_000, 1..200)) {
            let mut keys: Vec<String> = Vec::new();
            for place in places {
                let at = place % (keys.len() + 1);
                let low = at.checked_sub(1).map(|i| keys[i].as_str());
                let key = between(low, keys.get(at).map(String::as_str)).unwrap();
                keys.insert(at, key);
            }
            prop_assert!(keys.windows(2).all(|two| two[0] < two[1]));
        }

        #[test]
        fn spread_keys_ascend_and_leave_room(count in 0_usize..5_000) {
            let keys = spread(count);
            prop_assert!(keys.windows(2).all(|two| between(Some(&two[0]), Some(&two[1])).is_some()));
        }
    }
}
