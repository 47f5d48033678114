//! The page that describes the files of a plan, in words: what is told of follows from the code that reads them.

use super::Lang;
use crate::store::schema::{FilesOfPlan, TypeShape};

/// Characters of an example that are shown.
const LONG: usize = 320;

/// What each format brought, the first one first.
const FORMATS: [&str; 4] = ["schema-format-1", "schema-format-2", "schema-format-3", "schema-format-4"];

/// The page, with marks of Markdown.
pub fn schema_page(lang: &Lang, files: &FilesOfPlan) -> String {
    let text = |key: &str| lang.text(key).into_owned();
    let format = files.format.to_string();
    let mut lines = vec![
        format!("# {}", text("schema-title")),
        lang.with("schema-what", &[("format", &format)]).into_owned(),
        text("schema-lines"),
        text("schema-values"),
        text("schema-json"),
        format!("## {}", text("schema-formats")),
    ];
    let brought = FORMATS.into_iter().zip(1..).map(|(key, n): (_, u32)| {
        lang.with("schema-format", &[("n", &n.to_string()), ("what", &lang.text(key))]).into_owned()
    });
    lines.push(brought.map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n"));
    lines.push(format!("## {}", text("schema-tables")));
    for table in &files.tables {
        lines.push(format!("### {}", table.name));
        let args = [("record", &*format!("`{}`", table.record)), ("fields", &*fields(&table.shape))];
        lines.push(lang.with("schema-table", &args).into_owned());
        lines.extend(table.example.as_ref().map(|line| block(std::slice::from_ref(line))));
    }
    lines.push(format!("## {}", text("schema-within")));
    let within = files.within.iter().map(|shape| {
        lang.with("schema-type", &[("type", &*format!("`{}`", shape.name)), ("fields", &*fields(shape))]).into_owned()
    });
    lines.push(within.map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n"));
    lines.push(format!("## {}", text("schema-journal")));
    lines.push(text("schema-journal-what"));
    lines.push(lang.with("schema-edit", &[("fields", &fields(&files.edit))]).into_owned());
    lines.push(block(&files.journal));
    lines.join("\n\n") + "\n"
}

fn fields(shape: &TypeShape) -> String {
    shape.fields.iter().map(|field| format!("`{field}`")).collect::<Vec<_>>().join(", ")
}

/// Lines of a file, each cut where it is long.
fn block(lines: &[String]) -> String {
    let cut = |line: &String| {
        let cut: String = line.chars().take(LONG).collect();
        if cut.len() < line.len() { format!("{cut}…") } else { cut }
    };
    format!("```ron\n{}\n```", lines.iter().map(cut).collect::<Vec<_>>().join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::draft::Language;
    use crate::store::plan_file::CURRENT_FORMAT;
    use crate::store::schema::files_of_plan;

    fn page(language: Language, files: &FilesOfPlan) -> String {
        schema_page(&Lang::new(language), files)
    }

    #[test]
    fn page_names_every_field_that_the_code_reads_in_both_languages() {
        let files = files_of_plan();
        for language in [Language::English, Language::TraditionalChinese] {
            let page = page(language, &files);
            for shape in files.tables.iter().map(|table| &table.shape).chain(&files.within).chain([&files.edit]) {
                assert!(!shape.fields.is_empty(), "{shape:?}");
                let named = |field: &&str| page.contains(&format!("`{field}`"));
                assert!(shape.fields.iter().all(named), "{shape:?}");
            }
            assert!(page.contains("Edit(edit: 1") && page.contains("Customer(id:"), "there are examples");
        }
    }

    #[test]
    fn every_format_has_its_line_and_the_last_one_is_what_is_written() {
        assert_eq!(FORMATS.len(), CURRENT_FORMAT as usize, "say what the new format brought");
        let page = page(Language::English, &files_of_plan());
        for format in 1..=CURRENT_FORMAT {
            assert!(page.contains(&format!("\n- Format {format}: ")), "{format}");
        }
        assert!(page.contains(&format!("Format {CURRENT_FORMAT}. ")), "{page}");
    }

    #[test]
    fn changed_field_changes_the_page() {
        let whole = files_of_plan();
        let before = page(Language::English, &whole);
        for at in 0..whole.tables.len() {
            let mut changed = files_of_plan();
            let field = changed.tables[at].shape.fields.pop().unwrap();
            let after = page(Language::English, &changed);
            assert_ne!(after, before, "{field} of {}", whole.tables[at].name);
            changed.tables[at].shape.fields.push("renamed");
            assert!(page(Language::English, &changed).contains("`renamed`"));
        }
    }
}
