import textwrap

import keras
import numpy as np

image = np.arange(20, dtype=np.float32).reshape(1, 4, 5, 1)
kernel = np.arange(1, 10, dtype=np.float32).reshape(3, 3, 1, 1)

conv = keras.layers.Conv2D(1, 3, use_bias=False)
try:
    conv.set_weights([kernel])
except ValueError as error:
    message = f"{type(error).__name__}: {error}"
    print(textwrap.fill(message, width=70))

conv.build(image.shape)
conv.set_weights([kernel])
y = conv(image)  # (1, 2, 3, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
