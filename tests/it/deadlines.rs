//! The page of dates: one table, the sheet behind a date, incentives, and whose days count.

use changeover::domain::calendar::{BusinessDays, PlanCalendars};
use changeover::domain::draft::Language;
use changeover::domain::plan::region::Region;
use changeover::domain::schedule::{CustomerDue, Inputs, RuleLibrary, all_dues};
use changeover::domain::slug::Slug;
use changeover::i18n::{Lang, due_papers};
use changeover::ui::action::Page;
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program};
use crate::today::{empty, forecast, said};

fn open(mut program: Program) -> Program {
    program.harness.state_mut().session_mut().go(Page::Deadlines);
    program.settle();
    program
}

fn show_date(program: &mut Program, due: &str) {
    program.harness.state_mut().session_mut().deadlines.show_date(due.parse().unwrap());
    program.settle();
}

fn click(program: &mut Program, label: &str) {
    program.harness.get_by_label(label).click();
    program.settle();
}

/// Replaces what stands in a field.
fn write(program: &mut Program, label: &str, text: &str) {
    program.harness.get_by_role_and_label(Role::TextInput, label).focus();
    program.harness.step();
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    program.harness.step();
    program.harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
    program.harness.step();
}

#[test]
fn deadlines_are_drawn_in_both_languages_and_themes() {
    for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh")] {
        for (dark, theme) in [(false, "light"), (true, "dark")] {
            for size in [[1280.0, 800.0], [1920.0, 1080.0]] {
                let name = |part: &str| format!("deadlines-{part}-{tag}-{theme}-{}", size[0]);
                let mut program = open(Program::sample(&Begin { language, dark, size, ..Begin::default() }));
                program.picture(&name("dates"));
                program.harness.state_mut().session_mut().deadlines.show_date(Slug::new("suspended"));
                program.picture(&name("sheet"));
                program.harness.state_mut().session_mut().deadlines.show_incentives();
                program.picture(&name("incentives"));
                program.harness.state_mut().session_mut().deadlines.show_calendars();
                program.picture(&name("calendars"));
            }
            let mut program = open(empty(&Begin { language, dark, ..Begin::default() }));
            program.harness.state_mut().session_mut().deadlines.show_date(Slug::new("incentive-arrives"));
            program.picture(&format!("deadlines-empty-{tag}-{theme}"));
        }
    }
}

#[test]
fn date_that_is_not_known_says_what_it_waits_for_and_leads_there() {
    let mut program = open(empty(&Begin::default()));
    show_date(&mut program, "incentive-arrives");
    assert!(!said(&program, "Not known until “").is_empty());
    assert!(!said(&program, "Not known yet").is_empty());
    assert_eq!(said(&program, "Met"), Vec::<String>::new());
    click(&mut program, "Show step");
    assert_eq!(program.harness.state_mut().session_mut().page, Page::Enrollment);
}

#[test]
fn marking_a_date_as_done_does_the_task_that_meets_it_and_can_be_undone() {
    let mut program = open(Program::sample(&Begin::default()));
    show_date(&mut program, "incentive-enroll-by");
    click(&mut program, "Mark as done");
    let task = Slug::new("reseller-enrolled");
    assert!(program.plan().is_done(task));
    program.harness.get_by_label("Reopen");
    program.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    program.settle();
    assert!(!program.plan().is_done(task));
}

#[test]
fn date_shows_its_rule_its_assumption_how_it_was_counted_and_every_reading() {
    let mut program = open(Program::sample(&Begin::default()));
    show_date(&mut program, "incentive-enroll-by");
    for text in
        ["Rule", "Assumption", "Calculation", "Interpretation used here", "Another interpretation of the same sentence"]
    {
        assert!(!said(&program, text).is_empty(), "{text}");
    }
    assert_eq!(said(&program, "30 calendar days after the day “").len(), 1);
    show_date(&mut program, "suspended");
    program.harness.get_by_label("Reported, not confirmed by Microsoft");
}

#[test]
fn what_is_met_is_hidden_until_somebody_wants_to_see_it() {
    let mut program = open(Program::sample(&Begin::default()));
    let met = "Enrollment approval expected";
    assert_eq!(said(&program, met), Vec::<String>::new());
    click(&mut program, "Hide met and past dates");
    assert!(!said(&program, met).is_empty());
    click(&mut program, "Hide met and past dates");
    assert_eq!(said(&program, met), Vec::<String>::new());
}

