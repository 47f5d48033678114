//! Links of GDAP requests pasted as a list: for a batch whose letters bring one, and for any customers by a command.

use egui::Ui;

use super::State;
use crate::domain::draft::Placeholder;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::gdap_list::{GdapList, LineFault};
use crate::domain::link::Fingerprint;
use crate::domain::plan::gdap::GdapRequest;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::invitation::Mailing;
use crate::i18n::explain;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::date_form::read_date;
use crate::ui::form::{TypedTexts, loose_field};
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::root::page_head;
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// Lines of a list that are told at once.
const MOST: usize = 8;
/// Where the typed list is kept.
const LIST: &str = "letters.gdap.list";

impl State {
    /// Shows the place to paste a list, for all customers.
    pub fn show_gdap_list(&mut self) {
        self.shows_gdap_list = true;
        self.own.is_shown = false;
    }
}

/// Whether any letter of this round may bring a GDAP link.
fn is_wanted(ctx: &Ctx<'_>, round: &Mailing) -> bool {
    let mark = Placeholder::GdapLink.name();
    let templates = ctx.plan.templates.iter().filter(|template| template.kind == round.kind);
    let mut bodies = templates.filter_map(|template| template.current().map(|version| version.body.as_str()));
    bodies.any(|body| body.contains(mark)) || ctx.plan.own_texts.iter().any(|own| own.body.contains(mark))
}

/// In a batch whose letters bring one: who has one, and the place to paste a list.
pub(super) fn list_ui(ui: &mut Ui, ctx: &Ctx<'_>, round: &Mailing, unfinished: &mut TypedTexts, actions: &mut Actions) {
    if is_wanted(ctx, round) {
        ui.add_space(tokens(ui).space.m);
        kit::section(ui, &ctx.text("gdap-links"), |ui| {
            pasted_ui(ui, ctx, (&round.customers, "gdap-links-why"), unfinished, actions);
        });
    }
}

/// The same for all customers, in place of the letters; answers whether it was asked for.
pub(super) fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) -> bool {
    if !session.invitations.shows_gdap_list {
        return false;
    }
    page_head(ui, &ctx.text("gdap-links"), &ctx.text("gdap-links-what"));
    let back = ui.add(Btn::quiet(&ctx.text("wording-back")).icon(icons::ARROW_LEFT)).clicked();
    ui.add_space(tokens(ui).space.m);
    let all: Vec<CustomerId> = ctx.plan.customers.iter().map(|customer| customer.id).collect();
    kit::scroll_page(ui, "gdap-links", |ui| {
        kit::section(ui, &ctx.text("gdap-list"), |ui| {
            pasted_ui(ui, ctx, (&all, "gdap-links-kept"), &mut session.unfinished, actions);
        });
    });
    if back {
        session.invitations.shows_gdap_list = false;
    }
    true
}

