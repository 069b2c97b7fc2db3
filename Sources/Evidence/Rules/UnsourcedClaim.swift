import Diagnostics
import Meetings

extension EvidenceRule {
  static let unsourcedClaim = EvidenceRule(EvidenceDiagnostics.unsourcedClaim) { dossier in
    let unsourced = dossier.unsourcedClaims
    guard !dossier.meeting.references.isEmpty else {
      return unsourced.prefix(1).map { claim in
        Finding(
          summary: "\"\(claim.excerpt)\" and what else the file states as a fact has no source:"
            + " there are no \"references\"",
          span: claim.span,
          hint: "add \"references\", and cite them where they are used: [@id]")
      }
    }
    return unsourced.map { claim in
      Finding(
        summary: "\"\(claim.excerpt)\" stands in a paragraph that cites no source",
        span: claim.span, hint: "cite the source behind the sentence: [@id]")
    }
  }
}

extension Dossier {
  /// A claim and where it stands.
  fileprivate struct Unsourced {
    let excerpt: String
    let key: String
    let span: SourceSpan?
  }

  /// What figures say with a source, or are themselves told to lack one.
  private var figuresKeys: Set<String> {
    let known = meeting.figures.filter { !$0.cite.isEmpty || tellsOfFigures }
    return Set(known.flatMap(Claim.keys))
  }

  /// Whether a number that a figure and a text give without a source is told of the figure: one of
  /// both tells it, the graver of the two.
  private var tellsOfFigures: Bool {
    guard let figure = severity(of: EvidenceDiagnostics.figureWithoutSource) else { return false }
    return severity(of: EvidenceDiagnostics.unsourcedClaim).map { $0 <= figure } ?? true
  }

  /// The numbers without a source that a text is told of and not the figure.
  var keysToldOfTexts: Set<String> {
    guard !tellsOfFigures else { return [] }
    // Without references the first is told for all.
    return Set(unsourcedClaims.prefix(meeting.references.isEmpty ? 1 : .max).map(\.key))
  }

  /// The claims of paragraphs without sources; what is said with a source elsewhere has one, and
  /// what belongs to a figure is the figure's, where figures are asked for theirs.
  fileprivate var unsourcedClaims: [Unsourced] {
    let texts = passages.filter { $0.kind == .prose || $0.kind == .note }
    let claims = texts.map { (isSourced: isSourced($0), passage: $0, claims: $0.claims(self)) }
    var known = figuresKeys
    for text in claims where text.isSourced { known.formUnion(text.claims.map(\.key)) }
    let asksFigures = severity(of: EvidenceDiagnostics.figureWithoutSource) != nil
    let apart = (asksFigures ? meeting.figures.map(\.span) : []) + wishes
    return claims.filter { !$0.isSourced }.flatMap { _, passage, claims in
      claims.filter { !known.contains($0.key) }.compactMap { claim in
        let span = passage.span(claim.first, to: claim.last)
        if let span, apart.contains(where: { $0.holds(span) }) { return nil }
        return Unsourced(
          excerpt: passage.excerpt(claim.first, to: claim.last), key: claim.key, span: span)
      }
    }
  }
}

extension SourceSpan {
  /// Whether another place lies within this one.
  func holds(_ other: SourceSpan) -> Bool {
    source == other.source && start <= other.start && other.end <= end
  }
}
