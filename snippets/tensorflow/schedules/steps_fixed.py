import tensorflow as tf


def rate_at(step):
    return 1.0 if step < 2 else 0.1 if step < 4 else 0.01


weight = tf.Variable(tf.zeros(1))  # (1,)
for step in range(6):
    print(f"{step}: {rate_at(step):.2f}")
    weight.assign_sub(rate_at(step) * tf.zeros(1))
