//! Forms: half-typed text lives in the session and becomes one edit when its field is left or quiet for a second.

use std::collections::BTreeMap;

use egui::{Event, ImeEvent, Response, Ui};
use serde::{Deserialize, Deserializer, Serialize};

use super::ctx::Ctx;
use super::kit::TextField;
use crate::domain::plan::ids::{ContactId, CustomerId, ProviderId};
use crate::domain::search::fold;

/// Text that is being typed or could not be understood, by field; survives a crash with the session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedTexts(#[serde(deserialize_with = "read_texts")] BTreeMap<String, String>);

fn read_texts<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeMap<String, String>, D::Error> {
    let texts = BTreeMap::<String, String>::deserialize(from)?;
    Ok(texts.into_iter().map(|(key, text)| (by_id(&key).unwrap_or(key), text)).collect())
}

/// Earlier programs told contacts by their place, as in `customer.c-0000000000034.contact.0.name`; `None` for other keys.
fn by_id(key: &str) -> Option<String> {
    let (owner, rest) = key.split_once(".contact.")?;
    let (place, field) = rest.split_once('.')?;
    let record = match owner.split_once('.')? {
        ("customer", id) => id.parse::<CustomerId>().ok()?.number(),
        ("provider", id) => id.parse::<ProviderId>().ok()?.number(),
        _ => return None,
    };
    let id = ContactId::of_place(record, place.parse().ok()?);
    Some(format!("{owner}.contact.{id}.{field}"))
}

impl TypedTexts {
    /// What stands in this field instead of the plan's value; `None` when the plan's value is shown.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(String::as_str)
    }

    /// Keeps what is typed.
    pub fn put(&mut self, key: &str, text: String) {
        self.0.insert(key.to_owned(), text);
    }

    /// The plan's value is shown again.
    pub fn clear(&mut self, key: &str) {
        self.0.remove(key);
    }

    /// Whether every field shows what the plan holds.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Draws a field for a text that is no value of the plan yet: it stays half typed until something is made of it.
///
/// `begin` stands in it before anything was typed. Answers with what stands in it now, and with how it was used.
pub fn loose_field(
    ui: &mut Ui,
    unfinished: &mut TypedTexts,
    (key, begin): (&str, &str),
    field: TextField<'_>,
) -> (String, Response) {
    let mut text = unfinished.get(key).unwrap_or(begin).to_owned();
    let response = field.show(ui, &mut text);
    if response.changed() {
        if text.is_empty() && begin.is_empty() {
            unfinished.clear(key);
        } else {
            unfinished.put(key, text.clone());
        }
    }
    (text, response)
}

/// Seconds without a key after which typed text becomes an edit.
const QUIET_SECONDS: f64 = 1.0;

/// What a field means to the plan.
pub struct Bound<'a> {
    /// Names the field in the session, such as `provider.v-0000000000001.name`.
    pub key: &'a str,
    /// What the plan holds.
    pub current: &'a str,
}

