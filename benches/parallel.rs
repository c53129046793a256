//! What parallel processes bring: one job in four workers, in turn and in parallel.
//!
//! `cargo bench --bench parallel`. The gain is at most the number of processors.

use std::sync::Arc;
use std::time::{Duration, Instant};

use fourd::runtime::engine::Engine;
use fourd::runtime::host::Host;
use fourd::runtime::program::Program;
use fourd::runtime::run::{self, Outcome};
use fourd::source::Source;

const MAIN: &str = "var $i : Integer
var $signals : Collection
var $signal : 4D.Signal
$signals:=[]
For ($i; 1; 4)
	$signal:=New signal
	$signals.push($signal)
	CALL WORKER(\"worker \"+String($i); \"job\"; $signal)
End for
For each ($signal; $signals)
	$signal.wait()
End for each";

const JOB: &str = "//%attributes = {\"preemptive\":\"capable\"}
#DECLARE($done : 4D.Signal)
var $i; $n : Integer
var $texts : Collection
$texts:=[]
For ($i; 1; 1500000)
	$n:=(($n*31)+$i)%1000003
	If ($i%1000=0)
		$texts.push(String($n))
	End if
End for
Use ($done)
	$done.sum:=$texts.join(\";\")
End use
$done.trigger()";

fn time(preemptive: bool) -> Duration {
    let sources = vec![Source::new("main", MAIN), Source::new("job", JOB)];
    let mut engine = Engine::new(Program::from_sources(sources, Vec::new()), Host::buffers());
    engine.preemptive = preemptive;
    let begin = Instant::now();
    let outcome = run::run_method(&Arc::new(engine), 0, Vec::new(), |process, failure| {
        panic!("{}", run::render(process, failure));
    });
    assert_eq!(outcome, Outcome::Done);
    begin.elapsed()
}

fn main() {
    let best = |preemptive| (0..5).map(|_| time(preemptive)).min().unwrap_or_default();
    let (in_turn, parallel) = (best(false), best(true));
    let gain = in_turn.as_secs_f64() / parallel.as_secs_f64();
    println!(
        "four workers in turn {in_turn:.1?}, in parallel {parallel:.1?}: {gain:.2} times faster"
    );
}
