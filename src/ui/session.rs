//! `Session`: what the window remembers while it is open: page, half-typed text, what is chosen. Never the plan itself.

use super::action::{Action, Page};
use super::commands;
use super::form::TypedTexts;
use super::kit::Toasts;
use super::many::Take;
use super::pages;
use super::path_prompt::PathPrompt;
use super::place::Place;
use super::search;
use crate::exchange::table_out::TableFormat;
use crate::for_each_page;

/// Which screen is to be shown next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leave {
    /// This one.
    To(Place),
    /// The one before.
    Back,
}

/// The most places that one can go back to.
const MOST_BACK: usize = 100;

/// What is told of the plan once everything is on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tells {
    /// Whether everything is saved.
    Saved,
    /// Whether another program changed it.
    Looked,
}

macro_rules! session {
    ($($(#[$about:meta])* $page:ident of $folder:ident: $($look:expr),+;)+) => {
        /// The state of the window.
        #[derive(Default)]
        pub struct Session {
            /// The screen that is shown.
            pub page: Page,
            /// Where one was before, the latest last.
            pub back: Vec<Place>,
            /// A change of the screen that waits until the field that is typed in was drawn once more, without the keyboard.
            pub leaving: Option<Leave>,
            /// What somebody asked about the plan, and was not told yet.
            pub tells: Option<Tells>,
            /// What was chosen and asked for among the commands.
            pub commands: commands::State,
            /// Half-typed text.
            pub unfinished: TypedTexts,
            /// Short messages.
            pub toasts: Toasts<Action>,
            /// What becomes of the table that the page shows, once it was drawn.
            pub takes_table: Option<Take>,
            /// A path that is asked for, where there are no file dialogs.
            pub path_prompt: Option<PathPrompt>,
            /// The start screen.
            pub start: pages::start::State,
            /// The search over everything.
            pub search: search::State,
            $(
                #[doc = concat!("What is half done on [`Page::", stringify!($page), "`].")]
                pub $folder: pages::$folder::State,
            )+
        }
    };
}
for_each_page!(session);

impl Session {
    /// What survives a crash: half-typed text.
    pub fn to_text(&self) -> String {
        if self.unfinished.is_empty() { String::new() } else { ron::to_string(&self.unfinished).unwrap_or_default() }
    }

    /// Takes up what a former session left; a text that cannot be read is as good as none.
    pub fn restore(&mut self, text: Option<&str>) {
        self.unfinished = text.and_then(|text| ron::from_str(text).ok()).unwrap_or_default();
    }

    /// Asks the tables of this frame for what they show; `None`: it is to be copied, else written as a file.
    pub fn ask_for_table(&mut self, egui: &egui::Context, format: Option<TableFormat>) {
        self.takes_table = Some(format.map_or(Take::Copy, Take::File));
        super::kit::ask_for_table(egui);
        egui.request_repaint();
    }

    /// Carries a change of the screen out.
    pub fn leave(&mut self, leave: Leave) {
        match leave {
            Leave::To(place) => self.go(place),
            Leave::Back => self.go_back(),
        }
    }

    /// Shows another place; the present one can be gone back to.
    pub fn go(&mut self, place: impl Into<Place>) {
        let (place, now) = (place.into(), Place::on(self, self.page));
        let page = place.page();
        place.show(self);
        let is_elsewhere = page != self.page || (now != Place::Page(page) && !place.is_same_record(&now));
        if is_elsewhere {
            self.back.push(now);
            let n_more = self.back.len().saturating_sub(MOST_BACK);
            self.back.drain(..n_more);
        }
        self.page = page;
    }

    fn go_back(&mut self) {
        let Some(place) = self.back.pop() else { return };
        self.page = place.page();
        // What still stands there as it was left stays as it is.
        if !place.is_same_record(&Place::on(self, self.page)) {
            place.show(self);
        }
    }
}
