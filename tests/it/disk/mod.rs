//! What the tests of the disk share: a plan with every noun in it, and a store in a temporary folder.

mod customers;
mod enrollment;
pub(crate) mod fault;
pub(crate) mod power;
mod providers;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use changeover::domain::change::{Change, RecordChange};
use changeover::domain::draft::{Language, TemplateKind};
use changeover::domain::edit::EditLabel;
use changeover::domain::link::Fingerprint;
use changeover::domain::plan::aims::MoveAims;
use changeover::domain::plan::company::{Cadence, Company, Info, Person, SellerCloud, StaffRole};
use changeover::domain::plan::contact::{Contact, ContactDetails, ContactRole, Country, DomainName, EmailAddress};
use changeover::domain::plan::customer::{
    Customer, Relation, RelationState, Relationship, RelationshipKind, RelationshipMeaning,
};
use changeover::domain::plan::hash::ContentHash;
use changeover::domain::plan::ids::{
    CustomerId, DraftId, InvitationId, LinkId, PartnerId, PersonId, ProviderId, RoundId, ShapeId, TemplateId, TenantId,
    WordId,
};
use changeover::domain::plan::invitation::{
    HandOver, HandOverEvent, Invitation, MailDefaults, Mailing, OwnText, TemplateVersion, TextTemplate,
};
use changeover::domain::plan::moment::{Moment, Stamp};
use changeover::domain::plan::provider::RelationshipLink;
use changeover::domain::plan::reading::ReadOptions;
use changeover::domain::plan::shape::{ColumnMapping, ImportField, ImportMapping};
use changeover::domain::plan::{AnyRecord, Plan};
use changeover::store::fs::Fs;
use changeover::store::{JournalEntry, Opened, Places, PlanId, PlanKeeper, SaveStatus, Setup};

/// 2026-11-22T09:31:07Z.
pub(crate) fn now() -> Moment {
    Moment::parse("2026-11-22T09:31:07Z").unwrap()
}

/// The id of every plan here.
pub(crate) fn plan_id() -> PlanId {
    PlanId::try_from("7K2M-9XQ4".to_owned()).unwrap()
}

/// More cases in the nightly run.
pub(crate) fn n_cases(by_day: usize, by_night: usize) -> usize {
    if std::env::var_os("CHANGEOVER_NIGHT").is_some() { by_night } else { by_day }
}

fn stamp(words: &mut dyn FnMut() -> String) -> Stamp {
    Stamp { at: now(), by: words() }
}

fn reach(words: &mut dyn FnMut() -> String) -> ContactDetails {
    ContactDetails { name: words(), email: Some(EmailAddress::parse("ana@contoso.example").unwrap()), phone: words() }
}

fn tenant(digit: char) -> Option<TenantId> {
    TenantId::parse(&format!("0a1b2c3d-1111-4222-8333-44445555666{digit}")).ok()
}

/// A customer whose texts are `words`.
pub(crate) fn customer(number: u64, words: &mut dyn FnMut() -> String) -> Customer {
    let email = Some(EmailAddress::parse("it@contoso.example").unwrap());
    let (role, language) = (ContactRole::GlobalAdmin, Some(Language::TraditionalChinese));
    let state =
        RelationState::Accepted { said: stamp(words), verified_by_us: Some(stamp(words)), verified_by_provider: None };
    Customer {
        microsoft_id: tenant('7'),
        domain: Some(DomainName::parse("contoso.onmicrosoft.com").unwrap()),
        country: Some(Country::parse("TW").unwrap()),
        relationships: vec![Relationship { kind: RelationshipKind::Direct, raw: words() }],
        provider: Some(ProviderId::new(2)),
        tags: vec![words(), words()],
        contacts: vec![Contact {
            name: words(),
            email,
            role,
            language,
            form_of_address: words(),
            phone: words(),
            ..Contact::default()
        }],
        owner: Some(PersonId::new(1)),
        language: Some(Language::English),
        notes: words(),
        subscriptions: vec![customers::subscription(words)],
        tracks: Some(Box::new(customers::tracks(words))),
        relations: vec![Relation { provider: ProviderId::new(2), state }],
        ..Customer::new(CustomerId::new(number), words())
    }
}

