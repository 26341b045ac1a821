import cntk as C
import numpy as np

rng = np.random.RandomState(0)
images = np.float32(rng.randint(-4, 5, (2, 3, 4, 2)))  # (2, 3, 4, 2)
kernel = rng.randint(-4, 5, (3, 4, 2, 5))  # height, width, channel, out

x = C.input_variable((2, 3, 4))
dense = C.layers.Dense(5, bias=False)
z = dense(x)  # makes dense.W
weight = np.float32(kernel.transpose(2, 0, 1, 3))  # channel, height, width, out
dense.W.value = np.ascontiguousarray(weight)
first = np.ascontiguousarray(images.transpose(0, 3, 1, 2))  # (2, 2, 3, 4)
y = z.eval({x: first})  # (2, 5)
print(y)

again = dense.W.value.transpose(1, 2, 0, 3)  # (3, 4, 2, 5)
print(np.array_equal(again, kernel))
