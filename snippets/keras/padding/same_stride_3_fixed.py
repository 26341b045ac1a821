import keras
import numpy as np

image = np.arange(72, dtype=np.float32).reshape(1, 8, 9, 1)
kernel = np.arange(1, 10, dtype=np.float32).reshape(3, 3, 1, 1)

conv = keras.layers.Conv2D(1, 3, strides=3, padding="same", use_bias=False)
conv.build(image.shape)
conv.set_weights([kernel])
y = conv(image)  # (1, 3, 3, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
