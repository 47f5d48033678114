//! The table of commands.

use egui::Key;

use super::chord::{Chord, alt, ctrl, ctrl_shift, plain, shift};
use super::{Command, Hands, Id, On, Run, When, Why, work};
use crate::exchange::table_out::TableFormat;
use crate::store::settings::Settings;
use crate::ui::action::{Action, Page, PlanAction, SettingEdit};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{focus, icons};
use crate::ui::place::Place;
use crate::ui::tour;

impl Id {
    /// The palette.
    pub const PALETTE: Self = Self::Own("palette");
    /// The search over everything.
    pub const SEARCH: Self = Self::Own("search");
    /// Takes the latest edit back.
    pub const UNDO: Self = Self::Own("undo");
    /// Does it again.
    pub const REDO: Self = Self::Own("redo");
    /// The other language.
    pub const LANGUAGE: Self = Self::Own("language");
    /// The other theme.
    pub const THEME: Self = Self::Own("theme");
    /// Back to the start screen.
    pub const CLOSE_PLAN: Self = Self::Own("close_plan");
    /// A file is imported.
    pub const IMPORT: Self = Self::Own("import");
    /// The record under the cursor is shown.
    pub const OPEN_ROW: Self = Self::Own("open_row");
    /// Its name is changed.
    pub const RENAME: Self = Self::Own("rename");
    /// It is removed.
    pub const REMOVE: Self = Self::Own("remove");
    /// What its noun says that is done with it.
    pub const ACT: Self = Self::Own("act");
    /// Records are copied, to be pasted elsewhere on their page.
    pub const COPY_RECORDS: Self = Self::Own("copy_records");
    /// A call with the customer whose sheet is open is recorded.
    pub const RECORD_CALL: Self = Self::Own("record_call");
    /// It is recorded that somebody looked up whether customers are direct or indirect.
    pub const LOOKED_UP: Self = Self::Own("looked_up");
    /// Fields of our own are made and changed.
    pub const OWN_FIELDS: Self = Self::Own("own_fields");
    /// The fields below the heads of the customer list are shown, or hidden.
    pub const FILTERS: Self = Self::Own("filters");
    /// Rows are copied.
    pub const COPY_ROWS: Self = Self::Own("copy_rows");
    /// What a table of the page shows is copied.
    pub const COPY_TABLE: Self = Self::Own("copy_table");
    /// It is written as a workbook.
    pub const SAVE_WORKBOOK: Self = Self::Own("save_workbook");
    /// It is written as CSV.
    pub const SAVE_CSV: Self = Self::Own("save_csv");
    /// A next action is done.
    pub const DONE: Self = Self::Own("done");
    /// A next action waits a business day.
    pub const POSTPONE: Self = Self::Own("postpone");
    /// A next action waits a week.
    pub const POSTPONE_WEEK: Self = Self::Own("postpone_week");
    /// The address of the letter in hand is copied.
    pub const COPY_TO: Self = Self::Own("copy_to");
    /// Its second piece is copied: who gets a copy, or the subject where nobody does.
    pub const COPY_SECOND: Self = Self::Own("copy_second");
    /// Its third piece is copied.
    pub const COPY_THIRD: Self = Self::Own("copy_third");
    /// Its fourth piece is copied, where there are four.
    pub const COPY_FOURTH: Self = Self::Own("copy_fourth");
    /// What is chosen in a letter's text becomes bold.
    pub const BOLD: Self = Self::Own("bold");
    /// The text of letters is shown as it is typed, or as it will look.
    pub const SOURCE: Self = Self::Own("source");
    /// The letter that is shown turns to plain text, or back.
    pub const PLAIN_TEXT: Self = Self::Own("plain_text");
    /// Its lines become headings.
    pub const HEADING: Self = Self::Own("heading");
    /// Its lines become a list.
    pub const LIST: Self = Self::Own("list");
    /// A table is pasted.
    pub const PASTE: Self = Self::Own("paste");
}

/// What a row of the table says; what it leaves out is usual.
impl Command {
    pub(super) const fn new(id: Id, words: &'static str) -> Self {
        Self {
            id,
            words,
            within: None,
            help: None,
            icon: icons::COMMAND,
            keys: &[],
            on: On::Everywhere,
            when: When::Always,
            why: Why::Never,
            run: Run::Itself,
            is_offered: true,
            leaves_field: false,
        }
    }

    pub(super) const fn own(id: &'static str, words: &'static str) -> Self {
        Self::new(Id::Own(id), words)
    }

    pub(super) const fn within(mut self, key: &'static str) -> Self {
        self.within = Some(key);
        self
    }

    pub(super) const fn help(mut self, key: &'static str) -> Self {
        self.help = Some(key);
        self
    }

    pub(super) const fn icon(mut self, icon: &'static str) -> Self {
        self.icon = icon;
        self
    }

    pub(super) const fn keys(mut self, keys: &'static [Chord]) -> Self {
        self.keys = keys;
        self
    }

