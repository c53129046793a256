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
}

/// All results in a format.
pub fn write(results: &[TestResult], format: Format) -> String {
    match format {
        Format::Human => human(results),
        Format::Tap => tap(results),
        Format::Junit => junit(results),
        Format::Json => json(results),
    }
}

fn human(results: &[TestResult]) -> String {
    let mut text = String::new();
    for result in results.iter().filter(|result| !result.failures.is_empty()) {
        let _ = writeln!(text, "FAILED {}", result.path.display());
        for failure in &result.failures {
            let message = failure.message.trim_end().replace('\n', "\n    ");
            let _ = writeln!(text, "  {}\n    {message}", failure.place);
        }
    }
    let failed = results
        .iter()
        .filter(|result| !result.failures.is_empty())
        .count();
    let checks: u64 = results.iter().map(|result| result.checks).sum();
    let failures: usize = results.iter().map(|result| result.failures.len()).sum();
    let _ = writeln!(
        text,
        "{} files, {} passed, {failed} failed; {checks} checks, {failures} failed",
        results.len(),
        results.len() - failed
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
        let _ = writeln!(text, "{word} {} - {}", i + 1, result.path.display());
        for failure in &result.failures {
            let message = failure.message.trim_end().replace('\n', "\n# ");
            let _ = writeln!(text, "# {}: {message}", failure.place);
        }
    }
    text
}

fn junit(results: &[TestResult]) -> String {
    let failed = results
        .iter()
        .filter(|result| !result.failures.is_empty())
        .count();
    let time: f64 = results
        .iter()
        .map(|result| result.duration.as_secs_f64())
        .sum();
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(
        text,
        "<testsuites><testsuite name=\"fourd\" tests=\"{}\" failures=\"{failed}\" errors=\"0\" time=\"{time:.3}\">",
        results.len()
    );
    for result in results {
        let name = escaped(
            &result
                .path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy(),
        );
        let class = escaped(
            &result
                .path
                .parent()
                .map(|p| p.display().to_string())
                .unwrap_or_default(),
        );
        let time = result.duration.as_secs_f64();
        let _ = writeln!(
            text,
            "<testcase name=\"{name}\" classname=\"{class}\" time=\"{time:.3}\">"
        );
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
    text.push_str("</testsuite></testsuites>\n");
    text
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
                "checks": result.checks,
                "passed": failures.is_empty(),
                "seconds": result.duration.as_secs_f64(),
                "failures": failures,
            })
        })
        .collect();
    let passed = results
        .iter()
        .filter(|result| result.failures.is_empty())
        .count();
    let result = json!({ "tests": results.len(), "passed": passed, "failed": results.len() - passed, "files": files });
    format!(
        "{}\n",
        serde_json::to_string_pretty(&result).unwrap_or_default()
    )
}
