import cntk as C
import numpy as np

image = np.arange(20, dtype=np.float32).reshape(1, 1, 4, 5)
kernel = np.arange(1, 10, dtype=np.float32).reshape(1, 1, 3, 3)
W = C.constant(kernel)

x = C.input_variable((1, 4, 5))
y = C.convolution(W, x)  # (1, 4, 5)
print("by default", y.eval({x: image})[0, 0], sep="\n")

y = C.convolution(W, x, auto_padding=[False])  # (1, 2, 3)
print("no padding", y.eval({x: image})[0, 0], sep="\n")

x = C.input_variable((2, 4, 5))
W = C.constant(np.ones((8, 2, 3, 3), dtype=np.float32))
try:
    C.convolution(W, x).eval({x: np.ones((1, 2, 4, 5), dtype=np.float32)})
except RuntimeError as error:
    message = str(error).split("operation: ")[1].split(".")[0]
    print(f"2 channels: {type(error).__name__}: {message}")
