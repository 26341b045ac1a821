import cntk as C
import numpy as np

images = np.arange(-18, 18, dtype=np.float32).reshape(2, 3, 2, 3)

x = C.input_variable((3, 2, 3))
average = C.layers.GlobalAveragePooling()(x).eval({x: images})  # (2, 3, 1, 1)
largest = C.layers.GlobalMaxPooling()(x).eval({x: images})  # (2, 3, 1, 1)
print(average[:, :, 0, 0])
print(largest[:, :, 0, 0])
