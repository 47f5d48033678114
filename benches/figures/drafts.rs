//! Drafting 10,000 invitations as plain text with the link checked, against jinja2 rendering the same text.

use changeover::domain::compose::Composer;
use changeover::domain::draft::{Language, Placeholder, Template, TemplateKind, Values, fill_plain};
use changeover::domain::link::LinkGrammar;
use changeover::domain::plan::customer::Customer;
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

/// The invitation's plain text with jinja's own fields in it: our template filled with them.
fn jinja_template() -> String {
    let (subject, body) = changeover::domain::draft::shipped(TemplateKind::Invitation, Language::English);
    let template = Template::parse(subject, body, true).expect("the shipped letter is sound");
    let fields: Vec<(Placeholder, String)> =
        Placeholder::all().map(|field| (field, format!("{{{{ {} }}}}", field.name()))).collect();
    let mut values = Values::new();
    for (field, text) in &fields {
        values.set(*field, text);
    }
    let filled = fill_plain(&template, &values).expect("every field has a value");
    format!("{}\n\n{}", filled.subject, filled.plain)
}

pub(crate) fn figures() -> Vec<Figure> {
    // Some invented customers have no address.
    let plan = big_plan(N * 5 / 4);
    let grammar = LinkGrammar::shipped().expect("the shipped grammar is sound");
    let today = now().date();
    let order = order_of(TemplateKind::Invitation, Some(Language::English), Some(today), today);
    let us = plan.us();
    let can_be_written = |customer: &&std::sync::Arc<Customer>| {
        Composer::new(&plan, &grammar, order.clone()).compose_plain(customer).is_ok()
    };
    let addressed: Vec<_> = plan.customers.iter().filter(can_be_written).take(N as usize).collect();
    assert_eq!(addressed.len() as u64, N);
    let customers: Vec<_> = addressed
        .iter()
        .map(|c| {
            let contact = c.recipient().and_then(|contact| contact.addressed_as()).unwrap_or_default();
            let domain = c.domain.as_ref().map(ToString::to_string);
            serde_json::json!({"company": c.name, "contact": contact, "greeting": contact, "domain": domain})
        })
        .collect();
    let provider = plan.providers.iter().next().expect("a provider");
    let shared = serde_json::json!({
        "provider": provider.name, "our_company": us.name, "our_contact": us.contact.name,
        "our_email": us.contact.email.as_ref().map(ToString::to_string), "our_phone": us.contact.phone,
        "deadline": "22 November 2026", "today": "22 November 2026",
        "link": plan.links.iter().next().expect("a link").text,
    });
    let data = serde_json::json!({"template": jinja_template(), "shared": shared, "customers": customers});
    let mut python = Python::start(PYTHON, data.to_string().as_bytes());
    let mut pairs = Vec::new();
    for _ in 0..ROUNDS {
        let (ours, n_bytes) = timed(|| {
            let composer = Composer::new(&plan, &grammar, order.clone());
            let mut n_bytes = 0;
            for customer in &addressed {
                n_bytes += composer.compose_plain(customer).expect("nothing stands against it").plain.len();
            }
            n_bytes
        });
        assert!(n_bytes > 1_000 * N as usize);
        pairs.push((ours, python.turn()));
    }
    vec![Figure::pairs("10,000 drafts, plain text, link checked", "jinja2", 0.3, &pairs)]
}
