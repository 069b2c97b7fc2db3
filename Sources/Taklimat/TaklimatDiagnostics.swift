package import Diagnostics
import Fields
import Glibc

/// What can go wrong between the program and the world around it.
package enum TaklimatDiagnostics {
  package static let badSourceDate = DiagnosticKind(
    "bad-source-date", .error, title: "SOURCE_DATE_EPOCH is not a number of seconds",
    page: """
      The environment variable `SOURCE_DATE_EPOCH` gives a date to documents that state none. It
      must be a whole number of seconds since 1970, without sign or space, at most the end of 9999.

      Wrong: `SOURCE_DATE_EPOCH=yesterday`
      Right: `SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)`

      Set it so, unset it, or state `document: {date: …}` in the meeting file.
      """)

  package static let cannotCreate = DiagnosticKind(
    "cannot-create", .error, title: "An output file cannot be created",
    page: """
      The output's folder does not exist and cannot be made, is not a folder, or does not allow
      new files. Nothing was written.

      Wrong: `taklimat build meeting.yaml -o /usr/briefing.pdf` as an ordinary user
      Right: `taklimat build meeting.yaml -o ~/briefing.pdf`

      Choose a place that you may write to with `-o`.
      """)

  package static let cannotWrite = DiagnosticKind(
    "cannot-write", .error, title: "An output file cannot be written to its end",
    page: """
      Writing stopped half-way: usually the disk is full or a quota is reached. The unfinished
      file has been removed; an older file of that name is as it was.

      Make room, then run the same command again.
      """)

  package static let internalError = DiagnosticKind(
    "internal-error", .error, title: "The program found itself in error",
    page: """
      A check inside the program failed. Your file may be quite right. Nothing was written.

      Please report it with the output of `taklimat --version` and, if you may share it, the file.
      """)

  package static let noAlternative = DiagnosticKind(
    "no-alternative", .error, title: "A figure has nothing to be read aloud",
    page: """
      PDF/UA asks for a text that stands for each drawing, for those who hear the document. This
      figure's is empty, or shows nothing: only spaces or joiners.

      Wrong: `alt: " "`
      Right: `alt: 79 percent of all greenhouse gas emissions`

      Say under `alt` what the figure shows, or leave the key out: a text is then made of the
      figure's own words. With `--pdf-standard none` it is not asked for.
      """)

  package static let noSuchPage = DiagnosticKind(
    "no-such-page", .error, title: "The document does not have that page",
    page: """
      Pages are counted from 1, title page included, whatever number is printed on them.

      Wrong: `taklimat explain --page 9 meeting.yaml` of a document of four pages
      Right: `taklimat explain --page 4 meeting.yaml`
      """)

  package static let noTitle = DiagnosticKind(
    "no-title", .error, title: "The title shows nothing",
    page: """
      The standards ask for a title that a reader can see in the window's head and hear. This one
      holds only spaces, joiners or marks of direction.

      Wrong: `title: "\\u200B"`
      Right: `title: Visit to the bridge works`

      Write a title. With `--pdf-standard none` it is not asked for.
      """)

  package static let notAFile = DiagnosticKind(
    "not-a-file", .error, title: "A name does not stand for a file",
    page: """
      A folder, pipe, socket or device stands under the name of a file to be read. Such things are
      refused without being read, because they may never end.

      Wrong: `taklimat check /dev/stdin`
      Right: `taklimat check - < meeting.yaml`

      Name a file, or use `-` to read standard input.
      """)

  package static let notFound = DiagnosticKind(
    "not-found", .error, title: "A file or folder is not there",
    page: """
      Nothing stands under this name, or a part of its path is not a folder. Names on the command
      line count from the folder that you are in; names in a meeting file count from that file's
      folder.

      Wrong: `taklimat build meetings/unops.yml` where the file is `meetings/unops.yaml`
      Right: `taklimat build meetings/unops.yaml`

      Look for a spelling mistake, and list the folder to see what is there.
      """)

  package static let olderOutput = DiagnosticKind(
    "older-output", .note, title: "An older file stands where the result would go",
    page: """
      The build failed, so nothing was written. Under the name of the result stands a file, most
      likely of an earlier build. It is left alone, and does not show what the input says now.

      Mend the errors and build again, or remove the file.
      """)

  package static let olderPages = DiagnosticKind(
    "older-pages", .note, title: "Older pages stand beside the new ones",
    page: """
      Pages as pictures are numbered: `unops-1.png`, `unops-2.png`. Beside those just written stand
      files that are named like further pages of the same series, most likely of an earlier build
      that had more pages. They are left alone, since nothing tells whose they are.

      Remove them, or build into a fresh folder: `-o pages/unops.png`.
      """)

  package static let outsideRoot = DiagnosticKind(
    "outside-root", .error, title: "A file lies outside the folder that may be read",
    page: """
      Only files below the root are read: the meeting file's folder, or the one given by `--root`.
      Symbolic links are followed first, so a link inside that leads outside is outside. A meeting
      from someone else can therefore not draw in a file that you did not mean to give.

      Wrong: `logo: ../../shared/logo.png`
      Right: the same with `taklimat build --root . meetings/unops/meeting.yaml`

      Move the file below the root, or widen the root with `--root`.
      """)

  package static let outputsCollide = DiagnosticKind(
    "outputs-collide", .error, title: "An output would overwrite another, or a file that is read",
    page: """
      An output takes the name of its input; a file named `meeting` takes that of its folder. Two
      inputs of one run came to the same name, so that one would overwrite the other; or an output
      would replace a file that is read, directly or through a link: an input, a template or one that
      it extends, the identity, a file of sources, a picture. Nothing was written.

      Wrong: `taklimat build a/unops.yaml b/unops.yaml`
      Right: `taklimat build a/unops.yaml -o a.pdf`, then the other by itself

      Wrong: `taklimat build unops.yaml -o unops.yaml`
      Right: `taklimat build unops.yaml -o unops.pdf`

      Wrong: `taklimat build a.yaml b.yaml -o both.pdf`
      Right: `taklimat build a.yaml b.yaml -o both/`

      Name another file, or a folder, with `-o`.
      """)

  package static let pageBudget = DiagnosticKind(
    "page-budget", .error, title: "A document with more pages than its template lets it have",
    page: """
      A card is one page, or it is none: its reader turns no leaf. `budgets: {pages: 1}` in a template
      says so, and the document is refused where it is longer. The hint names what stands beyond.

          points:
            - {topic: Bridge, say: [One idea., Another., A third., And a fourth.]}    # too much to say
            - {topic: Bridge, say: We need the funds this year.}                      # right

      Shorten texts, put what matters less into tiers `might` and `defensive`, or build with another
      template.
      """)

  package static let pictureTooLarge = DiagnosticKind(
    "picture-too-large", .error, title: "A page is too large for a picture",
    page: """
      Pages as pictures have 150 pixels to the inch and at most 100 megapixels each, which is a sheet
      of 1.7 by 1.7 metres.

      Build a PDF, which has no such limit, or choose a smaller paper in the template.
      """)

  package static let privateUse = DiagnosticKind(
    "private-use", .error, title: "A character has no meaning outside its font",
    page: """
      Characters from U+E000 to U+F8FF (and in two planes far above) mean what one font makes of
      them: a logo, a pictograph, an old encoding. A reader who copies or hears the text gets
      nothing, so PDF/A at level A does not take them.

      Wrong: `title: "\\uF8FF Visit"`
      Right: `title: Visit`

      Write what the character stands for, or use an icon. `--pdf-standard ua-1` and `none` take
      such characters.
      """)

  package static let readFailed = DiagnosticKind(
    "read-failed", .error, title: "Reading a file failed half-way",
    page: """
      The file was opened, but the system could not deliver all of it: a failing disk, a network
      drive that went away, a closed terminal. Nothing was written.

      Copy the file to a local disk and run the command again.
      """)

  package static let shareNotFound = DiagnosticKind(
    "share-not-found", .error,
    title: "The program's own templates, fonts and languages are missing",
    page: """
      The folder with `Templates`, `Fonts` and `Languages` is looked for in three places: the one
      given by `--share-dir`, `../share/taklimat` beside the folder of the executable, and the
      checkout that the executable was built in. The folder that you are in is never one of them.

      Wrong: only the executable copied to another machine
      Right: `make install PREFIX=$HOME/.local`, which copies all of it

      Install the program with `make install`, or name the folder with `--share-dir`.
      """)

  package static let skippedFile = DiagnosticKind(
    "skipped-file", .warning, title: "A file that looks like a meeting was skipped",
    page: """
      A folder stands for the meetings below it: each .yaml, .yml and .json file that states
      `schema: taklimat/meeting/1`. This file states nearly that, or has the keys of a meeting and
      no such line, so that it was most likely meant to be built. The message says which.

      Wrong: `schema: taklimat/meting/1`
      Right: `schema: taklimat/meeting/1`

      Mend the line, or name the file by itself to see all that is wrong with it.
      """)

  package static let templateCycle = DiagnosticKind(
    "template-cycle", .error, title: "A template that extends itself",
    page: """
      `extends` names the template from which all is taken that a template does not say itself. A
      template cannot stand among those that it is made from.

          extends: briefing    # wrong in the template briefing itself

      Name another template, or write all of it.
      """)

  package static let unreadable = DiagnosticKind(
    "unreadable", .error, title: "A file cannot be opened",
    page: """
      The file is there, but the system does not let it be opened; the message repeats its reason.
      "Permission denied" means that you may not read the file or enter one of its folders; "Too
      many levels of symbolic links" that links lead in a circle.

      Wrong: a file with `chmod 000 meeting.yaml`
      Right: `chmod u+r meeting.yaml`

      Change the permissions, or mend the link.
      """)

  package static let all: [DiagnosticKind] = [
    badSourceDate, cannotCreate, cannotWrite, internalError, noAlternative, noSuchPage, noTitle,
    notAFile, notFound, olderOutput, olderPages, outputsCollide, outsideRoot, pageBudget,
    pictureTooLarge,
    privateUse,
    readFailed,
    shareNotFound,
    skippedFile, templateCycle, unreadable,
  ]
}

