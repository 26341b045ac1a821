import keras
import numpy as np

shape = 100, 2000


def show(name, initializer):
    kernel = keras.ops.convert_to_numpy(initializer(shape))  # (100, 2000)
    far = np.mean(np.abs(kernel) > 3 * kernel.std())
    print(f"{name:16} std {kernel.std():.2f}, beyond three of them {far:.1%}")


show("HeNormal", keras.initializers.HeNormal(seed=0))
show("not cut", keras.initializers.VarianceScaling(
    2.0, mode="fan_in", distribution="untruncated_normal", seed=0))
