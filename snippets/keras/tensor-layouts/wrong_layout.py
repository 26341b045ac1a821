import keras
import numpy as np

# batch, channels, height, width
images = np.zeros((2, 3, 4, 5), dtype=np.float32)  # (2, 3, 4, 5)

conv = keras.layers.Conv2D(filters=8, kernel_size=3)
y = conv(images)  # (2, 1, 2, 8)
print("comes out", tuple(y.shape))
print("kernel   ", tuple(conv.kernel.shape))
