//! The register of partnership invitations: its table, the way of an entry, its link and its sender.

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::partners::ProviderEdit;
use changeover::domain::link::Fingerprint;
use changeover::domain::plan::contact::{DomainName, EmailAddress};
use changeover::domain::plan::ids::{PartnershipId, ProviderId};
use changeover::domain::plan::moment::Stamp;
use changeover::domain::plan::partnership::{Partnership, PartnershipLink, PartnershipStage, Seen};
use changeover::domain::plan::provider::Provider;
use changeover::domain::plan::stage::StageEntry;
use changeover::ui::action::{Action, LinkUse, Page};
use chrono::{Days, NaiveDate};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program};
use crate::today::{edit, empty, said};

/// Invented: no text shows such a link.
const LINK: &str = "https://partner.microsoft.com/invented/invitation?id=9f8e7d6c-aaaa-4bbb-8ccc-ddddeeeeffff";
const TAILSPIN: ProviderId = ProviderId::new(700);
const LITWARE: ProviderId = ProviderId::new(701);

fn open(mut program: Program) -> Program {
    program.harness.state_mut().session_mut().go(Page::Providers);
    program.harness.state_mut().session_mut().providers.show_partnerships();
    program.settle();
    program
}

fn only(program: &Program) -> Partnership {
    let mut all = program.plan().partnerships.iter();
    let one = (**all.next().unwrap()).clone();
    assert!(all.next().is_none());
    one
}

fn stages(program: &Program) -> Vec<PartnershipStage> {
    only(program).steps.iter().map(|step| step.stage).collect()
}

fn days_ago(days: u64) -> NaiveDate {
    changeover::clock::today().checked_sub_days(Days::new(days)).unwrap()
}

fn step(stage: PartnershipStage, days: u64) -> StageEntry<PartnershipStage> {
    let recorded = Stamp { at: changeover::clock::now(), by: "Lin Mei-Hui".into() };
    StageEntry {
        stage,
        on: days_ago(days),
        by: "Lin Mei-Hui".into(),
        note: String::new(),
        evidence: Vec::new(),
        recorded,
    }
}

fn seen(days: u64) -> Seen {
    let recorded = Stamp { at: changeover::clock::now(), by: "Lin Mei-Hui".into() };
    Seen { on: days_ago(days), by: "Ana Silva".into(), recorded }
}

fn invitation(id: u64, provider: ProviderId, steps: &[(PartnershipStage, u64)]) -> Partnership {
    let mut steps = steps.iter().map(|(stage, days)| step(*stage, *days));
    let first = Partnership::new(PartnershipId::new(id), provider, steps.next().unwrap());
    steps.fold(first, |one, step| one.with_step(step))
}

fn put(program: &mut Program, partnership: Partnership) {
    edit(program, Edit::put(partnership));
}

fn add_provider(program: &mut Program, id: ProviderId, name: &str, domain: &str) {
    let mail_domains = vec![DomainName::parse(domain).unwrap()];
    let mut provider = Provider { mail_domains, ..Provider::new(id, name) };
    provider.contact.name = "Ana Silva".into();
    edit(program, Edit::Provider(ProviderEdit::Put(Box::new(provider))));
}

fn link() -> PartnershipLink {
    let pasted = Stamp { at: changeover::clock::now(), by: "Lin Mei-Hui".into() };
    PartnershipLink { text: LINK.into(), fingerprint: Fingerprint::of(LINK), pasted }
}

/// The sample with a register of four invitations; the id of the one that is on its way.
pub(crate) fn register(begin: &Begin) -> (Program, PartnershipId) {
    use PartnershipStage::{Accepted, Awaited, Forwarded, Listed, Received};
    let mut program = open(Program::before_dealings(begin));
    add_provider(&mut program, TAILSPIN, "Tailspin Distribution", "tailspin.example");
    add_provider(&mut program, LITWARE, "Litware Cloud Taiwan", "litware.example");
    let known = program.plan().about().default_provider.unwrap();
    let mut listed =
        invitation(1, known, &[(Awaited, 60), (Received, 58), (Forwarded, 57), (Accepted, 56), (Listed, 55)]);
    (listed.seen_by_provider, listed.access_reviewed) = (Some(seen(54)), Some(seen(53)));
    put(&mut program, listed);
    put(&mut program, invitation(2, TAILSPIN, &[(Awaited, 20)]));
    let sender = EmailAddress::parse("ana@lltware.example").ok();
    put(
        &mut program,
        Partnership { sender, link: Some(link()), ..invitation(3, LITWARE, &[(Awaited, 9), (Received, 3)]) },
    );
    put(&mut program, invitation(4, TAILSPIN, &[(Received, 6), (Accepted, 2)]));
    (program, PartnershipId::new(3))
}

