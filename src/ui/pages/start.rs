//! The start screen: who are you, then a new plan, an existing one, or the sample.

use std::path::PathBuf;

use egui::{Align, Layout, ScrollArea, Ui, vec2};

use crate::desktop::dialogs::Ask;
use crate::domain::plan_start::{PlanStart, Stands};
use crate::domain::rules::Books;
use crate::domain::schedule::RuleLibrary;
use crate::domain::slug::Slug;
use crate::store::places::PlanEntry;
use crate::ui::action::{Action, Actions, PlanAction, Purpose, SettingEdit};
use crate::ui::bar::language_button;
use crate::ui::details::details_ui;
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::plan_list::{self, Plans};
use crate::ui::root::StartCtx;
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};
use crate::ui::tour;
use crate::ui::whose::initials_of;

/// What is half done on the start screen.
#[derive(Default)]
pub struct State {
    name: String,
    initials: String,
    plan_name: String,
    /// A name for the first plan was proposed.
    has_proposal: bool,
    /// What is known of where the company stands.
    from: PlanStart,
    /// The plan whose set-up a new one begins with.
    model: Option<PathBuf>,
    aside: plan_list::State,
    /// The rule versions to choose from; read when they are shown first.
    books: Option<Books>,
    path: String,
    /// Plans in the data directory, the latest first; filled by `app`.
    pub plans: Vec<PlanEntry>,
    /// Emergency copies that a crash left; filled by `app`.
    pub rescues: Vec<PathBuf>,
    /// Why the last plan could not be opened.
    pub trouble: Option<OpenTrouble>,
    /// A plan is being put together from backups and journal; filled by `app`.
    pub is_recovering: bool,
}

/// Why a plan could not be opened.
pub struct OpenTrouble {
    /// What happened.
    pub title: String,
    /// What is safe, and what to do.
    pub what: String,
    /// The plan's folder, when backups and journal may still know the plan.
    pub recover: Option<PathBuf>,
}

const WIDTH: f32 = 720.0;
/// Points; the width of a field among the first questions.
const SELECT: f32 = 360.0;

/// Draws the start screen.
pub fn start_ui(ui: &mut Ui, ctx: &StartCtx<'_>, session: &mut Session, actions: &mut Actions) {
    let space = &tokens(ui).space;
    ui.add_space(space.s);
    let row = vec2(ui.available_width(), tokens(ui).size.control);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        ui.add_space(space.l);
        language_button(ui, ctx.lang, actions);
    });
    kit::scroll(ui, ScrollArea::vertical().auto_shrink(false), |ui| {
        ui.vertical_centered(|ui| {
            ui.set_max_width(WIDTH);
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.add_space(space.xxl);
                kit::page_title(ui, "Changeover");
                kit::secondary(ui, &ctx.lang.text("start-what"));
                ui.add_space(space.xl);
                if ctx.settings.profile.is_some() {
                    plans_ui(ui, ctx, &mut session.start, actions);
                } else {
                    profile_ui(ui, ctx, &mut session.start, actions);
                }
                ui.add_space(space.xl);
            });
        });
    });
}

fn profile_ui(ui: &mut Ui, ctx: &StartCtx<'_>, state: &mut State, actions: &mut Actions) {
    let text = |key: &str| ctx.lang.text(key);
    kit::section(ui, &text("start-who"), |ui| {
        kit::body(ui, &text("start-who-why"));
        ui.add_space(tokens(ui).space.s);
        let before = initials_of(&state.name);
        let name =
            TextField::new("profile-name", &text("start-name")).required(true).width(360.0).show(ui, &mut state.name);
        if name.changed() && (state.initials.is_empty() || state.initials == before) {
            state.initials = initials_of(&state.name);
        }
        let initials_label = text("start-initials");
        let initials_help = text("start-initials-help");
        let field = TextField::new("profile-initials", &initials_label).help(&initials_help);
        let initials = field.width(120.0).limit(6).show(ui, &mut state.initials);
        let is_entered =
            [&name, &initials].iter().any(|r| r.lost_focus()) && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let why = text("start-name-missing");
        let blocked = state.name.trim().is_empty().then_some(&*why);
        let go_on = text("start-go-on");
        let pressed = ui.add(Btn::primary(&go_on).blocked(blocked)).clicked();
        if (pressed || is_entered) && blocked.is_none() {
            let (name, initials) = (state.name.trim().to_owned(), state.initials.trim().to_owned());
            actions.push(Action::Setting(SettingEdit::Profile { name, initials }));
        }
    });
}

