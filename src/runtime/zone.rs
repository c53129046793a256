//! The local time zone: the one that `--timezone` or the variable `TZ` names, else universal time,
//! so that a program gives the same results on every machine. It is read once, when the engine
//! starts.

use jiff::Timestamp;
use jiff::tz::{Offset, TimeZone};

use crate::value::time::Zone;

/// The rules of local time.
#[derive(Clone, Debug)]
pub struct LocalZone(TimeZone);

impl LocalZone {
    /// The zone of this environment: that of the variable `TZ`, or universal time.
    pub fn system() -> LocalZone {
        if std::env::var_os("TZ").is_none() {
            return LocalZone(TimeZone::UTC);
        }
        LocalZone(TimeZone::try_system().unwrap_or(TimeZone::UTC))
    }

    /// A zone by its name in the tables of the system, `Europe/Paris`, or by its rules; `None` if
    /// it is neither.
    pub fn named(name: &str) -> Option<LocalZone> {
        TimeZone::get(name)
            .or_else(|_| TimeZone::posix(name))
            .ok()
            .map(LocalZone)
    }

    /// A zone by its rules, for example `CET-1CEST,M3.5.0,M10.5.0/3`; universal time if they are
    /// none.
    pub fn from_rules(rules: &str) -> LocalZone {
        LocalZone(TimeZone::posix(rules).unwrap_or(TimeZone::UTC))
    }
}

impl Zone for LocalZone {
    fn offset_at_utc(&self, seconds: i64) -> i32 {
        match Timestamp::from_second(seconds) {
            Ok(moment) => self.0.to_offset(moment).seconds(),
            Err(_) => 0,
        }
    }

    fn offset_at_local(&self, seconds: i64) -> i32 {
        let moment = Timestamp::from_second(seconds).map(|moment| Offset::UTC.to_datetime(moment));
        // In the hour that a change of clocks skips or repeats, the offset before the change.
        let moment = moment.and_then(|local| self.0.to_ambiguous_timestamp(local).compatible());
        let offset = moment.map_or(0, |moment| seconds.saturating_sub(moment.as_second()));
        i32::try_from(offset).unwrap_or(0)
    }

    fn offset_now(&self) -> i32 {
        self.0.to_offset(Timestamp::now()).seconds()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summer_and_winter_differ() {
        let paris = LocalZone::from_rules("CET-1CEST,M3.5.0,M10.5.0/3");
        // 2023-11-27 and 2024-07-01, midnight
        assert_eq!(paris.offset_at_utc(1_701_043_200), 3600);
        assert_eq!(paris.offset_at_utc(1_719_792_000), 7200);
        assert_eq!(paris.offset_at_local(1_719_792_000), 7200);
    }

    #[test]
    fn what_is_no_zone_and_no_moment_is_universal() {
        let zone = LocalZone::from_rules("nowhere at all");
        assert_eq!(zone.offset_now(), 0);
        assert_eq!(zone.offset_at_utc(i64::MAX), 0);
        assert_eq!(zone.offset_at_local(i64::MIN), 0);
    }
}
