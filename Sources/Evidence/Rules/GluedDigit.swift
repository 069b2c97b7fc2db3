extension EvidenceRule {
  static let gluedDigit = EvidenceRule(EvidenceDiagnostics.gluedDigit) { dossier in
    dossier.passages.flatMap { passage in
      dossier.gluedNumbers(in: passage).map { glued in
        let text = String(decoding: glued.word.text.utf8.prefix(glued.length), as: UTF8.self)
        return Finding(
          summary: "\"\(glued.word.text)\" looks like \"\(text)\" with the number"
            + " \(glued.number) of a source",
          span: passage.span(glued.word),
          hint: "write \(text)[@id] with the id of the source, or part the two")
      }
    }
  }
}
