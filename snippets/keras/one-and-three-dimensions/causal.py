import keras
import numpy as np

x = np.float32([1, 2, 0, -1, 3, 1]).reshape(1, 6, 1)
kernel = np.float32([10, 1]).reshape(2, 1, 1)  # length, in, out

conv = keras.layers.Conv1D(
    1, 2, dilation_rate=2, padding="causal", use_bias=False
)
conv.build(x.shape)
conv.set_weights([kernel])
y = conv(x)  # (1, 6, 1)
print(keras.ops.convert_to_numpy(y).ravel())
