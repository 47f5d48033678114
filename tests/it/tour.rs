//! The tour: begun at the start page, left at a stop, taken up again in Help, and never in the way.

use changeover::domain::draft::Language;
use changeover::i18n::Lang;
use changeover::store::settings::{Settings, TourPlace};
use changeover::ui::action::Page;
use changeover::ui::tour::TourStop;
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Begin, Program, places};

/// What the strip is called; `None`: it is not shown.
fn strip(program: &Program, lang: &Lang) -> Option<String> {
    let beginning = lang.text("tour-title").into_owned();
    let mut strips = program.harness.query_all_by_role(Role::Complementary);
    strips.find_map(|node| node.accesskit_node().label().filter(|label| label.starts_with(&beginning)))
}

fn page(program: &mut Program) -> Page {
    program.harness.state_mut().session_mut().page
}

fn kept(program: &Program) -> Option<TourPlace> {
    Settings::load(&changeover::store::fs::RealFs, &places(&program.data)).settings.tour
}

#[test]
fn tour_leads_from_the_start_page_through_five_stops_and_waits_where_it_was_left() {
    for (language, dark) in [(Language::English, false), (Language::TraditionalChinese, true)] {
        let lang = Lang::new(language);
        let begin = Begin { language, dark, ..Begin::default() };
        let mut program = Program::on(tempfile::tempdir().unwrap(), &begin);
        program.press(&lang.text("tour-begin"));
        program.wait(|app| app.plan().is_some() && !app.is_busy());
        assert!(program.plan().about().sample);
        for (at, stop) in TourStop::ALL.into_iter().enumerate() {
            assert_eq!(page(&mut program), stop.page());
            let title = strip(&program, &lang).unwrap();
            assert!(title.contains(&(at + 1).to_string()) && title.contains('5'), "{title}");
            program.harness.get_by_label(&lang.text(stop.key()));
            program.picture(&format!("tour-{}-{}", at + 1, language.tag()));
            if stop != TourStop::Customers {
                program.press(&lang.text(if stop == TourStop::Moves { "tour-finish" } else { "tour-next" }));
                continue;
            }
            program.press(&lang.text("tour-leave"));
            assert_eq!(strip(&program, &lang), None);
            program.wait(|_| true);
            program.harness.state_mut().session_mut().go(Page::Help);
            program.settle();
            program.press(&lang.with("tour-continue", &[("stop", "3"), ("total", "5")]));
            assert_eq!(page(&mut program), Page::Customers);
            program.press(&lang.text("tour-next"));
        }
        assert_eq!(strip(&program, &lang), None);
        program.harness.state_mut().session_mut().go(Page::Help);
        program.settle();
        program.harness.get_by_role_and_label(Role::Button, &lang.text("tour-begin"));
    }
}

#[test]
fn tour_stays_out_of_the_way_and_is_worked_by_keys() {
    let lang = Lang::new(Language::English);
    let mut program = Program::sample(&Begin::default());
    program.chord(Modifiers::COMMAND, Key::K);
    program.harness.event(egui::Event::Text("Tour".to_owned()));
    program.harness.run_steps(3);
    program.chord(Modifiers::NONE, Key::Enter);
    assert_eq!(strip(&program, &lang).as_deref(), Some("Tour, stop 1 of 5: Today"));
    // Any page can be used meanwhile, and the strip leads back.
    program.chord(Modifiers::COMMAND, Key::Num3);
    assert_ne!(page(&mut program), Page::Today);
    program.press("Show Today");
    assert_eq!(page(&mut program), Page::Today);
    // The strip is a part of the window for F6.
    let on_next = |program: &Program| {
        let next = program.harness.get_by_role_and_label(Role::Button, "Next stop");
        next.accesskit_node().is_focused()
    };
    let n = (0..6).find(|_| {
        program.chord(Modifiers::NONE, Key::F6);
        on_next(&program)
    });
    assert!(n.is_some(), "F6 comes to the tour");
    program.chord(Modifiers::NONE, Key::Enter);
    assert_eq!(page(&mut program), Page::Enrollment);
    assert_eq!(strip(&program, &lang).as_deref(), Some("Tour, stop 2 of 5: Enrollment"));
}

#[test]
fn place_of_the_tour_is_kept_for_the_next_start() {
    let mut program = Program::sample(&Begin::default());
    program.harness.state_mut().session_mut().go(Page::Help);
    program.settle();
    program.press("Take the tour");
    program.press("Next stop");
    program.press("Leave the tour");
    let wanted = Some(TourPlace { stop: 1, is_shown: false });
    let begun = std::time::Instant::now();
    while kept(&program) != wanted && begun.elapsed().as_secs() < 10 {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert_eq!(kept(&program), wanted);
}
