//! Words for decisions: what speaks against one, and its memo, worked out from what it froze and from nothing else.

use super::Lang;
use super::comparison::{self, ComparisonNames, all_of};
use crate::domain::compare::{Ranked, Ranking, ScoreSheet};
use crate::domain::plan::comparison::{Criterion, CriterionGroup, FrozenCandidate, ProviderDecision, Score};
use crate::domain::plan::ids::ProviderId;
use crate::exchange::paper::{MemoPaper, MemoRow, MemoTable, Signature, choice_hash};

/// What stands for a cell without a score.
const NOT_SCORED: &str = "–";

/// What speaks against choosing these, the first one as default: it does not lead, one is out or was not compared, or
/// places could still change. It may be decided all the same.
pub fn choice_warnings(lang: &Lang, names: &ComparisonNames, ranking: &Ranking, chosen: &[ProviderId]) -> Vec<String> {
    let mut said: Vec<String> = behind(lang, names, ranking, chosen).into_iter().collect();
    for &id in chosen {
        match ranking.of(id) {
            Some(row) => said.extend(comparison::disqualified(lang, names, row)),
            None => said.push(lang.with("choice-not-compared", &[("provider", names.provider(id))]).into_owned()),
        }
    }
    if !chosen.is_empty() {
        said.extend(comparison::provisional(lang, ranking));
    }
    said
}

/// That the first of the chosen does not lead; `None` when it does, or has no place.
fn behind(lang: &Lang, names: &ComparisonNames, ranking: &Ranking, chosen: &[ProviderId]) -> Option<String> {
    let &first = chosen.first()?;
    let place = ranking.of(first)?.place.filter(|place| 1 < *place)?.to_string();
    let leaders = all_of(lang, ranking.leaders().map(|row| names.provider(row.id)));
    let args = [("provider", names.provider(first)), ("place", &place), ("leaders", &leaders)];
    Some(lang.with("choice-behind", &args).into_owned())
}

/// Names of the chosen as they were called then, the default first; the id of one that was not compared.
pub fn chosen_names(choice: &ProviderDecision) -> Vec<String> {
    let candidate = |id: ProviderId| choice.candidates.iter().find(move |candidate| candidate.id == id);
    let name = |&id: &ProviderId| candidate(id).map_or_else(|| id.to_string(), |found| found.name.clone());
    choice.chosen.iter().map(name).collect()
}

/// The memo of a decision, ready to be printed or copied.
pub fn memo_paper(lang: &Lang, choice: &ProviderDecision) -> MemoPaper {
    let text = |key: &str| lang.text(key).into_owned();
    let names = ComparisonNames::of_choice(choice);
    let sheet = ScoreSheet::of_choice(choice);
    let ranking = sheet.ranking();
    let chosen = chosen_names(choice);
    let lead = match chosen.as_slice() {
        [only] => lang.with("memo-chosen-one", &[("provider", only)]),
        several => {
            let all = all_of(lang, several.iter().map(String::as_str));
            let first = several.first().map_or("", String::as_str);
            lang.with("memo-chosen-many", &[("providers", &all), ("first", first)])
        }
    };
    let at = choice.recorded.at.time().format("%Y-%m-%d %H:%M").to_string();
    let recorded = lang.with("memo-recorded-value", &[("by", &choice.recorded.by), ("at", &at)]).into_owned();
    let facts = vec![(text("memo-on"), lang.date(choice.on)), (text("memo-recorded"), recorded)];
    let mut findings = comparison::sensitivity(lang, &names, &ranking, &sheet.sensitivity(&ranking));
    findings.extend(ranking.rows.iter().filter_map(|row| comparison::disqualified(lang, &names, row)));
    findings.extend(behind(lang, &names, &ranking, &choice.chosen));
    let is_blank = choice.reasons.trim().is_empty();
    let signers = choice.signers.iter().map(|name| Signature { name: name.clone(), role: text("memo-sign") });
    MemoPaper {
        language: lang.language(),
        title: text("memo-title"),
        lead: lead.into_owned(),
        facts,
        hash_label: text("paper-hash"),
        hash: choice_hash(choice),
        reasons_title: text("memo-reasons"),
        reasons: if is_blank { text("memo-no-reasons") } else { choice.reasons.clone() },
        ranking: ranking_table(lang, &names, &ranking),
        findings,
        scores: scores_table(lang, choice),
        notes: notes_table(lang, choice),
        signatures_title: text("paper-signatures"),
        signatures: signers.collect(),
        foot: text("memo-foot"),
    }
}

