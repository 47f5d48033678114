//! Our people: who works here, who holds which role, and who takes over from somebody who leaves.

use egui::Ui;

use super::{Wanted, shown};
use crate::domain::edit::Edit;
use crate::domain::edit::partners::PersonEdit;
use crate::domain::plan::company::{Person, StaffRole};
use crate::domain::plan::contact::EmailAddress;
use crate::domain::plan::ids::PersonId;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::dates::owners;
use crate::ui::form::{Bound, TypedTexts, bound_field, loose_field, number_of, optional};
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// The field for the name of somebody who is being added.
const NEW: &str = "company.new-person";

/// Somebody who is to leave, and who takes over from there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Leaving {
    person: PersonId,
    heir: Option<PersonId>,
}

pub(super) fn people_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    wanted: Option<Wanted>,
    actions: &mut Actions,
) {
    let mut wanted = wanted.and_then(Wanted::role);
    let adds = std::mem::take(&mut session.company.adds_person);
    let is_wanted = wanted.is_some() || adds;
    let section = kit::section(ui, &ctx.text("company-people"), |ui| {
        kit::secondary(ui, &ctx.text("company-people-why"));
        needed_ui(ui, ctx, session.company.needed);
        for person in ctx.plan.people.iter() {
            kit::hairline(ui);
            head_ui(ui, ctx, person, &mut session.company.leaving, actions);
            person_ui(ui, ctx, (person, wanted.take()), &mut session.unfinished, actions);
        }
        kit::hairline(ui);
        new_ui(ui, ctx, wanted.is_some() || adds, &mut session.unfinished, actions);
    });
    if is_wanted {
        ui.scroll_to_rect(section.response.rect, Some(egui::Align::Min));
    }
}

/// Adds somebody; what is half typed stays for the next time.
fn new_ui(ui: &mut Ui, ctx: &Ctx<'_>, is_wanted: bool, unfinished: &mut TypedTexts, actions: &mut Actions) {
    let label = ctx.text("company-new-person");
    let field = TextField::new(NEW, &label).read_only(ctx.is_locked()).focus(is_wanted);
    let (typed, response) = loose_field(ui, unfinished, (NEW, ""), field);
    let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let (why, locked) = (ctx.text("company-new-person-why"), ctx.locked());
    let blocked = locked.as_deref().or_else(|| typed.trim().is_empty().then_some(&*why));
    let add = ctx.text("company-add-person");
    let is_pressed = ui.add(Btn::secondary(&add).icon(icons::PLUS).blocked(blocked)).clicked();
    if (is_pressed || is_entered) && blocked.is_none() {
        let (id, name) = (PersonId::new((ctx.new_id)()), typed.trim().to_owned());
        actions.edit(Edit::Person(PersonEdit::Put(Person::new(id, name))));
        unfinished.clear(NEW);
    }
}

/// Which role nobody has yet, for whoever came here because of it.
fn needed_ui(ui: &mut Ui, ctx: &Ctx<'_>, needed: Option<StaffRole>) {
    if let Some(role) = needed.filter(|role| ctx.plan.people_with(*role).next().is_none()) {
        let word = ctx.text(role.key());
        kit::chip(ui, Tone::Warning, &ctx.lang.with("company-role-needed", &[("role", &word)]));
    }
}

/// The name with the button that removes; somebody who looks after something hands it over first.
fn head_ui(ui: &mut Ui, ctx: &Ctx<'_>, person: &Person, leaving: &mut Option<Leaving>, actions: &mut Actions) {
    let locked = ctx.locked();
    let mut is_pressed = false;
    ui.horizontal(|ui| {
        kit::strong(ui, &person.name);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let remove = ctx.lang.with("remove-name", &[("name", &person.name)]);
            is_pressed = ui.add(Btn::icon_only(icons::TRASH, &remove).blocked(locked.as_deref())).clicked();
        });
    });
    // All customers are looked through: only when somebody asks.
    let is_leaving = leaving.is_some_and(|now| now.person == person.id);
    let owned = if is_pressed || is_leaving { ctx.plan.owned_by(person.id) } else { (0, 0) };
    if is_pressed && owned == (0, 0) {
        remove(ctx, person, None, actions);
    } else if is_pressed {
        let heir = ctx.plan.people.iter().map(|other| other.id).find(|other| *other != person.id);
        *leaving = Some(Leaving { person: person.id, heir });
    }
    if let Some(now) = leaving.filter(|now| now.person == person.id && !ctx.is_locked()) {
        *leaving = leaving_ui(ui, ctx, (person, owned), now, actions);
    }
}

fn remove(ctx: &Ctx<'_>, person: &Person, heir: Option<PersonId>, actions: &mut Actions) {
    let said = ctx.lang.with("person-removed", &[("name", &person.name)]);
    actions.edit_saying(Edit::Person(PersonEdit::Remove { id: person.id, heir }), Tone::Info, said);
}

