import Frames
import Templates

/// A template as a list of templates tells it.
public struct TemplateDescription: Sendable, Hashable {
  /// By which it is asked for.
  public let name: String
  /// The paper's name, or its width and height in millimetres.
  public let paper: String
  /// What it is for, in a sentence; empty where it does not say.
  public let purpose: String

  init(_ template: Template) {
    name = template.name
    let size = template.page.size
    let (width, height) = (Self.millimetres(size.width), Self.millimetres(size.height))
    paper = PaperSize.name(of: size) ?? "\(width) × \(height) mm"
    purpose = template.description ?? ""
  }

  private static func millimetres(_ points: Double) -> Int { Int((points * 25.4 / 72).rounded()) }
}
