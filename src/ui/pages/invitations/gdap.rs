//! Links of GDAP requests for a whole batch, pasted as a list; only where its letters bring one.

use egui::Ui;

use crate::domain::draft::Placeholder;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::gdap_list::{GdapList, LineFault};
use crate::domain::link::Fingerprint;
use crate::domain::plan::gdap::GdapRequest;
use crate::domain::plan::invitation::Round;
use crate::i18n::explain;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::date_form::read_date;
use crate::ui::form::{Unfinished, loose_field};
use crate::ui::kit::{self, Btn, Field};
use crate::ui::theme::{Tone, tokens};

/// Lines of a list that are told at once.
const MOST: usize = 8;

/// Whether any letter of this round may bring a GDAP link.
pub(super) fn is_wanted(ctx: &Ctx<'_>, round: &Round) -> bool {
    let mark = Placeholder::GdapLink.name();
    let templates = ctx.plan.templates.iter().filter(|template| template.kind == round.kind);
    let mut bodies = templates.filter_map(|template| template.current().map(|version| version.body.as_str()));
    bodies.any(|body| body.contains(mark)) || ctx.plan.own_texts.iter().any(|own| own.body.contains(mark))
}

/// Who has one, and the place to paste a list.
pub(super) fn list_ui(ui: &mut Ui, ctx: &Ctx<'_>, round: &Round, unfinished: &mut Unfinished, actions: &mut Actions) {
    if !is_wanted(ctx, round) {
        return;
    }
    ui.add_space(tokens(ui).space.m);
    kit::section(ui, &ctx.text("gdap-links"), |ui| {
        let has_one = |id| {
            let request = ctx.plan.customers.get(id).and_then(|customer| customer.tracks().gdap.as_ref());
            request.is_some_and(|request| request.is_open(ctx.today))
        };
        let n = round.customers.iter().filter(|id| has_one(**id)).count();
        let total = round.customers.len().to_string();
        kit::body(ui, &ctx.lang.count_with("gdap-links-there", n, &[("total", &total)]));
        kit::secondary(ui, &ctx.text("gdap-links-why"));
        if ctx.is_locked() {
            return;
        }
        let (list_key, day_key) = ("letters.gdap.list", "letters.gdap.made");
        let (label, help) = (ctx.text("gdap-list"), ctx.text("gdap-list-help"));
        let field = Field::new(list_key, &label).help(&help).rows(4);
        let (text, _) = loose_field(ui, unfinished, (list_key, ""), field);
        let (label, help) = (ctx.text("gdap-made"), ctx.text("gdap-made-help"));
        let today = ctx.today.to_string();
        let field = Field::new(day_key, &label).help(&help).width(240.0);
        let (day, _) = loose_field(ui, unfinished, (day_key, &today), field);
        let list =
            if text.trim().is_empty() { GdapList::default() } else { GdapList::read(ctx.plan, ctx.grammar, &text) };
        for (line, fault) in list.faults.iter().take(MOST) {
            let (line, why) = (line.to_string(), words(ctx, fault));
            kit::marked(ui, Tone::Late, &ctx.lang.with("gdap-list-fault", &[("line", &line), ("why", &why)]));
        }
        let made = read_date(ctx.lang, &day, ctx.today).and_then(|day| match day {
            None => Err(ctx.text("gdap-no-day").into_owned()),
            Some(day) if ctx.today < day => Err(ctx.text("gdap-day-ahead").into_owned()),
            Some(day) => Ok(day),
        });
        let none = ctx.text("gdap-list-none");
        let blocked = match &made {
            _ if list.links.is_empty() => Some(&*none),
            Err(why) => Some(why.as_str()),
            Ok(_) => None,
        };
        let take = ctx.lang.count("gdap-list-take", list.links.len());
        let is_pressed = ui.add(Btn::secondary(&take).blocked(blocked)).clicked();
        if let (true, Ok(made)) = (is_pressed, made) {
            let all = list.links.iter().filter_map(|(id, link)| {
                let mut customer = (**ctx.plan.customers.get(*id)?).clone();
                let (text, fingerprint) = (link.clone(), Fingerprint::of(link));
                let mut tracks = customer.tracks().clone();
                tracks.gdap = Some(GdapRequest { text, fingerprint, made, pasted: ctx.stamp() });
                customer.tracks = Some(Box::new(tracks));
                Some(Edit::Customer(CustomerEdit::Put(Box::new(customer))))
            });
            actions.edit(Edit::All(all.collect()));
            // Lines that brought nothing stay to be mended.
            let left: Vec<&str> = list.faults.iter().filter_map(|(line, _)| text.lines().nth(line - 1)).collect();
            unfinished.clear(list_key);
            if !left.is_empty() {
                unfinished.put(list_key, left.join("\n"));
            }
        }
    });
}

fn words(ctx: &Ctx<'_>, fault: &LineFault) -> String {
    match fault {
        LineFault::Who => ctx.text("gdap-list-who").into_owned(),
        LineFault::Link(fault) => explain::gdap_fault(ctx.lang, fault),
        LineFault::Taken { by } => ctx.lang.with("gdap-taken", &[("customer", ctx.plan.name_of(*by))]).into_owned(),
        LineFault::Twice => ctx.text("gdap-list-twice").into_owned(),
    }
}
