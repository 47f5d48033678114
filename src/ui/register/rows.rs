//! The rows of a register: which records are shown, in which order; worked out when plan, search or order change.

use std::sync::Arc;

use super::Register;
use super::form::OnSheet as _;
use crate::domain::plan::Plan;
use crate::domain::plan::field::Value;
use crate::domain::plan::fields::RecordField as _;
use crate::domain::search::{fold, fold_into};
use crate::i18n::collation::sort_key;
use crate::i18n::{Lang, Language};
use crate::roster::cells::words;
use crate::ui::ctx::Ctx;
use crate::ui::kit::Sort;

/// The column of the state; all others are fields.
pub(super) const STATE: &str = "state";

/// What is wanted to be seen.
pub(super) struct Wish<'w> {
    pub(super) query: &'w str,
    pub(super) hides_closed: bool,
    /// `None`: as the records were made.
    pub(super) sort: Option<Sort>,
}

/// What rows belong to: the plan's revision, the language, and what was wished.
type Stand = (u64, Language, String, bool, Option<Sort>);

/// The records that are shown, in order.
pub(super) struct Rows<R: Register> {
    shown: Vec<Arc<R>>,
    of: Option<Stand>,
}

impl<R: Register> Default for Rows<R> {
    fn default() -> Self {
        Self { shown: Vec::new(), of: None }
    }
}

/// By what a row is ordered; what is empty comes last in either direction.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Text(Box<[u8]>),
    Empty,
}

impl<R: Register> Rows<R> {
    pub(super) fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    pub(super) fn len(&self) -> usize {
        self.shown.len()
    }

    pub(super) fn get(&self, row: usize) -> Option<&Arc<R>> {
        self.shown.get(row)
    }

    /// Brings the rows up to date.
    pub(super) fn arrange(&mut self, ctx: &Ctx<'_>, wish: &Wish<'_>) {
        let now = (ctx.revision, ctx.lang.language(), wish.query.to_owned(), wish.hides_closed, wish.sort);
        if self.of.as_ref() == Some(&now) {
            return;
        }
        self.of = Some(now);
        let folded = fold(wish.query);
        let wanted: Vec<&str> = folded.split_whitespace().collect();
        let is_shown = |record: &&Arc<R>| {
            let text = if wanted.is_empty() { String::new() } else { text_of(ctx, &***record) };
            (record.is_open() || !wish.hides_closed) && wanted.iter().all(|word| text.contains(word))
        };
        self.shown = R::of(ctx.plan).iter().filter(is_shown).cloned().collect();
        let Some(sort) = wish.sort else {
            // Until somebody sorts, what is open comes first.
            self.shown.sort_by_key(|record| !record.is_open());
            return;
        };
        let mut keyed: Vec<(Key, Arc<R>)> =
            self.shown.drain(..).map(|record| (key_of(ctx, sort.column, &*record), record)).collect();
        keyed.sort_by(|(one, _), (other, _)| match (one, other) {
            (Key::Text(one), Key::Text(other)) if !sort.ascending => other.cmp(one),
            (one, other) => one.cmp(other),
        });
        self.shown.extend(keyed.into_iter().map(|(_, record)| record));
    }
}

/// All that is searched of a record, folded, a line each.
fn text_of<R: Register>(ctx: &Ctx<'_>, record: &R) -> String {
    let mut text = fold(&record.chip(ctx).1);
    let held = R::fields().iter().map(|field| record.held(ctx.plan, *field));
    for value in held.chain(R::DERIVED.iter().map(|derived| (derived.value)(record, ctx))) {
        text.push('\n');
        fold_into(&words(ctx.lang, ctx.plan, value), &mut text);
    }
    text
}

fn key_of<R: Register>(ctx: &Ctx<'_>, column: &str, record: &R) -> Key {
    if column == STATE {
        return text_key(&record.chip(ctx).1);
    }
    if let Some(derived) = R::DERIVED.iter().find(|derived| derived.column.id == column) {
        return value_key(ctx.lang, ctx.plan, (derived.value)(record, ctx));
    }
    let field = R::fields().iter().find(|field| field.uses().column.is_some_and(|of| of.id == column));
    field.map_or(Key::Empty, |field| value_key(ctx.lang, ctx.plan, record.held(ctx.plan, *field)))
}

fn value_key(lang: &Lang, plan: &Plan, value: Value<'_>) -> Key {
    match value {
        Value::Nothing | Value::Parts => Key::Empty,
        // As it is written, year before month before day.
        Value::Day(day) => Key::Text(day.to_string().into_bytes().into()),
        Value::Number(n) => Key::Text(n.to_be_bytes().into()),
        value => text_key(&words(lang, plan, value)),
    }
}

fn text_key(text: &str) -> Key {
    if text.is_empty() { Key::Empty } else { Key::Text(sort_key(text)) }
}
