import cntk as C
import numpy as np

x = C.input_variable((1, 4, 5))
kernel = C.constant(np.ones((1, 1, 3, 3), dtype=np.float32))
y = C.convolution(kernel, x, strides=(1, 2, 2), auto_padding=[False])
old = y.root_function.attributes
print({name: old[name] for name in sorted(old) if "ad" in name})

lower, upper = (0, 1, 1), (0, 2, 2)
padded = C.pad(x, list(zip(lower, upper)))
image = np.ones((1, 1, 4, 5), dtype=np.float32)
y = padded.eval({x: image})  # (1, 1, 7, 8)
print(y[0, 0].astype(int))
