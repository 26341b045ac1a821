import keras
import numpy as np

ones = np.ones((2, 10000), dtype=np.float32)  # (2, 10000)
net = keras.Sequential([keras.Input((10000,)), keras.layers.Dropout(rate=0.3)])

y = net.predict(ones, verbose=0)  # (2, 10000)
print(f"predict: {np.mean(y == 0):.1f} zeros")
