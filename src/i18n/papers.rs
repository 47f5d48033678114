//! Finished words for papers.

use super::{Lang, Language};
use crate::domain::plan::Plan;
use crate::domain::plan::decision::SignOff;
use crate::domain::rules::{Act, RuleBook, RuleSource};
use crate::exchange::paper::{DecisionPaper, PaperSource, Signature, record_hash};

/// The record of a decision, ready to be printed; `book` is the one that the decision names, `None` when it is not there.
pub fn decision_paper(lang: &Lang, plan: &Plan, decision: &SignOff, book: Option<&RuleBook>) -> DecisionPaper {
    let text = |key: &str| lang.text(key).into_owned();
    let act = match decision.act {
        Act::EnrollNow => lang.text("paper-act-enroll"),
        Act::AcceptAgreement => lang.text("paper-act-agreement"),
    };
    let at = decision.decided.at.time().format("%Y-%m-%d %H:%M").to_string();
    let decided = lang.with("paper-decided-value", &[("by", &decision.decided.by), ("at", &at)]).into_owned();
    let book_title = book.map_or_else(|| decision.book.to_string(), |book| title(lang, book));
    let facts = vec![
        (text("paper-company"), decision.company.clone()),
        (text("paper-day"), lang.date(decision.on)),
        (text("paper-decided"), decided),
        (text("paper-admin"), decision.admin.clone()),
        (text("paper-book"), book_title),
        (text("paper-plan"), plan.about().name),
    ];
    let signatures = vec![
        Signature { name: decision.decided.by.clone(), role: text("paper-sign-decider") },
        Signature { name: decision.admin.clone(), role: text("paper-sign-admin") },
    ];
    DecisionPaper {
        language: lang.language(),
        title: text("paper-decision"),
        act: act.into_owned(),
        facts,
        stated_title: text("paper-stated"),
        stated: decision.stated.clone(),
        stated_language: decision.language,
        sources_title: text("paper-sources"),
        sources: book.map(|book| book.sources.iter().map(|one| source(lang, one)).collect()).unwrap_or_default(),
        signatures_title: text("paper-signatures"),
        signatures,
        hash_label: text("paper-hash"),
        hash: record_hash(decision),
        foot: text("paper-foot"),
    }
}

fn title(lang: &Lang, book: &RuleBook) -> String {
    let title = book.title.in_language(lang.language());
    match lang.language() {
        Language::English => format!("{title} ({})", book.id),
        Language::TraditionalChinese => format!("{title}（{}）", book.id),
    }
}

fn source(lang: &Lang, source: &RuleSource) -> PaperSource {
    let title = source.title.in_language(lang.language());
    let checked = source.checked.to_string();
    let args = [("title", title), ("dated", source.dated_in(lang.language())), ("checked", checked.as_str())];
    PaperSource {
        text: lang.with("paper-source", &args).into_owned(),
        address: source.link.clone().or_else(|| source.history.clone()),
    }
}
