import cntk as C
import numpy as np

row = np.arange(1, 4, dtype=np.float32).reshape(1, 1, 1, 3)

x = C.input_variable((1, 1, 3))
try:
    y = C.pad(x, [(0, 0), (0, 0), (3, 0)], mode=C.REFLECT_PAD)
    y.eval({x: row})
except RuntimeError as error:
    print("RuntimeError:", str(error).splitlines()[0])

pixels = np.pad(np.arange(3), (3, 0), mode="reflect")
matrix = np.take(np.eye(3, dtype=np.float32), pixels, axis=1)
y = C.times(x, C.constant(matrix))  # (1, 1, 6)
print(y.eval({x: row})[0, 0, 0])
