//! Every character of a name is seen: as itself, or as a box that says which one it is.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use changeover::domain::draft::Language;
use changeover::ui::action::Page;
use changeover::ui::kit::{self, missing_character};
use changeover::ui::theme::{self, Motion, fonts, of};
use egui::text::LayoutJob;
use egui::{Color32, FontId, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program};

/// Characters as names have them: what our faces hold, rare Chinese ones, emoji, scripts of both directions, and code
/// points that no font will ever hold.
const SAMPLES: [&str; 16] = [
    "宏碁",
    "游錫堃",
    "龘喆峯犇珉",
    "𠮷野家",
    "靐",
    "𰻝",
    "🚀",
    "👩‍💻",
    "🇹🇼",
    "שלום",
    "العربية",
    "한국",
    "ไทย",
    "नमस्ते",
    "\u{E000}",
    "\u{2FFFE}",
];

fn text_fonts() -> [FontId; 4] {
    let tokens = of(false);
    [tokens.body(), tokens.bold(), tokens.secondary(), tokens.mono()]
}

/// A window with one line of text in it.
fn window(text: &'static str) -> Harness<'static> {
    Harness::builder()
        .with_size(Vec2::new(500.0, 200.0))
        .allow_missing_glyphs()
        .with_context_setup(|ctx| {
            fonts::install(ctx, false);
            theme::apply(ctx, Motion::Reduced);
        })
        .build_ui(move |ui| {
            kit::body(ui, text);
            missing_character(ui.ctx(), |code| format!("No font has {code}"));
        })
}

#[test]
fn each_character_is_drawn_as_itself_or_as_a_box() {
    let harness = window("");
    for (text, font) in SAMPLES.iter().flat_map(|text| text_fonts().map(|font| (*text, font))) {
        let job = LayoutJob::simple_singleline(text.to_owned(), font.clone(), Color32::WHITE);
        let galley = harness.ctx.fonts_mut(|fonts| fonts.layout_job(job));
        let glyphs: Vec<_> = galley.rows.iter().flat_map(|row| &row.glyphs).collect();
        assert!(0.0 < glyphs[0].advance_width, "{text} in {font:?}");
        // What takes room is seen.
        for glyph in glyphs.iter().filter(|glyph| 0.0 < glyph.advance_width) {
            assert!(!glyph.uv_rect.is_nothing(), "{text}: {:?} is an empty gap in {font:?}", glyph.chr);
        }
    }
}

/// Every text under a folder, with its path.
fn texts_under(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            texts.extend(texts_under(&path));
        } else {
            texts.push((path.clone(), fs::read_to_string(&path).unwrap()));
        }
    }
    texts
}

#[test]
fn our_faces_hold_every_character_of_every_shipped_letter() {
    let harness = window("");
    let texts = texts_under(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/templates"));
    assert!(20 < texts.len(), "letters in both languages, to customers and to partners");
    for (path, text) in texts {
        let shown: BTreeSet<char> = text.chars().filter(|c| !c.is_control()).collect();
        for font in text_fonts() {
            let missing: Vec<char> =
                shown.iter().copied().filter(|c| !harness.ctx.fonts_mut(|fonts| fonts.has_glyph(&font, *c))).collect();
            assert!(missing.is_empty(), "{missing:?} of {} in {font:?}", path.display());
        }
    }
}

#[test]
fn window_without_a_plan_needs_no_rare_character() {
    for language in Language::ALL {
        let program = Program::on(tempfile::tempdir().unwrap(), &Begin { language, ..Begin::default() });
        let unpacked = program.harness.ctx.fonts(|fonts| fonts.discovered_fonts().len());
        assert_eq!(unpacked, 0, "its first frame waits for a face: run scripts/make-fonts again");
    }
}

/// What is said while the mouse is on the `n`-th character of the line.
fn said(text: &'static str, n: usize) -> Vec<String> {
    let mut harness = window(text);
    harness.run();
    let line = harness.get_by_label(text).rect();
    let job = LayoutJob::simple_singleline(text.to_owned(), of(false).body(), Color32::WHITE);
    let galley: Arc<egui::Galley> = harness.ctx.fonts_mut(|fonts| fonts.layout_job(job));
    let glyph = galley.rows[0].glyphs[n];
    let middle = glyph.pos.x + glyph.advance_width / 2.0;
    harness.hover_at(line.left_top() + Vec2::new(middle, line.height() / 2.0));
    harness.run();
    let said = harness.query_all_by_label_contains("No font has");
    said.filter_map(|node| node.value()).collect()
}

#[test]
fn box_tells_its_code_points_and_other_text_tells_nothing() {
    let text = "王 𠮷 🚀 🇹🇼 Ltd";
    assert_eq!(said(text, 0), Vec::<String>::new());
    assert_eq!(said(text, 2), ["No font has U+20BB7"]);
    assert_eq!(said(text, 4), ["No font has U+1F680"]);
    assert_eq!(said(text, 6), ["No font has U+1F1F9 U+1F1FC"]);
    assert_eq!(said(text, 10), Vec::<String>::new());
}

#[test]
fn box_in_the_window_tells_it_in_the_window_s_language() {
    let mut program = Program::sample(&Begin { any_text: true, ..Begin::default() });
    program.harness.state_mut().session_mut().go(Page::Customers);
    program.settle();
    let place = program.harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "Search customers").rect();
    program.harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "Search customers").focus();
    program.harness.run_steps(2);
    program.harness.event(egui::Event::Paste("𠮷".to_owned()));
    program.harness.run_steps(2);
    program.harness.hover_at(place.left_center() + Vec2::new(36.0, 0.0));
    program.harness.run_steps(3);
    let said = "U+20BB7: no font on this computer can show this character";
    assert!(program.harness.query_all_by_label_contains(said).next().is_some());
    program.picture("missing-character");
}
