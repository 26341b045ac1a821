"""Markdown extensions of this site alone: its lists of traps and of names, and formulas as MathML."""
