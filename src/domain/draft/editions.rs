//! Which wordings of a letter this program has brought, now and before: a plan keeps the text, and not where it came from.

use sha2::{Digest as _, Sha256};

use super::{Language, TemplateKind};

/// The SHA-256 of subject, line end and body of every wording that was ever shipped, the oldest first, as hexadecimal
/// digits. A text that changes gets a further line; none is ever taken away.
const EDITIONS: &[(TemplateKind, Language, &[&str])] = &[
    (
        TemplateKind::Notice,
        Language::English,
        &[
            "86760b46ecc152beef20ea4cf29965fad6dc527fa33905d8465b39e85a071058",
            "9fa7b7d8fc44e25d112e7846441d08529ba2557063f2d0544f216220a0bdb044",
            "5e6768ffc4bf4c6cb4e525b9ebe8e24129cd2de5bdea90d85d22326010c85d80",
            "8f7b6dd134eb989d902f4049a293b7da0c50923a6405b74f7e94e23c8b0aa430",
        ],
    ),
    (
        TemplateKind::Notice,
        Language::TraditionalChinese,
        &[
            "8a0759ae174e6538f2fa0a384aee838a656fe591af743abddbef04efaf6267b6",
            "ccbb4687d32082034c9333f6009d9ca8a5301ec55e0a847bfb00dddacb57082c",
            "cc36efa30a0d1b5111ca7165684dda55068fda561c0541f7fd2a7d1700f9f311",
            "f221ac8b7aecd5092b41a31e7247bc39069d9e09bc2a8cc68d6f00c351e7a63e",
        ],
    ),
    (
        TemplateKind::Consent,
        Language::English,
        &[
            "95dc6c00b365ef3a8a1c046489dd3a2ab1ba85fb154202172b3cbee21d78ebcc",
            "2a42508fd6c4e30f8cbc23df5103fbc4a5c66618ffcc49b8d810bfe701ce9a28",
            "db8fdce5661437551b0d4c5cc4d6044e9325791c6ad0776b9a1a76df6a8df8d0",
            "a2618c17dcf7a377bc93c1ca081f9a01a078c11802fc3beae93b744db67ef2d4",
        ],
    ),
    (
        TemplateKind::Consent,
        Language::TraditionalChinese,
        &[
            "ea9a7d906e37f9b53f0db07e9542aa8ffce0a9c8ecdb6e61df16bd0e902221b2",
            "92b979e6779ae985468bd8f71f3ff0fe9bfb66da69ba297a9122726ce200e2bb",
            "2c9de99122c164b558aea48909ede647fd2ce90e8844bfba0ebce4a9d4ffae4c",
            "886d74e76a250d5194a04344240539965df0d5d2d4120a419bc201929c5caa3e",
            "ba51acf66d41ad4c11229350b622e61859d9d7edc9b4f8bb294b04fd18aee477",
            "b4ed66f4a7d0b2f3ac6241484204683e6e98921fc279385f4ec0d60896bd7313",
        ],
    ),
    (
        TemplateKind::Invitation,
        Language::English,
        &[
            "e5d03fae54b34ef8233fd802d6f3e6a64e5f9358b22d4f67e56965fc8fbc17e5",
            "b0e805fa9300a5985e22806cc84ba491b212d95266bc69d9ba49d13108dd8c4b",
            "f29a316a3005f78f13363db3c771434adad12a1e9a05cb6070658f71f9a4a0d4",
        ],
    ),
    (
        TemplateKind::Invitation,
        Language::TraditionalChinese,
        &[
            "28f3e91f6daddc318ff5fc87680912e97e9877d55888d52c8743b480b9098cde",
            "3e028bc17f327da9bb6fc04869474ac5d5d253384ad326081b28c3c1cbb8d662",
            "de359f106d125ceb53a0259734cd5c7486af4d7ef4ac37c35692361e2abcd875",
            "82d9312c0460db99856afa584155011e34a97c1ee323aa2b4d0be4a5cda104d2",
            "525ae35257fecce8f9df19208ec4be2b64b3c46df514ffb6db84ae7ce9e3ed55",
        ],
    ),
    (
        TemplateKind::Reminder,
        Language::English,
        &[
            "105134e70905f4e9cd8bae33d268037ed8d9a8b6fdc8149a7e722394cb04c74f",
            "77f19e37ac9e9d4accd9ed185e2ac9c4e154d38d4054b50dbe98c48a60ebc7b4",
            "c63e50398e40751b014d8dd2c14ee95f9487cb0fc93fdc0385fc5d7f0c0ab650",
        ],
    ),
    (
        TemplateKind::Reminder,
        Language::TraditionalChinese,
        &[
            "ffd3b47c457a877a3d8adc49d532e48b49eeb8273ef7e7dd27464fb9361ca7ed",
            "5a2791eb35cfcd617ba555f0e63411b784ff0d21cb36d1d964df1b46e452a3bb",
            "d3c14aeec4eed216fbd3ef96f9a1cceaead6c77ce6210d17c1275df4c63f4f18",
            "6a88daf2a1dbcd48fbb605691a5f7cbb3b02a97eded0b50283d5fa591db86f86",
            "26f61e4c086a5f2243a6134405c1ce3323617578f9bbfee6321c8d75decf3cdd",
        ],
    ),
    (
        TemplateKind::SecondReminder,
        Language::English,
        &[
            "56e04ab6414ad46d886166e92848f5497c98016c42cdaedbbf0e0dd8c9b74b6e",
            "750a1b6c43440fb3c6e7375d6fa401ca2d7af7ea652396e9eb160dc4cc009a6a",
            "583a916f844581255dfdb798cdd2f335ee545e1aa946c7b63cd0ed15311abe5a",
        ],
    ),
    (
        TemplateKind::SecondReminder,
        Language::TraditionalChinese,
        &[
            "f0c728dd0aa17c94d913a8555e898fa7dc33d01b7f465265e1d4958f9c45a4fa",
            "8bfb7d19d41e5c8377deeefee4a3d80d184072b1b7897635633c4c80e09d3bcb",
            "b788ab4906e2a6b38b63f9d49180da92d96384fe75b6d4917bc13c17f9cc954e",
            "3fd695d1640e9c57cb60c9e4f0f82063b5ebcbf3f0e62532f8b48bb7d2b23f6f",
            "5fdf8610c9c84ccfc7910e716ce03a7110d9c3ab87016e78a592fd55c143b3dc",
        ],
    ),
    (
        TemplateKind::Thanks,
        Language::English,
        &[
            "546dac56d1022bb99c1da3ee24ae410807108a9802603f7da47fba3f18800f79",
            "ade3550c67c2077517b961460fc02f1a397639538c96ac25605c319242a730aa",
        ],
    ),
    (
        TemplateKind::Thanks,
        Language::TraditionalChinese,
        &[
            "40eb34b8fab4beb779f06e45714c90b1aa670ab81b79bf0a42fc4a921685a2bd",
            "d4d2b949f4a420aa9c1ae8bc3bd4320e8dee650c84cd1b984b52c1cee4d90426",
            "ffe6061271cc9ca0a712e88c1dfc142f407898b891f8817626266443103767da",
        ],
    ),
    (TemplateKind::Move, Language::English, &["c93f7c48c333ba04f87b8ca1ff97f9e349672d3d2d9e059c9b4dd4448d25e281"]),
    (
        TemplateKind::Move,
        Language::TraditionalChinese,
        &["7d01074055bb7cacf31eb7f78ff44d09252b10631d3eee6e8e33e5d5347c1fab"],
    ),
];

