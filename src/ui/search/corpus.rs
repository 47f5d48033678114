//! Everything beside customers that is searched: letters, steps, dates, to-dos, providers, rules and removed customers.

use std::collections::BTreeMap;

use memchr::memmem::Finder;

use super::found::Group;
use super::partners;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::transfer::Transfer;
use crate::domain::rules::{BilingualText, RuleBook};
use crate::domain::schedule::DueLane;
use crate::domain::search::{fold, fold_into};
use crate::domain::slug::Slug;
use crate::i18n::{Lang, dues};
use crate::ui::action::Place;
use crate::ui::commands::Id;
use crate::ui::ctx::Ctx;
use crate::ui::pages::customers::{Spot, removed_text};

/// Where a result leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// This place.
    At(Place),
    /// A letter; of this customer, or a template.
    Letter(Option<CustomerId>),
    /// A command is done.
    Command(Id),
}

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) group: Group,
    pub(super) title: String,
    /// Stands at the right: a note, a day, a name.
    pub(super) aside: String,
    pub(super) target: Target,
    /// All that is searched, folded; the first line is the title.
    text: String,
}

impl Entry {
    pub(super) fn new(group: Group, target: Target, title: impl Into<String>, aside: impl Into<String>) -> Self {
        let (title, aside) = (title.into(), aside.into());
        let mut text = fold(&title);
        text.push('\n');
        fold_into(&aside, &mut text);
        Self { group, title, aside, target, text }
    }

    pub(super) fn also(mut self, more: &str) -> Self {
        self.text.push('\n');
        fold_into(more, &mut self.text);
        self
    }

    /// In both languages, so that a name that was heard in the other one is found, too.
    fn also_both(self, text: &BilingualText) -> Self {
        self.also(&text.en).also(&text.zh)
    }

