import tensorflow as tf

x = tf.constant([[1.0, -2, 3], [0, 4, -1]])  # (2, 3)
first = tf.constant([[0.5, -1], [2, 0.25], [-1.5, 1]])  # (3, 2)
second = tf.constant([[2.0, -1], [1, 4]])  # (2, 2)

one = x @ (first @ second)  # (2, 2)
two = (x @ first) @ second
relu = tf.nn.relu(x @ first) @ second
print("one layer: ", one.numpy().tolist())
print("two layers:", two.numpy().tolist())
print("with ReLU: ", relu.numpy().tolist())
