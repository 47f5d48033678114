//! What a note leads to, below it: sites, opened only after a question, customers, and the folders of files.

use egui::Ui;

use super::action::{Action, Actions, Place};
use super::ctx::Ctx;
use super::kit::{self, Banner, Btn, icons};
use super::theme::{Tone, tokens};
use crate::domain::mentions::{Mention, is_called, mentions};
use crate::domain::site::SiteAddress;

/// Asks whether a site is to be opened; answers with what was pressed.
pub fn site_question_ui(ui: &mut Ui, ctx: &Ctx<'_>, site: &SiteAddress) -> Option<bool> {
    let title = ctx.lang.with("provider-website-ask", &[("host", site.host())]);
    Banner::new(Tone::Warning, &title).text(&ctx.text("provider-website-ask-what")).show(ui);
    kit::mono(ui, site.url());
    let mut answer = None;
    ui.horizontal(|ui| {
        if ui.add(Btn::secondary(&ctx.text("provider-website-yes")).icon(icons::ARROW_SQUARE_OUT)).clicked() {
            answer = Some(true);
        }
        if ui.add(Btn::quiet(&ctx.text("provider-website-no"))).clicked() {
            answer = Some(false);
        }
    });
    ui.add_space(tokens(ui).space.s);
    answer
}

/// Draws a button for each; `key` tells the note from others.
pub fn note_links_ui(ui: &mut Ui, ctx: &Ctx<'_>, (key, text): (&str, &str), actions: &mut Actions) {
    let mentions = mentions(text);
    if mentions.is_empty() {
        return;
    }
    let asks = ui.make_persistent_id(("asks to open", key));
    let mut asked: Option<String> = ui.data(|data| data.get_temp(asks));
    ui.horizontal_wrapped(|ui| {
        for mention in &mentions {
            match mention {
                Mention::Site(site) => {
                    let label = ctx.lang.with("note-link-site", &[("site", site.url())]);
                    let shown = site.url().split_once("://").map_or(site.url(), |(_, rest)| rest);
                    let shown: String = shown.chars().take(LONGEST).collect();
                    let button = Btn::quiet(&shown).icon(icons::ARROW_SQUARE_OUT).tooltip(&label);
                    if ui.add(button).clicked() {
                        asked = Some(site.url().to_owned());
                    }
                }
                Mention::Customer(name) => customer_ui(ui, ctx, name, actions),
                Mention::File(path) => file_ui(ui, ctx, path, actions),
            }
        }
    });
    let is_asked = |site: &&SiteAddress| asked.as_deref() == Some(site.url());
    let sites = mentions.iter().filter_map(|one| if let Mention::Site(site) = one { Some(site) } else { None });
    if let Some(site) = sites.into_iter().find(is_asked) {
        match site_question_ui(ui, ctx, site) {
            Some(true) => {
                actions.push(Action::OpenSite(site.clone()));
                asked = None;
            }
            Some(false) => asked = None,
            None => {}
        }
    }
    ui.data_mut(|data| match asked {
        Some(url) => {
            data.insert_temp(asks, url);
        }
        None => {
            data.remove::<String>(asks);
        }
    });
    ui.add_space(tokens(ui).space.xs);
}

/// Shows where a file lies; nothing is opened but its folder.
fn file_ui(ui: &mut Ui, ctx: &Ctx<'_>, path: &str, actions: &mut Actions) {
    let name = path.rsplit(['/', '\\']).find(|part| !part.is_empty()).unwrap_or(path);
    let shown: String = name.chars().take(LONGEST).collect();
    let label = ctx.lang.with("note-link-file", &[("path", path)]);
    if ui.add(Btn::quiet(&shown).icon(icons::FOLDER_OPEN).tooltip(&label)).clicked() {
        actions.push(Action::Reveal(path.into()));
    }
}

/// Characters of an address that a button shows.
const LONGEST: usize = 48;

fn customer_ui(ui: &mut Ui, ctx: &Ctx<'_>, name: &str, actions: &mut Actions) {
    let customer = ctx.plan.customers.iter().find(|customer| is_called(name, &customer.name));
    let gone = ctx.lang.with("note-link-nobody", &[("name", name)]);
    let button = Btn::quiet(name).icon(icons::USERS).blocked(customer.is_none().then_some(&*gone));
    if ui.add(button).clicked()
        && let Some(customer) = customer
    {
        actions.go(Place::Customer(customer.id, None));
    }
}
