//! Letters for the post: composed beside the window, printed by the browser, and recorded as printed once a person says so.

use super::App;
use crate::clock;
use crate::domain::compose::{Composer, Letter};
use crate::domain::link::LinkGrammar;
use crate::domain::plan::ids::{CustomerId, RoundId};
use crate::domain::plan::invitation::HandOver;
use crate::exchange::paper::letters_html;
use crate::i18n::Lang;
use crate::i18n::shared_letters::{letter_name, letter_paper};
use crate::jobs::{JobProgress, Stopped};
use crate::ui::theme::Tone;

/// Letters that are composed, and the page that shows them.
struct Printed {
    name: String,
    html: String,
    letters: Vec<Letter>,
    n_refused: usize,
}

impl App {
    /// Prints the letters to these customers; of one that cannot be written only the number is said.
    pub(super) fn print_letters(&mut self, id: RoundId, customers: Vec<CustomerId>) {
        let Some(open) = &self.open else { return };
        let plan = open.history.plan().clone();
        let Some(round) = plan.rounds.get(id) else { return };
        let (order, today, language) = (super::order(round), clock::today(), self.lang.language());
        let whose = match customers.as_slice() {
            [one] => plan.customers.get(*one).map(|customer| customer.name.clone()).unwrap_or_default(),
            many => self.lang.count("letter-paper-many", many.len()).into_owned(),
        };
        let name = format!("{} {whose}", letter_name(&self.lang, &plan, round.kind));
        let work = move |progress: &JobProgress| {
            let grammar = LinkGrammar::shipped().unwrap_or_default();
            let (us, lang) = (plan.us(), Lang::new(language));
            let composer = Composer::new(&plan, &grammar, order);
            let (mut letters, mut papers, mut n_refused) = (Vec::new(), Vec::new(), 0);
            for (index, id) in customers.iter().enumerate() {
                progress.report(index, customers.len())?;
                let Some(customer) = plan.customers.get(*id) else { continue };
                match composer.compose(customer) {
                    Ok(letter) => {
                        papers.push(letter_paper(&letter, &us, &customer.name, today));
                        letters.push(letter);
                    }
                    Err(_) => n_refused += 1,
                }
            }
            let html = letters_html(lang.language(), &name, &papers);
            Ok(Printed { name, html, letters, n_refused })
        };
        self.start(super::files::ALL, work, move |app, result| app.letters_composed(id, result));
    }

    fn letters_composed(&mut self, round: RoundId, result: Result<Printed, Stopped>) {
        let printed = match result {
            Ok(printed) => printed,
            Err(stopped) => {
                let key = if stopped == Stopped::Cancelled { "letters-cancelled" } else { "job-broken" };
                let text = self.lang.text(key).into_owned();
                self.say(Tone::Warning, text);
                return;
            }
        };
        if 0 < printed.n_refused {
            let text = self.lang.count("letter-paper-refused", printed.n_refused).into_owned();
            self.say(Tone::Warning, text);
        }
        let Printed { name, html, letters, .. } = printed;
        if letters.is_empty() {
            return;
        }
        self.print_then(name, html, move |app| app.session.invitations.ask_if_printed(round, letters));
    }

    /// A person says that they came out of the printer.
    pub(super) fn letters_printed(&mut self, round: RoundId, letters: &[Letter]) {
        self.record_hand_over(round, letters, HandOver::Printed);
        if let [letter] = letters {
            self.session.invitations.handed_over(letter.customer);
        }
    }
}
