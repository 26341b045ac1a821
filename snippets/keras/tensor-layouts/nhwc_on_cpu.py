import re

import keras
import numpy as np

images = np.arange(60.0).reshape(1, 3, 4, 5)  # (1, 3, 4, 5)
ones = {"kernel_initializer": "ones", "dtype": "float64"}

conv = keras.layers.Conv2D(8, 3, data_format="channels_first", **ones)
try:
    with keras.device("cpu"):
        conv(images)
except Exception as error:
    message = re.search(r"The Conv2D op .*? CPU\.", str(error))[0]
    print(f"{type(error).__name__}: {message}")

net = keras.Sequential([
    keras.layers.Permute((2, 3, 1)),
    keras.layers.Conv2D(8, 3, **ones),
    keras.layers.Permute((3, 1, 2)),
])
y = net(images)  # (1, 8, 2, 3)
print(keras.ops.convert_to_numpy(y)[0, 0])