fn pasted_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (customers, why): (&[CustomerId], &'static str),
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    let has_one = |id: &&CustomerId| {
        let request = ctx.plan.customers.get(**id).and_then(|customer| customer.tracks().gdap.as_ref());
        request.is_some_and(|request| request.is_open(ctx.today))
    };
    let n = customers.iter().filter(has_one).count();
    let total = customers.len().to_string();
    kit::body(ui, &ctx.lang.count_with("gdap-links-there", n, &[("total", &total)]));
    kit::secondary(ui, &ctx.text(why));
    if let Some(locked) = ctx.locked() {
        kit::secondary(ui, &locked);
        return;
    }
    let day_key = "letters.gdap.made";
    let (label, help) = (ctx.text("gdap-list"), ctx.text("gdap-list-help"));
    let (text, _) = loose_field(ui, unfinished, (LIST, ""), TextField::new(LIST, &label).help(&help).rows(4));
    let (label, help) = (ctx.text("gdap-made"), ctx.text("gdap-made-help"));
    let today = ctx.today.to_string();
    let field = TextField::new(day_key, &label).help(&help).width(240.0);
    let (day, _) = loose_field(ui, unfinished, (day_key, &today), field);
    let list = if text.trim().is_empty() { GdapList::default() } else { GdapList::read(ctx.plan, ctx.grammar, &text) };
    told_ui(ui, ctx, &list);
    let made = read_date(ctx.lang, &day, ctx.today).and_then(|day| match day {
        None => Err(ctx.text("gdap-no-day").into_owned()),
        Some(day) if ctx.today < day => Err(ctx.text("gdap-day-ahead").into_owned()),
        Some(day) => Ok(day),
    });
    let none = ctx.text("gdap-list-none");
    let wrong_day = made.as_ref().err().map(String::as_str);
    let take = ctx.lang.count("gdap-list-take", list.links.len());
    let blocked = if list.links.is_empty() { Some(&*none) } else { wrong_day };
    let (mut links, mut left) = (Vec::new(), Vec::new());
    ui.horizontal_wrapped(|ui| {
        if ui.add(Btn::secondary(&take).blocked(blocked)).clicked() {
            links = list.links.clone();
            left = list.replacing.iter().map(|(line, ..)| *line).collect();
        }
        if !list.replacing.is_empty() {
            ui.push_id("replace", |ui| {
                let replace = ctx.lang.count("gdap-list-replace", list.replacing.len());
                if ui.add(Btn::secondary(&replace).blocked(wrong_day)).clicked() {
                    links = list.replacing.iter().map(|(_, customer, link)| (*customer, link.clone())).collect();
                }
            });
        }
    });
    let (Ok(made), false) = (made, links.is_empty()) else { return };
    let is_replacing = left.is_empty() && !list.replacing.is_empty();
    let request = |(id, text): (CustomerId, String)| {
        (id, GdapRequest { fingerprint: Fingerprint::of(&text), text, made, pasted: ctx.stamp() })
    };
    actions.edit(Edit::Customer(CustomerEdit::RequestGdap(links.into_iter().map(request).collect())));
    // Lines that brought nothing stay to be mended, and those that were not asked for, to be taken.
    left.extend(list.faults.iter().map(|(line, _)| *line));
    if is_replacing {
        left.extend(list.lines.iter().copied());
    }
    left.sort_unstable();
    let left: Vec<&str> = left.iter().filter_map(|line| text.lines().nth(line - 1)).collect();
    unfinished.clear(LIST);
    if !left.is_empty() {
        unfinished.put(LIST, left.join("\n"));
    }
}

/// What became of the lines that are not simply taken.
fn told_ui(ui: &mut Ui, ctx: &Ctx<'_>, list: &GdapList) {
    for (line, fault) in list.faults.iter().take(MOST) {
        let (line, why) = (line.to_string(), words(ctx, fault));
        kit::marked(ui, Tone::Late, &ctx.lang.with("gdap-list-fault", &[("line", &line), ("why", &why)]));
    }
    for (line, id, _) in list.replacing.iter().take(MOST) {
        let held = ctx.plan.customers.get(*id).and_then(|customer| customer.tracks().gdap.as_ref());
        let day = held.map(|request| ctx.lang.date(request.made)).unwrap_or_default();
        let args = [("line", line.to_string()), ("customer", ctx.plan.name_of(*id).to_owned()), ("day", day)];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        kit::marked(ui, Tone::Warning, &ctx.lang.with("gdap-list-other", &args));
    }
    if 0 < list.n_known {
        kit::secondary(ui, &ctx.lang.count("gdap-list-known", list.n_known));
    }
}

fn words(ctx: &Ctx<'_>, fault: &LineFault) -> String {
    match fault {
        LineFault::Who => ctx.text("gdap-list-who").into_owned(),
        LineFault::Link(fault) => explain::gdap_fault(ctx.lang, fault),
        LineFault::Taken { by } => ctx.lang.with("gdap-taken", &[("customer", ctx.plan.name_of(*by))]).into_owned(),
        LineFault::Twice => ctx.text("gdap-list-twice").into_owned(),
    }
}
