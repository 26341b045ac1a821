import keras
import numpy as np

ones = np.ones((2, 10000), dtype=np.float32)  # (2, 10000)

dropout = keras.layers.Dropout(rate=0.3)
y = dropout(ones)  # (2, 10000)
print(f"zeros: {np.mean(keras.ops.convert_to_numpy(y) == 0):.1f}")
