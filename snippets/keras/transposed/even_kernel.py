import keras
import numpy as np

image = np.float32([1, 2]).reshape(1, 1, 2, 1)
kernel = np.float32([1, 2]).reshape(1, 2, 1, 1)

try:
    keras.ops.conv_transpose(
        image, kernel, (1, 2), "same", output_padding=(0, 0)
    )
except Exception:  # its class depends on the machine
    print("output_padding=0: refused")

whole = keras.ops.conv_transpose(image, kernel, (1, 2))  # (1, 1, 4, 1)
y = whole[:, :, 1:3]  # (1, 1, 2, 1)
print(keras.ops.convert_to_numpy(y).ravel())
