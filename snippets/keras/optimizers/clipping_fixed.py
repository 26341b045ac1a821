import keras
import numpy as np

gradients = np.float32([[3, -4], [-6, 8]])  # (2, 2)

weights = [keras.Variable(np.zeros(2)), keras.Variable(np.zeros(2))]
sgd = keras.optimizers.SGD(learning_rate=1.0, clipnorm=1.0)
sgd.apply([gradients[0], gradients[1]], weights)
for weight in weights:
    w = keras.ops.convert_to_numpy(weight)
    print(f"{w[0]:.4f} {w[1]:.4f}")
