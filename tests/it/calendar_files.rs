//! Calendar files, read back by a parser that is not ours.

use std::io::Write;
use std::process::{Command, Stdio};

use changeover::domain::plan::moment::Moment;
use changeover::exchange::ics::{Event, write_calendar};
use changeover::store::PlanId;
use changeover::ui::action::Action;
use chrono::NaiveDate;
use serde_json::Value;

use crate::support::{Begin, Program};

/// What a calendar library finds in each file.
///
/// The library of Debian 12 mistakes a backslash before a comma or semicolon, so no case has one; a unit test of ours does.
fn read_back(files: &[String]) -> Vec<Value> {
    let python = || Command::new("/usr/bin/python3");
    let has_parser = python().args(["-c", "import icalendar"]).stderr(Stdio::null()).status();
    let has_parser = has_parser.is_ok_and(|status| status.success());
    assert!(has_parser, "python3-icalendar is not installed; scripts/test installs it");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/support/read_ics.py");
    let mut reader = python().arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = reader.stdin.take().unwrap();
    for file in files {
        write!(input, "{}\n{file}", file.len()).unwrap();
    }
    drop(input);
    let output = reader.wait_with_output().unwrap();
    assert!(output.status.success());
    let found: Vec<Value> =
        String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(found.len(), files.len());
    found
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn event(task: &str, date: &str, title: &str, text: &str) -> Event {
    Event {
        uid: format!("7k2m-9xq4/{task}@changeover.invalid"),
        date: day(date),
        title: title.into(),
        text: text.into(),
        alarms: vec![day("2026-12-17"), day("2026-12-23"), day("2026-12-24"), day("2027-01-02")],
        changed: Moment::parse("2026-11-22T09:31:07Z").unwrap(),
    }
}

#[test]
fn events_of_both_languages_arrive_whole() {
    let long = "間接轉銷商註冊的最後期限、請於當日以前完成；".repeat(12);
    let cases = [
        (
            "Enroll now, then wait; not \"later\"",
            "one\ntwo, three; four \\ five\n\nhttps://partner.microsoft.com/a?b=c&d",
        ),
        ("立即註冊，並等候核准", "請全域管理員登入合作夥伴中心。\n按下「接受並繼續」"),
        ("🚀 é e\u{301} 𠮷 👩‍👩‍👧 , ;", "🚀".repeat(200).leak()),
        (long.as_str(), long.as_str()),
        ("BEGIN:VEVENT", "END:VEVENT\nEND:VCALENDAR\nBEGIN:VALARM"),
    ];
    let events: Vec<_> =
        cases.iter().enumerate().map(|(n, (title, text))| event(&n.to_string(), "2026-12-24", title, text)).collect();
    let file = write_calendar("Contoso; 換軌計畫, 2026", &events);
    let found = read_back(&[file]);
    assert_eq!(found[0]["name"], "Contoso; 換軌計畫, 2026");
    assert_eq!(found[0]["errors"], Value::Array(vec![]));
    assert!(found[0]["longest"].as_u64().unwrap() <= 75);
    assert_eq!(found[0]["events"].as_array().unwrap().len(), cases.len());
    for (event, found) in events.iter().zip(found[0]["events"].as_array().unwrap()) {
        assert_eq!((found["title"].as_str().unwrap(), found["text"].as_str().unwrap()), (&*event.title, &*event.text));
        assert_eq!((&found["start"], &found["end"]), (&Value::from("2026-12-24"), &Value::from("2026-12-25")));
        assert_eq!(found["uid"], Value::from(event.uid.as_str()));
    }
}

#[test]
fn reminders_come_at_nine_on_their_day_and_none_comes_too_late() {
    let file = write_calendar("Plan", &[event("a", "2026-12-24", "Enroll", "")]);
    let found = read_back(&[file]);
    let nine = 9 * 60;
    let alarms: Vec<_> = [7, 1, 0].map(|days| Value::from(nine - days * 24 * 60)).to_vec();
    assert_eq!(found[0]["events"][0]["alarms"], Value::Array(alarms));
    assert_eq!(found[0]["events"][0]["actions"], Value::Array(vec!["DISPLAY".into()]));
}

#[test]
fn moved_date_keeps_its_name_and_counts_as_newer() {
    let first = event("a", "2026-12-24", "Enroll", "");
    let moved = Event {
        date: day("2027-01-07"),
        changed: Moment::parse("2026-11-22T09:31:08Z").unwrap(),
        title: "Enroll later".into(),
        ..first.clone()
    };
    let other = event("b", "2026-12-24", "Enroll", "");
    let files = [vec![first.clone(), other.clone()], vec![first.clone(), other.clone()], vec![moved, other]]
        .map(|events| write_calendar("Plan", &events));
    assert_eq!(files[0], files[1], "the same list gives the same file");
    let found = read_back(&files);
    let of = |file: usize, event: usize, what: &str| found[file]["events"][event][what].clone();
    assert_eq!(of(0, 0, "uid"), of(2, 0, "uid"));
    assert_ne!(of(0, 0, "uid"), of(0, 1, "uid"));
    assert!(of(0, 0, "sequence").as_u64().unwrap() < of(2, 0, "sequence").as_u64().unwrap());
    assert!(of(0, 0, "changed").as_str().unwrap() < of(2, 0, "changed").as_str().unwrap());
    assert_eq!((of(0, 1, "sequence"), of(0, 1, "changed")), (of(2, 1, "sequence"), of(2, 1, "changed")));
    assert_eq!(of(2, 0, "start"), "2027-01-07");
}

#[test]
fn hostile_texts_add_no_event_and_no_line() {
    let starts = ["", "\r\n", "\n", "\r", "\r\n ", "\0", "\u{2028}", "\u{85}", "\\n", "\\", ",", ";", ":", "\"", "\t"];
    let rest = [
        "BEGIN:VEVENT",
        "END:VEVENT\r\nEND:VCALENDAR",
        "UID:x",
        "SUMMARY;X=\"",
        "TRIGGER:-P1D",
        "名".repeat(60).leak(),
    ];
    let mut events = Vec::new();
    for start in starts {
        for end in rest {
            for (title, text) in [(format!("{start}{end}"), end.to_owned()), (end.to_owned(), format!("a{start}{end}"))]
            {
                events.push(Event {
                    uid: format!("{}{start}{end}", events.len()),
                    ..event("", "2026-12-24", &title, &text)
                });
            }
        }
    }
    let found = read_back(&[write_calendar("x\r\nBEGIN:VEVENT", &events)]);
    assert_eq!(found[0]["events"].as_array().unwrap().len(), events.len());
    assert_eq!(found[0]["errors"], Value::Array(vec![]));
    for found in found[0]["events"].as_array().unwrap() {
        assert_eq!(found["alarms"].as_array().unwrap().len(), 3, "{found}");
        assert_eq!(found["start"], "2026-12-24", "{found}");
    }
}

/// Wherever the next file is saved, it calls off what the last one had and the plan no longer has.
#[test]
fn what_is_gone_is_called_off_in_a_file_of_another_name_too() {
    let mut program = Program::sample(&Begin::default());
    let plan = PlanId::from_number(7);
    let uid = |name: &str| format!("{}-{name}@changeover.invalid", plan.as_str());
    let mut save = |file: &str, names: &[&str]| {
        let events: Vec<Event> =
            names.iter().map(|name| Event { uid: uid(name), ..event(name, "2026-12-24", name, "") }).collect();
        let path = program.data.path().join(file);
        let text = write_calendar("Plan", &events);
        program.harness.state_mut().ask_for(Action::SaveCalendar { path: Some(path.clone()), text });
        program.settle();
        std::fs::read_to_string(path).unwrap()
    };
    let off = |text: &str| text.matches("STATUS:CANCELLED").count();
    assert_eq!(off(&save("first.ics", &["a", "b", "c"])), 0);
    let second = save("second.ics", &["a", "b"]);
    assert!(off(&second) == 1 && second.contains(&uid("c")), "{second}");
    let third = save("first.ics", &["a"]);
    assert!(off(&third) == 2 && third.contains(&uid("b")), "{third}");
}
