import cntk as C
import numpy as np

ones = np.ones((2, 10000), dtype=np.float32)  # (2, 10000)
x = C.input_variable(10000)
net = C.layers.Dropout(0.3)(x)

y = net.eval({x: ones})  # (2, 10000)
print(f"eval: {np.mean(y == 0):.1f} zeros")
