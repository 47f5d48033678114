//! Commands as data: what can be done, what it is called, which keys do it, where they do, and why it cannot be done now.
//!
//! Keys, the key list of Help, the rail, the bar, the menus of rows and the palette read the one table. What a page keeps, and
//! what is done with one of its records, stands in [`records`].

mod chord;
mod looked;
pub mod matching;
mod on_pages;
mod pages;
pub mod records;
mod table;
mod view;
mod work;

use egui::Context;

pub use chord::Chord;
pub use records::{One, Records};
pub use table::locked;
pub use view::{Said, lines_ui, said};
pub(super) use work::zoom_step;

use super::action::{Action, Actions, Page, SettingEdit};
use super::ctx::Ctx;
use super::kit::{can_take_back_ticks, focus, leave_field};
use super::session::Session;
use super::theme::Tone;
use crate::i18n::Lang;
use crate::store::settings::Settings;

/// Which command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Id {
    /// To a page.
    Go(Page),
    /// A new record of this noun.
    New(&'static str),
    /// One of the table.
    Own(&'static str),
}

/// Where a command's keys do something, and under which heading Help lists them.
#[derive(Clone, Copy, Debug)]
pub enum On {
    /// On every screen.
    Everywhere,
    /// On these pages.
    Pages(&'static [Page]),
    /// On these pages, where they show what it is about.
    Shown(&'static [Page], fn(&Session) -> bool),
    /// On every page with records of which this can be done.
    Records(fn(&One) -> bool),
    /// In lists and tables.
    Lists,
    /// On fields, buttons, menus and forms.
    Controls,
    /// On every screen, and Help does not say so.
    Nowhere,
}

/// What a field that is being typed in leaves of a command's keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    /// They work whatever has the keyboard.
    Always,
    /// What has the keyboard takes them itself; they are only listed.
    Itself,
    /// They belong to a field in which something was typed.
    Untyped,
    /// As `Untyped`; and ticks that came last are taken back by their table.
    Undoes,
    /// They belong to a field.
    NoField,
    /// They work where the keyboard is on rows.
    Rows,
}

/// What a command reads and changes.
pub struct Hands<'h, 'c> {
    /// The window.
    pub egui: &'h Context,
    /// What may be read.
    pub ctx: &'h Ctx<'c>,
    /// What the window remembers.
    pub session: &'h mut Session,
    /// What is asked for.
    pub actions: &'h mut Actions,
}

/// Why a command cannot be done now, as a sentence.
#[derive(Clone, Copy, Debug)]
enum Why {
    Never,
    Plan(fn(&Ctx<'_>) -> Option<String>),
    Here(fn(&mut Hands<'_, '_>) -> Option<String>),
    /// As `Here`, and never with a plan that is only read.
    ToChange(fn(&mut Hands<'_, '_>) -> Option<String>),
}

/// What a command does.
#[derive(Clone, Copy, Debug)]
enum Run {
    /// What has the keyboard takes the keys itself; they are only listed.
    Itself,
    /// Asks for this.
    Ask(fn() -> Action),
    Go(Page),
    New(&'static Records),
    /// A change of the settings, which works without a plan, too.
    Set(fn(&Context, &Settings) -> Option<SettingEdit>),
    /// Something with the window alone, which works without a plan, too.
    Window(fn(&Context)),
    Do(fn(&mut Hands<'_, '_>)),
}

/// A command.
#[derive(Clone, Copy, Debug)]
pub struct Command {
    /// Which one.
    pub id: Id,
    /// Key of its words.
    words: &'static str,
    /// Key of what stands in its words.
    within: Option<&'static str>,
    /// Key of what Help says of its keys, where that is more.
    help: Option<&'static str>,
    /// One of the icons.
    pub icon: &'static str,
    keys: &'static [Chord],
    on: On,
    when: When,
    why: Why,
    run: Run,
    is_offered: bool,
    leaves_field: bool,
}

/// What the window remembers of commands.
#[derive(Default)]
pub struct State {
    /// What was chosen in the palette, the latest first.
    pub recent: Vec<Id>,
    /// What is done before the next frame is drawn.
    pub asked: Vec<Id>,
}

/// As many of those that were chosen are remembered.
const RECENT: usize = 8;

impl State {
    /// Remembers what was chosen.
    pub fn remember(&mut self, id: Id) {
        self.recent.retain(|known| *known != id);
        self.recent.insert(0, id);
        self.recent.truncate(RECENT);
    }
}

/// Every command, in the order of the palette.
pub fn all() -> impl Iterator<Item = Command> {
    let nouns = records::ALL.iter().map(|records| pages::new_of(records));
    let before = on_pages::ON_PAGES.iter().copied().chain(nouns).chain(pages::all());
    before.chain(table::EVERYWHERE.iter().chain(table::CONTROLS).copied())
}

/// This command; `None`: there is none.
pub fn of(id: Id) -> Option<Command> {
    all().find(|command| command.id == id)
}

impl Command {
    /// What it is called in this language.
    pub fn title(&self, lang: &Lang) -> String {
        match self.within {
            Some(within) => lang.with(self.words, &[("name", &lang.text(within))]).into_owned(),
            None => lang.text(self.words).into_owned(),
        }
    }

    /// What Help says of its keys.
    pub fn about_keys(&self, lang: &Lang) -> String {
        self.help.map_or_else(|| self.title(lang), |help| lang.text(help).into_owned())
    }

    /// Its keys as they are written.
    pub fn shown_keys(&self) -> Vec<String> {
        self.keys.iter().map(|chord| chord.shown()).collect()
    }

    /// Whether its keys are for this page alone, or for some pages of which this is one.
    pub fn is_of(&self, page: Page) -> bool {
        match (self.on, self.run) {
            (_, Run::New(records)) => records.page == page,
            (On::Pages(pages) | On::Shown(pages, _), _) => pages.contains(&page),
            (On::Records(has), _) => records::ALL.iter().any(|records| records.page == page && has(&records.one)),
            (On::Everywhere | On::Lists | On::Controls | On::Nowhere, _) => false,
        }
    }

    /// The heading under which Help lists its keys, when they are for no page alone.
    pub fn listed_on(&self) -> On {
        self.on
    }

    /// Whether the palette offers it here.
    pub fn is_offered(&self, session: &Session) -> bool {
        let is_here = match self.on {
            On::Pages(_) | On::Shown(..) | On::Records(_) => self.is_shown(session),
            On::Everywhere | On::Lists | On::Controls | On::Nowhere => true,
        };
        self.is_offered && is_here && !matches!(self.run, Run::Itself)
    }

    /// Whether what it is about is shown.
    fn is_shown(&self, session: &Session) -> bool {
        match (self.on, self.run) {
            (_, Run::New(records)) => (records.is_shown)(session),
            (On::Records(has), _) => records::shown(session).is_some_and(|records| has(&records.one)),
            (On::Pages(pages), _) => pages.contains(&session.page),
            (On::Shown(pages, is_shown), _) => pages.contains(&session.page) && is_shown(session),
            (On::Everywhere | On::Lists | On::Controls | On::Nowhere, _) => true,
        }
    }

    /// The keys that do it here, in the words of a button.
    pub fn keys_here(&self, session: &Session) -> String {
        if self.is_shown(session) { self.shown_keys().join(", ") } else { String::new() }
    }

    /// Why it cannot be done with this plan.
    pub fn why_not_with(&self, ctx: &Ctx<'_>) -> Option<String> {
        match (self.why, self.run) {
            (_, Run::New(records)) => (records.why_no_new)(ctx),
            (Why::Plan(why), _) => why(ctx),
            (Why::ToChange(_), _) => locked(ctx),
            (Why::Never | Why::Here(_), _) => None,
        }
    }

    /// Why it cannot be done now.
    pub fn why_not(&self, hands: &mut Hands<'_, '_>) -> Option<String> {
        match self.why {
            Why::Here(why) => why(hands),
            Why::ToChange(why) => locked(hands.ctx).or_else(|| why(hands)),
            Why::Never | Why::Plan(_) => self.why_not_with(hands.ctx),
        }
    }

    /// Whether its keys would do something now.
    fn is_live(&self, hands: &Hands<'_, '_>) -> bool {
        let is_free = match self.when {
            When::Always => true,
            When::Itself => false,
            When::Undoes => !focus::is_typing(hands.egui) && !can_take_back_ticks(hands.egui),
            When::Untyped => !focus::is_typing(hands.egui),
            When::NoField => !hands.egui.text_edit_focused(),
            When::Rows => focus::is_in_rows(hands.egui),
        };
        is_free && self.is_shown(hands.session) && !matches!(self.run, Run::Itself)
    }

    fn is_pressed(&self, egui: &Context) -> bool {
        // All are asked, so that none is left to somebody else.
        self.keys.iter().filter(|chord| chord.take(egui)).count() != 0
    }

    /// Does it, or says why not.
    fn press(&self, hands: &mut Hands<'_, '_>) {
        if let Some(why) = self.why_not(hands) {
            hands.actions.push(Action::Say(Tone::Info, why));
            return;
        }
        if self.leaves_field && leave_field(hands.egui) {
            hands.session.commands.asked.push(self.id);
            return;
        }
        match self.run {
            Run::Itself => {}
            Run::Ask(action) => hands.actions.push(action()),
            Run::Go(page) => hands.actions.go(page),
            Run::New(records) => {
                (records.begin)(hands.ctx, hands.session);
                if hands.session.page != records.page {
                    hands.actions.go(records.page);
                }
            }
            Run::Set(change) => hands.actions.extend(change(hands.egui, hands.ctx.settings).map(Action::Setting)),
            Run::Window(work) => work(hands.egui),
            Run::Do(work) => work(hands),
        }
    }
}

/// Does a command, or says why not.
pub fn run(hands: &mut Hands<'_, '_>, id: Id) {
    if let Some(command) = of(id) {
        command.press(hands);
    }
}

/// Does what was asked for in the frame before, and takes the keys before anything is drawn.
pub(super) fn take_keys(hands: &mut Hands<'_, '_>) {
    work::tell(hands);
    for id in std::mem::take(&mut hands.session.commands.asked) {
        run(hands, id);
    }
    if has_key(hands.egui) {
        for command in all() {
            if command.is_live(hands) && command.is_pressed(hands.egui) {
                command.press(hands);
            }
        }
    }
}

/// The keys of what works without a plan.
pub(super) fn take_start_keys(egui: &Context, settings: &Settings, actions: &mut Actions) {
    for command in table::EVERYWHERE.iter().chain(table::CONTROLS) {
        match command.run {
            Run::Set(change) if command.is_pressed(egui) => {
                actions.extend(change(egui, settings).map(Action::Setting));
            }
            Run::Window(work) if command.is_pressed(egui) => work(egui),
            _ => {}
        }
    }
}

fn has_key(egui: &Context) -> bool {
    use egui::Event;
    let is_key = |event: &Event| matches!(event, Event::Key { pressed: true, .. } | Event::Copy | Event::Cut);
    egui.input(|input| input.events.iter().any(is_key))
}

#[cfg(test)]
mod tests;
