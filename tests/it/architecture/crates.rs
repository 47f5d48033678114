//! The program has no network code: no crate in `Cargo.lock` speaks HTTP, TLS or DNS, or opens a browser. And none keeps
//! the window from resting.
//!
//! The lock holds the crates of every platform and of the tests, so it holds more than what is shipped. Two names may
//! look like network code and are none. `tokio` stands there for `wasm-bindgen-futures` alone, that is, for running in
//! a browser, which we do not build; another crate that names it is found below. `zbus` speaks over a socket of this
//! computer to the desktop, for screen readers and file dialogs.

use super::{Found, none, root};

/// Crates that speak to a network, or for one. A name ending with `*` stands for all that begin so.
const NETWORK: [&str; 61] = [
    "reqwest*",
    "hyper*",
    "h2",
    "h3*",
    "http",
    "http-body*",
    "httparse",
    "http-client",
    "ureq*",
    "curl*",
    "isahc",
    "attohttpc",
    "minreq",
    "awc",
    "actix*",
    "axum*",
    "warp",
    "rouille",
    "tiny_http",
    "tonic*",
    "rustls*",
    "native-tls",
    "openssl*",
    "schannel",
    "security-framework*",
    "boring*",
    "s2n*",
    "mbedtls*",
    "webpki*",
    "tokio-rustls",
    "tokio-native-tls",
    "async-tls",
    "trust-dns*",
    "hickory*",
    "dns-lookup",
    "c-ares*",
    "resolv-conf",
    "tungstenite*",
    "tokio-tungstenite",
    "async-tungstenite",
    "websocket*",
    "ws",
    "quinn*",
    "quiche",
    "s2n-quic*",
    "socket2",
    "mio",
    "async-net",
    "tokio-net",
    "tokio-util",
    "surf",
    "lettre",
    "imap*",
    "smtp*",
    "async-smtp",
    "ftp",
    "suppaftp",
    "ssh2",
    "russh*",
    "libssh*",
    "webbrowser",
];

/// A crate that keeps a window from resting: its thread for slow work never ends, and wakes twice a second for ever.
/// Versions before it and, one hopes, after it let the thread end.
const RESTLESS: (&str, &str) = ("blocking", "1.7.0");

/// A package of the lock: its line, its name, its version, and the names of what it needs.
struct Package {
    line: usize,
    name: String,
    version: String,
    needs: Vec<String>,
}

/// The packages of a lock file: a plain scan, for the format is one fact a line.
fn packages(lock: &str) -> Vec<Package> {
    let mut all: Vec<Package> = Vec::new();
    let quoted = |line: &str| line.split('"').nth(1).unwrap_or_default().to_owned();
    for (number, line) in (1..).zip(lock.lines()) {
        if line.starts_with("name = ") {
            all.push(Package { line: number, name: quoted(line), version: String::new(), needs: Vec::new() });
        } else if line.starts_with("version = ")
            && let Some(package) = all.last_mut()
        {
            package.version = quoted(line);
        } else if line.starts_with(" \"")
            && let Some(package) = all.last_mut()
        {
            let name = quoted(line).split(' ').next().unwrap_or_default().to_owned();
            package.needs.push(name);
        }
    }
    all
}

fn is_network(name: &str) -> bool {
    NETWORK.iter().any(|banned| match banned.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => name == *banned,
    })
}

fn check(lock: &str) -> Vec<Found> {
    let mut all = Vec::new();
    let mut add = |line, rule| all.push(Found { file: "Cargo.lock".to_owned(), line, rule });
    for package in packages(lock) {
        if is_network(&package.name) {
            add(package.line, format!("{} can speak to a network", package.name));
        }
        if (package.name.as_str(), package.version.as_str()) == RESTLESS {
            add(package.line, "this version keeps a thread awake; take another one".to_owned());
        }
        let needs_tokio = package.needs.iter().any(|name| name == "tokio");
        if needs_tokio && package.name != "wasm-bindgen-futures" {
            add(package.line, format!("{} needs tokio, which only a browser target may", package.name));
        }
        let own = ["net", "rt", "mio", "socket2"];
        if package.name == "tokio" && package.needs.iter().any(|name| own.contains(&name.as_str())) {
            add(package.line, "tokio has its network part".to_owned());
        }
    }
    all
}

#[test]
fn no_crate_speaks_to_a_network() {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).unwrap();
    assert!(200 < packages(&lock).len(), "the lock was not understood");
    none(&check(&lock));
}

#[test]
fn every_network_crate_would_be_found() {
    for banned in NETWORK {
        let name = banned.replace('*', "-x");
        let lock = format!("[[package]]\nname = \"serde\"\n\n[[package]]\nname = \"{name}\"\nversion = \"1.0.0\"\n");
        let found = check(&lock);
        assert_eq!(found.len(), 1, "{name}");
        assert_eq!(found[0].line, 5);
    }
}

#[test]
fn version_that_keeps_a_thread_awake_is_found() {
    let lock = |version: &str| format!("[[package]]\nname = \"blocking\"\nversion = \"{version}\"\n");
    assert_eq!(check(&lock("1.7.0")).len(), 1);
    assert_eq!(check(&lock("1.6.2")), []);
}

#[test]
fn tokio_is_found_when_something_else_needs_it() {
    let lock = |name: &str| format!("[[package]]\nname = \"{name}\"\ndependencies = [\n \"tokio\",\n]\n");
    assert_eq!(check(&lock("wasm-bindgen-futures")), []);
    assert_eq!(check(&lock("zbus")).len(), 1);
    assert_eq!(check("[[package]]\nname = \"tokio\"\ndependencies = [\n \"mio 1.0.0\",\n]\n").len(), 1);
}

#[test]
fn harmless_names_are_fine() {
    for name in ["serde", "winit", "httpdate", "web-time", "async-io", "form_urlencoded", "url", "tower-like"] {
        assert!(!is_network(name), "{name}");
    }
}

/// The lines of a manifest that leave out default features without a line above that says which, and why.
fn unexplained(manifest: &str) -> Vec<Found> {
    let lines: Vec<&str> = manifest.lines().collect();
    let is_bare = |at: usize| {
        let said =
            lines[..at].iter().rev().take_while(|line| line.starts_with("# ")).any(|line| line.contains("ithout"));
        lines[at].contains("default-features = false") && !said
    };
    let found = (0..lines.len()).filter(|&at| is_bare(at));
    let rule = || "say above which default features are left out, and why".to_owned();
    found.map(|at| Found { file: "Cargo.toml".to_owned(), line: at + 1, rule: rule() }).collect()
}

#[test]
fn features_that_are_left_out_are_named_with_the_reason() {
    none(&unexplained(&std::fs::read_to_string(root().join("Cargo.toml")).unwrap()));
    let line = "serde = { version = \"1\", default-features = false }\n";
    assert_eq!(unexplained(&format!("[dependencies]\n{line}"))[0].line, 2);
    assert_eq!(unexplained(&format!("# Without \"std\": why.\n{line}{line}"))[0].line, 3);
}