/// Draws a field bound to the plan; `read` turns text into a value or says in a sentence why not.
///
/// Answers with a value once the field was left or quiet, and only when it differs from the plan's.
/// Text that `read` refuses stays in the field with the sentence under it; nothing typed is lost.
#[must_use]
pub fn bound_field<T>(
    ui: &mut Ui,
    unfinished: &mut TypedTexts,
    bound: &Bound<'_>,
    field: TextField<'_>,
    read: impl Fn(&str) -> Result<T, String>,
) -> Option<T> {
    let mut text = unfinished.get(bound.key).unwrap_or(bound.current).to_owned();
    let error = unfinished.get(bound.key).and_then(|typed| read(typed).err());
    let typing_id = ui.scope_id().with(("typing", bound.key));
    let now = ui.input(|i| i.time);
    let since: Option<f64> = ui.data(|data| data.get_temp(typing_id));
    // While somebody types, the sentence would only disturb. While a button of the mouse is down, it stays as it was: what
    // it moves would not be under the pointer any more, and the click would be lost.
    let error_id = ui.scope_id().with(("error", bound.key));
    let was_shown: bool = ui.data(|data| data.get_temp(error_id)).unwrap_or(true);
    let is_shown = since.is_none() && (was_shown || !ui.input(|input| input.pointer.any_down()));
    ui.data_mut(|data| data.insert_temp(error_id, is_shown));
    let shown_error = error.as_deref().filter(|_| is_shown);
    let response = field.error(shown_error).show(ui, &mut text);
    let is_composing = is_composing(ui, &response);
    if response.changed() {
        unfinished.put(bound.key, text.clone());
        ui.data_mut(|data| data.insert_temp(typing_id, now));
        wake_when_quiet(ui, 0.0);
        return None;
    }
    let is_quiet = since.is_some_and(|since| QUIET_SECONDS <= now - since);
    if let Some(since) = since.filter(|_| !is_quiet) {
        // Every frame before takes the wish for a later one away.
        wake_when_quiet(ui, now - since);
    }
    let is_left = !response.has_focus();
    if is_composing || !(is_left || is_quiet) || unfinished.get(bound.key).is_none() {
        return None;
    }
    ui.data_mut(|data| data.remove::<f64>(typing_id));
    match read(&text) {
        Ok(_) if text == bound.current => {
            unfinished.clear(bound.key);
            None
        }
        Ok(value) => {
            unfinished.clear(bound.key);
            Some(value)
        }
        Err(_) => None,
    }
}

/// Asks for a frame once the text has been quiet for long enough; `quiet`: seconds without a key so far.
fn wake_when_quiet(ui: &Ui, quiet: f64) {
    ui.ctx().request_repaint_after_secs((QUIET_SECONDS - quiet) as f32 + 0.05);
}

/// Whether an input method is composing in this field: its text then holds what is not typed yet.
///
/// Call it in every frame of a field, or it misses the event that begins or ends a composition.
fn is_composing(ui: &Ui, field: &Response) -> bool {
    let id = field.id.with("composing");
    let was: bool = ui.data(|data| data.get_temp(id).unwrap_or(false));
    let is = field.has_focus()
        && ui.input(|input| {
            input.events.iter().fold(was, |is, event| match event {
                Event::Ime(ImeEvent::Preedit { text, .. }) => !text.is_empty(),
                Event::Ime(ImeEvent::Commit(_)) | Event::Text(_) => false,
                _ => is,
            })
        });
    if is != was {
        ui.data_mut(|data| data.insert_temp(id, is));
    }
    is
}

/// Reads an optional value: blank text is `None`.
pub fn optional<T, E>(text: &str, parse: impl Fn(&str) -> Result<T, E>, sentence: &str) -> Result<Option<T>, String> {
    if text.trim().is_empty() { Ok(None) } else { parse(text).map(Some).map_err(|_| sentence.to_owned()) }
}

/// A whole number as people type it, in digits of either width; blank text is none.
///
/// # Errors
/// A sentence, when it is none.
pub fn number_of(ctx: &Ctx<'_>, text: &str) -> Result<Option<u32>, String> {
    optional(&fold(text.trim()), str::parse, &ctx.text("bad-number"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_earlier_program_left_half_typed_is_in_the_field_of_the_same_contact() {
        let (customer, provider) = (CustomerId::new(100), ProviderId::new(2));
        let left = format!(
            "({{\"customer.{customer}.contact.1.name\":\"half\",\"provider.{provider}.contact.0.zone\":\"UTC+\",\
             \"customer.{customer}.name\":\"Fab\"}})"
        );
        let unfinished: TypedTexts = ron::from_str(&left).unwrap();
        let (second, first) = (ContactId::of_place(100, 1), ContactId::of_place(2, 0));
        assert_eq!(unfinished.get(&format!("customer.{customer}.contact.{second}.name")), Some("half"));
        assert_eq!(unfinished.get(&format!("provider.{provider}.contact.{first}.zone")), Some("UTC+"));
        assert_eq!(unfinished.get(&format!("customer.{customer}.name")), Some("Fab"));
        let again: TypedTexts = ron::from_str(&ron::to_string(&unfinished).unwrap()).unwrap();
        assert_eq!(again, unfinished);
    }
}
