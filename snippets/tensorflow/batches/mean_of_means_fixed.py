import tensorflow as tf

x = tf.reshape(tf.range(10.0), (10, 1))  # (10, 1)

total = 0.0
for batch in tf.data.Dataset.from_tensor_slices(x).batch(4):
    loss = float(tf.reduce_mean(batch**2))
    total += loss * len(batch)
print(f"mean loss {total / len(x):.2f}")
