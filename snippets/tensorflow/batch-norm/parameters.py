import tensorflow as tf


class BatchNorm(tf.Module):
    def __init__(self, channels):
        super().__init__()
        self.scale = tf.Variable(tf.ones(channels), name="scale")
        self.bias = tf.Variable(tf.zeros(channels), name="bias")
        self.mean = tf.Variable(
            tf.zeros(channels), trainable=False, name="mean")
        self.variance = tf.Variable(
            tf.ones(channels), trainable=False, name="variance")


norm = BatchNorm(3)

scale = norm.scale  # (3,)
for weight in norm.variables:  # sorted by the name of the attribute
    name = weight.name.removesuffix(":0")
    print(f"{name:19} {str(tuple(weight.shape)):5}", end=" ")
    print("learned" if weight.trainable else "measured")
print("epsilon: an argument of every call")