fn click(program: &mut Program, label: &str) {
    program.harness.get_by_label(label).click_accesskit();
    program.settle();
}

/// Replaces what stands in a field.
fn write(program: &mut Program, label: &str, role: Role, text: &str) {
    program.harness.get_by_role_and_label(role, label).focus();
    program.harness.step();
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    program.harness.step();
    program.harness.get_by_role_and_label(role, label).type_text(text);
    program.settle();
}

#[test]
fn partnerships_are_drawn_in_both_languages_and_themes() {
    for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh")] {
        for (dark, theme) in [(false, "light"), (true, "dark")] {
            for size in [[1280.0, 800.0], [1920.0, 1080.0]] {
                let name = |part: &str| format!("partnerships-{part}-{tag}-{theme}-{}", size[0]);
                let (mut program, chosen) = register(&Begin { language, dark, size, ..Begin::default() });
                program.picture(&name("table"));
                program.harness.state_mut().session_mut().providers.show_partnership(chosen);
                program.picture(&name("sheet"));
                program.harness.state_mut().session_mut().providers.show_partnership(PartnershipId::new(4));
                program.picture(&name("accepted"));
                program.harness.state_mut().session_mut().go(Page::Today);
                program.picture(&name("today"));
            }
            let mut program = open(Program::before_dealings(&Begin { language, dark, ..Begin::default() }));
            program.picture(&format!("partnerships-empty-{tag}-{theme}"));
        }
    }
    // The whole sheet at once, as it would be scrolled through.
    for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh")] {
        let (mut program, chosen) = register(&Begin { language, size: [1280.0, 2200.0], ..Begin::default() });
        program.harness.state_mut().session_mut().providers.show_partnership(chosen);
        program.settle();
        let accepted = if tag == "en" { "Mark as accepted..." } else { "標記為已接受..." };
        click(&mut program, accepted);
        let open = if tag == "en" { "Open..." } else { "開啟..." };
        click(&mut program, open);
        program.picture(&format!("partnerships-long-{tag}"));
        program.harness.state_mut().session_mut().providers.show_partnership(PartnershipId::new(1));
        program.picture(&format!("partnerships-certain-{tag}"));
    }
}

