import cntk as C
import numpy as np

data = np.float32([[1, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
x = C.input_variable(2)
norm = C.layers.BatchNormalization()
y = norm(x)
_, values = y.forward({x: data[:1]}, keep_for_backward={y.output})
print("one sample:", values[y.output])
print("running variance:", norm.aggregate_variance.value)
print("evaluation after it:", y.eval({x: data[:1]}))

y = C.layers.BatchNormalization()(x)
_, values = y.forward({x: data[:2]}, keep_for_backward={y.output})
print("two samples:")
print(values[y.output].round(2))
