import tensorflow as tf

x = tf.zeros((20, 1))  # (20, 1)
steps = []

train = tf.data.Dataset.from_tensor_slices(x).batch(4)
for epoch in range(3):
    steps.append(0)
    for batch in train:
        steps[-1] += 1
print("steps in each epoch:", steps)
