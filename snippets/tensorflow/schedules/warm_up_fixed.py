from math import cos, pi

import tensorflow as tf


def rate_at(step):
    if step < 2:
        return (step + 1) / 2
    return (1 + cos(pi * min((step - 2) / 4, 1))) / 2


weight = tf.Variable(tf.zeros(1))  # (1,)
for step in range(7):
    print(f"{step}: {rate_at(step):.4f}")
    weight.assign_sub(rate_at(step) * tf.zeros(1))
