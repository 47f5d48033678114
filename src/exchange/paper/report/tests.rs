use super::*;
use crate::exchange::svg::{Shape, svg};
use crate::exchange::xlsx_in;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn curve() -> Curve {
    let of = BurnDown {
        all: 20,
        today: day("2026-12-01"),
        last_day: Some(day("2026-12-16")),
        so_far: vec![(day("2026-11-19"), 20), (day("2026-11-24"), 17), (day("2026-12-01"), 13)],
        ahead: vec![(day("2026-12-01"), 13), (day("2026-12-08"), 6), (day("2026-12-15"), 2)],
        without: 2,
        to_accept: vec![
            (day("2026-11-15"), 20),
            (day("2026-11-16"), 12),
            (day("2026-11-24"), 11),
            (day("2026-11-30"), 9),
            (day("2026-12-01"), 8),
        ],
    };
    Curve {
        end: "31 Dec".into(),
        name: "Left".into(),
        of,
        left: Some((1, 7)),
        to_accept: Some((3, 5)),
        today: ["13 to move".into(), "8 to accept".into(), "1 Dec".into()],
        last: Some(["2 to move".into(), "3–5 to accept".into(), "16 Dec".into()]),
        heads: ["Day".into(), "To accept".into(), "Was".into(), "Planned".into()],
    }
}

pub(super) fn paper() -> ReportPaper {
    let bars = BarChart {
        name: "Customers".into(),
        whole: 40,
        rows: vec![("Invited".into(), 33), ("已接受的客戶".into(), 7), ("Moved".into(), 0)],
        heads: ["Step".into(), "Customers".into()],
    };
    let grid = Grid {
        heads: vec!["Customer".into(), "Seats".into()],
        rows: vec![
            vec!["=cmd|' /c calc'!A1".to_owned().into(), 25.into()],
            vec!["A | <b>*x*".to_owned().into(), 3.into()],
        ],
    };
    let part = |name, title: &str, blocks| ReportPart {
        name,
        title: title.into(),
        sheet: title.into(),
        is_half: name == "moves",
        blocks,
    };
    ReportPaper {
        language: Language::TraditionalChinese,
        kind: "Status".into(),
        title: "33 of 40 </style><script>".into(),
        about: "Plan \"}\\ * { x } · 2026-12-01".into(),
        file: "status".into(),
        is_close: true,
        parts: vec![
            part("customers", "Bars", vec![ReportBlock::Bars(bars), ReportBlock::Points(vec!["- one".into()])]),
            part("moves", "Curve", vec![ReportBlock::Curve(Box::new(curve()))]),
            part("list", "List: [a/b]*?", vec![ReportBlock::Grid(grid), ReportBlock::Quote("two\nlines".into())]),
            part(
                "facts",
                "",
                vec![ReportBlock::Facts(vec![("Day".into(), "=1".into())]), ReportBlock::Words("=2".into())],
            ),
        ],
        numbers: "Numbers".into(),
        foot: "Foot".into(),
    }
}

/// The numbers behind `name="` in what begins with `tag`.
fn numbers(text: &str, tag: &str, name: &str) -> Vec<f32> {
    let value = |piece: &str| piece.split_once(&format!(" {name}=\""))?.1.split('"').next()?.parse().ok();
    text.split(tag).skip(1).filter_map(value).collect()
}

#[test]
fn lengths_of_bars_are_the_numbers_of_the_table() {
    let paper = paper();
    let ReportBlock::Bars(bars) = &paper.parts[0].blocks[0] else { panic!() };
    let drawing = svg(&bars_drawing(bars, 640.0, &ChartInks::PAPER));
    let fill = "fill=\"#1f4e8c\"";
    let boxes: Vec<&str> = drawing.lines().filter(|line| line.starts_with("<rect x") && line.contains(fill)).collect();
    let whole = drawing.lines().find(|line| line.starts_with("<rect x") && line.contains("#d6dade")).unwrap();
    let whole = numbers(whole, "<rect", "width")[0];
    let drawn: Vec<usize> = boxes
        .iter()
        .map(|line| (numbers(line, "<rect", "width")[0] / whole * bars.whole as f32).round() as usize)
        .collect();
    assert_eq!(drawn, [33, 7], "a bar of none is not drawn");
}

