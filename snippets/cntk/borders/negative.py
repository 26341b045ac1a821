import cntk as C
import numpy as np

row = np.arange(1, 6, dtype=np.float32).reshape(1, 1, 1, 5)

x = C.input_variable((1, 1, 5))
try:
    C.pad(x, [(0, 0), (0, 0), (-1, 2)])
except NotImplementedError as error:
    message = str(error).split(" for overloaded")[0]
    print("NotImplementedError:", message)

y = C.pad(C.slice(x, 2, 1, 5), [(0, 0), (0, 0), (0, 2)])  # (1, 1, 6)
print(y.eval({x: row})[0, 0, 0])
