//! The log files that `SET DATABASE PARAMETER` starts and stops, and what is written to them.

use crate::interpret::Context;
use crate::runtime::logs::Kind;
use crate::runtime::parameters::selector;
use crate::runtime::pathname::Filesystem;
use crate::value::{Date, Error};

/// Starts or stops a log if the parameter is that of one.
///
/// U: `set`: the diagnostic log only begins when it is asked for, so that no run leaves files that
/// nobody wanted; the debug log holds the messages of `LOG EVENT`, not every command.
pub(super) fn set(cx: &Context, selector: i32, value: i32) -> Result<(), Error> {
    let kind = match selector {
        selector::DIAGNOSTIC_LOG => Kind::Diagnostic,
        selector::DEBUG_LOG => Kind::Debug,
        _ => return Ok(()),
    };
    if value == 0 {
        cx.engine.logs.stop(kind);
        return Ok(());
    }
    let folder = cx.engine.places.filesystem(Filesystem::Logs);
    let name = match (kind, cx.engine.is_server()) {
        (Kind::Diagnostic, true) => "4DDiagnosticLogServer",
        (Kind::Diagnostic, false) => "4DDiagnosticLogTool",
        (Kind::Debug, true) => "4DDebugLogServer",
        (Kind::Debug, false) => "4DDebugLog",
    };
    let files = cx.engine.files();
    cx.engine.logs.start(kind, files, &folder, name, kept(cx))
}

/// How many files of a log are kept.
fn kept(cx: &Context) -> usize {
    let kept = cx
        .engine
        .parameters
        .number(selector::CIRCULAR_LOG_LIMITATION);
    usize::try_from(kept).unwrap_or(0)
}

/// How important a message of the diagnostic log is: as `Diagnostic log level` counts.
#[derive(Clone, Copy)]
pub(crate) enum Level {
    Info = 4,
    Warning = 5,
    Error = 6,
}

/// Adds a message to the diagnostic log, if it is recorded and the level is wanted.
pub(crate) fn diagnostic(cx: &Context, level: Level, message: &str) -> Result<(), Error> {
    if (level as i32) < cx.engine.parameters.number(selector::DIAGNOSTIC_LEVEL) {
        return Ok(());
    }
    let word = match level {
        Level::Info => "Info",
        Level::Warning => "Warning",
        Level::Error => "Error",
    };
    // no logger and no component
    write(cx, Kind::Diagnostic, &["", "", word, message])
}

/// Adds a message to the debug log, if it is recorded.
pub(crate) fn debug(cx: &Context, message: &str) -> Result<(), Error> {
    let process = format!("p={} puid={}", cx.process.number, cx.process.id);
    let level = cx.running_calls().count().to_string();
    write(cx, Kind::Debug, &[&process, &level, message])
}

fn write(cx: &Context, kind: Kind, fields: &[&str]) -> Result<(), Error> {
    let engine = &cx.engine;
    if !engine.logs.records(kind) || engine.parameters.number(selector::PAUSE_LOGGING) != 0 {
        return Ok(());
    }
    let now = timestamp(cx);
    let mut all = vec![now.as_str()];
    all.extend(fields);
    engine.logs.write(kind, engine.files(), kept(cx), &all)
}

/// Now, in local time, as `2024-09-22T12:46:39.787`.
fn timestamp(cx: &Context) -> String {
    use crate::value::time::Zone;
    let now = cx.engine.host.now();
    let seconds = now.div_euclid(1000);
    let local = seconds + i64::from(cx.engine.zone.offset_at_utc(seconds));
    let (day, second) = Date::from_unix_seconds(local);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    let fraction = now.rem_euclid(1000);
    let day = day.to_iso();
    format!("{day}T{hour:02}:{minute:02}:{second:02}.{fraction:03}")
}
