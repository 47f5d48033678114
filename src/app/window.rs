//! The window itself: its renderer, its panic hook, its end.

use std::process::ExitCode;
use std::sync::Once;

use eframe::Renderer;
use egui::{IconData, Rect, Vec2, ViewportBuilder, pos2, vec2};

use super::{App, AppStart, place};
use crate::cli::{Cli, Exit, LangArg};
use crate::desktop::dialogs::tell;
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
            tell(&lang.say(&error.message()));
            return ExitCode::from(Exit::Io as u8);
        }
    };
    keep_rescue_on_panic();
    let start = AppStart { plan: cli.plan.clone(), language, system_fonts: true, ..AppStart::default() };
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
        let (places, mut start) = (places.clone(), start.clone());
        let run = eframe::run_native(
            "Changeover",
            options,
            Box::new(move |creation| {
                put_on_screen(creation, window);
                if let Some(owner) = creation.winit_window() {
                    start.desktop = start.desktop.owned_by(owner);
                }
                let app = App::new(&creation.egui_ctx, places, &start);
                let is_to_fill = window.is_some_and(|stored| stored.maximized);
                Ok(Box::new(Windowed { app, place: window, is_to_fill }))
            }),
        );
        match run {
            Ok(()) => return ExitCode::SUCCESS,
            Err(fault) => faults.push(fault.to_string()),
        }
    }
    let lang = Lang::new(language.unwrap_or(Language::English));
    tell(&lang.with("window-none", &[("why", &faults.join("; "))]));
    ExitCode::from(Exit::Io as u8)
}

/// The window as it is asked for, before it is known which screens there are.
fn viewport(stored: Option<WindowPlace>) -> ViewportBuilder {
    let size = stored.map_or(place::USUAL, |stored| vec2(stored.width as f32, stored.height as f32));
    let builder = ViewportBuilder::default()
        .with_app_id("changeover")
        .with_title("Changeover")
        .with_icon(icon())
        .with_inner_size(size)
        .with_min_inner_size(place::SMALLEST);
    match stored.and_then(|stored| Some((stored.x?, stored.y?))) {
        Some((x, y)) => builder.with_position([x as f32, y as f32]),
        None => builder,
    }
}

/// The picture of the window in its title bar, in the task bar and where windows are switched.
fn icon() -> IconData {
    eframe::icon_data::from_png_bytes(include_bytes!("../../assets/program/changeover-256.png")).unwrap_or_default()
}

/// Puts the window where it is whole, before it is shown; now the screens are known.
fn put_on_screen(creation: &eframe::CreationContext<'_>, stored: Option<WindowPlace>) {
    let Some(window) = creation.winit_window() else { return };
    let main = window.primary_monitor();
    let mut monitors: Vec<_> = window.available_monitors().collect();
    monitors.sort_by_key(|monitor| Some(monitor) != main.as_ref());
    let screens: Vec<Rect> = monitors
        .iter()
        .map(|monitor| {
            let (at, size, scale) = (monitor.position(), monitor.size(), monitor.scale_factor() as f32);
            Rect::from_min_size(pos2(at.x as f32, at.y as f32), vec2(size.width as f32, size.height as f32)) / scale
        })
        .collect();
    let Some(chosen) = place::choose(&screens, stored) else { return };
    let Some(monitor) = monitors.get(chosen.screen) else { return };
    let scale = monitor.scale_factor() as f32;
    let size_of = |points: Vec2| {
        let mut size = monitor.size();
        (size.width, size.height) = ((points.x * scale) as u32, (points.y * scale) as u32);
        size
    };
    window.set_min_inner_size(Some(size_of(place::SMALLEST.min(chosen.size))));
    let is_as_left = stored.is_some_and(|stored| {
        let at = (Some(chosen.at.x as i32), Some(chosen.at.y as i32));
        at == (stored.x, stored.y) && chosen.size == vec2(stored.width as f32, stored.height as f32)
    });
    if !is_as_left {
        let mut at = monitor.position();
        (at.x, at.y) = ((chosen.at.x * scale) as i32, (chosen.at.y * scale) as i32);
        window.set_outer_position(at);
        _ = window.request_inner_size(size_of(chosen.size)); // the answer comes as an event
    }
    if stored.is_some_and(|stored| stored.maximized) {
        window.set_maximized(true);
    }
}

/// Where the window is now, in points of the screen; `None` while it is away or fills the screen.
fn place_of(egui: &egui::Context) -> Option<WindowPlace> {
    let zoom = egui.zoom_factor();
    let whole = egui.content_rect().size();
    egui.input(|input| {
        let viewport = input.viewport();
        let is = |state: Option<bool>| state.unwrap_or(false);
        if is(viewport.maximized) || is(viewport.minimized) || is(viewport.fullscreen) {
            return None;
        }
        // Some systems do not say where a window is, but all say how large.
        let size = viewport.inner_rect.map_or(whole, |rect| rect.size()) * zoom;
        let at = viewport.outer_rect.map(|rect| rect.min.to_vec2() * zoom);
        Some(WindowPlace {
            x: at.map(|at| at.x.round() as i32),
            y: at.map(|at| at.y.round() as i32),
            width: size.x.round() as u32,
            height: size.y.round() as u32,
            maximized: false,
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
struct Windowed {
    app: App,
    /// Where the window was last while it did not fill the screen.
    place: Option<WindowPlace>,
    /// It is to fill the screen and does not yet.
    is_to_fill: bool,
}

/// Seconds in which the window is asked to fill the screen again; some systems do not hear it before it is shown.
const FILL_SECONDS: f64 = 2.0;

impl Windowed {
    fn fill_screen(&mut self, egui: &egui::Context) {
        let (time, is_full) = egui.input(|input| (input.time, input.viewport().maximized == Some(true)));
        self.is_to_fill &= !is_full && time < FILL_SECONDS;
        if self.is_to_fill {
            egui.send_viewport_cmd(egui::ViewportCommand::Maximized(true));
            egui.request_repaint_after_secs(0.1);
        }
    }

    /// What the next start needs: the place, and whether the window fills the screen.
    fn place(&self, egui: &egui::Context) -> Option<WindowPlace> {
        let maximized = egui.input(|input| input.viewport().maximized.unwrap_or(false));
        self.place.map(|place| WindowPlace { maximized, ..place })
    }
}

impl eframe::App for Windowed {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        self.app.logic(ctx, frame);
        self.fill_screen(ctx);
        self.place = place_of(ctx).filter(|_| !self.is_to_fill).or(self.place);
        if ctx.input(|input| input.viewport().close_requested()) {
            self.app.remember_window(self.place(ctx));
            self.app.finish();
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        self.app.ui(ui, frame);
    }
}

impl Drop for Windowed {
    fn drop(&mut self) {
        self.app.finish();
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
