//! The screen of rule books: nothing of a book is left out, what differs is named, and following another one says first
//! what it changes.

use std::time::Duration;

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::edit::enrollment::EnrollmentEdit;
use changeover::domain::plan::Plan;
use changeover::domain::plan::customer::{Customer, Relationship, RelationshipKind};
use changeover::domain::plan::decision::SignOff;
use changeover::domain::plan::ids::{CustomerId, DecisionId};
use changeover::domain::plan::moment::Stamp;
use changeover::domain::rules::{Act, BookPart, Books, HowChanged, RuleBook, Screen, diff};
use changeover::domain::sample::sample_plan;
use changeover::domain::schedule::{Inputs, RuleLibrary, RuleRefusal, effects, refused_by_rules};
use changeover::domain::slug::Slug;
use changeover::domain::table::RecordTable;
use changeover::i18n::{Lang, effects::effect};
use changeover::store::{PlanId, PlanKeeper, Setup};
use changeover::ui::action::Page;
use changeover::ui::pages::invitations::LetterStage;
use changeover::ui::pages::rules::View;
use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program, places};

const OLD: Slug = Slug::new("2018-12");
const MIDDLE: Slug = Slug::new("2021-10");
const NEW: Slug = Slug::new("2026");
const LANGUAGES: [Language; 2] = [Language::English, Language::TraditionalChinese];

fn book(id: Slug) -> RuleBook {
    (**Books::shipped().unwrap().get(id).unwrap()).clone()
}

/// The sample, following this book, with these acts decided yesterday.
fn plan_of(book: Slug, acts: &[Act]) -> Plan {
    let now = changeover::clock::now();
    let stamp = Stamp { at: now, by: "Lin Mei-Hui".into() };
    let mut plan = sample_plan(now).unwrap();
    // The sample is on its way already; these tests begin before.
    (plan.tasks, plan.decisions, plan.enrollment) =
        (RecordTable::default(), RecordTable::default(), RecordTable::default());
    plan = plan.apply(&Edit::Enrollment(EnrollmentEdit::FollowBook(book))).unwrap();
    for (number, &act) in (1..).zip(acts) {
        let decision = SignOff {
            id: DecisionId::new(number),
            act,
            book,
            on: now.date().pred_opt().unwrap(),
            company: plan.us().name,
            admin: "Lin Mei-Hui".into(),
            decided: stamp.clone(),
            language: Language::English,
            stated: Vec::new(),
        };
        let edit = EnrollmentEdit::Decide { decision: Box::new(decision), needs: Vec::new(), facts: Vec::new() };
        plan = plan.apply(&Edit::Enrollment(edit)).unwrap();
    }
    plan
}

fn program(plan: &Plan, begin: &Begin, page: Page) -> Program {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("plans").join("Sample");
    let setup = Setup::new(places(&data), "Lin Mei-Hui", changeover::clock::now);
    let opened = PlanKeeper::create(&setup, &folder, plan, &PlanId::from_number(7)).unwrap();
    opened.keeper.close(Duration::from_secs(20));
    let mut program = Program::on(data, &Begin { plan: Some(folder), ..begin.clone() });
    program.harness.state_mut().session_mut().go(page);
    program.settle();
    program
}

/// The same in a window that holds a whole book, for what is out of sight is not laid out.
fn tall(mut program: Program) -> Program {
    program.harness.set_size(egui::vec2(1280.0, 80_000.0));
    program.harness.run_steps(6);
    program
}

fn is_shown(program: &Program, text: &str) -> bool {
    program.harness.query_all_by_label(text).next().is_some()
}

fn begin(language: Language) -> Begin {
    Begin { language, ..Begin::default() }
}

#[test]
fn every_sentence_of_the_2018_text_is_carried_by_a_fact_that_the_rules_page_shows() {
    let book = book(OLD);
    for key in 104..=187 {
        assert!(book.facts.iter().any(|fact| fact.seed.contains(&key)), "no fact carries {key}");
    }
    for language in LANGUAGES {
        let program = tall(program(&plan_of(OLD, &[]), &begin(language), Page::Rules));
        for fact in &book.facts {
            assert!(is_shown(&program, fact.text.in_language(language)), "{} is not shown", fact.id);
        }
    }
}

