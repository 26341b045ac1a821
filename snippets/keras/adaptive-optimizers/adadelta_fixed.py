import keras
import numpy as np

gradients = np.float32([[1, 0.1], [-2, 0.1], [0.5, 0.1]])  # (3, 2)

weight = keras.Variable(np.ones(2))
optimizer = keras.optimizers.Adadelta(1.0, rho=0.9, epsilon=1e-6)
for gradient in gradients:
    optimizer.apply([gradient], [weight])
    w = keras.ops.convert_to_numpy(weight)
    print(f"{w[0]:.4f} {w[1]:.4f}")
