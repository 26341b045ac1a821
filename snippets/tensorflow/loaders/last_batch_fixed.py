import tensorflow as tf

x = tf.reshape(tf.range(10.0), (10, 1))  # (10, 1)
sizes = []

batches = tf.data.Dataset.from_tensor_slices(x).batch(4).repeat(2)
for batch in batches:
    sizes.append(len(batch))
print(*sizes)
