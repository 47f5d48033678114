//! Papers for printing: complete in themselves, readable by another parser, and kept as they were printed.

use std::path::Path;

use changeover::domain::draft::Language;
use changeover::domain::plan::Plan;
use changeover::domain::plan::company::Info;
use changeover::domain::plan::decision::SignOff;
use changeover::domain::plan::ids::DecisionId;
use changeover::domain::plan::moment::{Moment, Stamp};
use changeover::domain::plan::{AnyRecord, hash::ContentHash};
use changeover::domain::rules::{Act, Books};
use changeover::domain::slug::Slug;
use changeover::exchange::paper::{TablePaper, decision_html, decision_text, record_hash, table_html};
use changeover::i18n::Lang;
use changeover::i18n::papers::decision_paper;
use changeover::store::fs::{Fs as _, RealFs};
use changeover::store::records::keep_record;
use changeover::ui::action::{Action, Page};
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program};

fn decision(word: &str, language: Language) -> SignOff {
    SignOff {
        id: DecisionId::new(10),
        act: Act::EnrollNow,
        book: Slug::new("2018-12"),
        on: "2026-12-01".parse().unwrap(),
        company: format!("Contoso {word}"),
        admin: format!("王小明{word}"),
        decided: Stamp { at: Moment::parse("2026-11-22T09:31:07Z").unwrap(), by: format!("Jane {word}") },
        language,
        stated: vec![format!("註冊後無法復原。{word}"), format!("{word}No new direct customers afterwards.")],
    }
}

fn plan(name: &str) -> Plan {
    let info = Info { name: name.to_owned(), ..Info::default() };
    Plan::from_records([AnyRecord::Info(std::sync::Arc::new(info))])
}

fn html(word: &str, language: Language) -> String {
    let books = Books::shipped().unwrap();
    let (decision, book) = (decision(word, language), books.get(Slug::new("2018-12")).unwrap());
    decision_html(&decision_paper(&Lang::new(language), &plan(&format!("Plan {word}")), &decision, Some(book)))
}

/// Start tags with their attributes, and the text between them; panics when a mark is out of place.
pub(crate) fn parts(html: &str) -> (Vec<String>, String) {
    let (mut tags, mut text) = (Vec::new(), String::new());
    let body = html.split_once("</style>").unwrap().1;
    for part in body.split('<').skip(1) {
        let (tag, after) = part.split_once('>').unwrap();
        assert!(!after.contains('>'), "{after}");
        if !tag.starts_with('/') {
            tags.push(tag.to_owned());
        }
        text.push_str(after);
    }
    let unescaped = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    (tags, unescaped.iter().fold(text, |text, (from, to)| text.replace(from, to)))
}

const ALLOWED: [&str; 15] =
    ["body", "h1", "h2", "p", "table", "tr", "th", "td", "div", "ul", "li", "footer", "thead", "tbody", "head"];

#[track_caller]
pub(crate) fn check_page(html: &str) {
    let (tags, _) = parts(html);
    for tag in &tags {
        let name = tag.split(' ').next().unwrap();
        assert!(ALLOWED.contains(&name), "{tag}");
        let rest: String = tag.split(' ').skip(1).collect();
        let is_fine = ["", "class=", "scope=", "lang="].iter().any(|start| rest.starts_with(start));
        assert!(is_fine && rest.matches('"').count() <= 4, "{tag}");
    }
    for outside in ["<script", "<link", "<img", "<a ", "url(", "@import", "<iframe"] {
        assert!(!html.contains(outside), "{outside}");
    }
    assert!(html.contains("default-src 'none'"));
    assert!(!html.chars().any(|c| c.is_control() && c != '\n'));
}

