//! Does the cost of an element stay what it is when there are more of them? `cargo bench --bench
//! scaling` runs each program at three sizes and prints nanoseconds an element, the start of
//! fourd taken off. `-- --quick` runs small sizes and looks at the results only: for CI.

use std::process::Command;
use std::time::{Duration, Instant};

/// A program in which `{n}` is the size, its sizes, and what it prints.
struct Program {
    name: &'static str,
    sizes: [u64; 3],
    text: &'static str,
    prints: fn(u64) -> u64,
}

const PROGRAMS: &[Program] = &[
    Program {
        name: "text append",
        sizes: [100_000, 1_000_000, 4_000_000],
        text: "var $t : Text\nFor ($i; 1; {n})\n$t:=$t+\"x\"\nEnd for\n$r:=Length($t)",
        prints: |n| n,
    },
    Program {
        name: "collection push",
        sizes: [100_000, 1_000_000, 4_000_000],
        text: "$c:=New collection\nFor ($i; 1; {n})\n$c.push($i)\nEnd for\n$r:=$c.length",
        prints: |n| n,
    },
    Program {
        name: "collection as a queue",
        sizes: [20_000, 100_000, 200_000],
        text: "$c:=New collection\nFor ($i; 1; {n})\n$c.push($i)\nEnd for\n$r:=0\n\
               While ($c.length>0)\n$c.shift()\n$r:=$r+1\nEnd while",
        prints: |n| n,
    },
    Program {
        name: "properties of an object",
        sizes: [10_000, 100_000, 1_000_000],
        text: "$o:=New object\nFor ($i; 1; {n})\n$o[\"k\"+String($i)]:=$i\nEnd for\n$r:=0\n\
               For ($i; 1; {n})\n$r:=$r+Num($o[\"k\"+String($i)]=$i)\nEnd for",
        prints: |n| n,
    },
    Program {
        name: "properties removed again",
        sizes: [10_000, 100_000, 1_000_000],
        text: "$o:=New object\nFor ($i; 1; {n})\n$o[\"k\"+String($i)]:=$i\nEnd for\n\
               For ($i; 1; {n}-1)\nOB REMOVE($o; \"k\"+String($i))\nEnd for\n\
               $r:=$o[\"k\"+String({n})]",
        prints: |n| n,
    },
    Program {
        name: "matches of a regular expression",
        sizes: [10_000, 100_000, 1_000_000],
        text: "$t:=\"é\"+(\"ab1 \"*{n})\nARRAY LONGINT($p; 0)\nARRAY LONGINT($l; 0)\n$r:=0\n$i:=1\n\
               While (Match regex(\"([a-z]+)[0-9]\"; $t; $i; $p; $l))\n\
               $r:=$r+1\n$i:=$p{0}+$l{0}\nEnd while",
        prints: |n| n,
    },
    Program {
        name: "JSON there and back",
        // the largest text has 100 MB
        sizes: [26_000, 260_000, 2_600_000],
        text: "$c:=New collection\nFor ($i; 1; {n})\n\
               $c.push(New object(\"id\"; $i; \"name\"; \"item \"+String($i); \"on\"; True))\n\
               End for\n$r:=JSON Parse(JSON Stringify(New object(\"c\"; $c))).c.length",
        prints: |n| n,
    },
    Program {
        name: "sort",
        sizes: [10_000, 100_000, 1_000_000],
        text: "$c:=New collection\n$s:=42\nFor ($i; 1; {n})\n$s:=(($s*3877)+29573)%139968\n\
               $c.push($s)\nEnd for\n$c.sort()\n$r:=0\nFor ($i; 1; {n}-1)\n\
               $r:=$r+Num($c[$i-1]<=$c[$i])\nEnd for",
        prints: |n| n - 1,
    },
    Program {
        name: "query",
        sizes: [10_000, 100_000, 1_000_000],
        text: "$c:=New collection\nFor ($i; 1; {n})\n$c.push(New object(\"v\"; $i%100))\nEnd for\n\
               $r:=$c.query(\"v = 7\").length",
        prints: |n| n / 100,
    },
    Program {
        name: "order by a property",
        sizes: [10_000, 100_000, 1_000_000],
        text: "$c:=New collection\n$s:=42\nFor ($i; 1; {n})\n$s:=(($s*3877)+29573)%139968\n\
               $c.push(New object(\"v\"; $s))\nEnd for\n$c:=$c.orderBy(\"v desc\")\n\
               $r:=Num($c[0].v>=$c[$c.length-1].v)",
        prints: |_| 1,
    },
    Program {
        // a hundred times down to a hundredth of the size, which is 15,000 calls at last
        name: "calls inside each other",
        sizes: [100_000, 500_000, 1_500_000],
        text: "$o:=New object(\"f\"; Formula(($1=0) ? 0 : (1+This.f($1-1))))\n$r:=0\n\
               For ($i; 1; 100)\n$r:=$r+$o.f({n}/100)\nEnd for",
        prints: |n| n,
    },
    Program {
        name: "workers started and killed",
        sizes: [1_000, 5_000, 10_000],
        text: "$r:=0\nFor ($i; 1; {n})\n$s:=New signal\n\
               CALL WORKER(\"w\"+String($i); Formula($1.trigger()); $s)\n\
               $r:=$r+Num($s.wait(10))\nKILL WORKER(\"w\"+String($i))\nEnd for",
        prints: |n| n,
    },
    Program {
        name: "map and reduce",
        sizes: [10_000, 100_000, 1_000_000],
        text: "$c:=New collection\nFor ($i; 1; {n})\n$c.push(1)\nEnd for\n\
               $r:=$c.map(Formula($1.value*2)).reduce(Formula($1.accumulator+=$1.value); 0)",
        prints: |n| 2 * n,
    },
    Program {
        name: "objects made and dropped",
        sizes: [100_000, 1_000_000, 4_000_000],
        text: "$r:=0\nFor ($i; 1; {n})\n$o:=New object(\"a\"; $i; \"b\"; New object)\n\
               $r:=$r+1\nEnd for",
        prints: |n| n,
    },
];

