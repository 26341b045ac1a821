import tensorflow as tf

ones = tf.ones((1, 10000))
keep = 0.8

y = tf.nn.dropout(ones, rate=1 - keep)  # (1, 10000)
y = y.numpy()
print(f"kept: {(y > 0).mean():.1f}, each times {y.max():.2f}")
