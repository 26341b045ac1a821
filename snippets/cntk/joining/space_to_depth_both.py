import cntk as C
import numpy as np

image = np.arange(1, 13, dtype=np.float32).reshape(1, 2, 2, 3)
image = np.ascontiguousarray(image.transpose(0, 3, 1, 2))

x = C.input_variable((3, 2, 2))
y = C.space_to_depth(x, 2)  # (12, 1, 1)
print("pixel by pixel:    ", y.eval({x: image})[0, :, 0, 0])
y = C.reshape(y, (4, 3, 1, 1))
y = C.reshape(C.swapaxes(y, 0, 1), (12, 1, 1))
print("channel by channel:", y.eval({x: image})[0, :, 0, 0])
