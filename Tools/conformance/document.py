#!/usr/bin/env python3
"""Tools/conformance/document.py FOLDER: a meeting of some 300 pages that tries every structure.

Writes meeting.json, a template and fonts.yaml's place below FOLDER: 5,000 links, a table of 400
rows over many pages, nested lists, quotes, figures, notes of sources, mixed languages, Arabic and
Hebrew. The same each time: the generator is seeded.
"""
import json
import pathlib
import random
import re
import sys

CHECKOUT = pathlib.Path(__file__).resolve().parent.parent.parent
# Latin, Greek, Cyrillic, Arabic and Hebrew in one family (package fonts-dejavu-core).
FONTS = pathlib.Path("/usr/share/fonts/truetype/dejavu")
# It has no semibold, and no Arabic in its oblique: other faces stand in under these names.
FACES = [("DejaVuSans.ttf", "regular.ttf", 400, False),
         ("DejaVuSans-Bold.ttf", "semibold.ttf", 600, False),
         ("DejaVuSans-Bold.ttf", "bold.ttf", 700, False),
         ("DejaVuSans.ttf", "italic.ttf", 400, True),
         ("DejaVuSans-Bold.ttf", "semibold-italic.ttf", 600, True)]
SECTIONS, LINKS, ROWS, FIGURES, SOURCES = 200, 5000, 400, 40, 400

INDONESIAN = """kerja sama pertahanan pembangunan infrastruktur strategis rantai pasokan logistik
kelembagaan pertanggungjawaban berkelanjutan meningkatkan kesiapan operasional dan yang untuk dari
menyampaikan apresiasi akuntabilitas delegasi pertemuan negara-negara""".split()
ENGLISH = """international infrastructure procurement responsibility sustainable partnership the of
and capacity building development assistance readiness supply logistics""".split()
ARABIC = "التعاون الدفاعي بين البلدين يشمل البنية التحتية والخدمات اللوجستية وبناء القدرات".split()
HEBREW = "שיתוף פעולה ביטחוני בין המדינות כולל תשתיות ולוגיסטיקה".split()
GREEK = "η συνεργασία των χωρών στις υποδομές".split()

draw = random.Random(20251021)


def words(source, least, most):
    return " ".join(draw.choice(source) for _ in range(draw.randint(least, most)))


def foreign():
    return draw.choice([
        lambda: f"[{words(ENGLISH, 2, 5)}]{{lang=en}}", lambda: f"[{words(ARABIC, 2, 6)}]{{lang=ar}}",
        lambda: f"[{words(HEBREW, 2, 5)}]{{lang=he}}", lambda: f"[{words(GREEK, 2, 6)}]{{lang=el}}",
    ])()


class Links:
    def __init__(self):
        self.made = 0

    def link(self):
        self.made += 1
        return f"[{words(INDONESIAN, 1, 5)}](https://example.org/{self.made}/?a=(b)&c=%20d)"


def sentence(links, has_links):
    parts = [words(INDONESIAN, 3, 9).capitalize()]
    if draw.random() < 0.4:
        parts.append(foreign())
    if has_links:
        parts.append(links.link())
    if draw.random() < 0.3:
        parts.append(draw.choice(["*{}*", "**{}**"]).format(words(INDONESIAN, 1, 4)))
    text = " ".join(parts)
    if draw.random() < 0.05:
        text += f"[@s{draw.randrange(SOURCES)}]"
    return text + "."


def paragraph(links, linked):
    return " ".join(sentence(links, index < linked) for index in range(max(linked, 3)))


def nested_list(links, depth=0):
    lines = []
    for index in range(draw.randint(2, 4)):
        mark = f"{index + 1}." if depth % 2 else "-"
        lines.append("   " * depth + f"{mark} {sentence(links, index == 0)}")
        if depth < 3 and draw.random() < 0.6:
            lines += nested_list(links, depth + 1)
    return lines


