//! Floor 3, sentences: Fluent texts in English and Traditional Chinese. No global; [`Lang`] travels.

pub mod actions;
pub mod asking;
pub mod book;
pub mod book_words;
pub mod candidates;
pub mod checklists;
pub mod collation;
pub mod comparison;
pub mod damages;
pub mod dates;
pub mod days;
pub mod due_papers;
pub mod dues;
pub mod effects;
pub mod explain;
pub mod facts;
pub mod foresight;
pub mod happenings;
pub mod history;
pub mod imports;
pub mod lanes;
mod lists;
pub mod memos;
pub mod moves;
pub mod numbers;
pub mod own_fields;
pub mod papers;
pub mod partner_letters;
pub mod partnerships;
pub mod phases;
pub mod preflight;
pub mod proposal;
pub mod reminders;
pub mod reports;
mod rule_books;
pub mod rule_findings;
pub mod schema;
pub mod shared_letters;
pub mod subscription_changes;
pub mod trust;
pub mod turns;
pub mod what_if;
pub mod why;

use std::borrow::Cow;

use chrono::NaiveDate;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

pub use crate::domain::draft::Language;
use crate::domain::plan::moment::Moment;

/// The texts of each language, one file a topic. A new language is one more arm and one more folder.
macro_rules! texts {
    ($folder:literal) => {
        [
            include_str!(concat!("../../assets/lang/", $folder, "/app.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/calendar.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/checks.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/commands.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/comparison.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/customers.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/customers-table.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/deadlines.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/draft.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/edits.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/enrollment.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/facts.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/evidence.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/history.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/import.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/moves.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/import-columns.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/import-page.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/invitations.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/help.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/line.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/link.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/own-letters.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/pages.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/paper.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/partner-letters.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/partnerships.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/plans.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/checklists.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/preflight.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/providers.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/requests.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/reminders.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/reports.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/rule-files.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/rules.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/schedule.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/schema.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/settings.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/store.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/subscriptions.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/today.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/talks.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/tracks.ftl")),
            include_str!(concat!("../../assets/lang/", $folder, "/what-if.ftl")),
        ]
    };
}

/// The Fluent texts of a language, as shipped.
pub fn sources(language: Language) -> Vec<&'static str> {
    match language {
        Language::English => texts!("en").to_vec(),
        Language::TraditionalChinese => texts!("zh-Hant").to_vec(),
    }
}

/// One language's sentences, ready to be spoken.
pub struct Lang {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Lang {
    /// The sentences of `language`.
    pub fn new(language: Language) -> Self {
        let tag = match language {
            Language::English => "en",
            Language::TraditionalChinese => "zh-Hant",
        };
        let id = tag.parse::<unic_langid::LanguageIdentifier>().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false); // isolation marks would be drawn as boxes
        bundle.set_formatter(Some(numbers::written));
        for source in sources(language) {
            // A test proves that the shipped texts have no faults; a faulty line costs that line only.
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// Which language this is.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The sentence with this key; the key itself when there is none, so that a fault is seen and harmless.
    pub fn text(&self, key: &str) -> Cow<'_, str> {
        self.with(key, &[])
    }

    /// The sentence with this key and a count, for plurals.
    pub fn count(&self, key: &str, n: usize) -> Cow<'_, str> {
        self.format(key, &[("n", numbers::count(n))])
    }

    /// The sentence with this key and texts in it.
    pub fn with(&self, key: &str, args: &[(&str, &str)]) -> Cow<'_, str> {
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect();
        self.format(key, &args)
    }

    /// The sentence with this key, texts and a count in it.
    pub fn count_with(&self, key: &str, n: usize, args: &[(&str, &str)]) -> Cow<'_, str> {
        let mut all: Vec<_> = args.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect();
        all.push(("n", numbers::count(n)));
        self.format(key, &all)
    }

    /// The sentence that a lower floor names as key and arguments; digits alone are taken as numbers, for plurals, and
    /// moments are written as people read them.
    pub fn say(&self, message: &(&'static str, Vec<(&'static str, String)>)) -> Cow<'_, str> {
        self.say_with(message, |moment| self.moment(moment.time()))
    }

    /// The same on this day: what happened today is said so.
    pub fn say_on(&self, today: NaiveDate, message: &(&'static str, Vec<(&'static str, String)>)) -> Cow<'_, str> {
        self.say_with(message, |moment| self.when(moment.time(), today))
    }

    fn say_with(
        &self,
        message: &(&'static str, Vec<(&'static str, String)>),
        when: impl Fn(Moment) -> String,
    ) -> Cow<'_, str> {
        let value = |text: &String| match (text.parse::<u32>(), Moment::parse(text)) {
            (Ok(number), _) if number.to_string() == *text => numbers::digits(number as usize),
            (_, Ok(moment)) => FluentValue::from(when(moment)),
            _ => FluentValue::from(text.clone()),
        };
        let args: Vec<_> = message.1.iter().map(|(name, text)| (*name, value(text))).collect();
        self.format(message.0, &args)
    }

    pub(crate) fn format<'a>(&'a self, key: &str, args: &[(&str, FluentValue<'_>)]) -> Cow<'a, str> {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return Cow::Owned(key.to_owned());
        };
        let mut faults = Vec::new(); // a missing argument shows as `{$name}` in the sentence
        if args.is_empty() {
            return self.bundle.format_pattern(pattern, None, &mut faults);
        }
        let mut fluent = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            fluent.set((*name).to_owned(), value.clone());
        }
        Cow::Owned(self.bundle.format_pattern(pattern, Some(&fluent), &mut faults).into_owned())
    }
}