/// The places of each line that is so wide.
fn lines_of_width(drawing: &str, wide: &str) -> Vec<Vec<(f32, f32)>> {
    let points = |line: &str| {
        let points = line.split("points=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let place = |point: &str| point.split_once(',').map(|(x, y)| (x.parse().unwrap(), y.parse().unwrap()));
        points.split(' ').filter_map(place).collect()
    };
    let mark = format!("stroke-width=\"{wide}\"");
    drawing.lines().filter(|line| line.contains("<polyline") && line.contains(&mark)).map(points).collect()
}

#[test]
fn steps_of_both_curves_are_the_numbers_of_the_table() {
    let curve = curve();
    let drawing = svg(&curve_drawing(&curve, 640.0, &ChartInks::PAPER));
    let (moves, accepts) = (lines_of_width(&drawing, "2"), lines_of_width(&drawing, "1.2"));
    assert_eq!((moves.len(), accepts.len()), (2, 1));
    // The frame's first line is the number of all, the second is none; the first day is a day after the frame's left.
    let frame: Vec<f32> = drawing
        .lines()
        .filter(|line| line.contains("stroke-width=\"1\"") && line.contains("#d6dade"))
        .map(|line| line.split(',').nth(1).unwrap().split(' ').next().unwrap().parse().unwrap())
        .collect();
    let number = |y: f32| ((frame[1] - y) / (frame[1] - frame[0]) * curve.of.all as f32).round() as usize;
    let (first, today) = (accepts[0][0].0, accepts[0].last().unwrap().0);
    let of_day = (today - first) / 16.0;
    let on = |line: &[(f32, f32)], day: usize| {
        let x = first + of_day * day as f32;
        line.iter().rfind(|(at, _)| *at <= x + 0.1).map(|(_, y)| number(*y))
    };
    let days = curve.days(usize::MAX);
    assert_eq!((days.len(), days[0].day, days[16].day), (32, day("2026-11-15"), day("2026-12-01")));
    for (at, one) in days.iter().enumerate() {
        let (is_past, is_ahead) = (at <= 16, 16 <= at);
        assert_eq!(one.to_accept, is_past.then(|| on(&accepts[0], at)).flatten(), "{one:?}");
        assert_eq!(one.left, is_past.then(|| on(&moves[0], at)).flatten(), "{one:?}");
        assert_eq!(one.planned, is_ahead.then(|| on(&moves[1], at)).flatten(), "{one:?}");
    }
    assert_eq!((days[0].to_accept, days[0].left, days[31].planned), (Some(20), Some(20), Some(2)));
    let steps: Vec<String> = curve.steps().iter().map(|one| one.day.to_string()[5..].to_owned()).collect();
    assert_eq!(steps, ["11-15", "11-16", "11-19", "11-24", "11-30", "12-01", "12-08", "12-15", "12-16"]);
    let said = ReportBlock::Curve(Box::new(curve)).says();
    assert!(said.contains("2026-11-24 · To accept: 11 · Was: 17\n"), "{said}");
}

#[test]
fn labels_of_the_curve_lie_on_no_line_and_on_no_other_label() {
    let mut narrow = curve();
    narrow.of.to_accept = vec![(day("2026-11-30"), 20), (day("2026-12-01"), 13)];
    for (curve, width) in [(curve(), 640.0), (curve(), 340.0), (narrow, 420.0)] {
        let drawing = curve_drawing(&curve, width, &ChartInks::PAPER);
        let shapes = &drawing.parts[0].shapes;
        let labels: Vec<[f32; 4]> = shapes
            .iter()
            .filter_map(|shape| if let Shape::Text { place, is_bold: true, .. } = shape { Some(*place) } else { None })
            .collect();
        assert_eq!(labels.len(), 4);
        let crosses = |[x, y, w, h]: [f32; 4], (from, to): ((f32, f32), (f32, f32))| {
            from.0.min(to.0) < x + w && x < from.0.max(to.0) && from.1.min(to.1) < y + h && y < from.1.max(to.1) + 0.1
        };
        let is_told = |wide: f32| [1.2, 2.0].contains(&wide);
        for shape in shapes {
            let Shape::Line { points, wide, .. } = shape else { continue };
            for pair in points.windows(2).filter(|_| is_told(*wide)) {
                assert!(
                    labels.iter().all(|label| !crosses(*label, (pair[0], pair[1]))),
                    "{width}: {pair:?} {labels:?}"
                );
            }
        }
        for (at, [x, y, w, h]) in labels.iter().enumerate() {
            let meets = |[a, b, c, d]: &[f32; 4]| *a < x + w && *x < a + c && *b < y + h && *y < b + d;
            assert!(!labels[at + 1..].iter().any(meets), "{width}: {labels:?}");
        }
    }
}

#[test]
fn page_holds_everything_and_asks_for_nothing_from_outside() {
    let file = report_file(&paper(), ReportForm::Html).unwrap();
    let page = String::from_utf8(file.bytes).unwrap();
    assert!(!page.contains("<script") && page.matches("</style>").count() == 1, "{page}");
    assert!(page.contains("33 of 40 &lt;/style&gt;&lt;script&gt;"));
    for word in ["url(h", "@import", "http://", "https://", "src="] {
        assert!(!page.replace("http://www.w3.org/2000/svg", "").contains(word), "{word}");
    }
    assert!(page.contains("#part1-0") && page.contains("#part2-0"), "each drawing has names of its own");
}

#[test]
fn changed_byte_is_found_in_the_part_that_it_is_in() {
    let file = report_file(&paper(), ReportForm::Html).unwrap();
    let page = String::from_utf8(file.bytes).unwrap();
    let whole = look_at_seal(&page).unwrap();
    assert_eq!(whole.now, whole.said);
    assert_eq!(whole.now, file.parts);
    let names: Vec<&str> = whole.now.iter().map(|part| &*part.name).collect();
    assert_eq!(names, ["sheet", "customers", "moves", "list", "facts", "numbers"]);
    for (name, from, to) in [
        ("sheet", "33 of 40", "34 of 40"),
        ("sheet", ">Foot<", ">Food<"),
        ("customers", ">33<", ">34<"),
        ("moves", ">Curve<", ">Curse<"),
        ("numbers", "2026-11-24", "2026-11-25"),
        ("list", "<td class=\"n\">25", "<td class=\"n\">26"),
        ("facts", "=2", "=3"),
    ] {
        assert!(page.contains(from), "{from}");
        let looked = look_at_seal(&page.replacen(from, to, 1)).unwrap();
        let changed: Vec<_> =
            looked.beside(&looked.said).into_iter().filter(|one| one.state != PartState::Same).collect();
        assert_eq!(changed, [PartView { name: name.into(), state: PartState::Changed }]);
    }
    let lost = page.replacen("<!-- part moves -->\n", "", 1);
    let looked = look_at_seal(&lost).unwrap();
    let states: Vec<PartState> = looked.beside(&looked.said).into_iter().map(|one| one.state).collect();
    assert_eq!(
        states,
        [PartState::Same, PartState::Changed, PartState::Missing, PartState::Same, PartState::Same, PartState::Same],
        "without its mark a part is taken for the end of the one before"
    );
}

#[test]
fn part_that_was_changed_together_with_its_hash_is_found_by_the_recorded_one() {
    let file = report_file(&paper(), ReportForm::Html).unwrap();
    let page = String::from_utf8(file.bytes.clone()).unwrap();
    let (bare, _) = page.rsplit_once("<!-- seal\n").unwrap();
    let (forged, _) = seal::seal(&bare.replacen(">33<", ">34<", 1));
    let looked = look_at_seal(&forged).unwrap();
    assert!(looked.beside(&looked.said).iter().all(|one| one.state == PartState::Same));
    let found = looked.beside(&file.parts);
    assert_eq!(found[1], PartView { name: "customers".into(), state: PartState::Changed });
    assert_eq!(look_at_seal("<html></html>"), None);
}

#[test]
fn workbook_has_no_formula_and_holds_the_numbers_of_its_charts() {
    let file = report_file(&paper(), ReportForm::Xlsx).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&file.bytes)).unwrap();
    let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
    assert_eq!(names.iter().filter(|name| name.starts_with("xl/charts/chart")).count(), 2);
    for name in names.iter().filter(|name| name.starts_with("xl/worksheets/sheet")) {
        let text = std::io::read_to_string(zip.by_name(name).unwrap()).unwrap();
        assert!(!text.contains("<f>"), "{name}");
    }
    let read = |name: &str| {
        let sheet = xlsx_in::SheetChoice { name: Some(name), ..xlsx_in::SheetChoice::FIRST };
        xlsx_in::to_csv(&file.bytes, sheet, &mut |_, _| Ok(())).unwrap().0
    };
    assert_eq!(String::from_utf8(read("Bars")).unwrap(), "Step,Customers\nInvited,33\n已接受的客戶,7\nMoved,0\n");
    assert_eq!(String::from_utf8(read("Curve")).unwrap().lines().count(), 33);
    let chart = std::io::read_to_string(zip.by_name("xl/charts/chart2.xml").unwrap()).unwrap();
    assert_eq!(chart.matches("<c:ser>").count(), 3, "to accept, to be moved, as planned");
}

#[test]
fn text_and_markdown_say_the_same_as_the_page() {
    let text = report_text(&paper(), ReportMarks::None);
    assert!(text.contains("\nInvited · 33\n") && text.contains("\n> two\n> lines\n"), "{text}");
    let marked = report_text(&paper(), ReportMarks::Markdown);
    assert!(marked.starts_with("# 33 of 40 \\</style\\>\\<script\\>\n"), "{marked}");
    assert!(marked.contains("| A \\| \\<b\\>\\*x\\* | 3 |"), "{marked}");
    let csv = report_file(&paper(), ReportForm::Csv).unwrap();
    assert!(String::from_utf8(csv.bytes).unwrap().starts_with("\u{feff}Customer,Seats\r\n\"'=cmd"));
}
