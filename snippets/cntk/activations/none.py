import cntk as C
import numpy as np

x = np.array([[1, -2, 3], [0, 4, -1]], dtype=np.float32)  # (2, 3)
first = np.array([[0.5, -1], [2, 0.25], [-1.5, 1]], dtype=np.float32)  # (3, 2)
second = np.array([[2, -1], [1, 4]], dtype=np.float32)  # (2, 2)

one = C.times(x, first @ second).eval()  # (2, 2)
two = C.times(C.times(x, first), second).eval()
relu = C.times(C.relu(C.times(x, first)), second).eval()
print("one layer: ", one.tolist())
print("two layers:", two.tolist())
print("with ReLU: ", relu.tolist())
