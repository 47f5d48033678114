//! One date: the rule, its readings, how it was counted, who looks after it, and what it waits for.

use egui::Ui;

use crate::domain::calendar::BusinessDays;
use crate::domain::draft::TemplateKind;
use crate::domain::edit::Edit;
use crate::domain::edit::enrollment::TaskEdit;
use crate::domain::plan::track::TrackKind;
use crate::domain::rules::{Act, Anchor, Deadline};
use crate::domain::schedule::{ALERTS, CustomerDue, Due, DueTone, partnership_of, why_not};
use crate::domain::slug::Slug;
use crate::i18n::dues;
use crate::ui::action::{Action, Actions, Page, Place, Whom, WriteTo};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Banner, Btn};
use crate::ui::pages::customers::{Spot, Tab};
use crate::ui::theme::{Tone, bold, tokens};
use crate::ui::{dates, days, facts};

const WIDTH: f32 = 400.0;
/// Width of a list of our people.
pub(super) const OWNER: f32 = 150.0;
/// Links of the chain of causes that are shown.
const CAUSES: usize = 8;

/// Draws the sheet; answers whether it is to be closed.
pub(super) fn sheet_ui(ui: &mut Ui, ctx: &Ctx<'_>, due: &Due, actions: &mut Actions) -> bool {
    let title = dues::title_of(ctx.lang, ctx.book(), due);
    let close = ctx.text("deadlines-close");
    kit::side_sheet(ui, "deadline-sheet", &title, &close, WIDTH, |ui| {
        let space = &tokens(ui).space;
        ui.spacing_mut().item_spacing.y = space.xs;
        // The head has one line only.
        let font = bold(tokens(ui).text.section);
        let whole = ui.painter().layout_no_wrap(title.clone(), font, tokens(ui).color.text).size().x;
        if ui.available_width() - tokens(ui).size.control < whole {
            kit::strong(ui, &title);
        }
        state_ui(ui, ctx, due);
        unknown_ui(ui, ctx, due, actions);
        if let Some(of) = CustomerDue::of(due.id) {
            crowd_ui(ui, ctx, (due, of), actions);
            alerts_ui(ui, ctx, due);
            ui.add_space(space.l);
            return;
        }
        work_ui(ui, ctx, due, actions);
        rule_ui(ui, ctx, due, actions);
        if let Some(deadline) = ctx.book().deadline(due.id) {
            readings_ui(ui, ctx, deadline);
        }
        counted_ui(ui, ctx, due);
        alerts_ui(ui, ctx, due);
        ui.add_space(space.l);
    })
}

/// As many customers are listed.
const MOST: usize = 40;

/// Why the day is that day, whom it concerns, and what is to be done.
fn crowd_ui(ui: &mut Ui, ctx: &Ctx<'_>, (due, of): (&Due, CustomerDue), actions: &mut Actions) {
    kit::secondary(ui, &ctx.text(of.why_key()));
    if let Some(owner) = dates::name_of(ctx, due.owner) {
        kit::key_value(ui, &ctx.text("deadlines-column-owner"), owner);
    }
    let letter = match of {
        CustomerDue::First => Some(TemplateKind::Reminder),
        CustomerDue::Second => Some(TemplateKind::SecondReminder),
        CustomerDue::Call | CustomerDue::Terms | CustomerDue::Agreement | CustomerDue::Gdap | CustomerDue::Access => {
            None
        }
    };
    let locked = ctx.locked();
    if letter.is_some() && ui.add(Btn::secondary(&ctx.text("deadlines-write")).blocked(locked.as_deref())).clicked() {
        let whom = Whom::These(due.customers.clone());
        actions.push(Action::WriteTo(Box::new(WriteTo { whom, letter })));
    }
    part(ui, &ctx.text("deadlines-who"));
    for id in due.customers.iter().take(MOST) {
        ui.push_id(id, |ui| {
            if ui.add(Btn::quiet(ctx.plan.name_of(*id))).clicked() {
                actions.go(Place::Customer(*id, Some(spot_of(of))));
            }
        });
        let ending = ctx.plan.customers.get(*id).into_iter().flat_map(|one| &one.subscriptions);
        for held in ending.filter(|held| of == CustomerDue::Terms && held.end == due.date) {
            kit::secondary(ui, &held.product);
        }
    }
    if let Some(more) = due.customers.len().checked_sub(MOST).filter(|n| 0 < *n) {
        kit::secondary(ui, &ctx.lang.count("line-shift-more", more));
    }
}

/// Where on the customer's sheet the day comes from.
fn spot_of(of: CustomerDue) -> Spot {
    match of {
        CustomerDue::Terms => Spot::Top(Tab::Subscriptions),
        CustomerDue::First | CustomerDue::Second | CustomerDue::Call => Spot::Relation,
        CustomerDue::Agreement => Spot::Track(TrackKind::Agreement),
        CustomerDue::Gdap | CustomerDue::Access => Spot::Track(TrackKind::Access),
    }
}

