import tensorflow as tf

x = tf.reshape(tf.range(10.0), (10, 1))  # (10, 1)
sizes = []

batches = tf.data.Dataset.from_tensor_slices(x).repeat(2).batch(4)
for batch in batches:
    sizes.append(len(batch))
print(*sizes)
