import cntk as C
import numpy as np

image = np.array([0, 3], dtype=np.float32).reshape(1, 1, 1, 2)


def matrix(places):
    distance = np.clip(places, 0, 1) - np.arange(2)[:, None]
    return C.constant(np.maximum(1 - abs(distance), 0).astype(np.float32))


x = C.input_variable((1, 1, 2))
places = (np.arange(4) + 0.5) * 2 / 4 - 0.5
y = C.times(x, matrix(places))  # (1, 1, 4)
print("half pixels: ", y.eval({x: image})[0, 0, 0])
places = np.arange(4) * (2 - 1) / (4 - 1)
y = C.times(x, matrix(places))
print("corners:     ", y.eval({x: image})[0, 0, 0].round(4))
places = np.arange(4) * 2 / 4
y = C.times(x, matrix(places))
print("TensorFlow 1:", y.eval({x: image})[0, 0, 0])
