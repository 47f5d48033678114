//! A random plan in which everything is random: which records there are, which fields are filled, how, and how often.
//!
//! Structs are written out in full, so that a new field does not compile until it is thrown dice for, too.

mod company;
mod customers;
mod letters;
mod moves;
mod providers;

use std::sync::Arc;

use changeover::domain::draft::Language;
use changeover::domain::plan::contact::{
    Contact, ContactDetails, ContactRole, Country, DomainName, EmailAddress, InLetters,
};
use changeover::domain::plan::hash::ContentHash;
use changeover::domain::plan::ids::{ContactId, PartnerId, TenantId};
use changeover::domain::plan::moment::{Moment, Stamp};
use changeover::domain::plan::region::Region;
use changeover::domain::plan::stage::StageEntry;
use changeover::domain::plan::task::Evidence;
use changeover::domain::plan::{AnyRecord, Plan};
use changeover::domain::slug::Slug;
use chrono::{NaiveDate, TimeDelta};

use crate::disk::Dice;

/// What breaks formats: quotes, comments, sums, brackets of RON, line ends of every kind, characters that are not seen.
const TEXTS: [&str; 28] = [
    "",
    " ",
    "Contoso Ltd.",
    "台北資訊股份有限公司",
    "O'Brien & Söhne \"GmbH\"",
    "\\",
    "\\u{3000}",
    "a // 00000000",
    "], // eab4608e",
    "end: End(records: 0, sum: \"00000000\"),",
    "Customer(id: \"c-0000000000034\", name: \"x\"),",
    "/* never closed",
    "r#\"raw\"#",
    "Some(None)",
    "line\nline\r\nline\rline",
    "\u{85}\u{2028}\u{2029}\u{b}\u{c}",
    "\0",
    "\u{1}\u{1b}[31m\u{7f}\u{9f}",
    "\u{feff}mark",
    "\u{202e}gnp.exe\u{2066}",
    "e\u{301}\u{327}\u{20dd}",
    "👩‍👩‍👧‍👦🇹🇼",
    "\u{e000}\u{10ffff}\u{fffd}\u{fffe}",
    "𠮷野家",
    "<<<<<<< HEAD",
    "=1+1",
    "\t\ttabs\t",
    "format: 9,",
];

/// Throws dice for values.
pub(super) struct Any(Dice);