#[test]
fn an_invitation_goes_through_all_its_stages_by_the_interface() {
    use PartnershipStage::{Accepted, Awaited, Forwarded, Listed, Received};
    let mut program = open(Program::before_dealings(&Begin { size: [1280.0, 2200.0], ..Begin::default() }));
    assert!(!said(&program, "No partnership invitation recorded yet").is_empty());
    click(&mut program, "Track an invitation");
    click(&mut program, "Record");
    assert_eq!(stages(&program), [Awaited]);

    click(&mut program, "Mark as received...");
    write(&mut program, "Note", Role::MultilineTextInput, "By mail");
    click(&mut program, "Record");
    assert_eq!((stages(&program), only(&program).steps[1].note.as_str()), (vec![Awaited, Received], "By mail"));

    click(&mut program, "Mark as forwarded...");
    write(&mut program, "Person", Role::TextInput, "Oscar Wang");
    click(&mut program, "Record");
    assert_eq!((stages(&program).last(), only(&program).steps[2].by.as_str()), (Some(&Forwarded), "Oscar Wang"));

    // What accepting brings with it is said before it can be recorded.
    click(&mut program, "Mark as accepted...");
    assert!(!said(&program, "gives it admin access to your own company").is_empty());
    assert!(!said(&program, "adds a to-do with a date").is_empty());
    assert_eq!(stages(&program).last(), Some(&Forwarded));
    click(&mut program, "Record acceptance");
    assert_eq!(stages(&program).last(), Some(&Accepted));
    assert!(!said(&program, "Review the admin access of").is_empty());

    let provider = program.plan().providers.get(only(&program).provider).unwrap().name.clone();
    click(&mut program, &format!("You see {provider} in Partner Center"));
    assert_eq!(stages(&program), [Awaited, Received, Forwarded, Accepted, Listed]);
    let both = |program: &Program| program.harness.query_by_role_and_label(Role::Label, "Seen by both sides").is_some();
    assert!(!only(&program).is_verified() && !both(&program));
    click(&mut program, &format!("{provider} confirms that it sees your company"));
    write(&mut program, "Confirmed by", Role::TextInput, "Ana Silva");
    program.harness.key_press(Key::Tab);
    program.settle();
    assert!(only(&program).is_verified() && both(&program));
    assert_eq!(only(&program).seen_by_provider.unwrap().by, "Ana Silva");
    click(&mut program, &format!("Admin access of {provider} reviewed"));
    assert!(only(&program).access_reviewed.is_some());
    assert!(!said(&program, "Both sides see the partnership").is_empty());

    // Taking back goes the same way, and undo puts it there again.
    click(&mut program, "Remove last entry");
    assert_eq!(stages(&program).last(), Some(&Accepted));
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    program.settle();
    assert_eq!(stages(&program).last(), Some(&Listed));
}

#[test]
fn day_to_come_is_refused_where_it_is_typed_and_nothing_is_lost() {
    let mut program = open(Program::before_dealings(&Begin { size: [1280.0, 1600.0], ..Begin::default() }));
    let provider = program.plan().providers.iter().next().unwrap().id;
    put(&mut program, invitation(5, provider, &[(PartnershipStage::Awaited, 2)]));
    program.harness.state_mut().session_mut().providers.show_partnership(PartnershipId::new(5));
    program.settle();
    click(&mut program, "Mark as received...");
    write(&mut program, "Date", Role::TextInput, "2199-01-01");
    program.harness.get_by_label("Record").click_accesskit();
    program.settle();
    assert_eq!(stages(&program), [PartnershipStage::Awaited]);
    assert!(!said(&program, "2199-01-01").is_empty());
    write(&mut program, "Date", Role::TextInput, &days_ago(1).to_string());
    click(&mut program, "Record");
    assert_eq!(only(&program).received(), Some(days_ago(1)));
    let correct = |program: &mut Program, stage: &str, n: u64| {
        let day = changeover::i18n::Lang::new(changeover::i18n::Language::English).date(days_ago(n));
        click(program, &format!("Correct the step “{stage}” of {day}"));
    };
    // Any step is corrected in its place; what would stand after the next one is refused where it is typed.
    correct(&mut program, "Received", 1);
    write(&mut program, "Date", Role::TextInput, &days_ago(2).to_string());
    click(&mut program, "Save correction");
    assert_eq!((stages(&program).len(), only(&program).received()), (2, Some(days_ago(2))));
    correct(&mut program, "Awaited", 2);
    write(&mut program, "Date", Role::TextInput, &days_ago(1).to_string());
    program.harness.get_by_label("Save correction").click_accesskit();
    program.settle();
    assert_eq!(only(&program).steps[0].on, days_ago(2));
    write(&mut program, "Date", Role::TextInput, &days_ago(4).to_string());
    click(&mut program, "Save correction");
    assert_eq!(only(&program).steps[0].on, days_ago(4));
}

