import cntk as C
import numpy as np

image = np.arange(12).reshape(1, 2, 3, 2) % 5 - 2  # (1, 2, 3, 2)
stored = np.arange(24).reshape(2, 12) * 5 % 11 - 5  # (2, 12): out, rows
orders = {
    "width, height, channel": stored.reshape(2, 3, 2, 2).transpose(2, 1, 3, 0),
    "channel, height, width": stored.reshape(2, 2, 2, 3).transpose(2, 3, 1, 0),
}
for order, kernel in orders.items():
    kernel = np.float32(kernel)  # (2, 3, 2, 2)
    x = C.input_variable((2, 2, 3))
    dense = C.layers.Dense(2, bias=False)
    model = dense(x)
    dense.W.value = np.ascontiguousarray(kernel.transpose(2, 0, 1, 3))
    first = np.ascontiguousarray(image.transpose(0, 3, 1, 2), np.float32)
    y = model.eval({x: first})  # (1, 2)
    print(f"{order}: {y[0]}")
