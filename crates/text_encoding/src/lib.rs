//! Text from the bytes of a file.
//!
//! `>` of Windows PowerShell writes UTF-16 with a byte order mark, and some editors begin UTF-8 with one. JSON knows
//! no such mark, so it is taken off here. Any other encoding is named, because guessing could spoil a password.

use std::fmt;

/// Why bytes could not be read as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EncodingError {
    /// UTF-32, by its byte order mark.
    Utf32,
    /// UTF-16 without the mark that tells which of two bytes comes first.
    Utf16WithoutMark,
    /// UTF-16 by its mark, but half a character stands alone.
    BrokenUtf16,
    /// Compressed, by the first bytes of gzip or ZIP.
    Compressed,
    /// Neither of these nor UTF-8: most likely one of the encodings with one byte a letter.
    NotUtf8,
}

/// The text of a file: UTF-8, or UTF-16 with a byte order mark; without the mark.
///
/// # Errors
/// Which other encoding it seems to be.
pub fn decode(bytes: &[u8]) -> Result<String, EncodingError> {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => Err(EncodingError::Utf32),
        [0xff, 0xfe, units @ ..] => utf16(units, u16::from_le_bytes),
        [0xfe, 0xff, units @ ..] => utf16(units, u16::from_be_bytes),
        [0x1f, 0x8b, ..] | [b'P', b'K', 3, 4, ..] => Err(EncodingError::Compressed),
        // No text begins so in UTF-8, and JSON in UTF-16 always does: its first character is ASCII.
        [0, 1..=255, ..] | [1..=255, 0, ..] => Err(EncodingError::Utf16WithoutMark),
        [0xef, 0xbb, 0xbf, text @ ..] | text => match std::str::from_utf8(text) {
            Ok(text) => Ok(text.to_owned()),
            Err(_) => Err(EncodingError::NotUtf8),
        },
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, EncodingError> {
    let (pairs, rest) = bytes.as_chunks();
    let units = pairs.iter().map(|pair| unit(*pair));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    match text {
        Ok(text) if rest.is_empty() => Ok(text),
        _ => Err(EncodingError::BrokenUtf16),
    }
}

impl EncodingError {
    /// What it is, in a sentence about the file.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Utf32 => "It is encoded as UTF-32.",
            Self::Utf16WithoutMark => "It is encoded as UTF-16 without a byte order mark.",
            Self::BrokenUtf16 => "It is encoded as UTF-16 and is damaged.",
            Self::Compressed => "It is compressed.",
            Self::NotUtf8 => "It is not encoded as UTF-8, but perhaps as Windows-1252 or Latin-1.",
        }
    }
}

impl fmt::Display for EncodingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.sentence())
    }
}

impl std::error::Error for EncodingError {}

#[cfg(test)]
mod tests {
    use super::{EncodingError, decode};

    /// JSON with a letter of each length: one to four bytes of UTF-8, one or two units of UTF-16.
    const TEXT: &str = "{\r\n \"é\": \"€𝄞\"}";

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn what_powershell_and_editors_write_is_read() {
        let marked = format!("\u{feff}{TEXT}");
        for bytes in [
            TEXT.as_bytes().to_vec(),
            marked.as_bytes().to_vec(),
            utf16(&marked, u16::to_le_bytes),
            utf16(&marked, u16::to_be_bytes),
        ] {
            assert_eq!(decode(&bytes).as_deref(), Ok(TEXT), "{bytes:?}");
        }
    }

    #[test]
    fn short_files_are_text_too() {
        for (bytes, expected) in [
            (&b""[..], ""),
            (b"1", "1"),
            (b"\xef\xbb\xbf", ""),
            (b"\xff\xfe", ""),
            (b"\xfe\xff", ""),
        ] {
            assert_eq!(decode(bytes).as_deref(), Ok(expected), "{bytes:?}");
        }
    }

    #[test]
    fn any_other_encoding_is_named() {
        let marked = format!("\u{feff}{TEXT}");
        let utf32 = |bytes: fn(u32) -> [u8; 4]| -> Vec<u8> {
            marked
                .chars()
                .flat_map(|letter| bytes(letter.into()))
                .collect()
        };
        let mut odd = utf16(&marked, u16::to_le_bytes);
        odd.pop();
        for (bytes, expected) in [
            (utf32(u32::to_le_bytes), EncodingError::Utf32),
            (utf32(u32::to_be_bytes), EncodingError::Utf32),
            (
                utf16(TEXT, u16::to_le_bytes),
                EncodingError::Utf16WithoutMark,
            ),
            (
                utf16(TEXT, u16::to_be_bytes),
                EncodingError::Utf16WithoutMark,
            ),
            (odd, EncodingError::BrokenUtf16),
            (
                b"\xff\xfe{\0\x34\xd8}\0".to_vec(),
                EncodingError::BrokenUtf16,
            ),
            (b"{\"name\": \"caf\xe9\"}".to_vec(), EncodingError::NotUtf8),
            (b"\x1f\x8b\x08\0".to_vec(), EncodingError::Compressed),
            (b"PK\x03\x04".to_vec(), EncodingError::Compressed),
        ] {
            assert_eq!(decode(&bytes), Err(expected), "{bytes:?}");
        }
    }
}
