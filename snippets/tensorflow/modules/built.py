import tensorflow as tf

x = tf.ones((5, 3))  # (5, 3)

dense = tf.Module()
dense.kernel = tf.Variable(tf.zeros((3, 4)))
dense.bias = tf.Variable(tf.zeros(4))
print("before:", [tuple(w.shape) for w in dense.variables])
x @ dense.kernel + dense.bias
print("after: ", [tuple(w.shape) for w in dense.variables])
