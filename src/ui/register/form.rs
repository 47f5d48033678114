//! The fields of a record on its sheet, as its noun's table describes them; each becomes an edit when it is left.

use std::borrow::Cow;
use std::fmt::Display;

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::draft::Language;
use crate::domain::edit::Edit;
use crate::domain::plan::Plan;
use crate::domain::plan::field::{Value, ValueKind};
use crate::domain::plan::fields::{Described, RecordField};
use crate::domain::plan::uses::{SheetUse, Uses};
use crate::domain::search::fold;
use crate::domain::table::Record;
use crate::exchange::csv_in::country_of;
use crate::roster::cells::words;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::date_form::{DateField, date_field};
use crate::ui::form::{Bound, TypedTexts, bound_field};
use crate::ui::kit::{self, TextField};
use crate::ui::note_links::note_links_ui;

/// The most characters of a text with several lines, and of one with a single one.
const LIMITS: (usize, usize) = (20_000, 2_000);

/// A record whose fields stand on a sheet.
pub trait OnSheet: Described + Record<Id: Display> {
    /// Begins the names of its half-typed texts, as in `customer.c-0000000000034.name`.
    const NOUN: &'static str;

    /// The edit after which this field holds this; `None`: it cannot.
    fn edit_of(&self, field: Self::Field, value: Value<'_>) -> Option<Edit>;

    /// What holds where this field is empty; `Nothing`: then nothing does.
    fn otherwise(&self, _plan: &Plan, _field: Self::Field) -> Value<'static> {
        Value::Nothing
    }

    /// What this field holds, else what then holds.
    fn held<'r>(&'r self, plan: &Plan, field: Self::Field) -> Value<'r> {
        match field.get(self) {
            Value::Nothing => self.otherwise(plan, field),
            value => value,
        }
    }
}

/// A record, and which of its fields is meant.
pub type Of<'r, R> = (&'r R, <R as Described>::Field);

/// Those of these fields that stand on the sheet, in rows: halves beside each other.
pub fn rows_ui<R: OnSheet>(ui: &mut Ui, is_meant: impl Fn(R::Field) -> bool, mut draw: impl FnMut(&mut Ui, R::Field)) {
    let is_half = |field: &R::Field| field.uses().sheet.is_some_and(|sheet| sheet.is_half);
    let fields: Vec<R::Field> =
        R::fields().iter().copied().filter(|field| field.uses().sheet.is_some() && is_meant(*field)).collect();
    for row in fields.chunk_by(|one, next| is_half(one) && is_half(next)).flat_map(|run| run.chunks(2)) {
        match *row {
            [left, right] => kit::halves(ui, &mut draw, |ui, draw| draw(ui, left), |ui, draw| draw(ui, right)),
            [field, ..] => draw(ui, field),
            [] => {}
        }
    }
}

/// Draws a field as what it can hold asks for.
pub fn field_ui<R: OnSheet>(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    of: Of<'_, R>,
    (unfinished, actions): (&mut TypedTexts, &mut Actions),
) {
    let (_, field) = of;
    let rows = field.uses().sheet.map_or(1, |sheet| sheet.rows);
    match field.kind() {
        ValueKind::Person
        | ValueKind::Provider
        | ValueKind::Customer
        | ValueKind::Wave
        | ValueKind::Language
        | ValueKind::Choice(_) => {
            choice_ui(ui, ctx, of, actions);
        }
        ValueKind::Day => day_ui(ui, ctx, of, (unfinished, actions)),
        ValueKind::Text if 1 < rows => {
            text_ui(ui, ctx, of, (unfinished, &mut *actions), (field.word(), |shape| shape.rows(rows).limit(LIMITS.0)));
            let (record, note) = (of.0, field.get(of.0).typed());
            note_links_ui(ui, ctx, (&format!("{}.{}.{}", R::NOUN, record.id(), field.word()), &note), actions);
        }
        ValueKind::Text | ValueKind::Code | ValueKind::Country | ValueKind::Texts | ValueKind::Number => {
            text_ui(ui, ctx, of, (unfinished, actions), (field.word(), |shape| shape.limit(LIMITS.1)));
        }
        ValueKind::Kinds | ValueKind::Parts => {}
    }
}

