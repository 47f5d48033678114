//! Rule books of the user's own: added to the shipped ones when a plan is loaded, and what is wrong with them said once.

use super::App;
use crate::domain::slug::Slug;
use crate::i18n::explain;
use crate::store::rule_files::Shelf;
use crate::ui::theme::Tone;

impl App {
    /// Says everything odd about own rule books, each thing once as long as the program runs.
    pub(super) fn report_rule_files(&mut self, shelf: &Shelf) {
        let faults = shelf.faults.iter().map(|fault| (Tone::Warning, explain::rule_file_fault(&self.lang, fault)));
        let instead = |(id, file): &(Slug, String)| explain::rule_file_instead(&self.lang, *id, file);
        let replaced = shelf.replaced.iter().map(|one| (Tone::Warning, instead(one)));
        let all: Vec<_> = faults.chain(replaced).collect();
        for (tone, text) in all {
            if self.said_of_rules.insert(text.clone()) {
                self.say(tone, text);
            }
        }
    }
}
