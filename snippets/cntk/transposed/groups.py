import cntk as C
import numpy as np

image = np.arange(24, dtype=np.float32).reshape(1, 4, 2, 3) % 5
# batch, channels, height, width
kernel = np.arange(72, dtype=np.float32).reshape(4, 2, 3, 3) % 7 - 3
# in, out of one group, height, width

x = C.input_variable((4, 2, 3))
images = x[:2], x[2:]
kernels = kernel[:2], kernel[2:]
maps = [
    C.convolution_transpose(C.constant(w), x, strides=2, auto_padding=[False])
    for x, w in zip(images, kernels)
]
model = C.splice(*maps, axis=0)
y = model.eval({x: image})  # (1, 4, 5, 7)
print(y[0, 3])
