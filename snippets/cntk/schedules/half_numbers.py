import cntk as C
import numpy as np

numbers = np.float32([[1e-8, 1 + 2**-8, 1 + 2**-7, 2049, 70000]])  # (1, 5)

x = C.input_variable(5)
rounded = C.cast(C.cast(x, np.float16), np.float32)  # no bfloat16
for number in rounded.eval({x: numbers})[0]:
    print(f"{number:.8g}", end=" ")
print("float16")
