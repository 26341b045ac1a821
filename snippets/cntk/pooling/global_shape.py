import cntk as C
import numpy as np

images = np.arange(-18, 18, dtype=np.float32).reshape(2, 3, 2, 3)

x = C.input_variable((3, 2, 3))
pool = C.layers.GlobalAveragePooling()(x)
flat = C.squeeze(pool)
y = pool.eval({x: images})  # (2, 3, 1, 1)
print("by default     ", y.shape)
print("the other shape", flat.eval({x: images}).shape)
