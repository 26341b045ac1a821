import cntk as C
import numpy as np

numbers = np.arange(1, 13, dtype=np.float32).reshape(2, 2, 3)  # (2, 2, 3)

x = C.input_variable((2, 3))
y = (x / C.sqrt(C.reduce_sum(x * x))).eval({x: numbers})  # (2, 2, 3)
print("no axis:      squares add up to", f"{np.sum(y * y):.1f}")
y = (x / C.sqrt(C.reduce_sum(x * x, axis=-1))).eval({x: numbers})  # (2, 2, 3)
print("the last one: squares add up to", f"{np.sum(y * y):.1f}")