/// A field whose value is typed; `name` is that of its half-typed text.
pub fn text_ui<R: OnSheet>(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (record, field): Of<'_, R>,
    (unfinished, actions): (&mut TypedTexts, &mut Actions),
    (name, look): (&str, impl FnOnce(TextField<'_>) -> TextField<'_>),
) {
    let Uses { label, sheet: Some(SheetUse { help, refusal, .. }), .. } = *field.uses() else { return };
    let (key, current) = (format!("{}.{}.{name}", R::NOUN, record.id()), field.get(record).typed());
    let (label, help) = (ctx.text(label), ctx.text(help));
    let shape = look(TextField::new(&key, &label).help(&help).read_only(ctx.is_locked()));
    let read = |text: &str| {
        let edit = typed_value(field.kind(), text).and_then(|value| record.edit_of(field, value));
        ctx.try_edit(edit.ok_or_else(|| ctx.text(refusal).into_owned())?)
    };
    if let Some(edit) = bound_field(ui, unfinished, &Bound { key: &key, current: &current }, shape, read) {
        actions.edit(edit);
    }
}

/// What somebody typed as a value of this kind; `None`: it can be none.
fn typed_value(kind: ValueKind, text: &str) -> Option<Value<'_>> {
    let text = text.trim();
    Some(match kind {
        _ if text.is_empty() => Value::Nothing,
        ValueKind::Texts => {
            Some(tags_of(text)).filter(|tags| !tags.is_empty()).map_or(Value::Nothing, |tags| Value::Texts(tags.into()))
        }
        ValueKind::Country => Value::Code(country_of(text).ok()?.to_string().into()),
        ValueKind::Code => Value::Code(text.into()),
        ValueKind::Number => Value::Number(fold(text).parse().ok()?),
        _ => Value::Text(text.into()),
    })
}

/// Tags as people type them: separated by commas or semicolons of either width.
fn tags_of(text: &str) -> Vec<String> {
    let tags = text.split([',', ';', '，', '、', '；']).map(str::trim).filter(|tag| !tag.is_empty());
    let mut tags: Vec<String> = tags.map(str::to_owned).collect();
    tags.sort_unstable();
    tags.dedup();
    tags
}

/// A field that holds a day.
fn day_ui<R: OnSheet>(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (record, field): Of<'_, R>,
    (unfinished, actions): (&mut TypedTexts, &mut Actions),
) {
    let Uses { label, sheet: Some(sheet), .. } = *field.uses() else { return };
    let (key, label) = (format!("{}.{}.{}", R::NOUN, record.id(), field.word()), ctx.text(label));
    let current = if let Value::Day(day) = field.get(record) { Some(day) } else { None };
    let help = match record.otherwise(ctx.plan, field) {
        Value::Day(day) => ctx.lang.with("register-empty-means", &[("day", &ctx.lang.date(day))]),
        _ => Cow::Borrowed(""),
    };
    let shape = DateField {
        key: &key,
        label: &label,
        help: &help,
        current,
        required: false,
        is_ahead: !sheet.is_past || sheet.is_half,
    };
    let edit_of = |day: Option<NaiveDate>| record.edit_of(field, day.map_or(Value::Nothing, Value::Day));
    let allow = |day: Option<NaiveDate>| {
        if sheet.is_past && day.is_some_and(|day| ctx.today < day) {
            return Err(ctx.text("refused-date-in-future").into_owned());
        }
        edit_of(day).map_or(Ok(()), |edit| ctx.try_edit(edit).map(drop))
    };
    if let Some(edit) = date_field(ui, ctx, unfinished, &shape, allow).and_then(edit_of) {
        actions.edit(edit);
    }
}

