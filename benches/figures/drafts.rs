//! Drafting 10,000 invitations as plain text with the link checked, against jinja2 rendering the same text.

use changeover::domain::compose::Composer;
use changeover::domain::draft::{
    Language, LetterCondition, LetterValues, Placeholder, Template, TemplateKind, fill_plain,
};
use changeover::domain::edit::Edit;
use changeover::domain::edit::letters::TemplateEdit;
use changeover::domain::link::LinkGrammar;
use changeover::domain::plan::Plan;
use changeover::domain::plan::customer::Customer;
use changeover::domain::plan::moment::Stamp;
use changeover::i18n::dates::order_of;

use crate::python::Python;
use crate::{Figure, ROUNDS, big_plan, now, timed};

const N: u64 = 10_000;

const PYTHON: &str = "
import json, sys, time, jinja2
data = json.load(open(sys.argv[1]))
template = jinja2.Environment(autoescape=False).from_string(data['template'])
for _ in sys.stdin:
    begun = time.perf_counter()
    n = 0
    for customer in data['customers']:
        n += len(template.render(**data['shared'], **customer))
    print(time.perf_counter() - begun, n, flush=True)
";

/// Parts that only some customers get, put before the last paragraph of the shipped letter.
const PARTS: &str = "{{if has_azure}}\nYour Azure subscriptions of {{company}} stay as they are.\n{{else}}\n\
                     Nothing changes for your users.\n{{end}}\n\n{{if agreement_missing}}\nMicrosoft asks {{company}} for its agreement, too.\n\
                     {{if needs_gdap}}\nWe ask for admin access separately.\n{{end}}\n{{end}}\n\n";

/// The marks of conditions, as plain text while the letter is filled, and as jinja has them.
const MARKS: [(&str, &str, &str); 5] = [
    ("{{if has_azure}}", "@@azure@@", "{% if has_azure %}"),
    ("{{if agreement_missing}}", "@@agreement@@", "{% if agreement_missing %}"),
    ("{{if needs_gdap}}", "@@gdap@@", "{% if needs_gdap %}"),
    ("{{else}}", "@@else@@", "{% else %}"),
    ("{{end}}", "@@end@@", "{% endif %}"),
];

/// The letter's plain text with jinja's own fields in it: our template filled with them.
fn jinja_template(subject: &str, body: &str) -> String {
    let body = MARKS.iter().fold(body.to_owned(), |body, (ours, plain, _)| body.replace(ours, plain));
    let template = Template::parse(subject, &body, true).expect("the letter is sound");
    let fields: Vec<(Placeholder, String)> =
        Placeholder::all().map(|field| (field, format!("{{{{ {} }}}}", field.name()))).collect();
    let mut values = LetterValues::new();
    for (field, text) in &fields {
        values.set(*field, text);
    }
    let filled = fill_plain(&template, &values).expect("every field has a value");
    let plain = MARKS.iter().fold(filled.plain, |text, (_, plain, jinja)| text.replace(plain, jinja));
    format!("{}\n\n{plain}", filled.subject)
}

pub(crate) fn figures() -> Vec<Figure> {
    // Some invented customers have no address.
    let plan = big_plan(N * 5 / 4);
    let (subject, body) = changeover::domain::draft::shipped(TemplateKind::Invitation, Language::English);
    let (before, last) = body.rsplit_once("\n\n").expect("a letter has paragraphs");
    let with_parts = format!("{before}\n\n{PARTS}{last}");
    let template = plan.template(TemplateKind::Invitation, Language::English).expect("an invitation");
    let edit = TemplateEdit::SaveVersion {
        id: template.id,
        subject: subject.to_owned(),
        body: with_parts.clone(),
        stamp: Stamp { at: now(), by: "Figures".into() },
    };
    let plan_with_parts = plan.apply(&Edit::Template(edit)).expect("the letter is kept");
    vec![
        measured("10,000 drafts, plain text, link checked", &plan, &jinja_template(subject, body)),
        measured("10,000 drafts with conditions", &plan_with_parts, &jinja_template(subject, &with_parts)),
    ]
}

fn measured(name: &'static str, plan: &Plan, jinja: &str) -> Figure {
    let grammar = LinkGrammar::shipped().expect("the shipped grammar is sound");
    let today = now().date();
    let order = order_of(TemplateKind::Invitation, Some(Language::English), Some(today), today);
    let us = plan.us();
    let composer = Composer::new(plan, &grammar, order.clone());
    let can_be_written = |customer: &&std::sync::Arc<Customer>| composer.compose_plain(customer).is_ok();
    let addressed: Vec<_> = plan.customers.iter().filter(can_be_written).take(N as usize).collect();
    assert_eq!(addressed.len() as u64, N);
    let customers: Vec<_> = addressed
        .iter()
        .map(|c| {
            let contact = c.recipient().and_then(|contact| contact.addressed_as()).unwrap_or_default();
            let domain = c.domain.as_ref().map(ToString::to_string);
            let mut known =
                serde_json::json!({"company": c.name, "contact": contact, "greeting": contact, "domain": domain});
            for (condition, holds) in composer.compose(c).expect("nothing stands against it").variant {
                if let LetterCondition::Of(one) = condition {
                    known[one.name()] = holds.into();
                }
            }
            known
        })
        .collect();
    let provider = plan.providers.iter().next().expect("a provider");
    let shared = serde_json::json!({
        "provider": provider.name, "our_company": us.name, "our_contact": us.contact.name,
        "our_email": us.contact.email.as_ref().map(ToString::to_string), "our_phone": us.contact.phone,
        "deadline": "22 November 2026", "today": "22 November 2026",
        "link": plan.links.iter().next().expect("a link").text,
    });
    let data = serde_json::json!({"template": jinja, "shared": shared, "customers": customers});
    let mut python = Python::start(PYTHON, data.to_string().as_bytes());
    let mut pairs = Vec::new();
    for _ in 0..ROUNDS {
        let (ours, n_bytes) = timed(|| {
            let composer = Composer::new(plan, &grammar, order.clone());
            let mut n_bytes = 0;
            for customer in &addressed {
                n_bytes += composer.compose_plain(customer).expect("nothing stands against it").plain.len();
            }
            n_bytes
        });
        assert!(n_bytes > 1_000 * N as usize);
        pairs.push((ours, python.turn()));
    }
    Figure::pairs(name, "jinja2", 0.3, &pairs)
}
