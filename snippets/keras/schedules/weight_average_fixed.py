import keras
import numpy as np

weight = keras.Variable(np.ones(1))  # (1,)
sgd = keras.optimizers.SGD(
    1.0, use_ema=True, ema_momentum=0.9, ema_overwrite_frequency=None)
for gradient in -1, -2, -3:
    sgd.apply([np.float32([gradient])], [weight])
    print(f"weight {float(weight[0]):.3f}")

sgd.finalize_variable_values([weight])
print(f"average {float(weight[0]):.3f}")
