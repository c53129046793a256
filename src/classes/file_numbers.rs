//! The files that `File` and `Get 4D file` know by numbers (commands/file).

use crate::interpret::Context;
use crate::runtime::logs::Kind;
use crate::runtime::pathname::{Filesystem, Pathname};

/// The file of a number, if there is one on the disk.
///
/// U: `file_of_number`: the log files and settings that the documentation names without saying
/// what they are called have the names that 4D gives them.
pub fn file(cx: &Context, number: i32) -> Option<Pathname> {
    let recorded = match number {
        11 => cx.engine.logs.path(Kind::Diagnostic),
        12 => cx.engine.logs.path(Kind::Debug),
        _ => None,
    };
    if let Some(path) = recorded {
        let name = path.file_name()?.to_string_lossy().into_owned();
        return Pathname::of_filesystem(Filesystem::Logs).below(&name);
    }
    let below = |filesystem, path: &str| Pathname::of_filesystem(filesystem).below(path);
    let path = match number {
        1 | 18 => below(Filesystem::Package, "Settings/Backup.4DSettings"),
        3 => below(Filesystem::Package, "Settings/settings.4DSettings"),
        4 => below(Filesystem::Data, "Settings/settings.4DSettings"),
        5 => below(Filesystem::Logs, "Verify_Log.xml"),
        6 => below(Filesystem::Logs, "Compact_Log.xml"),
        7 => below(Filesystem::Logs, "Repair_Log.xml"),
        8 => below(Filesystem::Logs, "logweb.txt"),
        9 => below(Filesystem::Logs, "HTTPDebugLog_1.txt"),
        10 => below(Filesystem::Logs, "4DRequestsLog_1.txt"),
        11 => below(Filesystem::Logs, "4DDiagnosticLogTool_1.txt"),
        12 => below(Filesystem::Logs, "4DDebugLog_1.txt"),
        13 => below(Filesystem::Logs, "Backup Journal[1].txt"),
        14 => below(Filesystem::Logs, "BuildApp.log.xml"),
        15 => below(Filesystem::Logs, "4DSMTPLog_1.txt"),
        16 => below(Filesystem::Package, "Settings/directory.json"),
        17 => below(Filesystem::Data, "Settings/Backup.4DSettings"),
        20 => below(Filesystem::Package, "Settings/buildApp.4DSettings"),
        23 => below(Filesystem::Logs, "4DIMAPLog_1.txt"),
        24 => below(Filesystem::Logs, "4DHTTPClientLog_1.txt"),
        _ => None,
    }?;
    let place = cx.engine.places.locate(&path);
    let exists = cx.engine.files().is_file(&place).unwrap_or(false);
    exists.then_some(path)
}
