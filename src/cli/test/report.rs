//! Test results as text: for people, as TAP, as JUnit XML, as JSON.

use std::fmt::Write;

use serde_json::json;

use super::TestResult;

/// How results are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub enum Format {
    Human,
    Tap,
    Junit,
    Json,
    /// Of `--coverage`: the page `docs/coverage.md`.
    Markdown,
}

/// All results in a format.
pub fn write(results: &[TestResult], format: Format) -> String {
    match format {
        Format::Human | Format::Markdown => human(results),
        Format::Tap => tap(results),
        Format::Junit => junit(results),
        Format::Json => json(results),
    }
}

fn is_failed(result: &&TestResult) -> bool {
    !result.failures.is_empty()
}

fn count(results: &[TestResult]) -> (usize, usize) {
    let failed = results.iter().filter(is_failed).count();
    let skipped = results.iter().filter(|result| result.skipped).count();
    (failed, skipped)
}

/// The file, and the function in it if it is not the whole test.
fn title(result: &TestResult) -> String {
    let path = result.path.display();
    match result.name.split_once('.') {
        Some((_, function)) => format!("{path} {function}"),
        None => path.to_string(),
    }
}

fn human(results: &[TestResult]) -> String {
    let mut text = String::new();
    for result in results.iter().filter(is_failed) {
        let _ = writeln!(text, "FAILED {}", title(result));
        for failure in &result.failures {
            let message = failure.message.trim_end().replace('\n', "\n    ");
            let place = if failure.place.is_empty() {
                result.name.as_str()
            } else {
                failure.place.as_str()
            };
            let _ = writeln!(text, "  {place}\n    {message}");
        }
    }
    let (failed, skipped) = count(results);
    let checks: u64 = results.iter().map(|result| result.checks).sum();
    let failures: usize = results.iter().map(|result| result.failures.len()).sum();
    let skips = if skipped > 0 {
        format!(", {skipped} skipped")
    } else {
        String::new()
    };
    let _ = writeln!(
        text,
        "{} tests, {} passed, {failed} failed{skips}; {checks} checks, {failures} failed",
        results.len(),
        results.len() - failed - skipped
    );
    text
}

fn tap(results: &[TestResult]) -> String {
    let mut text = format!("TAP version 13\n1..{}\n", results.len());
    for (i, result) in results.iter().enumerate() {
        let word = if result.failures.is_empty() {
            "ok"
        } else {
            "not ok"
        };
        let skip = if result.skipped { " # SKIP" } else { "" };
        let _ = writeln!(text, "{word} {} - {}{skip}", i + 1, title(result));
        for failure in &result.failures {
            let message = failure.message.trim_end().replace('\n', "\n# ");
            let _ = writeln!(text, "# {}: {message}", failure.place);
        }
    }
    text
}

/// One suite a file or class, so that counts and times can be read from either.
fn junit(results: &[TestResult]) -> String {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let head = |text: &mut String, tag: &str, name: &str, results: &[&TestResult]| {
        let failed = results.iter().copied().filter(is_failed).count();
        let skipped = results.iter().filter(|result| result.skipped).count();
        let time: f64 = results.iter().map(|r| r.duration.as_secs_f64()).sum();
        let _ = writeln!(
            text,
            "<{tag} name=\"{}\" tests=\"{}\" failures=\"{failed}\" errors=\"0\" skipped=\"{skipped}\" time=\"{time:.3}\">",
            escaped(name),
            results.len(),
        );
    };
    let all: Vec<&TestResult> = results.iter().collect();
    head(&mut text, "testsuites", "fourd", &all);
    let mut rest = all.as_slice();
    while let Some(first) = rest.first() {
        let same = rest.iter().take_while(|r| suite(r) == suite(first)).count();
        let (members, others) = rest.split_at(same);
        rest = others;
        head(&mut text, "testsuite", &suite(first), members);
        for result in members {
            test_case(&mut text, result);
        }
        text.push_str("</testsuite>\n");
    }
    text.push_str("</testsuites>\n");
    text
}

/// The class of a test, or the folder of its file.
fn suite(result: &TestResult) -> String {
    match result.name.split_once('.') {
        Some((class, _)) => class.to_owned(),
        None => result
            .path
            .parent()
            .map(|folder| folder.display().to_string())
            .unwrap_or_default(),
    }
}

fn test_case(text: &mut String, result: &TestResult) {
    let name = result
        .name
        .split_once('.')
        .map_or(&*result.name, |(_, n)| n);
    let _ = writeln!(
        text,
        "<testcase name=\"{}\" classname=\"{}\" file=\"{}\" assertions=\"{}\" time=\"{:.3}\">",
        escaped(name),
        escaped(&suite(result)),
        escaped(&result.path.display().to_string()),
        result.checks,
        result.duration.as_secs_f64()
    );
    if result.skipped {
        text.push_str("<skipped/>\n");
    }
    if let Some(first) = result.failures.first() {
        let all: Vec<String> = result
            .failures
            .iter()
            .map(|failure| format!("{}: {}", failure.place, failure.message))
            .collect();
        let _ = writeln!(
            text,
            "<failure message=\"{}\">{}</failure>",
            escaped(&first.message),
            escaped(&all.join("\n"))
        );
    }
    text.push_str("</testcase>\n");
}

/// Text for XML, without the control characters that XML cannot hold.
fn escaped(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => result.push_str("&amp;"),
            '<' => result.push_str("&lt;"),
            '>' => result.push_str("&gt;"),
            '"' => result.push_str("&quot;"),
            c if c < ' ' && !matches!(c, '\t' | '\n' | '\r') => {}
            c => result.push(c),
        }
    }
    result
}

fn json(results: &[TestResult]) -> String {
    let files: Vec<_> = results
        .iter()
        .map(|result| {
            let failures: Vec<_> = result
                .failures
                .iter()
                .map(|failure| json!({ "place": failure.place, "message": failure.message }))
                .collect();
            json!({
                "file": result.path.display().to_string(),
                "name": result.name,
                "skipped": result.skipped,
                "checks": result.checks,
                "passed": failures.is_empty(),
                "seconds": result.duration.as_secs_f64(),
                "failures": failures,
            })
        })
        .collect();
    let (failed, skipped) = count(results);
    let passed = results.len() - failed - skipped;
    let result = json!({
        "tests": results.len(),
        "passed": passed,
        "failed": failed,
        "skipped": skipped,
        "files": files,
    });
    format!(
        "{}\n",
        serde_json::to_string_pretty(&result).unwrap_or_default()
    )
}
