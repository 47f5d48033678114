//! Hostile values and templates: whatever comes in, only elements of our list come out.

use super::{LetterValues, Placeholder, Template, fill};

const LINK: &str = "https://admin.microsoft.com/Adminportal/Home?a=1&b=\"2'<3>#/x";

/// Elements and attributes that run a script when they come through.
const ELEMENTS: &[&str] = &[
    "iframe src=",
    "object data=",
    "embed src=",
    "base href=",
    "link rel=stylesheet href=",
    "form action=",
    "input autofocus onfocus=",
    "button formaction=",
    "video src=x onerror=",
    "audio src=x onerror=",
    "details open ontoggle=",
    "marquee onstart=",
    "body onload=",
    "style onload=",
    "math href=",
    "meta content=",
    "table background=",
    "div style=width:expression",
    "p onclick=",
    "strong onmouseover=",
    "a xlink:href=",
    "template><p onload=",
    "xmp><p title=",
    "noscript><p title=",
    "select><option onclick=",
    "isindex action=",
];

/// Markdown, references and broken tags.
const MARKED: &[&str] = &[
    "[a](javascript:alert(1))",
    "[a](<javascript:alert(1)>)",
    "[a]: javascript:alert(1)\n\n[a]",
    "![a](javascript:alert(1))",
    "![a\"onerror=alert(1)](x)",
    "<javascript:alert(1)>",
    "<data:text/html,x>",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](vbscript:msgbox(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](java\nscript:alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a](x \"onclick=alert(1)\")",
    "```html\n<script>\n```",
    "~~~\n<script>\n~~~",
    "`<script>`",
    "    <script>",
    "> <script>",
    "|<script>|\n|-|\n|x|",
    "# <script>",
    "## <script>",
    "- <script>",
    "1. <script>",
    "**<script>**",
    "_<script>_",
    "&#60;script&#62;",
    "&#x3c;script&#x3e;",
    "&lt;script&gt;",
    "<!--<script>-->",
    "<![CDATA[<script>]]>",
    "<?php x?>",
    "<!DOCTYPE html>",
    "<script\n>alert(1)</script\n>",
    "\u{202e}<script>",
    "\u{feff}<script>",
    "<scr\u{0}ipt>",
    "\"onmouseover=\"alert(1)",
    "' onmouseover='alert(1)",
    "`onmouseover=`alert(1)",
    "javascript:alert(1)",
    "{{link}}",
    "{{company}}",
    "{{company|<b>}}",
    "}}<b>{{",
    "\\<script\\>",
    "\\\\<script>",
    "<a href=\"{{link}}\">",
    "<p\tx>",
    "<p/>",
    "</p></body></html><script>",
    "<STRONG onclick=1>",
    "<p ><br/ ><a >",
    "\u{2028}<b>",
    "a\r\nBcc: x\r\n\r\n<b>",
];

/// Payloads for values and templates, made by combination and by hand.
fn payloads() -> Vec<String> {
    let mut all: Vec<String> =
        ["<", "&lt;", "\\<", "%3C", "\u{ff1c}", "<\0", "<\n", "<<", "</p><", "\"><", "'><", "--><", "]]><"]
            .iter()
            .flat_map(|open| {
                [
                    "script>alert(1)</script>",
                    "img src=x onerror=alert(1)>",
                    "svg/onload=alert(1)>",
                    "a href=javascript:alert(1)>x</a>",
                ]
                .map(|rest| format!("{open}{rest}"))
            })
            .collect();
    for element in ELEMENTS {
        all.push(format!("<{element}javascript:alert(1)>"));
        all.push(format!("<{element}\"javascript:alert(1)\" x='"));
    }
    all.extend(MARKED.iter().map(|&payload| payload.to_owned()));
    all
}

/// A heading of this level with its size, and nothing else.
fn is_sized(name: &str, level: &str) -> bool {
    let style = name.strip_prefix(level).and_then(|rest| rest.strip_prefix(" style=\"")?.strip_suffix('"'));
    style.is_some_and(|style| style.bytes().all(|b| b.is_ascii_alphanumeric() || b" :;.%-".contains(&b)))
}

/// Every `<` begins a tag in exactly a form that we write; every other special character is a reference.
fn check_html(html: &str, payload: &str) {
    let href = "https://admin.microsoft.com/Adminportal/Home?a=1&amp;b=&quot;2&#39;&lt;3&gt;#/x";
    let mut open = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find(['<', '>', '"', '\'']) {
        rest = &rest[at..];
        let end = rest.find('>').unwrap_or_else(|| panic!("{payload:?}: {html}"));
        let tag = &rest[..=end];
        rest = &rest[end + 1..];
        let name = tag.trim_start_matches(['<', '/']).trim_end_matches('>');
        let number = name.strip_prefix("ol start=\"").and_then(|n| n.strip_suffix('"'));
        match name {
            "br" => assert_eq!(tag, "<br>"),
            _ if tag.starts_with("</") => assert_eq!(open.pop(), Some(name), "{payload:?}: {html}"),
            "p" | "strong" | "em" | "ul" | "ol" | "li" => open.push(name),
            _ if ["h2", "h3"].iter().any(|level| is_sized(name, level)) => open.push(&name[..2]),
            _ if number.is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit())) => open.push("ol"),
            _ => {
                assert_eq!(name, format!("a href=\"{href}\""), "{payload:?}: {html}");
                open.push("a");
            }
        }
    }
    assert_eq!(open, [""; 0], "{payload:?}: {html}");
    for (at, _) in html.match_indices('&') {
        let is_ours = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].iter().any(|own| html[at..].starts_with(own));
        assert!(is_ours, "{payload:?}: {html}");
    }
    assert!(!html.contains(|c: char| c.is_control() && c != '\n'), "{payload:?}: {html}");
}