/// A letter and everything that became of it.
fn letters(link: &str, words: &mut dyn FnMut() -> String) -> Vec<AnyRecord> {
    let event = |what, words: &mut dyn FnMut() -> String| HandOverEvent { what, stamp: stamp(words) };
    let version = TemplateVersion { number: 1, subject: words(), body: words(), saved: Some(stamp(words)) };
    let (id, kind, language) = (TemplateId::new(4), TemplateKind::Invitation.into(), Language::English);
    let (round, customer_id, provider) = (RoundId::new(6), CustomerId::new(100), ProviderId::new(2));
    vec![
        AnyRecord::Template(Arc::new(TextTemplate {
            id,
            kind,
            language,
            versions: vec![version],
            mail: MailDefaults::default(),
        })),
        AnyRecord::OwnText(Arc::new(OwnText {
            id: DraftId::new(5),
            customer: customer_id,
            template: id,
            based_on: 1,
            subject: words(),
            body: words(),
            saved: stamp(words),
        })),
        AnyRecord::Round(Arc::new(Mailing {
            id: round,
            kind,
            customers: vec![customer_id],
            deadline: chrono::NaiveDate::from_ymd_opt(2026, 12, 24),
            language: None,
            begun: stamp(words),
            closed: None,
        })),
        AnyRecord::Invitation(Arc::new(Invitation {
            id: InvitationId::new(7),
            round,
            customer: customer_id,
            provider,
            template: id,
            version: 1,
            edited: true,
            to: Some(EmailAddress::parse("it@contoso.example").unwrap()),
            link: Some(Fingerprint::of(link)),
            text: ContentHash::of("a", "b", "c"),
            events: vec![event(HandOver::Copied, words), event(HandOver::Sent, words)],
        })),
    ]
}

/// A plan with every noun, in which every free text is one of `words`.
pub(crate) fn full_plan(words: &mut dyn FnMut() -> String, n_customers: u64) -> Plan {
    let cloud = SellerCloud::Public;
    let link = "https://admin.microsoft.com/Adminportal/Home?invType=x&partnerId=1".to_owned();
    let provider = ProviderId::new(2);
    let mut records = vec![
        AnyRecord::Info(Arc::new(Info {
            name: words(),
            sample: false,
            default_provider: Some(provider),
            cadence: Cadence { first: 3, second: 4, call: 10 },
            moves: MoveAims::default(),
            no_groups: vec![vec![CustomerId::new(3), CustomerId::new(4)]],
        })),
        AnyRecord::Company(Arc::new(Company {
            name: words(),
            legal_name: words(),
            tenant: tenant('1'),
            location_partner_id: Some(PartnerId::parse("5551234").unwrap()),
            global_partner_id: None,
            country: Some(Country::parse("TW").unwrap()),
            cloud,
            contact: reach(words),
            signature: words(),
            logo: None,
        })),
        AnyRecord::Person(Arc::new(Person {
            roles: vec![StaffRole::AdminAgent],
            ..Person::new(PersonId::new(1), words())
        })),
        AnyRecord::Link(Arc::new(RelationshipLink {
            id: LinkId::new(3),
            provider,
            cloud,
            fingerprint: Fingerprint::of(&link),
            text: link.clone(),
            pasted: stamp(words),
            reason: words(),
        })),
        AnyRecord::Shape(Arc::new(ImportMapping {
            id: ShapeId::new(8),
            columns: vec![ColumnMapping { header: words(), field: ImportField::CompanyName }],
            reading: ReadOptions::default(),
        })),
        AnyRecord::Word(Arc::new(RelationshipMeaning {
            id: WordId::new(9),
            raw: words(),
            kind: RelationshipKind::Indirect,
        })),
    ];
    records.extend(letters(&link, words));
    records.extend(providers::records(provider, words));
    records.extend(enrollment::records(words));
    records.extend(customers::records(words));
    records.extend((0..n_customers).map(|n| AnyRecord::Customer(Arc::new(customer(100 + n, words)))));
    Plan::from_records(records)
}

