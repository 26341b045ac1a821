import cntk as C
import numpy as np

image = np.arange(-24, 0, dtype=np.float32).reshape(1, 1, 4, 6)

try:
    C.layers.MaxPooling()
except TypeError as error:
    print("no window:", str(error).split(") ")[1])
try:
    C.layers.MaxPooling(2, strides=2)
except TypeError as error:
    print("window of 2:", error)

x = C.input_variable((1, 4, 6))
y = C.layers.MaxPooling((2, 2), strides=2)(x).eval({x: image})  # (1, 1, 2, 3)
print(y[0, 0])
