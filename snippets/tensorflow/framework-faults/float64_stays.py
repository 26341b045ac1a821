import tensorflow as tf


def dtype_of_a_variable(dtype):
    return tf.Variable(tf.ones((2, 1), dtype)).dtype.name


third = tf.fill((1, 2), 1 / 3)  # (1, 2)
print("float64 asked for:", dtype_of_a_variable(tf.float64))

print("float32 asked for:", dtype_of_a_variable(tf.float32))
