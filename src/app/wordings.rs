//! Letters of a plan that was made by an earlier version: what it lacks is added, what nobody changed is renewed.

use super::App;
use crate::domain::edit::Edit;
use crate::domain::edit::letters::TemplateEdit;
use crate::domain::plan::ids::TemplateId;
use crate::domain::sample::missing_templates;
use crate::ui::theme::Tone;

impl App {
    /// A plan of an earlier version gets the letters that it lacks.
    pub(super) fn ship_letters(&mut self) {
        let Some(open) = self.open.as_ref().filter(|open| open.read_only.is_none() && open.newer.is_none()) else {
            return;
        };
        let missing = missing_templates(open.history.plan(), || self.ids.make());
        let mut kinds: Vec<_> = missing.iter().map(|template| template.kind).collect();
        kinds.dedup();
        let names =
            self.lang.list(kinds.iter().filter_map(|kind| kind.shipped()).map(|kind| self.lang.text(kind.key())));
        if !missing.is_empty() && self.try_edit(&Edit::Template(TemplateEdit::Ship(missing))) {
            let text = self.lang.with("wording-shipped", &[("letters", &names)]).into_owned();
            self.say(Tone::Info, text);
        }
    }

    /// Letters that nobody changed get the wording that this program brings, unless letters of this kind are on their way
    /// or somebody is writing in them.
    pub(super) fn renew_letters(&mut self) {
        let Some(open) = self.open.as_ref().filter(|open| open.read_only.is_none() && open.newer.is_none()) else {
            return;
        };
        let plan = open.history.plan();
        let is_typed = |id: TemplateId| {
            let of_part = |part| self.session.unfinished.get(&format!("template.{id}.{part}"));
            of_part("subject").is_some() || of_part("body").is_some()
        };
        let ids: Vec<TemplateId> = plan.stale_letters().filter(|&id| !is_typed(id)).collect();
        if ids.is_empty() {
            return;
        }
        let text = self.lang.count("wording-renewed", ids.len()).into_owned();
        if self.try_edit(&Edit::Template(TemplateEdit::Renew(ids))) {
            self.say(Tone::Info, text);
        }
    }
}
