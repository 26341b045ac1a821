import keras
import numpy as np

shape = 100, 2000


def show(name, initializer):
    kernel = keras.ops.convert_to_numpy(initializer(shape))  # (100, 2000)
    far = np.mean(np.abs(kernel) > 3 * kernel.std())
    print(f"{name:16} std {kernel.std():.3f}, beyond three of them {far:.1%}")


show("GlorotUniform", keras.initializers.GlorotUniform(seed=0))
show("GlorotNormal", keras.initializers.GlorotNormal(seed=0))