/// Whether this text is one that the program brought for this occasion, in this edition or an earlier one.
pub fn is_shipped_edition(kind: TemplateKind, language: Language, subject: &str, body: &str) -> bool {
    let digest = digest(subject, body);
    editions(kind, language).any(|known| known == digest)
}

fn editions(kind: TemplateKind, language: Language) -> impl Iterator<Item = &'static str> {
    let of = EDITIONS.iter().filter(move |(k, l, _)| (*k, *l) == (kind, language));
    of.flat_map(|(_, _, digests)| digests.iter().copied())
}

fn digest(subject: &str, body: &str) -> String {
    let mut sha = Sha256::new();
    for part in [subject, "\n", body] {
        sha.update(part);
    }
    format!("{:x}", sha.finalize())
}

#[cfg(test)]
mod tests {
    use super::super::shipped;
    use super::super::shipped::parts;
    use super::*;

    #[test]
    fn the_text_that_ships_is_the_last_one_listed() {
        for kind in TemplateKind::ALL {
            for language in Language::ALL {
                let (subject, body) = shipped(kind, language);
                assert_eq!(editions(kind, language).last(), Some(&*digest(subject, body)), "{kind:?} {language:?}");
            }
        }
    }

    #[test]
    fn an_earlier_text_is_known_and_a_changed_one_is_not() {
        let (subject, body) = shipped(TemplateKind::Notice, Language::English);
        let (_, before) = parts(include_str!("../../../tests/data/templates/notice_en_2.md"));
        let is_known = |body: &str| is_shipped_edition(TemplateKind::Notice, Language::English, subject, body);
        assert!(is_known(body) && is_known(before) && before != body);
        assert!(!is_known(&before.replace("Kind regards", "Best wishes")));
        assert!(!is_shipped_edition(TemplateKind::Thanks, Language::English, subject, body));
    }
}
