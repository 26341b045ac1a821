import cntk as C
import numpy as np

image = np.arange(12, dtype=np.float32).reshape(1, 2, 3, 2) - 5
image = np.ascontiguousarray(image.transpose(0, 3, 1, 2))
inward = np.array([[1], [0.5]], dtype=np.float32).T.reshape(1, 2, 1, 1)
outward = np.array([[2, -4]], dtype=np.float32).T.reshape(2, 1, 1, 1)

x = C.input_variable((2, 2, 3))
mean = C.reduce_mean(x, axis=[1, 2])  # (2, 1, 1)
K, L = C.constant(inward), C.constant(outward)
hidden = C.relu(C.convolution(K, mean, auto_padding=[False]))
scale = C.sigmoid(C.convolution(L, hidden, auto_padding=[False]))
y = x * scale  # (2, 2, 3)
print(scale.eval({x: image}).ravel().round(4))
print(y.eval({x: image})[0, :, 1, 2].round(4))  # the last pixel
