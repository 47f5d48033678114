//! The enrollment wizard, driven by its accessible names in any language.

use changeover::domain::edit::Edit;
use changeover::domain::edit::enrollment::EnrollmentEdit;
use changeover::domain::edit::partners::PersonEdit;
use changeover::domain::plan::Plan;
use changeover::domain::plan::company::Person;
use changeover::domain::rules::{Act, BilingualText, Books, RuleBook, Standing, StepKind};
use changeover::domain::sample::sample_plan;
use changeover::domain::schedule::{Forecast, Inputs, RuleLibrary, StepState, standing};
use changeover::domain::slug::Slug;
use changeover::domain::table::RecordTable;
use changeover::i18n::Lang;
use changeover::store::{PlanId, PlanKeeper, Setup};
use changeover::ui::action::{Action, Page};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program, places};

/// The wizard, its book and its language.
pub(super) struct Walk {
    pub(super) program: Program,
    pub(super) book: RuleBook,
    pub(super) lang: Lang,
    /// Begins the name of every picture; empty: none is made.
    pub(super) pictures: String,
}

/// What follows from the plan.
pub(super) fn forecast(program: &Program) -> Forecast {
    let library = RuleLibrary::shipped();
    let plan = program.harness.state().plan().unwrap();
    let book = library.book_of(plan);
    let today = changeover::clock::today();
    Forecast::of(&Inputs { plan, book: &book, holidays: &library.holidays, today })
}

/// The sample company at the beginning of its way.
pub(super) fn begin(book: Option<&str>, begin: &Begin) -> Walk {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("plans").join("Walk");
    let sample = sample_plan(changeover::clock::now()).unwrap();
    let plan = Plan {
        enrollment: RecordTable::default(),
        tasks: RecordTable::default(),
        decisions: RecordTable::default(),
        answers: RecordTable::default(),
        ..sample
    };
    let setup = Setup::new(places(&data), "Lin Mei-Hui", changeover::clock::now);
    PlanKeeper::create(&setup, &folder, &plan, &PlanId::from_number(9))
        .unwrap()
        .keeper
        .close(std::time::Duration::from_secs(20));
    let mut program = Program::on(data, &Begin { plan: Some(folder), ..begin.clone() });
    let books = Books::shipped().unwrap();
    let id = book.map(|id| id.parse::<Slug>().unwrap());
    if let Some(id) = id {
        let edit = Edit::Enrollment(EnrollmentEdit::FollowBook(id));
        program.harness.state_mut().ask_for(Action::Edit(Box::new(edit)));
        program.settle();
    }
    program.harness.state_mut().session_mut().go(Page::Enrollment);
    program.settle();
    let book = (**books.get_or_newest(id).unwrap()).clone();
    Walk { program, book, lang: Lang::new(begin.language), pictures: String::new() }
}

impl Walk {
    pub(super) fn say(&self, text: &BilingualText) -> String {
        text.in_language(self.lang.language()).to_owned()
    }

    pub(super) fn text(&self, key: &str) -> String {
        self.lang.text(key).into_owned()
    }

    pub(super) fn plan(&self) -> &Plan {
        self.program.harness.state().plan().unwrap()
    }

    pub(super) fn title(&self, step: &str) -> String {
        self.say(self.book.title_of(step.parse().unwrap()).unwrap())
    }

    pub(super) fn click(&mut self, role: Role, label: &str) {
        // Not by pointer: what is scrolled out of sight can be reached by keyboard and screen reader all the same.
        self.program.harness.get_by_role_and_label(role, label).click_accesskit();
        self.program.harness.run_steps(3);
        self.program.settle();
    }

    pub(super) fn press(&mut self, key: &str) {
        let label = self.text(key);
        self.click(Role::Button, &label);
    }

    pub(super) fn write(&mut self, label: &str, text: &str) {
        let harness = &mut self.program.harness;
        harness.get_by_role_and_label(Role::TextInput, label).focus();
        harness.run_steps(2);
        harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        harness.run_steps(1);
        harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
        harness.run_steps(2);
    }

    /// Chooses a line of a list that opens.
    pub(super) fn choose(&mut self, list: &str, line: &str) {
        self.click(Role::ComboBox, list);
        self.click(Role::MenuItem, line);
    }

    pub(super) fn picture(&mut self, name: &str) {
        if !self.pictures.is_empty() {
            let name = format!("enrollment-{}-{name}", self.pictures);
            self.program.picture(&name);
        }
    }

    /// What the page shows now.
    pub(super) fn is_at(&self, step: &str) -> bool {
        let title = self.title(step);
        let mut steps = self.program.harness.get_all_by_role_and_label(Role::Button, &title);
        steps.any(|node| node.accesskit_node().data().aria_current().is_some())
    }

    pub(super) fn is_done(&self, step: &str) -> bool {
        let id = step.parse().unwrap();
        let forecast = forecast(&self.program);
        forecast.steps.iter().any(|view| view.id == id && matches!(view.state, StepState::Done { .. }))
    }

    /// Ticks everything that a step asks for, and goes on.
    pub(super) fn tick_all(&mut self, step: &str) {
        assert!(self.is_at(step), "{step}");
        self.picture(step);
        let rule = self.book.step(step.parse().unwrap()).unwrap().clone();
        let mut titles: Vec<String> = rule.checks.iter().map(|check| self.say(&check.title)).collect();
        if rule.kind == StepKind::Losses {
            titles.extend(self.book.losses.iter().map(|loss| self.say(&loss.task)));
        }
        for title in titles {
            self.click(Role::CheckBox, &title);
        }
        assert!(self.is_done(step), "{step}");
    }

