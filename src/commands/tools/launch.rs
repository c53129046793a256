//! `LAUNCH EXTERNAL PROCESS` and `SET ENVIRONMENT VARIABLE`: programs of the system.
//!
//! While a program runs, other processes of this thread go on; the one that waits can be aborted,
//! which ends the program.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread::JoinHandle;
use std::time::Duration;

use super::encode::{bytes_of, content};
use crate::args::Args;
use crate::command::{Command, Run, text, variable};
use crate::interpret::Context;
use crate::runtime::world::Wait;
use crate::value::{Error, Value};

const CURRENT_DIRECTORY: &str = "_4D_OPTION_CURRENT_DIRECTORY";
const BLOCKING: &str = "_4D_OPTION_BLOCKING_EXTERNAL_PROCESS";
const HIDE_CONSOLE: &str = "_4D_OPTION_HIDE_CONSOLE";

/// How often it is looked whether a program has ended.
const POLL: Duration = Duration::from_millis(2);

pub(super) const SET_ENVIRONMENT_VARIABLE: Command = Command {
    number: 812,
    name: "SET ENVIRONMENT VARIABLE",
    french: Some("FIXER VARIABLE ENVIRONNEMENT"),
    params: &[text("varName"), text("varValue")],
    doc: "Sets a variable of the environment of programs that this process launches; an empty value takes it back.",
    source: "commands/set-environment-variable",
    run: Run::Function(set_environment_variable),
    ..Command::DEFAULT
};

fn set_environment_variable(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let (name, value) = (args.string(0), args.string(1));
    // The system could not hand these over.
    if name.is_empty() || name.contains(['=', '\0']) || value.contains('\0') {
        return Err(Error::bad_argument(format!(
            "`{name}` cannot be a variable of the environment"
        )));
    }
    if ![CURRENT_DIRECTORY, BLOCKING, HIDE_CONSOLE].contains(&name.as_str()) {
        cx.engine.permissions.environment(&name)?;
    }
    let mut environment = cx.process.environment.borrow_mut();
    environment.retain(|(other, _)| *other != name);
    if !value.is_empty() {
        environment.push((name, value));
    }
    Ok(Value::Undefined)
}

pub(super) const LAUNCH_EXTERNAL_PROCESS: Command = Command {
    number: 811,
    name: "LAUNCH EXTERNAL PROCESS",
    french: Some("LANCER PROCESS EXTERNE"),
    params: &[
        text("fileName"),
        variable("inputStream").optional(),
        variable("outputStream").optional(),
        variable("errorStream").optional(),
        variable("pid").optional(),
    ],
    sets: &["OK"],
    doc: "Runs a program of the system with its arguments, gives it a text or BLOB to read and takes what it writes.",
    source: "commands/launch-external-process",
    run: Run::Function(launch_external_process),
    ..Command::DEFAULT
};

fn launch_external_process(cx: &mut Context, args: &mut Args) -> Result<Value, Error> {
    let words = words(&args.string(0));
    let pid_at = pid_position(cx, args)?;
    let stream = |i: usize| (pid_at != Some(i)).then(|| args.value(i).clone());
    let input = match stream(1) {
        Some(argument) => bytes_of(&content(cx, &argument)?)?,
        None => Vec::new(),
    };
    let (output, errors) = (stream(2), stream(3));
    let environment = cx.process.environment.borrow().clone();
    let option = |name: &str| {
        environment
            .iter()
            .find(|(other, _)| other == name)
            .map(|(_, value)| value.as_str())
    };
    let waits = option(BLOCKING) != Some("false");
    let program = cx
        .engine
        .permissions
        .program(words.first().map_or("", String::as_str))?;
    let mut child = match start(
        &program,
        &words,
        &environment,
        option(CURRENT_DIRECTORY),
        waits,
    ) {
        Ok(child) => child,
        Err(_) => {
            cx.set_ok(false);
            return Ok(Value::Undefined);
        }
    };
    // The options are for one launch.
    cx.process
        .environment
        .borrow_mut()
        .retain(|(name, _)| ![CURRENT_DIRECTORY, BLOCKING, HIDE_CONSOLE].contains(&name.as_str()));
    if let Some(i) = pid_at {
        cx.write_pointer(&args.pointer(i), Value::whole(i64::from(child.id())))?;
    }
    let writer = child.stdin.take().map(|mut stdin| {
        std::thread::spawn(move || {
            // a program need not read all that it is given
            let _ = stdin.write_all(&input);
        })
    });
    if !waits {
        // its end is waited for, so that the system can forget it
        std::thread::spawn(move || child.wait());
        cx.set_ok(true);
        return Ok(Value::Undefined);
    }
    let readers = [
        child.stdout.take().map(read_all),
        child.stderr.take().map(read_all),
    ];
    wait_for(cx, &mut child)?;
    drop(writer);
    let [written, complaints] = readers.map(|reader| {
        reader
            .and_then(|reader| reader.join().ok())
            .unwrap_or_default()
    });
    deliver(cx, output.as_ref(), written)?;
    deliver(cx, errors.as_ref(), complaints)?;
    cx.set_ok(true);
    Ok(Value::Undefined)
}

