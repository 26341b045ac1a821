"""The test vectors of the ONNX standard, run through each framework: ``python -m lab.onnx``.

    vectors.py   the vectors, out of the package onnx
    trying.py    runs them in the frameworks, and compares
    show.py      the table

What an operator means is in lab/inside/operators.py; what it is made of in a framework, in its
lab/operations.py.
"""
