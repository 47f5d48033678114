//! Words of domain names beyond ASCII, and how they are written in it (RFC 3492).

/// A word that domain names write as `xn--...`, with its letters; `None` when it is none, or a damaged one (RFC 3492).
pub fn decoded(word: &str) -> Option<String> {
    let body = word.strip_prefix("xn--")?;
    let (basic, rest) = body.rsplit_once('-').unwrap_or(("", body));
    let mut letters: Vec<char> = basic.chars().collect();
    let (mut code, mut place, mut bias) = (128_u32, 0_u32, 72_u32);
    let mut digits = rest.bytes();
    while digits.len() > 0 {
        let (before, mut weight, mut step) = (place, 1_u32, 36_u32);
        loop {
            let digit = match digits.next()? {
                byte @ b'a'..=b'z' => u32::from(byte - b'a'),
                byte @ b'0'..=b'9' => u32::from(byte - b'0') + 26,
                _ => return None,
            };
            place = place.checked_add(digit.checked_mul(weight)?)?;
            let threshold = step.saturating_sub(bias).clamp(1, 26);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(36 - threshold)?;
            step += 36;
        }
        let n_letters = u32::try_from(letters.len()).ok()? + 1;
        bias = adapted(place - before, n_letters, before == 0);
        code = code.checked_add(place / n_letters)?;
        place %= n_letters;
        letters.insert(place as usize, char::from_u32(code)?);
        place += 1;
    }
    Some(letters.into_iter().collect())
}

fn adapted(delta: u32, n_letters: u32, is_first: bool) -> u32 {
    let mut delta = if is_first { delta / 700 } else { delta / 2 };
    delta += delta / n_letters;
    let mut steps = 0;
    while 455 < delta {
        delta /= 35;
        steps += 36;
    }
    steps + 36 * delta / (delta + 38)
}

/// How a domain name writes a word that is not ASCII: `xn--...`; an ASCII word as it is. `None`: it is too long for any.
pub fn encoded(word: &str) -> Option<String> {
    let letters: Vec<u32> = word.to_lowercase().chars().map(u32::from).collect();
    let mut text: String = word.to_lowercase().chars().filter(char::is_ascii).collect();
    if text.len() == letters.len() {
        return Some(word.to_owned());
    }
    let n_basic = u32::try_from(text.len()).ok()?;
    if 0 < n_basic {
        text.push('-');
    }
    let (mut n_done, mut code, mut delta, mut bias) = (n_basic, 128_u32, 0_u32, 72_u32);
    while (n_done as usize) < letters.len() {
        let next = letters.iter().copied().filter(|letter| code <= *letter).min()?;
        delta = delta.checked_add((next - code).checked_mul(n_done + 1)?)?;
        code = next;
        for &letter in &letters {
            if letter < code {
                delta = delta.checked_add(1)?;
            } else if letter == code {
                number(&mut text, delta, bias)?;
                bias = adapted(delta, n_done + 1, n_done == n_basic);
                (delta, n_done) = (0, n_done + 1);
            }
        }
        (delta, code) = (delta.checked_add(1)?, code + 1);
    }
    (text.len() + 4 <= 63).then(|| format!("xn--{text}"))
}

/// Writes a number in digits of changing weight.
fn number(text: &mut String, mut number: u32, bias: u32) -> Option<()> {
    const DIGITS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
    let digit = |value: u32| DIGITS.get(value as usize).copied();
    let mut step = 36_u32;
    loop {
        let threshold = step.saturating_sub(bias).clamp(1, 26);
        if number < threshold {
            text.push(char::from(digit(number)?));
            return Some(());
        }
        text.push(char::from(digit(threshold + (number - threshold) % (36 - threshold))?));
        number = (number - threshold) / (36 - threshold);
        step += 36;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encoded_letters_are_read_and_damaged_ones_are_left() {
        assert_eq!(decoded("xn--bcher-kva").as_deref(), Some("bücher"));
        assert_eq!(decoded("xn--fiqs8s").as_deref(), Some("中国"));
        for damaged in ["plain", "xn--a-ecp.ru", "xn--99999999", "xn--\u{e9}"] {
            assert_eq!(decoded(damaged), None, "{damaged}");
        }
    }

    #[test]
    fn letters_are_written_as_they_are_read() {
        for (word, code) in
            [("bücher", "xn--bcher-kva"), ("müller", "xn--mller-kva"), ("中国", "xn--fiqs8s"), ("example", "example")]
        {
            let written = encoded(word).unwrap();
            assert_eq!(written, code);
            assert_eq!(decoded(&written).as_deref(), (word != "example").then_some(word), "{word}");
        }
        assert_eq!(encoded("BÜCHER").as_deref(), Some("xn--bcher-kva"));
        assert_eq!(encoded(&"ü".repeat(70)), None);
    }
}
