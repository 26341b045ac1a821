import keras
import numpy as np

image = np.zeros((1, 40, 44, 1), dtype=np.float32)

conv = keras.layers.Conv2D(1, 32, 3)  # PyTorch: in, out, size
y = conv(image)  # (1, 3, 5, 1)
print("in the order of PyTorch, maps", tuple(y.shape))
print("kernel", tuple(conv.kernel.shape))
print("parameters", conv.count_params())

conv = keras.layers.Conv2D(filters=32, kernel_size=3)
y = conv(image)  # (1, 38, 42, 32)
print("by name, parameters", conv.count_params())
