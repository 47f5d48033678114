//! Commands among the results: by their words in both languages, and by their keys.

use super::corpus::Target;
use super::found::{Found, Group, Row};
use crate::domain::search::fold;
use crate::i18n::{Lang, Language};
use crate::ui::commands::matching::{MatchReach, distance};
use crate::ui::commands::{self, Command, Hands, Id};

/// What a command is called.
pub(super) struct Called {
    id: Id,
    /// In both languages, and its keys; folded.
    texts: Vec<String>,
}

/// What every command is called, whatever language the windows are in.
pub(super) fn called(lang: &Lang) -> Vec<Called> {
    let other = Lang::new(match lang.language() {
        Language::English => Language::TraditionalChinese,
        Language::TraditionalChinese => Language::English,
    });
    let texts = |command: &Command| {
        let words = [lang, &other].map(|lang| fold(&command.title(lang)));
        words.into_iter().chain(command.shown_keys().iter().map(|keys| fold(keys))).collect()
    };
    commands::all().map(|command| Called { id: command.id, texts: texts(&command) }).collect()
}

/// The commands that fit; in the palette all of them while nothing is typed, and those that were chosen before come first.
pub(super) fn commands(hands: &mut Hands<'_, '_>, called: &[Called], query: &str, is_palette: bool) -> Found {
    let mut found = Found::default();
    let typed = fold(query.trim());
    if typed.is_empty() && !is_palette {
        return found;
    }
    let reach = if is_palette { MatchReach::Letters } else { MatchReach::Words };
    let recent = hands.session.commands.recent.clone();
    let place = |id: Id| recent.iter().position(|known| *known == id).unwrap_or(recent.len());
    let fits = |id: Id| {
        let texts = called.iter().find(|called| called.id == id).map_or(&[][..], |called| &called.texts);
        distance(texts, &typed, reach)
    };
    let mut those: Vec<(usize, usize, Command)> = commands::all()
        .filter(|command| command.is_offered(hands.session))
        .filter_map(|command| Some((fits(command.id)?, place(command.id), command)))
        .collect();
    let page = hands.session.page;
    // What is done on this page is nearer than what leads away.
    those.sort_by_key(|(distance, place, command)| (*distance, *place, !command.is_of(page)));
    for (_, place, command) in those {
        let group = if typed.is_empty() && place < recent.len() { Group::Recent } else { Group::Commands };
        let why_not = command.why_not(hands);
        let (title, keys) = (command.title(hands.ctx.lang), command.keys_here(hands.session));
        let (icon, target) = (command.icon, Target::Command(command.id));
        found.rows.push(Row { group, title, aside: keys, target, icon, why_not });
    }
    found
}
