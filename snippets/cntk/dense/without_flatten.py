import cntk as C
import numpy as np

images = np.ones((2, 3, 4, 6), dtype=np.float32)  # (2, 3, 4, 6): channels first

x = C.input_variable((3, 4, 6))  # without the batch
dense = C.layers.Dense(5)
y = dense(x).eval({x: images})  # (2, 5)
print(f"weight {dense.W.shape}: output {y.shape}")
