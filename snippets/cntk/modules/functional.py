import cntk as C
import numpy as np

x = np.array([[1, -2, 3], [-4, 5, 6]], dtype=np.float32)  # (2, 3)
w1 = C.parameter(init=np.arange(-5, 7, dtype=np.float32).reshape(3, 4))
w2 = C.parameter(init=np.arange(-4, 4, dtype=np.float32).reshape(4, 2))

inputs = C.input_variable(3)
hidden = C.relu(C.times(inputs, w1))
logits = C.times(hidden, w2)
y = logits.eval({inputs: x})  # (2, 2)
print(y)
