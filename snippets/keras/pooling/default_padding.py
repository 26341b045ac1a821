import keras
import numpy as np

image = np.arange(-48, 0, dtype=np.float32).reshape(1, 6, 8, 1)

pool = keras.layers.MaxPooling2D(pool_size=3, strides=2)
y = pool(image)  # (1, 2, 3, 1)
print("no border", keras.ops.convert_to_numpy(y)[0, :, :, 0], sep="\n")
