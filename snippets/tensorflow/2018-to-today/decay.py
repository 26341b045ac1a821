import numpy as np
import tensorflow as tf

decay = 1e-6


def schedule(step):
    return 0.05 / (1 + decay * tf.cast(step, tf.float32))


steps = np.array([0, 469, 4690])
rates = schedule(steps).numpy()  # (3,)
for step, rate in zip(steps, rates):
    print(f"step {step:4}  rate {rate:.6f}")
