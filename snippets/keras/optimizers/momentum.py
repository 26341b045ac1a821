import keras
import numpy as np

gradients = np.float32([[1, -2, 4], [0.5, 1, 0], [-3, 1, 2]])  # (3, 3)
for momentum, nesterov in [(0.0, False), (0.9, False), (0.9, True)]:
    weight = keras.Variable(np.ones(3))
    sgd = keras.optimizers.SGD(0.1, momentum=momentum, nesterov=nesterov)
    for gradient in gradients:
        sgd.apply([gradient], [weight])
    values = keras.ops.convert_to_numpy(weight)
    print(momentum, nesterov, *[f"{w:.3f}" for w in values])
