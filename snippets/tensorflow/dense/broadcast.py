import tensorflow as tf

predictions = tf.constant([1.0, 2, 3])  # (3,)
labels = tf.constant([[1.0], [2], [4]])  # (3, 1)


def show(name, predictions, labels):
    accuracy = tf.reduce_mean(tf.cast(predictions == labels, tf.float32))
    error = tf.reduce_mean(tf.square(predictions - labels))
    print(f"{name} accuracy {float(accuracy):.3f}, error {float(error):.3f}")


show("column:", predictions, labels)
labels = labels[:, 0]  # (3,)
show("row:   ", predictions, labels)