/// A field whose value is chosen from a list.
fn choice_ui<R: OnSheet>(ui: &mut Ui, ctx: &Ctx<'_>, (record, field): Of<'_, R>, actions: &mut Actions) {
    let now = field.get(record).into_owned();
    let mut options = Vec::new();
    let otherwise = record.otherwise(ctx.plan, field);
    let word = match otherwise {
        Value::Nothing => no_choice(ctx, field.kind()),
        value => Some(ctx.lang.with("register-otherwise", &[("value", &words(ctx.lang, ctx.plan, value))])),
    };
    options.extend(word.map(|word| (Value::Nothing, word)));
    options.extend(choices(ctx, field.kind()));
    if !now.is_known(ctx.plan) {
        options.push((now.clone(), ctx.text("customers-provider-gone")));
    }
    let options: Vec<_> = options.iter().map(|(value, text)| (value.clone(), &**text)).collect();
    let (label, width) = (ctx.text(field.uses().label), ui.available_width());
    let mut value = now.clone();
    ui.add_enabled_ui(!ctx.is_locked(), |ui| {
        kit::labelled(ui, &label, "", None, false, |ui| {
            let id_salt = format!("{}-{}", R::NOUN, field.word());
            kit::select(ui, &id_salt, &label, &mut value, &options, width)
        });
    });
    if value != now
        && let Some(edit) = record.edit_of(field, value)
    {
        actions.edit(edit);
    }
}

/// Everything that can be chosen for a field of this kind, in words; empty for what is typed.
pub fn choices<'c>(ctx: &'c Ctx<'_>, kind: ValueKind) -> Vec<(Value<'static>, Cow<'c, str>)> {
    match kind {
        ValueKind::Person => {
            ctx.plan.people.iter().map(|p| (Value::Person(p.id), Cow::Borrowed(p.name.as_str()))).collect()
        }
        ValueKind::Provider => {
            ctx.plan.providers.iter().map(|p| (Value::Provider(p.id), Cow::Borrowed(p.name.as_str()))).collect()
        }
        ValueKind::Customer => {
            ctx.plan.customers.iter().map(|c| (Value::Customer(c.id), Cow::Borrowed(c.name.as_str()))).collect()
        }
        ValueKind::Wave => waves(ctx),
        ValueKind::Language => {
            Language::ALL.map(|language| (Value::Language(language), ctx.text(language.column_key()))).into()
        }
        ValueKind::Choice(keys) => keys.iter().map(|key| (Value::Choice(key), ctx.text(key))).collect(),
        ValueKind::Text
        | ValueKind::Code
        | ValueKind::Country
        | ValueKind::Texts
        | ValueKind::Day
        | ValueKind::Number
        | ValueKind::Kinds
        | ValueKind::Parts => Vec::new(),
    }
}

/// The waves, the earliest first.
fn waves<'c>(ctx: &'c Ctx<'_>) -> Vec<(Value<'static>, Cow<'c, str>)> {
    let mut waves: Vec<_> = ctx.plan.waves.iter().collect();
    waves.sort_by_key(|wave| (wave.first.is_none(), wave.first, wave.id));
    waves.into_iter().map(|wave| (Value::Wave(wave.id), Cow::Borrowed(wave.name.as_str()))).collect()
}

/// What is taken where nothing is chosen, in words; `None`: something always is.
pub fn no_choice<'c>(ctx: &'c Ctx<'_>, kind: ValueKind) -> Option<Cow<'c, str>> {
    match kind {
        ValueKind::Provider => Some(Cow::Owned(default_provider(ctx))),
        ValueKind::Language => Some(ctx.text("customers-language-by-country")),
        ValueKind::Person => Some(ctx.text("customers-owner-none")),
        ValueKind::Wave => Some(ctx.text("customers-wave-none")),
        ValueKind::Choice(_)
        | ValueKind::Customer
        | ValueKind::Number
        | ValueKind::Text
        | ValueKind::Code
        | ValueKind::Country
        | ValueKind::Texts
        | ValueKind::Day
        | ValueKind::Kinds
        | ValueKind::Parts => None,
    }
}

/// The plan's own provider, in the words of a menu.
fn default_provider(ctx: &Ctx<'_>) -> String {
    let provider = ctx.plan.about().default_provider.and_then(|id| ctx.plan.providers.get(id));
    match provider {
        Some(provider) => ctx.lang.with("customers-provider-default", &[("provider", &provider.name)]).into_owned(),
        None => ctx.text("customers-provider-default-none").into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_split_at_commas_of_either_width() {
        assert_eq!(tags_of("pilot, large，試點；large;"), ["large", "pilot", "試點"]);
        assert_eq!(tags_of(" , "), Vec::<String>::new());
    }
}
