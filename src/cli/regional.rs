//! The flags that say where a program believes itself to be: its region and its time zone.

use crate::runtime::engine::Engine;
use crate::runtime::zone::LocalZone;
use crate::value::format::Locale;

/// `--locale` and `--timezone`.
#[derive(Clone, Debug, Default, PartialEq, Eq, clap::Args)]
pub struct Regional {
    /// The region whose formats String, Num, Date and Time use, such as fr-FR; en-US if not given
    #[arg(long, value_name = "REGION")]
    pub locale: Option<String>,
    /// The time zone, such as Europe/Paris; that of the variable TZ, or UTC, if not given
    #[arg(long, value_name = "ZONE")]
    pub timezone: Option<String>,
}

impl Regional {
    /// These flags, and for what they leave open those of another place.
    pub fn or(self, other: &Regional) -> Regional {
        Regional {
            locale: self.locale.or_else(|| other.locale.clone()),
            timezone: self.timezone.or_else(|| other.timezone.clone()),
        }
    }

    /// Sets what was asked for, or says what is not known.
    pub fn apply(&self, engine: &mut Engine) -> Result<(), String> {
        if let Some(name) = &self.locale {
            engine.locale = Locale::named(name)
                .ok_or_else(|| format!("there is no region `{name}`; try fr-FR or en-GB"))?;
        }
        if let Some(name) = &self.timezone {
            engine.zone = LocalZone::named(name).ok_or_else(|| {
                format!("there is no time zone `{name}`; try Europe/Paris or UTC")
            })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::host::Host;
    use crate::runtime::program::Program;
    use crate::value::time::Zone;

    fn apply(locale: Option<&str>, timezone: Option<&str>) -> Result<Engine, String> {
        let program = Program::from_sources(Vec::new(), Vec::new());
        let mut engine = Engine::new(program, Host::buffers());
        let flags = Regional {
            locale: locale.map(str::to_owned),
            timezone: timezone.map(str::to_owned),
        };
        flags.apply(&mut engine)?;
        Ok(engine)
    }

    #[test]
    fn flags_set_region_and_zone() {
        let engine = apply(Some("de_DE"), Some("CET-1CEST,M3.5.0,M10.5.0/3")).expect("known");
        assert_eq!(engine.locale.name, "de-DE");
        assert_eq!(engine.zone.offset_at_utc(1_719_792_000), 7200);
        assert_eq!(apply(None, None).expect("nothing").locale.name, "en-US");
    }

    #[test]
    fn what_is_unknown_is_told() {
        assert!(apply(Some("xx"), None).is_err_and(|e| e.contains("`xx`")));
        assert!(apply(None, Some("Mars/Base")).is_err_and(|e| e.contains("`Mars/Base`")));
    }
}
