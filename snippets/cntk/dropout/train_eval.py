import cntk as C
import numpy as np

np.set_printoptions(precision=4)

ones = np.ones((2, 10000), dtype=np.float32)  # (2, 10000)

x = C.input_variable(10000)
y = C.layers.Dropout(0.3)(x)
_, values = y.forward({x: ones}, keep_for_backward={y.output})
training = values[y.output]  # (2, 10000)
evaluation = y.eval({x: ones})  # (2, 10000)

print("training:  ", np.unique(training))
print(f"zeros:      {np.mean(training == 0):.1f}")
print(f"mean:       {np.mean(training):.1f}")
print("same mask: ", np.array_equal(training[0], training[1]))
print("evaluation:", np.unique(evaluation))
