"""Justified lines as a PDF has them: where its words stand, measured with poppler's pdftotext."""
import dataclasses
import re
import subprocess
import unicodedata
import xml.etree.ElementTree

HYPHENS = "-\u2010\u00ad"
#: In whatever namespace.
PAGE, WORD = ".//{*}page", ".//{*}word"


@dataclasses.dataclass
class Line:
    """All but the last line of a paragraph."""

    page: int
    #: Of its words, from the page's top, in points.
    top: float
    bottom: float
    #: What its spaces have more than their natural width, as a part of it.
    stretch: float
    hyphenated: bool
    #: How many hyphenated lines stand above it in the paragraph, itself among them.
    ladder: int


def letters(text):
    """Without spaces, hyphens and forms of quotation marks, by which programs differ."""
    text = unicodedata.normalize("NFKC", text)
    text = re.sub("[\u2018\u2019']", "'", re.sub('[\u201c\u201d"]', '"', text))
    return re.sub(rf"[{HYPHENS}\s]", "", text)


def words(pdf):
    """The words of each page from left to right, lines from top to bottom."""
    command = ["pdftotext", "-bbox", pdf, "-"]
    text = subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")
    text = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)
    for number, page in enumerate(xml.etree.ElementTree.fromstring(text).findall(PAGE)):
        lines = []
        for word in page.findall(WORD):
            box = [float(word.get(name)) for name in ("xMin", "yMin", "xMax", "yMax")]
            if lines and abs(lines[-1][-1][1][1] - box[1]) < 2 and box[0] > lines[-1][-1][1][0]:
                lines[-1].append((word.text or "", box))
            else:
                lines.append([(word.text or "", box)])
        for line in sorted(lines, key=lambda line: line[0][1][1]):
            yield number + 1, line


def measure(pdf, paragraphs, space):
    """The justified lines of the paragraphs; `space` is a space's natural width in points.

    What is no part of the prose (folios, a heading) is passed over. The prose must be complete: a
    program that loses a word is not measured.
    """
    wanted = [letters(text) for text in paragraphs]
    found = []
    paragraph, done, ladder = 0, 0, 0
    for page, line in words(pdf):
        text = letters("".join(word for word, _ in line))
        if paragraph == len(wanted) or not wanted[paragraph].startswith(text, done):
            continue
        done += len(text)
        if done == len(wanted[paragraph]):
            paragraph, done, ladder = paragraph + 1, 0, 0
            continue
        hyphenated = line[-1][0][-1:] in HYPHENS
        ladder = ladder + 1 if hyphenated else 0
        gaps = [right[1][0] - left[1][2] for left, right in zip(line, line[1:])]
        stretch = sum(gaps) / len(gaps) / space - 1 if gaps else 0
        top, bottom = line[0][1][1], line[0][1][3]
        found.append(Line(page, top, bottom, stretch, hyphenated, ladder))
    if paragraph < len(wanted):
        raise SystemExit(f"{pdf}: paragraph {paragraph + 1} is not there as it was written")
    return found
