//! The machine, its system and its user.

use sysinfo::{Disks, Networks, System};

use crate::args::Args;
use crate::command::{Command, Kind, Run};
use crate::interpret::Context;
use crate::runtime::host::{account_of_environment, machine_model, machine_name};
use crate::value::{Collection, Error, Object, Value};

pub(super) const CURRENT_MACHINE: Command = Command {
    number: 483,
    name: "Current machine",
    french: Some("Nom de la machine"),
    returns: Kind::Text,
    doc: "The name of the machine in the network.",
    examples: &[("Current machine=System info.machineName", "True")],
    source: "commands/current-machine",
    run: Run::Function(|_, _| Ok(Value::from(machine_name()))),
    ..Command::DEFAULT
};

pub(super) const CURRENT_SYSTEM_USER: Command = Command {
    number: 484,
    name: "Current system user",
    former: &["Current machine owner"],
    returns: Kind::Text,
    doc: "The name of the account that runs the program.",
    examples: &[("Current system user=System info.accountName", "True")],
    source: "commands/current-system-user",
    run: Run::Function(|_, _| Ok(Value::from(account()))),
    ..Command::DEFAULT
};

/// The name of the account of this program; empty where the system does not tell.
fn account() -> String {
    if let Some(name) = account_of_environment() {
        return name;
    }
    let Ok(me) = sysinfo::get_current_pid() else {
        return String::new();
    };
    let mut system = System::new();
    system.refresh_processes_specifics(
        sysinfo::ProcessesToUpdate::Some(&[me]),
        false,
        sysinfo::ProcessRefreshKind::nothing().with_user(sysinfo::UpdateKind::Always),
    );
    let users = sysinfo::Users::new_with_refreshed_list();
    system
        .process(me)
        .and_then(|process| users.get_user_by_id(process.user_id()?))
        .map_or_else(String::new, |user| user.name().to_owned())
}

pub(super) const IS_MACOS: Command = Command {
    number: 1572,
    name: "Is macOS",
    returns: Kind::Boolean,
    doc: "True on macOS.",
    examples: &[("Is macOS & Is Windows", "False")],
    source: "commands/is-macos",
    run: Run::Function(|_, _| Ok(Value::Boolean(cfg!(target_os = "macos")))),
    ..Command::DEFAULT
};

pub(super) const IS_WINDOWS: Command = Command {
    number: 1573,
    name: "Is Windows",
    returns: Kind::Boolean,
    doc: "True on Windows. On Linux it is neither Windows nor macOS.",
    examples: &[("Is Windows=(Folder separator=\"\\\\\")", "True")],
    source: "commands/is-windows",
    run: Run::Function(|_, _| Ok(Value::Boolean(cfg!(windows)))),
    ..Command::DEFAULT
};

pub(super) const SYSTEM_INFO: Command = Command {
    number: 1571,
    name: "System info",
    former: &["Get system info"],
    returns: Kind::Object,
    doc: "An object that describes the machine: names, system, processor, memory, network and volumes.",
    examples: &[
        ("System info.cores>0", "True"),
        ("System info.osLanguage", "en"),
        ("Value type(System info.volumes)=Is collection", "True"),
    ],
    source: "commands/system-info",
    run: Run::Function(system_info),
    ..Command::DEFAULT
};

/// U: `system_info`: what a system does not tell is empty or 0; a volume on Linux names no disk.
fn system_info(cx: &mut Context, _args: &mut Args) -> Result<Value, Error> {
    let mut system = System::new();
    system.refresh_memory();
    system.refresh_cpu_all();
    let threads = system.cpus().len();
    let cores = System::physical_core_count().unwrap_or(threads);
    let account = account();
    let info = Object::new();
    info.set_str("machineName", machine_name())?;
    info.set_str("osVersion", os_version())?;
    info.set_str("osLanguage", cx.engine.locale.language)?;
    info.set_str("accountName", account.as_str())?;
    info.set_str("userName", account)?;
    info.set_str(
        "processor",
        system.cpus().first().map_or("", |cpu| cpu.brand()).trim(),
    )?;
    info.set_str("cores", cores.max(1))?;
    info.set_str("cpuThreads", threads.max(1))?;
    info.set_str("networkInterfaces", network_interfaces()?)?;
    info.set_str("macRosetta", false)?;
    info.set_str("physicalMemory", kilobytes(system.total_memory()))?;
    info.set_str("model", machine_model())?;
    info.set_str("uptime", Value::number(System::uptime() as f64))?;
    info.set_str("volumes", volumes()?)?;
    Ok(Value::Object(info))
}

fn kilobytes(bytes: u64) -> Value {
    Value::number((bytes / 1024) as f64)
}

fn os_version() -> String {
    let name = System::long_os_version().unwrap_or_else(|| std::env::consts::OS.to_owned());
    match System::kernel_version() {
        Some(build) => format!("{name} ({build})"),
        None => name,
    }
}

/// The interfaces that have an address, but for the one to the machine itself.
fn network_interfaces() -> Result<Collection, Error> {
    let networks = Networks::new_with_refreshed_list();
    let mut list: Vec<_> = networks.iter().collect();
    list.sort_by_key(|(name, _)| name.as_str());
    let interfaces = Collection::default();
    for (name, data) in list {
        let addresses = Collection::default();
        for network in data.ip_networks() {
            if network.addr.is_loopback() {
                continue;
            }
            let address = Object::new();
            let kind = if network.addr.is_ipv4() {
                "ipv4"
            } else {
                "ipv6"
            };
            address.set_str("type", kind)?;
            address.set_str("ip", network.addr.to_string())?;
            addresses.push(Value::Object(address))?;
        }
        if addresses.is_empty() {
            continue;
        }
        let interface = Object::new();
        let kind = if name.starts_with("wl") {
            "wifi"
        } else {
            "ethernet"
        };
        interface.set_str("type", kind)?;
        interface.set_str("name", name.as_str())?;
        interface.set_str("ipAddresses", addresses)?;
        interfaces.push(Value::Object(interface))?;
    }
    Ok(interfaces)
}

fn volumes() -> Result<Collection, Error> {
    let volumes = Collection::default();
    for disk in &Disks::new_with_refreshed_list() {
        let volume = Object::new();
        volume.set_str(
            "mountPoint",
            disk.mount_point().to_string_lossy().into_owned(),
        )?;
        volume.set_str("capacity", kilobytes(disk.total_space()))?;
        volume.set_str("available", kilobytes(disk.available_space()))?;
        volume.set_str(
            "fileSystem",
            disk.file_system().to_string_lossy().into_owned(),
        )?;
        volumes.push(Value::Object(volume))?;
    }
    Ok(volumes)
}
