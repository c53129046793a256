//! A program that is killed while it rewrites a file leaves the old content or the new one.

#![cfg(unix)]

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

/// A folder that is gone at the end of the test.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_killed_program_leaves_a_whole_file() {
    const SIZE: usize = 2_000_000;
    const KILLS: u64 = 25;
    let folder = std::env::temp_dir().join(format!("fourd-atomic-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("writable");
    let scratch = Scratch(folder);
    let file = scratch.0.join("content.txt");
    std::fs::write(&file, "a".repeat(SIZE)).expect("writable");
    let program = scratch.0.join("rewrite.4dm");
    let code = format!(
        "var $i : Integer\nFor ($i; 1; 1000000)\n\tFile(\"/PACKAGE/content.txt\").setText(Char(97+($i%26))*{SIZE})\nEnd for\n"
    );
    std::fs::write(&program, code).expect("writable");
    for kill in 0..KILLS {
        let mut child = Command::new(env!("CARGO_BIN_EXE_fourd"))
            .arg(&program)
            .spawn()
            .expect("fourd runs");
        // moments that fall on all parts of a write
        std::thread::sleep(Duration::from_micros(40_000 + kill * 3_137 % 50_000));
        child.kill().expect("it runs");
        child.wait().expect("it ends");
        let content = std::fs::read(&file).expect("it is there");
        assert_eq!(content.len(), SIZE);
        let first = content.first().copied().unwrap_or_default();
        assert!(content.iter().all(|byte| *byte == first), "a mixture");
    }
}
