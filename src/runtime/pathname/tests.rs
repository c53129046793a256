use super::*;

fn path(text: &str) -> Pathname {
    Pathname::from_posix(text).expect("a pathname")
}

#[test]
fn a_filesystem_stays_in_the_pathname() {
    let data = path("/DATA/Archives/file 2.txt");
    assert_eq!(data.filesystem, Some(Filesystem::Data));
    assert_eq!(data.posix(false), "/DATA/Archives/file 2.txt");
    assert_eq!(path("/PACKAGE").posix(true), "/PACKAGE/");
    assert_eq!(path("/PACKAGES/x").filesystem, None);
    assert_eq!(path("/package/x").filesystem, None);
}

#[test]
fn nothing_leads_above_the_top() {
    assert_eq!(path("/PACKAGE/a/../b").posix(false), "/PACKAGE/b");
    assert!(Pathname::from_posix("/PACKAGE/a/../../b").is_err());
    assert!(Pathname::from_posix("/../b").is_err());
    assert_eq!(path("/PACKAGE/a").below("../../x"), None);
    assert_eq!(
        path("/PACKAGE/a").below("../x").map(|p| p.posix(true)),
        Some("/PACKAGE/x/".into())
    );
    assert!(path("/PACKAGE").parent().is_none());
}

#[test]
fn relative_pathnames_and_nul_are_refused() {
    assert!(Pathname::from_posix("myFolder").is_err());
    assert!(Pathname::from_posix("").is_err());
    assert!(Pathname::from_posix("/a\0b").is_err());
    assert!(Pathname::from_platform("myFolder").is_err());
}

#[test]
fn names_and_extensions() {
    let names = |text| {
        let path = path(text);
        (path.name().to_owned(), path.extension().to_owned())
    };
    assert_eq!(names("/a/first.tar.gz"), ("first.tar".into(), ".gz".into()));
    assert_eq!(names("/a/.invisible"), (".invisible".into(), String::new()));
    assert_eq!(names("/a/none"), ("none".into(), String::new()));
    assert_eq!(names("/"), (String::new(), String::new()));
    assert!(valid_name("a.txt").is_ok());
    for bad in ["", ".", "..", "a/b", "a:b", "a\\b", "a\0"] {
        assert_eq!(valid_name(bad).map_err(|e| e.code), Err(code::BAD_NAME));
    }
}
