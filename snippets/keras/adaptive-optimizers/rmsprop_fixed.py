import keras
import numpy as np

gradients = np.float32([[1, 1e-4], [-2, 1e-4], [0.5, 1e-4]])  # (3, 2)

weight = keras.Variable(2 * np.ones(2))
optimizer = keras.optimizers.RMSprop(0.1, rho=0.99, epsilon=1e-16)
for gradient in gradients:
    optimizer.apply([gradient], [weight])
    w = keras.ops.convert_to_numpy(weight)
    print(f"{w[0]:.4f} {w[1]:.4f}")
