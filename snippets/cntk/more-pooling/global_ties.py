import cntk as C
import numpy as np

image = np.ones((1, 1, 2, 2), dtype=np.float32)
x = C.input_variable((1, 2, 2), needs_gradient=True)

y = C.layers.GlobalMaxPooling()(x)
gradient = y.grad({x: image})  # (1, 1, 2, 2)
print("the layer:", gradient.ravel())

y = C.reduce_max(x, axis=[1, 2])
gradient = y.grad({x: image})  # (1, 1, 2, 2)
print("by hand:", gradient.ravel())
