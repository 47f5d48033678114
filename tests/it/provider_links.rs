//! The relationship link of a provider: it fills nothing in by which it is judged itself.

use std::sync::Arc;

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::partners::ProviderEdit;
use changeover::domain::plan::provider::{Provider, RelationshipLink};
use changeover::i18n::Lang;
use changeover::ui::action::{Action, Page};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program};

/// The provider whose link the sample holds.
fn provider(program: &Program) -> Arc<Provider> {
    let plan = program.harness.state().plan().unwrap();
    plan.providers.get(plan.about().default_provider.unwrap()).unwrap().clone()
}

#[test]
fn tenant_that_a_link_names_is_shown_and_taken_over_only_when_the_provider_told_it() {
    for language in [Language::English, Language::TraditionalChinese] {
        let lang = Lang::new(language);
        let mut program = Program::sample(&Begin { language, ..Begin::default() });
        let tenant = provider(&program).tenant.unwrap();
        let unknown = Provider { tenant: None, ..(*provider(&program)).clone() };
        let edit = Edit::Provider(ProviderEdit::Put(Box::new(unknown)));
        program.harness.state_mut().ask_for(Action::Edit(Box::new(edit)));
        program.harness.state_mut().session_mut().go(Page::Providers);
        program.settle();
        assert_eq!(provider(&program).tenant, None, "a link fills nothing in");
        program.harness.get_by_label(&lang.with("link-names-tenant", &[("tenant", &tenant.to_string())]));
        program.picture(&format!("provider-link-{language:?}"));
        let told = lang.text("link-told").into_owned();
        program.harness.get_by_role_and_label(Role::Button, &told).click_accesskit();
        program.harness.run_steps(3);
        program.settle();
        assert_eq!(provider(&program).tenant, Some(tenant));
        assert!(program.harness.query_by_label(&told).is_none());
    }
}

/// Puts a text into the field for the provider's link.
fn pasted(program: &mut Program, text: &str) {
    let key = format!("link.{}", provider(program).id);
    program.harness.state_mut().session_mut().unfinished.put(&key, text.to_owned());
    program.harness.run_steps(3);
}

fn link(program: &Program) -> Arc<RelationshipLink> {
    program.harness.state().plan().unwrap().link_for(provider(program).id).unwrap().clone()
}

#[test]
fn link_is_chosen_out_of_a_message_with_several() {
    for language in [Language::English, Language::TraditionalChinese] {
        let lang = Lang::new(language);
        let mut program = Program::sample(&Begin { language, ..Begin::default() });
        program.harness.state_mut().session_mut().go(Page::Providers);
        program.settle();
        let known = link(&program).text.clone();
        let other = known.replace("DAP=false", "DAP=true");
        pasted(&mut program, &format!("Dear customer,\n\nnew: {other}\nold: {known}\n\nRegards"));
        program.picture(&format!("provider-link-choices-{language:?}"));
        let take = lang.text("link-choice-take").into_owned();
        let buttons: Vec<_> = program.harness.get_all_by_role_and_label(Role::Button, &take).collect();
        assert_eq!(buttons.len(), 2);
        buttons[0].click_accesskit();
        program.harness.run_steps(3);
        let wanted = lang.text("link-use").into_owned();
        program.harness.get_by_role_and_label(Role::Button, &wanted).click_accesskit();
        program.harness.run_steps(3);
        program.settle();
        assert_eq!(link(&program).text, other);
    }
}

#[test]
fn link_in_an_unknown_form_is_used_with_a_reason_only() {
    let lang = Lang::new(Language::English);
    let mut program = Program::sample(&Begin::default());
    program.harness.state_mut().session_mut().go(Page::Providers);
    program.settle();
    let known = link(&program).text.clone();
    let newer = known.replace("admin.microsoft.com", "admin.cloud.microsoft");
    pasted(&mut program, &newer);
    let wanted = lang.text("link-use").into_owned();
    program.harness.get_by_role_and_label(Role::Button, &wanted).click_accesskit();
    program.harness.run_steps(3);
    assert_eq!(link(&program).text, known, "without a reason nothing is used");
    let key = format!("link.{}.reason", provider(&program).id);
    program.harness.state_mut().session_mut().unfinished.put(&key, "Compared by phone".to_owned());
    program.harness.run_steps(3);
    program.picture("provider-link-reason");
    program.harness.get_by_role_and_label(Role::Button, &wanted).click_accesskit();
    program.harness.run_steps(3);
    program.settle();
    assert_eq!((link(&program).text.as_str(), link(&program).reason.as_str()), (newer.as_str(), "Compared by phone"));
}