extension FileFailure {
  /// What to tell the user; `span` is the place that named the file, if a file did.
  package func diagnostic(at span: SourceSpan? = nil) -> Diagnostic {
    switch self {
    case .notFound(let name):
      Diagnostic(
        TaklimatDiagnostics.notFound, "there is no \"\(name)\"", at: span,
        hint: NearbyFiles(name, isNamedInFile: span != nil).hint)
    case .notAFile(let name, let sort):
      Diagnostic(
        TaklimatDiagnostics.notAFile, "\"\(name)\" is not a file but a \(sort.rawValue)", at: span,
        hint: span == nil
          ? "name a file, or use - to read standard input"
          : sort == .folder ? "name a file in it: \"\(PathName.last(of: name))/…\"" : "name a file")
    case .notAFolder(let name):
      Diagnostic(
        TaklimatDiagnostics.notFound, "\"\(name)\" is not a folder", at: span,
        hint: "name a folder that is there")
    case .unreadable(let name, let reason):
      Diagnostic(
        TaklimatDiagnostics.unreadable, "\"\(name)\" cannot be opened: \(reason)", at: span,
        hint: reason == FileFailure.reason(ELOOP)
          ? "mend the link" : "allow reading it and entering its folders, or name another")
    case .outsideRoot(let name, let root):
      Self.outsideRoot(name, root: root, at: span)
    case .tooLarge(let name, let limit):
      Diagnostic(
        FieldsDiagnostics.fileTooLarge, "\"\(name)\" is larger than \(limit / 1_000_000) MB",
        at: span, hint: "a meeting's file holds text and numbers; was another file meant?")
    case .readFailed(let name, let reason):
      Diagnostic(
        TaklimatDiagnostics.readFailed, "reading \"\(name)\" failed: \(reason)", at: span)
    case .cannotCreate(let name, let reason):
      Diagnostic(
        TaklimatDiagnostics.cannotCreate, "\"\(name)\" cannot be created: \(reason)", at: span,
        hint: "choose another place with -o")
    case .cannotWrite(let name, let reason):
      Diagnostic(
        TaklimatDiagnostics.cannotWrite, "\"\(name)\" cannot be written: \(reason)", at: span)
    }
  }

  private static func outsideRoot(
    _ name: String, root: String?, at span: SourceSpan?
  ) -> Diagnostic {
    Diagnostic(
      TaklimatDiagnostics.outsideRoot,
      root.map { "\"\(name)\" leads outside the root \"\($0)\"" }
        ?? "\"\(name)\" cannot be read: standard input has no folder that it could count from",
      at: span, hint: "name a folder that holds it with --root")
  }
}
