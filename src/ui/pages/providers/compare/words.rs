//! The comparison in words.

use std::borrow::Cow;

use super::worked::{Candidate, Worked};
use crate::domain::compare::{MustMissed, Ranked, RegionFit};
use crate::domain::plan::comparison::{Criterion, CriterionGroup};
use crate::ui::ctx::Ctx;
use crate::ui::theme::Tone;

/// What a group is called.
pub(super) fn group_key(group: CriterionGroup) -> &'static str {
    match group {
        CriterionGroup::Training => "compare-group-training",
        CriterionGroup::Marketing => "compare-group-marketing",
        CriterionGroup::Financing => "compare-group-financing",
        CriterionGroup::Operations => "compare-group-operations",
    }
}

/// A criterion's name in the language of the windows, else in the other one.
pub(super) fn name<'c>(ctx: &Ctx<'_>, criterion: &'c Criterion) -> &'c str {
    criterion.name.or_other(ctx.lang.language())
}

/// What the ranking comes to, in one sentence.
pub(super) fn finding<'c>(ctx: &'c Ctx<'_>, worked: &Worked) -> Cow<'c, str> {
    let leaders: Vec<&Ranked> = worked.ranking.leaders().collect();
    let n_open: usize = worked.ranking.rows.iter().filter(|row| row.place.is_some()).map(|row| row.n_open).sum();
    match leaders.as_slice() {
        _ if worked.candidates.is_empty() => ctx.text("compare-finding-nobody"),
        _ if worked.is_blank() => ctx.text("compare-finding-blank"),
        [] => ctx.text("compare-finding-all-out"),
        [only] if 0 < n_open => ctx.lang.count_with("compare-finding-so-far", n_open, &[("name", &only.name)]),
        [only] => {
            let (total, most) = (only.total.to_string(), only.most.to_string());
            ctx.lang.with("compare-finding-leads", &[("name", &only.name), ("total", &total), ("most", &most)])
        }
        several if 0 < n_open => {
            let n = several.len().to_string();
            ctx.lang.count_with("compare-finding-tied-so-far", n_open, &[("leaders", &n)])
        }
        several => ctx.lang.count("compare-finding-tied", several.len()),
    }
}

/// The place, or that the candidate is out; where nobody has a score, nobody has a place.
pub(super) fn place<'c>(ctx: &'c Ctx<'_>, worked: &Worked, row: &Ranked) -> Cow<'c, str> {
    match row.place {
        _ if worked.is_blank() => ctx.text("compare-no-place"),
        Some(place) if row.is_tied => ctx.lang.count("compare-place-shared", place),
        Some(place) => ctx.lang.count("compare-place", place),
        None => ctx.text("compare-out"),
    }
}

/// The total of the most that can be had.
pub(super) fn total<'c>(ctx: &'c Ctx<'_>, total: u32, most: u32) -> Cow<'c, str> {
    ctx.lang.with("compare-total", &[("total", &total.to_string()), ("most", &most.to_string())])
}

/// What puts a candidate out: what it needs, and what it has.
pub(super) fn missed(ctx: &Ctx<'_>, worked: &Worked, missed: &MustMissed) -> String {
    let criterion = worked.criterion(missed.criterion).map_or("", |(_, criterion)| name(ctx, criterion));
    let (least, score) = (missed.least.to_string(), missed.score.to_string());
    ctx.lang.with("compare-missed", &[("least", &least), ("criterion", criterion), ("score", &score)]).into_owned()
}

/// How a candidate's countries fit: a chip, and the sentences behind it.
pub(super) fn region(ctx: &Ctx<'_>, worked: &Worked, candidate: &Candidate) -> (Tone, String, Vec<String>) {
    let says = |key: &str| ctx.text(key).into_owned();
    match &candidate.region {
        RegionFit::Unknown => (Tone::Waiting, says("compare-region-unknown"), vec![says("compare-region-unknown-why")]),
        RegionFit::Fits if !worked.is_at_home => {
            (Tone::Waiting, says("compare-region-unknown"), vec![says("compare-region-no-home")])
        }
        RegionFit::Fits => (Tone::Done, says("compare-region-fits"), vec![says("compare-region-fits-why")]),
        RegionFit::Misses { ours, customers } => {
            let ours = ours
                .as_ref()
                .map(|country| ctx.lang.with("compare-region-ours", &[("country", &country.to_string())]).into_owned());
            let shown = customers.iter().take(MOST_COUNTRIES).map(|(country, n)| {
                let country = country.to_string();
                ctx.lang.count_with("compare-region-customers", *n, &[("country", &country)]).into_owned()
            });
            let more = customers.len().saturating_sub(MOST_COUNTRIES);
            let more = (0 < more).then(|| ctx.lang.count("compare-region-more", more).into_owned());
            (Tone::Warning, says("compare-region-misses"), ours.into_iter().chain(shown).chain(more).collect())
        }
    }
}

/// Countries that are named one by one; the others are counted.
const MOST_COUNTRIES: usize = 3;
