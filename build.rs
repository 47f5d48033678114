//! Windows only: puts icon, version and manifest into the program's file. For every other system this does nothing.

use std::error::Error;
use std::path::Path;
use std::process::Command;

const SOURCE: &str = "assets/program/changeover.rc";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_CFG_WINDOWS").is_some() {
        for file in [SOURCE, "assets/program/changeover.ico", "assets/program/changeover.manifest"] {
            println!("cargo::rerun-if-changed={file}");
        }
        add_resources()?;
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "a build script is no part of the program")]
fn add_resources() -> Result<(), Box<dyn Error>> {
    let out_dir = std::env::var("OUT_DIR")?;
    let number = |part: &str| std::env::var(format!("CARGO_PKG_VERSION_{part}"));
    let (major, minor, patch) = (number("MAJOR")?, number("MINOR")?, number("PATCH")?);
    let text = std::fs::read_to_string(SOURCE)?
        .replace("@NUMBERS@", &format!("{major},{minor},{patch},0"))
        .replace("@VERSION@", &std::env::var("CARGO_PKG_VERSION")?);
    let script = Path::new(&out_dir).join("changeover.rc");
    std::fs::write(&script, text)?;
    let (mut command, made) = if std::env::var("CARGO_CFG_TARGET_ENV")? == "gnu" {
        let is_on_windows = std::env::var("HOST")?.contains("windows");
        let made = Path::new(&out_dir).join("resources.o");
        let mut windres = Command::new(if is_on_windows { "windres" } else { "x86_64-w64-mingw32-windres" });
        windres.args(["--codepage", "65001", "--input"]).arg(&script).arg("--output").arg(&made);
        (windres, made)
    } else {
        let made = Path::new(&out_dir).join("resources.res");
        let mut rc = Command::new("rc.exe");
        rc.args(["/nologo", "/c65001", "/fo"]).arg(&made).arg(&script);
        (rc, made)
    };
    match command.status() {
        Ok(status) if status.success() => println!("cargo::rustc-link-arg-bins={}", made.display()),
        Ok(status) => return Err(format!("the resources were not compiled: {status}").into()),
        Err(fault) => println!("cargo::warning=the program gets no icon, version or manifest: {command:?}: {fault}"),
    }
    Ok(())
}
