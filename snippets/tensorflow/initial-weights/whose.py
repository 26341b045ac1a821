import tensorflow as tf

initializer = tf.initializers.GlorotUniform()
kernel = initializer((3, 2))  # (3, 2)
print(tf.initializers.GlorotUniform.__module__.split(".")[0])

kernel = tf.random.uniform((3, 2), -1, 1)  # (3, 2)
print(tf.random.uniform.__module__.split(".")[0])
