//! The sample plan and data of one's own stay apart: the sample takes no list, whatever way it comes, and says what to do.

use changeover::domain::draft::Language;
use changeover::domain::edit::customers::ImportEdit;
use changeover::domain::edit::{Edit, EditError};
use changeover::domain::plan::customer::Customer;
use changeover::domain::plan::ids::CustomerId;
use changeover::i18n::Lang;
use changeover::ui::action::{Action, ImportAction, Page};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program};

const LIST: &str = "Microsoft ID,Company name,Primary domain name,Relationship\n\
                    11111111-1111-4222-8333-444455556666,Contoso One,one.example,Cloud Reseller\n";

#[test]
fn sample_takes_no_list_in_the_window_and_leads_to_a_plan_of_ones_own() {
    for language in [Language::English, Language::TraditionalChinese] {
        let lang = Lang::new(language);
        let mut program = Program::sample(&Begin { language, ..Begin::default() });
        let before = program.plan().clone();
        let list = program.data.path().join("list.csv");
        std::fs::write(&list, LIST).unwrap();
        // As a list that is dropped on the window does.
        program.harness.state_mut().ask_for(Action::Import(ImportAction::Read(list)));
        program.harness.state_mut().session_mut().go(Page::Import);
        program.settle();
        program.harness.get_by_role_and_label(Role::Status, &lang.text("import-sample-title"));
        program.harness.get_by_label(&lang.text("refused-sample-import"));
        assert!(program.harness.query_by_label_contains("Contoso One").is_none());
        program.harness.state_mut().session_mut().go(Page::Providers);
        program.harness.state_mut().session_mut().providers.show_import();
        program.settle();
        program.harness.get_by_label(&lang.text("refused-sample-import"));
        let customers = vec![Customer::new(CustomerId::new(900_001), "Contoso One")];
        let edit = Edit::Import(Box::new(ImportEdit { customers, ..ImportEdit::default() }));
        assert_eq!(before.apply(&edit).err(), Some(EditError::SampleTakesNoImport));
        program.harness.state_mut().ask_for(Action::Edit(Box::new(edit)));
        program.settle();
        assert!(*program.plan() == before, "nothing of the list is in the sample");
        program.press(&lang.text("import-new-plan"));
        program.wait(|app| app.plan().is_none());
        program.harness.get_by_label(&lang.text("start-new"));
    }
}
