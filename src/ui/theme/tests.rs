use super::*;

const FILES: [&str; 2] =
    [include_str!("../../../assets/theme/light.ron"), include_str!("../../../assets/theme/dark.ron")];

fn luminance(color: Color32) -> f32 {
    let linear = egui::Rgba::from(color);
    0.2126 * linear.r() + 0.7152 * linear.g() + 0.0722 * linear.b()
}

fn contrast(a: Color32, b: Color32) -> f32 {
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    if a > b { a / b } else { b / a }
}

#[track_caller]
fn check(what: &str, ink: Color32, ground: Color32, least: f32) {
    let found = contrast(ink, ground);
    assert!(found >= least, "{what}: {found:.2} is below {least}");
}

#[test]
fn both_files_are_readable_and_agree_on_sizes() {
    for file in FILES {
        ron::from_str::<Tokens>(file).unwrap();
    }
    let (light, dark) = (of(false), of(true));
    assert_eq!(light.space, dark.space);
    assert_eq!(light.size, dark.size);
    assert_eq!(light.text, dark.text);
    assert_eq!(light.seconds, dark.seconds);
    assert_ne!(light.color.page, dark.color.page);
}

#[test]
fn every_ink_is_readable_on_its_tint_and_on_the_surfaces() {
    for tokens in [of(false), of(true)] {
        let grounds = [tokens.color.page, tokens.color.panel];
        for tone in Tone::ALL {
            let ToneColors { ink, tint } = tokens.tone(tone);
            check(&format!("{tone:?} on tint, dark {}", tokens.dark), ink, tint, 4.5);
            for ground in grounds {
                check(&format!("{tone:?} on surface, dark {}", tokens.dark), ink, ground, 4.5);
            }
            check(&format!("text on {tone:?}"), tokens.color.text, tint, 4.5);
        }
    }
}

#[test]
fn text_is_readable_on_every_surface() {
    for tokens in [of(false), of(true)] {
        let c = &tokens.color;
        for ground in [c.page, c.panel, c.sunken, c.selection] {
            check("text", c.text, ground, 4.5);
            check("secondary text", c.text_secondary, ground, 4.5);
            check("accent", c.accent, ground, 4.5);
        }
        check("text on accent", c.on_accent, c.accent, 4.5);
    }
}

#[test]
fn chart_colours_stand_out_from_the_panel() {
    for tokens in [of(false), of(true)] {
        for series in tokens.series {
            check("series", series.color(), tokens.color.panel, 2.7);
        }
    }
}

#[test]
fn every_tone_has_its_own_sign() {
    let signs: std::collections::BTreeSet<_> = Tone::ALL.iter().map(|tone| tone.sign()).collect();
    assert_eq!(signs.len(), Tone::ALL.len());
}
