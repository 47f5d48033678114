//! Which sheet of a workbook was read, for people and for scripts.

use serde_json::json;

use super::World;
use crate::exchange::xlsx_in::ReadSheet;
use crate::i18n::imports::sheet_read;

/// Says which sheet of a workbook was read.
pub(super) fn say_sheet(world: &mut World<'_>, sheet: Option<&ReadSheet>) {
    if let Some(sheet) = sheet {
        let text = sheet_read(world.lang, sheet);
        world.line(&text);
    }
}

/// The sheet of a workbook that was read, for scripts.
pub(super) fn sheet_json(sheet: Option<&ReadSheet>) -> serde_json::Value {
    sheet.map_or(serde_json::Value::Null, |sheet| json!({"name": sheet.name, "hidden": sheet.passed_over}))
}
