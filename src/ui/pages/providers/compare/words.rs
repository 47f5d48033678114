//! The comparison in words.

use std::borrow::Cow;

use super::worked::{Candidate, ComparisonModel, Line};
use crate::domain::compare::{MustMissed, Ranked, RegionFit};
use crate::domain::plan::comparison::Criterion;
use crate::ui::ctx::Ctx;
use crate::ui::kit::ShownTable;
use crate::ui::theme::Tone;

/// A criterion's name in the language of the windows, else in the other one.
pub(super) fn name<'c>(ctx: &Ctx<'_>, criterion: &'c Criterion) -> &'c str {
    criterion.name.or_other(ctx.lang.language())
}

/// The place, or that the candidate is out; where nobody has a score, nobody has a place.
pub(super) fn place<'c>(ctx: &'c Ctx<'_>, worked: &ComparisonModel, row: &Ranked) -> Cow<'c, str> {
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

/// The grid as a table of its own: a row for each criterion with its group, and those of totals and places.
pub(super) fn as_table(ctx: &Ctx<'_>, worked: &ComparisonModel) -> ShownTable {
    let heads = ["compare-column-group", "compare-column-criterion", "compare-column-weight", "compare-column-must"];
    let heads = heads.into_iter().map(|key| ctx.text(key).into_owned());
    let heads = heads.chain(worked.candidates.iter().map(|candidate| candidate.name.clone())).collect();
    let mut group = String::new();
    let mut rows = Vec::new();
    for line in &worked.lines {
        let at = match line {
            Line::Group(of, _) => {
                group = crate::i18n::comparison::group(ctx.lang, *of).into_owned();
                continue;
            }
            Line::Criterion(at) => *at,
        };
        let Some(criterion) = worked.criteria.get(at) else { continue };
        let must = criterion.must.map(|least| ctx.lang.count("compare-least", least.number().into()).into_owned());
        let own =
            [group.clone(), name(ctx, criterion).to_owned(), criterion.weight.to_string(), must.unwrap_or_default()];
        let score = |candidate: &Candidate| candidate.cells.get(at).and_then(|cell| cell.score);
        let scores =
            worked.candidates.iter().map(|candidate| score(candidate).map(|one| one.to_string()).unwrap_or_default());
        rows.push(own.into_iter().chain(scores).collect());
    }
    let ranked = |say: &dyn Fn(&Ranked) -> String, key: &str| -> Vec<String> {
        let of = |candidate: &Candidate| worked.ranking.rows.iter().find(|row| row.id == candidate.id).map(say);
        let own = [String::new(), ctx.text(key).into_owned(), String::new(), String::new()];
        own.into_iter().chain(worked.candidates.iter().map(|one| of(one).unwrap_or_default())).collect()
    };
    rows.push(ranked(&|row| row.total.to_string(), "compare-row-total"));
    rows.push(ranked(&|row| place(ctx, worked, row).into_owned(), "compare-row-place"));
    ShownTable { name: ctx.text("compare-grid").into_owned(), heads, rows }
}

/// What puts a candidate out: what it needs, and what it has.
pub(super) fn missed(ctx: &Ctx<'_>, worked: &ComparisonModel, missed: &MustMissed) -> String {
    let (least, score) = (missed.least.to_string(), missed.score.to_string());
    let criterion = worked.names.criterion(ctx.lang, missed.criterion);
    ctx.lang.with("compare-missed", &[("least", &least), ("criterion", criterion), ("score", &score)]).into_owned()
}

/// How a candidate's countries fit: a chip, and the sentences behind it.
pub(super) fn region(ctx: &Ctx<'_>, worked: &ComparisonModel, candidate: &Candidate) -> (Tone, String, Vec<String>) {
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
