"""Markdown extensions of this site alone: its tabs, its lists of traps and of names, MathML."""
