import cntk as C
import numpy as np

image = np.arange(16, dtype=np.float32).reshape(1, 4, 4)

x = C.input_variable((1, 4, 4))
largest = C.pooling(x, C.MAX_POOLING, (2, 2), (2, 2))  # (1, 2, 2)
print("an input:", largest.eval({x: image[None]}).ravel())

weight = C.parameter((1, 4, 4), init=image)
largest = C.pooling(weight, C.MAX_POOLING, (2, 2), (2, 2))  # (1, 2, 2)
print("a weight:", largest.eval().ravel())

# Behind an input it has a batch
largest = C.pooling(weight + 0 * x, C.MAX_POOLING, (2, 2), (2, 2))
print("with a batch:", largest.eval({x: image[None]}).ravel())