def section(number, links, target):
    blocks = [paragraph(links, 0)]
    while links.made < target:
        blocks.append(paragraph(links, min(4, target - links.made)))
        if draw.random() < 0.15 and links.made < target:
            blocks.append("\n".join(nested_list(links)))
        if draw.random() < 0.15:
            blocks.append("> " + paragraph(links, 0))
    body = {"heading": f"Bagian {number}: {words(INDONESIAN, 2, 6)}", "body": "\n\n".join(blocks)}
    if number % (SECTIONS // FIGURES) == 1 and number // (SECTIONS // FIGURES) < FIGURES:
        body["figures"] = [f"f{number // (SECTIONS // FIGURES)}"]
    if number == 3:
        body["areas"] = True
    return body


def row(number):
    return {"id": f"r{number}", "area": words(INDONESIAN, 1, 4).capitalize(),
            "icon": "light-bulb" if number % 7 == 0 else "target",
            "description": words(INDONESIAN, 2, 25) + " " + foreign(),
            "benefit": words(INDONESIAN, 2, 12)}


def figure(number):
    return {"id": f"f{number}", "value": 10 + number, "unit": "percent", "cite": [f"s{number}"],
            "of": words(INDONESIAN, 2, 5), "statement": words(INDONESIAN, 6, 12).capitalize(),
            "display": "big-number", "alt": f"{10 + number} persen {words(INDONESIAN, 2, 5)}"}


def source(number):
    return {"id": f"s{number}", "type": "webpage", "issued": "2025-10-21",
            "author": [{"literal": f"Lembaga {number}"}],
            "title": words(INDONESIAN, 4, 12).capitalize(),
            "URL": f"https://example.org/source/{number}"}


def meeting():
    links = Links()
    sections = [section(number, links, LINKS * (number + 1) // SECTIONS)
                for number in range(SECTIONS)]
    return {
        "schema": "taklimat/meeting/1", "id": "conformance", "language": "id",
        "title": f"Uji kesesuaian {foreign()}", "when": "2025-10-21",
        "organisations": {"kemhan": {"name": "Kementerian Pertahanan", "short": "Kemhan"}},
        "participants": {"host": {"organisation": "kemhan"}},
        "summary": paragraph(links, 0) + "[@s0]", "background": sections,
        "areas": {"columns": [{"key": "area", "icon": "target"}, "description", "benefit"],
                  "rows": [row(number) for number in range(ROWS)]},
        "figures": [figure(number) for number in range(FIGURES)],
        "references": [source(number) for number in range(SOURCES)],
    }


def template():
    text = (CHECKOUT / "Templates/briefing/template.yaml").read_text()
    text = re.sub(r"Source (Serif|Sans) Pro", "DejaVu Sans", text)
    for line, tighter in [("name: briefing", "name: wide"), ("inside: 36mm", "inside: 20mm"),
                          ("outside: 49mm", "outside: 20mm"),
                          ("size: 10.5pt, leading: 15pt, color: ink, align: justified",
                           "size: 8pt, leading: 11pt, color: ink, align: justified")]:
        if line not in text:
            sys.exit(f"the briefing template no longer says {line!r}")
        text = text.replace(line, tighter)
    return text


def manifest():
    lines = ["schema: taklimat/fonts/1", "fonts:"]
    lines += [f"  - {{file: {file}, family: DejaVu Sans, weight: {weight}, "
              f"italic: {str(italic).lower()}}}" for _, file, weight, italic in FACES]
    return "\n".join(lines) + "\n"


def main():
    folder = pathlib.Path(sys.argv[1])
    for part in ("template", "fonts"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    (folder / "meeting.json").write_text(json.dumps(meeting(), ensure_ascii=False, indent=1))
    (folder / "template/template.yaml").write_text(template())
    (folder / "fonts/manifest.yaml").write_text(manifest())
    for origin, file, _, _ in FACES:
        (folder / "fonts" / file).write_bytes((FONTS / origin).read_bytes())


main()