#[test]
fn nothing_of_any_book_is_left_out() {
    for id in [OLD, MIDDLE, NEW] {
        let book = book(id);
        let program = tall(program(&plan_of(id, &[]), &begin(Language::English), Page::Rules));
        let mut texts: Vec<&str> = book.facts.iter().map(|fact| fact.text.en.as_str()).collect();
        texts.push(&book.about.en);
        texts.extend(book.sources.iter().map(|one| one.title.en.as_str()));
        texts.extend(book.phases.iter().map(|one| one.title.en.as_str()));
        texts.extend(book.steps.iter().map(|one| one.title.en.as_str()));
        texts.extend(book.checks().map(|one| one.title.en.as_str()));
        texts.extend(book.paths.iter().flat_map(|one| [one.title.en.as_str(), &one.advice.en]));
        texts.extend(book.losses.iter().flat_map(|one| [one.title.en.as_str(), &one.task.en]));
        texts.extend(book.deadlines.iter().map(|one| one.title.en.as_str()));
        texts.extend(book.capabilities.iter().map(|one| one.task.en.as_str()));
        texts.extend(book.programmes.iter().map(|one| one.title.en.as_str()));
        texts.extend(book.mails.iter().flat_map(|one| [one.title.en.as_str(), &one.to.en]));
        texts.extend(book.thresholds.iter().map(|one| one.title.en.as_str()));
        texts.extend(book.questions.iter().flat_map(|one| [one.text.en.as_str(), &one.ask.en]));
        let missing: Vec<_> = texts.into_iter().filter(|text| !is_shown(&program, text)).collect();
        assert_eq!(missing, Vec::<&str>::new(), "{id}");
    }
}

#[test]
fn facts_of_a_phase_stand_on_its_own_screen_behind_a_title_that_the_keyboard_opens() {
    for language in LANGUAGES {
        let lang = Lang::new(language);
        let book = book(OLD);
        let pages = [
            (Screen::Providers, Page::Providers),
            (Screen::Customers, Page::Customers),
            (Screen::Invitations, Page::Invitations),
            // The enrollment shows its own with its steps.
            (Screen::Deadlines, Page::Deadlines),
        ];
        for (screen, page) in pages {
            let plan = plan_of(OLD, &[]);
            let mut program = program(&plan, &begin(language), page);
            if page == Page::Deadlines {
                program.harness.state_mut().session_mut().deadlines.show_incentives();
            }
            if page == Page::Customers {
                let customer = plan.customers.iter().next().unwrap().id;
                program.harness.state_mut().session_mut().customers.open = Some(customer);
            }
            if page == Page::Invitations {
                let customer = plan.customers.iter().next().unwrap();
                program.harness.get_by_role_and_label(Role::Row, &customer.name).click();
                program.settle();
                let next = lang.text("invitations-next-text").into_owned();
                program.harness.get_by_role_and_label(Role::Button, &next).click();
                program.settle();
                program.harness.state_mut().session_mut().invitations.stage = LetterStage::Link;
            }
            program.harness.run_steps(3);
            program.picture(&format!("facts-{page:?}-{language:?}").to_lowercase());
            for phase in book.phases.iter().filter(|phase| phase.screen == screen) {
                let title = phase.title.in_language(language);
                let title = lang.with("facts-what-microsoft-says", &[("phase", title)]).into_owned();
                program.harness.get_by_role_and_label(Role::Button, &title).focus();
                program.harness.step();
                program.harness.key_press(egui::Key::Enter);
                program.harness.run_steps(3);
                for fact in phase.facts.iter().filter_map(|id| book.fact(*id)) {
                    assert!(is_shown(&program, fact.text.in_language(language)), "{} on {screen:?}", fact.id);
                }
            }
            program.picture(&format!("facts-open-{page:?}-{language:?}").to_lowercase());
        }
    }
}

