import cntk as C
import numpy as np

ones = np.ones((1, 10000), dtype=np.float32)
keep = 0.8

x = C.input_variable(10000)
y = C.layers.Dropout(keep_prob=keep)(x)  # or dropout_rate=1 - keep
_, values = y.forward({x: ones}, keep_for_backward={y.output})
y = values[y.output]  # (1, 10000)
print(f"kept: {(y > 0).mean():.1f}, each times {y.max():.2f}")
