//! `changeover draft`: one file a customer and an index; reads the plan only.

use std::collections::BTreeMap;

use serde_json::json;

use super::{DraftArgs, DraftFileFormat, Exit, World};
use crate::clock;
use crate::domain::compose::LetterWarning;
use crate::domain::draft::{LetterCondition, OwnNames, TemplateKind};
use crate::domain::edit::Edit;
use crate::domain::edit::letters::TemplateEdit;
use crate::domain::link::LinkGrammar;
use crate::domain::moves::Moving;
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::letter::LetterKind;
use crate::domain::sample::missing_templates;
use crate::exchange::letter_file::{LetterFileRefusal, LetterFormat};
use crate::i18n::dates::order_of;
use crate::i18n::{Lang, explain};
use crate::jobs::JobProgress;
use crate::jobs::batch::{BatchOrder, BatchWords, FileBatch, write_batch};
use crate::store::places::plan_folder;

pub(super) fn run(world: &mut World<'_>, args: &DraftArgs) -> Exit {
    let plan = match world.read_plan(&args.plan) {
        Ok((plan, _)) => plan,
        Err(exit) => return exit,
    };
    // The window does the same when it opens a plan; here nothing is written.
    let mut n = u64::MAX;
    let missing = missing_templates(&plan, || {
        n -= 1;
        n
    });
    let shipped = plan.apply(&Edit::Template(TemplateEdit::Ship(missing)));
    let plan = shipped.unwrap_or(plan);
    let renewed = plan.apply(&Edit::Template(TemplateEdit::Renew(plan.stale_letters().collect())));
    let plan = renewed.unwrap_or(plan);
    let kind = match world.letter(&plan, &args.template) {
        Ok(kind) => kind,
        Err(exit) => return exit,
    };
    let customers = match chosen(world, &plan, kind, &args.customer) {
        Ok(customers) => customers,
        Err(exit) => return exit,
    };
    let Ok(grammar) = LinkGrammar::shipped() else { return Exit::Io };
    let order = BatchOrder {
        order: order_of(kind, world.language, None, clock::today()),
        customers,
        format: match args.format {
            DraftFileFormat::Eml => LetterFormat::Eml,
            DraftFileFormat::Html => LetterFormat::Html,
            DraftFileFormat::Txt => LetterFormat::Txt,
        },
        date: clock::local_now(),
        folder: args.out.clone(),
        plan_folder: plan_folder(&args.plan),
        plan,
    };
    let lang = world.lang;
    let words = BatchWords {
        header: explain::index_words(lang),
        warning: &|warning: &LetterWarning| explain::letter_warning(lang, warning),
        refusal: &|refusal: &LetterFileRefusal| explain::refusal(lang, refusal),
    };
    match write_batch(&order, &grammar, &words, &JobProgress::default()) {
        Ok(Ok(batch)) => report(world, &order.plan, &batch),
        Ok(Err(error)) => world.trouble(&error),
        Err(_) => Exit::Io,
    }
}

/// The named customers, or all whom the letter is for: those who have accepted, or those who have not; the note on the move is
/// for nobody who has moved.
fn chosen(world: &mut World<'_>, plan: &Plan, kind: LetterKind, words: &[String]) -> Result<Vec<CustomerId>, Exit> {
    if words.is_empty() {
        let moving = Moving::of_requests(plan);
        let is_meant = |customer: &&std::sync::Arc<Customer>| match kind {
            LetterKind::Shipped(TemplateKind::Move) => moving.is_to_be_told(plan, customer),
            kind => kind.is_for(plan.stage_of(customer).is_accepted()),
        };
        return Ok(plan.customers.iter().filter(is_meant).map(|customer| customer.id).collect());
    }
    words.iter().map(|word| world.customer(plan, word)).collect()
}

fn report(world: &mut World<'_>, plan: &Plan, batch: &FileBatch) -> Exit {
    let (n_drafted, n_refused) = (batch.letters.len(), batch.refused.len());
    let name = |id: CustomerId| plan.customers.get(id).map(|c| c.name.clone()).unwrap_or_default();
    let refused: Vec<(String, String)> =
        batch.refused.iter().map(|(id, why)| (name(*id), explain::refusal(world.lang, why))).collect();
    let about_links = about_links(world, batch);
    let n_without = batch.letters.iter().filter(|letter| letter.mail.to.is_none()).count();
    let variants = variants(world.lang, &OwnNames::of(plan), batch);
    if world.json {
        let variants: Vec<_> = variants.iter().map(|(when, n)| json!({"when": when, "letters": n})).collect();
        let refused: Vec<_> = refused.iter().map(|(name, why)| json!({"customer": name, "why": why})).collect();
        world.json(&json!({
            "drafted": n_drafted,
            "refused": n_refused,
            "without_recipient": n_without,
            "variants": variants,
            "problems": refused,
            "warnings": about_links,
            "folder": batch.folder,
        }));
    } else {
        world.line(&format!("drafted {n_drafted}  refused {n_refused}"));
        for (when, n) in &variants {
            world.line(&format!("{when}: {n}"));
        }
        for (name, why) in &refused {
            world.line(&format!("{name}: {why}"));
        }
        if 0 < n_without {
            let text = world.lang.count("cli-without-recipient", n_without).into_owned();
            world.line(&text);
        }
        for warning in &about_links {
            world.line(warning);
        }
    }
    match () {
        () if 0 < n_refused => Exit::Problems,
        () if 0 < n_without || !about_links.is_empty() => Exit::Warnings,
        () => Exit::Fine,
    }
}

/// Which text how many customers get; nothing when all get the same.
fn variants(lang: &Lang, names: &OwnNames, batch: &FileBatch) -> Vec<(String, usize)> {
    let mut counted: BTreeMap<&[(LetterCondition, bool)], usize> = BTreeMap::new();
    for letter in batch.letters.iter().filter(|letter| !letter.variant.is_empty()) {
        *counted.entry(&letter.variant).or_default() += 1;
    }
    counted.into_iter().map(|(variant, n)| (explain::variant(lang, names, variant), n)).collect()
}

/// What is to be said about the links of the letters, each once.
fn about_links(world: &World<'_>, batch: &FileBatch) -> Vec<String> {
    let is_about_link = |warning: &&LetterWarning| match warning {
        LetterWarning::LinkHasWarnings(_) | LetterWarning::Link(_) => true,
        LetterWarning::NoContact
        | LetterWarning::NoAddress
        | LetterWarning::MayNotAccept { .. }
        | LetterWarning::AlreadyAccepted
        | LetterWarning::OtherCountry { .. }
        | LetterWarning::PlannedDayPassed { .. }
        | LetterWarning::Large { .. }
        | LetterWarning::NothingKnown(_)
        | LetterWarning::OlderWording => false,
    };
    let mut said: Vec<String> = Vec::new();
    for warning in batch.letters.iter().flat_map(|letter| &letter.warnings).filter(is_about_link) {
        let text = explain::letter_warning(world.lang, warning);
        if !said.contains(&text) {
            said.push(text);
        }
    }
    said
}
