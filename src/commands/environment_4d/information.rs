//! `Application info`: what the running application does.

use std::time::Duration;

use crate::args::Args;
use crate::command::{Command, Kind, Run};
use crate::interpret::Context;
use crate::value::{Collection, Error, Object, Value};

pub(super) const APPLICATION_INFO: Command = Command {
    number: 1599,
    name: "Application info",
    former: &["Get application info"],
    returns: Kind::Object,
    doc: "An object that describes the running application: headless, pid, uptime and others.",
    examples: &[
        ("Application info.headless", "True"),
        ("Application info.pid>0", "True"),
        ("Application info.launchedAsService", "False"),
    ],
    source: "commands/application-info",
    run: Run::Function(application_info),
    ..Command::DEFAULT
};

/// U: `application_info`: a server here listens to nobody, so its port is 0, its addresses are
/// none and it takes no connections; what only concerns Windows or a screen is false.
fn application_info(cx: &mut Context, _args: &mut Args) -> Result<Value, Error> {
    let info = Object::new();
    info.set_str("launchedAsService", false)?;
    info.set_str("volumeShadowCopyStatus", "notAvailable")?;
    info.set_str("cpuUsage", processor_share(cx.engine.host.elapsed()))?;
    info.set_str(
        "uptime",
        Value::number(cx.engine.host.elapsed().as_secs() as f64),
    )?;
    info.set_str("headless", true)?;
    info.set_str("pid", Value::whole(i64::from(std::process::id())))?;
    info.set_str("SDIMode", false)?;
    info.set_str("canUseFluentUI", false)?;
    info.set_str("useFluentUI", false)?;
    if cx.engine.is_server() {
        info.set_str("portID", 0)?;
        info.set_str("TLSEnabled", false)?;
        info.set_str("useQUICNetworkLayer", false)?;
        info.set_str("newConnectionsAllowed", false)?;
        info.set_str("IPAddressesToListen", Collection::default())?;
        info.set_str("IPAddressesAllowDeny", Collection::default())?;
    }
    // nothing is measured before and after, so there is no rate
    info.set_str("networkInputThroughput", 0)?;
    info.set_str("networkOutputThroughput", 0)?;
    Ok(Value::Object(info))
}

/// How much of one processor this program has used since its start, in percent; 0 where the system
/// does not tell.
fn processor_share(since_start: Duration) -> Value {
    let mut system = sysinfo::System::new();
    let Ok(me) = sysinfo::get_current_pid() else {
        return Value::Integer(0);
    };
    system.refresh_processes_specifics(
        sysinfo::ProcessesToUpdate::Some(&[me]),
        false,
        sysinfo::ProcessRefreshKind::nothing().with_cpu(),
    );
    let used = system.process(me).map_or(0, |p| p.accumulated_cpu_time());
    let elapsed = since_start.as_secs_f64() * 1000.0;
    Value::number(if elapsed > 0.0 {
        // the clock of the system counts in hundredths of a second
        (used as f64 / elapsed * 100.0).min(10_000.0)
    } else {
        0.0
    })
}
