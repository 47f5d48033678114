//! `changeover check-link`: what a link is and whether it may be handed over.

use serde_json::json;

use super::{Exit, LinkArgs, World};
use crate::domain::link::{Expected, Judgement, LinkGrammar, LinkVerdict, judge};
use crate::domain::plan::ids::{PartnerId, TenantId};
use crate::store::fs::RealFs;

pub(super) fn run(world: &mut World<'_>, args: &LinkArgs) -> Exit {
    let tenant = |text: &Option<String>| text.as_deref().map(TenantId::parse).transpose();
    let (Ok(reseller), Ok(provider)) = (tenant(&args.reseller), tenant(&args.provider)) else {
        return world.usage("bad-tenant-argument");
    };
    let Ok(partner_id) = args.partner_id.as_deref().map(PartnerId::parse).transpose() else {
        return world.usage("bad-partner-id-argument");
    };
    let Ok(grammar) = LinkGrammar::shipped() else { return Exit::Io };
    let expected =
        Expected { reseller, provider, other_providers: Vec::new(), partner_ids: partner_id.into_iter().collect() };
    let text = match text_of(world, args) {
        Ok(text) => text,
        Err(exit) => return exit,
    };
    let judgement = judge(&text, &expected, &grammar);
    if world.json {
        print_json(world, &judgement);
    } else {
        print_lines(world, &judgement);
    }
    match judgement.verdict {
        LinkVerdict::Good => Exit::Fine,
        LinkVerdict::Warnings => Exit::Warnings,
        LinkVerdict::Refused => Exit::Problems,
    }
}

/// The longest file that is looked through, in bytes.
const MAX_BYTES: u64 = 8 << 20;

/// The text of the command, or of the file. Messages in UTF-16 are read by leaving out their zeros: links are ASCII.
fn text_of(world: &mut World<'_>, args: &LinkArgs) -> Result<String, Exit> {
    let Some(file) = &args.file else { return Ok(args.link.clone().unwrap_or_default()) };
    let bytes = crate::store::read_input(&RealFs, file, MAX_BYTES).map_err(|error| world.trouble(&error))?;
    let text: String = String::from_utf8_lossy(&bytes).chars().filter(|&character| character != '\0').collect();
    Ok(text.trim().to_owned())
}

fn print_lines(world: &mut World<'_>, judgement: &Judgement) {
    world.line(&format!("verdict: {}", judgement.verdict.word()));
    world.line(&format!("kind: {}", judgement.kind.word()));
    for finding in &judgement.findings {
        let sentence = world.lang.say(&finding.what.message()).into_owned();
        world.line(&format!("{} {}: {sentence}", finding.code, finding.severity.word()));
    }
    if let Some(mended) = &judgement.mended {
        world.line(&format!("mended: {mended}"));
    }
    for choice in &judgement.choices {
        world.line(&format!("choice: {choice}"));
    }
}

fn print_json(world: &mut World<'_>, judgement: &Judgement) {
    let finding = |finding: &crate::domain::link::LinkFinding| {
        let sentence = world.lang.say(&finding.what.message());
        json!({"code": finding.code.to_string(), "severity": finding.severity.word(), "text": sentence})
    };
    let findings: Vec<_> = judgement.findings.iter().map(finding).collect();
    let (verdict, kind) = (judgement.verdict.word(), judgement.kind.word());
    let fingerprint = judgement.fingerprint.map(|f| f.to_string());
    world.json(&json!({
        "verdict": verdict,
        "kind": kind,
        "findings": findings,
        "mended": judgement.mended,
        "choices": judgement.choices,
        "fingerprint": fingerprint,
    }));
}