fn plans_ui(ui: &mut Ui, ctx: &StartCtx<'_>, state: &mut State, actions: &mut Actions) {
    let text = |key: &str| ctx.lang.text(key);
    let space = &tokens(ui).space;
    if let Some(trouble) = &state.trouble {
        trouble_ui(ui, ctx, trouble, actions);
        ui.add_space(space.l);
    }
    for rescue in &state.rescues {
        let (title, what, label) = (text("rescue-title"), text("rescue-what"), text("rescue-open"));
        if kit::Banner::new(Tone::Warning, &title).text(&what).action(&label).show(ui) {
            actions.push(Action::Plan(PlanAction::OpenRescue(rescue.clone())));
        }
        ui.add_space(space.l);
    }
    if let Some(name) = &ctx.list {
        kit::Banner::new(Tone::Info, &ctx.lang.with("start-list", &[("name", name)])).show(ui);
        ui.add_space(space.l);
    }
    if ctx.is_loading {
        kit::body(ui, &text("start-loading"));
        return;
    }
    new_plan_ui(ui, ctx, state, actions);
    ui.add_space(space.l);
    if !state.plans.is_empty() {
        kit::section(ui, &text("start-plans"), |ui| {
            let plans = known_plans(ctx, &state.plans);
            for entry in plans.listed() {
                plan_row(ui, ctx, (&plans, entry), actions);
            }
            plans.aside_ui(ui, &mut state.aside, actions);
        });
        ui.add_space(space.l);
    }
    open_ui(ui, ctx, state, actions);
}

fn trouble_ui(ui: &mut Ui, ctx: &StartCtx<'_>, trouble: &OpenTrouble, actions: &mut Actions) {
    let details = |ui: &mut Ui| details_ui(ui, ctx.lang, (&trouble.title, &trouble.what), actions);
    kit::Banner::new(Tone::Late, &trouble.title).text(&trouble.what).show_with(ui, details);
    let Some(folder) = &trouble.recover else { return };
    ui.add_space(tokens(ui).space.s);
    kit::card(ui, |ui| {
        kit::body(ui, &ctx.lang.text("plans-recover-what"));
        let label = ctx.lang.text("plans-recover");
        if ui.add(Btn::secondary(&label).icon(icons::CLOCK_COUNTER_CLOCKWISE)).clicked() {
            actions.push(Action::Plan(PlanAction::Recover(folder.clone())));
        }
    });
}

fn new_plan_ui(ui: &mut Ui, ctx: &StartCtx<'_>, state: &mut State, actions: &mut Actions) {
    let text = |key: &str| ctx.lang.text(key);
    kit::section(ui, &text("start-new"), |ui| {
        kit::body(ui, &text("start-new-why"));
        ui.add_space(tokens(ui).space.s);
        let (label, hint) = (text("start-plan-name"), text("start-plan-name-hint"));
        if !std::mem::replace(&mut state.has_proposal, true) && state.plans.is_empty() {
            state.plan_name = text("start-plan-proposal").into_owned();
        }
        let field = TextField::new("plan-name", &label).hint(&hint).required(true).width(360.0).proposal();
        let name = field.show(ui, &mut state.plan_name);
        if state.plans.is_empty() {
            kit::focus::begins_here(ui, &name);
        }
        let is_entered = name.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let books = state.books.get_or_insert_with(|| RuleLibrary::shipped().books);
        known_plans(ctx, &state.plans).model_ui(ui, "new-plan-like", &mut state.model);
        if state.model.is_none() {
            stands_ui(ui, ctx, books, &mut state.from);
        }
        let why = text("start-plan-name-missing");
        let blocked = state.plan_name.trim().is_empty().then_some(&*why);
        let (create, sample) = (text("start-create"), text("start-sample"));
        ui.horizontal(|ui| {
            let pressed = ui.add(Btn::primary(&create).blocked(blocked)).clicked();
            if (pressed || is_entered) && blocked.is_none() {
                let (name, model) = (state.plan_name.trim().to_owned(), state.model.clone());
                let start = if model.is_none() { state.from.clone() } else { PlanStart::default() };
                actions.push(Action::Plan(PlanAction::New { name, start, model }));
            }
            let tooltip = text("start-sample-what");
            if ui.add(Btn::secondary(&sample).tooltip(&tooltip)).clicked() {
                actions.push(Action::Plan(PlanAction::Sample));
            }
            let (word, tooltip) = (tour::word(ctx.lang, ctx.settings), text("tour-in-sample"));
            if ui.add(Btn::secondary(&word).icon(icons::FLAG).tooltip(&tooltip)).clicked() {
                tour::show(ctx.settings, actions);
                actions.push(Action::Plan(PlanAction::Sample));
            }
        });
    });
}

