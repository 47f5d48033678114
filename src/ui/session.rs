//! `Session`: what the window remembers while it is open: page, half-typed text, what is chosen. Never the plan itself.

use super::action::{Action, Page};
use super::form::Unfinished;
use super::kit::Toasts;
use super::pages::{
    company, customers, deadlines, enrollment, gallery, import, invitations, plans, providers, rules, settings, start,
    today,
};
use super::search;

/// Which screen is to be shown next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// This one.
    To(Page),
    /// The one before.
    Back,
}

/// The state of the window.
#[derive(Default)]
pub struct Session {
    /// The screen that is shown.
    pub page: Page,
    /// Screens before it, the latest last.
    pub back: Vec<Page>,
    /// A change of the screen that waits until the field that is typed in was drawn once more, without the keyboard.
    pub leaving: Option<Leave>,
    /// Somebody asked whether everything is saved, and was not told yet.
    pub tells_saved: bool,
    /// Half-typed text.
    pub unfinished: Unfinished,
    /// Short messages.
    pub toasts: Toasts<Action>,
    /// The start screen.
    pub start: start::State,
    /// Next actions.
    pub today: today::State,
    /// Our company.
    pub company: company::State,
    /// Enrollment.
    pub enrollment: enrollment::State,
    /// Providers.
    pub providers: providers::State,
    /// Customers.
    pub customers: customers::State,
    /// Import.
    pub import: import::State,
    /// Letters.
    pub invitations: invitations::State,
    /// Dates.
    pub deadlines: deadlines::State,
    /// Rule books.
    pub rules: rules::State,
    /// Plans and backups.
    pub plans: plans::State,
    /// Settings.
    pub settings: settings::State,
    /// The search over everything.
    pub search: search::State,
    /// The gallery.
    pub gallery: gallery::State,
}

impl Session {
    /// What survives a crash: half-typed text.
    pub fn to_text(&self) -> String {
        if self.unfinished.is_empty() { String::new() } else { ron::to_string(&self.unfinished).unwrap_or_default() }
    }

    /// Takes up what a former session left; a text that cannot be read is as good as none.
    pub fn restore(&mut self, text: Option<&str>) {
        self.unfinished = text.and_then(|text| ron::from_str(text).ok()).unwrap_or_default();
    }

    /// Carries a change of the screen out.
    pub fn leave(&mut self, leave: Leave) {
        match leave {
            Leave::To(page) => self.go(page),
            Leave::Back => self.page = self.back.pop().unwrap_or(self.page),
        }
    }

    /// Shows another screen; the present one can be gone back to.
    pub fn go(&mut self, page: Page) {
        if self.page != page {
            self.back.push(self.page);
            self.page = page;
        }
    }
}
