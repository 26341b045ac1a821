import keras
import numpy as np

gradient = np.ones(2, dtype=np.float32)  # (2,)

weight = keras.Variable(4 * np.ones(2))
adam = keras.optimizers.Adam(learning_rate=0.1)
path = []
for step in range(3):
    adam.apply([gradient], [weight])
    path.append(f"{keras.ops.convert_to_numpy(weight)[0]:.4f}")
print(*path)
