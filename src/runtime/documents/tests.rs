use super::*;

/// An open file without a name that others see.
fn document(name: &str, content: &[u8]) -> (OpenDocument, PathBuf) {
    let path = std::env::temp_dir().join(format!("fourd-doc-{name}-{}", std::process::id()));
    std::fs::write(&path, content).expect("writable");
    let file = std::fs::OpenOptions::new()
        .read(true)
        .write(true)
        .open(&path)
        .expect("it exists");
    (OpenDocument::new(path.clone(), file, true, None), path)
}

#[test]
fn packets_are_read_up_to_a_stop_and_to_the_end() {
    let long = [b"a".repeat(100_000), b"\r\nb".to_vec()].concat();
    let (mut open, path) = document("stop", &long);
    assert_eq!(
        open.take_until(b"\r\n", 1).expect("readable").len(),
        100_000
    );
    assert_eq!(open.position(), 100_002);
    assert_eq!(open.take_until(b"\r\n", 1).expect("readable"), b"b");
    assert_eq!(open.take(5).expect("readable"), b"");
    let _ = std::fs::remove_file(path);
}

#[test]
fn a_stop_of_two_bytes_stands_at_even_places() {
    let (mut open, path) = document("even", &[1, 0, 13, 1, 13, 0, 2, 0]);
    // 13 0 stands at 4, and 0 13 at 1 is no stop
    assert_eq!(open.take_until(&[0, 13], 2).expect("readable").len(), 8);
    open.set_position(0);
    assert_eq!(
        open.take_until(&[13, 0], 2).expect("readable"),
        [1, 0, 13, 1]
    );
    let _ = std::fs::remove_file(path);
}

#[test]
fn what_is_written_is_read_again() {
    let (mut open, path) = document("again", b"hello world");
    assert_eq!(open.take(5).expect("readable"), b"hello");
    open.set_position(0);
    open.write(b"HE").expect("writable");
    open.set_position(0);
    assert_eq!(open.take(5).expect("readable"), b"HEllo");
    open.set_size(3).expect("writable");
    assert_eq!(open.position(), 3);
    assert_eq!(open.size().expect("it is open"), 3);
    let _ = std::fs::remove_file(path);
}

#[test]
fn one_writer_at_a_time() {
    let documents = Documents::default();
    let path = Path::new("/no/such/file");
    let hold = documents
        .hold(path, Writer::Handle)
        .expect("nobody writes it");
    assert!(documents.hold(path, Writer::Handle).is_none());
    assert!(documents.hold(path, Writer::Document).is_none());
    assert!(documents.hold(path, Writer::Appender).is_some());
    assert!(documents.check_not_written(path).is_err());
    drop(hold);
    assert!(documents.check_not_written(path).is_ok());
    assert!(documents.hold(path, Writer::Document).is_some());
    assert!(!documents.close(7));
}