/// What somebody looks after, and who takes it over; answers with what is to be asked on.
fn leaving_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (person, (n_customers, n_tasks)): (&Person, (usize, usize)),
    mut leaving: Leaving,
    actions: &mut Actions,
) -> Option<Leaving> {
    let mut is_over = false;
    kit::card_toned(ui, Tone::Warning, |ui| {
        kit::strong(ui, &ctx.lang.with("person-leaves", &[("name", &person.name)]));
        for (n, key) in [(n_customers, "person-owns-customers"), (n_tasks, "person-owns-tasks")] {
            if 0 < n {
                kit::body(ui, &ctx.lang.count(key, n));
            }
        }
        let mut people = owners(ctx, &ctx.text("today-menu-nobody"));
        people.retain(|(id, _)| *id != Some(person.id));
        let options: Vec<_> = people.iter().map(|(id, name)| (*id, &**name)).collect();
        let (label, width) = (ctx.text("person-heir"), ui.available_width().min(280.0));
        kit::labelled(ui, &label, "", None, false, |ui| {
            kit::select(ui, "person-heir", &label, &mut leaving.heir, &options, width)
        });
        ui.add_space(tokens(ui).space.xs);
        ui.horizontal_wrapped(|ui| {
            let (go, cancel) = (ctx.text("person-hand-over"), ctx.text("cancel"));
            if ui.add(Btn::secondary(&go)).clicked() {
                remove(ctx, person, leaving.heir, actions);
                is_over = true;
            }
            is_over |= ui.add(Btn::quiet(&cancel)).clicked();
        });
    });
    (!is_over).then_some(leaving)
}

fn person_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (person, wanted): (&Person, Option<StaffRole>),
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    let put = |person: Person| Edit::Person(PersonEdit::Put(person));
    let mut show = |field: &str, label: &'static str, current: &str, read: &dyn Fn(&str) -> Result<Person, String>| {
        let label = ctx.lang.with(label, &[("name", &person.name)]);
        let key = format!("person.{}.{field}", person.id);
        let shape = TextField::new(&key, &label).read_only(ctx.is_locked());
        let read = |text: &str| ctx.try_edit(put(read(text)?));
        if let Some(edit) = bound_field(ui, unfinished, &Bound { key: &key, current }, shape, read) {
            actions.edit(edit);
        }
    };
    show("name", "person-name", &person.name, &|text| Ok(Person { name: text.trim().to_owned(), ..person.clone() }));
    show("email", "person-email", &shown(person.email.as_ref()), &|text| {
        let email = optional(text, EmailAddress::parse, &ctx.text("bad-email"))?;
        Ok(Person { email, ..person.clone() })
    });
    limits_ui(ui, ctx, person, unfinished, actions);
    let mut roles_ui = |ui: &mut Ui| {
        for role in StaffRole::ALL {
            let mut has = person.roles.contains(&role);
            let shown = kit::checkbox(ui, &mut has, &ctx.text(role.key()));
            if wanted == Some(role) {
                shown.request_focus();
            }
            if shown.changed() {
                let mut person = person.clone();
                person.roles.retain(|&r| r != role);
                if has {
                    person.roles.push(role);
                }
                actions.edit(put(person));
            }
        }
    };
    // Around the row as a whole: each box knows the width of the row, and takes one of its own where it has no room.
    ui.add_enabled_ui(!ctx.is_locked(), |ui| ui.horizontal_wrapped(&mut roles_ui));
}

/// How many customers, requests and seats this person can move on a day.
fn limits_ui(ui: &mut Ui, ctx: &Ctx<'_>, person: &Person, unfinished: &mut TypedTexts, actions: &mut Actions) {
    let mut limit =
        |ui: &mut Ui, (name, label): (&str, &str), help: &str, held: Option<u32>, put: fn(&mut Person, Option<u32>)| {
            let (key, label, help) = (format!("person.{}.{name}", person.id), ctx.text(label), ctx.text(help));
            let shape = TextField::new(&key, &label).help(&help).read_only(ctx.is_locked());
            let read = |text: &str| {
                let mut changed = person.clone();
                put(&mut changed, number_of(ctx, text)?);
                ctx.try_edit(Edit::Person(PersonEdit::Put(changed)))
            };
            let current = held.map(|held| held.to_string()).unwrap_or_default();
            if let Some(edit) = bound_field(ui, unfinished, &Bound { key: &key, current: &current }, shape, read) {
                actions.edit(edit);
            }
        };
    kit::halves(
        ui,
        &mut limit,
        |ui, limit| {
            let name = ("customers", "person-customers-a-day");
            limit(ui, name, "person-limits-help", person.customers_a_day, |person, n| person.customers_a_day = n);
        },
        |ui, limit| {
            let name = ("requests", "person-requests-a-day");
            limit(ui, name, "person-limits-help", person.requests_a_day, |person, n| person.requests_a_day = n);
        },
    );
    let name = ("seats", "person-seats-a-day");
    let put = |person: &mut Person, n| person.seats_a_day = n;
    kit::halves(ui, &mut limit, |ui, limit| limit(ui, name, "person-seats-help", person.seats_a_day, put), |_, _| {});
}
