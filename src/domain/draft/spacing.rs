//! The space between Chinese and Latin script where a value meets the text around it.
//!
//! A value itself is never touched, so no address in it is; nor is a link, which stands alone on its line.

/// Tags that stand within a line, so that what is on both sides of them meets.
const INLINE: [&str; 4] = ["<strong>", "</strong>", "<em>", "</em>"];

/// What goes before and after `value`, between these characters of the text: one space, or nothing.
pub(super) fn spaces(before: Option<char>, value: &str, after: Option<char>) -> (&'static str, &'static str) {
    let space = |is_wanted| if is_wanted { " " } else { "" };
    let meets = |text: Option<char>, edge: Option<char>| match (text, edge) {
        // A name may begin or end with a mark, as in `Fabrikam Inc.`, and is Latin all the same.
        (Some(text), Some(edge)) => {
            is_chinese(text) && (is_latin(edge) || edge.is_ascii_graphic()) || is_latin(text) && is_chinese(edge)
        }
        (None, _) | (_, None) => false,
    };
    (space(meets(before, value.chars().next())), space(meets(after, value.chars().next_back())))
}

/// Chinese characters, with the syllables of Japanese and Bopomofo; their punctuation brings its own room.
fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30FA}' | '\u{30FC}'..='\u{312F}' | '\u{31A0}'..='\u{31BF}' | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}')
}

/// Letters and digits of narrow scripts; the wide forms are as wide as Chinese ones and need no space.
fn is_latin(c: char) -> bool {
    c.is_alphanumeric()
        && !is_chinese(c)
        && !matches!(c, '\u{FF01}'..='\u{FFEF}' | '\u{AC00}'..='\u{D7AF}' | '\u{3005}'..='\u{3007}')
}

/// How this HTML ends on the screen; `None` at the start of a line.
pub(super) fn last_shown(html: &str) -> Option<char> {
    let mut rest = html;
    while let Some(shorter) = INLINE.iter().find_map(|tag| rest.strip_suffix(tag)) {
        rest = shorter;
    }
    rest.chars().next_back().filter(|c| *c != '>')
}

/// How this HTML begins on the screen; `None` at the end of a line.
pub(super) fn first_shown(html: &str) -> Option<char> {
    let mut rest = html;
    while let Some(shorter) = INLINE.iter().find_map(|tag| rest.strip_prefix(tag)) {
        rest = shorter;
    }
    rest.chars().next().filter(|c| *c != '<')
}

#[cfg(test)]
mod tests {
    use super::super::{LetterValues, Placeholder, Template, fill};

    const LINK: &str = "https://admin.microsoft.com/Adminportal/Home?a=台1&b=2#/x";

    /// Plain text, subject and HTML of a template about a company.
    #[track_caller]
    fn check(text: &str, company: &str, expected: &str) {
        let template = Template::parse(text, text, false).unwrap();
        let draft = fill(&template, &LetterValues::new().with(Placeholder::COMPANY, company)).unwrap();
        assert_eq!((draft.plain.trim(), draft.subject.as_str()), (expected, expected));
        assert_eq!(draft.html.trim(), format!("<p>{}</p>", expected.replace('&', "&amp;")));
    }

    #[test]
    fn a_latin_name_in_chinese_text_has_its_space() {
        check("我們與{{company}}合作", "Contoso", "我們與 Contoso 合作");
        check("我們與{{company}}合作", "Contoso Ltd.", "我們與 Contoso Ltd. 合作");
        check("我們與{{company}}合作", "(Contoso)", "我們與 (Contoso) 合作");
        check("我們與{{company}}合作", "Müller", "我們與 Müller 合作");
        check("於{{company}}前", "2026", "於 2026 前");
    }

    #[test]
    fn a_chinese_name_in_chinese_text_has_none_and_in_latin_text_has_its_own() {
        check("我們與{{company}}合作", "台北資訊", "我們與台北資訊合作");
        check("Azure{{company}}Azure", "台北資訊", "Azure 台北資訊 Azure");
        check("We know {{company}}.", "台北資訊", "We know 台北資訊.");
        check("({{company}})", "台北資訊", "(台北資訊)");
        check("3{{company}}4", "台北", "3 台北 4");
    }

    #[test]
    fn a_name_of_both_scripts_is_judged_by_its_ends() {
        check("與{{company}}合作", "台北Contoso", "與台北Contoso 合作");
        check("與{{company}}合作", "Contoso台北", "與 Contoso台北合作");
    }

    #[test]
    fn punctuation_spaces_and_wide_letters_need_no_further_space() {
        check("「{{company}}」，{{company}}。", "Contoso", "「Contoso」，Contoso。");
        check("與 {{company}} 合作", "Contoso", "與 Contoso 合作");
        check("與{{company}}合作", "Ｃｏｎｔｏｓｏ", "與Ｃｏｎｔｏｓｏ合作");
        check("{{company}}合作", "Contoso", "Contoso 合作");
    }

    #[test]
    fn neighbours_and_fallbacks_count_as_values() {
        check("{{company}}{{provider|台北}}{{company}}", "Contoso", "Contoso 台北 Contoso");
        check("與{{provider|IT team}}合作{{company}}", "Contoso", "與 IT team 合作 Contoso");
    }

    #[test]
    fn emphasis_is_looked_through_and_a_new_line_is_not() {
        let template =
            Template::parse("s", "與**{{company}}**合作\n{{company}}合作\n\n- 與\n- {{company}}", false).unwrap();
        let draft = fill(&template, &LetterValues::new().with(Placeholder::COMPANY, "Contoso")).unwrap();
        assert_eq!(draft.plain, "與 Contoso 合作\nContoso 合作\n\n- 與\n- Contoso");
        let html = draft.html.replace('\n', "");
        assert_eq!(html, "<p>與<strong> Contoso </strong>合作<br>Contoso 合作</p><ul><li>與</li><li>Contoso</li></ul>");
    }

    #[test]
    fn a_link_and_an_address_stay_as_they_are() {
        let template = Template::parse("s", "請見\n\n{{link}}\n\n寫信至{{our_contact}}即可", true).unwrap();
        let values =
            LetterValues::new().with(Placeholder::Link, LINK).with(Placeholder::OurContact, "a台b@台北x.example");
        let draft = fill(&template, &values).unwrap();
        assert_eq!(draft.plain, format!("請見\n\n{LINK}\n\n寫信至 a台b@台北x.example 即可"));
        assert!(draft.html.contains(&format!("<a href=\"{0}\">{0}</a>", LINK.replace('&', "&amp;"))));
    }
}
