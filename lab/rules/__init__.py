"""The rules that the pages state, tried on many settings in all four frameworks.

rules.py        each rule: what it says, computed by NumPy in float64, and the settings that it is tried on
in_keras.py …   what a page says to write, one function for each rule
worker.py       runs those functions in the framework's own interpreter
trial.py        tries rules, compares, and shrinks what differs to the smallest setting
"""