#[test]
fn record_says_everything_in_both_languages() {
    for (language, tag, words) in [
        (Language::English, "en", ["Decision record", "1 December 2026", "Global admin", "Shown before the decision"]),
        (Language::TraditionalChinese, "zh-Hant", ["決定紀錄", "2026 年 12 月 1 日", "全域管理員", "決定前顯示的內容"]),
    ] {
        let page = html("Ltd.", language);
        check_page(&page);
        assert!(page.contains(&format!("<html lang=\"{tag}\">")));
        let text = parts(&page).1;
        let hash = record_hash(&decision("Ltd.", language));
        let facts =
            ["Contoso Ltd.", "王小明Ltd.", "Jane Ltd.", "2026-11-22 09:31 UTC", "Plan Ltd.", "2018-12", hash.as_str()];
        let stated = ["註冊後無法復原。Ltd.", "Ltd.No new direct customers afterwards."];
        let books = Books::shipped().unwrap();
        let book = books.get(Slug::new("2018-12")).unwrap();
        let links: Vec<_> = book.sources.iter().filter_map(|source| source.link.as_deref()).collect();
        let paper = decision_paper(&Lang::new(language), &plan("Plan Ltd."), &decision("Ltd.", language), Some(book));
        let plain = decision_text(&paper);
        for word in words.into_iter().chain(facts).chain(stated).chain(links) {
            assert!(text.contains(word), "{word} is not on the page");
            assert!(plain.contains(word), "{word} is not in the text");
        }
    }
}

#[test]
fn hash_changes_with_every_field_and_with_nothing_else() {
    let of = |change: &dyn Fn(&mut SignOff)| {
        let mut decision = decision("x", Language::English);
        change(&mut decision);
        record_hash(&decision)
    };
    let changes: [&dyn Fn(&mut SignOff); 8] = [
        &|_| {},
        &|d| d.act = Act::AcceptAgreement,
        &|d| d.company.push('.'),
        &|d| d.on = "2026-12-02".parse().unwrap(),
        &|d| d.stated[0].push('.'),
        &|d| d.stated.push(String::new()),
        &|d| d.decided.by.push('.'),
        &|d| d.book = Slug::new("2026"),
    ];
    let hashes: std::collections::BTreeSet<_> = changes.iter().map(|change| of(change)).collect();
    assert_eq!(hashes.len(), changes.len());
    assert_eq!(of(&|_| {}), of(&|_| {}));
    let frozen = ContentHash::of_bytes(serde_json::to_string(&decision("x", Language::English)).unwrap().as_bytes());
    assert_eq!(of(&|_| {}), frozen);
}

pub(crate) fn hostile() -> Vec<String> {
    let inner = [
        "script",
        "img src=x onerror=alert(1)",
        "/style",
        "!--",
        "svg/onload=x",
        "iframe",
        "a href=javascript:x",
        "base",
    ];
    let frames = [
        ("<", ">"),
        ("'><", ">"),
        ("\"><", ">"),
        ("</td></tr><", ">"),
        ("&lt;", "&gt;"),
        ("<\0", ">"),
        ("\u{202e}<", "\u{200b}>"),
    ];
    frames.iter().flat_map(|(from, to)| inner.map(|word| format!("{from}{word}{to}'\"&\u{7}"))).collect()
}

#[test]
fn hostile_texts_stay_texts() {
    let harmless = parts(&html("x", Language::English)).0;
    for word in hostile() {
        let page = html(&word, Language::English);
        check_page(&page);
        assert_eq!(parts(&page).0, harmless, "{word}");
        let list = table_html(&TablePaper {
            language: Language::TraditionalChinese,
            title: word.clone(),
            about: word.clone(),
            headers: vec![word.clone(), "b".into()],
            rows: vec![vec![word.clone()], vec!["1".into(), word.clone(), "too many".into()]],
            nothing: word.clone(),
            notes: vec![word.clone()],
            foot: word.clone(),
        });
        check_page(&list);
        let tags = parts(&list).0;
        assert_eq!(tags.iter().filter(|tag| *tag == "td").count(), 4, "{word}");
        assert!(!list.contains("too many"));
    }
}

