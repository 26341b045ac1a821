import cntk as C
import numpy as np

rng = np.random.RandomState(0)
rgb = np.float32(rng.randint(-4, 5, (1, 4, 5, 3)))  # (1, 4, 5, 3)
kernel = np.float32(rng.randint(-4, 5, (3, 3, 3, 1)))  # of a net that eats BGR
rgb = np.ascontiguousarray(rgb.transpose(0, 3, 1, 2))  # (1, 3, 4, 5)

x = C.input_variable((3, 4, 5))
conv = C.layers.Convolution((3, 3), 1, bias=False)
z = conv(x)
conv.W.value = np.ascontiguousarray(kernel.transpose(3, 2, 0, 1))
print("RGB given", z.eval({x: rgb}).ravel())
bgr = np.ascontiguousarray(rgb[:, ::-1])  # (1, 3, 4, 5)
print("BGR given", z.eval({x: bgr}).ravel())
turned = conv.W.value[:, ::-1]  # axis of the inputs
conv.W.value = np.ascontiguousarray(turned)
print("RGB given", z.eval({x: rgb}).ravel(), "to the turned kernel")
