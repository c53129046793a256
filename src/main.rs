//! The program: reads its arguments and calls the subcommand.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, CommandFactory, Parser, Subcommand};
use fourd::cli;
use fourd::runtime::bug;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Runs programs written in the 4D language.
///
/// Without a subcommand: `fourd FILE.4dm [args…]` runs a method, `fourd -e CODE` a text, and
/// `fourd` alone starts the REPL.
#[derive(Parser)]
#[command(
    name = "fourd",
    version,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true
)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    run: Run,
}

#[derive(Subcommand)]
enum Command {
    /// Run a method file, or a method of a project
    Run(Box<Run>),
    /// Evaluate lines and blocks as they are typed
    Repl(Repl),
    /// Run test methods and report every failed ASSERT
    Test(Test),
    /// Find errors without running anything
    Check(Check),
    /// Show what a command or constant does, by name or number
    Help {
        /// The name or the number
        #[arg(required = true)]
        topic: Vec<String>,
    },
}

#[derive(Args)]
struct Run {
    /// Run this text as a method
    #[arg(short = 'e', value_name = "CODE")]
    code: Option<String>,
    /// The project: its .4DProject file or its folder
    #[arg(long, value_name = "PATH")]
    project: Option<PathBuf>,
    /// The method to run; `main` of a folder that is given without --project
    #[arg(long, value_name = "METHOD")]
    startup_method: Option<String>,
    /// What `Get database parameter(User param value; …)` gives
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    user_param: Option<String>,
    /// Leave out On Startup and On Exit
    #[arg(long)]
    skip_onstartup: bool,
    /// Behave as 4D Server in utility mode
    #[arg(long)]
    utility: bool,
    /// Stop after this time (30s, 5m, 500ms) with status 124
    #[arg(long, value_name = "TIME", value_parser = cli::run::duration)]
    timeout: Option<std::time::Duration>,
    /// How much memory the program may use: 512M, 2G; most of the machine's if not given
    #[arg(long, value_name = "SIZE", value_parser = cli::run::size)]
    max_memory: Option<u64>,
    /// Stop after so many statements; all processes run under `--schedule`, with seed 0 if none is given
    #[arg(long, value_name = "N")]
    max_steps: Option<u64>,
    /// A file that exists after the run only if it failed, and tells why
    #[arg(long, value_name = "PATH")]
    error_flag: Option<PathBuf>,
    #[command(flatten)]
    official: Official,
    #[command(flatten)]
    permit: cli::permit::Permit,
    /// Wait for all processes, not only for the main one
    #[arg(long)]
    wait: bool,
    /// Behave as 4D (one session) or as 4D Server does
    #[arg(long, value_name = "KIND", default_value = "local")]
    application: cli::run::Application,
    /// Switch between processes in an order that this number decides, the same at every run
    #[arg(long, value_name = "SEED")]
    schedule: Option<u64>,
    /// Tell on standard error when processes start, wait, wake and end
    #[arg(
        long,
        value_name = "FORM",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "text"
    )]
    trace_processes: Option<fourd::runtime::trace::Trace>,
    /// Run processes whose method is declared capable of it in parallel, by the rules for such code
    #[arg(long)]
    preemptive: bool,
    /// Ask at the terminal what ALERT, CONFIRM and Request would ask, instead of answering alone
    #[arg(long)]
    interactive: bool,
    #[command(flatten)]
    regional: cli::regional::Regional,
    /// A .4dm file, a folder of a project, or `-` for standard input; then what the method gets.
    /// With --project or -e all words are for the program, as a JSON user param
    #[arg(
        value_name = "FILE",
        trailing_var_arg = true,
        allow_hyphen_values = true
    )]
    file: Vec<String>,
}

/// What 4D and tool4d take besides. There is no data file, no window and no compiled mode, so
/// these change nothing.
#[derive(Args)]
struct Official {
    /// Accepted: nothing is ever shown
    #[arg(long)]
    headless: bool,
    /// Accepted: no data file is ever opened
    #[arg(long)]
    dataless: bool,
    /// Accepted: the data file is not opened
    #[arg(long, value_name = "PATH")]
    data: Option<PathBuf>,
    /// Accepted: no data file is created
    #[arg(long)]
    create_data: bool,
    /// Accepted: code is always interpreted
    #[arg(long, value_name = "MODE")]
    opening_mode: Option<cli::run::OpeningMode>,
    #[arg(long, value_name = "PATH", hide = true)]
    webadmin_settings_file: Option<PathBuf>,
    #[arg(long, value_name = "KEY", hide = true)]
    webadmin_access_key: Option<String>,
    #[arg(long, value_name = "BOOLEAN", hide = true)]
    webadmin_auto_start: Option<String>,
    #[arg(long, hide = true)]
    webadmin_store_settings: bool,
}

