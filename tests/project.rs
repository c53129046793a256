//! Whole projects run as tool4d runs them: the program is started with its command line, and what
//! it prints and its exit status are compared.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn project(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/projects")
        .join(name)
}

fn fourd(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_fourd"))
        .args(args)
        .output()
        .expect("the program starts")
}

struct Ran {
    status: i32,
    out: String,
    err: String,
}

fn ran(output: &Output) -> Ran {
    Ran {
        status: output.status.code().expect("it was not killed"),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// Runs a method of the shop with more words on the command line.
fn shop(method: &str, more: &[&str]) -> Ran {
    let path = project("shop");
    let path = path.to_str().expect("a path of ASCII");
    let mut args = vec!["--project", path, "--startup-method", method];
    args.extend(more);
    ran(&fourd(&args))
}

fn temporary(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("fourd-project-{}-{name}", std::process::id()))
}

#[test]
fn startup_method_and_exit_run_in_order() {
    let run = shop("show", &["--user-param", "hello"]);
    assert_eq!(
        run.out,
        "start [databaseMethod]/onStartup databaseMethod\nstarted by On Startup\nparam hello\nexit\n"
    );
    assert_eq!((run.status, run.err.as_str()), (0, ""));
}

#[test]
fn skipping_leaves_out_the_database_methods() {
    let run = shop("print", &["--skip-onstartup"]);
    assert_eq!((run.status, run.out.as_str()), (0, "\n"));
}

#[test]
fn quitting_in_on_startup_still_runs_on_exit() {
    let run = shop("show", &["--user-param", "stop in startup"]);
    assert_eq!(
        run.out,
        "start [databaseMethod]/onStartup databaseMethod\nexit\n"
    );
    assert_eq!(run.status, 0);
}

#[test]
fn an_error_in_on_startup_is_no_start() {
    let run = shop("show", &["--user-param", "error in startup"]);
    assert_eq!(
        run.out,
        "start [databaseMethod]/onStartup databaseMethod\nexit\n"
    );
    assert!(run.err.contains("no start (error 1)"), "{}", run.err);
    assert_eq!(run.status, 1);
}

#[test]
fn on_exit_can_tell_other_processes_to_end() {
    let run = shop("show", &["--user-param", "process in startup"]);
    assert!(
        run.out.ends_with("background saw the exit\nexit\n"),
        "{}",
        run.out
    );
    assert_eq!((run.status, run.err.as_str()), (0, ""));
}

#[test]
fn components_share_methods_and_classes_but_no_variables() {
    let run = shop("components", &["--skip-onstartup"]);
    assert_eq!(run.err, "");
    assert_eq!(
        run.out,
        "120 7\n\
         7 coins\n\
         Amount True True\n\
         False\n\
         purse of the component purse of the shop\n\
         printed for a component\n\
         it may not call the others\n\
         21\n\
         Tax,shop tax secret tax store price print\n"
    );
}

#[test]
fn what_a_component_does_not_share_is_unknown() {
    let run = shop("hidden", &["--skip-onstartup"]);
    assert_eq!(run.status, 1);
    assert!(
        run.err.contains("There is no method `tax secret`"),
        "{}",
        run.err
    );
}

#[test]
fn what_is_misspelt_gets_a_suggestion_while_running_too() {
    for (code, wanted) in [
        (
            "Lenght(\"a\")",
            ["There is no method `Lenght`", "did you mean `Length`?"],
        ),
        (
            "4D.Fille.new(\"/x\")",
            ["There is no class `4D.Fille`", "did you mean `4D.File`?"],
        ),
        ("cs.Nope.new()", ["There is no class `cs.Nope`", ""]),
    ] {
        let run = ran(&fourd(&["run", "-e", code]));
        assert_eq!(run.status, 1);
        for text in wanted {
            assert!(run.err.contains(text), "{text}\n{}", run.err);
        }
    }
}

#[test]
fn an_unknown_startup_method_is_a_usage_error_with_a_suggestion() {
    let run = shop("shwo", &[]);
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.contains("did you mean `show`?"), "{}", run.err);
}

#[test]
fn the_error_flag_tells_that_a_run_failed_and_why() {
    let flag = temporary("flag");
    let path = flag.to_str().expect("a path of ASCII");
    let run = shop("fails", &["--skip-onstartup", "--error-flag", path]);
    assert_eq!((run.status, run.out.as_str()), (1, "before\n"));
    let text = std::fs::read_to_string(&flag).expect("the flag is there");
    assert!(text.starts_with("status 1\n"), "{text}");
    assert!(text.contains("fails.4dm:3:"), "{text}");
    let run = shop("print", &["--skip-onstartup", "--error-flag", path]);
    assert_eq!(run.status, 0);
    assert!(!flag.exists(), "a good run removes the flag");
}

