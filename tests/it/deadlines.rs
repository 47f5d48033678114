//! The page of dates: one table, the sheet behind a date, incentives, and whose days count.

use changeover::domain::draft::Language;
use changeover::domain::slug::Slug;
use changeover::ui::action::Page;

use crate::support::{Begin, Program};

fn open(begin: &Begin) -> Program {
    let mut program = Program::sample(begin);
    program.harness.state_mut().session_mut().go(Page::Deadlines);
    program.settle();
    program
}

#[test]
fn deadlines_are_drawn_in_both_languages_and_themes() {
    for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh")] {
        for (dark, theme) in [(false, "light"), (true, "dark")] {
            for size in [[1280.0, 800.0], [1920.0, 1080.0]] {
                let name = |part: &str| format!("deadlines-{part}-{tag}-{theme}-{}", size[0]);
                let mut program = open(&Begin { language, dark, size, ..Begin::default() });
                program.picture(&name("dates"));
                program.harness.state_mut().session_mut().deadlines.show_date(Slug::new("suspended"));
                program.picture(&name("sheet"));
                program.harness.state_mut().session_mut().deadlines.show_incentives();
                program.picture(&name("incentives"));
                program.harness.state_mut().session_mut().deadlines.show_calendars();
                program.picture(&name("calendars"));
            }
        }
    }
}
