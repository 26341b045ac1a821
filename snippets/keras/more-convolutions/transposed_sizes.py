import keras
import numpy as np

image = np.float32([1, 2]).reshape(1, 1, 2, 1)
kernel = np.float32([1, 2, 3]).reshape(1, 3, 1, 1)


def enlarge(padding, more=None):
    y = keras.ops.conv_transpose(
        image, kernel, (1, 2), padding, output_padding=more
    )
    return keras.ops.convert_to_numpy(y).ravel()


whole = enlarge("valid")  # (5,)
print("valid:                  ", whole)
print("valid, output_padding=1:", enlarge("valid", (0, 1)))
print("same:                   ", enlarge("same"))
print("same, output_padding=0: ", enlarge("same", (0, 0)))
print("same, output_padding=1: ", enlarge("same", (0, 1)))
