//! Everything that was asked of one customer and answered.

use super::{HandedOver, Words, part, without_empty};
use crate::domain::moves::transfer_state;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::transfer::TransferStage;
use crate::domain::report::{Dossier, DossierLetter};
use crate::exchange::paper::report::{Grid, ReportBlock, ReportCell, ReportPaper, ReportPart};
use crate::i18n::happenings::happening_words;
use crate::i18n::shared_letters::letter_name;

impl Words<'_> {
    pub(super) fn dossier(&self, customer: &Customer, texts: &HandedOver) -> ReportPaper {
        let dossier = Dossier::of(self.ground, customer);
        let plan = self.ground.inputs.plan;
        let requests: Vec<_> = plan.transfers.iter().filter(|one| one.customer == customer.id).cloned().collect();
        let args = [
            ("customer", &*customer.name),
            ("relation", &*self.lang.text(plan.stage_of(customer).key())),
            ("transfer", &*self.lang.text(transfer_state(customer, &requests).key())),
        ];
        let title = self.with("report-dossier-title", &args);
        let who = part("customer", self.text("report-part-customer"), vec![ReportBlock::Facts(self.facts(&dossier))]);
        let parts = vec![
            who,
            self.consent_part(customer),
            self.happenings_part(&dossier),
            self.letters_part(&dossier.letters, texts),
            self.transfers_part(&dossier),
            self.evidence_part(&dossier),
            self.gaps_part(&dossier),
        ];
        self.paper(title, &customer.name, parts)
    }

    fn facts(&self, dossier: &Dossier<'_>) -> Vec<(String, String)> {
        let (plan, customer) = (self.ground.inputs.plan, dossier.customer);
        let tracks = customer.tracks();
        let unknown = || self.text("report-not-known");
        let text = |value: Option<String>| value.filter(|text| !text.is_empty()).unwrap_or_else(unknown);
        let contact = customer.recipient().map(|one| {
            let mail = one.email.as_ref().map(ToString::to_string);
            self.lang.list([one.name.clone()].into_iter().chain(mail).filter(|text| !text.is_empty()))
        });
        let mut facts = vec![
            ("report-fact-name", customer.name.clone()),
            ("customers-id", text(customer.microsoft_id.map(|id| id.to_string()))),
            ("customers-domain", text(customer.domain.as_ref().map(ToString::to_string))),
            ("customers-country", text(customer.country.as_ref().map(ToString::to_string))),
            ("report-field-contact", text(contact)),
            ("report-fact-provider", text(dossier.provider.map(|one| one.name.clone()))),
            ("report-field-relation", self.text(plan.stage_of(customer).key())),
            ("track-consent", self.text(tracks.consent_state().key())),
            ("track-agreement", self.text(tracks.agreement.state().key())),
            ("track-access", self.text(tracks.access.state().key())),
        ];
        if let Some(ends) = tracks.access_ends {
            facts.push(("report-fact-access-ends", self.lang.date(ends)));
        }
        facts.into_iter().map(|(key, value)| (self.text(key), value)).collect()
    }

    /// What is not known or not recorded, and where it would come from: nobody is to take a short dossier for a whole one.
    fn gaps_part(&self, dossier: &Dossier<'_>) -> ReportPart {
        let customer = dossier.customer;
        let mail = customer.recipient().and_then(|one| one.email.as_ref());
        let gaps = [
            (customer.microsoft_id.is_none(), "report-gap-id"),
            (customer.domain.is_none(), "report-gap-domain"),
            (customer.country.is_none(), "report-gap-country"),
            (mail.is_none(), "report-gap-contact"),
            (dossier.provider.is_none(), "report-gap-provider"),
            (customer.subscriptions.is_empty(), "report-gap-subscriptions"),
            (customer.tracks().consent.is_none(), "report-gap-consent"),
            (dossier.letters.is_empty(), "report-gap-letters"),
            (dossier.transfers.is_empty(), "report-gap-transfers"),
            (dossier.evidence.is_empty(), "report-gap-evidence"),
        ];
        let said: Vec<String> = gaps.into_iter().filter(|(lacks, _)| *lacks).map(|(_, key)| self.text(key)).collect();
        part("gaps", self.text("report-part-gaps"), vec![ReportBlock::Points(said)])
    }

    fn consent_part(&self, customer: &Customer) -> ReportPart {
        let consent = customer.tracks().consent.as_ref();
        let row = |entry: &StageEntry<_>| self.entry_row(entry, crate::domain::plan::track::ConsentState::key);
        let rows: Vec<_> = consent.into_iter().flat_map(|consent| consent.moves.0.iter().map(row)).collect();
        let way = consent.map(|consent| self.with("report-consent-way", &[("way", &self.text(consent.way.key()))]));
        let title = if rows.is_empty() { self.text("report-consent-none") } else { self.text("report-part-consent") };
        let words = ReportBlock::Words(way.filter(|_| !rows.is_empty()).unwrap_or_default());
        let mut consent = part("consent", title, vec![self.entries(rows), words]);
        if consent.blocks.is_empty() {
            consent.blocks.push(ReportBlock::Words(self.text("report-consent-none-why")));
        }
        consent
    }

    fn entries(&self, rows: Vec<Vec<ReportCell>>) -> ReportBlock {
        let heads =
            ["report-head-day", "report-head-state", "report-head-by", "report-head-recorded", "report-head-note"];
        ReportBlock::Grid(without_empty(&Grid { heads: heads.map(|key| self.text(key)).to_vec(), rows }))
    }

    fn entry_row<S: Copy>(&self, entry: &StageEntry<S>, key: impl Fn(S) -> &'static str) -> Vec<ReportCell> {
        let args = [("by", entry.recorded.by.as_str()), ("day", &entry.recorded.at.date().to_string())];
        let recorded = self.with("report-recorded", &args);
        vec![
            entry.on.to_string().into(),
            self.text(key(entry.stage)).into(),
            entry.by.clone().into(),
            recorded.into(),
            entry.note.clone().into(),
        ]
    }

    fn happenings_part(&self, dossier: &Dossier<'_>) -> ReportPart {
        let plan = self.ground.inputs.plan;
        let row = |one: &crate::domain::happenings::Happening<'_>| -> Vec<ReportCell> {
            let (what, by) = happening_words(self.lang, plan, one, None);
            vec![one.on.to_string().into(), what.into(), by.into()]
        };
        let heads = ["report-head-day", "report-head-what", "report-head-by"].map(|key| self.text(key)).to_vec();
        let grid = Grid { heads, rows: dossier.happenings.iter().map(row).collect() };
        part("happened", self.count("report-part-happened", grid.rows.len()), vec![ReportBlock::Grid(grid)])
    }

    fn letters_part(&self, letters: &[DossierLetter<'_>], texts: &HandedOver) -> ReportPart {
        let mut blocks = Vec::new();
        let plan = self.ground.inputs.plan;
        for DossierLetter { letter, kind, on } in letters {
            let kind =
                kind.map_or_else(|| self.text("report-letter"), |kind| letter_name(self.lang, plan, kind).into_owned());
            let event = |event: &crate::domain::plan::invitation::HandOverEvent| {
                let (state, day) = (self.text(event.what.key()), event.stamp.at.date().to_string());
                self.with("report-letter-event", &[("state", &state), ("day", &day), ("by", &event.stamp.by)])
            };
            let to = letter.to.as_ref().map_or_else(|| self.text("report-letter-nobody"), ToString::to_string);
            let link = letter.link.map(|link| (self.text("report-letter-link"), link.to_string()));
            let mut facts = vec![
                (self.text("report-letter"), kind),
                (self.text("report-head-day"), on.map(|day| day.to_string()).unwrap_or_default()),
                (self.text("report-letter-to"), to),
                (self.text("report-letter-events"), self.lang.clauses(letter.events.iter().map(event))),
            ];
            facts.extend(link);
            facts.push((self.text("report-letter-hash"), letter.text.to_string()));
            blocks.push(ReportBlock::Facts(facts));
            blocks.push(match texts.get(&letter.text) {
                Some((subject, plain)) => ReportBlock::Quote(format!("{subject}\n\n{}", plain.trim())),
                None => ReportBlock::Words(self.text("report-letter-gone")),
            });
        }
        part("letters", self.count("report-part-letters", letters.len()), blocks)
    }

    fn transfers_part(&self, dossier: &Dossier<'_>) -> ReportPart {
        let mut blocks = Vec::new();
        for transfer in &dossier.transfers {
            let facts = [
                (self.text("transfers-kind"), self.text(transfer.kind.key())),
                (self.text("transfers-request"), transfer.request.clone()),
            ];
            blocks.push(ReportBlock::Facts(facts.into_iter().filter(|(_, value)| !value.is_empty()).collect()));
            let rows = transfer.steps.iter().map(|step| self.entry_row(step, TransferStage::key)).collect();
            blocks.push(self.entries(rows));
            let item = |item: &crate::domain::plan::transfer::TransferItem| -> Vec<ReportCell> {
                let seats = item.seats.map_or_else(|| ReportCell::Text(String::new()), |n| (n as usize).into());
                vec![
                    item.product.clone().into(),
                    item.subscription.clone().into(),
                    seats,
                    self.text(item.outcome.key()).into(),
                    item.new_id.clone().into(),
                ]
            };
            let heads =
                ["subscriptions-product", "sold-id", "subscriptions-seats", "report-head-state", "report-head-new-id"];
            let heads = heads.map(|key| self.text(key)).to_vec();
            let items = Grid { heads, rows: transfer.items.iter().map(item).collect() };
            blocks.push(ReportBlock::Grid(without_empty(&items)));
        }
        part("transfers", self.count("report-part-transfers", dossier.transfers.len()), blocks)
    }

    fn evidence_part(&self, dossier: &Dossier<'_>) -> ReportPart {
        let row = |one: &&crate::domain::plan::task::Evidence| -> Vec<ReportCell> {
            let args = [("by", one.added.by.as_str()), ("day", &one.added.at.date().to_string())];
            vec![one.name.clone().into(), self.with("report-recorded", &args).into(), one.hash.to_string().into()]
        };
        let heads = ["report-head-file", "report-head-added", "report-head-hash"].map(|key| self.text(key)).to_vec();
        let grid = Grid { heads, rows: dossier.evidence.iter().map(row).collect() };
        part("evidence", self.count("report-part-evidence", grid.rows.len()), vec![ReportBlock::Grid(grid)])
    }
}
