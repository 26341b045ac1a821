import keras
import numpy as np

keras.config.set_image_data_format("channels_first")
images = np.zeros((2, 3, 4, 5), dtype=np.float32)  # (2, 3, 4, 5)

conv = keras.layers.Conv2D(filters=8, kernel_size=3)
conv.build(images.shape)
print("kernel", tuple(conv.kernel.shape))

norm = keras.layers.BatchNormalization()
norm.build(images.shape)
print("scale ", tuple(norm.gamma.shape))

norm = keras.layers.BatchNormalization(axis=1)
norm.build(images.shape)
print("scale ", tuple(norm.gamma.shape))
