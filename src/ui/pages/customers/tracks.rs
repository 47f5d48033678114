//! The tracks of a customer beside the relation: consent, agreement, transfer and admin access. Each says where it stands,
//! since when and who said so, and is recorded in its place.

use chrono::NaiveDate;
use egui::{Id, Role, Ui, UiBuilder};

use super::gdap;
use super::kind::said_by_a_book;
use super::moves::{Draft, form_ui};
use super::stages::Stage;
use super::transfers;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::track::{AccessState, AgreementState, ConsentState, TrackKind, Tracks};
use crate::domain::slug::Slug;
use crate::ui::action::{Actions, EvidenceOwner, Place};
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::proof::proof_ui;
use crate::ui::theme::{Tone, tokens};

/// Days before the end of admin rights from which they are called ending; ours, no rule of Microsoft.
const SOON: i64 = 30;

/// Draws all tracks; the one that is `chosen` comes into sight, with the keyboard on its name.
pub(super) fn tracks_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (customer, chosen): (&Customer, Option<TrackKind>),
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    for (at, track) in TrackKind::ALL.into_iter().enumerate() {
        if 0 < at {
            let gap = tokens(ui).space.xs;
            ui.add_space(gap);
            kit::hairline(ui);
            ui.add_space(gap);
        }
        let name = ctx.text(track.key());
        let place =
            egui::Rect::from_min_size(ui.cursor().min, egui::vec2(ui.available_width(), tokens(ui).size.control));
        let is_chosen = chosen == Some(track);
        if is_chosen {
            kit::scroll_to_top(ui, place);
        }
        kit::heading_stop(ui, Id::unique(("track-stop", track.key())), place, (&name, is_chosen));
        let group = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(name.to_string());
        ui.scope_builder(group.id_salt(track.key()), |ui| match track {
            TrackKind::Consent => track_ui::<ConsentState>(ui, ctx, customer, unfinished, actions),
            TrackKind::Agreement => track_ui::<AgreementState>(ui, ctx, customer, unfinished, actions),
            TrackKind::Transfer => transfers::transfers_ui(ui, ctx, customer, unfinished, actions),
            TrackKind::Access => {
                track_ui::<AccessState>(ui, ctx, customer, unfinished, actions);
                gdap::gdap_ui(ui, ctx, customer, unfinished, actions);
            }
        });
    }
}

fn track_ui<S: Stage>(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    let entries = S::entries(customer.tracks());
    let latest = entries.last();
    let now = latest.map_or_else(S::default, |entry| entry.stage);
    let tone = if is_over(customer.tracks(), S::TRACK, ctx.today) { Tone::Warning } else { now.tone() };
    let name = ctx.text(S::TRACK.key());
    kit::key_value_ui(ui, &name, |ui| kit::chip(ui, tone, &ctx.text(now.key())));
    if let Some(latest) = latest {
        entry_ui(ui, ctx, latest);
        match S::TRACK {
            TrackKind::Consent => way_ui(ui, ctx, customer.tracks()),
            TrackKind::Access => ends_ui(ui, ctx, customer.tracks()),
            TrackKind::Agreement | TrackKind::Transfer => {}
        }
    }
    if let Some((book, fact)) = now.hint().and_then(|id| said_by_a_book(ctx, id)) {
        super::kind::fact_ui(ui, ctx, book, fact);
    }
    if S::TRACK == TrackKind::Consent && !entries.is_empty() {
        question_ui(ui, ctx);
    }
    if latest.is_some() {
        proven_ui(ui, ctx, EvidenceOwner::Track(customer.id, S::TRACK), actions);
        ui.add_space(tokens(ui).space.xs);
    }
    let draft = Draft::new(customer.id, S::TRACK);
    if draft.is_open(unfinished) {
        form_ui::<S>(ui, ctx, (&draft, unfinished), customer, actions);
    } else {
        buttons_ui(ui, ctx, (&draft, unfinished), (customer, now), actions);
    }
    if let Some(earlier) = entries.len().checked_sub(1).filter(|&n| 0 < n) {
        let salt = ("earlier", S::TRACK.key());
        let title = ctx.text("tracks-earlier");
        facts::fold_ui(ui, &format!("{}-{}", salt.0, salt.1), (&title, &earlier.to_string()), |ui| {
            for (at, entry) in entries.iter().enumerate().rev().skip(1) {
                ui.add_space(tokens(ui).space.xs);
                kit::body(ui, &ctx.text(entry.stage.key()));
                entry_ui(ui, ctx, entry);
                proof_ui(ui, ctx, unfinished, EvidenceOwner::Move(customer.id, S::TRACK, at), actions);
            }
        });
    }
}

/// The names of what proves it, and the way to where more is added.
fn proven_ui(ui: &mut Ui, ctx: &Ctx<'_>, of: EvidenceOwner, actions: &mut Actions) {
    let EvidenceOwner::Track(customer, track) = of else { return };
    let names: Vec<&str> = of.evidence(ctx.plan).iter().map(|one| one.name.as_str()).collect();
    ui.horizontal_wrapped(|ui| {
        if !names.is_empty() {
            kit::secondary(ui, &ctx.lang.with("tracks-proven-by", &[("files", &names.join(", "))]));
        }
        let response = ui.add(Btn::quiet(&ctx.text("tracks-evidence")).icon(icons::PAPERCLIP));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(&*ctx.text(track.key())));
        if response.clicked() {
            actions.go(Place::proof(customer, of));
        }
    });
}

