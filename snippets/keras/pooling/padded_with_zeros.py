import keras
import numpy as np

numbers = [
    [ -1, -12, -23, -34, -10, -21, -32],
    [ -8, -19, -30,  -6, -17, -28,  -4],
    [-15, -26,  -2, -13, -24, -35, -11],
    [-22, -33,  -9, -20, -31,  -7, -18],
    [-29,  -5, -16, -27,  -3, -14, -25],
]
image = np.array(numbers, dtype=np.float32)
image = image[np.newaxis, :, :, np.newaxis]  # (1, 5, 7, 1)

pad = keras.layers.ZeroPadding2D(1)
pool = keras.layers.MaxPooling2D(pool_size=3, strides=2)
y = pool(pad(image))  # (1, 3, 4, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
