//! The program: reads its arguments and calls the subcommand.

use fourd::cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args_os()
        .skip(1)
        .map(|arg| arg.to_string_lossy().into_owned())
        .collect();
    let status = match args.split_first() {
        Some((command, topic)) if command == "help" => cli::help::run(&topic.join(" ")),
        _ => {
            eprintln!("usage: fourd help NAME");
            2
        }
    };
    ExitCode::from(u8::try_from(status).unwrap_or(1))
}