/// A line, and the title of what follows.
fn part(ui: &mut Ui, title: &str) {
    let space = &tokens(ui).space;
    ui.add_space(space.s);
    kit::hairline(ui);
    ui.add_space(space.xs);
    kit::section_title(ui, title);
}

fn state_ui(ui: &mut Ui, ctx: &Ctx<'_>, due: &Due) {
    ui.horizontal_wrapped(|ui| {
        kit::chip(ui, dates::due_tone(due), &ctx.lang.text(dues::tone_key(due)));
        if let Some(date) = due.date {
            let near = match due.days_left {
                _ if due.tone == DueTone::Done => None,
                Some(left) if 1 < left => {
                    let days = dues::business_days(ctx.lang, left);
                    Some(ctx.lang.with("deadlines-left", &[("days", &days)]).into_owned())
                }
                Some(_) | None => Some(dues::near(ctx.lang, date, ctx.today)),
            };
            let date = ctx.lang.date(date);
            kit::body(ui, &near.map_or_else(|| date.clone(), |near| format!("{date} · {near}")));
        }
    });
    kit::secondary(ui, &ctx.lang.text(due.kind.key()));
}

/// What a date without a day waits for, the way there, and what stands before that.
fn unknown_ui(ui: &mut Ui, ctx: &Ctx<'_>, due: &Due, actions: &mut Actions) {
    if due.date.is_some() {
        return;
    }
    let text = dues::unknown_until(ctx.lang, ctx.book(), due);
    let anchor = ctx.book().deadline(due.id).map(|deadline| deadline.from);
    let label = match (due.waits_for, anchor) {
        (Some(_), _) => Some(ctx.text("deadlines-go-step")),
        (None, Some(Anchor::Anniversary | Anchor::Missed)) => Some(ctx.text("deadlines-go-anniversary")),
        (None, _) => None,
    };
    ui.add_space(tokens(ui).space.xs);
    let banner = Banner::new(Tone::Waiting, &text);
    let pressed = match &label {
        Some(label) => banner.action(label).show(ui),
        None => banner.show(ui),
    };
    match due.waits_for {
        Some(step) if pressed => go_to_task(ctx, step, actions),
        None if pressed => actions.go(Page::Enrollment),
        Some(_) | None => {}
    }
    let Some(step) = due.waits_for else { return };
    let causes = why_not(&ctx.inputs(), step);
    if !causes.is_empty() {
        kit::strong(ui, &ctx.text("deadlines-why-not"));
    }
    for cause in causes.iter().take(CAUSES) {
        ui.horizontal(|ui| {
            ui.spacing_mut().interact_size.y = 0.0;
            ui.add_space(cause.depth as f32 * tokens(ui).space.m);
            kit::secondary(ui, &dues::cause(ctx.lang, ctx.book(), cause));
        });
    }
}

/// Goes to where a task is done: a stage of a programme stands on this page, everything else in the enrollment.
fn go_to_task(ctx: &Ctx<'_>, task: Slug, actions: &mut Actions) {
    let mut stages = ctx.book().programmes.iter().flat_map(|one| one.prerequisites.iter().chain(&one.stages));
    actions.go(if stages.any(|check| check.id == task) { Place::Incentives } else { Place::Step(task) });
}

/// Owner and "done".
fn work_ui(ui: &mut Ui, ctx: &Ctx<'_>, due: &Due, actions: &mut Actions) {
    let label = ctx.text("deadlines-column-owner");
    let task = due.met_by.unwrap_or(due.id);
    super::labelled_row(ui, &label, OWNER, |ui| {
        owner_ui(ui, ctx, (task, due.owner), ("due owner", &label), actions);
    });
    if let Some(role) = due.role {
        kit::key_value(ui, &ctx.text("deadlines-role"), &dues::role(ctx.lang, role));
    }
    if let Some(partnership) = partnership_of(ctx.plan, due.id) {
        if ui.add(Btn::secondary(&ctx.text("action-go-partnership"))).clicked() {
            actions.go(Place::Partnership(partnership));
        }
        return;
    }
    if let Some(todo) = ctx.plan.todo(due.id)
        && ui.add(Btn::secondary(&ctx.text("action-go-todo"))).clicked()
    {
        actions.go(Place::Todo(todo.id));
    }
    let Some(task) = due.met_by else {
        kit::secondary(ui, &ctx.text("deadlines-done-why"));
        return;
    };
    if Act::of_step(task).is_some() {
        kit::secondary(ui, &ctx.text("deadlines-done-decide"));
        if ui.add(Btn::quiet(&ctx.text("deadlines-go-step"))).clicked() {
            actions.go(Place::Step(task));
        }
        return;
    }
    let is_done = ctx.inputs().is_done(task);
    let label = ctx.text(if is_done { "deadlines-open-again" } else { "deadlines-done" });
    let blocked = ctx.locked().map(std::borrow::Cow::into_owned).or_else(|| ctx.lacking(task));
    if ui.add(Btn::secondary(&label).blocked(blocked.as_deref())).clicked() {
        actions.edit(dates::set_done(ctx, vec![task], !is_done));
    }
}

