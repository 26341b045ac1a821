import cntk as C
import numpy as np

calls = []


@C.Function
@C.layers.Signature(C.layers.Tensor[3])
def double(x):
    calls.append(x)
    return x * 2


x = np.ones((2, 3), dtype=np.float32)  # (2, 3)
for step in range(3):
    double(x)
print("Python ran the body:", len(calls))
