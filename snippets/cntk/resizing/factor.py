import cntk as C
import numpy as np

image = np.arange(5, dtype=np.float32).reshape(1, 1, 1, 5)


def matrix(places):
    distance = np.clip(places, 0, 4) - np.arange(5)[:, None]
    return C.constant(np.maximum(1 - abs(distance), 0).astype(np.float32))


x = C.input_variable((1, 1, 5))
places = (np.arange(7) + 0.5) * 5 / 7 - 0.5
y = C.times(x, matrix(places))  # (1, 1, 7)
print("to a side of 7:    ", y.eval({x: image})[0, 0, 0].round(2))
places = (np.arange(7) + 0.5) / 1.5 - 0.5
y = C.times(x, matrix(places))
print("by a factor of 1.5:", y.eval({x: image})[0, 0, 0].round(2))
