//! The files that were imported before, as they lie in a plan's folder.

use std::path::Path;

use chrono::NaiveDate;

use super::fs::Fs;
use super::places::folder_name;

/// Begins the name of every kept file: `2026-11-22T093000Z-`.
const N_TIME: usize = 19;

/// The day in UTC on which a file of this name was imported last; `None` when none was, or nobody can say.
///
/// What browsers add to the name of another download, such as ` (1)`, does not matter.
pub fn last_import(fs: &dyn Fs, plan_folder: &Path, name: &str) -> Option<NaiveDate> {
    let wanted = bare(&folder_name(name, &[]));
    let days = fs.list(&plan_folder.join("imports")).ok()?.into_iter().filter_map(|kept| {
        let (time, rest) = kept.split_at_checked(N_TIME)?;
        let day = time.get(..10)?.parse::<NaiveDate>().ok()?;
        (time.ends_with("Z-") && bare(rest) == wanted).then_some(day)
    });
    days.max()
}

/// A file's name without case and without the number of a further download.
fn bare(name: &str) -> String {
    let lower = name.to_lowercase();
    let (stem, ending) = lower.rsplit_once('.').unwrap_or((&lower, ""));
    let is_number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let cut = match stem.trim().rsplit_once(' ') {
        Some((before, number)) if is_number(number.trim_matches(['(', ')'])) => before,
        Some(_) | None => stem.trim(),
    };
    format!("{}.{ending}", cut.trim_end())
}

#[cfg(test)]
mod tests {
    use super::super::fs::{Mode, RealFs};
    use super::*;

    #[test]
    fn latest_file_of_the_same_name_counts_whatever_number_a_browser_gave_it() {
        let dir = tempfile::tempdir().unwrap();
        let imports = dir.path().join("imports");
        RealFs.create_dir(&imports).unwrap();
        for name in [
            "2026-10-03T093000Z-Customers.csv",
            "2026-10-05T093000Z-customers 1 .csv",
            "2026-11-01T093000Z-Contacts.csv",
            "2026-11-02 Customers.csv",
        ] {
            RealFs.write_new(&imports.join(name), b"", Mode::Usual).unwrap();
        }
        let last = |name: &str| last_import(&RealFs, dir.path(), name).map(|day| day.to_string());
        assert_eq!(last("Customers (2).csv").as_deref(), Some("2026-10-05"));
        assert_eq!(last("Contacts.csv").as_deref(), Some("2026-11-01"));
        assert_eq!(last("Other.csv"), None);
        assert_eq!(last_import(&RealFs, &dir.path().join("no plan"), "Customers.csv"), None);
    }
}
