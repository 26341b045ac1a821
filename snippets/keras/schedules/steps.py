import keras
import numpy as np

rate_at = keras.optimizers.schedules.PiecewiseConstantDecay(
    boundaries=[2, 4], values=[1.0, 0.1, 0.01])

weight = keras.Variable(np.zeros(1))  # (1,)
sgd = keras.optimizers.SGD(rate_at)
for step in range(6):
    print(f"{step}: {float(sgd.learning_rate):.2f}")
    sgd.apply([np.zeros(1, "f")], [weight])
