import keras
import numpy as np

first = [
    [ 2, -1,  0,  3,  1],
    [ 0,  4, -2,  1, -3],
    [ 1, -1,  5,  0,  2],
    [-4,  2,  3, -2,  1],
]
second = [
    [ 1,  0, -2,  4,  0],
    [-1,  3,  1, -5,  2],
    [ 0, -2,  2,  1, -1],
    [ 3,  1, -3,  0,  4],
]
image = np.stack([first, second], axis=-1).astype(np.float32)
image = image[np.newaxis]  # (1, 4, 5, 2): channels last

on_first = [[1, 0, -2], [3, -1, 0], [0, 2, 1]]
on_second = [[0, -1, 1], [2, 0, -3], [-1, 1, 0]]
kernel = np.stack([on_first, on_second], axis=-1).astype(np.float32)
kernel = kernel[..., np.newaxis]  # (3, 3, 2, 1): height, width, in, out

strided = keras.ops.conv(image, kernel, strides=2)  # (1, 1, 2, 1)
padded = keras.ops.conv(image, kernel, padding="same")  # (1, 4, 5, 1)
print("stride 2", keras.ops.convert_to_numpy(strided)[0, :, :, 0], sep="\n")
print("zeros around", keras.ops.convert_to_numpy(padded)[0, :, :, 0], sep="\n")
