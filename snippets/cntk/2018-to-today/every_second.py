import cntk as C
import numpy as np

image = np.array(
    [[1, 3, 0, 2], [4, 2, 1, 0], [0, 0, 5, 6], [1, 2, 7, 8]], dtype=np.float32)
image = image.reshape(1, 1, 4, 4)  # (1, 1, 4, 4)

x = C.input_variable((1, 4, 4))
largest = C.layers.MaxPooling((2, 2), strides=2)(x).eval({x: image})
mean = C.layers.AveragePooling((2, 2), strides=2)(x).eval({x: image})
every_second = image[:, :, ::2, ::2]  # (1, 1, 2, 2)
for y in (largest, mean, every_second):
    print(y[0, 0])
