//! What was said about the columns of a list, as a file for colleagues: saved, and used again.

use std::path::PathBuf;

use super::App;
use super::queue::Scope;
use crate::desktop::dialogs::Ask;
use crate::domain::plan::ids::ShapeId;
use crate::exchange::csv_in::is_about;
use crate::exchange::mapping_file::{self, Explanation, MappingFileFault};
use crate::i18n::imports::mapping_fault;
use crate::jobs::Stopped;
use crate::store::StoreError;
use crate::store::fs::RealFs;
use crate::ui::action::{Action, Purpose};
use crate::ui::theme::Tone;

const JOB: &str = "columns";

/// Why a file explains nothing.
enum Failure {
    Store(StoreError),
    File(MappingFileFault),
}

impl App {
    pub(super) fn save_columns(&mut self) {
        let Some(source) = &self.session.import.source else { return };
        let name = source.name.rsplit_once('.').map_or(source.name.as_str(), |(name, _)| name);
        let file = self.lang.with("import-map-file-name", &[("list", name)]).into_owned();
        self.actions.push(Action::Ask(Purpose::SaveColumns, Ask::Save(format!("{file}.ron"))));
    }

    /// The dialog's answer.
    pub(super) fn save_columns_as(&mut self, path: PathBuf) {
        let Some(explanation) = self.explanation() else { return };
        let text = mapping_file::to_text(&explanation);
        let work = move |_: &_| Ok(crate::store::write_file(&RealFs, &path, text.as_bytes()).map(|()| path));
        self.start_in((Scope::Program, JOB), work, |app, written| match written {
            Ok(Ok(path)) => {
                let text = app.lang.with("import-map-saved", &[("path", &path.display().to_string())]).into_owned();
                app.say(Tone::Done, text);
            }
            Ok(Err(error)) => {
                let text = app.lang.say(&error.message()).into_owned();
                app.say(Tone::Late, text);
            }
            Err(_) => {}
        });
    }

    /// Everything that is known of the list that is being imported.
    fn explanation(&self) -> Option<Explanation> {
        let (open, state) = (self.open.as_ref()?, &self.session.import);
        let shape = state.taken().shape(ShapeId::new(0), &state.preview.as_ref()?.headers);
        let sheet = state.source.as_ref()?.sheet.as_ref().map_or_else(String::new, |sheet| sheet.name.clone());
        let mut words = state.answers.clone();
        let counted = state.rows.iter().flat_map(|rows| &rows.words);
        for word in counted.filter_map(|count| open.history.plan().words.iter().find(|word| *word.raw == *count.raw)) {
            if words.iter().all(|(raw, _)| *raw != word.raw) {
                words.push((word.raw.clone(), word.kind));
            }
        }
        Some(Explanation { columns: shape.columns, reading: state.options, sheet, words })
    }

    pub(super) fn load_columns(&mut self, path: PathBuf) {
        let work = move |_: &_| {
            let bytes = match crate::store::read_input(&RealFs, &path, mapping_file::MAX_BYTES) {
                Ok(bytes) => bytes,
                Err(error) => return Ok(Err(Failure::Store(error))),
            };
            Ok(mapping_file::from_text(&String::from_utf8_lossy(&bytes)).map_err(Failure::File))
        };
        self.start_anew(JOB, work, Self::columns_loaded);
    }

    fn columns_loaded(&mut self, loaded: Result<Result<Explanation, Failure>, Stopped>) {
        let explanation = match loaded {
            Ok(Ok(explanation)) => explanation,
            Ok(Err(failure)) => {
                let text = match failure {
                    Failure::Store(error) => self.lang.say(&error.message()).into_owned(),
                    Failure::File(fault) => mapping_fault(&self.lang, &fault),
                };
                self.say(Tone::Warning, text);
                return;
            }
            Err(_) => return,
        };
        let state = &mut self.session.import;
        let Some(source) = state.source.clone() else { return };
        if !is_about(source.lookable(), &explanation.reading, &explanation.columns) {
            let text = self.lang.text("import-map-none").into_owned();
            self.say(Tone::Warning, text);
            return;
        }
        (state.said, state.options) = (explanation.columns, explanation.reading);
        for (raw, kind) in explanation.words {
            state.answers.retain(|(known, _)| *known != raw);
            state.answers.push((raw, kind));
        }
        let text = self.lang.text("import-map-loaded").into_owned();
        self.say(Tone::Done, text);
        self.look_again(source);
    }
}
