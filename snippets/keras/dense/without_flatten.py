import keras
import numpy as np

images = np.ones((2, 4, 6, 3), dtype=np.float32)  # (2, 4, 6, 3): channels last

dense = keras.layers.Dense(5)
y = dense(images)  # (2, 4, 6, 5)
print(f"weight {tuple(dense.kernel.shape)}: output {tuple(y.shape)}")
