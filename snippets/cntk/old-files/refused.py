import subprocess
import sys

import numpy as np

x = np.zeros((2, 2, 6, 5), np.float32)  # (2, 2, 6, 5)
LOAD = """
import cntk as C
try:
    {}
except Exception as error:
    first = str(error).splitlines()[0]
    print("    " + type(error).__name__ + ": " + first)
"""


def attempt(what, action):  # in a Python of its own, which it may end
    print(what, flush=True)
    command = [sys.executable, "-c", LOAD.format(action)]
    code = subprocess.call(command, stderr=subprocess.DEVNULL)
    if code:
        print("    Python ends, without a message")


load = "C.Function.load('{}', format=C.ModelFormat.{})".format
attempt("a function in Python", load("cntk-2018-function.model", "CNTKv2"))
attempt("ONNX of CNTK 2.5.1", load("cntk-2018.onnx", "ONNX"))
attempt("ONNX of PyTorch 1.0", load("pytorch-2018.onnx", "ONNX"))
