import cntk as C
import numpy as np

branch = np.ones((64, 2, 4, 6), dtype=np.float32)  # (64, 2, 4, 6)
x = C.input_variable((2, 4, 6))

one = C.ones_like(C.reduce_mean(x, axis=(0, 1, 2)))
for mask in C.constant(1, (1, 1, 1)), one:
    y = x * C.layers.Dropout(0.5)(mask)
    _, values = y.forward({x: branch}, keep_for_backward={y.output})
    trained = values[y.output].reshape(64, -1)
    print("different samples:", len(np.unique(trained, axis=0)))
