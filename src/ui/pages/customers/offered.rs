//! Files that were dropped on a customer's sheet: what each is, and what a person says that it proves.

use std::path::Path;

use egui::Ui;

use super::proofs::subjects;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::{CustomerEdit, TrackStep};
use crate::domain::mentions::file_mention;
use crate::domain::plan::customer::{Customer, RelationState};
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::track::{ConsentState, ConsentWay, TrackKind};
use crate::exchange::mail_in::{IncomingMail, Looked};
use crate::ui::action::{
    Action, Actions, EvidenceAction, EvidenceOwner, EvidenceWhat, ImportAction, OfferedFile, Page,
};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::{Tone, tokens};

/// A file, and what it is said to prove so far.
pub(super) struct Offered {
    file: OfferedFile,
    /// `None`: nobody has said yet.
    proves: Option<Proves>,
}

impl Offered {
    pub(super) fn new(file: OfferedFile) -> Self {
        Self { file, proves: None }
    }
}

/// What a file may prove.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Proves {
    /// Something that is recorded already.
    Known(EvidenceOwner),
    /// What the customer said to sharing the relation; it is recorded with the file.
    Consent(ConsentState),
    /// That the customer accepted; it is recorded with the file.
    Accepted,
    /// That it declined; likewise.
    Declined,
}

impl Proves {
    fn of(self, customer: &Customer) -> EvidenceOwner {
        match self {
            Self::Known(of) => of,
            Self::Consent(_) => EvidenceOwner::Track(customer.id, TrackKind::Consent),
            Self::Accepted | Self::Declined => EvidenceOwner::Answer(customer.id),
        }
    }

    /// What is recorded with the file; `None`: nothing, for it stands there already.
    fn record(self, ctx: &Ctx<'_>, customer: &Customer, mail: Option<&IncomingMail>) -> Option<Edit> {
        let customers = vec![customer.id];
        let edit = match self {
            Self::Known(_) => return None,
            Self::Consent(stage) => {
                let on = mail.and_then(|mail| mail.on).unwrap_or(ctx.today).min(ctx.today);
                let by = mail.map(|mail| mail.sender.clone()).unwrap_or_default();
                let way = if mail.is_some() { ConsentWay::Mail } else { ConsentWay::Unknown };
                let (note, evidence, recorded) = (String::new(), Vec::new(), ctx.stamp());
                let to = Box::new(TrackStep::Consent(StageEntry { stage, on, by, note, evidence, recorded }, way));
                CustomerEdit::Advance { customers, to }
            }
            Self::Accepted => {
                let (said, verified_by_us, verified_by_provider) = (ctx.stamp(), None, None);
                let state = RelationState::Accepted { said, verified_by_us, verified_by_provider };
                CustomerEdit::SetRelation { customers, state }
            }
            Self::Declined => {
                let state = RelationState::Declined { said: ctx.stamp(), reason: String::new() };
                CustomerEdit::SetRelation { customers, state }
            }
        };
        Some(Edit::Customer(edit))
    }
}

/// Everything that a file may prove about this customer, in words: what is recorded, then what would be.
fn choices(ctx: &Ctx<'_>, customer: &Customer) -> Vec<(Proves, String)> {
    let known = subjects(ctx, customer).into_iter().filter(|subject| subject.is_now);
    let mut all: Vec<_> = known.map(|subject| (Proves::Known(subject.of), subject.words(ctx))).collect();
    let mut new = |proves: Proves, name: &str, state: &str| {
        let args = [("name", &*ctx.text(name)), ("state", &*ctx.text(state))];
        all.push((proves, ctx.lang.with("evidence-records", &args).into_owned()));
    };
    let consent = customer.tracks().consent_state();
    for state in [ConsentState::Given, ConsentState::Refused].into_iter().filter(|state| *state != consent) {
        new(Proves::Consent(state), "track-consent", state.key());
    }
    if ctx.plan.provider_of(customer).is_some() && !ctx.plan.stage_of(customer).is_accepted() {
        new(Proves::Accepted, "customers-relation", "stage-accepted");
        new(Proves::Declined, "customers-relation", "stage-declined");
    }
    all
}

/// Draws those of this customer, each with what it is and what can be done with it.
pub(super) fn offered_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    all: &mut Vec<Offered>,
    actions: &mut Actions,
) {
    let mut gone = None;
    for (at, one) in all.iter_mut().enumerate().filter(|(_, one)| one.file.customer == customer.id) {
        ui.push_id(("offered", at), |ui| {
            let tone = if one.file.look.is_ok() { Tone::Info } else { Tone::Late };
            kit::card_toned(ui, tone, |ui| {
                ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
                if one_ui(ui, ctx, (customer, one), actions) {
                    gone = Some(at);
                }
            });
        });
        ui.add_space(tokens(ui).space.s);
    }
    if let Some(at) = gone {
        all.remove(at);
    }
}