#[test]
fn month_is_shown_alone_and_terms_of_a_day_lead_to_their_customers() {
    let mut program = open(Program::sample(&Begin::default()));
    let rows = |program: &Program| program.harness.query_all_by_role(Role::Row).count();
    let all = rows(&program);
    let months = program.harness.query_all_by_role(Role::Button);
    let labels: Vec<String> = months.filter_map(|one| one.accesskit_node().label()).collect();
    let n_dates = |label: &&String| label.strip_suffix(" dates")?.rsplit_once(": ")?.1.parse::<usize>().ok();
    // Of a month with many the table shows no more rows than it has room for, as of all.
    let few = labels.iter().filter(|label| n_dates(label).is_some()).min_by_key(|label| n_dates(label));
    let month = few.unwrap().clone();
    click(&mut program, &month);
    let alone = rows(&program);
    assert!(0 < alone && alone < all, "{alone} of {all} in {month}");
    click(&mut program, &month);
    assert_eq!(rows(&program), all, "a second press shows all of them again");
    let (library, plan) = (RuleLibrary::shipped(), program.plan());
    let book = library.book_of(plan);
    let inputs = Inputs { plan, book: &book, holidays: &library.holidays, today: changeover::clock::today() };
    let dues = all_dues(&inputs, &forecast(&program));
    let terms = dues.iter().find(|due| CustomerDue::of(due.id) == Some(CustomerDue::Terms)).unwrap();
    let customer = program.plan().name_of(terms.customers[0]).to_owned();
    show_date(&mut program, terms.id.as_str());
    program.harness.get_by_role_and_label(Role::Button, &customer).click();
    program.settle();
    assert_eq!(program.harness.state_mut().session_mut().page, Page::Customers);
}

#[test]
fn owner_of_a_date_that_nothing_meets_is_kept() {
    let mut program = open(Program::sample(&Begin::default()));
    show_date(&mut program, "suspended");
    // The filter above the table is called the same.
    program
        .harness
        .query_all_by_role_and_label(Role::ComboBox, "Owner")
        .find(|list| list.accesskit_node().value().as_deref() != Some("All owners"))
        .unwrap()
        .click();
    program.settle();
    program.harness.get_by_role_and_label(Role::MenuItem, "Oscar Wang").click();
    program.settle();
    let due = forecast(&program).dues.into_iter().find(|due| due.id == Slug::new("suspended")).unwrap();
    assert_eq!(program.plan().people.get(due.owner.unwrap()).unwrap().name, "Oscar Wang");
}

#[test]
fn revenue_is_compared_with_what_is_asked_for() {
    let mut program = open(Program::sample(&Begin::default()));
    program.harness.state_mut().session_mut().deadlines.show_incentives();
    program.settle();
    assert!(!said(&program, "Staying a direct-bill partner: USD 312,000 short of 1,000,000").is_empty());
    assert!(!said(&program, "Staying an indirect reseller: not known").is_empty());
    write(&mut program, "Reseller (USD)", "1,500");
    program.harness.key_press(Key::Tab);
    program.settle();
    assert_eq!(program.plan().standing().reseller_revenue.unwrap().usd, 1500);
    assert!(!said(&program, "Staying an indirect reseller: USD 1,000 reached").is_empty());
    write(&mut program, "Reseller (USD)", "much");
    program.harness.key_press(Key::Tab);
    program.settle();
    assert_eq!(program.plan().standing().reseller_revenue.unwrap().usd, 1500, "what cannot be read changes nothing");
    assert!(!said(&program, "Enter whole US dollars").is_empty());
}

#[test]
fn expected_mail_shows_its_words_and_copies_them() {
    let mut program = open(Program::sample(&Begin::default()));
    program.harness.state_mut().session_mut().deadlines.show_incentives();
    program.settle();
    for text in
        ["Microsoft Partner Center", "Partner Incentive Enrollment Invitation", "partner-id@contoso-partner.example"]
    {
        assert!(!said(&program, text).is_empty(), "{text}");
    }
}

#[test]
fn days_off_are_added_and_removed() {
    let mut program = open(Program::sample(&Begin::default()));
    program.harness.state_mut().session_mut().deadlines.show_calendars();
    program.settle();
    let n = program.plan().days_off.len();
    write(&mut program, "First day", "2027-02-01");
    write(&mut program, "Reason", "Company outing");
    click(&mut program, "Add days off");
    let added = program.plan().days_off.iter().find(|days| days.reason == "Company outing").unwrap().clone();
    assert_eq!(
        (program.plan().days_off.len(), added.first.to_string(), added.last),
        (n + 1, "2027-02-01".into(), added.first)
    );
    click(&mut program, "Remove Company outing");
    assert_eq!(program.plan().days_off.len(), n);
}

