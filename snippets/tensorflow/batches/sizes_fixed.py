import tensorflow as tf

x = tf.zeros((100, 3))  # (100, 3)
shapes = []

for batch in tf.data.Dataset.from_tensor_slices(x).batch(32):
    shapes.append(tuple(batch.shape))
print(len(shapes), "times:", shapes[0], "...", shapes[-1])
