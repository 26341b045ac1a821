import tensorflow as tf

image = tf.Variable([[[[0.0], [0], [3], [0]], [[0], [0], [0], [4]]]])


def gradient(more):
    with tf.GradientTape() as tape:
        mean = tf.nn.avg_pool2d(image**2, 2, strides=2, padding="VALID")
        y = tf.sqrt(4 * mean + more)
    return tape.gradient(y, image).numpy()


print(gradient(0)[0, :, :, 0])
kept = gradient(1e-30)  # (1, 2, 4, 1)
print(kept[0, :, :, 0])
