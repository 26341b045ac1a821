import keras
import numpy as np

image = np.arange(1, 7, dtype=np.float32).reshape(1, 2, 3, 1)
kernel = np.arange(1, 5, dtype=np.float32).reshape(2, 2, 1, 1)


def enlarge(height, width):
    more = height - 4, width - 6
    return keras.ops.conv_transpose(
        image, kernel, strides=2, output_padding=more
    )


y = enlarge(4, 7)  # (1, 4, 7, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
y = enlarge(5, 6)  # (1, 5, 6, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
