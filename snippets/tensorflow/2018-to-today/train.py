import tensorflow as tf

x = tf.ones((2, 4))  # (2, 4)
model = tf.Module()
model.kernel = tf.Variable(tf.random.normal((4, 3)))
before = tf.identity(model.kernel)

print("model has train:", hasattr(model, "train"))

with tf.GradientTape() as tape:
    loss = tf.reduce_mean(tf.square(x @ model.kernel))
model.kernel.assign_sub(0.01 * tape.gradient(loss, model.kernel))
change = tf.reduce_max(abs(model.kernel - before))
print("after assign_sub, changed:", bool(change > 0))
