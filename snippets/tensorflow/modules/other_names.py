import numpy as np
import tensorflow as tf


def make_net(name):
    net = tf.Module()
    setattr(net, name, tf.Variable(tf.zeros((3, 2))))
    return net


kernel = np.arange(6, dtype=np.float32).reshape(3, 2)  # (3, 2)
saved = make_net("fc")
saved.fc.assign(kernel)
tf.train.Checkpoint(saved).write("net")

net = make_net("dense")
status = tf.train.Checkpoint(net).read("net")
loaded = np.array_equal(net.dense, kernel)
print("loaded:", loaded)

try:
    status.assert_consumed()
except AssertionError as error:
    print(str(error).split(",")[0])
