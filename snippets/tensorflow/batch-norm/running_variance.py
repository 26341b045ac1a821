import tensorflow as tf

batches = tf.constant([[[0.0], [2]], [[1], [5]]])  # (2, 2, 1)
moving = tf.Variable([1.0])
for x in batches:
    mean, variance = tf.nn.moments(x, axes=[0])
    moving.assign(0.9 * moving + 0.1 * variance)
running = moving.numpy().item()

n = 2  # numbers of a channel in each batch
start = 0.9**2  # what two batches have left of the 1 at the start
new = running - start  # what the batches brought
print(f"as it is kept:            {running:.3f}")
print(f"all of it scaled:         {running * n / (n - 1):.3f}")
print(f"the batches' part scaled: {start + new * n / (n - 1):.3f}")
