//! Who may accept: what nobody has said is told apart from what is missing, and is said with one press.

use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::plan::contact::ContactRole;
use changeover::ui::action::Action;

use super::*;

/// Nobody has said what role the contact has.
fn forget_role(program: &mut Program, name: &str) {
    let mut changed = customer(program, name).clone();
    for contact in &mut changed.contacts {
        contact.role = ContactRole::Unknown;
    }
    let edit = Edit::Customer(CustomerEdit::Put(Box::new(changed)));
    program.harness.state_mut().ask_for(Action::Edit(Box::new(edit)));
    program.settle();
}

#[test]
fn role_that_nobody_said_is_said_in_the_sheet_and_goes_from_the_list() {
    for (chip, record, role) in [
        ("Role not known 1", "Mark as global admin", ContactRole::GlobalAdmin),
        ("Role not known 1", "Mark as billing admin", ContactRole::BillingAdmin),
        ("Role not known 1", "Mark as other role", ContactRole::Other),
    ] {
        let mut program = english();
        program.harness.get_by_role_and_label(Role::Button, "Contact needed 3");
        forget_role(&mut program, "Tailspin Toys");
        program.harness.get_by_role_and_label(Role::Button, "Contact needed 2");
        click(&mut program, Role::Button, chip);
        assert_eq!(rows(&program), ["Tailspin Toys"]);
        click(&mut program, Role::Row, "Tailspin Toys");
        program.picture("customers-role-unknown");
        program.harness.get_by_role_and_label(Role::Button, "Write invitation...");
        click(&mut program, Role::Button, record);
        program.settle();
        assert_eq!(customer(&program, "Tailspin Toys").recipient().unwrap().role, role);
        assert!(program.harness.query_by_role_and_label(Role::Button, "Role not known 1").is_none());
        let n_nobody = if role == ContactRole::Other { "Contact needed 3" } else { "Contact needed 2" };
        program.harness.get_by_role_and_label(Role::Button, n_nobody);
    }
}
