import cntk as C
import numpy as np

x = np.array([[-1, 0, 2]], dtype=np.float32)  # (1, 3)

y = C.leaky_relu(x).eval()  # (1, 3)
print(f"C.leaky_relu: {y[0, 0]:.2f}")

y = C.leaky_relu(x, alpha=0.1).eval()  # (1, 3)
print(f"the slope given: {y[0, 0]:.2f}")
