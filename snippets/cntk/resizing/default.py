import cntk as C
import numpy as np

image = np.array([0, 4], dtype=np.float32).reshape(1, 1, 1, 2)
nearest = np.array([[1, 1, 0, 0], [0, 0, 1, 1]], dtype=np.float32)
bilinear = np.array(
    [[1, 0.75, 0.25, 0], [0, 0.25, 0.75, 1]], dtype=np.float32
)

x = C.input_variable((1, 1, 2))
y = C.times(x, C.constant(nearest))  # (1, 1, 4)
print("nearest: ", y.eval({x: image})[0, 0, 0])
y = C.times(x, C.constant(bilinear))  # (1, 1, 4)
print("bilinear:", y.eval({x: image})[0, 0, 0])