    pub(super) const fn on(mut self, on: On) -> Self {
        self.on = on;
        self
    }

    pub(super) const fn when(mut self, when: When) -> Self {
        self.when = when;
        self
    }

    pub(super) const fn why(mut self, why: fn(&Ctx<'_>) -> Option<String>) -> Self {
        self.why = Why::Plan(why);
        self
    }

    pub(super) const fn why_here(mut self, why: fn(&mut Hands<'_, '_>) -> Option<String>) -> Self {
        self.why = Why::Here(why);
        self
    }

    pub(super) const fn why_to_change(mut self, why: fn(&mut Hands<'_, '_>) -> Option<String>) -> Self {
        self.why = Why::ToChange(why);
        self
    }

    pub(super) const fn runs(mut self, run: Run) -> Self {
        self.run = run;
        self
    }

    /// The palette does not offer it: it is about where the keyboard is.
    pub(super) const fn by_keys_only(mut self) -> Self {
        self.is_offered = false;
        self
    }

    /// What is typed in a field becomes an edit first.
    pub(super) const fn leaves_field(mut self) -> Self {
        self.leaves_field = true;
        self
    }
}

/// What can be done on every screen.
pub(super) const EVERYWHERE: &[Command] = &[
    Command::new(Id::PALETTE, "command-palette")
        .keys(&[ctrl(Key::K)])
        .by_keys_only()
        .runs(Run::Do(|hands| hands.session.search.open_palette())),
    Command::new(Id::SEARCH, "everything")
        .icon(icons::MAGNIFYING_GLASS)
        .keys(&[ctrl_shift(Key::F)])
        .runs(Run::Do(|hands| hands.session.search.open(""))),
    Command::own("search_page", "command-search-page")
        .help("help-key-search")
        .icon(icons::MAGNIFYING_GLASS)
        .keys(&[ctrl(Key::F)])
        .runs(Run::Do(work::search_page)),
    Command::new(Id::UNDO, "undo")
        .help("help-key-undo")
        .icon(icons::ARROW_U_UP_LEFT)
        .keys(&[ctrl(Key::Z)])
        .when(When::Undoes)
        .why(|ctx| ctx.undo.is_none().then(|| ctx.text("undo-nothing").into_owned()))
        .runs(Run::Ask(|| Action::Undo)),
    Command::new(Id::REDO, "command-redo")
        .icon(icons::ARROW_CLOCKWISE)
        .keys(&[ctrl(Key::Y), ctrl_shift(Key::Z)])
        .when(When::Untyped)
        .why(|ctx| ctx.redo.is_none().then(|| ctx.text("redo-nothing").into_owned()))
        .runs(Run::Ask(|| Action::Redo)),
    Command::own("saved", "help-key-saved")
        .icon(icons::FLOPPY_DISK)
        .keys(&[ctrl(Key::S)])
        .runs(Run::Do(work::tell_saved)),
    Command::new(Id::COPY_TABLE, "command-copy-table")
        .icon(icons::COPY)
        .why_here(work::why_no_table)
        .runs(Run::Do(|hands| hands.session.ask_for_table(hands.egui, None))),
    Command::new(Id::SAVE_WORKBOOK, "command-save-workbook")
        .icon(icons::TABLE)
        .why_here(work::why_no_table)
        .runs(Run::Do(|hands| hands.session.ask_for_table(hands.egui, Some(TableFormat::Xlsx)))),
    Command::new(Id::SAVE_CSV, "command-save-csv")
        .icon(icons::FILE_CSV)
        .why_here(work::why_no_table)
        .runs(Run::Do(|hands| hands.session.ask_for_table(hands.egui, Some(TableFormat::Csv { bom: true })))),
    Command::own("look_again", "command-look-again")
        .help("command-look-again-help")
        .icon(icons::ARROW_COUNTER_CLOCKWISE)
        .keys(&[plain(Key::F5)])
        .why_here(work::why_not_look_again)
        .runs(Run::Do(work::look_again)),
    Command::own("close_sheet", "command-close-sheet")
        .icon(icons::X)
        .keys(&[ctrl(Key::W)])
        .leaves_field()
        .why_here(work::why_no_sheet)
        .runs(Run::Window(focus::close_sheet)),
    Command::new(Id::IMPORT, "command-import")
        .icon(icons::FILE_CSV)
        .why(locked)
        .runs(Run::Do(|hands| crate::ui::pages::import::begin(hands.ctx, hands.actions))),
    Command::own("gdap_links", "command-gdap-links")
        .icon(icons::LINK_SIMPLE)
        .why(locked)
        .runs(Run::Ask(|| Action::Go(Place::GdapList))),
    Command::own("own_letters", "command-own-letters")
        .icon(icons::ENVELOPE_SIMPLE)
        .runs(Run::Ask(|| Action::Go(Place::Letters))),
    Command::own("tour", "tour-title")
        .icon(icons::FLAG)
        .runs(Run::Do(|hands| tour::take_up(hands.ctx.settings, hands.actions))),
    Command::own("subscriptions", "command-go")
        .within("sold-title")
        .icon(icons::LIST_BULLETS)
        .runs(Run::Go(Page::Subscriptions)),
    Command::new(Id::CLOSE_PLAN, "menu-close-plan")
        .icon(icons::ARROW_LEFT)
        .runs(Run::Ask(|| Action::Plan(PlanAction::Close))),
    Command::new(Id::LANGUAGE, "switch-language").icon(icons::GLOBE).runs(Run::Do(work::other_language)),
    Command::new(Id::THEME, "command-theme").icon(icons::MOON).runs(Run::Set(|egui, _| Some(work::other_theme(egui)))),
    Command::own("zoom_in", "command-zoom-in")
        .icon(icons::PLUS)
        .keys(&[ctrl(Key::Plus), ctrl(Key::Equals)])
        .runs(Run::Set(|_, settings| zoomed(settings, work::zoom_step(settings.zoom, 1)))),
    Command::own("zoom_out", "command-zoom-out")
        .icon(icons::MINUS)
        .keys(&[ctrl(Key::Minus)])
        .runs(Run::Set(|_, settings| zoomed(settings, work::zoom_step(settings.zoom, -1)))),
    Command::own("zoom_reset", "command-zoom-reset")
        .icon(icons::ARROW_COUNTER_CLOCKWISE)
        .keys(&[ctrl(Key::Num0)])
        .runs(Run::Set(|_, settings| zoomed(settings, 100))),
    Command::own("back", "help-key-back")
        .icon(icons::ARROW_LEFT)
        .keys(&[alt(Key::ArrowLeft)])
        .why_here(|hands| hands.session.back.is_empty().then(|| hands.ctx.text("command-back-none").into_owned()))
        .runs(Run::Ask(|| Action::Back)),
    Command::own("next_page", "command-next-page")
        .keys(&[ctrl(Key::PageDown)])
        .by_keys_only()
        .runs(Run::Do(|hands| work::turn_page(hands, true))),
    Command::own("previous_page", "command-previous-page")
        .keys(&[ctrl(Key::PageUp)])
        .by_keys_only()
        .runs(Run::Do(|hands| work::turn_page(hands, false))),
    Command::own("next_part", "command-next-part")
        .keys(&[plain(Key::F6)])
        .by_keys_only()
        .runs(Run::Window(|egui| focus::walk_parts(egui, false))),
    Command::own("previous_part", "command-previous-part")
        .keys(&[shift(Key::F6)])
        .by_keys_only()
        .runs(Run::Window(|egui| focus::walk_parts(egui, true))),
    #[cfg(debug_assertions)]
    Command::own("gallery", "command-go")
        .within("nav-gallery")
        .icon(icons::EYE)
        .keys(&[ctrl_shift(Key::G)])
        .on(On::Nowhere)
        .by_keys_only()
        .runs(Run::Go(Page::Gallery)),
];

/// Keys that what has the keyboard takes for itself, and the main button.
pub(super) const CONTROLS: &[Command] = &[
    Command::own("rows", "help-key-rows").keys(&[plain(Key::ArrowUp), plain(Key::ArrowDown)]).on(On::Lists),
    Command::own("tick", "help-key-tick").keys(&[plain(Key::Space), shift(Key::ArrowDown)]).on(On::Lists),
    Command::own("tick_all", "help-key-tick-all").keys(&[ctrl(Key::A)]).on(On::Lists),
    Command::own("row_menu", "help-key-row-menu").keys(&[shift(Key::F10)]).on(On::Lists),
    Command::own("width", "help-key-width").keys(&[shift(Key::ArrowLeft), shift(Key::ArrowRight)]).on(On::Lists),
    Command::own("place", "help-key-place").keys(&[ctrl(Key::ArrowLeft), ctrl(Key::ArrowRight)]).on(On::Lists),
    Command::own("main", "help-key-main")
        .keys(&[ctrl(Key::Enter)])
        .on(On::Controls)
        .by_keys_only()
        .runs(Run::Window(focus::press_main)),
    Command::own("next", "help-key-next").keys(&[plain(Key::Tab), shift(Key::Tab)]).on(On::Controls),
    Command::own("press", "help-key-press").keys(&[plain(Key::Enter), plain(Key::Space)]).on(On::Controls),
    Command::own("choose", "help-key-choose").keys(&[plain(Key::ArrowUp), plain(Key::ArrowDown)]).on(On::Controls),
    Command::own("close", "help-key-close").keys(&[plain(Key::Escape)]).on(On::Controls),
];

/// Why nothing of the plan can be changed.
pub fn locked(ctx: &Ctx<'_>) -> Option<String> {
    ctx.locked().map(std::borrow::Cow::into_owned)
}

fn zoomed(settings: &Settings, percent: u16) -> Option<SettingEdit> {
    (settings.zoom != u32::from(percent)).then_some(SettingEdit::Zoom(percent))
}
