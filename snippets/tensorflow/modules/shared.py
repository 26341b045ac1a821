import tensorflow as tf

x = tf.constant([[1, -2, 3], [-4, 5, 6]], tf.float32)  # (2, 3)
kernel = tf.reshape(tf.range(-4.0, 5), (3, 3))


class Dense(tf.Module):
    def __init__(self, kernel):
        super().__init__()
        self.kernel = tf.Variable(kernel)

    def __call__(self, x):
        return x @ self.kernel


dense = Dense(kernel)
net = tf.Module()
net.layers = [dense, dense]
y = dense(dense(x))  # (2, 3)
print(y.numpy())
print("weights to train:", len(net.trainable_variables))
