import cntk as C
import numpy as np

probabilities = np.array([[0.25, 1e-30, 2e-38, 0]], dtype=np.float32)  # (1, 4)

x = C.input_variable(4)
y = C.log(x).eval({x: probabilities})  # (1, 4)
print([f"{value:.2f}" for value in y[0]])
