import keras
import numpy as np

x = np.ones((5, 3), dtype=np.float32)  # (5, 3)

dense = keras.layers.Dense(4)
print("before:", [tuple(w.shape) for w in dense.weights])
dense(x)
print("after: ", [tuple(w.shape) for w in dense.weights])
