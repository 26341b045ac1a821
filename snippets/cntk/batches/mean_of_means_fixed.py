import cntk as C
import numpy as np

x = np.arange(10, dtype=np.float32).reshape(10, 1)  # (10, 1)

numbers = C.input_variable(1)
evaluator = C.Evaluator(C.square(numbers))
total = 0.0
for first in range(0, 10, 4):
    batch = x[first:first + 4]
    loss = evaluator.test_minibatch({numbers: batch})
    total += loss * len(batch)
print(f"mean loss {total / len(x):.2f}")
