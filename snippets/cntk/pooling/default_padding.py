import cntk as C
import numpy as np

image = np.arange(-48, 0, dtype=np.float32).reshape(1, 1, 6, 8)

x = C.input_variable((1, 6, 8))
with C.layers.default_options(pad=True):
    padded = C.layers.MaxPooling((3, 3), strides=2)
    pool = C.layers.MaxPooling((3, 3), strides=2, pad=False)
y = padded(x).eval({x: image})  # (1, 1, 3, 4)
print("from default_options", y[0, 0], sep="\n")
y = pool(x).eval({x: image})  # (1, 1, 2, 3)
print("no border", y[0, 0], sep="\n")