#[test]
fn a_timeout_ends_an_endless_method() {
    let run = shop("endless", &["--skip-onstartup", "--timeout", "200ms"]);
    assert_eq!(run.status, 124);
    assert!(run.err.contains("--timeout"), "{}", run.err);
}

#[test]
fn official_flags_are_taken_in_every_form() {
    let path = project("shop");
    let file = path.join("Project/shop.4DProject");
    let inside = path.join("Project/Sources/Methods/show.4dm");
    let (path, file, inside) = (
        path.to_str().expect("ASCII"),
        file.to_str().expect("ASCII"),
        inside.to_str().expect("ASCII"),
    );
    let equals = format!("--project={path}");
    let forms: [&[&str]; 6] = [
        &["--project", path, "--startup-method=print"],
        &[&equals, "--startup-method", "print", "--headless"],
        &["/project", path, "/startup-method", "print", "/dataless"],
        &[
            file,
            "--opening-mode",
            "compiled",
            "--create-data",
            "true",
            "--startup-method",
            "print",
        ],
        &[
            "--project",
            inside,
            "--data",
            "x.4DD",
            "--startup-method",
            "print",
            "--utility",
        ],
        &[
            "run",
            "--project",
            path,
            "--startup-method",
            "print",
            "--webadmin-store-settings",
            "--webadmin-access-key",
            "k",
            "--webadmin-auto-start",
            "true",
        ],
    ];
    for form in forms {
        let run = ran(&fourd(form));
        assert_eq!(run.err, "", "{form:?}");
        assert!(run.out.ends_with("\nexit\n"), "{form:?}: {}", run.out);
    }
    assert!(ran(&fourd(&["-?"])).out.contains("--startup-method"));
    assert!(ran(&fourd(&["--version"])).out.starts_with("fourd "));
}

#[test]
fn what_makes_no_sense_is_a_usage_error() {
    for args in [
        &["--project", "/no/such/project"][..],
        &["--no-such-flag"],
        &["--opening-mode", "sideways", "--project", "x"],
        &["--timeout", "soon", "-e", "x"],
        &["--user-param", "a", "-e", "x", "--", "b"],
    ] {
        let run = ran(&fourd(args));
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{args:?}");
    }
}

#[test]
fn words_after_the_dashes_are_a_user_param() {
    let run = shop(
        "show",
        &["--", "--verbose", "--tag", "a", "--tag", "b", "x"],
    );
    assert!(
        run.out
            .contains("param {\"verbose\":true,\"tag\":[\"a\",\"b\"],\"_\":[\"x\"]}\n"),
        "{}",
        run.out
    );
}

#[test]
fn a_server_runs_its_own_database_methods() {
    // the shop has no On Server Startup: nothing but the method runs
    let run = shop("print", &["--application", "server"]);
    assert_eq!((run.status, run.out.as_str()), (0, "\n"));
}

/// Runs `fourd test` over the project with tests that pass and fail.
fn checked(more: &[&str]) -> Ran {
    let path = project("checked");
    let mut args = vec!["test", path.to_str().expect("a path of ASCII")];
    args.extend(more);
    ran(&fourd(&args))
}

#[test]
fn test_classes_and_methods_are_found_and_told_apart() {
    let run = checked(&[]);
    assert_eq!(run.status, 1);
    assert!(
        run.out
            .ends_with("9 tests, 4 passed, 4 failed, 1 skipped; 35 checks, 11 failed\n"),
        "{}",
        run.out
    );
    for expected in [
        "CalculatorTest.4dm:34:2\n    Assert failed: sum (expected 5, found 4)\n",
        "CalculatorTest.4dm:40:25\n    Assert failed: part: inside (False is not True)\n",
        "CalculatorTest.4dm:46:2: error: Cannot call `do` of a Null value",
        "test_error.4dm:3:1: error: it ends here (error 5)",
        "BrokenTest.4dm:2:11: error: expected `End if`",
    ] {
        assert!(run.out.contains(expected), "{expected}\n{}", run.out);
    }
    let parallel = checked(&["--jobs", "4"]);
    assert_eq!(run.out, parallel.out, "the order does not depend on jobs");
}

#[test]
fn tests_are_chosen_by_name_and_tag() {
    for (args, tests) in [
        (&["--filter", "CalculatorTest.test_passes"][..], 1),
        (&["--filter", "*passes"], 1),
        (&["--filter", "calculatortest.*"], 6),
        (&["--tags", "slow,fast"], 2),
        (&["--tags", "!slow"], 8),
        (&["--tags", "unit", "--filter", "test_error.4dm"], 1),
        (&["--tags", "nothing"], 0),
    ] {
        let run = checked(args);
        let line = run.out.lines().last().unwrap_or_default();
        assert!(
            line.starts_with(&format!("{tests} tests,")),
            "{args:?}: {line}"
        );
        assert_eq!(run.status == 5, tests == 0, "{args:?}");
    }
}

