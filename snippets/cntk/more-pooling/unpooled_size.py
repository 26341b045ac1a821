import cntk as C
import numpy as np

image = np.float32([[1, 2, 0, 0, 0], [3, 4, 7, 0, 0], [0, 0, 0, 0, 0]])
image = image[None, None]  # (1, 1, 3, 5)

x = C.input_variable((1, 3, 5))
y = C.pooling(x, C.MAX_POOLING, (2, 2), strides=(2, 2))

back = C.unpooling(y, x, C.MAX_UNPOOLING, (2, 2), strides=(2, 2))
back = back.eval({x: image})  # (1, 1, 3, 5)
print(back[0, 0])
