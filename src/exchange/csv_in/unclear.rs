//! What of a column can be read in two ways: days of which either number may be the month, and marks that may stand between
//! thousands or begin a fraction.

use super::cells::shown;
use super::days::halves;

/// What was seen of one column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unclear {
    /// A day with numbers that may each be the month.
    pub day: Option<String>,
    /// A day has shown which number is the month.
    pub has_clear_day: bool,
    /// A number of which a mark may begin the fraction or not.
    pub number: Option<String>,
}

impl Unclear {
    pub(super) fn look(&mut self, cell: &str) {
        let text = cell.trim();
        // Nothing longer is a day or an amount.
        if 40 < text.len() || !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return;
        }
        if let Some((first, second)) = halves(text) {
            self.has_clear_day |= 12 < first || 12 < second;
            if self.day.is_none() && first != second && first <= 12 && second <= 12 {
                self.day = Some(shown(text));
            }
        } else if self.number.is_none() && has_unclear_mark(text) {
            self.number = Some(shown(text));
        }
    }
}

/// Whether the only mark stands before the last three digits.
fn has_unclear_mark(text: &str) -> bool {
    let number = text.trim_matches(|c: char| !c.is_ascii_digit());
    let mut parts = number.split(['.', ',']);
    let (Some(whole), Some(rest), None) = (parts.next(), parts.next(), parts.next()) else { return false };
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_digits(whole) && is_digits(rest) && whole.len() <= 3 && rest.len() == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cells: &[&str], day: Option<&str>, has_clear_day: bool, number: Option<&str>) {
        let mut seen = Unclear::default();
        for cell in cells {
            seen.look(cell);
        }
        let expected = Unclear { day: day.map(Into::into), has_clear_day, number: number.map(Into::into) };
        assert_eq!(seen, expected, "{cells:?}");
    }

    #[test]
    fn day_of_which_either_number_may_be_the_month_is_unclear() {
        check(&["2026-03-04", "04/04/2026"], None, false, None);
        check(&["", "03/04/2026", "05/06/2026"], Some("03/04/2026"), false, None);
        check(&["03/04/2026", "31/12/2026"], Some("03/04/2026"), true, None);
    }

    #[test]
    fn mark_before_three_digits_is_unclear() {
        check(&["25", "18.30", "1,250.50", "12,34", "1.234.567"], None, false, None);
        check(&["25", "1.250"], None, false, Some("1.250"));
        check(&["1,250 USD"], None, false, Some("1,250 USD"));
    }
}
