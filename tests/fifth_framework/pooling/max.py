import numpy as np

first = [
    [1, 3, -2, 0, 4, -6],
    [4, -5, 6, 8, -1, 2],
    [-1, -7, -3, -2, -8, -9],
    [-6, -4, -9, -5, -7, -3],
]
second = [
    [0, -1, 5, 2, -3, 1],
    [3, 2, -4, 7, 0, -2],
    [9, 1, 0, -8, -5, -6],
    [-3, 6, -2, 4, -1, -7],
]
image = np.stack([first, second], axis=-1).astype(np.float32)
image = image[np.newaxis]  # (1, 4, 6, 2): channels last

windows = image.reshape(1, 2, 2, 3, 2, 2)  # (1, 2, 2, 3, 2, 2)
y = windows.max(axis=(2, 4))  # (1, 2, 3, 2)
print(y[0].transpose(2, 0, 1))
