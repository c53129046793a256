//! The commands of the theme On a Series, for arrays: there are no fields to sum up without a
//! database.

use crate::args::Args;
use crate::command::{Command, Kind, Run, Theme, array, text};
use crate::interpret::Context;
use crate::value::array::{Data, Element};
use crate::value::{Array, Date, Error, Time, Value};

/// The theme's commands by name.
pub static THEME: Theme = Theme {
    name: "On a Series",
    commands: &[
        &AVERAGE,
        &MAX,
        &MIN,
        &STD_DEVIATION,
        &SUM,
        &SUM_SQUARES,
        &VARIANCE,
    ],
};

const AVERAGE: Command = Command {
    number: 2,
    name: "Average",
    french: Some("Moyenne"),
    params: &[array("series"), text("attributePath").optional()],
    returns: Kind::Real,
    sets: &["OK"],
    doc: "The arithmetic mean of the elements of an array of numbers.",
    source: "commands/average",
    run: Run::Function(|cx, args| {
        cx.set_ok(true);
        summary(args, mean)
    }),
    ..Command::DEFAULT
};

const MAX: Command = Command {
    number: 3,
    name: "Max",
    french: Some("Max"),
    params: &[array("series"), text("attributePath").optional()],
    returns: Kind::Any,
    sets: &["OK"],
    doc: "The greatest element of an array of numbers, dates or times.",
    source: "commands/max",
    run: Run::Function(|cx, args| extreme(cx, args, f64::max)),
    ..Command::DEFAULT
};

const MIN: Command = Command {
    number: 4,
    name: "Min",
    french: Some("Min"),
    params: &[array("series"), text("attributePath").optional()],
    returns: Kind::Any,
    sets: &["OK"],
    doc: "The least element of an array of numbers, dates or times.",
    source: "commands/min",
    run: Run::Function(|cx, args| extreme(cx, args, f64::min)),
    ..Command::DEFAULT
};

const STD_DEVIATION: Command = Command {
    number: 26,
    name: "Std deviation",
    french: Some("Ecart type"),
    params: &[array("series")],
    returns: Kind::Real,
    doc: "The standard deviation of the elements of an array of numbers, as a sample.",
    source: "commands/std-deviation",
    run: Run::Function(|_, args| summary(args, |series| variance(series).sqrt())),
    ..Command::DEFAULT
};

const SUM: Command = Command {
    number: 1,
    name: "Sum",
    french: Some("Somme"),
    params: &[array("series"), text("attributePath").optional()],
    returns: Kind::Real,
    sets: &["OK"],
    doc: "The sum of the elements of an array of numbers.",
    source: "commands/sum",
    run: Run::Function(|cx, args| {
        cx.set_ok(true);
        summary(args, sum)
    }),
    ..Command::DEFAULT
};

const SUM_SQUARES: Command = Command {
    number: 28,
    name: "Sum squares",
    french: Some("Somme des carres"),
    params: &[array("series")],
    returns: Kind::Real,
    doc: "The sum of the squares of the elements of an array of numbers.",
    source: "commands/sum-squares",
    run: Run::Function(|_, args| {
        summary(args, |series| {
            let squares: Vec<f64> = series.iter().map(|x| x * x).collect();
            sum(&squares)
        })
    }),
    ..Command::DEFAULT
};

const VARIANCE: Command = Command {
    number: 27,
    name: "Variance",
    french: Some("Variance"),
    params: &[array("series")],
    returns: Kind::Real,
    doc: "The variance of the elements of an array of numbers, as a sample: the divisor is one less than their number.",
    source: "commands/variance",
    run: Run::Function(|_, args| summary(args, variance)),
    ..Command::DEFAULT
};

fn summary(args: &Args, of: fn(&[f64]) -> f64) -> Result<Value, Error> {
    let series = numbers(&args.array(0)?)?;
    Ok(Value::number(of(&series)))
}

/// The elements from 1 on, row by row. Element 0 does not count.
fn numbers(array: &Array) -> Result<Vec<f64>, Error> {
    array.read(|data| match data {
        Data::Real(list) => Ok(list.iter().skip(1).copied().collect()),
        Data::Integer(list) | Data::Longint(list) => {
            Ok(list.iter().skip(1).map(|n| f64::from(*n)).collect())
        }
        Data::Time(list) => Ok(list.iter().skip(1).map(|t| t.seconds() as f64).collect()),
        Data::Rows(_, rows) => {
            let mut all = Vec::new();
            for row in rows.iter().skip(1) {
                all.extend(numbers(row)?);
            }
            Ok(all)
        }
        other => Err(Error::types(format!(
            "Argument types are incompatible: an array of numbers expected, one of {} found",
            other.element().word()
        ))),
    })
}

/// With the rounding errors of the steps carried along, so that sums of money come out even.
fn sum(series: &[f64]) -> f64 {
    let (mut total, mut lost) = (0.0_f64, 0.0_f64);
    for x in series {
        let next = total + x;
        lost += if total.abs() >= x.abs() {
            (total - next) + x
        } else {
            (x - next) + total
        };
        total = next;
    }
    // An infinite sum has no error to make up for.
    if total.is_finite() {
        total + lost
    } else {
        total
    }
}

fn mean(series: &[f64]) -> f64 {
    series_empty(series.len(), 1).unwrap_or_else(|| sum(series) / series.len() as f64)
}

fn variance(series: &[f64]) -> f64 {
    series_empty(series.len(), 2).unwrap_or_else(|| {
        let mean = mean(series);
        let squares: Vec<f64> = series.iter().map(|x| (x - mean) * (x - mean)).collect();
        sum(&squares) / (series.len() - 1) as f64
    })
}

/// U: the result of a series with fewer values than the formula needs: 0.
fn series_empty(len: usize, needed: usize) -> Option<f64> {
    (len < needed).then_some(0.0)
}

/// The greatest or the least of numbers, dates or times.
fn extreme(cx: &mut Context, args: &Args, choose: fn(f64, f64) -> f64) -> Result<Value, Error> {
    let array = args.array(0)?;
    cx.set_ok(true);
    if array.element_type() == Element::Date {
        let mut dates = Vec::new();
        collect_dates(&array, &mut dates);
        let days = dates.iter().map(|date| f64::from(date.days()));
        let wanted = days.reduce(choose);
        let found = dates
            .iter()
            .find(|date| Some(f64::from(date.days())) == wanted);
        return Ok(Value::Date(found.copied().unwrap_or_default()));
    }
    let is_time = array.element_type() == Element::Time;
    let number = numbers(&array)?.into_iter().reduce(choose).unwrap_or(0.0);
    Ok(if is_time {
        Value::Time(Time::from_number(number))
    } else {
        Value::number(number)
    })
}

fn collect_dates(array: &Array, dates: &mut Vec<Date>) {
    array.read(|data| match data {
        Data::Date(list) => dates.extend(list.iter().skip(1)),
        Data::Rows(_, rows) => {
            for row in rows.iter().skip(1) {
                collect_dates(row, dates);
            }
        }
        _ => {}
    });
}
