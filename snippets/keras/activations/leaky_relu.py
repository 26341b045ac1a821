import keras
import numpy as np

x = np.array([[-1, 0, 2]], dtype=np.float32)  # (1, 3)

y = keras.layers.LeakyReLU()(x)  # (1, 3)
print(f"keras.layers.LeakyReLU: {float(y[0, 0]):.2f}")
y = keras.ops.leaky_relu(x)  # (1, 3)
print(f"keras.ops.leaky_relu: {float(y[0, 0]):.2f}")

y = keras.layers.LeakyReLU(negative_slope=0.1)(x)  # (1, 3)
print(f"the slope given: {float(y[0, 0]):.2f}")
