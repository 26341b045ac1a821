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
checkpoint = tf.train.Checkpoint(fc=net.dense)
checkpoint.read("net").assert_consumed()  # an error if a name has no match
loaded = np.array_equal(net.dense, kernel)
print("loaded:", loaded)
