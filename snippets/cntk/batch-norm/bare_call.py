import cntk as C
import numpy as np

data = np.float32([[1, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
x = C.input_variable(2)
y = C.layers.BatchNormalization()(x)
mean = y.eval({x: data}).mean(axis=0)
print("eval, mean:    ", mean.round(1) + 0)

_, values = y.forward({x: data}, keep_for_backward={y.output})
mean = values[y.output].mean(axis=0)
print("training, mean:", mean.round(1) + 0)
