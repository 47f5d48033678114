//! How many clicks the enrollment takes, and what the button does that marks everything of a step.

use changeover::domain::edit::Edit;
use changeover::domain::edit::partners::PersonEdit;
use changeover::domain::plan::company::{Person, StaffRole};
use changeover::domain::rules::{Act, Standing};
use changeover::domain::schedule::{Due, DueTone, standing};
use changeover::domain::slug::Slug;
use changeover::ui::action::{Action, Page};
use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::walk::{Walk, begin, forecast};
use crate::support::Begin;

/// Somebody with a mouse, who presses what is in sight and types where the keyboard is.
struct Hand {
    walk: Walk,
    n_clicks: usize,
}

impl Hand {
    fn new(book: Option<&str>, size: [f32; 2]) -> Self {
        Self { walk: begin(book, &Begin { size, ..Begin::default() }), n_clicks: 0 }
    }

    fn click(&mut self, role: Role, label: &str) {
        let harness = &mut self.walk.program.harness;
        let window = harness.ctx.content_rect();
        // Below the fold one turns the wheel; the buttons of the frame are always in sight.
        if role != Role::Button {
            harness.get_by_role_and_label(role, label).scroll_to_me();
            harness.run_steps(4);
        }
        let node = harness.get_by_role_and_label(role, label);
        assert!(!node.accesskit_node().is_disabled(), "{label}: {:?}", node.accesskit_node().data().description());
        assert!(window.contains_rect(node.rect()), "{label} is in sight: {:?}", node.rect());
        node.click();
        harness.run_steps(3);
        self.walk.program.settle();
        // Two presses at one place within half a second count as one.
        harness_waits(&mut self.walk);
        self.n_clicks += 1;
    }

    fn press(&mut self, key: &str) {
        let label = self.walk.text(key);
        self.click(Role::Button, &label);
    }

    /// Marks everything of the step that is shown.
    fn mark_all(&mut self, step: &str) {
        assert!(self.walk.is_at(step), "{step}");
        let view = forecast(&self.walk.program).steps.into_iter().find(|view| view.id.as_str() == step).unwrap();
        let label = match view.n_checks - view.n_done {
            0 | 1 => self.walk.text("enrollment-done-today"),
            n => self.walk.lang.count("enrollment-all-done", n).into_owned(),
        };
        self.click(Role::Button, &label);
        assert!(self.walk.is_done(step), "{step}");
    }

    /// Types where the keyboard is, or clicks into the field first.
    fn type_into(&mut self, key: &str, text: &str) {
        let label = self.walk.text(key);
        let field = |walk: &Walk| walk.program.harness.get_by_role_and_label(Role::TextInput, &label).is_focused();
        if !field(&self.walk) {
            self.click(Role::TextInput, &label);
        }
        let harness = &mut self.walk.program.harness;
        harness.get_by_role_and_label(Role::TextInput, &label).type_text(text);
        harness.run_steps(12);
        self.walk.program.settle();
    }

    fn until_record(&mut self) {
        self.type_into("fill-incentive-mail", "incentives@contoso.example");
        self.mark_all("prepare");
        self.press("enrollment-next");
        if self.walk.book.id == Slug::new("2018-12") {
            let yes = self.walk.text("enrollment-yes");
            self.click(Role::RadioButton, &yes);
        } else {
            let (label, word) = (self.walk.text("enrollment-status"), self.walk.text("status-restricted"));
            self.click(Role::ComboBox, &label);
            self.click(Role::MenuItem, &word);
        }
        self.press("enrollment-next");
        self.mark_all("save-before");
        self.press("enrollment-next");
        self.mark_all("enrollment-form");
        self.press("enrollment-next");
        self.decide(Act::EnrollNow);
    }

    fn decide(&mut self, act: Act) {
        self.type_into("enrollment-company", "Contoso Partner");
        self.press("enrollment-record");
        assert!(self.walk.plan().decision(act).is_some());
    }

    fn until_both_roles(&mut self) {
        self.press("enrollment-next");
        self.press("enrollment-approve");
        self.press("enrollment-next");
        self.mark_all("sign-in-again");
        self.press("enrollment-next");
        self.decide(Act::AcceptAgreement);
        self.press("enrollment-next");
        self.mark_all("both-roles");
        assert_eq!(standing(self.walk.plan()), Standing::Both);
    }
}

fn harness_waits(walk: &mut Walk) {
    walk.program.harness.run_steps(40);
}

