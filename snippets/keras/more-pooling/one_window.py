import keras
import numpy as np

np.set_printoptions(precision=4, suppress=True)

for side in 6, 5:
    image = np.arange(side, dtype=np.float32).reshape(1, 1, side, 1)
    adaptive = keras.layers.AdaptiveAveragePooling2D((1, 3))
    stride = side // 3
    window = side - 2 * stride
    fixed = keras.layers.AveragePooling2D((1, window), strides=(1, stride))
    y = keras.ops.convert_to_numpy(adaptive(image))  # (1, 1, 3, 1)
    print(f"{side}, adaptive:  ", y.ravel())
    y = keras.ops.convert_to_numpy(fixed(image))  # (1, 1, 3, 1)
    print(f"{side}, one window:", y.ravel())
