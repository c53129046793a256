//! `--sandbox` and its flags, as programs of the command line meet them.

use std::path::PathBuf;
use std::process::Command;

/// A folder with a program in it that is gone at the end of the test.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Scratch {
        let folder = std::env::temp_dir().join(format!("fourd-box-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(folder.join("home")).expect("writable");
        std::fs::write(folder.join("secret.txt"), "secret").expect("writable");
        Scratch(folder.canonicalize().expect("it exists"))
    }

    fn at(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }

    /// Runs a program inside `home` and gives what it prints.
    fn run(&self, flags: &[&str], code: &str) -> String {
        let file = self.at("home/program.4dm");
        let outside = self.0.display().to_string();
        std::fs::write(&file, code.replace("OUT", &outside)).expect("writable");
        let output = Command::new(env!("CARGO_BIN_EXE_fourd"))
            .arg("run")
            .args(flags)
            .arg(&file)
            .output()
            .expect("fourd runs");
        String::from_utf8_lossy(&output.stdout).into_owned()
            + &String::from_utf8_lossy(&output.stderr)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// What every program does with the number and message of the first error.
const TELL: &str =
    "\nCatch\n\tLOG EVENT(Into system standard outputs; Last errors[0].message)\nEnd try\n";

fn tried(code: &str) -> String {
    format!("Try\n\t{code}{TELL}")
}

/// Calls that touch something outside, each with the flag its error names.
const OUTSIDE: &[(&str, &str)] = &[
    ("File(\"OUT/secret.txt\").getText()", "--allow-read"),
    ("File(\"OUT/secret.txt\").getContent()", "--allow-read"),
    ("File(\"OUT/home/../secret.txt\").getText()", "--allow-read"),
    ("File(\"/PACKAGE/link\").getText()", "--allow-read"),
    (
        "File(\"/PACKAGE/linked/secret.txt\").getText()",
        "--allow-read",
    ),
    ("File(\"/proc/self/environ\").getContent()", "--allow-read"),
    ("Folder(\"OUT\").files()", "--allow-read"),
    ("Folder(\"OUT\").exists", "--allow-read"),
    (
        "File(\"OUT/secret.txt\").copyTo(Folder(\"/PACKAGE\"))",
        "--allow-read",
    ),
    ("File(\"OUT/new.txt\").setText(\"x\")", "--allow-write"),
    ("File(\"/PACKAGE/link\").setText(\"x\")", "--allow-write"),
    ("File(\"/PACKAGE/linked/new.txt\").create()", "--allow-"),
    ("Folder(\"OUT/new\").create()", "--allow-"),
    (
        "File(\"/PACKAGE/program.4dm\").copyTo(Folder(\"OUT\"))",
        "--allow-",
    ),
    ("File(\"OUT/secret.txt\").delete()", "--allow-"),
    ("Folder(\"OUT\").delete(Delete with contents)", "--allow-"),
    (
        "File(\"OUT/secret.txt\").createAlias(Folder(\"/PACKAGE\"); \"l\")",
        "--allow-read",
    ),
    (
        "var $b : Blob\n\tDOCUMENT TO BLOB(\"OUT/secret.txt\"; $b)",
        "--allow-read",
    ),
    (
        "var $b : Blob\n\tBLOB TO DOCUMENT(\"OUT/new\"; $b)",
        "--allow-write",
    ),
    (
        "var $t : Text\n\tSAVE VARIABLES(\"OUT/new\"; $t)",
        "--allow-write",
    ),
    (
        "var $t : Text\n\tLOAD VARIABLES(\"OUT/secret.txt\"; $t)",
        "--allow-read",
    ),
    (
        "var $t : Text\n\t$t:=Document to text(\"OUT/secret.txt\")",
        "--allow-read",
    ),
    ("TEXT TO DOCUMENT(\"OUT/new\"; \"x\")", "--allow-write"),
    (
        "var $d : Time\n\t$d:=Open document(\"OUT/secret.txt\"; Read mode)",
        "--allow-read",
    ),
    (
        "var $d : Time\n\t$d:=Create document(\"OUT/new\")",
        "--allow-",
    ),
    ("DELETE DOCUMENT(\"OUT/secret.txt\")", "--allow-"),
    (
        "COPY DOCUMENT(\"OUT/secret.txt\"; \"copy.txt\")",
        "--allow-read",
    ),
    ("MOVE DOCUMENT(\"program.4dm\"; \"OUT/new\")", "--allow-"),
    ("CREATE FOLDER(\"OUT/new\")", "--allow-write"),
    (
        "CREATE ALIAS(\"OUT/secret.txt\"; \"alias\")",
        "--allow-read",
    ),
    (
        "ARRAY TEXT($a; 0)\n\tDOCUMENT LIST(\"OUT\"; $a)",
        "--allow-read",
    ),
    ("Test path name(\"OUT/secret.txt\")", "--allow-read"),
    (
        "var $h : Object\n\t$h:=File(\"OUT/secret.txt\").open()",
        "--allow-read",
    ),
    (
        "var $h : Object\n\t$h:=File(\"OUT/new\").open(\"write\")",
        "--allow-write",
    ),
    (
        "var $z : Object\n\t$z:=ZIP Read archive(File(\"OUT/secret.txt\"))",
        "--allow-read",
    ),
    (
        "var $z : Object\n\t$z:=ZIP Create archive(File(\"/PACKAGE/program.4dm\"); File(\"OUT/new\"))",
        "--allow-write",
    ),
    ("LAUNCH EXTERNAL PROCESS(\"ls\")", "--allow-run"),
    (
        "SET ENVIRONMENT VARIABLE(\"LD_PRELOAD\"; \"x\")",
        "--allow-env",
    ),
];

#[cfg(unix)]
#[test]
fn a_sandbox_refuses_all_that_is_outside() {
    let scratch = Scratch::new("refuses");
    std::os::unix::fs::symlink("../secret.txt", scratch.at("home/link")).expect("writable");
    std::os::unix::fs::symlink("..", scratch.at("home/linked")).expect("writable");
    for (code, flag) in OUTSIDE {
        let told = scratch.run(&["--sandbox"], &tried(code));
        assert!(
            told.contains(flag) && told.contains("not permitted"),
            "{code}\n{told}"
        );
    }
    let secret = std::fs::read_to_string(scratch.at("secret.txt")).expect("it is there");
    assert_eq!(secret, "secret");
    assert!(!scratch.at("new.txt").exists() && !scratch.at("new").exists());
}

#[test]
fn the_program_goes_on_after_a_refusal_and_works_inside() {
    let scratch = Scratch::new("inside");
    let code = tried("File(\"OUT/secret.txt\").getText()")
        + "File(\"/PACKAGE/sub/a.txt\").setText(\"inside\")\n"
        + "LOG EVENT(Into system standard outputs; File(\"OUT/home/sub/a.txt\").getText())\n";
    let told = scratch.run(&["--sandbox"], &code);
    assert!(told.contains("not permitted"), "{told}");
    assert!(told.trim_end().ends_with("inside"), "{told}");
}

#[test]
fn flags_open_and_close_single_things() {
    let scratch = Scratch::new("flags");
    let read = tried("LOG EVENT(Into system standard outputs; File(\"OUT/secret.txt\").getText())");
    let allow = format!("--allow-read={}", scratch.at("secret.txt").display());
    assert_eq!(scratch.run(&["--sandbox", &allow], &read).trim(), "secret");
    assert_eq!(
        scratch.run(&["--sandbox", "--allow-read"], &read).trim(),
        "secret"
    );
    assert_eq!(scratch.run(&[], &read).trim(), "secret");
    let denied = scratch.run(&["--deny-read"], &read);
    assert!(denied.contains("--deny-read"), "{denied}");
    let both = scratch.run(&["--sandbox", &allow, "--deny-read"], &read);
    assert!(both.contains("--deny-read"), "{both}");
    let write = tried("File(\"OUT/secret.txt\").setText(\"changed\")");
    let told = scratch.run(&["--sandbox", &allow], &write);
    assert!(told.contains("--allow-write"), "{told}");
    let run = tried("LAUNCH EXTERNAL PROCESS(\"echo\")");
    assert!(scratch.run(&["--deny-run"], &run).contains("--deny-run"));
}

#[test]
fn a_refused_call_that_nobody_handles_names_the_flag() {
    let scratch = Scratch::new("unhandled");
    let told = scratch.run(&["--sandbox"], "File(\"OUT/secret.txt\").getText()\n");
    let hint = format!("--allow-read={}", scratch.at("secret.txt").display());
    assert!(told.contains(&hint), "{told}");
}
