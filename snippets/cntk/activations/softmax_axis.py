import cntk as C
import numpy as np

z = np.arange(24, dtype=np.float32).reshape(2, 3, 4)  # (2, 3, 4)

x = C.input_variable((3, 4))
y = C.softmax(x).eval({x: z})  # (2, 3, 4)
print(f"no axis: {y.sum():.1f}")

y = C.softmax(x, axis=-1).eval({x: z})  # (2, 3, 4)
print(f"axis -1: {y.sum():.1f}")
y = C.softmax(x, axis=0).eval({x: z})  # (2, 3, 4): the batch does not count
print(f"axis 1:  {y.sum():.1f}")
