//! The window itself: its renderer, its panic hook, its end.

use std::process::ExitCode;
use std::sync::Once;

use eframe::Renderer;
use egui::ViewportBuilder;

use super::{App, Start};
use crate::cli::{Cli, Exit, LangArg};
use crate::i18n::{Lang, Language};
use crate::store::fs::RealFs;
use crate::store::settings::{Settings, WindowPlace};
use crate::store::{Places, rescue};

/// Opens the window and stays until it is closed.
pub fn open(cli: &Cli) -> ExitCode {
    let language = cli.global.lang.map(LangArg::language);
    let places = match Places::find(&RealFs, cli.global.data_dir.clone()) {
        Ok(places) => places,
        Err(error) => {
            let lang = Lang::new(language.unwrap_or(Language::English));
            eprintln!("{}", lang.say(&error.message()));
            return ExitCode::from(Exit::Io as u8);
        }
    };
    keep_rescue_on_panic();
    let start = Start { plan: cli.plan.clone(), language, system_fonts: true, ..Start::default() };
    let window = Settings::load(&RealFs, &places).settings.window;
    // Where one renderer finds no graphics, as in some remote sessions, the other may.
    let mut faults = Vec::new();
    for renderer in renderers() {
        let options = eframe::NativeOptions {
            renderer,
            viewport: viewport(window),
            system_font_fallback: false,
            ..eframe::NativeOptions::default()
        };
        let (places, start) = (places.clone(), start.clone());
        let run = eframe::run_native(
            "Changeover",
            options,
            Box::new(move |cc| Ok(Box::new(Windowed(App::new(&cc.egui_ctx, places, &start))))),
        );
        match run {
            Ok(()) => return ExitCode::SUCCESS,
            Err(fault) => faults.push(fault.to_string()),
        }
    }
    let lang = Lang::new(language.unwrap_or(Language::English));
    eprintln!("{}", lang.with("window-none", &[("why", &faults.join("; "))]));
    ExitCode::from(Exit::Io as u8)
}

/// The window where it was left, or in the size that the screens are designed for.
fn viewport(place: Option<WindowPlace>) -> ViewportBuilder {
    let builder = ViewportBuilder::default()
        .with_app_id("changeover")
        .with_title("Changeover")
        .with_min_inner_size([1024.0, 700.0]);
    let Some(place) = place else { return builder.with_inner_size([1280.0, 800.0]) };
    let builder = builder.with_inner_size([place.width as f32, place.height as f32]).with_maximized(place.maximized);
    match (place.x, place.y) {
        (Some(x), Some(y)) => builder.with_position([x as f32, y as f32]),
        _ => builder,
    }
}

/// Where the window is now, in points of the screen; `None` when the system does not say.
fn place_of(egui: &egui::Context) -> Option<WindowPlace> {
    let zoom = egui.zoom_factor();
    egui.input(|input| {
        let viewport = input.viewport();
        let size = viewport.inner_rect?.size() * zoom;
        let at = viewport.outer_rect.map(|rect| rect.min.to_vec2() * zoom);
        Some(WindowPlace {
            x: at.map(|at| at.x as i32),
            y: at.map(|at| at.y as i32),
            width: size.x as u32,
            height: size.y as u32,
            maximized: viewport.maximized.unwrap_or(false),
        })
    })
}

/// Linux has the fast one first; elsewhere the one that works in remote sessions comes first.
fn renderers() -> Vec<Renderer> {
    let mut order = vec![
        #[cfg(feature = "glow")]
        Renderer::Glow,
        #[cfg(feature = "wgpu")]
        Renderer::Wgpu,
    ];
    if !cfg!(target_os = "linux") {
        order.reverse();
    }
    order
}

/// The program in its window; what is not on the disk when the window closes is waited for.
struct Windowed(App);

impl eframe::App for Windowed {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        self.0.logic(ctx, frame);
        if ctx.input(|input| input.viewport().close_requested()) {
            self.0.remember_window(place_of(ctx));
            self.0.finish();
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        self.0.ui(ui, frame);
    }
}

impl Drop for Windowed {
    fn drop(&mut self) {
        self.0.finish();
    }
}

/// A fault in the program writes an emergency copy of the plan before the window goes.
fn keep_rescue_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            let place = rescue::write_now();
            before(info);
            if let Some(place) = place {
                eprintln!("{}", place.display());
            }
        }));
    });
}