#[test]
fn cells_that_differ_from_another_book_are_named_with_both_answers() {
    let mut program = program(&plan_of(OLD, &[]), &begin(Language::English), Page::Rules);
    let session = program.harness.state_mut().session_mut();
    (session.rules.view, session.rules.other) = (View::Matrix, Some(NEW));
    program.settle();
    let (old, new) = (book(OLD), book(NEW));
    let changed = diff(&old, &new);
    let cells = changed.iter().filter_map(|change| match &change.how {
        HowChanged::Changed(parts) => Some(parts.iter().filter(|part| matches!(part, BookPart::Cell(_))).count()),
        HowChanged::Added | HowChanged::Removed => None,
    });
    let n_cells: usize = cells.sum();
    let n_after = old
        .capabilities
        .iter()
        .filter(|one| new.capabilities.iter().any(|other| other.id == one.id && other.after != one.after))
        .count();
    let differs = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|label| label.contains("; under the 2026 rules: "))
    };
    program.harness.set_size(egui::vec2(1920.0, 2400.0));
    program.harness.run_steps(4);
    let named = program.harness.query_all_by_role(Role::Cell).filter(differs).count();
    assert!(3 < n_cells);
    assert_eq!(named, n_cells + n_after);
}

#[test]
fn following_another_book_is_said_before_and_taken_back_by_one_undo() {
    let plan = plan_of(OLD, &[Act::EnrollNow]);
    let library = RuleLibrary::shipped();
    let (old, middle) = (book(OLD), book(MIDDLE));
    let today = chrono::Local::now().date_naive();
    let inputs = Inputs { plan: &plan, book: &old, holidays: &library.holidays, today };
    let lang = Lang::new(Language::English);
    let said: Vec<String> = effects(&inputs, &middle).iter().map(|one| effect(&lang, (&old, &middle), one)).collect();
    assert!(
        said.iter().any(|one| one.starts_with("“Enrollment approval expected”: ") && one.contains(" instead of ")),
        "{said:?}"
    );
    let mut program = program(&plan, &begin(Language::English), Page::Rules);
    let session = program.harness.state_mut().session_mut();
    (session.rules.view, session.rules.other) = (View::Follow, Some(MIDDLE));
    program.settle();
    program.picture("rules-follow-en-light-1280");
    for sentence in &said {
        assert!(is_shown(&program, sentence), "{sentence}");
    }
    let followed = |program: &Program| program.harness.state().plan().unwrap().standing().book;
    assert_eq!(followed(&program), Some(OLD));
    program.harness.get_by_role_and_label(Role::Button, "Use these rules").click();
    program.settle();
    assert_eq!(followed(&program), Some(MIDDLE));
    assert!(is_shown(&program, "The plan now uses the October 2021 rules"));
    program.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
    program.settle();
    assert_eq!(followed(&program), Some(OLD));
}

fn by_hand(kind: RelationshipKind) -> Edit {
    let mut customer = Customer::new(CustomerId::new(999_999), "Consolidated Messenger");
    customer.relationships.push(Relationship { kind, raw: String::new() });
    Edit::Customer(CustomerEdit::Put(Box::new(customer)))
}

#[test]
fn a_new_direct_customer_is_refused_only_where_the_book_says_so_and_the_agreement_was_accepted() {
    let library = RuleLibrary::shipped();
    let both = [Act::EnrollNow, Act::AcceptAgreement];
    for (id, acts) in [(OLD, &both[..]), (OLD, &both[..1]), (MIDDLE, &both[..]), (NEW, &both[..])] {
        let (plan, book) = (plan_of(id, acts), book(id));
        let today = chrono::Local::now().date_naive();
        let inputs = Inputs { plan: &plan, book: &book, holidays: &library.holidays, today };
        let refusal = refused_by_rules(&inputs, &by_hand(RelationshipKind::Direct));
        let expected = book.no_new_direct.filter(|_| acts.len() == 2).map(|fact| RuleRefusal::NoNewDirect { fact });
        assert_eq!(refusal, expected, "{id}, {acts:?}");
        assert_eq!(refused_by_rules(&inputs, &by_hand(RelationshipKind::Indirect)), None);
    }
    assert!(book(OLD).no_new_direct.is_some());
}