fn main() {
    let quick = std::env::args().any(|arg| arg == "--quick");
    let file = std::env::temp_dir().join(format!("fourd-scaling-{}.4dm", std::process::id()));
    let start = (0..5).map(|_| run("", &file).0).min().unwrap_or_default();
    println!(
        "{:<26}{:>12}{:>12}{:>12}   ns an element",
        "", "small", "middle", "large"
    );
    for program in PROGRAMS {
        print!("{:<26}", program.name);
        for n in program.sizes {
            let n = if quick { n / program.sizes[0] * 500 } else { n };
            let text = program.text.replace("{n}", &n.to_string());
            let log = "\nLOG EVENT(Into system standard outputs; String($r))\n";
            let (time, printed) = run(&(text + log), &file);
            assert_eq!(
                printed.trim(),
                (program.prints)(n).to_string(),
                "{}",
                program.name
            );
            let time = time.saturating_sub(start).as_nanos() as f64 / n as f64;
            print!("{time:>12.1}");
        }
        println!();
    }
    let _ = std::fs::remove_file(file);
}

/// Runs a text as a method: how long it took, and what it printed.
fn run(text: &str, file: &std::path::Path) -> (Duration, String) {
    std::fs::write(file, text).expect("the temporary folder can be written");
    let begin = Instant::now();
    let output = Command::new(env!("CARGO_BIN_EXE_fourd"))
        .arg("run")
        .arg(file)
        .output()
        .expect("fourd starts");
    let time = begin.elapsed();
    assert!(
        output.status.success(),
        "{text}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    (time, String::from_utf8_lossy(&output.stdout).into_owned())
}