#[derive(Args)]
struct Test {
    /// Files or folders
    #[arg(required_unless_present = "coverage", default_values_if("coverage", "true", ["tests/conformance"]))]
    paths: Vec<PathBuf>,
    /// How results are written
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: cli::test::Format,
    /// Say which commands the tests cover
    #[arg(long)]
    coverage: bool,
    /// Only tests whose path or name contains this text, or with `*` whose name fits it
    #[arg(long, value_name = "TEXT")]
    filter: Option<String>,
    /// Only tests with one of these tags (`a,b`), and none of those after a `!` (`!slow`)
    #[arg(long, value_name = "TAGS", value_delimiter = ',')]
    tags: Vec<String>,
    /// Run so many tests at the same time
    #[arg(long, value_name = "N", default_value = "1")]
    jobs: usize,
    /// A test that takes longer (30s, 5m, 500ms) is stopped and has failed
    #[arg(long, value_name = "TIME", value_parser = cli::run::duration)]
    timeout: Option<std::time::Duration>,
    /// Run every test under so many schedules; a failure names the seed
    #[arg(long, value_name = "N")]
    schedules: Option<u64>,
    #[command(flatten)]
    permit: cli::permit::Permit,
    #[command(flatten)]
    regional: cli::regional::Regional,
}

#[derive(Args)]
struct Repl {
    #[command(flatten)]
    permit: cli::permit::Permit,
    #[command(flatten)]
    regional: cli::regional::Regional,
}

#[derive(Args)]
struct Check {
    /// A .4dm file, a project, or a folder
    path: PathBuf,
    /// Only the syntax, of every .4dm file in a folder
    #[arg(long)]
    syntax: bool,
    /// How many methods of a folder use only commands that are implemented, and which not
    #[arg(long)]
    implemented: bool,
    /// Which methods can run in preemptive processes, and what is in the way of the others
    #[arg(long, conflicts_with = "syntax")]
    thread_safety: bool,
    /// How results are written
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: cli::check::Format,
}

fn main() -> ExitCode {
    let words = std::env::args().skip(1);
    let words = cli::official::normalise(words);
    let mut flags = Cli::command();
    flags.build();
    let takes_value = |name: &str| {
        let flag = flags.get_arguments().find(|a| a.get_long() == Some(name))?;
        Some(flag.get_action().takes_values() && !flag.is_require_equals_set())
    };
    if let Some(problem) = cli::official::stray_flag(&words, takes_value) {
        eprintln!("fourd: {problem}; what the program is to get stands behind `--`");
        return ExitCode::from(cli::STATUS_USAGE as u8);
    }
    let words = std::iter::once("fourd".to_owned()).chain(words);
    let Cli { command, run } = Cli::parse_from(words);
    bug::keep_panics_quiet();
    let status = match bug::catch(|| run_command(command, run)) {
        Ok(status) => status,
        Err(bug) => {
            if let Some(bug) = bug {
                eprintln!("fourd: {}", bug.message);
            }
            cli::STATUS_BUG
        }
    };
    ExitCode::from(u8::try_from(status).unwrap_or(cli::STATUS_BUG as u8))
}

/// Runs the subcommand and gives the exit status.
fn run_command(command: Option<Command>, run: Run) -> i32 {
    match command {
        None => start(run),
        Some(Command::Run(run)) => start(*run),
        Some(Command::Repl(repl)) => cli::repl::run(&repl.permit, &repl.regional),
        Some(Command::Test(test)) => cli::test::run(&cli::test::Options {
            paths: test.paths,
            format: test.format,
            coverage: test.coverage,
            selection: cli::test::Selection {
                filter: test.filter,
                tags: test.tags,
            },
            schedules: test.schedules,
            permit: test.permit,
            jobs: test.jobs,
            timeout: test.timeout,
            regional: test.regional,
        }),
        Some(Command::Check(check)) if check.syntax => cli::syntax::run(
            &check.path,
            &std::sync::Arc::new(fourd::runtime::builtin_names::table()),
        ),
        Some(Command::Check(check)) if check.thread_safety => {
            cli::thread_safety::run(&check.path, check.format)
        }
        Some(Command::Check(check)) if check.implemented => cli::implemented::run(
            &check.path,
            &std::sync::Arc::new(fourd::runtime::builtin_names::table()),
        ),
        Some(Command::Check(check)) => cli::check::run(&check.path, check.format),
        Some(Command::Help { topic }) => cli::help::run(&topic.join(" ")),
    }
}

fn start(run: Run) -> i32 {
    let mut words = run.file;
    // a project or a text needs no file: all words are for the program
    let named = run.project.is_some() || run.code.is_some();
    let file = (!named && !words.is_empty()).then(|| words.remove(0));
    let options = cli::run::Options {
        permit: run.permit,
        code: run.code,
        project: run.project,
        startup_method: run.startup_method,
        user_param: run.user_param,
        skip_onstartup: run.skip_onstartup,
        timeout: run.timeout,
        max_memory: run.max_memory,
        max_steps: run.max_steps,
        error_flag: run.error_flag,
        data_file: run.official.data.filter(|_| !run.official.dataless),
        wait: run.wait,
        application: if run.utility {
            cli::run::Application::Utility
        } else {
            run.application
        },
        schedule: run.schedule,
        trace_processes: run.trace_processes,
        preemptive: run.preemptive,
        interactive: run.interactive,
        regional: run.regional,
        file,
        args: words,
    };
    if options.is_empty() {
        cli::repl::run(&options.permit, &options.regional)
    } else {
        cli::run::run(&options)
    }
}