#[test]
fn list_repeats_its_head_keeps_days_whole_and_says_when_it_is_empty() {
    let paper = TablePaper {
        language: Language::English,
        title: "All deadlines".into(),
        about: "Contoso".into(),
        headers: vec!["Date".into(), "What".into()],
        rows: vec![vec!["2026-12-01".into(), "Enroll".into()]],
        nothing: "No deadline yet".into(),
        notes: vec!["Counted in business days".into()],
        foot: "Changeover".into(),
    };
    let full = table_html(&paper);
    assert!(full.contains("<thead>") && full.contains("table-header-group") && !full.contains("No deadline yet"));
    // A day is one word: narrow columns never break it.
    assert!(full.contains(".days td:first-child { white-space: nowrap"));
    let empty = table_html(&TablePaper { rows: Vec::new(), ..paper });
    assert!(empty.contains("No deadline yet") && !empty.contains("<table"));
}

#[test]
fn printed_paper_is_never_written_over() {
    let dir = tempfile::tempdir().unwrap();
    let records = dir.path().join("plan").join("records");
    let keep = |name: &str, text: &str| keep_record(&RealFs, &records, name, text.as_bytes()).unwrap();
    let first = keep("Record: Contoso/../x", "one");
    assert_eq!(first, records.join("Record Contoso .. x.html"));
    assert_eq!(keep("Record: Contoso/../x", "one"), first);
    let second = keep("Record: Contoso/../x", "two");
    assert_ne!(second, first);
    assert_eq!((std::fs::read(&first).unwrap(), std::fs::read(&second).unwrap()), (b"one".to_vec(), b"two".to_vec()));
    for name in ["../../x", "/etc/passwd", "con", "", "\u{202e}"] {
        assert_eq!(keep(name, "x").parent(), Some(records.as_path()), "{name}");
    }
    let victim = dir.path().join("victim");
    crate::elsewhere::symlink(&victim, records.join("planted.html")).unwrap();
    keep("planted", "x");
    assert!(!victim.exists());
}

#[test]
fn page_that_cannot_be_written_is_told() {
    let mut program = Program::sample(&Begin::default());
    let records = program.data.path().join("plans/Sample/records");
    std::fs::write(&records, "in the way").unwrap();
    program.harness.state_mut().ask_for(Action::Paper { name: "x".into(), html: "<p>".into() });
    program.settle();
    assert!(program.harness.query_all_by_label_contains("could not be saved").next().is_some());
    assert_eq!(std::fs::read_to_string(&records).unwrap(), "in the way");
}

#[test]
fn calendar_is_written_where_one_says_and_a_second_one_replaces_it() {
    let mut program = Program::sample(&Begin::default());
    let path = program.data.path().join("out");
    for text in ["BEGIN:VCALENDAR", "BEGIN:VCALENDAR again"] {
        let action = Action::SaveCalendar { path: Some(path.clone()), text: text.into() };
        program.harness.state_mut().ask_for(action);
        program.settle();
        assert_eq!(std::fs::read_to_string(path.with_extension("ics")).unwrap(), text);
    }
    assert!(program.harness.query_all_by_label_contains("Open the file with your calendar program").next().is_some());
    assert_eq!(RealFs.list(Path::new(program.data.path())).unwrap().iter().filter(|n| n.starts_with("out")).count(), 1);
}

#[test]
#[ignore = "writes papers for a person to look at"]
fn papers_are_written_to_look_at() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    std::fs::create_dir_all(&dir).unwrap();
    std::fs::write(dir.join("record-en.html"), html("Ltd.", Language::English)).unwrap();
    std::fs::write(dir.join("record-zh.html"), html("股份有限公司", Language::TraditionalChinese)).unwrap();
    for (language, print, file) in
        [(Language::English, "Print", "list-en.html"), (Language::TraditionalChinese, "列印", "list-zh.html")]
    {
        let mut program = Program::sample(&Begin { language, ..Begin::default() });
        program.harness.state_mut().session_mut().go(Page::Deadlines);
        program.settle();
        program.harness.get_by_label(print).click();
        program.settle();
        let records = program.data.path().join("plans/Sample/records");
        let page = std::fs::read_dir(records).unwrap().next().unwrap().unwrap().path();
        std::fs::copy(page, dir.join(file)).unwrap();
    }
}
