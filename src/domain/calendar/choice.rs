//! `PlanCalendars`: whose business days count for which wait of a plan.

use super::{Calendar, Holidays, OwnDaysOff};
use crate::domain::plan::Plan;
use crate::domain::plan::contact::Country;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::day_off::{DayOff, DayOffScope};
use crate::domain::plan::enrollment::CalendarChoice;
use crate::domain::plan::provider::Provider;
use crate::domain::plan::region::Region;

/// Whose business days count for which wait. A clone costs nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanCalendars {
    holidays: Holidays,
    choice: CalendarChoice,
    ours: Calendar,
    microsoft: Calendar,
}

/// Whose days count while we wait for a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DaysOf {
    /// Those of the customer's country.
    Customer(Region),
    /// Those of the country or region that was chosen for customers whose country is not known.
    Chosen(Region),
    /// Ours: the customer's country is not known.
    Ours,
    /// Ours: no list of days off is at hand for this country or region.
    OursFor(Region),
}

impl From<&DayOff> for OwnDaysOff {
    fn from(days: &DayOff) -> Self {
        Self { from: days.first, to: days.last, reason: days.reason.clone() }
    }
}

impl PlanCalendars {
    /// What the plan says about calendars, with the lists at hand.
    pub fn new(plan: &Plan, holidays: &Holidays) -> Self {
        let choice = plan.standing().calendars;
        let region = choice.ours.clone().or_else(|| plan.us().country.as_ref().map(Region::from));
        let own = plan.days_off.iter().filter(|days| days.scope == DayOffScope::Company);
        let ours = Calendar::new(holidays, region.as_ref(), own.map(|days| OwnDaysOff::from(&**days)).collect());
        let microsoft = choice.microsoft.as_ref().map_or_else(|| ours.clone(), |region| of(holidays, region));
        Self { holidays: holidays.clone(), choice, ours, microsoft }
    }

    /// Our business days: those of our country, less the days on which our company does not work.
    pub fn ours(&self) -> &Calendar {
        &self.ours
    }

    /// The days that count while we wait for Microsoft.
    pub fn microsoft(&self) -> &Calendar {
        &self.microsoft
    }

    /// Whether ours stand in for Microsoft's, which no source says: to be shown with every date that rests on it.
    pub fn microsoft_is_assumed(&self) -> bool {
        self.choice.microsoft.is_none()
    }

    /// The days that count while we wait for this provider; ours when no country is known.
    pub fn provider(&self, provider: &Provider) -> Calendar {
        let own = || provider.country.as_ref().map(Region::from);
        let region = self.choice.provider.clone().or_else(own);
        region.map_or_else(|| self.ours.clone(), |region| of(&self.holidays, &region))
    }

    /// The days that count while we wait for this customer: those of its country, else of the one that was chosen
    /// for such customers, else ours. Ours too where no list of days off is at hand.
    pub fn customer(&self, customer: &Customer) -> Calendar {
        match self.days_of(customer.country.as_ref()) {
            DaysOf::Customer(region) | DaysOf::Chosen(region) => of(&self.holidays, &region),
            DaysOf::Ours | DaysOf::OursFor(_) => self.ours.clone(),
        }
    }

    /// Whose days count while we wait for a customer of this country; `None`: its country is not known.
    pub fn days_of(&self, country: Option<&Country>) -> DaysOf {
        let is_known = |region: &Region| self.holidays.has(region);
        match (country.map(Region::from), &self.choice.customer) {
            (Some(own), _) if is_known(&own) => DaysOf::Customer(own),
            (Some(own), _) => DaysOf::OursFor(own),
            (None, Some(chosen)) if is_known(chosen) => DaysOf::Chosen(chosen.clone()),
            (None, Some(chosen)) => DaysOf::OursFor(chosen.clone()),
            (None, None) => DaysOf::Ours,
        }
    }
}

/// The days of a region; our own days off concern nobody else.
fn of(holidays: &Holidays, region: &Region) -> Calendar {
    Calendar::new(holidays, Some(region), Vec::new())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::NaiveDate;

    use super::*;
    use crate::domain::plan::company::Company;
    use crate::domain::plan::enrollment::Enrollment;
    use crate::domain::plan::ids::{CustomerId, DayOffId};

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn country(code: &str) -> Country {
        Country::parse(code).unwrap()
    }

    fn region(code: &str) -> Region {
        Region::parse(code).unwrap()
    }

    fn calendars(choice: CalendarChoice) -> PlanCalendars {
        let mut plan = Plan::default();
        plan.company.put(Arc::new(Company { country: Some(country("TW")), ..Company::default() }));
        plan.enrollment.put(Arc::new(Enrollment { calendars: choice, ..Enrollment::default() }));
        let closed = |id: u64, day: &str, scope: DayOffScope| DayOff {
            id: DayOffId::new(id),
            first: date(day),
            last: date(day),
            reason: "Closed".to_owned(),
            scope,
        };
        plan.days_off.put(Arc::new(closed(1, "2018-12-24", DayOffScope::Company)));
        plan.days_off.put(Arc::new(closed(2, "2018-12-25", DayOffScope::Blackout)));
        PlanCalendars::new(&plan, &Holidays::shipped())
    }

    #[test]
    fn ours_is_our_country_less_the_days_our_company_is_off() {
        let calendars = calendars(CalendarChoice::default());
        assert!(calendars.ours().is_business_day(date("2018-12-22")));
        assert!(!calendars.ours().is_business_day(date("2018-12-24")));
        assert!(calendars.ours().is_business_day(date("2018-12-25")), "a blackout stays a business day");
    }

    #[test]
    fn ours_stand_in_for_microsofts_until_somebody_chooses() {
        let assumed = calendars(CalendarChoice::default());
        assert!(assumed.microsoft_is_assumed());
        assert_eq!(assumed.microsoft(), assumed.ours());
        let chosen = calendars(CalendarChoice { microsoft: Some(region("US")), ..CalendarChoice::default() });
        assert!(!chosen.microsoft_is_assumed());
        assert!(chosen.microsoft().is_business_day(date("2018-12-24")), "our days off are not Microsoft's");
        assert!(!chosen.microsoft().is_business_day(date("2018-12-25")));
    }

    #[test]
    fn customer_counts_by_its_own_country_first() {
        let choice = CalendarChoice { customer: Some(region("JP")), ..CalendarChoice::default() };
        let mut customer = Customer::new(CustomerId::new(1), "Contoso");
        assert_eq!(calendars(choice.clone()).customer(&customer).region(), Some(&region("JP")));
        assert_eq!(calendars(CalendarChoice::default()).customer(&customer).region(), Some(&region("TW")));
        customer.country = Some(country("US"));
        assert_eq!(calendars(choice).customer(&customer).region(), Some(&region("US")));
    }

    #[test]
    fn customer_of_a_country_without_a_list_counts_by_ours_and_says_so() {
        let calendars = calendars(CalendarChoice::default());
        let customer = Customer { country: Some(country("FR")), ..Customer::new(CustomerId::new(1), "Contoso") };
        assert_eq!(calendars.customer(&customer), *calendars.ours());
        assert_eq!(calendars.days_of(customer.country.as_ref()), DaysOf::OursFor(region("FR")));
        assert_eq!(calendars.days_of(None), DaysOf::Ours);
    }
}
