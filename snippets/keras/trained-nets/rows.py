import keras
import numpy as np

image = np.arange(12).reshape(1, 2, 3, 2) % 5 - 2  # (1, 2, 3, 2)
stored = np.arange(24).reshape(2, 12) * 5 % 11 - 5  # (2, 12): out, rows
orders = {
    "width, height, channel": stored.reshape(2, 3, 2, 2).transpose(2, 1, 3, 0),
    "channel, height, width": stored.reshape(2, 2, 2, 3).transpose(2, 3, 1, 0),
}
for order, kernel in orders.items():
    kernel = np.float32(kernel)  # (2, 3, 2, 2)
    dense = keras.layers.Dense(2, use_bias=False)
    dense.build((None, 12))
    dense.set_weights([kernel.reshape(12, 2)])
    y = dense(np.float32(image).reshape(1, 12))  # (1, 2)
    print(f"{order}: {keras.ops.convert_to_numpy(y)[0]}")
