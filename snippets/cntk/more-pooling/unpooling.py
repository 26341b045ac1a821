import cntk as C
import numpy as np

image = np.float32([[3, 1, 2, 1, 4], [0, 0, 0, 5, 0], [7, 6, 1, 9, 8]])
image = image[None, None]  # (1, 1, 3, 5)

x = C.input_variable((1, 3, 5))
y = C.pooling(x, C.MAX_POOLING, (2, 2), strides=(2, 2))  # (1, 1, 2)

# It finds the places itself, in the image that was pooled
back = C.unpooling(10 * y, x, C.MAX_UNPOOLING, (2, 2), strides=(2, 2))
print(back.eval({x: image})[0, 0])