/// Place, candidate, total, the groups that count, and what was open.
fn ranking_table(lang: &Lang, names: &ComparisonNames, ranking: &Ranking) -> MemoTable {
    let text = |key: &str| lang.text(key).into_owned();
    let counts = |index: usize| ranking.rows.iter().any(|row| 0 < row.groups[index].most);
    let groups: Vec<usize> = (0..CriterionGroup::ALL.len()).filter(|&index| counts(index)).collect();
    let mut headers = vec![text("memo-place"), text("memo-candidate"), text("memo-total")];
    headers.extend(groups.iter().map(|&index| comparison::group(lang, CriterionGroup::ALL[index]).into_owned()));
    headers.push(text("memo-open"));
    let row = |row: &Ranked| {
        let place = row.place.map_or_else(|| text("memo-out"), |place| place.to_string());
        let mut cells = vec![place, names.provider(row.id).to_owned(), format!("{}/{}", row.total, row.most)];
        let sum = |&index: &usize| format!("{}/{}", row.groups[index].total, row.groups[index].most);
        cells.extend(groups.iter().map(sum));
        cells.push(row.n_open.to_string());
        MemoRow::Cells(cells)
    };
    let rows = ranking.rows.iter().map(row).collect();
    MemoTable { title: text("memo-ranking"), n_fixed: headers.len(), headers, rows }
}

fn mark_of<'c>(candidate: &'c FrozenCandidate, criterion: &Criterion) -> Option<&'c Score> {
    candidate.marks.iter().find(|mark| mark.criterion == criterion.id)
}

/// A row for each criterion under its group: weight, must-have and every candidate's score.
fn scores_table(lang: &Lang, choice: &ProviderDecision) -> MemoTable {
    let text = |key: &str| lang.text(key).into_owned();
    let mut headers = vec![text("memo-criterion"), text("memo-weight"), text("memo-must")];
    headers.extend(choice.candidates.iter().map(|candidate| candidate.name.clone()));
    let score = |candidate: &FrozenCandidate, criterion: &Criterion| {
        let Some(score) = mark_of(candidate, criterion).and_then(|mark| mark.score) else { return NOT_SCORED.into() };
        let number = score.number().to_string();
        let is_missed = criterion.must.is_some_and(|least| score < least);
        if is_missed { lang.with("memo-missed", &[("score", &number)]).into_owned() } else { number }
    };
    let mut rows = Vec::new();
    let mut last = None;
    for criterion in &choice.criteria {
        if last != Some(criterion.group) {
            rows.push(MemoRow::Heading(comparison::group(lang, criterion.group).into_owned()));
            last = Some(criterion.group);
        }
        let least = criterion.must.map(|least| least.number().to_string());
        let must = least.map(|least| lang.with("memo-must-from", &[("least", &least)]).into_owned());
        let name = criterion.name.or_other(lang.language()).to_owned();
        let mut cells = vec![name, criterion.weight.number().to_string(), must.unwrap_or_default()];
        cells.extend(choice.candidates.iter().map(|candidate| score(candidate, criterion)));
        rows.push(MemoRow::Cells(cells));
    }
    MemoTable { title: text("memo-scores"), n_fixed: 3, headers, rows }
}

/// What the scores rest on: notes, and names of the evidence.
fn notes_table(lang: &Lang, choice: &ProviderDecision) -> MemoTable {
    let text = |key: &str| lang.text(key).into_owned();
    let mut rows = Vec::new();
    for criterion in &choice.criteria {
        for candidate in &choice.candidates {
            let Some(mark) = mark_of(candidate, criterion) else { continue };
            let evidence = mark.evidence.iter();
            let evidence = evidence.map(|one| lang.with("memo-evidence", &[("name", &one.name)]).into_owned());
            let note = Some(mark.note.trim().to_owned()).filter(|note| !note.is_empty());
            let said: Vec<String> = note.into_iter().chain(evidence).collect();
            if !said.is_empty() {
                let name = criterion.name.or_other(lang.language()).to_owned();
                rows.push(MemoRow::Cells(vec![name, candidate.name.clone(), said.join("\n")]));
            }
        }
    }
    let headers = vec![text("memo-criterion"), text("memo-candidate"), text("memo-note")];
    MemoTable { title: text("memo-notes"), n_fixed: headers.len(), headers, rows }
}
