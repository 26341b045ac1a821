import keras
import numpy as np

gradients = np.float32([[3, -4], [-0.6, 0.8]])  # (2, 2)

for options in {"clipvalue": 1.0}, {"clipnorm": 1.0}, {"global_clipnorm": 1.0}:
    weights = [keras.Variable(np.zeros(2)), keras.Variable(np.zeros(2))]
    sgd = keras.optimizers.SGD(learning_rate=1.0, **options)
    sgd.apply([gradients[0], gradients[1]], weights)
    steps = np.concatenate(list(map(keras.ops.convert_to_numpy, weights)))
    print(*(f"{-step:.4f}" for step in steps))
