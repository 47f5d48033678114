//! What a provider gets: a letter, and the list of customers.

use super::{ReportGap, Words, part};
use crate::domain::plan::ids::ProviderId;
use crate::domain::report::{Pack, PackField, PackLine};
use crate::exchange::paper::report::{Grid, ReportBlock, ReportCell, ReportPaper};

impl Words<'_> {
    pub(super) fn pack(&self, provider: ProviderId, fields: &[PackField]) -> Result<ReportPaper, ReportGap> {
        let pack = Pack::of(self.ground, provider, fields).ok_or(ReportGap::NoProvider)?;
        let customers = self.count("report-n-customers", pack.n_customers);
        let subscriptions = self.count("report-n-subscriptions", pack.n_subscriptions);
        let key = if pack.n_subscriptions == 0 { "report-pack-title-short" } else { "report-pack-title" };
        let args = [("customers", &*customers), ("subscriptions", &*subscriptions), ("provider", &*pack.provider.name)];
        let title =
            if key == "report-pack-title" { self.with(key, &args) } else { self.with(key, &[args[0], args[2]]) };
        let us = self.ground.inputs.plan.us();
        let us = if us.name.is_empty() { self.text("report-pack-us") } else { us.name };
        let dear = self.with("report-pack-dear", &[("provider", &pack.provider.name)]);
        let what = self.with("report-pack-letter", &[("company", &us), ("customers", &customers)]);
        let has_day = pack.fields.contains(&PackField::Wanted) && pack.lines.iter().any(|line| line.wanted.is_some());
        let ask = self.text(if has_day { "report-pack-ask" } else { "report-pack-ask-no-day" });
        let regards = self.with("report-pack-regards", &[("company", &us)]);
        // A letter about nobody is no letter.
        let letter: Vec<ReportBlock> = match pack.n_customers {
            0 => Vec::new(),
            _ => [dear, what, ask, regards].map(ReportBlock::Words).into(),
        };
        let heads = pack.fields.iter().map(|field| self.text(field.key())).collect();
        let row = |line: &PackLine<'_>| pack.fields.iter().map(|field| self.pack_cell(line, *field)).collect();
        let grid = Grid { heads, rows: pack.lines.iter().map(row).collect() };
        let list = if grid.rows.is_empty() {
            ReportBlock::Words(self.text("report-pack-none"))
        } else {
            ReportBlock::Grid(grid)
        };
        let parts =
            vec![part("letter", String::new(), letter), part("list", self.text("report-part-list"), vec![list])];
        Ok(self.paper(title, &pack.provider.name, parts))
    }

    fn pack_cell(&self, line: &PackLine<'_>, field: PackField) -> ReportCell {
        let (customer, subscription) = (line.customer, line.subscription);
        let contact = || customer.recipient();
        let text = match field {
            PackField::Customer => Some(customer.name.clone()),
            PackField::Domain => customer.domain.as_ref().map(ToString::to_string),
            PackField::Tenant => customer.microsoft_id.map(|id| id.to_string()),
            PackField::Country => customer.country.as_ref().map(ToString::to_string),
            PackField::Contact => contact().map(|one| one.name.clone()),
            PackField::Email => contact().and_then(|one| one.email.as_ref()).map(ToString::to_string),
            PackField::Relation => Some(self.text(self.ground.inputs.plan.stage_of(customer).key())),
            PackField::Agreement => Some(self.text(customer.tracks().agreement.state().key())),
            PackField::Wanted => line.wanted.map(|day| day.to_string()),
            PackField::Product => subscription.map(|one| one.product.clone()),
            PackField::Subscription => subscription.map(|one| one.id.clone()),
            PackField::Seats => {
                let seats = subscription.and_then(|one| one.quantity);
                return seats.map_or_else(|| ReportCell::Text(String::new()), |n| (n as usize).into());
            }
            PackField::End => subscription.and_then(|one| one.end).map(|day| day.to_string()),
        };
        text.unwrap_or_default().into()
    }
}
