//! The first hour by keys alone: from the first start to the first letter that was copied.

use changeover::i18n::Lang;
use egui::Event;

use super::*;

const US: &str = "Contoso Partner";
const OURS: &str = "0a1b2c3d-1111-4222-8333-444455556666";
const LINK: &str = "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&partnerId=0a1b2c3d-1111-4222-8333-444455556666&msppId=5551234&indirectCSPId=9f8e7d6c-aaaa-4bbb-8ccc-ddddeeeeffff&DAP=false#/BillingAccounts/partner-invitation";
const TABLE: &str = "Microsoft ID\tCompany name\tPrimary domain name\tRelationship\tContact name\tContact e-mail\n\
    11111111-1111-4222-8333-444455556666\tFabrikam Inc.\tfabrikam.example\tCloud Reseller\tAnna Berg\tanna@fabrikam.example\n";

/// Somebody who has no mouse.
struct Hands {
    program: Program,
    lang: Lang,
    /// Keys that were pressed; a text that is typed or pasted counts as one.
    n_keys: usize,
}

impl Hands {
    fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.program.chord(modifiers, key);
        self.n_keys += 1;
    }

    fn write(&mut self, text: &str) {
        self.program.harness.event(Event::Text(text.into()));
        self.program.settle();
        self.n_keys += 1;
    }

    fn paste(&mut self, text: &str) {
        self.program.harness.event(Event::Paste(text.into()));
        self.program.settle();
        self.n_keys += 1;
    }

    /// Goes on by Tab to what has this name.
    #[track_caller]
    fn tab_to(&mut self, key: &str) {
        let wanted = self.lang.text(key).into_owned();
        let mut seen = Vec::new();
        while !name(&self.program).starts_with(&wanted) {
            seen.push(name(&self.program));
            assert!(seen.len() < 30, "no {wanted} among {seen:?}");
            self.key(Modifiers::NONE, Key::Tab);
        }
    }

    fn enter(&mut self, key: &str, text: &str) {
        self.tab_to(key);
        self.write(text);
    }
}

#[test]
fn first_letter_is_copied_by_keys_alone() {
    for language in [Language::English, Language::TraditionalChinese] {
        let data = tempfile::tempdir().unwrap();
        let program = Program::on(data, &Begin { language, has_profile: false, ..Begin::default() });
        let mut hands = Hands { program, lang: Lang::new(language), n_keys: 0 };
        for text in ["Lin Mei-Hui", "Contoso changeover"] {
            hands.write(text);
            hands.key(Modifiers::NONE, Key::Enter);
        }
        hands.key(Modifiers::COMMAND, Key::Num2);
        hands.enter("company-name", US);
        hands.enter("company-tenant", OURS);
        hands.enter("company-pla", "5551234");
        hands.enter("contact-name", "Lin Mei-Hui");
        hands.enter("contact-email", "mei-hui@contoso.example");
        hands.key(Modifiers::COMMAND, Key::Num4);
        hands.enter("providers-new-name", "Northwind Distribution");
        hands.key(Modifiers::NONE, Key::Enter);
        hands.tab_to("link-paste");
        hands.paste(LINK);
        hands.tab_to("link-told");
        hands.key(Modifiers::NONE, Key::Enter);
        hands.tab_to("link-use");
        hands.key(Modifiers::NONE, Key::Enter);
        hands.key(Modifiers::COMMAND, Key::Num5);
        hands.key(Modifiers::NONE, Key::Enter);
        hands.paste(TABLE);
        hands.tab_to("import-word-direct");
        hands.key(Modifiers::NONE, Key::Space);
        hands.key(Modifiers::COMMAND, Key::Enter);
        hands.key(Modifiers::COMMAND, Key::Enter);
        assert_eq!(hands.program.plan().customers.len(), 1);
        hands.key(Modifiers::COMMAND, Key::Num6);
        for _ in 0..3 {
            hands.key(Modifiers::COMMAND, Key::Enter);
        }
        hands.key(Modifiers::NONE, Key::Enter);
        assert_eq!(hands.program.clipboard.plain(), "anna@fabrikam.example");
        hands.key(Modifiers::NONE, Key::Enter);
        hands.key(Modifiers::NONE, Key::Enter);
        assert!(hands.program.clipboard.plain().contains(LINK), "{}", hands.program.clipboard.plain());
        assert!(hands.n_keys <= 60, "{}", hands.n_keys);
    }
}
