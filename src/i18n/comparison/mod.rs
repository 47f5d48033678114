//! The comparison of providers in words: who leads, how sure that is, and who is out and why.

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::Lang;
use crate::domain::compare::{ChangeOf, MustMissed, NumberChange, Ranked, Ranking, Sensitivity};
use crate::domain::plan::Plan;
use crate::domain::plan::comparison::{CriterionGroup, Points, ProviderDecision};
use crate::domain::plan::ids::{CriterionId, ProviderId};
use crate::domain::rules::BilingualText;

/// What criteria and candidates are called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComparisonNames {
    criteria: BTreeMap<CriterionId, BilingualText>,
    providers: BTreeMap<ProviderId, String>,
}

impl ComparisonNames {
    /// As the plan calls them today.
    pub fn of_plan(plan: &Plan) -> Self {
        Self {
            criteria: plan.criteria.iter().map(|criterion| (criterion.id, criterion.name.clone())).collect(),
            providers: plan.providers.iter().map(|provider| (provider.id, provider.name.clone())).collect(),
        }
    }

    /// As they were called when this was decided.
    pub fn of_choice(choice: &ProviderDecision) -> Self {
        Self {
            criteria: choice.criteria.iter().map(|criterion| (criterion.id, criterion.name.clone())).collect(),
            providers: choice.candidates.iter().map(|candidate| (candidate.id, candidate.name.clone())).collect(),
        }
    }

    /// A criterion's name in the language, else in the other one; empty when there is no such criterion.
    pub fn criterion(&self, lang: &Lang, id: CriterionId) -> &str {
        self.criteria.get(&id).map_or("", |name| name.or_other(lang.language()))
    }

    /// A candidate's name; empty when there is no such candidate.
    pub fn provider(&self, id: ProviderId) -> &str {
        self.providers.get(&id).map_or("", String::as_str)
    }
}

/// What criteria of this group are about.
pub fn group(lang: &Lang, group: CriterionGroup) -> Cow<'_, str> {
    lang.text(match group {
        CriterionGroup::Training => "verdict-group-training",
        CriterionGroup::Marketing => "verdict-group-marketing",
        CriterionGroup::Financing => "verdict-group-financing",
        CriterionGroup::Operations => "verdict-group-operations",
    })
}

/// Who leads and how sure that is, one sentence each: the first place, whether it is provisional, the size of the smallest
/// change that turns it, and each change of that size.
pub fn sensitivity(lang: &Lang, names: &ComparisonNames, ranking: &Ranking, found: &Sensitivity) -> Vec<String> {
    let mut said = vec![standing(lang, names, ranking)];
    if nothing_counts(ranking) {
        return said;
    }
    said.extend(provisional(lang, ranking));
    said.extend(turns(lang, names, found));
    said
}

/// How sure the order is: the size of the smallest change that turns it, and each change of that size; or that there is
/// none. Nothing when too few are left to turn.
pub fn turns(lang: &Lang, names: &ComparisonNames, found: &Sensitivity) -> Vec<String> {
    match found {
        Sensitivity::TooFew => Vec::new(),
        Sensitivity::Tied(_) => vec![lang.text("verdict-tied-why").into_owned()],
        Sensitivity::Firm { runners_up, .. } => {
            let names = any_of(lang, runners_up.iter().map(|&id| names.provider(id)));
            vec![lang.with("verdict-firm", &[("providers", &names)]).into_owned()]
        }
        Sensitivity::Turns { n_steps, changes, .. } => {
            let size = lang.count("verdict-turns", usize::from(*n_steps)).into_owned();
            [size].into_iter().chain(changes.iter().map(|one| change(lang, names, one))).collect()
        }
    }
}

/// That places could change with what is not scored yet; `None` when they could not.
pub fn provisional(lang: &Lang, ranking: &Ranking) -> Option<String> {
    let n_open: usize = ranking.rows.iter().filter(|row| row.place.is_some()).map(|row| row.n_open).sum();
    (0 < n_open).then(|| lang.count("verdict-provisional", n_open).into_owned())
}

/// Whether no criterion has a weight.
fn nothing_counts(ranking: &Ranking) -> bool {
    ranking.rows.iter().all(|row| row.most == 0)
}