/// Which argument gets the number of the program: the fifth, or the last one if it is a variable
/// that holds a number.
fn pid_position(cx: &Context, args: &Args) -> Result<Option<usize>, Error> {
    let last = args.len().saturating_sub(1);
    if last == 4 {
        return Ok(Some(4));
    }
    let is_number = |value: &Value| -> Result<bool, Error> {
        Ok(match value {
            Value::Pointer(_) => content(cx, value)?.is_number(),
            _ => false,
        })
    };
    Ok((last > 0 && is_number(args.value(last))?).then_some(last))
}

fn start(
    program: &Path,
    words: &[String],
    environment: &[(String, String)],
    folder: Option<&str>,
    waits: bool,
) -> std::io::Result<Child> {
    let [_, arguments @ ..] = words else {
        return Err(std::io::ErrorKind::InvalidInput.into());
    };
    let output = || if waits { Stdio::piped() } else { Stdio::null() };
    let mut command = std::process::Command::new(program);
    command
        .args(arguments)
        .envs(
            environment
                .iter()
                .filter(|(name, _)| !name.starts_with("_4D_OPTION_"))
                .map(|(name, value)| (name, value)),
        )
        .stdin(Stdio::piped())
        .stdout(output())
        .stderr(output());
    if let Some(folder) = folder {
        command.current_dir(folder);
    }
    command.spawn()
}

fn read_all(mut stream: impl Read + Send + 'static) -> JoinHandle<Vec<u8>> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        // what was read before a failure is kept
        let _ = stream.read_to_end(&mut bytes);
        bytes
    })
}

/// Waits for the end of a program, and ends it if the process that waits has to end.
fn wait_for(cx: &mut Context, child: &mut Child) -> Result<(), Error> {
    while let Ok(None) = child.try_wait() {
        if let Err(error) = cx.wait(Wait::Until(cx.engine.host.instant() + POLL)) {
            let _ = child.kill();
            let _ = child.wait();
            return Err(error);
        }
    }
    Ok(())
}

/// Puts bytes into a variable: as they are into a BLOB, else as UTF-8.
fn deliver(cx: &mut Context, target: Option<&Value>, bytes: Vec<u8>) -> Result<(), Error> {
    let Some(Value::Pointer(pointer)) = target else {
        return Ok(());
    };
    let value = match cx.read_pointer(pointer)? {
        Value::Blob(_) => Value::from(bytes),
        _ => Value::from(String::from_utf8_lossy(&bytes).into_owned()),
    };
    cx.write_pointer(pointer, value)
}

/// The words of a command line: blanks divide them, except in quotes and behind a backslash.
///
/// U: `command_line`: quotes and backslashes are those of a shell; on Windows a backslash is a
/// character like any other.
pub(crate) fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut rest = line.chars();
    while let Some(character) = rest.next() {
        match (character, quote) {
            (c, Some(q)) if c == q => quote = None,
            ('"' | '\'', None) => {
                quote = Some(character);
                word.get_or_insert_default();
            }
            ('\\', None | Some('"')) if !cfg!(windows) => {
                let escaped = rest.next().unwrap_or('\\');
                word.get_or_insert_default().push(escaped);
            }
            (blank, None) if blank.is_whitespace() => words.extend(word.take()),
            (other, _) => word.get_or_insert_default().push(other),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use super::words;

    #[cfg(not(windows))]
    #[test]
    fn a_line_is_divided_as_a_shell_would() {
        assert_eq!(words(" /bin/ls  -l /tmp "), ["/bin/ls", "-l", "/tmp"]);
        assert_eq!(words("a \"b c\" 'd \"e' \"\""), ["a", "b c", "d \"e", ""]);
        assert_eq!(words("a\\ b \"c\\\"d\" '\\'"), ["a b", "c\"d", "\\"]);
        assert!(words("  ").is_empty());
    }
}
