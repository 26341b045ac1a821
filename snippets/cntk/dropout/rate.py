import cntk as C
import numpy as np

ones = np.ones((2, 4, 6), dtype=np.float32)  # (2, 4, 6)

for name, options in [
    ("not given", {}),
    ("rate 1", {"dropout_rate": 1.0}),
    ("keep_prob 1", {"keep_prob": 1.0}),
]:
    try:
        C.layers.Dropout(**options)
    except ValueError as error:
        print(f"{name}: {error}")

x = C.input_variable((4, 6))
y = C.layers.Dropout(0.0)(x)
_, values = y.forward({x: ones}, keep_for_backward={y.output})
y = values[y.output]  # (2, 4, 6)
print("rate 0:", np.unique(y))
