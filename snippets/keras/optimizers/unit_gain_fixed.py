import keras
import numpy as np

gradient = np.ones(2, dtype=np.float32)  # (2,)

for rate in [0.1, 0.1 * (1 - 0.9)]:
    weight = keras.Variable(np.ones(2))
    sgd = keras.optimizers.SGD(learning_rate=rate, momentum=0.9)
    path = []
    for step in range(4):
        sgd.apply([gradient], [weight])
        path.append(f"{keras.ops.convert_to_numpy(weight)[0]:.4f}")
    print(*path)
