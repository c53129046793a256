//! What ends a program from outside or at a limit, tried as a user does.

use std::io::Read;
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

struct Ran {
    status: ExitStatus,
    out: String,
    err: String,
    time: Duration,
}

/// Runs a text with options; `during` gets the number of the process while it runs.
fn run(options: &[&str], code: &str, during: impl FnOnce(u32)) -> Ran {
    let begin = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_fourd"))
        .args(options)
        .args(["-e", code])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program can be started");
    during(child.id());
    let status = child.wait().expect("it ends");
    let (mut out, mut err) = (String::new(), String::new());
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    stdout
        .expect("a pipe")
        .read_to_string(&mut out)
        .expect("UTF-8");
    stderr
        .expect("a pipe")
        .read_to_string(&mut err)
        .expect("UTF-8");
    Ran {
        status,
        out,
        err,
        time: begin.elapsed(),
    }
}

const ENDLESS: &str = "LOG EVENT(Into system standard outputs; \"begin\")\nWhile (True)\nEnd while";

#[test]
fn too_little_memory_is_an_error_that_can_be_handled() {
    let code = "var $c : Collection
var $t : Text
Try
	$c:=[]
	While (True)
		$c.push(\"abcdefgh\"*1000)
	End while
Catch
	$c:=Null
	LOG EVENT(Into system standard outputs; Last errors.last().message+\"\\n\")
End try
Try
	$t:=\"a\"*400000000
Catch
	LOG EVENT(Into system standard outputs; \"again\")
End try";
    let ran = run(&["--max-memory", "150M"], code, |_| {});
    assert!(ran.status.success(), "{}", ran.err);
    assert!(ran.out.contains("may use 150 MB"), "{}", ran.out);
    assert!(ran.out.ends_with("again"), "{}", ran.out);
}

#[test]
fn who_goes_on_taking_memory_is_stopped() {
    let code = "var $t : Text\nWhile (True)\n$t:=$t+$t+\"abcdefgh\"\nEnd while";
    let ran = run(&["--max-memory", "100M"], code, |_| {});
    assert_eq!(ran.status.code(), Some(1));
    assert!(ran.err.contains("memory"), "{}", ran.err);
}

#[test]
fn so_many_statements_run_and_no_more() {
    let ran = run(&["--max-steps", "10000"], ENDLESS, |_| {});
    assert_eq!(ran.status.code(), Some(1));
    assert_eq!(ran.out, "begin");
    assert!(ran.err.contains("--max-steps"), "{}", ran.err);
    // handlers cannot go on either, and a program that ends before is none the wiser
    let code = "Try\nWhile (True)\nEnd while\nCatch\nWhile (True)\nEnd while\nEnd try";
    assert_eq!(
        run(&["--max-steps", "500"], code, |_| {}).status.code(),
        Some(1)
    );
    let code = "LOG EVENT(Into system standard outputs; \"done\")";
    let ran = run(&["--max-steps", "500"], code, |_| {});
    assert_eq!((ran.status.code(), ran.out.as_str()), (Some(0), "done"));
}

#[test]
fn a_time_limit_ends_whatever_goes_on() {
    for code in [
        ENDLESS,
        "DELAY PROCESS(Current process; 60000)",
        "New signal.wait()",
        "PAUSE PROCESS(Current process)\nDELAY PROCESS(Current process; 60000)",
        "[3; 2; 1].sort(Formula(wait($1)))\nREPEAT\nUntil (False)",
    ] {
        let ran = run(&["--timeout", "200ms", "--wait"], code, |_| {});
        // nobody can wake a process that waits without a limit: that is told at once
        let told = ran.err.contains("every process waits") || !ran.err.contains("--timeout");
        assert!(
            told || ran.status.code() == Some(124),
            "{code}: {}",
            ran.err
        );
        assert!(ran.time < Duration::from_secs(10), "{code}: {:?}", ran.time);
    }
}

#[cfg(unix)]
#[test]
fn signals_end_the_program_and_its_output_is_written() {
    for (signal, status) in [("-INT", 130), ("-TERM", 143)] {
        for code in [
            ENDLESS,
            "LOG EVENT(Into system standard outputs; \"begin\")\nDELAY PROCESS(Current process; 60000)",
        ] {
            let ran = run(&[], code, |number| {
                std::thread::sleep(Duration::from_millis(400));
                let kill = Command::new("kill")
                    .args([signal, &number.to_string()])
                    .status();
                assert!(kill.expect("kill can be run").success());
            });
            assert_eq!(ran.status.code(), Some(status), "{}", ran.err);
            assert_eq!(ran.out, "begin");
            assert!(ran.time < Duration::from_secs(10), "{:?}", ran.time);
        }
    }
}
