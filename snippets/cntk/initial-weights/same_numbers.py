import cntk as C
import numpy as np

image = np.arange(-12, 12, dtype=np.float32).reshape(1, 2, 3, 4)

r = np.random.RandomState(0)
limit = np.sqrt(6 / (3 * 3 * 2 + 3 * 3 * 5))  # Glorot's
kernel = r.uniform(-limit, limit, size=(3, 3, 2, 5))
np.savez("weights.npz", kernel=kernel)

x = C.input_variable((2, 3, 4))
conv = C.layers.Convolution((3, 3), 5)
y = conv(x)
kernel = np.float32(np.load("weights.npz")["kernel"])
conv.W.value = np.ascontiguousarray(kernel.transpose(3, 2, 0, 1))
y = y.eval({x: image})  # (1, 5, 1, 2)
print(y[0, :, 0].T.round(3))
