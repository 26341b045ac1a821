import cntk as C
import numpy as np

image = np.array([0, 0, 0, 8, 0, 0, 0, 0], dtype=np.float32)
image = image.reshape(1, 1, 1, 8)


def matrix(stretch):
    places = (np.arange(4) + 0.5) * 8 / 4 - 0.5
    distance = abs(places - np.arange(8)[:, None])
    weights = np.maximum(1 - distance / stretch, 0)
    return C.constant((weights / weights.sum(axis=0)).astype(np.float32))


x = C.input_variable((1, 1, 8))
y = C.times(x, matrix(1))  # (1, 1, 4)
print("unless told:   ", y.eval({x: image})[0, 0, 0])
y = C.times(x, matrix(8 / 4))
print("antialias=True:", y.eval({x: image})[0, 0, 0].round(4))
