import cntk as C
import numpy as np

image = np.arange(5, dtype=np.float32).reshape(1, 1, 1, 5)
identity = np.eye(5, dtype=np.float32)

x = C.input_variable((1, 1, 5))
pixels = (2 * np.arange(3) + 1) * 5 // 6
y = C.times(x, C.constant(np.take(identity, pixels, axis=1)))
print("below the middle:", y.eval({x: image})[0, 0, 0])
pixels = np.arange(3) * 5 // 3
y = C.times(x, C.constant(np.take(identity, pixels, axis=1)))  # (1, 1, 3)
print("below the start: ", y.eval({x: image})[0, 0, 0])
