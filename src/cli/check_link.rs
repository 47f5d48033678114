//! `changeover check-link`: what a link is and whether it may be handed over.

use super::{Exit, LinkArgs, World, quoted};
use crate::domain::link::{Expected, Judgement, LinkGrammar, Severity, Verdict, judge};
use crate::domain::plan::ids::{PartnerId, TenantId};

pub(super) fn run(world: &mut World<'_>, args: &LinkArgs) -> Exit {
    let tenant = |text: &Option<String>| text.as_deref().map(TenantId::parse).transpose();
    let (Ok(reseller), Ok(provider)) = (tenant(&args.reseller), tenant(&args.provider)) else {
        let text = world.lang.text("bad-tenant-argument").into_owned();
        world.line(&text);
        return Exit::Usage;
    };
    let Ok(partner_id) = args.partner_id.as_deref().map(PartnerId::parse).transpose() else {
        let text = world.lang.text("bad-partner-id-argument").into_owned();
        world.line(&text);
        return Exit::Usage;
    };
    let Ok(grammar) = LinkGrammar::shipped() else { return Exit::Io };
    let expected = Expected { reseller, provider, other_providers: Vec::new(), partner_id };
    let judgement = judge(&args.link, &expected, &grammar);
    if world.json { print_json(world, &judgement) } else { print_lines(world, &judgement) }
    match judgement.verdict {
        Verdict::Good => Exit::Fine,
        Verdict::Warnings => Exit::Warnings,
        Verdict::Refused => Exit::Problems,
    }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Refused => "refused",
    }
}

fn print_lines(world: &mut World<'_>, judgement: &Judgement) {
    world.line(&format!("verdict: {}", judgement.verdict.word()));
    world.line(&format!("kind: {}", judgement.kind.word()));
    for finding in &judgement.findings {
        let sentence = world.lang.say(&finding.what.message()).into_owned();
        world.line(&format!("{} {}: {sentence}", finding.code, severity(finding.severity)));
    }
    if let Some(mended) = &judgement.mended {
        world.line(&format!("mended: {mended}"));
    }
}

fn print_json(world: &mut World<'_>, judgement: &Judgement) {
    let finding = |finding: &crate::domain::link::Finding| {
        let sentence = world.lang.say(&finding.what.message()).into_owned();
        let (code, severity) = (finding.code.to_string(), severity(finding.severity));
        format!("{{\"code\":{},\"severity\":{},\"text\":{}}}", quoted(&code), quoted(severity), quoted(&sentence))
    };
    let findings: Vec<String> = judgement.findings.iter().map(finding).collect();
    let mended = judgement.mended.as_deref().map_or_else(|| "null".to_owned(), quoted);
    let line = format!(
        "{{\"verdict\":{},\"kind\":{},\"findings\":[{}],\"mended\":{mended}}}",
        quoted(judgement.verdict.word()),
        quoted(judgement.kind.word()),
        findings.join(","),
    );
    world.line(&line);
}
