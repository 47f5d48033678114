//! The letter in hand and its pieces in small windows and with long names.

use super::*;

#[test]
fn long_name_leaves_room_for_the_count_beside_it() {
    let mut program = at_hand_over(&Begin { size: [1024.0, 700.0], ..Begin::default() });
    let id = round(&program).customers[0];
    let mut customer = program.plan().customers.get(id).unwrap().as_ref().clone();
    customer.name = "Coho Vineyard and Winery of the Lower Valley and its Daughters, Incorporated ".repeat(3);
    let edit = changeover::domain::edit::customers::CustomerEdit::Put(Box::new(customer));
    let edit = changeover::domain::edit::Edit::Customer(edit);
    program.harness.state_mut().ask_for(Action::Edit(Box::new(edit)));
    program.settle();
    let mut counts = program.harness.get_all_by_label("0 of 10 processed");
    assert!(counts.any(|count| count.rect().height() < 24.0 && 80.0 < count.rect().width()));
    drop(counts);
    program.picture("hand-over-long-name");
}

#[test]
fn pieces_in_chinese_in_a_small_window() {
    let begin = Begin { language: Language::TraditionalChinese, size: [1024.0, 700.0], dark: true, ..Begin::default() };
    let mut program = Program::sample(&begin);
    program.harness.state_mut().session_mut().go(Page::Invitations);
    program.settle();
    for label in ["下一步：內容", "下一步：檢查", "下一步：寄送"] {
        program.press(label);
    }
    copy_next(&mut program);
    program.harness.get_by_label("接著複製：主旨");
    program.picture("hand-over-zh-small");
    program.press("顯示內文");
    program.picture("hand-over-zh-small-text");
}

#[test]
fn letter_in_hand_stands_above_the_guide_in_a_small_window() {
    let program = at_hand_over(&Begin { size: [682.0, 467.0], ..Begin::default() });
    let copy = program.harness.get_by_role_and_label(Role::Button, "Copy next: To").rect();
    let guide = program.harness.get_by_role_and_label(Role::Heading, "Your mail program").rect();
    assert!(copy.bottom() < guide.top(), "{copy:?} {guide:?}");
}