#[test]
fn junit_counts_and_times_are_right() {
    let run = checked(&["--format", "junit"]);
    let xml = roxmltree::Document::parse(&run.out).expect("it is XML");
    let root = xml.root_element();
    let number = |node: roxmltree::Node, name: &str| -> f64 {
        let value = node.attribute(name).expect(name);
        value.parse().expect(name)
    };
    let count = |node: roxmltree::Node, tag: &str| {
        node.descendants().filter(|n| n.has_tag_name(tag)).count() as f64
    };
    let suites = root
        .children()
        .filter(|node| node.has_tag_name("testsuite"));
    for node in suites.chain([root]) {
        assert_eq!(number(node, "tests"), count(node, "testcase"));
        assert_eq!(number(node, "failures"), count(node, "failure"));
        assert_eq!(number(node, "skipped"), count(node, "skipped"));
        let cases = node.descendants().filter(|n| n.has_tag_name("testcase"));
        let time: f64 = cases.map(|case| number(case, "time")).sum();
        assert!((number(node, "time") - time).abs() < 0.01);
    }
    assert_eq!(
        (number(root, "tests"), number(root, "failures")),
        (9.0, 4.0)
    );
}

#[test]
fn check_finds_all_errors_of_a_project() {
    let expected = std::fs::read_to_string(project("faulty").join("expected.txt"));
    let expected = expected.expect("it lies there");
    let run = ran(&fourd(&[
        "check",
        "tests/projects/faulty",
        "--format",
        "github",
    ]));
    assert_eq!(run.status, 1);
    assert_eq!(run.out, expected);
    let run = ran(&fourd(&[
        "check",
        "tests/projects/faulty",
        "--format",
        "json",
    ]));
    let json: serde_json::Value = serde_json::from_str(&run.out).expect("it is JSON");
    assert_eq!(json["success"], false);
    let errors = json["errors"].as_array().expect("a list");
    assert_eq!(errors.len(), expected.lines().count());
    let neverset = errors
        .iter()
        .find(|e| e["id"] == "unknown-name")
        .expect("it is found");
    assert_eq!(
        (&neverset["line"], &neverset["lineInFile"]),
        (&3.into(), &4.into())
    );
    assert_eq!(neverset["code"]["path"], "names");
    assert_eq!(neverset["code"]["type"], "projectMethod");
    let function = errors
        .iter()
        .find(|e| e["code"]["functionName"] == "g")
        .expect("it is found");
    assert_eq!(
        (&function["line"], &function["lineInFile"]),
        (&2.into(), &20.into())
    );
    assert_eq!(function["code"]["className"], "Faulty");
}

