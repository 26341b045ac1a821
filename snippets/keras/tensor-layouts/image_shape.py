import keras
import numpy as np

# batch, height, width, channels
images = np.zeros((2, 4, 5, 3), dtype=np.float32)

conv = keras.layers.Conv2D(filters=8, kernel_size=3)
y = conv(images)  # (2, 2, 3, 8)
print("goes in  ", images.shape)
print("comes out", tuple(y.shape))