/// A list of our people that names the owner of a task.
pub(super) fn owner_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (task, owner): (Slug, Option<crate::domain::plan::ids::PersonId>),
    (id_salt, label): (&str, &str),
    actions: &mut Actions,
) {
    let nobody = ctx.text("today-menu-nobody");
    let people = dates::owners(ctx, &nobody);
    let options: Vec<_> = people.iter().map(|(id, name)| (*id, name.as_str())).collect();
    let mut chosen = owner;
    if let Some(why) = ctx.locked() {
        kit::body(ui, dates::name_of(ctx, owner).unwrap_or(&nobody)).on_hover_text(why);
    } else {
        kit::select(ui, id_salt, label, &mut chosen, &options, OWNER);
    }
    if chosen != owner {
        actions.edit(Edit::Task(TaskEdit::SetOwner { ids: vec![task], owner: chosen }));
    }
}

fn rule_ui(ui: &mut Ui, ctx: &Ctx<'_>, due: &Due, actions: &mut Actions) {
    let Some(fact) = due.fact.and_then(|id| ctx.book().fact(id)) else { return };
    part(ui, &ctx.text("deadlines-rule"));
    facts::fact_ui(ui, ctx, ctx.book(), fact, actions);
}

/// This reading and the others of the same sentence, each with its date, and what is assumed.
fn readings_ui(ui: &mut Ui, ctx: &Ctx<'_>, deadline: &Deadline) {
    if let Some(reading) = &deadline.reading {
        ui.add_space(tokens(ui).space.xs);
        kit::strong(ui, &ctx.text("deadlines-reading"));
        kit::body(ui, ctx.say(reading));
        let is_other = |other: &&Deadline| other.fact == deadline.fact && other.id != deadline.id;
        for other in ctx.book().deadlines.iter().filter(is_other) {
            let Some(reading) = &other.reading else { continue };
            kit::strong(ui, &ctx.text("deadlines-other-reading"));
            kit::body(ui, &format!("{} · {}", ctx.say(reading), date_of(ctx, other.id)));
        }
    }
    if let Some(assumed) = &deadline.assumed {
        ui.add_space(tokens(ui).space.xs);
        kit::strong(ui, &ctx.text("deadlines-assumed"));
        kit::body(ui, ctx.say(assumed));
    }
}

/// The day of a date, or that it is not known.
pub(super) fn date_of(ctx: &Ctx<'_>, due: Slug) -> String {
    let due = ctx.forecast().dues.iter().find(|one| one.id == due);
    let date = due.and_then(|due| due.date);
    date.map_or_else(|| ctx.lang.text("due-tone-unknown").into_owned(), |date| ctx.lang.date(date))
}

fn counted_ui(ui: &mut Ui, ctx: &Ctx<'_>, due: &Due) {
    part(ui, &ctx.text("deadlines-counted"));
    if let Some(deadline) = ctx.book().deadline(due.id) {
        kit::body(ui, &dues::counted_from(ctx.lang, ctx.book(), deadline));
    }
    match days::explained_due(ctx, due) {
        Some((explained, _)) if explained.days.len() < 2 => {
            kit::secondary(ui, &ctx.text("deadlines-no-strip"));
        }
        Some((explained, calendar)) => days::strip_ui(ui, ctx, &explained, &calendar),
        None => {
            kit::secondary(ui, &ctx.text("deadlines-no-strip"));
        }
    }
}

/// The days on which it is said beforehand; those that have come are marked.
fn alerts_ui(ui: &mut Ui, ctx: &Ctx<'_>, due: &Due) {
    let Some(date) = due.date.filter(|_| due.tone != DueTone::Done) else { return };
    part(ui, &ctx.text("deadlines-note-alerts"));
    for days in ALERTS {
        let Ok(day) = ctx.derived.calendars.ours().before(date, BusinessDays(days)) else { continue };
        kit::key_value_ui(ui, &ctx.lang.count("deadlines-alert", days.into()), |ui| {
            let tone = if day <= ctx.today { Tone::Warning } else { Tone::Calm };
            kit::chip(ui, tone, &ctx.lang.short_date(day, ctx.today));
        });
    }
}
