import cntk as C
import numpy as np

image = np.arange(-35, 0, dtype=np.float32).reshape(1, 1, 5, 7)

x = C.input_variable((1, 5, 7))
drop = C.layers.MaxPooling((2, 2), strides=2)
keep = C.layers.MaxPooling((2, 2), strides=2, pad=True)
dropped = drop(x).eval({x: image})  # (1, 1, 2, 3)
kept = keep(x).eval({x: image})  # (1, 1, 3, 4)
print(dropped[0, 0])
print(kept[0, 0])
