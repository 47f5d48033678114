//! The relationship link of a provider: it fills nothing in by which it is judged itself.

use std::sync::Arc;

use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::partners::ProviderEdit;
use changeover::domain::plan::provider::Provider;
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
