import keras
import numpy as np

ones = np.ones((2, 10000), dtype=np.float32)  # (2, 10000)

dropout = keras.layers.Dropout(rate=0.3)
dropout.trainable = False
y = dropout(ones, training=True)  # (2, 10000)
zeros = np.mean(keras.ops.convert_to_numpy(y) == 0)
print(f"trainable = False: {zeros:.1f} zeros")

y = dropout(ones, training=False)  # (2, 10000)
zeros = np.mean(keras.ops.convert_to_numpy(y) == 0)
print(f"training=False:    {zeros:.1f} zeros")
