//! egui's own styles, made from the tokens, so that its widgets look like ours.

use std::collections::BTreeMap;

use egui::style::{HandleShape, ScrollAnimation, ScrollStyle, Selection, TextCursorStyle, WidgetVisuals, Widgets};
use egui::{Color32, Context, CornerRadius, FontId, Margin, Shadow, Stroke, Style, TextStyle, Theme, Vec2, Visuals};

use super::{Tokens, bold, of};

/// How much may move on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// Short transitions.
    Full,
    /// None: for users who asked for reduced motion.
    Reduced,
}

/// Sets the styles of both modes; call it once, and again when the wish for motion changes.
///
/// Which mode is shown stays with [`Context::set_theme`].
pub fn apply(ctx: &Context, motion: Motion) {
    for (theme, dark) in [(Theme::Light, false), (Theme::Dark, true)] {
        ctx.set_style_of(theme, style(of(dark), motion));
    }
    ctx.options_mut(|options| options.fallback_theme = Theme::Light);
}

fn style(tokens: &Tokens, motion: Motion) -> Style {
    let mut style = Style {
        text_styles: text_styles(tokens),
        visuals: visuals(tokens),
        animation_time: match motion {
            Motion::Full => tokens.seconds.animation,
            Motion::Reduced => 0.0,
        },
        ..Style::default()
    };
    if motion == Motion::Reduced {
        style.scroll_animation = ScrollAnimation::none();
    } else {
        style.scroll_animation = ScrollAnimation::duration(tokens.seconds.animation);
    }
    let space = &tokens.space;
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::splat(space.s);
    spacing.button_padding = Vec2::new(space.m, space.xs);
    spacing.menu_margin = Margin::symmetric(space.s as i8, 6);
    spacing.window_margin = Margin::same(space.l as i8);
    spacing.interact_size = Vec2::new(tokens.size.control, tokens.size.control);
    spacing.icon_width = tokens.size.icon;
    spacing.icon_width_inner = tokens.size.icon / 2.0;
    spacing.icon_spacing = space.s;
    spacing.tooltip_width = 360.0;
    spacing.menu_width = 280.0;
    spacing.combo_width = 160.0;
    spacing.combo_height = 320.0;
    spacing.scroll =
        ScrollStyle { bar_width: 8.0, floating_width: 4.0, dormant_handle_opacity: 0.35, ..ScrollStyle::floating() };
    spacing.scroll.fade.strength = 0.0;
    style.interaction.tooltip_delay = tokens.seconds.tooltip;
    style.interaction.selectable_labels = true;
    style.interaction.multi_widget_text_select = false;
    style.visuals.handle_shape = HandleShape::Circle;
    style
}

fn text_styles(tokens: &Tokens) -> BTreeMap<TextStyle, FontId> {
    let text = &tokens.text;
    BTreeMap::from([
        (TextStyle::Small, FontId::proportional(text.secondary)),
        (TextStyle::Body, FontId::proportional(text.body)),
        (TextStyle::Button, FontId::proportional(text.body)),
        (TextStyle::Monospace, FontId::monospace(text.secondary)),
        (TextStyle::Heading, bold(text.title)),
    ])
}

fn visuals(tokens: &Tokens) -> Visuals {
    let color = &tokens.color;
    let hairline = tokens.hairline();
    let focus = Stroke::new(tokens.size.focus_ring, color.accent);
    let radius = CornerRadius::same(tokens.size.radius as u8);
    let look = |fill: Color32, line: Stroke, ink: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: line,
        corner_radius: radius,
        fg_stroke: Stroke::new(1.0, ink),
        expansion: 0.0,
    };
    let control = Stroke::new(tokens.size.hairline, color.control_line);
    let mut visuals = if tokens.dark { Visuals::dark() } else { Visuals::light() };
    visuals.widgets = Widgets {
        noninteractive: look(color.panel, hairline, color.text),
        inactive: look(color.panel, control, color.text),
        hovered: look(color.sunken, Stroke::new(tokens.size.hairline, color.text_secondary), color.text),
        active: look(color.sunken, focus, color.text),
        open: look(color.sunken, control, color.text),
    };
    visuals.selection = Selection { bg_fill: color.selection, stroke: focus };
    visuals.weak_text_color = Some(color.text_secondary);
    visuals.hyperlink_color = color.accent;
    visuals.faint_bg_color = color.page;
    visuals.extreme_bg_color = color.page;
    visuals.text_edit_bg_color = Some(if tokens.dark { color.page } else { color.panel });
    visuals.code_bg_color = color.sunken;
    visuals.warn_fg_color = tokens.tone.warning.ink;
    visuals.error_fg_color = tokens.tone.late.ink;
    visuals.window_fill = color.panel;
    visuals.window_stroke = hairline;
    visuals.window_corner_radius = CornerRadius::same(tokens.size.card_radius as u8);
    visuals.menu_corner_radius = radius;
    visuals.panel_fill = color.page;
    visuals.window_shadow = shadow(tokens, 24);
    visuals.popup_shadow = shadow(tokens, 12);
    visuals.window_highlight_topmost = false;
    visuals.indent_has_left_vline = false;
    visuals.text_cursor =
        TextCursorStyle { stroke: Stroke::new(2.0, color.accent), blink: false, ..TextCursorStyle::default() };
    visuals
}

/// A soft shadow that is `blur` points wide, for what floats.
pub(super) fn shadow(tokens: &Tokens, blur: u8) -> Shadow {
    let opacity = if tokens.dark { 0.5 } else { 0.3 };
    Shadow { offset: [0, 4], blur, spread: 0, color: tokens.color.shadow.gamma_multiply(opacity) }
}

impl Tokens {
    /// The shadow under toasts and sheets.
    pub fn shadow(&self) -> Shadow {
        shadow(self, 12)
    }

    /// `color` as it looks when the pointer is over it.
    pub fn hovered(&self, color: Color32) -> Color32 {
        color.lerp_to_gamma(self.color.text, 0.12)
    }

    /// `color` as it looks when it cannot be used now.
    pub fn faded(&self, color: Color32) -> Color32 {
        color.lerp_to_gamma(self.color.panel, 0.5)
    }
}
