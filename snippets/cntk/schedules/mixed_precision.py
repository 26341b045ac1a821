import cntk as C
import numpy as np

images = np.ones((2, 3), dtype=np.float32)  # (2, 3)

x = C.input_variable(3)
kernel, bias = C.parameter((3, 2), init=1), C.parameter(2, init=0)
half = np.float16  # no bfloat16
y = C.times(C.cast(x, half), C.cast(kernel, half)) + C.cast(bias, half)
loss = C.reduce_mean(C.square(C.cast(y, np.float32)))
print("weights:", kernel.value.dtype)
print("output:", y.eval({x: images}).dtype)
print("loss:", loss.eval({x: images}).dtype)
