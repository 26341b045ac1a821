import cntk as C
import numpy as np

np.set_printoptions(precision=4, suppress=True)

for side in 6, 5:
    image = np.arange(side, dtype=np.float32).reshape(1, 1, 1, side)
    x = C.input_variable((1, 1, side))
    stride = side // 3
    window = side - 2 * stride
    fixed = C.layers.AveragePooling((1, window), strides=(1, stride))(x)
    y = fixed.eval({x: image})  # (1, 1, 1, 3)
    print(f"{side}, one window:", y.ravel())
