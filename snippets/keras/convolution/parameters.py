import keras
import numpy as np

image = np.zeros((1, 10, 12, 3), dtype=np.float32)

conv = keras.layers.Conv2D(filters=8, kernel_size=(5, 2))
maps = conv(image)  # (1, 6, 11, 8): channels last

print("maps", tuple(maps.shape))
print("kernel", tuple(conv.kernel.shape))
print("bias", tuple(conv.bias.shape))
print("parameters", conv.count_params())