#[test]
fn decision_is_recorded_after_twenty_clicks_and_both_roles_hold_after_eight_more() {
    for book in [Some("2018-12"), None] {
        for size in [[1280.0, 800.0], [800.0, 530.0]] {
            let mut hand = Hand::new(book, size);
            hand.until_record();
            let n_to_record = hand.n_clicks;
            hand.until_both_roles();
            let n_to_both = hand.n_clicks - n_to_record;
            println!("{book:?} at {size:?}: {n_to_record} clicks to the record, {n_to_both} more to both roles");
            // In the smallest window the name is typed below the fold, so one clicks into its field.
            let most = if size[0] < 1000.0 { 9 } else { 8 };
            assert!(n_to_record <= 20 && n_to_both <= most, "{book:?} at {size:?}: {n_to_record} + {n_to_both}");
        }
    }
}

#[test]
fn what_lacks_a_fact_is_not_marked_and_one_undo_takes_all_marks_back() {
    let mut hand = Hand::new(None, [1280.0, 800.0]);
    hand.walk.forget_facts();
    let (admin, mail) = (Slug::new("global-admin-named"), Slug::new("incentive-mail-recorded"));
    let label = hand.walk.lang.count("enrollment-all-done", 4).into_owned();
    hand.click(Role::Button, &label);
    let done = |walk: &Walk, id: Slug| walk.plan().is_done(id);
    assert!(done(&hand.walk, Slug::new("profile-current")) && done(&hand.walk, Slug::new("contact-mailbox-read")));
    assert!(!done(&hand.walk, admin) && !done(&hand.walk, mail), "their facts are missing");
    let (button, why) = (hand.walk.text("enrollment-done-today"), hand.walk.text("fill-global-admin"));
    let node = hand.walk.program.harness.get_by_role_and_label(Role::Button, &button);
    assert!(node.accesskit_node().is_disabled());
    assert!(node.accesskit_node().data().description().unwrap().contains(&why));
    hand.walk.program.harness.state_mut().ask_for(Action::Undo);
    hand.walk.program.settle();
    assert!(!done(&hand.walk, Slug::new("profile-current")) && !done(&hand.walk, Slug::new("right-tenant")));
}

#[test]
fn next_marks_nothing() {
    let mut hand = Hand::new(None, [1280.0, 800.0]);
    let before = hand.walk.plan().tasks.len();
    hand.press("enrollment-next");
    assert!(hand.walk.is_at("choose-path"));
    assert_eq!(hand.walk.plan().tasks.len(), before);
}

#[test]
fn enrollment_ends_at_the_door_of_what_comes_next() {
    let mut hand = Hand::new(Some("2018-12"), [1280.0, 800.0]);
    hand.until_record();
    hand.until_both_roles();
    let phase = forecast(&hand.walk.program).phases.into_iter().nth(2).unwrap();
    let title = hand.walk.say(&hand.walk.book.phase(phase.kind).unwrap().title);
    let label = hand.walk.lang.with("enrollment-next-is", &[("what", &title)]).into_owned();
    hand.click(Role::Button, &label);
    assert_eq!(hand.walk.program.harness.state_mut().session_mut().page, Page::Providers);
}

#[test]
fn what_ends_with_direct_bill_has_a_day_counted_back_from_the_planned_one() {
    let mut hand = Hand::new(Some("2018-12"), [1280.0, 800.0]);
    let due = |hand: &Hand| forecast(&hand.walk.program).dues.into_iter().find(|due| due.id == Due::SAVE).unwrap();
    assert_eq!((due(&hand).date, due(&hand).tone), (None, DueTone::Unknown));
    let title = hand.walk.title("save-before");
    hand.click(Role::Button, &title);
    hand.walk.write("Planned day for “Enroll now”", "2099-06-15");
    hand.walk.program.harness.run_steps(12);
    hand.walk.program.settle();
    assert_eq!(due(&hand).date.unwrap().to_string(), "2099-06-12", "the Friday before that Monday");
    let forecast = forecast(&hand.walk.program);
    let saved = forecast.actions.iter().filter(|action| action.due == due(&hand).date);
    assert!(0 < saved.count(), "Today speaks of that day");
}

#[test]
fn owner_without_the_role_is_warned_of() {
    let mut hand = Hand::new(None, [1280.0, 800.0]);
    let people: Vec<Person> = hand.walk.plan().people.iter().map(|person| (**person).clone()).collect();
    let admin = people.iter().find(|person| person.roles.contains(&StaffRole::GlobalAdmin)).unwrap().clone();
    let other = people.iter().find(|person| !person.roles.contains(&StaffRole::GlobalAdmin)).unwrap().clone();
    hand.walk.program.harness.state_mut().ask_for(Action::Edit(Box::new(Edit::Person(PersonEdit::Put(admin)))));
    let title = hand.walk.book.title_of(Slug::new("global-admin-named")).unwrap().clone();
    let title = hand.walk.say(&title);
    hand.click(Role::Button, &format!("Details of {title}"));
    hand.walk.choose("Owner", &other.name);
    hand.walk
        .program
        .harness
        .get_by_label(&format!("{} does not have the role “Global admin” under Our company", other.name));
}