impl Any {
    pub(super) fn new(seed: u64) -> Self {
        // A generator of this kind begins slowly from small numbers.
        Self(Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1))
    }

    /// From 0 to `below`, without it.
    pub(super) fn number(&mut self, below: u64) -> u64 {
        self.0.roll(below)
    }

    /// Any number, the smallest and the largest ones most often.
    fn any_number(&mut self, most: u64) -> u64 {
        match self.number(6) {
            0 => 0,
            1 => 1,
            2 => most,
            3 => most - 1,
            _ => self.0.roll(u64::MAX) % most,
        }
    }

    fn flag(&mut self) -> bool {
        self.number(2) == 0
    }

    fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.number(of.len() as u64) as usize].clone()
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.flag() { Some(make(self)) } else { None }
    }

    /// None, one, or up to `most`.
    fn some<T>(&mut self, most: u64, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let n = self.number(most + 1);
        (0..n).map(|_| make(self)).collect()
    }

    pub(super) fn text(&mut self) -> String {
        match self.number(8) {
            0..4 => self.one(&TEXTS).to_owned(),
            4 => format!("{}{}", self.one(&TEXTS), self.one(&TEXTS)),
            _ => {
                let n = self.number(12);
                (0..n).map(|_| self.character()).collect()
            }
        }
    }

    fn character(&mut self) -> char {
        let below = self.one(&[0x80, 0x300, 0x3100, 0x1_0000, 0x11_0000]);
        char::from_u32(self.number(below) as u32).unwrap_or('\u{fffd}')
    }

    /// From 1900 to 2200, the edges most often.
    fn day(&mut self) -> NaiveDate {
        let first = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap();
        let last = NaiveDate::from_ymd_opt(2200, 12, 31).unwrap();
        match self.number(8) {
            0 => first,
            1 => last,
            2 => NaiveDate::from_ymd_opt(2028, 2, 29).unwrap(),
            _ => first + chrono::Days::new(self.number((last - first).num_days() as u64)),
        }
    }

    fn moment(&mut self) -> Moment {
        let seconds = self.number(86_400) as u32;
        let midnight = self.day().and_hms_opt(0, 0, 0).unwrap();
        Moment::new((midnight + TimeDelta::seconds(seconds.into())).and_utc())
    }

    fn stamp(&mut self) -> Stamp {
        Stamp { at: self.moment(), by: self.text() }
    }

    fn slug(&mut self) -> Slug {
        self.one(&["a", "0", "enroll-now", "restricted-wait", "a-name-of-48-characters-which-is-the-longest-one"])
            .parse()
            .unwrap()
    }

    fn language(&mut self) -> Language {
        self.one(&Language::ALL)
    }

    fn tenant(&mut self) -> TenantId {
        let number = self.0.roll(u64::MAX);
        TenantId::parse(&format!("{:08x}-0000-4000-8000-{:012x}", number >> 32, number & 0xffff_ffff)).unwrap()
    }

    fn partner_id(&mut self) -> PartnerId {
        PartnerId::parse(self.one(&["0000", "5551234", "999999999999"])).unwrap()
    }

    fn place(&mut self) -> Region {
        Region::parse(self.one(&["TW", "US", "ZZ", "AU-NSW", "MY-14", "GB-XYZ"])).unwrap()
    }

    fn country(&mut self) -> Country {
        Country::parse(self.one(&["TW", "US", "ZZ", "AA"])).unwrap()
    }

    fn domain(&mut self) -> DomainName {
        DomainName::parse(self.one(&["a.b", "contoso.onmicrosoft.com", "台北.example", "xn--fiq.example", "-.-"]))
            .unwrap()
    }

    fn email(&mut self) -> EmailAddress {
        EmailAddress::parse(self.one(&["ana@contoso.example", "o'brien+x@a.b", "名@台北.example", "{a}//b@c.d"]))
            .unwrap()
    }

    fn hash(&mut self) -> ContentHash {
        ContentHash::of_bytes(self.text().as_bytes())
    }

    fn evidence(&mut self) -> Evidence {
        Evidence { hash: self.hash(), name: self.text(), bytes: self.any_number(u64::MAX), added: self.stamp() }
    }

    fn entry<S>(&mut self, stage: S) -> StageEntry<S> {
        StageEntry {
            stage,
            on: self.day(),
            by: self.text(),
            note: self.text(),
            evidence: self.some(2, Self::evidence),
            recorded: self.stamp(),
        }
    }

    /// Up to three moves to any of these states.
    fn moves<S: Clone>(&mut self, of: &[S]) -> Vec<StageEntry<S>> {
        self.some(3, |any| {
            let stage = any.one(of);
            any.entry(stage)
        })
    }

    fn reach(&mut self) -> ContactDetails {
        ContactDetails { name: self.text(), email: self.maybe(Self::email), phone: self.text() }
    }

    fn contact(&mut self) -> Contact {
        Contact {
            id: ContactId::new(self.id()),
            name: self.text(),
            email: self.maybe(Self::email),
            role: self.one(&ContactRole::ALL),
            language: self.maybe(Self::language),
            form_of_address: self.text(),
            phone: self.text(),
            letters: self.one(&InLetters::ALL),
        }
    }

    /// Up to two records of each noun; ids are any number, so that a record may replace another.
    pub(super) fn plan(&mut self) -> Plan {
        let mut records = Vec::new();
        let makers: [fn(&mut Self) -> Vec<AnyRecord>; 5] = [
            Self::company_records,
            Self::provider_records,
            Self::customer_records,
            Self::letter_records,
            Self::move_records,
        ];
        for make in makers {
            records.extend(make(self));
        }
        Plan::from_records(records)
    }

    /// The number of a record's id.
    fn id(&mut self) -> u64 {
        self.any_number(u64::MAX)
    }

    /// Up to two records of a noun.
    fn records<T>(&mut self, noun: fn(Arc<T>) -> AnyRecord, mut make: impl FnMut(&mut Self) -> T) -> Vec<AnyRecord> {
        self.some(2, |any| noun(Arc::new(make(any))))
    }
}
