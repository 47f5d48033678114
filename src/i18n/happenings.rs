//! What happened with a customer, in words.

use super::Lang;
use super::shared_letters::letter_name;
use crate::domain::happenings::{Happening, HappeningKind};
use crate::domain::plan::Plan;

/// What happened, and who did it, empty where nobody is known; of what was said the first `most` characters of its first
/// line, or all of it.
pub fn happening_words(lang: &Lang, plan: &Plan, one: &Happening<'_>, most: Option<usize>) -> (String, String) {
    let said = |name: &str, state: &str| lang.with("customers-latest-said", &[("name", name), ("state", state)]);
    let (what, by) = match &one.what {
        HappeningKind::Talk(talk) => {
            let by = talk.by.and_then(|id| plan.people.get(id)).map_or(&talk.author, |person| &person.name);
            let kind = lang.text(talk.kind.key());
            let text = most.map_or_else(|| talk.text.trim().to_owned(), |most| shortened(&talk.text, most));
            (if text.is_empty() { kind } else { said(&kind, &text) }, by.as_str())
        }
        HappeningKind::Letter(template, event) => {
            let kind = plan.templates.get(*template).map(|template| letter_name(lang, plan, template.kind));
            (said(&kind.unwrap_or_default(), &lang.text(event.key())), one.by)
        }
        HappeningKind::Stage(stage) => (lang.text(stage.key()), one.by),
        HappeningKind::Track(track, key, evidence) => {
            let names: Vec<&str> = evidence.iter().map(|one| one.name.as_str()).collect();
            let state = lang.text(key);
            let state = if names.is_empty() {
                state.into_owned()
            } else {
                lang.with("customers-latest-proof", &[("state", &state), ("files", &names.join(", "))]).into_owned()
            };
            (said(&lang.text(track.key()), &state), one.by)
        }
        HappeningKind::Transfer(stage) => (said(&lang.text("track-transfer"), &lang.text(stage.key())), one.by),
    };
    (what.into_owned(), by.to_owned())
}

/// The first line of what was said, cut where it is long.
fn shortened(text: &str, most: usize) -> String {
    let line = text.trim().lines().next().unwrap_or_default();
    match line.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", line[..at].trim_end()),
        None => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_is_cut_at_its_first_line_and_never_within_a_character() {
        assert_eq!(shortened("  asked to wait\nfor the board", 90), "asked to wait");
        let long = "董".repeat(200);
        assert_eq!(shortened(&long, 90), format!("{}…", "董".repeat(90)));
        assert_eq!(shortened(" \n ", 90), "");
    }
}
