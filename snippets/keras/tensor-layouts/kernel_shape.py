import keras
import numpy as np

conv = keras.layers.Conv2D(filters=8, kernel_size=(5, 2))
conv.build((None, 6, 7, 3))
kernel = conv.kernel  # (5, 2, 3, 8): height, width, in, out
bias = conv.bias  # (8,)
print("kernel", tuple(kernel.shape))
print("bias  ", tuple(bias.shape))
