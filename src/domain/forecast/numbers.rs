//! Exponential and logarithm from sums, products and quotients alone.
//!
//! What the standard library offers is taken from the platform and may differ in the last digit, which would turn a
//! draw on one platform into another one elsewhere. IEEE 754 fixes the four operations and the square root exactly.

/// Natural logarithm of 2, its leading part with trailing zero bits, and what that part leaves out.
const LN_2_HIGH: f64 = 6.931_471_803_691_238e-1;
const LN_2_LOW: f64 = 1.908_214_929_270_587_7e-10;

/// Natural logarithm of 2.
pub(super) const LN_2: f64 = std::f64::consts::LN_2;

/// 1 / n!, from n = 0 on.
const TAYLOR: [f64; 14] = {
    let mut factors = [1.0; 14];
    let mut n = 1;
    while n < factors.len() {
        factors[n] = factors[n - 1] / n as f64;
        n += 1;
    }
    factors
};

/// 1 / n, for odd n.
const ODD: [f64; 11] = {
    let mut factors = [1.0; 11];
    let mut n = 1;
    while n < factors.len() {
        factors[n] = 1.0 / (2 * n + 1) as f64;
        n += 1;
    }
    factors
};

/// e to the power of `x`; 0 below -700, and as for 700 above 700.
pub(super) fn exp(x: f64) -> f64 {
    if x < -700.0 {
        return 0.0;
    }
    let x = x.min(700.0);
    let halves = (x / LN_2).round();
    let rest = (x - halves * LN_2_HIGH) - halves * LN_2_LOW;
    // Taylor; |rest| is at most 0.35, so the term after the last one is below 1e-17.
    let sum = TAYLOR.iter().rev().fold(0.0, |sum, factor| sum * rest + factor);
    let exponent = 1023 + halves as i64;
    sum * f64::from_bits((exponent.cast_unsigned()) << 52)
}

/// Natural logarithm of `x`, which has to be above 0 and normal; anything smaller is taken as the smallest such number.
pub(super) fn ln(x: f64) -> f64 {
    let bits = x.max(f64::MIN_POSITIVE).to_bits();
    let mut exponent = (bits >> 52).cast_signed() - 1023;
    let mut fraction = f64::from_bits((bits & 0x000f_ffff_ffff_ffff) | (1023 << 52));
    if std::f64::consts::SQRT_2 < fraction {
        fraction /= 2.0;
        exponent += 1;
    }
    // ln(f) = 2 artanh((f - 1) / (f + 1)), whose argument is at most 0.172.
    let z = (fraction - 1.0) / (fraction + 1.0);
    let square = z * z;
    let sum = ODD.iter().rev().fold(0.0, |sum, factor| sum * square + factor);
    let halves = exponent as f64;
    halves * LN_2_HIGH + (2.0 * z * sum + halves * LN_2_LOW)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exponential_is_the_library_s_to_twelve_digits() {
        for step in -6999..=6999 {
            let x = f64::from(step) / 10.0;
            assert!((exp(x) / x.exp() - 1.0).abs() < 1e-12, "{x}");
        }
        assert!(exp(-1e9).abs() < f64::MIN_POSITIVE);
    }

    #[test]
    fn logarithm_is_the_library_s_to_twelve_digits() {
        for step in 1..20_000 {
            for x in [f64::from(step) / 997.0, f64::from(step) * 1e-12, f64::from(step) * 1e9] {
                assert!((ln(x) - x.ln()).abs() <= 1e-12 * x.ln().abs().max(1e-3), "{x}");
            }
        }
    }

    #[test]
    fn digits_are_the_same_on_every_platform() {
        assert_eq!(exp(1.0).to_bits(), 0x4005_bf0a_8b14_576a);
        assert_eq!(ln(10.0).to_bits(), 0x4002_6bb1_bbb5_5516);
    }
}
