import numpy as np
import tensorflow as tf

np.set_printoptions(precision=4, suppress=True)

for side in 6, 5:
    image = np.arange(side, dtype=np.float32).reshape(1, 1, side, 1)
    stride = side // 3
    window = side - 2 * stride
    y = tf.image.resize(image, (1, 3), method="area").numpy()  # (1, 1, 3, 1)
    print(f"{side}, area:      ", y.ravel())
    y = tf.nn.avg_pool2d(image, (1, window), (1, stride), "VALID").numpy()
    print(f"{side}, one window:", y.ravel())
