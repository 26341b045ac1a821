import keras
import numpy as np

ones = np.ones((1, 10000), dtype=np.float32)
keep = 0.8

dropout = keras.layers.Dropout(rate=1 - keep)
y = dropout(ones, training=True)  # (1, 10000)
y = keras.ops.convert_to_numpy(y)
print(f"kept: {(y > 0).mean():.1f}, each times {y.max():.2f}")
