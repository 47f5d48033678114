//! What a column may hold, by its header and its cells. It only says what is offered first; nothing is taken over by it.

use crate::domain::plan::ids::guid_number;
use crate::domain::plan::shape::ImportField;
use crate::domain::search::fold;

/// No more are offered first than so many.
const MOST: usize = 5;
/// So many letters of a word are enough to go by.
const LETTERS: usize = 4;

/// The fields that a column is likely to hold, the likeliest first. `offered`: what it may hold, by its names.
pub fn likely(header: &str, cells: &[&str], offered: &[(ImportField, &str)]) -> Vec<ImportField> {
    let header = fold(header.trim());
    let looks = by_cells(cells);
    // What the cells look like counts as two words of the name, and of several the first counts most.
    let seen = |field: ImportField| looks.iter().position(|of| *of == field).map_or(0, |place| 20 - place);
    let score = |field: ImportField, name: &str| 10 * by_name(&header, &fold(name)) + seen(field);
    let mut scored: Vec<(usize, ImportField)> =
        offered.iter().map(|&(field, name)| (score(field, name), field)).filter(|(score, _)| 0 < *score).collect();
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    scored.into_iter().map(|(_, field)| field).take(MOST).collect()
}

/// How much of a field's name stands in a header.
fn by_name(header: &str, name: &str) -> usize {
    if header.is_empty() || name.is_empty() {
        return 0;
    }
    let is_word = |word: &&str| LETTERS <= word.chars().count();
    let mut words = name.split(|c: char| !c.is_alphanumeric()).filter(is_word);
    match () {
        () if header == name => 4,
        () if header.contains(name) || (1 < header.chars().count() && name.contains(header)) => 3,
        () if words.any(|word| header.contains(word)) => 1,
        () => 0,
    }
}

/// What every cell that is not empty looks like.
fn by_cells(cells: &[&str]) -> &'static [ImportField] {
    use ImportField::{
        AutoRenew, Base, Billable, ContactEmail, ContactPhone, Country, Currency, End, MicrosoftId, Month, Price,
        PrimaryDomain, Quantity, Start, SubscriptionId, Trial,
    };
    let cells: Vec<String> = cells.iter().map(|cell| fold(cell.trim())).filter(|cell| !cell.is_empty()).collect();
    let all = |is_it: &dyn Fn(&str) -> bool| !cells.is_empty() && cells.iter().all(|cell| is_it(cell));
    let has_space = |cell: &str| cell.contains(char::is_whitespace);
    let digits = |cell: &str| cell.chars().filter(char::is_ascii_digit).count();
    let is_of = |cell: &str, signs: &str| cell.chars().all(|c| c.is_ascii_digit() || signs.contains(c));
    match () {
        () if all(&|cell| cell.contains('@') && !has_space(cell)) => &[ContactEmail],
        () if all(&|cell| guid_number(cell).is_some()) => &[MicrosoftId, SubscriptionId, Base],
        () if all(&|cell| is_date(cell)) => &[Start, End, Month],
        () if all(&|cell| is_of(cell, "") && cell.len() < 7) => &[Quantity, Billable],
        () if all(&|cell| is_of(cell, ".,") && 0 < digits(cell)) => &[Price, Quantity],
        () if all(&|cell| is_of(cell, "+-() /.#") && 6 < digits(cell)) => &[ContactPhone],
        () if all(&|cell| ["yes", "no", "true", "false", "on", "off", "是", "否"].contains(&cell)) => {
            &[AutoRenew, Trial]
        }
        () if all(&|cell| cell.len() == 2 && cell.bytes().all(|byte| byte.is_ascii_lowercase())) => &[Country],
        () if all(&|cell| cell.len() == 3 && cell.bytes().all(|byte| byte.is_ascii_lowercase())) => &[Currency],
        () if all(&|cell| cell.contains('.') && !has_space(cell) && !cell.ends_with('.')) => &[PrimaryDomain],
        () => &[],
    }
}

/// Three numbers, one of them a year, in any order.
fn is_date(cell: &str) -> bool {
    let day = cell.split([' ', 't']).next().unwrap_or_default();
    let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.len() == 3 && parts.iter().all(is_number) && parts.iter().any(|part| part.len() == 4)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ImportField::{
        CompanyName, ContactEmail, ContactName, ContactPhone, Country, End, MicrosoftId, Price, PrimaryDomain,
        Quantity, Start, SubscriptionId,
    };

    #[track_caller]
    fn check(header: &str, cells: &[&str], expected: &[ImportField]) {
        let offered = [
            (MicrosoftId, "Microsoft ID"),
            (CompanyName, "Company name"),
            (PrimaryDomain, "Primary domain"),
            (ContactName, "Contact: name"),
            (ContactEmail, "Contact: email"),
            (ContactPhone, "Contact: phone"),
            (Country, "Country"),
            (SubscriptionId, "Subscription ID"),
            (Quantity, "Seats"),
            (Start, "Start of the term"),
            (End, "End of the term"),
            (Price, "Price per seat"),
        ];
        assert_eq!(likely(header, cells, &offered), expected, "{header}");
    }

    #[test]
    fn cells_and_headers_say_what_is_offered_first() {
        check("x", &["ann@contoso.example", "", "bob@fabrikam.example"], &[ContactEmail]);
        check("Company", &["Contoso", "Fabrikam"], &[CompanyName]);
        check("Ｃｏｕｎｔｒｙ", &["TW", "JP"], &[Country]);
        check("", &["2026-11-22", "2026/12/01"], &[Start, End]);
        check("ends", &["22.11.2026 00:00"], &[Start, End]);
        check("Anything", &["12", "7"], &[Quantity]);
        check("Amount", &["12.50", "7"], &[Price, Quantity]);
        check("Phone", &["+886 2 2345 6789"], &[ContactPhone]);
        check("website", &["contoso.example"], &[PrimaryDomain]);
        check("tenant", &["6f9619ff-8b86-d011-b42d-00c04fc964ff"], &[MicrosoftId, SubscriptionId]);
        check("Remarks", &["called on Monday", "nothing"], &[]);
        check("Remarks", &[], &[]);
    }
}
