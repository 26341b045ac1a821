import tensorflow as tf

weight = tf.Variable([1.0])  # (1,)
average = tf.train.ExponentialMovingAverage(0.9)
for gradient in -1.0, -2.0, -3.0:
    weight.assign_sub(1.0 * tf.constant([gradient]))
    average.apply([weight])  # the first time it takes the weight as it is
    print(f"weight {weight[0]:.3f}")

print(f"average {average.average(weight)[0]:.3f}")
