//! Whether a provider sells where we and our customers are: worked out anew only when something changed that it depends on.

use egui::Ui;

use crate::domain::compare::has_same_places;
use crate::domain::draft::Language;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::ProviderId;
use crate::domain::plan::provider::Provider;
use crate::i18n::candidates::{self, RegionWord};
use crate::ui::ctx::Ctx;
use crate::ui::kit;

/// What was worked out last.
#[derive(Default)]
pub(super) struct Cache(Option<Known>);

struct Known {
    provider: ProviderId,
    language: Language,
    plan: Plan,
    revision: u64,
    word: RegionWord,
    sentences: Vec<String>,
}

impl Cache {
    fn of(&mut self, ctx: &Ctx<'_>, provider: &Provider) -> &Known {
        let (language, revision) = (ctx.lang.language(), ctx.revision);
        let known = self.0.take().filter(|known| {
            let is_same = (known.provider, known.language) == (provider.id, language);
            is_same && (known.revision == revision || has_same_places(&known.plan, ctx.plan))
        });
        let known = match known {
            Some(known) if known.revision == revision => known,
            Some(known) => Known { plan: ctx.plan.clone(), revision, ..known },
            None => {
                let (word, sentences) = candidates::region(ctx.lang, ctx.plan, provider);
                Known { provider: provider.id, language, plan: ctx.plan.clone(), revision, word, sentences }
            }
        };
        self.0.insert(known)
    }
}

/// The verdict and its reasons.
pub(super) fn region_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Provider, cache: &mut Cache) {
    let known = cache.of(ctx, provider);
    let (tone, key) = (known.word.tone(), known.word.key());
    kit::section(ui, &ctx.text("provider-region"), |ui| {
        kit::chip(ui, tone, &ctx.text(key));
        for sentence in &known.sentences {
            kit::body(ui, sentence);
        }
    });
}
