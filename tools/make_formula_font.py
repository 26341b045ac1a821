"""Make the small font of the formulas from STIX Math.

    apt-get download fonts-stix && dpkg -x fonts-stix_*.deb stix
    python -m tools.make_formula_font stix/usr/share/fonts/opentype/stix-word/STIXMath-Regular.otf

Formulas need a font that says how brackets stretch, how high exponents stand and how far a bar is
from its numbers: one with a table called MATH. Few computers have one. This keeps the characters
that formulas are likely to have, with all sizes of their brackets, and gives the font another name,
as its licence asks.
"""

import string
import sys
from pathlib import Path

from fontTools import subset

FONT = Path(__file__).resolve().parent.parent / "theme" / "style" / "formulas.woff"
FAMILY = "Formulas"
ITALIC = [*range(0x1D434, 0x1D468), *range(0x1D6FC, 0x1D715), 0x1D716]  # Latin, Greek
PLANCK = 0x210E  # the italic h, which stood in Unicode before the others
PHI = 0x1D6F7  # the distribution in GELU
SIGNS = (
    "()[],.:|/=+-<>^ \u2212\u00b1\u00b7\u00d7\u02c6\u2032\u2190\u2192\u2264\u2265\u2260\u2248"
    "\u2202\u2211\u221a\u22a4\u2308\u2309\u230a\u230b\u0302"
)
# What the names of a font are about, by their numbers.
NAMES = {1: FAMILY, 3: FAMILY, 4: FAMILY, 6: FAMILY}
CHANGES = (10, "A part of STIX Math 1.1.1, under another name, with no other change.")


def characters():
    """Return the code points that the font keeps."""
    plain = map(ord, string.ascii_lowercase + string.digits + SIGNS)
    return {*plain, *ITALIC, PLANCK, PHI}


def make(source, target):
    """Write the part of a font that formulas need."""
    options = subset.Options(flavor="woff", hinting=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 7])
    options.layout_features = ["ssty"]  # letters that are drawn for exponents
    options.drop_tables += ["FFTM"]
    font = subset.load_font(source, options)
    part = subset.Subsetter(options)
    part.populate(unicodes=characters())
    part.subset(font)
    for number, text in [*NAMES.items(), CHANGES]:
        font["name"].setName(text, number, 3, 1, 0x409)
    subset.save_font(font, target, options)


if __name__ == "__main__":
    make(sys.argv[1], FONT)
    print(f"{FONT.name}: {FONT.stat().st_size / 1000:.1f} kB")
