import tensorflow as tf

x = tf.reshape(tf.range(10.0), (10, 1))  # (10, 1)

losses = []
for batch in tf.data.Dataset.from_tensor_slices(x).batch(4):
    loss = float(tf.reduce_mean(batch**2))
    losses.append(loss)
print(f"mean loss {sum(losses) / len(losses):.2f}")