/// A plan as people write it.
pub(crate) fn sample(n_customers: u64) -> Plan {
    let texts =
        ["O'Brien & Söhne", "台北資訊股份有限公司", "Don't call.\nMail Ana first", "全形\u{3000}名", "Contoso Ltd."];
    let mut next = texts.iter().cycle();
    full_plan(&mut || next.next().map(|text| (*text).to_owned()).unwrap(), n_customers)
}

/// `plan` in which the customer with this number has this name, new or not.
pub(crate) fn named(plan: &Plan, number: u64, name: &str) -> Plan {
    let old = plan.customers.get(CustomerId::new(number));
    let new = old.map_or_else(|| Customer::new(CustomerId::new(number), name), |old| (**old).clone());
    let new = Customer { name: name.to_owned(), ..new };
    let change = RecordChange::between(old.cloned(), Some(Arc::new(new)));
    plan.replay(&change.map(Change::Customer).into_iter().collect::<Vec<_>>())
}

/// The name of that customer; empty when there is none.
pub(crate) fn name_of(plan: &Plan, number: u64) -> String {
    plan.customers.get(CustomerId::new(number)).map(|customer| customer.name.clone()).unwrap_or_default()
}

/// The edit that leads from one plan to the next.
pub(crate) fn entry(before: &Plan, after: &Plan) -> JournalEntry {
    let label = EditLabel { key: "edit-customer-put", name: String::new(), n: 1 };
    JournalEntry { at: now(), by: "jane".into(), label, changes: before.diff(after), after: after.clone() }
}

/// A data folder of its own, and a plan's folder in it.
pub(crate) struct Desk {
    pub(crate) dir: tempfile::TempDir,
    pub(crate) setup: Setup,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let setup = Setup::new(Places::at(dir.path().join("data")), "Jane", now);
        Self { dir, setup }
    }

    pub(crate) fn with_fs(fs: Arc<dyn Fs>) -> Self {
        let mut desk = Self::new();
        desk.setup.fs = fs;
        desk
    }

    /// Another machine: its own data folder, the same plan folder.
    pub(crate) fn second_machine(&self) -> Setup {
        Setup { places: Places::at(self.dir.path().join("data2")), who: "Joe".into(), ..self.setup.clone() }
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.dir.path().join("synced").join("plan")
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.folder().join("plan.ron")
    }

    pub(crate) fn create(&self, plan: &Plan) -> Opened {
        PlanKeeper::create(&self.setup, &self.folder(), plan, &plan_id()).unwrap()
    }

    pub(crate) fn open(&self) -> Opened {
        PlanKeeper::open(&self.setup, &self.folder()).unwrap()
    }

    pub(crate) fn journal(&self) -> PathBuf {
        self.setup.places.journal_dir(&plan_id())
    }
}

/// Waits until everything given to the thread is on the disk.
#[track_caller]
pub(crate) fn wait_until_saved(keeper: &PlanKeeper) {
    let status = wait_for(keeper, |status| matches!(status, SaveStatus::Saved { .. }));
    assert!(matches!(status, SaveStatus::Saved { .. }), "{status:?}");
}

/// Waits at most ten seconds for a state.
pub(crate) fn wait_for(keeper: &PlanKeeper, is_it: impl Fn(&SaveStatus) -> bool) -> SaveStatus {
    wait_at_most(Duration::from_secs(10), keeper, is_it)
}

/// Waits for a state, but not for ever.
pub(crate) fn wait_at_most(limit: Duration, keeper: &PlanKeeper, is_it: impl Fn(&SaveStatus) -> bool) -> SaveStatus {
    let start = Instant::now();
    loop {
        let status = keeper.status();
        if is_it(&status) || limit < start.elapsed() {
            return status;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// Waits for a close as long as it takes.
#[track_caller]
pub(crate) fn close(keeper: PlanKeeper) {
    let result = keeper.close(Duration::from_secs(20));
    assert!(matches!(result, changeover::store::CloseResult::Saved), "{result:?}");
}

/// A small generator, so that every run throws the same dice.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % below
    }
}
