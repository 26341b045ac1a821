import cntk as C
import numpy as np

image = C.input_variable((1, 3, 3))
data = np.ones((1, 1, 3, 3), "float32")  # (1, 1, 3, 3)
kernel = C.constant(np.ones((1, 1, 2, 2), "float32"))

for name, padding in ("same", [False, True, True]), ("no padding", [False]):
    y = C.convolution(kernel, image, strides=(1, 3, 3), auto_padding=padding)
    try:
        print(name + ":", y.eval({image: data}).ravel())
    except RuntimeError as error:
        message = str(error).splitlines()[0]
        print(f"{name}: {type(error).__name__}: {message}")