/// Where the company stands: every question may stay open, and the plan asks again where it needs the answer.
fn stands_ui(ui: &mut Ui, ctx: &StartCtx<'_>, shipped: &Books, from: &mut PlanStart) {
    let text = |key: &str| ctx.lang.text(key);
    let language = ctx.lang.language();
    kit::strong(ui, &text("start-stands"));
    kit::secondary(ui, &text("start-stands-why"));
    ui.add_space(tokens(ui).space.xs);
    let newest = shipped.get_or_newest(None).map(|book| book.title.in_language(language)).unwrap_or_default();
    let newest = ctx.lang.with("start-rules-newest", &[("book", newest)]);
    let mut books: Vec<(Option<Slug>, &str)> = vec![(None, &newest)];
    books.extend(shipped.iter().rev().skip(1).map(|book| (Some(book.id), book.title.in_language(language))));
    let words = Stands::ALL.map(|one| text(one.key()));
    let stands: Vec<(Stands, &str)> = Stands::ALL.into_iter().zip(words.iter().map(|word| &**word)).collect();
    let (rules, where_) = (text("start-rules"), text("start-status"));
    let (rules_help, where_help) = (text("start-rules-help"), text("start-status-help"));
    let (provider, provider_help) = (text("start-provider"), text("start-provider-help"));
    let status_ui = |ui: &mut Ui, from: &mut PlanStart| {
        let width = SELECT.min(ui.available_width());
        kit::labelled(ui, &where_, &where_help, None, false, |ui| {
            kit::select(ui, "start-status", &where_, &mut from.stands, &stands, width)
        });
    };
    let rules_ui = |ui: &mut Ui, from: &mut PlanStart| {
        let width = SELECT.min(ui.available_width());
        kit::labelled(ui, &rules, &rules_help, None, false, |ui| {
            kit::select(ui, "start-rules", &rules, &mut from.book, &books, width)
        });
    };
    kit::halves(ui, from, status_ui, rules_ui);
    let field = TextField::new("start-provider", &provider).help(&provider_help).width(SELECT);
    field.show(ui, &mut from.provider);
}

fn known_plans<'p>(ctx: &StartCtx<'p>, entries: &'p [PlanEntry]) -> Plans<'p> {
    Plans { lang: ctx.lang, settings: ctx.settings, data_dir: ctx.data_dir, entries }
}

fn plan_row(ui: &mut Ui, ctx: &StartCtx<'_>, (plans, entry): (&Plans<'_>, &PlanEntry), actions: &mut Actions) {
    let label = ctx.lang.with("start-open-plan", &[("name", &entry.name)]);
    kit::hairline(ui);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 44.0), Layout::left_to_right(Align::Center), |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            kit::strong(ui, &entry.name);
            kit::secondary(ui, &entry.folder.display().to_string());
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            plans.menu_ui(ui, entry, None, actions);
            let word = ctx.lang.text("start-open-button");
            if ui.add(Btn::secondary(&word).tooltip(&label)).clicked() {
                actions.push(Action::Plan(PlanAction::Open(entry.folder.clone())));
            }
        });
    });
}

fn open_ui(ui: &mut Ui, ctx: &StartCtx<'_>, state: &mut State, actions: &mut Actions) {
    let text = |key: &str| ctx.lang.text(key);
    kit::section(ui, &text("start-open"), |ui| {
        let data = ctx.data_dir.display().to_string();
        kit::secondary(ui, &ctx.lang.with("start-where", &[("folder", &data)]));
        let (label, help) = (text("start-path"), text("start-path-help"));
        let path = TextField::new("plan-path", &label).help(&help).show(ui, &mut state.path);
        let is_entered = path.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let (open, choose) = (text("start-open-path"), text("start-choose"));
        let why = text("start-path-missing");
        let blocked = state.path.trim().is_empty().then_some(&*why);
        ui.horizontal(|ui| {
            let pressed = ui.add(Btn::secondary(&open).blocked(blocked)).clicked();
            if (pressed || is_entered) && blocked.is_none() {
                actions.push(Action::Plan(PlanAction::Open(PathBuf::from(state.path.trim()))));
            }
            if ui.add(Btn::secondary(&choose).icon(icons::FOLDER_OPEN)).clicked() {
                actions.push(Action::Ask(Purpose::OpenPlan, Ask::Folder));
            }
        });
    });
}
