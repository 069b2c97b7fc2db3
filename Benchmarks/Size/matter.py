"""Long meetings, always the same ones, as this program and as a peer take them.

    matter.py rows|pages N OUT.json          a meeting for taklimat
    matter.py rows|pages N OUT.json BASE     the same words put into a peer's short document

`rows` puts N rows into the table of meeting.json; `pages` adds N sections of about a page of prose.
"""
import json
import os
import random
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
AREAS = [
    "Infrastruktur Strategis", "Rantai Pasokan Logistik", "Kapasitas Kelembagaan",
    "Transfer Kapabilitas", "Peningkatan Standar", "Inovasi", "Dampak Operasional",
    "Tata Kelola Proyek", "Energi Terbarukan", "Ketahanan Pangan", "Keamanan Siber",
    "Layanan Kesehatan"]
DESCRIPTIONS = [
    "Pembangunan fasilitas pertahanan modern", "Manajemen distribusi dan pengadaan",
    "Pelatihan dan pengembangan SDM", "Alih teknologi dan pengetahuan",
    "Adopsi best practices global", "Penerapan solusi terkini", "Hasil terukur dan konkret",
    "Pendampingan teknis lintas lembaga serta pemantauan berkala",
    "Pemanfaatan sumber energi rendah emisi di pangkalan"]
BENEFITS = [
    "Meningkatkan kesiapan operasional", "Efisiensi dan kecepatan respons",
    "Standar internasional tercapai", "Kemandirian teknologi pertahanan",
    "Akuntabilitas dan transparansi", "Daya saing pertahanan meningkat",
    "Ketahanan nasional lebih solid", "Biaya siklus hidup yang lebih rendah dan terukur"]


class Prose:
    """Sentences of the example, a third of their plain words exchanged for others of them."""

    def __init__(self, chance):
        self.chance = chance
        with open(os.path.join(HERE, "sentences.txt"), encoding="utf-8") as file:
            self.sentences = file.read().splitlines()
        self.words = sorted({
            word for sentence in self.sentences for word in sentence.split() if self.is_plain(word)})

    @staticmethod
    def is_plain(word):
        return word.isalpha() and word.islower() and len(word) > 3

    def sentence(self):
        words = self.chance.choice(self.sentences).split()
        for place, word in enumerate(words[1:], 1):
            if self.is_plain(word) and self.chance.random() < .35:
                words[place] = self.chance.choice(self.words)
        return " ".join(words) + "."

    def paragraph(self, sentences):
        """Stretches of text, and between them the numbers of the sources cited."""
        runs, text = [], ""
        for _ in range(sentences):
            text += (" " if text or runs else "") + self.sentence()
            if self.chance.random() < .25:
                runs += [text, self.chance.randint(1, 7)]
                text = ""
        return runs + [text] if text else runs


def rows(count):
    chance = random.Random(1)
    return [
        [chance.choice(AREAS), chance.choice(DESCRIPTIONS), chance.choice(BENEFITS)]
        for _ in range(count)]


def sections(count):
    """Headings, each with six paragraphs of four sentences: about a page."""
    chance = random.Random(1)
    prose = Prose(chance)
    for number in range(1, count + 1):
        heading = f"Bagian {number}: {chance.choice(AREAS)}"
        yield heading, [prose.paragraph(4) for _ in range(6)]


def meeting(kind, count):
    with open(os.path.join(HERE, "meeting.json"), encoding="utf-8") as file:
        data = json.load(file)
    if kind == "rows":
        data["areas"]["rows"] = [
            {"area": area, "description": description, "benefit": benefit}
            for area, description, benefit in rows(count)]
        return data
    sources = [reference["id"] for reference in data["references"]]
    marked = [
        {"heading": heading, "body": "\n\n".join(
            "".join(run if isinstance(run, str) else f"[@{sources[run - 1]}]" for run in runs)
            for runs in paragraphs)}
        for heading, paragraphs in sections(count)]
    data["background"][-1:-1] = marked
    return data


def peer(kind, count, base):
    with open(base, encoding="utf-8") as file:
        data = json.load(file)
    if kind == "rows":
        for block in (block for section in data["sections"] for block in section["blocks"]):
            if block["type"] == "table":
                block["rows"] = rows(count)
        return data
    data["sections"][-1:-1] = [
        {"heading": heading, "blocks": [{"type": "p", "runs": runs} for runs in paragraphs]}
        for heading, paragraphs in sections(count)]
    return data


def write(data, path):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(data, file, ensure_ascii=False, indent=1)


def main():
    if len(sys.argv) not in (4, 5) or sys.argv[1] not in ("rows", "pages"):
        sys.exit(__doc__)
    kind, count, path = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    data = peer(kind, count, sys.argv[4]) if len(sys.argv) == 5 else meeting(kind, count)
    write(data, path)


if __name__ == "__main__":
    main()
