import tensorflow as tf


class Convolution(tf.Module):
    def __init__(self, channels, filters, size):
        super().__init__()
        shape = [*size, channels, filters]
        self.kernel = tf.Variable(tf.random.normal(shape, stddev=0.1))
        self.bias = tf.Variable(tf.zeros(filters))

    def __call__(self, x):
        y = tf.nn.conv2d(x, self.kernel, strides=1, padding="VALID")
        return y + self.bias


image = tf.zeros([1, 10, 12, 3])

conv = Convolution(channels=3, filters=8, size=(5, 2))
maps = conv(image)  # (1, 6, 11, 8): channels last

print("maps", tuple(maps.shape))
print("kernel", tuple(conv.kernel.shape))
print("bias", tuple(conv.bias.shape))
print("parameters", sum(v.numpy().size for v in conv.trainable_variables))