/// Who has the first place, with the total and the most that there is; or why nobody leads.
pub fn standing(lang: &Lang, names: &ComparisonNames, ranking: &Ranking) -> String {
    let leaders: Vec<&Ranked> = ranking.leaders().collect();
    let n_in = ranking.rows.iter().filter(|row| row.place.is_some()).count();
    let score = |row: &Ranked| [row.total.to_string(), row.most.to_string()];
    let text = match leaders.as_slice() {
        _ if ranking.rows.is_empty() => lang.text("verdict-nobody"),
        _ if nothing_counts(ranking) => lang.text("verdict-nothing-counts"),
        [] => lang.text("verdict-all-out"),
        [only] => {
            let [total, most] = score(only);
            let key = if n_in == 1 { "verdict-only" } else { "verdict-leads" };
            lang.with(key, &[("provider", names.provider(only.id)), ("total", &total), ("most", &most)])
        }
        [first, ..] => {
            let [total, most] = score(first);
            let providers = all_of(lang, leaders.iter().map(|row| names.provider(row.id)));
            lang.with("verdict-tied", &[("providers", &providers), ("total", &total), ("most", &most)])
        }
    };
    text.into_owned()
}

/// One change that would turn the result.
fn change(lang: &Lang, names: &ComparisonNames, change: &NumberChange) -> String {
    let (criterion, from) = match change.what {
        ChangeOf::Weight { criterion, from } => (criterion, Some(from)),
        ChangeOf::Score { criterion, from, .. } => (criterion, from),
    };
    let shown = |points: Points| points.number().to_string();
    let (from, to) = (from.map(shown).unwrap_or_default(), shown(change.to));
    let mut args = vec![("wins", names.provider(change.wins)), ("criterion", names.criterion(lang, criterion))];
    args.push(("to", to.as_str()));
    if !from.is_empty() {
        args.push(("from", from.as_str()));
    }
    let key = match change.what {
        ChangeOf::Weight { .. } => "verdict-turn-weight",
        ChangeOf::Score { provider, from, .. } if provider == change.wins => match from {
            Some(_) => "verdict-turn-own-score",
            None => "verdict-turn-own-open",
        },
        ChangeOf::Score { provider, from, .. } => {
            args.push(("provider", names.provider(provider)));
            match from {
                Some(_) => "verdict-turn-score",
                None => "verdict-turn-open",
            }
        }
    };
    lang.with(key, &args).into_owned()
}

/// A must-have that is not reached, as "needs 3 in Support hours, has 1".
pub fn must_missed(lang: &Lang, names: &ComparisonNames, missed: &MustMissed) -> String {
    let (least, score) = (missed.least.number().to_string(), missed.score.number().to_string());
    let criterion = names.criterion(lang, missed.criterion);
    lang.with("verdict-missed", &[("least", &least), ("criterion", criterion), ("score", &score)]).into_owned()
}

/// That a candidate is out, with every reason; `None` when it is in.
pub fn disqualified(lang: &Lang, names: &ComparisonNames, row: &Ranked) -> Option<String> {
    if row.place.is_some() {
        return None;
    }
    let reasons = lang.clauses(row.missed.iter().map(|missed| must_missed(lang, names, missed)));
    let args = [("provider", names.provider(row.id)), ("reasons", &reasons)];
    Some(lang.with("verdict-out", &args).into_owned())
}

/// Names, the last one after "and".
pub fn all_of<'n>(lang: &Lang, names: impl Iterator<Item = &'n str>) -> String {
    listed(lang, names, "verdict-and")
}

/// Names, the last one after "or".
fn any_of<'n>(lang: &Lang, names: impl Iterator<Item = &'n str>) -> String {
    listed(lang, names, "verdict-or")
}

fn listed<'n>(lang: &Lang, names: impl Iterator<Item = &'n str>, last_key: &str) -> String {
    let names: Vec<&str> = names.collect();
    match names.as_slice() {
        [before @ .., last] if !before.is_empty() => {
            lang.with(last_key, &[("before", &lang.list(before)), ("last", last)]).into_owned()
        }
        few => lang.list(few),
    }
}
