import cntk as C
import numpy as np

first = np.arange(1, 13, dtype=np.float32).reshape(2, 2, 3)
second = -10 * first
images = np.stack([first, second], axis=1)  # (2, 2, 2, 3): channels first

# From Keras: output 0 sums the first channel, output 1 the second.
kernel = np.tile(np.eye(2), (6, 1))  # (12, 2): in, out
kernel = kernel.reshape(2, 3, 2, 2)  # (2, 3, 2, 2): row, column, channel, out
weight = kernel.transpose(2, 0, 1, 3)  # (2, 2, 3, 2): channel, row, column, out
weight = np.ascontiguousarray(weight)

x = C.input_variable((2, 2, 3))  # without the batch
dense = C.layers.Dense(2, bias=False)
z = dense(x)
dense.W.value = weight
y = z.eval({x: images})  # (2, 2)
print(y)
