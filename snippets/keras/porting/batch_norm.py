import keras
import numpy as np

images = np.float32(np.arange(-6, 6).reshape(1, 2, 3, 2))  # (1, 2, 3, 2)
gamma = np.float32([2, -1])
beta = np.float32([0.5, 1])
mean = np.float32([1, -2])
variance = np.float32([0.003, 0.25])
epsilon = 0.001

norm = keras.layers.BatchNormalization(epsilon=epsilon)
norm.build(images.shape)
norm.set_weights([gamma, beta, mean, variance])
y = keras.ops.convert_to_numpy(norm(images))  # (1, 2, 3, 2)
print(y[0, :, :, 0].round(2))
print(y[0, :, :, 1].round(2))

again = [keras.ops.convert_to_numpy(w) for w in norm.weights]
same = zip(again, [gamma, beta, mean, variance])
print([np.array_equal(a, b) for a, b in same], round(norm.epsilon, 6))
