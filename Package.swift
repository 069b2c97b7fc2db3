// swift-tools-version: 6.2
import PackageDescription

/// One policy for every Swift target, so that no module can drift from it.
let policy: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A room of the house: its name, the rooms it may look into, and what it needs from outside.
struct Module {
  let name: String
  let imports: [String]
  var external: [Target.Dependency] = []

  var dependencies: [Target.Dependency] { imports.map { .target(name: $0) } + external }
}

/// In the order in which data flows; ARCHITECTURE.md explains the walls.
let modules: [Module] = [
  Module(name: "Diagnostics", imports: []),
  Module(name: "Fields", imports: ["Diagnostics"], external: ["CYAML"]),
  Module(name: "Bibliographies", imports: ["Diagnostics", "Fields"]),
  Module(name: "Markup", imports: ["Diagnostics"], external: ["CMD4C"]),
  Module(name: "Languages", imports: ["Diagnostics", "Fields"], external: ["CHyphen"]),
  Module(name: "Meetings", imports: ["Diagnostics", "Fields", "Markup"]),
  Module(
    name: "Evidence", imports: ["Diagnostics", "Fields", "Markup", "Languages", "Meetings"]),
  Module(name: "Frames", imports: ["Diagnostics"]),
  Module(
    name: "Templates", imports: ["Diagnostics", "Fields", "Languages", "Frames", "Markup"]),
  Module(name: "PangoCairo", imports: [], external: ["CPangoCairo", "CTurboJPEG", "CRsvg"]),
  Module(name: "XMLSyntax", imports: []),
  Module(name: "Pictures", imports: ["Diagnostics", "XMLSyntax"]),
  Module(name: "Fonts", imports: ["Diagnostics", "Fields", "Frames", "PangoCairo"]),
  Module(
    name: "Shaping", imports: ["Diagnostics", "Frames", "Fonts", "Languages", "PangoCairo"]),
  Module(name: "Layout", imports: ["Diagnostics", "Frames", "Shaping"]),
  Module(name: "Proofreading", imports: ["Diagnostics", "Frames", "Layout"]),
  Module(
    name: "Compose",
    imports: [
      "Diagnostics", "Fields", "Meetings", "Templates", "Languages", "Markup", "Frames", "Pictures",
      "Shaping", "Layout",
    ]),
  Module(name: "Paint", imports: ["Diagnostics", "Frames", "Fonts", "PangoCairo"]),
  Module(name: "PDFSyntax", imports: []),
  Module(name: "Finish", imports: ["Diagnostics", "Frames", "PDFSyntax"], external: ["CDeflate"]),
  Module(
    name: "Checks", imports: ["Diagnostics", "Fields", "PDFSyntax", "XMLSyntax"],
    external: ["CQPDF"]),
  Module(
    name: "Articles", imports: ["Diagnostics", "Fields", "Markup", "Languages"]),
  Module(
    name: "Taklimat",
    imports: [
      "Diagnostics", "Fields", "Bibliographies", "Markup", "Languages", "Meetings", "Evidence",
      "Frames", "Templates",
      "Fonts", "PangoCairo", "XMLSyntax", "Pictures", "Shaping", "Layout", "Proofreading",
      "Compose",
      "Paint",
      "PDFSyntax", "Finish", "Checks", "Articles",
    ]),
  Module(name: "Arguments", imports: ["Diagnostics"]),
  Module(name: "TaklimatCommands", imports: ["Taklimat", "Arguments"]),
]

let cLibraries: [Target] = [
  .systemLibrary(
    name: "CPangoCairo", pkgConfig: "pango", providers: [.apt(["libpango1.0-dev"])]),
  .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
  .systemLibrary(name: "CMD4C", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"])]),
  .systemLibrary(name: "CHyphen", providers: [.apt(["libhyphen-dev"])]),
  .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
  // Without `pkgConfig`, which would link it: it is loaded by the few runs that read a PDF.
  .systemLibrary(name: "CQPDF", providers: [.apt(["libqpdf-dev"])]),
  // Loaded, too, where a JPEG file becomes part of a page's picture.
  .systemLibrary(name: "CTurboJPEG", providers: [.apt(["libturbojpeg0-dev"])]),
  // Loaded where an SVG file is shown; the few functions are declared here.
  .systemLibrary(name: "CRsvg"),
]

/// Pango's own shaping, which tests measure ours by.
let pangoShaping = Target.systemLibrary(
  name: "CPangoFT2", path: "Tests/CPangoFT2", pkgConfig: "pangoft2")

let testSupport = Target.target(
  name: "TestSupport",
  dependencies: modules.map(\.name).filter { $0 != "TaklimatCommands" }.map { .target(name: $0) },
  path: "Tests/TestSupport",
  swiftSettings: policy)

let package = Package(
  name: "taklimat",
  products: [
    .executable(name: "taklimat", targets: ["taklimat-cli"]),
    .library(name: "Taklimat", targets: ["Taklimat"]),
  ],
  targets: cLibraries
    + modules.map { .target(name: $0.name, dependencies: $0.dependencies, swiftSettings: policy) }
    + [
      .executableTarget(
        name: "taklimat-cli", dependencies: ["TaklimatCommands"], swiftSettings: policy,
        linkerSettings: [
          // Packed by lld, the 45,000 words of the binary that a start relocates cost a third. The
          // folder is searched first; `make` fills it, and without it the shared libraries serve.
          .unsafeFlags([
            "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs",
            "-Xclang-linker", "-static-libgcc",
            "-L\(Context.packageDirectory)/.build/static",
          ])
        ]),
      .executableTarget(
        name: "finish-benchmark",
        dependencies: ["Diagnostics", "Finish", "Fonts", "Frames", "Paint", "PangoCairo"],
        path: "Benchmarks/Finish", swiftSettings: policy),
      testSupport, pangoShaping,
    ]
    + modules.map { module in
      .testTarget(
        name: module.name + "Tests",
        dependencies: (module.imports + [module.name, "TestSupport"]
          + (module.name == "PangoCairo" ? [pangoShaping.name] : [])).map { .target(name: $0) },
        swiftSettings: policy)
    }
    + [
      .testTarget(
        name: "ArchitectureTests", dependencies: ["TestSupport", "Diagnostics", "Taklimat"],
        swiftSettings: policy),
      .testTarget(
        name: "TestSupportTests", dependencies: ["TestSupport"], swiftSettings: policy),
    ]
)
