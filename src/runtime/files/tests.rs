use super::*;
use crate::runtime::permissions::Flags;

/// A folder that is gone at the end of the test.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Scratch {
        let folder =
            std::env::temp_dir().join(format!("fourd-files-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("writable");
        Scratch(folder.canonicalize().expect("it exists"))
    }

    fn at(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }

    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.0).expect("readable");
        let mut names: Vec<String> = entries
            .map(|e| {
                e.expect("readable")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        names.sort();
        names
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_replaced_file_keeps_its_permissions_and_leaves_nothing_behind() {
    let scratch = Scratch::new("replace");
    let open = Permissions::open();
    let files = Files::new(&open);
    let file = scratch.at("a.txt");
    files.write(&file, b"old").expect("writable");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).expect("ours");
        files.write(&file, b"new").expect("writable");
        let mode = std::fs::metadata(&file)
            .expect("it exists")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o640);
    }
    files.write(&file, b"new").expect("writable");
    assert_eq!(files.read(&file).expect("readable"), b"new");
    assert_eq!(scratch.names(), ["a.txt"]);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_when_its_target_is_written() {
    let scratch = Scratch::new("through");
    let open = Permissions::open();
    let files = Files::new(&open);
    files
        .write(&scratch.at("target"), b"old")
        .expect("writable");
    std::os::unix::fs::symlink("target", scratch.at("link")).expect("writable");
    files.write(&scratch.at("link"), b"new").expect("writable");
    assert!(scratch.at("link").is_symlink());
    assert_eq!(files.read(&scratch.at("target")).expect("readable"), b"new");
    files.delete(&scratch.at("link")).expect("writable");
    assert_eq!(scratch.names(), ["target"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_failing_write_leaves_the_old_content() {
    let scratch = Scratch::new("failing");
    let open = Permissions::open();
    let files = Files::new(&open);
    let file = scratch.at("kept");
    files.write(&file, b"old").expect("writable");
    let mut permissions = std::fs::metadata(&file).expect("it exists").permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&file, permissions).expect("ours");
    let error = files.write(&file, b"new").expect_err("it is locked");
    assert_eq!(error.code, code::LOCKED);
    assert_eq!(files.read(&file).expect("readable"), b"old");
    assert_eq!(scratch.names(), ["kept"]);
    // a device without room
    let full = Path::new("/dev/full");
    if full.exists() {
        let error = files.write(full, b"x").expect_err("there is no room");
        assert_eq!(error.code, code::DISK_FULL);
    }
    // a folder in the place of the file
    files
        .create_folder(&scratch.at("folder"))
        .expect("writable");
    assert_eq!(
        files.write(&scratch.at("folder"), b"x").map_err(|e| e.code),
        Err(code::BUSY)
    );
    assert_eq!(scratch.names(), ["folder", "kept"]);
}

#[test]
fn a_folder_is_copied_with_all_in_it_but_not_into_itself() {
    let scratch = Scratch::new("copy");
    let open = Permissions::open();
    let files = Files::new(&open);
    files
        .create_folders(&scratch.at("from/sub"))
        .expect("writable");
    files
        .write(&scratch.at("from/sub/a"), b"a")
        .expect("writable");
    files
        .copy(&scratch.at("from"), &scratch.at("to"))
        .expect("writable");
    assert_eq!(files.read(&scratch.at("to/sub/a")).expect("readable"), b"a");
    let into = files.copy(&scratch.at("from"), &scratch.at("from/sub/x"));
    assert_eq!(into.map_err(|e| e.code), Err(code::BAD_NAME));
}

#[test]
fn the_errors_have_the_numbers_of_4d() {
    let scratch = Scratch::new("errors");
    let open = Permissions::open();
    let files = Files::new(&open);
    let number = |result: Result<Vec<u8>, Error>| result.map_err(|e| e.code);
    assert_eq!(number(files.read(&scratch.at("no"))), Err(code::NOT_FOUND));
    assert_eq!(
        number(files.read(&scratch.at("no/a"))),
        Err(code::NOT_FOUND)
    );
    let made = files.write(&scratch.at("no/a"), b"");
    assert_eq!(made.map_err(|e| e.code), Err(code::NO_FOLDER));
    files.create_folder(&scratch.at("full")).expect("writable");
    files.write(&scratch.at("full/a"), b"").expect("writable");
    let busy = files.delete_empty_folder(&scratch.at("full"));
    assert_eq!(busy.map_err(|e| e.code), Err(code::BUSY));
    assert!(!files.create(&scratch.at("full/a")).expect("it exists"));
}

#[cfg(unix)]
#[test]
fn no_link_leads_out_of_a_sandbox() {
    let scratch = Scratch::new("sandbox");
    std::fs::create_dir_all(scratch.at("home/sub")).expect("writable");
    std::fs::write(scratch.at("secret"), "x").expect("writable");
    let flags = Flags {
        sandbox: true,
        ..Flags::default()
    };
    let gate = Permissions::new(flags, &scratch.at("home"));
    let files = Files::new(&gate);
    assert!(
        files
            .link(Path::new("../secret"), &scratch.at("home/l"))
            .is_err()
    );
    assert!(
        files
            .link(&scratch.at("secret"), &scratch.at("home/l"))
            .is_err()
    );
    assert!(
        files
            .rename(&scratch.at("home/sub"), &scratch.at("sub"))
            .is_err()
    );
    assert!(
        files
            .copy(&scratch.at("secret"), &scratch.at("home/s"))
            .is_err()
    );
    std::os::unix::fs::symlink("../secret", scratch.at("home/l")).expect("writable");
    for result in [
        files.read(&scratch.at("home/l")).map(|_| ()),
        files.write(&scratch.at("home/l"), b"y"),
        files.write(&scratch.at("home/../secret"), b"y"),
    ] {
        assert!(result.is_err_and(|e| e.code == crate::runtime::permissions::DENIED));
    }
    assert_eq!(std::fs::read(scratch.at("secret")).expect("readable"), b"x");
    files
        .write(&scratch.at("home/sub/new"), b"y")
        .expect("it is inside");
}
