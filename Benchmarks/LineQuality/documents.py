"""The same prose as a document for each program: one column of a width, justified, hyphenated."""
import json
import os
import re

SIZE, LEADING = 10.5, 15
MARGIN = 60
HEIGHT = 842
FAMILY = "Source Serif Pro"
FOLDER = "Fonts/source-serif-pro"


def meeting(paragraphs, language, folder):
    """A meeting's file with the prose as its background; JSON is the plainest form of one."""
    path = os.path.join(folder, "prose.json")
    data = {
        "schema": "taklimat/meeting/1",
        "id": "prose",
        "language": language,
        "title": "Prosa",
        "background": [{"body": "\n\n".join(paragraphs)}],
    }
    with open(path, "w", encoding="utf-8") as file:
        json.dump(data, file, ensure_ascii=False)
    return path


def template(width, folder):
    """The shipped template with another sheet, and with the background alone."""
    with open("Templates/briefing/template.yaml", encoding="utf-8") as file:
        text = file.read()
    page = (
        f"page: {{size: {{width: {width + 2 * MARGIN:.3f}pt, height: {HEIGHT}pt}}, top: 60pt,"
        f" bottom: 60pt, inside: {MARGIN}pt, outside: {MARGIN}pt, head: 20pt, foot: 20pt}}\n"
    )
    text, pages = re.subn(r"(?m)^page:\n(  .*\n)+", page, text)
    text, sections = re.subn(r"(?m)^sections:.*$", "sections: [background]", text)
    if pages != 1 or sections != 1:
        raise SystemExit("the template has no page or no sections where they were")
    path = os.path.join(folder, "mine", "template.yaml")
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return os.path.dirname(path)


def typst(paragraphs, language, width, folder):
    path = os.path.join(folder, "prose.typ")
    escaped = [re.sub(r"([\\#*_`$<>@\[\]~])", r"\\\1", text) for text in paragraphs]
    with open(path, "w", encoding="utf-8") as file:
        file.write(
            f"#set page(width: {width + 2 * MARGIN:.3f}pt, height: {HEIGHT}pt, margin: {MARGIN}pt)\n"
            f'#set text(font: "{FAMILY}", size: {SIZE}pt, lang: "{language}", hyphenate: true)\n'
            f"#set par(justify: true, leading: {LEADING - SIZE:.1f}pt)\n\n"
        )
        file.write("\n\n".join(escaped) + "\n")
    return path


def html(paragraphs, language, width, folder):
    path = os.path.join(folder, "prose.html")
    font = os.path.abspath(FOLDER + "/SourceSerifPro-Regular.ttf")
    style = (
        f'@font-face {{ font-family: "Prose"; src: url("{font}") }}\n'
        f"@page {{ size: {width + 2 * MARGIN:.3f}pt {HEIGHT}pt; margin: {MARGIN}pt }}\n"
        f'body {{ margin: 0; font: {SIZE}pt/{LEADING}pt "Prose" }}\n'
        "p { margin: 0 0 7.5pt; text-align: justify; hyphens: auto }\n"
    )
    with open(path, "w", encoding="utf-8") as file:
        file.write(f'<!doctype html><html lang="{language}"><meta charset="utf-8">')
        file.write(f"<style>\n{style}</style><body>\n")
        for text in paragraphs:
            text = text.replace("&", "&amp;").replace("<", "&lt;")
            file.write(f"<p>{text}</p>\n")
    return path
