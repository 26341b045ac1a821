"""The rules that the pages state, tried on many settings in all frameworks.

rule.py        what a rule is, and the settings that it is tried on
catalogue/     the rules by topic: what each says, computed by NumPy in float64
images.py      windows, borders and convolutions, for the catalogue
behaviour.py   what a framework does where a rule leaves a choice; one that does otherwise says so
               in snippets/<framework>/lab/behaviour.py
running.py     runs snippets/<framework>/lab/rules.py: what a page tells to write, for each rule
trial.py       tries rules, compares, and shrinks what differs to the smallest setting
programs.py    prints a setting as a program of its own; messages.py says what differs
measuring.py   tries all of them, and runs the programs of the faults
show.py        makes the tables on the pages
"""
