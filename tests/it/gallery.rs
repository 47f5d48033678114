//! The gallery: every widget can be found by its name, answers mouse and keyboard, and looks right in a picture.

use std::path::PathBuf;

use changeover::ui::kit::gallery::{GalleryState, gallery_ui};
use changeover::ui::theme::{self, Motion, fonts};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Theme, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

fn harness(theme: Theme, size: (f32, f32), state: GalleryState) -> Harness<'static, GalleryState> {
    let mut harness = Harness::builder()
        .with_size(Vec2::from(size))
        .with_theme(theme)
        .with_max_steps(8)
        .with_render_cursor(false)
        .with_context_setup(|ctx| {
            fonts::install(ctx, false);
            theme::apply(ctx, Motion::Reduced);
        })
        .build_ui_state(|ui, state| gallery_ui(ui, state), state);
    harness.run();
    harness
}

fn part(part: usize) -> Harness<'static, GalleryState> {
    harness(Theme::Light, (1280.0, 800.0), GalleryState::at(part, false))
}

fn picture(harness: &mut Harness<'static, GalleryState>, name: &str) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    std::fs::create_dir_all(&folder).unwrap();
    harness.render().unwrap().save(folder.join(format!("gallery-{name}.png"))).unwrap();
}

#[test]
fn every_part_can_be_drawn_in_both_themes_and_languages() {
    let names = ["controls", "fields", "states", "table", "wizard"];
    for (theme, look) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        for (chinese, language) in [(false, "en"), (true, "zh")] {
            for (part, name) in names.into_iter().enumerate() {
                let state = GalleryState::at(part, chinese);
                let mut harness = harness(theme, (1280.0, 800.0), state);
                picture(&mut harness, &format!("{name}-{look}-{language}"));
            }
        }
    }
}