#[test]
fn link_is_judged_as_it_is_pasted_and_kept_byte_for_byte() {
    let mut program = open(Program::before_dealings(&Begin { size: [1280.0, 1800.0], ..Begin::default() }));
    let provider = program.plan().providers.iter().next().unwrap().id;
    put(&mut program, invitation(5, provider, &[(PartnershipStage::Received, 2)]));
    program.harness.state_mut().session_mut().providers.show_partnership(PartnershipId::new(5));
    program.settle();
    let customers = program.plan().link_for(provider).unwrap().text.clone();
    let (field, role) = ("Paste invitation link", Role::MultilineTextInput);
    write(&mut program, field, role, &customers);
    assert!(!said(&program, "This is the invitation that you and a provider send to customers").is_empty());
    click(&mut program, "Keep this link");
    assert_eq!(only(&program).link, None);
    write(&mut program, field, role, LINK);
    assert!(!said(&program, "The form of these links is not documented").is_empty());
    click(&mut program, "Keep this link");
    let link = only(&program).link.unwrap();
    assert_eq!((link.text.as_str(), link.fingerprint.verify(LINK)), (LINK, true));
    assert!(!said(&program, "partner.microsoft.com").is_empty());
    // Opening asks first, and names the site.
    click(&mut program, "Open...");
    assert!(!said(&program, "Open partner.microsoft.com in your browser?").is_empty());
    click(&mut program, "Cancel");
    assert!(said(&program, "Open partner.microsoft.com in your browser?").is_empty());
}

#[test]
fn link_that_may_not_be_used_is_neither_copied_nor_opened() {
    let mut program = open(Program::before_dealings(&Begin::default()));
    let provider = program.plan().providers.iter().next().unwrap().id;
    let text = "https://partner.microsoft.com.litware.test/x";
    let bad = PartnershipLink { text: text.into(), fingerprint: Fingerprint::of(text), ..link() };
    put(&mut program, Partnership { link: Some(bad), ..invitation(5, provider, &[(PartnershipStage::Received, 2)]) });
    for usage in [LinkUse::Copy, LinkUse::Open] {
        let action = Action::PartnershipLink(PartnershipId::new(5), usage);
        program.harness.state_mut().ask_for(action);
        program.settle();
        assert!(!said(&program, "neither copied nor opened").is_empty());
    }
}

#[test]
fn partnership_link_in_the_customers_field_is_named_and_refused() {
    let mut program = Program::before_dealings(&Begin { size: [1280.0, 1600.0], ..Begin::default() });
    program.harness.state_mut().session_mut().go(Page::Providers);
    program.settle();
    write(&mut program, "Paste another link", Role::MultilineTextInput, LINK);
    assert!(!said(&program, "it is not the link for customers").is_empty());
    assert!(!said(&program, "Partner Center page").is_empty());
}

#[test]
fn look_alike_sender_is_called_so_before_anybody_opens_the_link() {
    let (mut program, chosen) = register(&Begin::default());
    program.harness.state_mut().session_mut().providers.show_partnership(chosen);
    program.settle();
    assert!(!said(&program, "Do not open the link yet").is_empty());
    assert!(!said(&program, "Look-alike domain").is_empty());
    assert!(!said(&program, "lltware.example is not litware.example").is_empty());
    assert!(said(&program, "Forward the invitation from Litware").is_empty());
}

#[test]
fn start_page_leads_to_the_invitation_that_is_late() {
    let (mut program, _) = register(&Begin::default());
    program.harness.state_mut().session_mut().go(Page::Today);
    program.settle();
    let sentence = "Ask Tailspin Distribution to resend its partnership invitation";
    assert!(!said(&program, sentence).is_empty());
    let rows = program.harness.get_all_by_role(Role::ListItem);
    let label = |node: &egui_kittest::Node<'_>| {
        use egui_kittest::kittest::NodeT as _;
        node.accesskit_node().label().unwrap_or_default()
    };
    rows.into_iter().find(|row| label(row).contains(sentence)).unwrap().focus();
    program.harness.step();
    program.harness.key_press(Key::Enter);
    program.settle();
    assert_eq!(program.harness.state_mut().session_mut().page, Page::Providers);
    program.harness.get_by_label("Mark as received...");
}

#[test]
fn empty_register_without_a_provider_says_to_add_one() {
    let mut program = open(empty(&Begin::default()));
    assert!(!said(&program, "The plan has no provider yet").is_empty());
    click(&mut program, "Add an indirect provider");
    assert!(said(&program, "The plan has no provider yet").is_empty());
}
