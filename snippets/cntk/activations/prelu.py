import cntk as C
import numpy as np

data = np.float32([[-1, 2], [-3, -5]])  # (2, 2)
slopes = C.parameter(init=np.float32([0.25, 0.5]))

x = C.input_variable(2)
prelu = C.param_relu(slopes, x)
y = prelu.eval({x: data})  # (2, 2)
print(y)
print("gradient:", prelu.grad({x: data}, wrt=[slopes]))
