import cntk as C
import numpy as np

x = C.input_variable((3, 4, 5))
net = C.layers.Sequential([
    C.layers.Convolution((3, 3), 8, activation=C.relu), C.layers.Dense(10)])(x)
first = np.arange(120, dtype=np.float32).reshape(2, 3, 4, 5) / 120
before = net.eval({x: first})

last = np.ascontiguousarray(np.transpose(first, (0, 2, 3, 1)))  # (2, 4, 5, 3)
image = C.input_variable((4, 5, 3))
other = net.clone("share", {x: C.transpose(image, (2, 0, 1))})
y = other.eval({image: last})  # (2, 10)
print("the other order:", np.allclose(before, y, atol=1e-5))
