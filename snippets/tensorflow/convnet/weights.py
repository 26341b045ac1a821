import tensorflow as tf


class ConvNet(tf.Module):
    def __init__(self):
        super().__init__()
        self.kernel1 = tf.Variable(tf.zeros((3, 3, 1, 32)), name="kernel1")
        self.bias1 = tf.Variable(tf.zeros(32), name="bias1")
        self.kernel2 = tf.Variable(tf.zeros((3, 3, 32, 64)), name="kernel2")
        self.bias2 = tf.Variable(tf.zeros(64), name="bias2")
        self.kernel3 = tf.Variable(tf.zeros((7 * 7 * 64, 10)), name="kernel3")
        self.bias3 = tf.Variable(tf.zeros(10), name="bias3")


model = ConvNet()

kernel = model.kernel2  # (3, 3, 32, 64)
for w in model.trainable_variables:  # sorted by the name of the attribute
    print(f"{w.name:10} {tuple(w.shape)}")
