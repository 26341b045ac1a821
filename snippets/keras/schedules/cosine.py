import keras
import numpy as np

rate_at = keras.optimizers.schedules.CosineDecay(1.0, decay_steps=4)

weight = keras.Variable(np.zeros(1))  # (1,)
sgd = keras.optimizers.SGD(rate_at)
for step in range(7):
    print(f"{step}: {float(sgd.learning_rate):.4f}")
    sgd.apply([np.zeros(1, "f")], [weight])