/// Answers whether it was added or left.
fn one_ui(ui: &mut Ui, ctx: &Ctx<'_>, (customer, one): (&Customer, &mut Offered), actions: &mut Actions) -> bool {
    let file = &one.file;
    kit::strong(ui, &file.name);
    let look = match &file.look {
        Ok(look) => look,
        Err(why) => {
            kit::body(ui, &ctx.lang.say(why));
            return ui.add(Btn::quiet(&ctx.text("evidence-leave"))).clicked();
        }
    };
    let mail = if let Looked::Mail(mail) = look { Some(&**mail) } else { None };
    match look {
        Looked::Mail(mail) => mail_ui(ui, ctx, mail),
        Looked::Unread => {
            kit::secondary(ui, &ctx.text("evidence-unread-mail"));
        }
        Looked::Other => {}
    }
    let choices = choices(ctx, customer);
    let choose = ctx.text("evidence-proves-choose");
    let mut options: Vec<(Option<Proves>, &str)> = vec![(None, &*choose)];
    options.extend(choices.iter().map(|(proves, words)| (Some(*proves), words.as_str())));
    let (label, width) = (ctx.text("evidence-proves"), ui.available_width());
    let proves = &mut one.proves;
    kit::labelled(ui, &label, "", None, true, |ui| kit::select(ui, "proves", &label, proves, &options, width));
    let edit = one.proves.and_then(|proves| proves.record(ctx, customer, mail));
    let ready = match (one.proves, edit) {
        (None, _) => Err(ctx.text("evidence-proves-why").into_owned()),
        (Some(proves), None) => ctx.locked().map_or(Ok((proves, None)), |why| Err(why.into_owned())),
        (Some(proves), Some(edit)) => ctx.try_edit(edit).map(|edit| (proves, Some(edit))),
    };
    let why = ready.as_ref().err().cloned();
    let (add, leave) = (ctx.text("evidence-add-this"), ctx.text("evidence-leave"));
    let (is_added, is_left) = ui
        .horizontal_wrapped(|ui| {
            let button = Btn::primary(&add).icon(icons::PAPERCLIP).blocked(why.as_deref()).once();
            let is_added = ui.add(button).clicked();
            if is_list(&file.name) && ui.add(Btn::quiet(&ctx.text("evidence-import-instead"))).clicked() {
                actions.go(Page::Import);
                actions.push(Action::Import(ImportAction::Read(file.path.clone())));
                return (false, true);
            }
            let (note, locked) = (ctx.text("evidence-note-path"), ctx.locked());
            if ui.add(Btn::quiet(&note).blocked(locked.as_deref())).clicked() {
                actions.edit(noted(customer, &file.path));
                return (false, true);
            }
            (is_added, ui.add(Btn::quiet(&leave)).clicked())
        })
        .inner;
    if let (true, Ok((proves, edit))) = (is_added, ready) {
        if let Some(edit) = edit {
            actions.edit(edit);
        }
        let what = EvidenceWhat::AddFile(file.path.clone());
        actions.push(Action::Evidence(EvidenceAction { of: proves.of(customer), what }));
        return true;
    }
    is_left
}

/// The notes lead to the file from now on; it stays where it is.
fn noted(customer: &Customer, path: &Path) -> Edit {
    let mut changed = customer.clone();
    if !changed.notes.trim().is_empty() {
        changed.notes.push('\n');
    }
    changed.notes.push_str(&file_mention(&path.display().to_string()));
    Edit::Customer(CustomerEdit::Put(Box::new(changed)))
}

/// Whether a file is by its name more likely a list to be imported.
fn is_list(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    matches!(ending.as_deref(), Some("csv" | "tsv" | "xlsx" | "xlsm" | "zip" | "gz"))
}

/// Who wrote it, when, about what, and how it begins.
fn mail_ui(ui: &mut Ui, ctx: &Ctx<'_>, mail: &IncomingMail) {
    if !mail.subject.is_empty() {
        kit::body(ui, &mail.subject);
    }
    let day = mail.on.map(|on| ctx.lang.date(on));
    let from = (!mail.sender.is_empty()).then(|| ctx.lang.with("evidence-mail-from", &[("sender", &mail.sender)]));
    let parts: Vec<String> = from.map(std::borrow::Cow::into_owned).into_iter().chain(day).collect();
    if !parts.is_empty() {
        kit::secondary(ui, &parts.join(" · "));
    }
    if !mail.text.is_empty() {
        kit::secondary(ui, &mail.text);
    }
}
