import tensorflow as tf


class ConvNet(tf.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = self.weight(5, 5, 1, 32), self.weight(32)
        self.conv2 = self.weight(3, 3, 32, 64), self.weight(64)
        self.dense = self.weight(5 * 5 * 64, 10), self.weight(10)

    def weight(self, *shape):
        return tf.Variable(tf.random.normal(shape, stddev=0.1))

    def __call__(self, x):
        for kernel, bias in (self.conv1, self.conv2):
            x = tf.nn.conv2d(x, kernel, strides=1, padding="VALID")
            x = tf.nn.max_pool2d(tf.nn.relu(x + bias), 2, 2, "VALID")
        kernel, bias = self.dense
        return tf.reshape(x, (len(x), -1)) @ kernel + bias


model = ConvNet()
y = model(tf.ones((1, 28, 28, 1)))  # (1, 10)
for name in ("conv1", "conv2", "dense"):
    count = sum(tf.size(v).numpy() for v in getattr(model, name))
    print(f"{name}  {count:7,}")
total = sum(tf.size(v).numpy() for v in model.trainable_variables)
print(f"total  {total:7,}")
print("ends in softmax:", abs(float(tf.reduce_sum(y)) - 1) < 1e-5)
