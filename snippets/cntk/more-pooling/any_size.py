import cntk as C
import numpy as np

x = C.input_variable((1, C.FreeDimension, C.FreeDimension))
y = C.layers.Convolution((3, 3), 2, init=1)(x)
net = C.reshape(C.reduce_mean(y, axis=[1, 2]), (2,))

for height, width in (4, 6), (7, 3):
    image = np.arange(height * width, dtype=np.float32)
    y = net.eval({x: image.reshape(1, 1, height, width)})  # (1, 2)
    print(height, width, y[0])
