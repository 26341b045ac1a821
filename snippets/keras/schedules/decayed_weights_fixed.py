import keras
import numpy as np

dense = keras.layers.Dense(
    2, kernel_initializer="ones", bias_initializer="ones")
norm = keras.layers.BatchNormalization()
net = keras.Sequential([keras.Input((3,)), dense, norm])

sgd = keras.optimizers.SGD(0.1, weight_decay=0.1)
sgd.exclude_from_weight_decay(var_names=["bias", "gamma", "beta"])
weights = net.trainable_variables
sgd.apply([np.zeros(weight.shape, "f") for weight in weights], weights)

for weight in dense.kernel, dense.bias, norm.gamma:
    values = keras.ops.convert_to_numpy(weight)
    print(f"{values.shape}: {values.max():.2f}")
kernel = keras.ops.convert_to_numpy(dense.kernel)  # (3, 2)
