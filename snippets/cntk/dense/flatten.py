import cntk as C
import numpy as np

np.set_printoptions(linewidth=80)

first = np.arange(1, 13, dtype=np.float32).reshape(2, 2, 3)
second = -10 * first
images = np.stack([first, second], axis=1)  # (2, 2, 2, 3): channels first

x = C.input_variable((2, 2, 3))  # without the batch
y = C.flatten(x).eval({x: images})  # (2, 1, 12): each sample becomes a row
print(y)
