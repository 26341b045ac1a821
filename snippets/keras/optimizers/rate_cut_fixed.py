import keras
import numpy as np

gradient = np.ones(2, dtype=np.float32)  # (2,)

for nesterov in [False, True]:
    weight = keras.Variable(np.ones(2))
    sgd = keras.optimizers.SGD(0.1, momentum=0.9, nesterov=nesterov)
    path = []
    for rate in [0.1, 0.1, 0.01, 0.01]:
        sgd.learning_rate = rate
        sgd.apply([gradient], [weight])
        path.append(f"{keras.ops.convert_to_numpy(weight)[0]:.4f}")
    print("Nesterov:" if nesterov else "momentum:", *path)