fn values(hostile: &str) -> LetterValues<'_> {
    [Placeholder::COMPANY, Placeholder::Contact, Placeholder::Provider, Placeholder::OurCompany]
        .into_iter()
        .fold(LetterValues::new().with(Placeholder::Link, LINK), |values, field| values.with(field, hostile))
}

#[test]
fn there_are_at_least_150_payloads() {
    let mut all = payloads();
    all.sort();
    all.dedup();
    assert!(150 <= all.len(), "{}", all.len());
}

#[test]
fn hostile_values_stay_text() {
    let body = "Dear {{contact}},\n\n**{{company}}** *{{our_company}}*\n\n- {{company}}\n\n## {{company}}\n\n1. {{provider}}\n\n{{link}}";
    let template = Template::parse("{{company}}", body, true).unwrap();
    for payload in payloads() {
        let draft = fill(&template, &values(&payload)).unwrap();
        check_html(&draft.html, &payload);
        assert_eq!(draft.html.matches("<a ").count(), 1, "{payload:?}");
        assert!(!draft.subject.contains(char::is_control), "{payload:?}");
        let shown: String =
            payload.trim().chars().map(|c| if c.is_control() || c == '\u{2028}' { ' ' } else { c }).collect();
        assert!(draft.plain.contains(&format!("- {shown}\n")), "{payload:?}: {}", draft.plain);
    }
}

#[test]
fn hostile_templates_stay_text() {
    let mut n_read = 0;
    for payload in payloads() {
        for body in [
            format!("{payload}\n\n{{{{link}}}}\n\n{payload} x {payload}"),
            format!("- a {payload}\n- b\n\n{{{{link}}}}\n\n## x {payload}"),
        ] {
            if let Ok(template) = Template::parse("s", &body, true) {
                n_read += 1;
                let draft = fill(&template, &values("C")).unwrap();
                check_html(&draft.html, &payload);
                assert_eq!(draft.html.matches("<a ").count(), 1, "{payload:?}");
            }
        }
    }
    assert!(250 < n_read, "{n_read}");
}

#[test]
fn hostile_fallbacks_stay_text() {
    for payload in payloads().into_iter().filter(|payload| !payload.contains(['{', '}', '\n'])) {
        let Ok(template) = Template::parse("s", &format!("a {{{{contact|{payload}}}}} b"), false) else { continue };
        check_html(&fill(&template, &LetterValues::new()).unwrap().html, &payload);
    }
}