#[test]
fn days_off_that_end_before_they_begin_stay_in_the_form_with_the_reason() {
    let mut program = open(Program::sample(&Begin::default()));
    program.harness.state_mut().session_mut().deadlines.show_calendars();
    program.settle();
    let n = program.plan().days_off.len();
    write(&mut program, "First day", "2027-02-02");
    write(&mut program, "Last day", "2027-02-01");
    write(&mut program, "Reason", "Company outing");
    click(&mut program, "Add days off");
    assert_eq!(program.plan().days_off.len(), n);
    assert!(!said(&program, "Company outing").is_empty(), "what was typed is still there");
}

#[test]
fn region_is_chosen_below_its_country() {
    let mut program = open(Program::sample(&Begin::default()));
    program.harness.state_mut().session_mut().deadlines.show_calendars();
    program.settle();
    let choose = |program: &mut Program, label: &str, option: &str| {
        program.harness.get_by_role_and_label(Role::ComboBox, label).click();
        program.settle();
        program.harness.get_by_role_and_label(Role::MenuItem, option).click();
        program.settle();
    };
    choose(&mut program, "While you wait for Microsoft", "Australia");
    assert_eq!(program.plan().standing().calendars.microsoft, Region::parse("AU").ok());
    choose(&mut program, "Region (While you wait for Microsoft)", "Australia, New South Wales");
    assert_eq!(program.plan().standing().calendars.microsoft, Region::parse("AU-NSW").ok());
    choose(&mut program, "While you wait for Microsoft", "Taiwan");
    assert_eq!(program.plan().standing().calendars.microsoft, Region::parse("TW").ok());
}

#[test]
fn calendar_of_microsoft_is_chosen_and_the_assumption_goes() {
    let mut program = open(Program::sample(&Begin::default()));
    program.harness.state_mut().session_mut().deadlines.show_calendars();
    program.settle();
    assert!(!said(&program, "Assumption: whose business days count").is_empty());
    program.harness.get_by_role_and_label(Role::ComboBox, "While you wait for Microsoft").click();
    program.settle();
    program.harness.get_by_role_and_label(Role::MenuItem, "Japan").click();
    program.settle();
    assert_eq!(program.plan().standing().calendars.microsoft, Region::parse("JP").ok());
    assert_eq!(said(&program, "Assumption: whose business days count"), Vec::<String>::new());
}

#[test]
fn calendar_names_each_open_date_the_same_every_time_with_reminders() {
    let program = Program::sample(&Begin::default());
    let library = RuleLibrary::shipped();
    let plan = program.plan();
    let book = library.book_of(plan);
    let calendars = PlanCalendars::new(plan, &library.holidays);
    let dues = forecast(&program).dues;
    let lang = Lang::new(Language::English);
    let now = changeover::clock::now();
    let events = due_papers::events(&lang, (plan, &book), &dues, (calendars.ours(), "plan-7", now));
    let suspended = events.iter().find(|event| event.uid == "plan-7-suspended@changeover").unwrap();
    assert_eq!(suspended.title, "Reported: The authorization is suspended");
    assert_eq!(suspended.alarms.len(), 3);
    for (alarm, days) in suspended.alarms.iter().zip([10, 5, 1]) {
        let day = calendars.ours().before(suspended.date, BusinessDays(days)).unwrap();
        assert_eq!(*alarm, day);
    }
    assert!(events.iter().all(|event| event.uid != "plan-7-approval-expected@changeover"), "what is met is no entry");
    let paper = due_papers::dates_paper(&lang, (plan, &book), &dues.iter().collect::<Vec<_>>(), now.date());
    assert_eq!(paper.rows.len(), dues.len());
    assert!(paper.rows.iter().all(|row| row.len() == paper.headers.len()));
}

#[test]
fn print_writes_a_page_of_the_dates_that_are_shown() {
    let mut program = open(Program::sample(&Begin::default()));
    click(&mut program, "Print");
    let records = program.harness.state().plan().map(|_| program.data.path().join("plans/Sample/records")).unwrap();
    let page = std::fs::read_dir(records).unwrap().next().unwrap().unwrap().path();
    let html = std::fs::read_to_string(page).unwrap();
    assert!(html.contains("The authorization is suspended"), "{html}");
}
