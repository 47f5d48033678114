//! A bare eframe window: the yardstick for how soon ours is painted.

struct Bare;

impl eframe::App for Bare {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        egui::CentralPanel::default().show(ui, |ui| {
            ui.heading("A bare window");
            for number in 0..10 {
                if ui.button(format!("Button {number}")).clicked() {
                    ui.label("clicked");
                }
            }
        });
    }
}

fn main() -> eframe::Result {
    let viewport = egui::ViewportBuilder::default().with_inner_size([1280.0, 800.0]);
    let options = eframe::NativeOptions { viewport, renderer: eframe::Renderer::Glow, ..Default::default() };
    eframe::run_native("bare", options, Box::new(|_| Ok(Box::new(Bare))))
}