    /// Whether all of these folded words stand in it.
    pub(super) fn has(&self, words: &[Finder<'_>]) -> bool {
        has_all(&self.text, words)
    }

    /// Whether all of them stand in its title.
    pub(super) fn is_called(&self, words: &[Finder<'_>]) -> bool {
        has_all(self.text.lines().next().unwrap_or_default(), words)
    }
}

fn has_all(text: &str, words: &[Finder<'_>]) -> bool {
    words.iter().all(|word| word.find(text.as_bytes()).is_some())
}

/// All entries, group by group.
pub(super) fn entries(ctx: &Ctx<'_>) -> Vec<Entry> {
    let mut entries = letters(ctx);
    entries.extend(steps(ctx));
    entries.extend(ctx.forecast().dues.iter().filter(|due| due.lane != DueLane::Own).map(|due| {
        let title = dues::title_of(ctx.lang, ctx.book(), due);
        let title = dues::reported(ctx.lang, due.confidence, &title).into_owned();
        let day = due.date.map(|date| date.to_string()).unwrap_or_default();
        let entry = Entry::new(Group::Dates, Target::At(Place::Date(due.id)), title, day);
        match ctx.book().title_of(due.id) {
            Some(text) => entry.also_both(text),
            None => entry,
        }
    }));
    entries.extend(ctx.plan.waves.iter().map(|wave| {
        let day = wave.first.map(|day| day.to_string()).unwrap_or_default();
        Entry::new(Group::Moves, Target::At(Place::Wave(wave.id)), &wave.name, day).also(&wave.note).also(&wave.lesson)
    }));
    entries.extend(ctx.plan.transfers.iter().map(|one| transfer(ctx, one)));
    entries.extend(ctx.plan.scenarios.iter().map(|one| {
        let day = one.on.to_string();
        Entry::new(Group::Moves, Target::At(Place::Scenario(one.id)), &one.name, day).also(&one.note).also(&one.by)
    }));
    entries.extend(ctx.plan.baselines.iter().map(|one| {
        let day = one.on.to_string();
        Entry::new(Group::Moves, Target::At(Place::Baseline(one.id)), &one.name, day).also(&one.note).also(&one.by)
    }));
    entries.extend(ctx.plan.todos.iter().map(|todo| {
        let day = todo.day_by(&ctx.forecast().todo_days).map(|day| day.to_string()).unwrap_or_default();
        Entry::new(Group::Todos, Target::At(Place::Todo(todo.id)), &todo.title, day).also(&todo.note)
    }));
    entries.extend(ctx.plan.checklists.iter().map(|one| {
        let what = ctx.text("recent-checklist").into_owned();
        let entry = Entry::new(Group::Todos, Target::At(Place::Checklist(one.id)), &one.name, what).also(&one.note);
        one.steps.iter().fold(entry, |entry, step| entry.also(&step.title))
    }));
    entries.extend(ctx.plan.talks.iter().filter(|talk| !talk.text.is_empty()).map(|talk| {
        let day = talk.on.map(|day| day.to_string()).unwrap_or_default();
        Entry::new(
            Group::Talks,
            Target::At(Place::Customer(talk.customer, Some(Spot::Talks))),
            ctx.plan.name_of(talk.customer),
            day,
        )
        .also(&talk.text)
        .also(&talk.with)
    }));
    entries.extend(partners::entries(ctx));
    entries.extend(products(ctx));
    entries.extend(rules(ctx.lang, ctx.book()));
    entries.extend(ctx.plan.bin.iter().map(|binned| {
        let day = binned.removed.at.date().to_string();
        let mut entry = Entry::new(
            Group::Removed,
            Target::At(Place::Bin(binned.customer.name.clone())),
            &binned.customer.name,
            day,
        );
        entry.text = removed_text(binned);
        entry
    }));
    entries
}

fn letters(ctx: &Ctx<'_>) -> Vec<Entry> {
    let templates = ctx.plan.templates.iter().filter_map(|template| {
        let current = template.current()?;
        let language = ctx.text(template.language.key());
        let title = ctx.letter_name(template.kind);
        let entry = Entry::new(Group::Letters, Target::Letter(None), title, language);
        Some(entry.also(&current.subject).also(&current.body))
    });
    let own = ctx.plan.own_texts.iter().filter_map(|own| {
        let name = &ctx.plan.customers.get(own.customer)?.name;
        let kind = ctx.plan.templates.get(own.template).map(|template| ctx.letter_name(template.kind));
        let entry = Entry::new(Group::Letters, Target::Letter(Some(own.customer)), name, kind.unwrap_or_default());
        Some(entry.also(&own.subject).also(&own.body))
    });
    templates.chain(own).collect()
}

/// Steps, their checks and what is to be saved, as far as they belong to the way that the plan takes, with their notes.
fn steps(ctx: &Ctx<'_>) -> Vec<Entry> {
    let note = |id: Slug| ctx.plan.task(id).map_or("", |task| task.note.as_str());
    let entry = |id: Slug, title: &BilingualText| {
        let entry = Entry::new(Group::Steps, Target::At(Place::Step(id)), ctx.say(title), note(id));
        entry.also_both(title).also(note(id))
    };
    let shown = ctx.forecast().steps.iter().filter_map(|view| ctx.book().step(view.id));
    let mut entries = Vec::new();
    for step in shown {
        entries.push(entry(step.id, &step.title));
        entries.extend(step.checks.iter().map(|check| match &check.help {
            Some(help) => entry(check.id, &check.title).also_both(help),
            None => entry(check.id, &check.title),
        }));
    }
    entries.extend(ctx.book().losses.iter().map(|loss| entry(loss.id, &loss.task).also_both(&loss.title)));
    entries
}

/// A request is found by its customer, by its own ID and by those of its subscriptions.
fn transfer(ctx: &Ctx<'_>, transfer: &Transfer) -> Entry {
    let stage = ctx.text(transfer.stage_on(ctx.today).key());
    let name = ctx.plan.name_of(transfer.customer);
    let mut entry =
        Entry::new(Group::Moves, Target::At(Place::Request(transfer.id)), name, stage).also(&transfer.request);
    for item in &transfer.items {
        entry = entry.also(&item.subscription).also(&item.new_id).also(&item.product);
    }
    entry.also(&transfer.note)
}

/// What the customers' subscriptions are of, each once.
fn products(ctx: &Ctx<'_>) -> Vec<Entry> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for held in ctx.plan.customers.iter().flat_map(|customer| &customer.subscriptions) {
        *counts.entry(held.product.trim()).or_default() += 1;
    }
    counts.remove("");
    let entry = |(product, n): (&str, usize)| {
        let target = Target::At(Place::SubscriptionsFound(product.to_owned()));
        Entry::new(Group::Subscriptions, target, product, ctx.lang.count("everything-subscriptions", n))
    };
    counts.into_iter().map(entry).collect()
}

/// What is not Microsoft's own word says so.
fn rules<'b>(lang: &'b Lang, book: &'b RuleBook) -> impl Iterator<Item = Entry> + 'b {
    book.facts.iter().map(move |fact| {
        let words = fact.text.in_language(lang.language());
        let title = dues::reported(lang, Some(fact.confidence), words).into_owned();
        Entry::new(Group::Rules, Target::At(Place::Rule(words.to_owned())), title, "").also_both(&fact.text)
    })
}
