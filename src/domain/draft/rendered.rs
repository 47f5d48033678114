//! How Markdown comes out, as plain text and as HTML.

use super::{LetterValues, Template, fill};

#[track_caller]
fn check(body: &str, plain: &str, html: &str) {
    let template = Template::parse("s", body, false).unwrap();
    let draft = fill(&template, &LetterValues::new()).unwrap();
    assert_eq!((draft.plain.as_str(), draft.html.replace('\n', "").as_str()), (plain, html));
}

#[test]
fn paragraphs_breaks_and_emphasis() {
    check("a\nb\n\n**c** *d*", "a\nb\n\nc d", "<p>a<br>b</p><p><strong>c</strong> <em>d</em></p>");
}

#[test]
fn headings_of_second_and_third_level() {
    let html = "<h2 style=\"font-size:112%;margin:1.2em 0 0.4em\">A</h2><p>text</p>\
                <h3 style=\"font-size:100%;margin:1em 0 0.4em\">B</h3>";
    check("## A\ntext\n### B", "A\n\ntext\n\nB", html);
    check("# A", "# A", "<p># A</p>");
    check("A\n---\nB", "A\n---\nB", "<p>A<br>---<br>B</p>");
}

#[test]
fn lists_keep_their_numbers_and_depth() {
    check("a\n\n- b\n- c\n\nd", "a\n\n- b\n- c\n\nd", "<p>a</p><ul><li>b</li><li>c</li></ul><p>d</p>");
    check("1. b\n   - c\n2. d", "1. b\n   - c\n2. d", "<ol><li>b<ul><li>c</li></ul></li><li>d</li></ol>");
    check("2027. We", "2027. We", "<ol start=\"2027\"><li>We</li></ol>");
}

#[test]
fn everything_else_is_text() {
    check("[a](b) ![c](d) <b>x</b>", "[a](b) ![c](d) <b>x</b>", "<p>[a](b) ![c](d) &lt;b&gt;x&lt;/b&gt;</p>");
    check("[a]: /b", "[a]: /b", "<p>[a]: /b</p>");
    check("`x` ~~~ &amp; > y", "`x` ~~~ &amp; > y", "<p>`x` ~~~ &amp;amp; &gt; y</p>");
    check("|a|b|\n|-|-|", "|a|b|\n|-|-|", "<p>|a|b|<br>|-|-|</p>");
    check("x\n\n    a\n    b", "x\n\na\nb", "<p>x</p><p>a<br>b</p>");
}

#[test]
fn a_backslash_keeps_its_meaning() {
    check("\\*a\\* \\[b\\] c\\", "*a* [b] c\\", "<p>*a* [b] c\\</p>");
}

#[test]
fn a_paragraph_may_begin_with_a_wide_space() {
    check("a\n\n\u{3000}b", "a\n\n\u{3000}b", "<p>a</p><p>\u{3000}b</p>");
}
