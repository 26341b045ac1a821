import cntk as C
import numpy as np

first = np.arange(1, 13, dtype=np.float32).reshape(2, 2, 3)
second = -10 * first
images = np.stack([first, second], axis=1)  # (2, 2, 2, 3): channels first

x = C.input_variable((2, 2, 3))  # without the batch
channels_last = C.transpose(x, (1, 2, 0))  # (2, 3, 2): the axes of one sample
y = C.reshape(channels_last, -1).eval({x: images})  # (2, 12)
print(y)
