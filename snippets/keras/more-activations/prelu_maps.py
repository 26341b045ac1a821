import keras
import numpy as np

images = np.float32([[[[-1, -2], [2, 4], [-4, 1]]]])  # (1, 1, 3, 2)
x = images  # (1, 1, 3, 2)
slopes = np.float32([0.25, 0.5])

prelu = keras.layers.PReLU()
prelu.build(x.shape)
print("by default:", prelu.alpha.shape, "from", float(prelu.alpha[0, 0, 0]))

prelu = keras.layers.PReLU(shared_axes=[1, 2])
prelu.build(x.shape)
prelu.set_weights([slopes.reshape(1, 1, 2)])
y = prelu(x)  # (1, 1, 3, 2)
print(keras.ops.convert_to_numpy(y).reshape(3, 2))
