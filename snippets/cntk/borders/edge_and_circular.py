import cntk as C
import numpy as np

row = np.arange(1, 6, dtype=np.float32).reshape(1, 1, 1, 5)

x = C.input_variable((1, 1, 5))
places = np.arange(-2, 5 + 3)
for pixels in np.clip(places, 0, 4), places % 5:
    matrix = np.take(np.eye(5, dtype=np.float32), pixels, axis=1)
    y = C.times(x, C.constant(matrix))  # (1, 1, 10)
    print(y.eval({x: row})[0, 0, 0])
