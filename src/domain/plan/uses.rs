//! Where a field of a record takes part: in the table, the search, the sheet, in letters, and in changes of many records.

/// Where a field takes part.
#[derive(Clone, Copy, Debug)]
pub struct Uses {
    /// Key of its name, wherever it has no other.
    pub label: &'static str,
    /// Its column in the table and in files; `None`: it has none.
    pub column: Option<ColumnUse>,
    /// Its prefix in the search; `None`: it has none.
    pub prefix: Option<Prefix>,
    /// Its place in letters to customers; `None`: it has none.
    pub letter: Option<LetterUse>,
    /// Whether words without a prefix are looked for in it, too.
    pub is_searched: bool,
    /// How the first part of the sheet has it; `None`: not at all.
    pub sheet: Option<SheetUse>,
    /// What setting it alone is called: the key of an edit.
    pub edit: &'static str,
    /// Whether it can be set for many customers at once; only what is chosen from a list can.
    pub is_bulk: bool,
}

/// A column of the table.
#[derive(Clone, Copy, Debug)]
pub struct ColumnUse {
    /// Its place among the columns; the numbers leave room for others.
    pub at: u8,
    /// Its name in settings and saved views, by which the rows are sorted too.
    pub id: &'static str,
    /// Key of its heading.
    pub title: &'static str,
    /// Points, before anybody has resized it.
    pub width: f32,
    /// Whether it takes a share of the room that is left: what is often longer than its column.
    pub is_wide: bool,
    /// Whether it is shown until somebody chooses others.
    pub is_usual: bool,
}

impl ColumnUse {
    /// A narrow column that is shown on demand.
    pub const fn new(at: u8, id: &'static str, title: &'static str, width: f32) -> Self {
        Self { at, id, title, width, is_wide: false, is_usual: false }
    }

    /// It takes a share of the room that is left.
    #[must_use]
    pub const fn wide(self) -> Self {
        Self { is_wide: true, ..self }
    }

    /// It is shown until somebody chooses others.
    #[must_use]
    pub const fn usual(self) -> Self {
        Self { is_usual: true, ..self }
    }
}

/// A prefix of the search.
#[derive(Clone, Copy, Debug)]
pub struct Prefix {
    /// Its place in the help; the numbers leave room for others.
    pub at: u8,
    /// What is typed in English, then in Traditional Chinese; both are understood everywhere.
    pub names: [&'static str; 2],
    /// Key of what it asks for.
    pub label: &'static str,
    /// Key of an example.
    pub example: &'static str,
}

/// A field of the sheet.
#[derive(Clone, Copy, Debug)]
pub struct SheetUse {
    /// Key of the line under it.
    pub help: &'static str,
    /// Key of what is said of a text that it cannot hold; `no-help` where it holds every text.
    pub refusal: &'static str,
    /// Whether it takes half of the width.
    pub is_half: bool,
    /// Lines of text that it shows.
    pub rows: usize,
    /// Whether it is a day on which something happened, so that none to come is taken.
    pub is_past: bool,
}

/// A placeholder of letters.
#[derive(Clone, Copy, Debug)]
pub struct LetterUse {
    /// Its place in the menu that inserts one into a letter to customers; `None`: it is in letters to partners only.
    pub at: Option<u8>,
    /// The name between the braces; the same in every language.
    pub name: &'static str,
    /// Key of its description in the menu.
    pub key: &'static str,
}

impl LetterUse {
    /// In letters to customers, at this place of the menu.
    pub const fn new(at: u8, name: &'static str, key: &'static str) -> Self {
        Self { at: Some(at), name, key }
    }

    /// In letters to partners only.
    pub const fn to_partners(name: &'static str, key: &'static str) -> Self {
        Self { at: None, name, key }
    }
}

impl Prefix {
    /// A prefix of this place, these names, this label and this example.
    pub const fn new(at: u8, names: [&'static str; 2], label: &'static str, example: &'static str) -> Self {
        Self { at, names, label, example }
    }
}

impl Uses {
    /// It is called so, and takes part nowhere; `edit`: what setting it is called.
    pub(super) const fn new(label: &'static str, edit: &'static str) -> Self {
        Self { label, column: None, prefix: None, letter: None, is_searched: false, sheet: None, edit, is_bulk: false }
    }

    pub(super) const fn column(self, column: ColumnUse) -> Self {
        Self { column: Some(column), ..self }
    }

    /// `at`: its place in the help; `example`: the key of an example.
    pub(super) const fn prefix(self, at: u8, names: [&'static str; 2], example: &'static str) -> Self {
        Self { prefix: Some(Prefix::new(at, names, self.label, example)), ..self }
    }

    /// On the sheet over its whole width.
    pub(super) const fn sheet(self, help: &'static str, refusal: &'static str) -> Self {
        Self { sheet: Some(SheetUse { help, refusal, is_half: false, rows: 1, is_past: false }), ..self }
    }

    /// On the sheet beside another one.
    pub(super) const fn half_sheet(self, help: &'static str, refusal: &'static str) -> Self {
        Self { sheet: Some(SheetUse { help, refusal, is_half: true, rows: 1, is_past: false }), ..self }
    }

    /// On the sheet over its whole width, with so many lines.
    pub(super) const fn tall_sheet(self, rows: usize) -> Self {
        Self {
            sheet: Some(SheetUse { help: "no-help", refusal: "no-help", is_half: false, rows, is_past: false }),
            ..self
        }
    }

    /// On the sheet beside another one, as a day that has come.
    pub(super) const fn past_sheet(self) -> Self {
        Self {
            sheet: Some(SheetUse { help: "no-help", refusal: "no-help", is_half: true, rows: 1, is_past: true }),
            ..self
        }
    }

    /// For many records at once; `edit`: what that is called.
    pub(super) const fn bulk(self, edit: &'static str) -> Self {
        Self { edit, is_bulk: true, ..self }
    }

    /// What undo calls a change of it, where its record's own words would say too little.
    pub(super) const fn edited(self, edit: &'static str) -> Self {
        Self { edit, ..self }
    }

    pub(super) const fn letter(self, letter: LetterUse) -> Self {
        Self { letter: Some(letter), ..self }
    }

    pub(super) const fn searched(self) -> Self {
        Self { is_searched: true, ..self }
    }
}
