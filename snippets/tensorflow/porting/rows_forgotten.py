import numpy as np
import tensorflow as tf

rng = np.random.RandomState(0)
maps = np.float32(rng.randint(-4, 5, (4, 3, 2, 5)))  # (4, 3, 2, 5)
kernel = np.float32(rng.randint(-4, 5, (3, 2, 5, 10)))  # with channels last
logits = np.tensordot(maps, kernel, 3)  # (4, 10)


def report(what, y):
    error = np.abs(y - logits).max()
    same = (y.argmax(axis=1) == logits.argmax(axis=1)).sum()
    print(f"{what}: largest error {error}, {same} of 4 predictions the same")


other = kernel.transpose(2, 0, 1, 3).reshape(30, 10)  # as PyTorch has it
dense = tf.Variable(tf.zeros((30, 10)))
x = tf.reshape(maps, (4, 30))
dense.assign(other)
report("rows as they were", tf.matmul(x, dense).numpy())

rows = other.reshape(5, 3, 2, 10)  # channel, height, width, out
dense.assign(rows.transpose(1, 2, 0, 3).reshape(30, 10))
report("rows reordered", tf.matmul(x, dense).numpy())
