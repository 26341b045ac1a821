import tensorflow as tf

images = tf.ones((2, 4, 6, 3))  # (2, 4, 6, 3): channels last

kernel = tf.ones((4 * 6 * 3, 5))
try:
    tf.matmul(images, kernel)
except tf.errors.InvalidArgumentError as error:
    print(f"weight {tuple(kernel.shape)}: {type(error).__name__}")

kernel = tf.ones((3, 5))
y = tf.matmul(images, kernel)  # (2, 4, 6, 5)
print(f"weight {tuple(kernel.shape)}: output {tuple(y.shape)}")
