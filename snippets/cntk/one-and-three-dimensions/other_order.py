import cntk as C
import numpy as np

channels = np.arange(12, dtype=np.float32).reshape(1, 2, 6)  # (1, 2, 6)
steps = np.ascontiguousarray(channels.transpose(0, 2, 1))  # (1, 6, 2)
pool = C.layers.MaxPooling((2,), strides=2)

x = C.input_variable((6, 2))
y = pool(x).eval({x: steps})  # (1, 6, 1)
print("the other order:", y.ravel())
x = C.input_variable((2, 6))
y = pool(x).eval({x: channels})  # (1, 2, 3)
print("its own order:")
print(y[0])
