use super::*;

/// A folder that is gone at the end of the test.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Scratch {
        let folder = std::env::temp_dir().join(format!("fourd-gate-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(folder.join("home")).expect("writable");
        Scratch(folder.canonicalize().expect("it exists"))
    }

    fn at(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn sandbox(home: &Path, change: impl FnOnce(&mut Flags)) -> Permissions {
    let mut flags = Flags {
        sandbox: true,
        ..Flags::default()
    };
    change(&mut flags);
    Permissions::new(flags, home)
}

fn some(values: &[&str]) -> Grant {
    let values: Vec<String> = values.iter().map(|v| (*v).to_owned()).collect();
    Grant::from_values(Some(&values))
}

#[test]
fn a_sandbox_is_the_folder_of_the_program() {
    let scratch = Scratch::new("home");
    let gate = sandbox(&scratch.at("home"), |_| {});
    assert!(gate.path(Touch::Read, &scratch.at("home/a/b.txt")).is_ok());
    assert!(gate.path(Touch::Write, &scratch.at("home/new")).is_ok());
    for outside in ["other", "home/../other", "home/a/../../x", "homework", ""] {
        let error = gate
            .path(Touch::Read, &scratch.at(outside))
            .expect_err(outside);
        assert_eq!(error.code, DENIED);
        assert!(error.message.contains("--allow-read"), "{}", error.message);
    }
    assert!(
        gate.path(Touch::Read, Path::new("/proc/self/environ"))
            .is_err()
    );
}

#[cfg(unix)]
#[test]
fn links_do_not_lead_out() {
    use std::os::unix::fs::symlink;
    let scratch = Scratch::new("links");
    std::fs::create_dir(scratch.at("out")).expect("writable");
    std::fs::write(scratch.at("out/secret"), "x").expect("writable");
    symlink(scratch.at("out"), scratch.at("home/link")).expect("writable");
    symlink("../out/secret", scratch.at("home/file")).expect("writable");
    symlink("../out/missing", scratch.at("home/dangling")).expect("writable");
    symlink("circle", scratch.at("home/circle")).expect("writable");
    let gate = sandbox(&scratch.at("home"), |_| {});
    for path in [
        "home/link/secret",
        "home/file",
        "home/link/new",
        "home/link/../out/x",
    ] {
        assert!(gate.path(Touch::Read, &scratch.at(path)).is_err(), "{path}");
        assert!(
            gate.path(Touch::Write, &scratch.at(path)).is_err(),
            "{path}"
        );
    }
    assert!(
        gate.path(Touch::Write, &scratch.at("home/dangling"))
            .is_err()
    );
    // the link itself is in the folder: it may be deleted
    assert!(gate.link(Touch::Write, &scratch.at("home/file")).is_ok());
    assert!(
        gate.link(Touch::Write, &scratch.at("home/link/secret"))
            .is_err()
    );
    assert!(gate.path(Touch::Read, &scratch.at("home/circle")).is_ok());
}

#[test]
fn grants_open_one_thing_and_denials_win() {
    let scratch = Scratch::new("grants");
    let shared = scratch.at("shared");
    std::fs::create_dir(&shared).expect("writable");
    let shared_text = shared.to_string_lossy().into_owned();
    let gate = sandbox(&scratch.at("home"), |flags| {
        flags.allow.read = some(&[&shared_text]);
        flags.deny.write = some(&[&scratch.at("home/kept").to_string_lossy()]);
    });
    assert!(gate.path(Touch::Read, &shared.join("x")).is_ok());
    assert!(gate.path(Touch::Write, &shared.join("x")).is_err());
    let kept = gate.path(Touch::Write, &scratch.at("home/kept/x"));
    let message = kept.expect_err("denied").message.clone();
    assert!(message.contains("--deny-write"), "{message}");
    assert!(gate.path(Touch::Read, &scratch.at("home/kept/x")).is_ok());
}

#[test]
fn names_of_programs_variables_and_hosts() {
    let gate = sandbox(Path::new("/"), |flags| {
        flags.allow.run = some(&["ls,git"]);
        flags.allow.environment = some(&["LANG"]);
        flags.allow.network = some(&["example.com"]);
    });
    assert!(
        gate.program("ls")
            .is_ok_and(|path| path.is_absolute() || cfg!(windows))
    );
    assert!(gate.program("rm").is_err());
    assert!(gate.program("./ls").is_err());
    assert!(gate.environment("LANG").is_ok());
    assert!(gate.environment("LD_PRELOAD").is_err());
    assert!(gate.network("Example.com:8080").is_ok());
    assert!(gate.network("example.org").is_err());
}

#[test]
fn without_a_sandbox_only_denials_count() {
    let open = Permissions::open();
    assert!(open.path(Touch::Write, Path::new("/etc/x")).is_ok());
    let flags = Flags {
        deny: Grants {
            run: Grant::All,
            ..Grants::default()
        },
        ..Flags::default()
    };
    let gate = Permissions::new(flags, Path::new("/"));
    assert!(gate.program("ls").is_err());
    assert!(gate.environment("HOME").is_ok());
    assert!(gate.path(Touch::Read, Path::new("/etc/x")).is_ok());
}
