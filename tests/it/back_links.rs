//! A customer's sheet says which notes of other records name it as `[[Fabrikam Inc.]]`, and each leads there.

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::plan::customer::Customer;
use changeover::domain::plan::field::Value;
use changeover::domain::plan::ids::TodoId;
use changeover::domain::plan::todo::{Todo, TodoField};
use changeover::i18n::Lang;
use changeover::ui::action::{Action, Place};
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program};

fn edit(program: &mut Program, edit: Edit) {
    program.harness.state_mut().ask_for(Action::Edit(Box::new(edit)));
    program.harness.run_steps(4);
}

fn go(program: &mut Program, place: Place) {
    program.harness.state_mut().ask_for(Action::Go(place));
    program.harness.run_steps(4);
    program.settle();
}

fn here(program: &mut Program) -> Place {
    let session = program.harness.state_mut().session_mut();
    Place::on(session, session.page)
}

#[test]
fn notes_that_name_a_customer_stand_on_its_sheet_and_lead_there() {
    for language in [Language::English, Language::TraditionalChinese] {
        let size = [1280.0, 2400.0];
        let mut program = Program::sample(&Begin { language, size, ..Begin::default() });
        program.settle();
        let lang = Lang::new(language);
        let plan = program.plan().clone();
        let mut customers = plan.customers.iter();
        let (one, other) = (customers.next().unwrap().clone(), customers.next().unwrap().clone());
        let todo = Todo::new(TodoId::new(77), "Call the provider");
        edit(&mut program, Edit::put(todo.clone()));
        let head = |n| lang.count("back-links", n).into_owned();
        go(&mut program, Place::Customer(one.id, None));
        assert!(program.harness.query_by_label(&head(1)).is_none());
        let note = format!("as with [[{}]]", one.name);
        edit(&mut program, Edit::set::<Todo>(vec![todo.id], TodoField::Note, Value::Text(note.clone().into())));
        program.harness.get_by_label(&head(1));
        let named = Customer { notes: note, ..Customer::clone(&other) };
        edit(&mut program, Edit::Customer(CustomerEdit::Put(Box::new(named))));
        program.harness.get_by_label(&head(2));
        program.picture(&format!("back-links-{language:?}"));
        let leads = [
            (other.name.clone(), "recent-customer", Place::Customer(other.id, None)),
            (todo.title.clone(), "recent-todo", Place::Todo(todo.id)),
        ];
        for (title, what, place) in leads {
            go(&mut program, Place::Customer(one.id, None));
            let text = lang.with("recent-line", &[("name", &title), ("what", &lang.text(what))]).into_owned();
            program.press(&text);
            assert!(here(&mut program).is_same_record(&place), "{text}");
        }
        // What names nobody any more is no longer told.
        edit(&mut program, Edit::Customer(CustomerEdit::Put(Box::new(Customer::clone(&other)))));
        go(&mut program, Place::Customer(one.id, None));
        program.harness.get_by_label(&head(1));
    }
}
