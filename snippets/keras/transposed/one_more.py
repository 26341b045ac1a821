import keras
import numpy as np

image = np.float32([1, 2]).reshape(1, 1, 2, 1)
kernel = np.float32([1, 2, 3]).reshape(1, 3, 1, 1)


def enlarge(more):
    y = keras.ops.conv_transpose(
        image, kernel, (1, 2), "same", output_padding=(0, more)
    )
    return keras.ops.convert_to_numpy(y).ravel()


y = enlarge(0)  # (3,)
print("same, output_padding=0:", y)
y = enlarge(1)  # (4,)
print("same, output_padding=1:", y)
