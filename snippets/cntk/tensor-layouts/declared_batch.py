import cntk as C
import numpy as np

samples = np.ones((4, 3), dtype=np.float32)  # (4, 3)

x = C.input_variable((4, 3))
dense = C.layers.Dense(2)
y = dense(x).eval({x: samples})  # (1, 2)
print("declared with the batch:", dense.W.shape, y.shape)

x = C.input_variable(3)
dense = C.layers.Dense(2)
y = dense(x).eval({x: samples})  # (4, 2)
print("declared without:", dense.W.shape, y.shape)