#[test]
fn what_is_right_has_no_errors() {
    for name in ["shop", "checked"] {
        let path = project(name);
        let run = ran(&fourd(&[
            "check",
            path.to_str().expect("ASCII"),
            "--format",
            "json",
        ]));
        let json: serde_json::Value = serde_json::from_str(&run.out).expect("it is JSON");
        let errors = json["errors"].as_array().expect("a list");
        let errors: Vec<_> = errors
            .iter()
            .filter(|e| e["isError"] == true && e["code"]["className"] != "BrokenTest")
            .collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
}

#[test]
fn compile_project_tells_the_same() {
    let path = project("faulty");
    let path = path.to_str().expect("ASCII");
    let run = ran(&fourd(&["--project", path, "--startup-method", "report"]));
    assert!(run.out.ends_with("False\n"), "{}", run.out);
    for line in [
        "projectMethod names:3:4 error  True\n",
        "classFunction [class]/Faulty:2:20 error g True\n",
        "classFunction [class]/User:4:4 warning uses True\n",
        "class [class]/Faulty:1:1 error  True\n",
    ] {
        assert!(run.out.contains(line), "{line}\n{}", run.out);
    }
}

#[test]
fn code_that_cannot_be_read_is_an_error_only_when_it_is_called() {
    let path = project("partly");
    let path = path.to_str().expect("a path of ASCII");
    let run = ran(&fourd(&["--project", path, "--startup-method", "main"]));
    assert_eq!(
        run.out,
        "5\n\
         good 3, after\n\
         Syntax error: a value is missing after `+`\n\
         Syntax error: a value is missing after `+`\n\
         Syntax error: expected `End if` to close the `If` of line 2\n"
    );
    assert!(run.err.contains("unfinished.4dm:3:"), "{}", run.err);
    assert!(run.err.contains("(error 48)"), "{}", run.err);
    assert_eq!(run.status, 1);
}

#[test]
fn the_data_file_is_the_one_that_is_named_but_in_dataless_mode() {
    let run = shop("print", &["--skip-onstartup", "--data", "/x/shop.4DD"]);
    assert_eq!((run.status, run.out.as_str()), (0, "\n"));
    let named = |more: &[&str]| {
        let mut args = vec!["-e", "LOG EVENT(Into system standard outputs; Data file)"];
        args.extend(more);
        ran(&fourd(&args)).out
    };
    assert_eq!(named(&["--data", "/x/shop.4DD"]), "/x/shop.4DD");
    assert_eq!(named(&["--data", "/x/shop.4DD", "--dataless"]), "");
}

#[test]
fn components_hear_of_the_start_and_the_end_of_their_host() {
    let path = project("hosted");
    let path = path.to_str().expect("a path of ASCII");
    let run = ran(&fourd(&["--project", path, "--startup-method", "main"]));
    assert_eq!(
        run.out,
        "say: before startup\nOn Startup\nsay: after startup\nmain\n\
         say: before exit\nOn Exit\nsay: after exit\n"
    );
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let args = [
        "--project",
        path,
        "--startup-method",
        "main",
        "--skip-onstartup",
    ];
    assert_eq!(ran(&fourd(&args)).out, "main\n");
}

#[test]
fn errors_go_to_the_handler_of_the_project_or_component_they_occur_in() {
    let path = project("hosted");
    let path = path.to_str().expect("a path of ASCII");
    let args = [
        "--project",
        path,
        "--startup-method",
        "handlers",
        "--skip-onstartup",
    ];
    let run = ran(&fourd(&args));
    let expected = [
        "say: handler [caught]",
        "say: caught 1234 in watch_fail",
        "say: goes on",
        "here [handled]",
        "say: before",
        "handled 77 in wrong",
        "after the error",
        "say: behind",
        "say: handler []",
        "elsewhere 1234 in watch_fail",
        "say: goes on",
        "say: handler [caught]",
        "say: caught 1234 in watch_fail",
        "say: goes on",
        "say: handler []",
        "tried 1234",
        "say: handler []",
    ];
    assert_eq!(run.out.lines().collect::<Vec<_>>(), expected);
    assert!(run.err.contains("error: wrong (error 1234)"), "{}", run.err);
    assert_eq!(run.status, 1);
}

#[test]
fn a_component_lists_its_own_methods_and_with_a_star_those_of_its_host() {
    let path = project("hosted");
    let path = path.to_str().expect("a path of ASCII");
    let args = [
        "--project",
        path,
        "--startup-method",
        "names",
        "--skip-onstartup",
    ];
    let run = ran(&fourd(&args));
    assert_eq!(
        run.out,
        "caught,say,watch_call,watch_fail,watch_names | \
         elsewhere,handled,handlers,main,names,tell,wrong | handled,handlers\n"
    );
}

#[test]
fn a_test_that_takes_too_long_is_stopped_and_the_others_run() {
    let folder = temporary("slow");
    std::fs::create_dir_all(&folder).expect("it can be made");
    let write = |name: &str, text: &str| {
        std::fs::write(folder.join(name), text).expect("it can be written");
    };
    write("test_endless.4dm", "While (True)\nEnd while\n");
    write("test_waits.4dm", "DELAY PROCESS(Current process; 36000)\n");
    write("test_good.4dm", "ASSERT(True)\n");
    let path = folder.to_str().expect("a path of ASCII");
    let run = ran(&fourd(&["test", path, "--timeout", "200ms"]));
    std::fs::remove_dir_all(&folder).expect("it can be removed");
    assert_eq!(run.status, 1);
    assert_eq!(
        run.out.matches("stopped after 200ms (--timeout)").count(),
        2
    );
    assert!(
        run.out.contains("3 tests, 1 passed, 2 failed"),
        "{}",
        run.out
    );
}

#[test]
fn processes_share_a_singleton_and_workers_keep_their_own_variables() {
    let path = project("bank");
    let path = path.to_str().expect("a path of ASCII");
    let expected = [
        "150",
        "1",
        "2",
        "True",
        "True",
        "50 100",
        "100 1 1",
        "100",
        "open a;open b",
        "too little on a 12",
        "no write",
        "True",
        "True",
        "w 5",
        "True",
        "0",
        r#"{"v":2,"list":[1,2,3]}"#,
        "False",
        "Main process",
        "False",
        "from formula f",
    ];
    for more in [&[][..], &["--schedule", "7"]] {
        let mut args = vec!["--project", path, "--startup-method", "main"];
        args.extend(more);
        let run = ran(&fourd(&args));
        assert_eq!(run.out.lines().collect::<Vec<_>>(), expected, "{more:?}");
        assert_eq!((run.status, run.err.as_str()), (0, ""));
    }
}
