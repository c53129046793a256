//! Every example of every declaration runs and prints what the declaration says.

use std::sync::Arc;

use fourd::interpret::display::display;
use fourd::runtime::engine::Engine;
use fourd::runtime::host::Host;
use fourd::runtime::program::Program;
use fourd::runtime::run;

/// Examples of commands and of members of classes, each with where it stands.
fn examples() -> Vec<(String, &'static str, &'static str)> {
    let commands = fourd::commands::all().flat_map(|command| {
        command
            .examples
            .iter()
            .map(|(code, result)| (command.name.to_owned(), *code, *result))
    });
    let members = fourd::classes::BUILTINS.iter().flat_map(|class| {
        class.members.iter().flat_map(|member| {
            let name = format!("{}.{}", class.name, member.name);
            member
                .examples
                .iter()
                .map(move |(code, result)| (name.clone(), *code, *result))
        })
    });
    commands.chain(members).collect()
}

#[test]
fn every_example_holds() {
    let engine = Arc::new(Engine::new(
        Program::from_sources(Vec::new(), Vec::new()),
        Host::buffers(),
    ));
    let failures = run::in_main_process(
        &engine,
        |_, _| {},
        |cx| {
            let mut failures = Vec::new();
            for (name, code, expected) in examples() {
                let found = match run::evaluate(cx, code) {
                    Ok(value) => display(&value),
                    Err(error) => error,
                };
                if found != expected {
                    failures.push(format!(
                        "{name}: {code}\n  expected {expected}\n  found    {found}"
                    ));
                }
            }
            failures
        },
    )
    .expect("the main process runs to its end");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn implemented_commands_are_documented() {
    for command in fourd::commands::all() {
        if let fourd::command::Run::Function(_) = command.run {
            assert!(!command.doc.is_empty(), "{} has no doc line", command.name);
            assert!(!command.source.is_empty(), "{} names no page", command.name);
        }
    }
}