    pub(super) fn answer_path(&mut self) {
        assert!(self.is_at("choose-path"));
        self.picture("choose-path");
        if self.book.id == Slug::new("2018-12") {
            let yes = self.text("enrollment-yes");
            self.click(Role::RadioButton, &yes);
        } else {
            let (label, word) = (self.text("enrollment-status"), self.text("status-restricted"));
            self.click(Role::ComboBox, &label);
            self.click(Role::MenuItem, &word);
        }
        self.picture("choose-path-answered");
        let anniversary = self.text("enrollment-anniversary");
        let is_today = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
            node.role() == Role::Button && node.data().description() == Some(&*anniversary)
        };
        assert!(self.program.harness.query_by(is_today).is_none(), "the next anniversary is not today");
        assert!(self.is_done("choose-path"));
    }

    /// The whole ceremony, with a wrong name first.
    pub(super) fn decide(&mut self, act: Act) {
        assert!(self.is_at(act.step().as_str()));
        self.picture(act.step().as_str());
        let (label, record) = (self.text("enrollment-company"), self.text("enrollment-record"));
        self.write(&label, "Contoso Partners");
        let button = self.program.harness.get_by_role_and_label(Role::Button, &record);
        assert!(button.accesskit_node().is_disabled());
        assert_eq!(button.accesskit_node().data().description(), Some(&*self.text("refused-other-company")));
        self.picture(&format!("{}-wrong", act.step()));
        self.click(Role::Button, &record);
        assert!(self.plan().decision(act).is_none(), "refused");
        self.write(&label, "Contoso Partner");
        self.click(Role::Button, &record);
        let decision = self.plan().decision(act).unwrap().clone();
        assert_eq!((decision.company.as_str(), decision.admin.as_str()), ("Contoso Partner", "Lin Mei-Hui"));
        let step = self.book.step_of(act).unwrap();
        assert_eq!(decision.stated.len(), step.facts.len() + 2, "everything that was shown is in the record");
        assert!(self.is_done(act.step().as_str()));
        self.press("enrollment-record-show");
        self.picture(&format!("{}-done", act.step()));
    }

    pub(super) fn wait(&mut self) {
        assert!(self.is_at("approval"));
        self.picture("approval");
        if self.book.approval_days().is_none() {
            let (days, source) = (self.text("enrollment-answer-days"), self.text("enrollment-answer-source"));
            self.write(&days, "soon");
            let refused = self.lang.with("enrollment-bad-days", &[("text", "soon")]).into_owned();
            self.program.harness.get_by_label(&refused);
            self.write(&days, "5");
            self.write(&source, "Case 55501");
            self.press("enrollment-answer-record");
            let answer = self.plan().answers.iter().next().unwrap();
            assert_eq!((answer.days, answer.source.as_str()), (Some(5), "Case 55501"));
        }
        let view = forecast(&self.program).steps.iter().find(|view| view.id == Slug::new("approval")).cloned().unwrap();
        let StepState::Waiting(waiting) = view.state else { panic!("{view:?}") };
        assert!(waiting.expected.is_some());
        let (approve, window) = (self.text("enrollment-approve"), self.program.harness.ctx.content_rect());
        let place = self.program.harness.get_by_role_and_label(Role::Button, &approve).rect();
        assert!(window.contains_rect(place), "the action of this step is in sight: {place:?}");
        self.press("enrollment-still-pending");
        assert_eq!(self.plan().task(Slug::new("approval")).unwrap().looks.len(), 1);
        self.picture("approval-expected");
        self.press("enrollment-approve");
        assert!(self.is_done("approval"));
        self.picture("approval-done");
    }

    /// Takes out of the plan what the checks are about: nobody has the role, and no mail address was entered.
    pub(super) fn forget_facts(&mut self) {
        let without = |person: &Person| Person { roles: Vec::new(), ..person.clone() };
        let people: Vec<Person> = self.plan().people.iter().map(|person| without(person)).collect();
        for person in people {
            self.program.harness.state_mut().ask_for(Action::Edit(Box::new(Edit::Person(PersonEdit::Put(person)))));
        }
        self.program.settle();
    }

    /// Enters the address that a check of the first step is about.
    pub(super) fn enter_mail(&mut self) {
        let label = self.text("fill-incentive-mail");
        self.write(&label, "incentives@contoso.example");
        self.program.harness.run_steps(12);
        self.program.settle();
    }

    pub(super) fn until_ceremony(&mut self) {
        self.enter_mail();
        self.tick_all("prepare");
        self.press("enrollment-next");
        self.answer_path();
        self.press("enrollment-next");
        self.tick_all("save-before");
        self.press("enrollment-next");
        self.tick_all("enrollment-form");
        self.press("enrollment-next");
    }

    pub(super) fn all(&mut self) {
        self.until_ceremony();
        self.decide(Act::EnrollNow);
        self.press("enrollment-next");
        self.wait();
        self.press("enrollment-next");
        assert!(self.is_at("sign-in-again"));
        self.press_task();
        self.press("enrollment-next");
        self.decide(Act::AcceptAgreement);
        self.press("enrollment-next");
        self.tick_all("both-roles");
        self.picture("both-roles-done");
        assert_eq!(standing(self.plan()), Standing::Both);
        assert!(forecast(&self.program).steps.iter().all(|view| matches!(view.state, StepState::Done { .. })));
    }

    pub(super) fn press_task(&mut self) {
        self.picture("sign-in-again");
        let word = self.text("enrollment-task-done");
        self.click(Role::CheckBox, &word);
    }
}
