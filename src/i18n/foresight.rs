//! Words of the forecast of moves.

use super::Lang;
use crate::domain::foresight::{Foresight, RiskOfDay};
use crate::domain::proposal::HORIZON;
use crate::domain::rules::RuleBook;

/// How many are moved by the last day, in one sentence.
pub fn moved(lang: &Lang, foresight: &Foresight) -> String {
    if foresight.n_customers == 0 {
        return lang.text("schedule-none-left").into_owned();
    }
    let all = foresight.n_customers.to_string();
    let so_far = foresight.n_moved.to_string();
    match (foresight.moved, foresight.proposal.last_day) {
        (Some(band), Some(last)) if foresight.mostly_assumed && band.low < band.high => {
            let (low, high, day) = (band.low.to_string(), band.high.to_string(), lang.date(last));
            lang.with("forecast-assumed-few", &[("low", &low), ("high", &high), ("all", &all), ("day", &day)])
        }
        (Some(band), Some(last)) => {
            let (n, day) = (band.middle.to_string(), lang.date(last));
            lang.with("forecast-moved", &[("n", &n), ("all", &all), ("day", &day)])
        }
        (None, Some(last)) => {
            lang.with("forecast-last-passed", &[("day", &lang.date(last)), ("n", &so_far), ("all", &all)])
        }
        (_, None) => lang.with("forecast-no-last", &[("n", &so_far), ("all", &all)]),
    }
    .into_owned()
}

/// What is to be known of that, sentence by sentence: its range or what it rests on, when nine of ten are moved, who is lost.
pub fn details(lang: &Lang, foresight: &Foresight) -> Vec<String> {
    let mut details = Vec::new();
    if foresight.mostly_assumed {
        details.push(lang.count("forecast-assumed", foresight.n_answers.1).into_owned());
    } else if let Some(band) = foresight.moved.filter(|band| band.low < band.high) {
        let (low, high) = (band.low.to_string(), band.high.to_string());
        details.push(lang.with("forecast-range", &[("low", &low), ("high", &high)]).into_owned());
    }
    details.extend(pace(lang, foresight));
    if 0 < foresight.n_reachable {
        details.push(match foresight.mostly_moved {
            Some(day) => lang.with("forecast-mostly", &[("day", &lang.date(day))]).into_owned(),
            None => lang.with("forecast-mostly-never", &[("days", &HORIZON.to_string())]).into_owned(),
        });
    }
    if !foresight.mostly_assumed && 0 < foresight.some_never_accept.n {
        let percent = foresight.some_never_accept.percent().to_string();
        details.push(lang.with("forecast-never-accept", &[("percent", &percent)]).into_owned());
    }
    let n_lost = (foresight.n_customers - foresight.n_reachable) as usize;
    if 0 < n_lost {
        details.push(lang.count("forecast-lost", n_lost).into_owned());
    }
    details
}

/// How many a business day have to be moved, and how many were; the day on which it ends at that pace, and who would be late.
fn pace(lang: &Lang, foresight: &Foresight) -> Vec<String> {
    let pace = foresight.pace;
    let a_day = |n: u32, days: u32| format!("{:.1}", f64::from(n) / f64::from(days.max(1)));
    let mut said = Vec::new();
    if pace.n_left == 0 {
        return said;
    }
    if let (Some(days), Some(last)) = (pace.days_left.filter(|days| 0 < *days), foresight.proposal.last_day) {
        let args = [("rate", &*a_day(pace.n_left, days)), ("day", &lang.date(last))];
        said.push(lang.count_with("forecast-needed", pace.n_left as usize, &args).into_owned());
    }
    let Some(seen) = pace.seen else {
        said.push(lang.text("forecast-pace-few").into_owned());
        return said;
    };
    let rate = a_day(seen.n, seen.days);
    said.push(match seen.ends {
        Some(day) => lang.with("forecast-pace", &[("rate", &rate), ("day", &lang.date(day))]).into_owned(),
        None => lang.with("forecast-pace-never", &[("rate", &rate)]).into_owned(),
    });
    said.extend(seen.n_late.map(|n| lang.count("forecast-pace-late", n as usize).into_owned()));
    said
}

/// How many customers are at risk on a day that the book names.
pub fn risk(lang: &Lang, book: &RuleBook, risk: &RiskOfDay) -> String {
    let title = book.deadline(risk.deadline).map_or("", |deadline| deadline.title.in_language(lang.language()));
    let day = lang.date(risk.day);
    if risk.n.low == risk.n.high {
        let args = [("day", &*day), ("deadline", title)];
        return lang.count_with("forecast-risk-one", risk.n.low as usize, &args).into_owned();
    }
    let (low, high) = (risk.n.low.to_string(), risk.n.high.to_string());
    lang.with("forecast-risk", &[("day", &day), ("deadline", title), ("low", &low), ("high", &high)]).into_owned()
}
