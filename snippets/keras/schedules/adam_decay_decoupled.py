import keras
import numpy as np

gradient = np.zeros(2, dtype=np.float32)  # (2,)

weight = keras.Variable(np.ones(2))
adam = keras.optimizers.AdamW(0.1, weight_decay=0.1)
for step in range(3):
    adam.apply([gradient], [weight])
    print(f"{keras.ops.convert_to_numpy(weight)[0]:.4f}")