#[test]
fn the_choice_of_direct_says_why_it_is_refused_before_it_is_tried() {
    for (acts, is_refused) in [(&[Act::EnrollNow, Act::AcceptAgreement][..], true), (&[][..], false)] {
        let mut program = program(&plan_of(OLD, acts), &begin(Language::English), Page::Customers);
        program.harness.get_by_role_and_label(Role::Button, "Add customer").click();
        program.settle();
        let direct = program.harness.get_by_role_and_label(Role::RadioButton, "Direct");
        let node = direct.accesskit_node();
        assert_eq!(node.is_disabled(), is_refused);
        let description = node.description().unwrap_or_default();
        assert_eq!(description.contains("New direct customers can no longer be added"), is_refused, "{description}");
        assert_eq!(description.contains("2018-12-18"), is_refused, "{description}");
        if is_refused {
            program.picture("customers-add-refused");
        }
    }
}

#[test]
fn a_customer_added_by_hand_keeps_how_we_sell_to_it() {
    let mut program = program(&plan_of(OLD, &[]), &begin(Language::English), Page::Customers);
    program.harness.get_by_role_and_label(Role::Button, "Add customer").click();
    program.settle();
    program.harness.get_by_role_and_label(Role::TextInput, "Company name").type_text("Consolidated Messenger");
    program.harness.step();
    program.harness.get_by_role_and_label(Role::RadioButton, "Indirect").click();
    program.settle();
    program.harness.get_by_role_and_label(Role::Button, "Add to the plan").click();
    program.settle();
    let plan = program.harness.state().plan().unwrap();
    let added = plan.customers.iter().find(|one| one.name == "Consolidated Messenger").unwrap();
    assert!(added.is_sold(RelationshipKind::Indirect) && !added.is_sold(RelationshipKind::Direct));
}

#[test]
fn search_finds_facts_by_words_of_either_language() {
    let mut program = program(&plan_of(OLD, &[]), &begin(Language::English), Page::Rules);
    program.harness.state_mut().session_mut().rules.query = "無法再新增直接客戶".into();
    program.settle();
    assert!(is_shown(&program, "New direct customers can no longer be added"));
    assert!(!is_shown(&program, "Most providers offer training and technical assistance"));
    program.harness.state_mut().session_mut().rules.query = "zzzz".into();
    program.settle();
    assert!(is_shown(&program, "No matches in this rule version"));
}

#[test]
fn the_list_of_parts_brings_each_of_them_into_sight() {
    for part in ["Sources", "Steps", "Emails to expect", "About this rule version"] {
        let mut program = program(&plan_of(MIDDLE, &[]), &begin(Language::English), Page::Rules);
        let row = program
            .harness
            .query_all_by_role(Role::ListBoxOption)
            .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(&format!("{part}, "))));
        row.unwrap().click();
        program.settle();
        program.harness.run_steps(6);
        let heading = program.harness.get_by_role_and_label(Role::Heading, part);
        let top = heading.rect().top();
        assert!((150.0..780.0).contains(&top), "{part} stands at {top}");
    }
}

#[test]
fn rules_page_is_drawn() {
    let views = [(View::Book, "book"), (View::Matrix, "matrix"), (View::Compare, "compare"), (View::Follow, "follow")];
    for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh")] {
        for (dark, theme) in [(false, "light"), (true, "dark")] {
            let size = if dark { [1920.0, 1080.0] } else { [1280.0, 800.0] };
            let begin = Begin { language, dark, size, ..Begin::default() };
            let mut program = program(&plan_of(OLD, &[Act::EnrollNow]), &begin, Page::Rules);
            for (view, name) in views {
                let session = program.harness.state_mut().session_mut();
                (session.rules.view, session.rules.other) = (view, Some(NEW));
                session.rules.book = None;
                program.settle();
                program.picture(&format!("rules-{name}-{tag}-{theme}"));
                if view == View::Matrix {
                    program.harness.query_all_by_role(Role::Row).nth(5).unwrap().click();
                    program.settle();
                    program.picture(&format!("rules-sheet-{tag}-{theme}"));
                }
            }
        }
    }
}
