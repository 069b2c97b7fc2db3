"""Advances of a TrueType font, as far as plain text needs them (OpenType: head, hhea, hmtx, cmap 4)."""
import struct


class Font:
    def __init__(self, path):
        with open(path, "rb") as file:
            self.data = file.read()
        count = struct.unpack_from(">H", self.data, 4)[0]
        self.tables = {}
        for index in range(count):
            tag, _, offset, _ = struct.unpack_from(">4sIII", self.data, 12 + 16 * index)
            self.tables[tag.decode("ascii")] = offset
        self.units = struct.unpack_from(">H", self.data, self.tables["head"] + 18)[0]
        self.metrics = struct.unpack_from(">H", self.data, self.tables["hhea"] + 34)[0]
        self.glyphs = self._characters()

    def _characters(self):
        cmap = self.tables["cmap"]
        for index in range(struct.unpack_from(">H", self.data, cmap + 2)[0]):
            offset = cmap + struct.unpack_from(">HHI", self.data, cmap + 4 + 8 * index)[2]
            if struct.unpack_from(">H", self.data, offset)[0] == 4:
                return self._segments(offset)
        raise ValueError("the font has no character map of format 4")

    def _segments(self, offset):
        count = struct.unpack_from(">H", self.data, offset + 6)[0] // 2
        ends, starts, deltas, ranges = (
            offset + 14,
            offset + 16 + 2 * count,
            offset + 16 + 4 * count,
            offset + 16 + 6 * count,
        )
        glyphs = {}
        for index in range(count):
            end, start, delta, step = (
                struct.unpack_from(">H", self.data, base + 2 * index)[0]
                for base in (ends, starts, deltas, ranges)
            )
            for code in range(start, min(end, 0xFFFE) + 1):
                glyph = code
                if step:
                    place = ranges + 2 * index + step + 2 * (code - start)
                    glyph = struct.unpack_from(">H", self.data, place)[0]
                glyphs[code] = (glyph + delta) & 0xFFFF if glyph else 0
        return glyphs

    def advance(self, character):
        """In ems."""
        glyph = min(self.glyphs.get(ord(character), 0), self.metrics - 1)
        units = struct.unpack_from(">H", self.data, self.tables["hmtx"] + 4 * glyph)[0]
        return units / self.units
