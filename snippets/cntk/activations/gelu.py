import cntk as C
import numpy as np

x = np.array([[-1, 0.5, 2]], dtype=np.float32)  # (1, 3)


def gelu(x):
    inner = np.sqrt(2 / np.pi) * (x + 0.044715 * x * x * x)
    return 0.5 * x * (1 + C.tanh(inner))


print("C.gelu:", hasattr(C, "gelu"))
print("C.erf: ", hasattr(C, "erf"))
y = gelu(C.constant(x)).eval()  # (1, 3)
print(f"with tanh:  {float(y[0, 0]):.6f}")