/// Since when, who said so, who recorded it, and the note.
pub(super) fn entry_ui<S>(ui: &mut Ui, ctx: &Ctx<'_>, entry: &StageEntry<S>) {
    let day = ctx.lang.date(entry.on);
    let since = if entry.by.is_empty() {
        ctx.lang.with("tracks-since", &[("day", &day)])
    } else {
        ctx.lang.with("tracks-since-by", &[("day", &day), ("by", &entry.by)])
    };
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        kit::secondary(ui, &since);
        let (when, by) = (ctx.lang.when(entry.recorded.at.time(), ctx.today), &entry.recorded.by);
        kit::secondary(ui, &ctx.lang.with("tracks-recorded", &[("when", &when), ("by", by)]));
        if !entry.note.is_empty() {
            kit::body(ui, &entry.note);
        }
    });
}

/// What a consent is for is open where the book does not say whether a relation can still be extended.
fn question_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    if let Some(question) = ctx.book().question(Slug::new("extension-now")) {
        kit::body(ui, ctx.say(&question.text));
        kit::secondary(ui, ctx.say(&question.ask));
    }
}

/// How the customer said it.
fn way_ui(ui: &mut Ui, ctx: &Ctx<'_>, tracks: &Tracks) {
    let Some(consent) = &tracks.consent else { return };
    let way = ctx.text(consent.way.key());
    kit::key_value_ui(ui, &ctx.text("tracks-way"), |ui| kit::secondary(ui, &way));
}

/// Whether admin rights are recorded as active though their last day has passed: then nobody knows.
fn is_over(tracks: &Tracks, track: TrackKind, today: NaiveDate) -> bool {
    let is_active = track == TrackKind::Access && tracks.access.state() == AccessState::Active;
    is_active && tracks.access_ends.is_some_and(|ends| ends < today)
}

/// The tone and the key of how near the end of admin rights is.
fn end_words(ends: NaiveDate, today: NaiveDate) -> (Tone, &'static str) {
    match (ends - today).num_days() {
        days if days < 0 => (Tone::Late, "tracks-ended-ago"),
        days if days <= SOON => (Tone::Warning, "tracks-ends-in"),
        _ => (Tone::Calm, "tracks-ends-in"),
    }
}

fn ends_ui(ui: &mut Ui, ctx: &Ctx<'_>, tracks: &Tracks) {
    let label = ctx.text("tracks-ends");
    match (tracks.access_ends, tracks.access.state()) {
        (Some(ends), _) => {
            let (tone, key) = end_words(ends, ctx.today);
            let days = usize::try_from((ends - ctx.today).num_days().abs()).unwrap_or_default();
            let words = ctx.lang.count_with(key, days, &[("day", &ctx.lang.date(ends))]);
            kit::key_value_ui(ui, &label, |ui| kit::chip(ui, tone, &words));
        }
        (None, AccessState::Active) => {
            kit::key_value_ui(ui, &label, |ui| kit::chip(ui, Tone::Warning, &ctx.text("tracks-ends-unknown")));
        }
        (
            None,
            AccessState::Unknown
            | AccessState::None
            | AccessState::Requested
            | AccessState::Pending
            | AccessState::Ended,
        ) => {}
    }
}

fn buttons_ui<S: Stage>(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (draft, unfinished): (&Draft, &mut TypedTexts),
    (customer, now): (&Customer, S),
    actions: &mut Actions,
) {
    let (name, locked) = (ctx.text(S::TRACK.key()), ctx.locked());
    let (record, back) = (ctx.text("tracks-record"), ctx.text("tracks-take-back"));
    let takes_focus = draft.takes_focus(ui);
    ui.horizontal_wrapped(|ui| {
        let of_track = |ui: &Ui, response: &egui::Response| {
            if locked.is_none() {
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(&*name));
            }
        };
        let response = ui.add(Btn::secondary(&record).blocked(locked.as_deref()));
        of_track(ui, &response);
        if takes_focus {
            response.request_focus();
        }
        if response.clicked() {
            draft.open(ui, unfinished, now);
        }
        if now != S::default() || !S::entries(customer.tracks()).is_empty() {
            let response = ui.add(Btn::quiet(&back).blocked(locked.as_deref()).once());
            of_track(ui, &response);
            if response.clicked() {
                let customers = vec![customer.id];
                actions.edit(Edit::Customer(CustomerEdit::TakeBack { customers, track: S::TRACK }));
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn admin_rights_past_their_last_day_are_late_and_near_it_a_warning() {
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        let today = day("2026-11-22");
        assert_eq!(end_words(day("2026-11-21"), today), (Tone::Late, "tracks-ended-ago"));
        assert_eq!(end_words(today, today), (Tone::Warning, "tracks-ends-in"));
        assert_eq!(end_words(day("2026-12-22"), today), (Tone::Warning, "tracks-ends-in"));
        assert_eq!(end_words(day("2026-12-23"), today), (Tone::Calm, "tracks-ends-in"));
    }

    #[test]
    fn recorded_as_active_but_past_the_last_day_is_not_shown_as_done() {
        use crate::domain::plan::moment::{Moment, Stamp};
        use crate::domain::plan::track::Track;
        let at = Moment::parse("2026-11-22T09:00:00Z").unwrap();
        let today: NaiveDate = "2026-11-22".parse().unwrap();
        let recorded = Stamp { at, by: "Jane".into() };
        let (by, note) = (String::new(), String::new());
        let entry = StageEntry { stage: AccessState::Active, on: today, by, note, evidence: Vec::new(), recorded };
        let with = |ends| Tracks { access: Track(vec![entry.clone()]), access_ends: ends, ..Tracks::default() };
        assert!(is_over(&with(today.pred_opt()), TrackKind::Access, today));
        assert!(!is_over(&with(Some(today)), TrackKind::Access, today));
        assert!(!is_over(&with(None), TrackKind::Access, today));
    }
}
