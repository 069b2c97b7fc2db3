package import Diagnostics

/// The diagnostics of reading files and fields, sorted by id.
package enum FieldsDiagnostics {
  package static let bidiOverride = DiagnosticKind(
    "bidi-override", .error, title: "A character that overrides the direction of text",
    page: #"""
      The characters U+202D and U+202E make what follows appear in another order than it is stored, so that
      a reader sees something else than the file says. They are never needed in a meeting's text.

      Remove the character. Text in Arabic or Hebrew finds its direction by itself.
      """#)

  package static let colonInText = DiagnosticKind(
    "colon-in-text", .error, title: "Text with a colon that needs quotes",
    page: #"""
      In YAML a colon followed by a space, or at the end of a line, makes a mapping: what stands before
      it becomes a key. A text that holds one is put in quotes.

          objectives:
            - Menetapkan tanggal: 1 Februari      # wrong
            - "Menetapkan tanggal: 1 Februari"    # right

      A colon between digits or letters, as in 09:00, needs none.
      """#)

  package static let controlCharacter = DiagnosticKind(
    "control-character", .error, title: "A control character in a text",
    page: #"""
      Control characters (U+0000 to U+001F, U+007F to U+009F) have no shape and no meaning in a text; most
      often they come from a copy out of another program. Only tabs and line breaks are allowed.

      Wrong: `title: "Rapat\0"` — right: `title: Rapat`

      Remove the character at the place shown, or the escape that stands for it.
      """#)

  package static let duplicateKey = DiagnosticKind(
    "duplicate-key", .error, title: "A key that stands twice in one mapping",
    page: #"""
      A mapping has each key once; of two values it would not be clear which one counts. Keys are compared
      in Unicode's form NFC, so that é typed as one character or as two is the same key.

      Wrong:

          title: Kunjungan
          title: Kunjungan Kehormatan

      Remove one of the two, or rename it.
      """#)

  package static let emptyFile = DiagnosticKind(
    "empty-file", .error, title: "A file without data",
    page: #"""
      The file holds nothing, or only comments. A meeting begins with its schema:

          schema: taklimat/meeting/1

      Write the data, or check that the right file was given.
      """#)

  package static let explicitTag = DiagnosticKind(
    "explicit-tag", .error, title: "A YAML tag",
    page: #"""
      Tags such as `!!str` tell a YAML reader which type a value has. Here the field itself says so: a
      telephone number is text and a date is a date without quotes or tags.

      Wrong: `number: !!str 0815` — right: `number: 0815`

      Remove the tag.
      """#)

  package static let fileTooLarge = DiagnosticKind(
    "file-too-large", .error, title: "A data file above the size limit",
    page: #"""
      A data file has at most 10 MB. A file so large is most likely not the one that was meant.

      Check the path; pictures and annexes are named in the data, not written into it.
      """#)

  package static let invalidBoolean = DiagnosticKind(
    "invalid-boolean", .error, title: "A value that is neither true nor false",
    page: #"""
      A field that is answered by yes or no takes `true` or `false`, in lower case, and nothing else:
      whether `ya`, `no` or `on` is meant as text differs from program to program.

      Wrong: `open: ya` — right: `open: true`
      """#)

  package static let invalidColor = DiagnosticKind(
    "invalid-color", .error, title: "A colour in another notation than #RRGGBB",
    page: #"""
      A colour is written as six hexadecimal digits, two each for red, green and blue. Without quotes YAML
      takes the sign `#` after a space for the beginning of a comment.

      Wrong: `accent: blue` — right: `accent: "#1A4F7A"`
      """#)

  package static let invalidDate = DiagnosticKind(
    "invalid-date", .error, title: "A date that is not in the calendar or not in ISO form",
    page: #"""
      Dates are written year first, as ISO 8601 has it: `2025-10-21`. A time follows after `T`, with the
      distance to UTC: `2025-10-21T10:00+07:00`. Some fields also take a year (`2021`) or a month
      (`2021-10`) alone.

      Wrong: `date: 21/10/2025`, `date: 2025-02-30` — right: `date: 2025-10-21`
      """#)

  package static let invalidIdentifier = DiagnosticKind(
    "invalid-identifier", .error, title: "An identifier with characters that it cannot have",
    page: #"""
      Identifiers name people, organisations and references so that other fields can point at them. They
      are made of the letters a-z and A-Z, digits, `-` and `_`.

      Wrong: `id: tri budi` — right: `id: tri-budi`
      """#)

  package static let invalidLanguage = DiagnosticKind(
    "invalid-language", .error, title: "A language that is not written as a tag",
    page: #"""
      A language is a tag of BCP 47: `id` for Indonesian, `en` for English, `en-GB` for its British form.

      Wrong: `language: Bahasa Indonesia` — right: `language: id`
      """#)

  package static let invalidMerge = DiagnosticKind(
    "invalid-merge", .error, title: "A merge key whose value is no mapping",
    page: #"""
      `<<` brings the keys of another mapping into this one. Its value is an alias of a mapping, or a list
      of them.

          base: &base {organisation: kemhan}
          person: {<<: *base, name: Tri Budi Utomo}

      Let the alias name a mapping, or put the key in quotes if `<<` itself is meant.
      """#)

  package static let invalidNumber = DiagnosticKind(
    "invalid-number", .error, title: "A value that is not a number, or out of bounds",
    page: #"""
      Numbers are written in digits with a point before the decimals, whatever the language of the
      document: the page then shows the language's own sign. There are no thousands marks.

      Wrong: `value: 79,5`, `value: 1.000.000` — right: `value: 79.5`, `value: 1000000`
      """#)

  package static let invalidTime = DiagnosticKind(
    "invalid-time", .error, title: "A time of day that no clock shows",
    page: #"""
      Times are written by the 24-hour clock, two digits for the hour and two for the minute, with a
      colon between; the page then shows the language's own form.

      Wrong: `at: 9.30`, `at: 3 pm`, `at: 24:00` — right: `at: 09:30`, `at: 15:00`
      """#)

  package static let invalidURL = DiagnosticKind(
    "invalid-url", .error, title: "A web address that is not complete",
    page: #"""
      An address begins with `https://`, `http://` or `mailto:` and holds no spaces.

      Wrong: `URL: www.unops.org` — right: `URL: https://www.unops.org`
      """#)

  package static let invalidUTF8 = DiagnosticKind(
    "invalid-utf8", .error, title: "Bytes that are not UTF-8",
    page: #"""
      Data files are in UTF-8. A byte that does not fit comes from a file saved in another encoding, such
      as Windows-1252, or from a damaged file.

      Open the file in an editor, choose its real encoding, and save it as UTF-8.
      """#)

  package static let jsonSyntax = DiagnosticKind(
    "json-syntax", .error, title: "A place where the file is not JSON",
    page: #"""
      The file breaks the grammar of JSON (RFC 8259). Common slips: a comma after the last item, single
      quotes, comments, a line break inside a string (write `\n`), a number with a leading zero.

      Wrong: `{"title": "Rapat",}` — right: `{"title": "Rapat"}`

      One such error ends the reading, so there may be more behind it.
      """#)

  package static let keyNotText = DiagnosticKind(
    "key-not-text", .error, title: "A list or mapping used as a key",
    page: #"""
      YAML allows any value as a key; here every key is a word. Often a bracket or brace was meant as text.

      Wrong: `{[a, b]: c}` — right: `"[a, b]": c`
      """#)

  package static let lineBreakInText = DiagnosticKind(
    "line-break-in-text", .error, title: "A line break in a text of one line",
    page: #"""
      Titles, names and labels have one line; where it breaks on the page is decided when it is set.

      Wrong:

          title: |
            Kunjungan
            Kehormatan

      Write it on one line, or begin it with `>-`, which folds lines into one.
      """#)

  package static let lineSeparator = DiagnosticKind(
    "line-separator", .error, title: "A Unicode line or paragraph separator",
    page: #"""
      U+2028 and U+2029 look like line breaks in some programs and like nothing in others, and YAML counts
      them as lines where JSON does not.

      Replace the character by a line break, or by a space.
      """#)

  package static let missingKey = DiagnosticKind(
    "missing-key", .error, title: "A required key that is not there or has no value",
    page: #"""
      The mapping lacks a key without which it cannot be used. The message names the key, what it means
      and what it takes.

      Add it to the mapping that begins at the place shown.
      """#)

  package static let noncharacter = DiagnosticKind(
    "noncharacter", .error, title: "A code point that is no character",
    page: #"""
      U+FFFE, U+FFFF, U+FDD0 to U+FDEF and the last two of each plane are reserved by Unicode for the
      inside of programs. In a text they are a sign of damage.

      Remove the code point, or the escape that stands for it.
      """#)

  package static let notNFC = DiagnosticKind(
    "not-nfc", .note, title: "Text in decomposed form",
    page: #"""
      The text holds letters written as a base letter and a combining mark (é as e and U+0301). Pages and
      comparisons use the composed form (NFC), so it was composed; nothing need be done.

      To be rid of the note, let the editor save the file in NFC.
      """#)

  package static let recursiveAlias = DiagnosticKind(
    "recursive-alias", .error, title: "An alias inside the value that it names",
    page: #"""
      An alias repeats a value. Inside this value it would repeat it without end.

      Wrong: `people: &all [tri, *all]`

      Write the part that is meant, or set the anchor at that part.
      """#)

  package static let severalDocuments = DiagnosticKind(
    "several-documents", .error, title: "More than one YAML document in a file",
    page: #"""
      A line `---` begins a new document in YAML. One file holds one meeting.

      Remove the line, or move what follows to a file of its own.
      """#)

  package static let tooDeep = DiagnosticKind(
    "too-deep", .error, title: "Lists and mappings nested too deeply",
    page: #"""
      Values are nested at most 64 deep, aliases followed. No field needs more; a stray opening bracket is
      the usual cause.
      """#)

  package static let tooManyNodes = DiagnosticKind(
    "too-many-nodes", .error, title: "More keys and values than the limit",
    page: #"""
      A file has at most 1,000,000 keys and values, where an alias counts as all that it repeats. The limit
      keeps a small file from unfolding into one that fills the memory.

      Split the file, or repeat less by aliases.
      """#)

  package static let unbalancedBidi = DiagnosticKind(
    "unbalanced-bidi", .error,
    title: "A bidi embedding or isolate that is not closed, or not opened",
    page: #"""
      The characters U+202A, U+202B, U+2066, U+2067 and U+2068 begin a piece of text in another direction;
      U+202C and U+2069 end it. Each must be closed in the same text, lest it reach into what follows.

      Close it, or remove the character: most text needs none of them.
      """#)

  package static let unknownAnchor = DiagnosticKind(
    "unknown-anchor", .error, title: "An alias of an anchor that does not exist",
    page: #"""
      `*name` repeats the value before which `&name` stands, and that must come first in the file.

      Set the anchor before the alias, or put the text in quotes if the asterisk belongs to it.
      """#)

  package static let unknownChoice = DiagnosticKind(
    "unknown-choice", .error, title: "A value that is none of the known ones",
    page: #"""
      The field takes one of a few words, which the message lists.

      Choose one of them, in exactly this spelling.
      """#)

  package static let unknownKey = DiagnosticKind(
    "unknown-key", .error, title: "A key that the mapping does not have",
    page: #"""
      Every key has a meaning; one that is not known would be silently lost, so it is an error. Most often
      it is a slip, and the message names the nearest key. Check also that the indentation puts it into the
      mapping where it belongs, and that no comma inside braces made a key of half a value.

      Wrong: `{name: Tri, S.H.}` — right: `{name: "Tri, S.H."}`
      """#)

  package static let unknownSchema = DiagnosticKind(
    "unknown-schema", .error, title: "A schema that this version does not know",
    page: #"""
      The key `schema` says what the file is and in which version of the format it is written.

      Write one of those that the message lists, or use a newer version of taklimat.
      """#)

  package static let unpairedSurrogate = DiagnosticKind(
    "unpaired-surrogate", .error, title: "An escape that stands for half a character",
    page: #"""
      In JSON a character above U+FFFF is escaped as two surrogates, `\ud83c\udfaf`. One alone, or two in
      the wrong order, stand for nothing. YAML has no surrogate pairs at all: there, write `\U0001F3AF`.

      Write the character itself, or both halves of the pair.
      """#)

  package static let wrongEncoding = DiagnosticKind(
    "wrong-encoding", .error, title: "A file in UTF-16 or UTF-32",
    page: #"""
      The file begins like one in UTF-16 or UTF-32, as some editors save "Unicode".

      Save it as UTF-8.
      """#)

  package static let wrongKind = DiagnosticKind(
    "wrong-kind", .error, title: "A file of another kind than is read here",
    page: #"""
      The key `schema` says what a file is. Meetings are built and checked; templates, identities and
      fonts are given beside them.

          taklimat check identity.yaml                            # wrong
          taklimat check meeting.yaml --identity identity.yaml    # right
      """#)

  package static let wrongType = DiagnosticKind(
    "wrong-type", .error, title: "A value of another kind than its field takes",
    page: #"""
      Each field takes text, a number, a list or a mapping, and the message says which. In YAML a list has
      `- ` before each item, a mapping has `key: value` on each line, and text with a colon needs quotes.

      Wrong: `summary: Satu kalimat.` — right:

          summary:
            - Satu kalimat.
      """#)

  package static let yamlSyntax = DiagnosticKind(
    "yaml-syntax", .error, title: "A place where the file is not YAML",
    page: #"""
      The file breaks the grammar of YAML. Common slips: text with `: ` or ` #` without quotes, keys of one
      mapping with different indentation, tabs in the indentation, a quotation mark that is not closed,
      text that begins with a sign of YAML's own (`*`, `&`, `[`, `{`, `|`, `>`, `@`, `%`).

      Wrong: `title: Rapat: Pembukaan` — right: `title: "Rapat: Pembukaan"`

      Wrong: `summary: **Rapat** kedua` — right: `summary: "**Rapat** kedua"`

      One such error ends the reading, so there may be more behind it.
      """#)

  /// All of them.
  package static let all: [DiagnosticKind] = [
    bidiOverride, colonInText, controlCharacter, duplicateKey, emptyFile, explicitTag, fileTooLarge,
    invalidBoolean, invalidColor, invalidDate, invalidIdentifier, invalidLanguage,
    invalidMerge, invalidNumber, invalidTime, invalidURL, invalidUTF8, jsonSyntax, keyNotText,
    lineBreakInText, lineSeparator, missingKey, noncharacter, notNFC, recursiveAlias,
    severalDocuments, tooDeep, tooManyNodes, unbalancedBidi, unknownAnchor, unknownChoice,
    unknownKey, unknownSchema, unpairedSurrogate, wrongEncoding, wrongKind, wrongType, yamlSyntax,
  ]
}
