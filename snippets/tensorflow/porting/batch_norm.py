import numpy as np
import tensorflow as tf

images = np.float32(np.arange(-6, 6).reshape(1, 2, 3, 2))  # (1, 2, 3, 2)
gamma = np.float32([2, -1])
beta = np.float32([0.5, 1])
mean = np.float32([1, -2])
variance = np.float32([0.003, 0.25])
epsilon = 0.001

norm = {"gamma": tf.Variable(gamma), "beta": tf.Variable(beta),
        "mean": tf.Variable(mean), "variance": tf.Variable(variance)}
y = tf.nn.batch_normalization(
    images, norm["mean"], norm["variance"],
    offset=norm["beta"], scale=norm["gamma"], variance_epsilon=epsilon)
y = y.numpy()  # (1, 2, 3, 2)
print(y[0, :, :, 0].round(2))
print(y[0, :, :, 1].round(2))

again = [variable.numpy() for variable in norm.values()]
same = zip(again, [gamma, beta, mean, variance])
print([np.array_equal(a, b) for a, b in same], epsilon)
