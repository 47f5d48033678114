//! What each text of a record is: by this it is told otherwise, left out, or kept.

/// What becomes of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Another name.
    Name,
    /// Another domain.
    Domain,
    /// Another address, in the other domain.
    Mail,
    /// The address of a web site in another domain.
    Site,
    /// Others of its letters and digits, in the same places.
    Id,
    /// Another number with as many digits.
    Number,
    /// Another hash.
    Hash,
    /// How many characters it has.
    Free,
    /// As it is, unless one of its words tells who somebody is.
    Product,
    /// Nothing at all.
    Nothing,
    /// As it is: a word of the program, a day, a country.
    Kept,
}

impl Kind {
    /// Whether what stands there tells who somebody is.
    pub(super) fn is_told_otherwise(self) -> bool {
        !matches!(self, Self::Kept | Self::Product | Self::Free | Self::Nothing | Self::Hash)
    }
}

/// Tables that are left out: links, imports, papers, texts of single customers, searches, and what was removed.
pub(super) const DROPPED: [&str; 7] = ["links", "shapes", "reports", "choices", "own_texts", "views", "bin"];

/// What stands in a field; one name stands for the same in every record, but for the few that are named with the table or the
/// field that they lie in.
pub(super) fn kind_of((within, field): (&str, &str)) -> Kind {
    match (within, field) {
        // What a process of our own is called may say for whom it was made.
        ("checklists", "name") => Kind::Free,
        ("criteria", "group") | ("talks", "by") | ("enrollment", "tenant") => Kind::Kept,
        (
            _,
            "name" | "legal_name" | "company" | "admin" | "form_of_address" | "group" | "tags" | "reseller" | "by"
            | "author" | "with" | "signers" | "unreachable_by",
        ) => Kind::Name,
        (_, "domain" | "mail_domains" | "domain_wish") => Kind::Domain,
        (_, "email" | "to" | "cc" | "reply_to" | "sender" | "incentive_mail") => Kind::Mail,
        (_, "website") => Kind::Site,
        (_, "tenant" | "microsoft_id" | "second_tenant" | "subscription" | "new_id" | "request" | "base")
        | ("subscriptions", "id") => Kind::Id,
        (_, "location_partner_id" | "global_partner_id" | "partner_id" | "phone") => Kind::Number,
        (_, "hash") | ("invitations", "text") => Kind::Hash,
        (
            _,
            "note" | "notes" | "reason" | "reasons" | "unreachable_note" | "lesson" | "title" | "hours" | "subject" | "body" | "signature" | "question" | "source" | "stated" | "text" | "header" | "query"
            | "file" | "sort" | "columns" | "choices",
        )
        // Words in both languages.
        | ("name" | "question" | "criteria", "en" | "zh") => Kind::Free,
        // What a list calls a relationship keeps its meaning only with its word.
        (_, "product" | "sku" | "languages" | "raw") => Kind::Product,
        (_, "evidence" | "proofs" | "attachments" | "logo" | "gdap" | "link") => Kind::Nothing,
        _ => Kind::Kept,
    }
}
