import cntk as C
import numpy as np

x = np.zeros((2, 3), dtype=np.float32)  # (2, 3)
images = C.input_variable(3)
noise = images + C.random.uniform((3,))
first = noise.eval({images: x})
second = noise.eval({images: x})
print("the same noise twice:", np.array_equal(first, second))
