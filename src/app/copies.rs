//! What egui would put on the clipboard itself, from fields and from selected text, goes the way of all copies.

use egui::{Context, FullOutput, OutputCommand};

use super::App;

/// Takes the copies out of what egui tells the window; they wait here for the next frame.
#[derive(Default)]
struct Copies {
    copied: Vec<String>,
    selected: Option<String>,
}

impl egui::Plugin for Copies {
    fn debug_name(&self) -> &'static str {
        "copies"
    }

    fn output_hook(&mut self, ctx: &Context, output: &mut FullOutput) {
        let commands = &mut output.platform_output.commands;
        let n_before = commands.len();
        commands.retain(|command| match command {
            OutputCommand::CopyText(text) => {
                self.copied.push(text.clone());
                false
            }
            OutputCommand::TextSelectionSettled(text) => {
                self.selected = Some(text.clone());
                false
            }
            OutputCommand::CopyImage(_) | OutputCommand::OpenUrl(_) => true,
        });
        if commands.len() < n_before {
            ctx.request_repaint();
        }
    }
}

/// From now on egui copies nothing itself.
pub(super) fn install(egui: &Context) {
    egui.add_plugin(Copies::default());
}

impl App {
    /// Copies what fields and selected text gave since the last frame.
    pub(super) fn poll_copies(&mut self, egui: &Context) {
        let Some(Copies { copied, selected }) = egui.with_plugin(std::mem::take::<Copies>) else { return };
        let hide = self.settings.hide_from_clipboard_history;
        for text in copied {
            self.letters.copy_plain(&self.clipboard, text, hide);
        }
        if let Some(text) = selected {
            self.clipboard.select(text, hide);
        }
    }
}
