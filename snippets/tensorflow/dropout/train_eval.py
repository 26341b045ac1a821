import numpy as np
import tensorflow as tf

np.set_printoptions(precision=4)

ones = tf.ones((2, 10000))  # (2, 10000)


def dropout(x, training):
    return tf.nn.dropout(x, rate=0.3) if training else x


y = dropout(ones, training=True)  # (2, 10000)
training = y.numpy()
y = dropout(ones, training=False)  # (2, 10000)
evaluation = y.numpy()

print("training:  ", np.unique(training))
print(f"zeros:      {np.mean(training == 0):.1f}")
print(f"mean:       {np.mean(training):.1f}")
print("same mask: ", np.array_equal(training[0], training[1]))
print("evaluation:", np.unique(evaluation))
