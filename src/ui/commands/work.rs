//! What the commands of the table do that no page does for them.

use egui::{Context, ThemePreference};

use super::records::CommandWork;
use super::{Hands, One, records};
use crate::store::SaveStatus;
use crate::ui::action::{Action, ImportAction, MadeReport, Page, Place, PlanAction, SettingEdit};
use crate::ui::bar;
use crate::ui::kit::{focus, has_table, leave_field};
use crate::ui::nav;
use crate::ui::pages::{customers, subscriptions};
use crate::ui::session::{Session, Tells};
use crate::ui::theme::Tone;

/// The page's own search, if it has one.
pub(super) fn search_page(hands: &mut Hands<'_, '_>) {
    if !focus::go_to_search(hands.egui) {
        hands.session.search.open("");
    }
}

/// Everything is saved as it is entered, so it is said that it is, or what is not. What is half typed becomes an edit first,
/// and then its way to the disk is waited for.
pub(super) fn tell_saved(hands: &mut Hands<'_, '_>) {
    leave_field(hands.egui);
    hands.session.tells = Some(Tells::Saved);
    hands.egui.request_repaint();
}

/// Says what was asked for, once everything is on the disk.
pub(super) fn tell(hands: &mut Hands<'_, '_>) {
    let Hands { ctx, session, actions, .. } = hands;
    if matches!(ctx.save, SaveStatus::Saving) {
        return;
    }
    let Some(tells) = session.tells.take() else { return };
    let (tone, text) = match (ctx.save, tells) {
        (SaveStatus::Saved { .. }, Tells::Looked) => (Tone::Done, ctx.text("plan-looked-same")),
        (SaveStatus::Saved { .. }, Tells::Saved) if session.unfinished.is_empty() => {
            (Tone::Done, ctx.text("all-saved"))
        }
        (SaveStatus::Saved { .. }, Tells::Saved) => (Tone::Info, ctx.text("all-saved-but-typed")),
        (save, _) => (Tone::Warning, ctx.lang.say_on(ctx.today, &save.message())),
    };
    actions.push(Action::Say(tone, text.into_owned()));
}

/// A file that is being imported may have been saved anew.
pub(super) fn why_not_look_again(hands: &mut Hands<'_, '_>) -> Option<String> {
    let source = hands.session.import.source.as_ref();
    let has_file = source.is_some_and(|source| source.path.is_some());
    let key = match source {
        _ if hands.session.page != Page::Import || has_file => return None,
        Some(_) => "command-look-again-pasted",
        None => "import-no-file",
    };
    Some(hands.ctx.text(key).into_owned())
}

pub(super) fn look_again(hands: &mut Hands<'_, '_>) {
    if hands.session.page == Page::Import {
        hands.actions.push(Action::Import(ImportAction::ReadAgain));
    } else {
        leave_field(hands.egui);
        hands.actions.push(Action::Plan(PlanAction::LookOutside));
        hands.session.tells = Some(Tells::Looked);
    }
}

pub(super) fn why_no_sheet(hands: &mut Hands<'_, '_>) -> Option<String> {
    (!focus::has_sheet(hands.egui)).then(|| hands.ctx.text("command-close-sheet-none").into_owned())
}

pub(super) fn why_no_table(hands: &mut Hands<'_, '_>) -> Option<String> {
    let report = hands.ctx.report.filter(|_| hands.session.page == Page::Reports);
    let is_there = has_table(hands.egui) || report.is_some_and(MadeReport::has_table);
    (!is_there).then(|| hands.ctx.text("table-none-here").into_owned())
}

/// The next page of the rail, or the one before.
pub(super) fn turn_page(hands: &mut Hands<'_, '_>, is_next: bool) {
    let all: Vec<Page> = nav::all().map(|entry| entry.page).collect();
    let (at, n) = (all.iter().position(|page| *page == hands.session.page).unwrap_or(0), all.len());
    let to = if is_next { at + 1 } else { at + n - 1 } % n;
    hands.actions.extend(all.get(to).map(|page| Action::Go(Place::Page(*page))));
}

pub(super) fn other_language(hands: &mut Hands<'_, '_>) {
    hands.actions.push(Action::Setting(SettingEdit::Language(bar::other(hands.ctx.lang))));
}

pub(super) fn other_theme(egui: &Context) -> SettingEdit {
    let is_dark = egui.theme() == egui::Theme::Dark;
    SettingEdit::Theme(if is_dark { ThemePreference::Light } else { ThemePreference::Dark })
}

/// The next size in percent: a multiple of ten from 80 to 200.
pub(in crate::ui) fn zoom_step(percent: u32, steps: i32) -> u16 {
    let tens = i32::try_from(percent / 10).unwrap_or(10) + steps;
    u16::try_from(tens.clamp(8, 20) * 10).unwrap_or(100)
}

pub(super) fn why_no_row(hands: &mut Hands<'_, '_>) -> Option<String> {
    let has_row = records::shown(hands.session).is_some_and(|records| (records.one.is_there)(hands.ctx, hands.session));
    (!has_row).then(|| hands.ctx.text("command-no-row").into_owned())
}

/// Does with the record under the cursor what its noun does.
pub(super) fn with_row(hands: &mut Hands<'_, '_>, of: fn(&One) -> Option<CommandWork>) {
    if let Some(work) = records::shown(hands.session).and_then(|records| of(&records.one)) {
        work(hands);
    }
}

fn can_copy_rows(session: &Session) -> bool {
    match session.page {
        Page::Customers => customers::can_copy_rows(session),
        Page::Subscriptions => subscriptions::can_copy_rows(session),
        _ => false,
    }
}

pub(super) fn why_no_rows_to_copy(hands: &mut Hands<'_, '_>) -> Option<String> {
    (!can_copy_rows(hands.session)).then(|| hands.ctx.text("command-no-row").into_owned())
}

/// What is chosen, else the row that the keyboard is on.
pub(super) fn copy_rows(hands: &mut Hands<'_, '_>) {
    match hands.session.page {
        Page::Customers => customers::copy_rows(hands.ctx, hands.session, hands.actions),
        Page::Subscriptions => subscriptions::copy_rows(hands.ctx, hands.session, hands.actions),
        _ => {}
    }
}
