import tensorflow as tf

x = tf.reshape(tf.range(20.0), (20, 1))  # (20, 1)
order = []

tf.random.set_seed(0)
dataset = tf.data.Dataset.from_tensor_slices(x).shuffle(20).batch(5)
for epoch in range(2):
    for batch in dataset:
        order.extend(batch[:, 0].numpy())
print("the same order twice:", order[:20] == order[20:])
