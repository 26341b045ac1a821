import numpy as np
import tensorflow as tf

labels = tf.repeat([0.0, 1.0], 500)  # (1000,)

tf.random.set_seed(0)
dataset = tf.data.Dataset.from_tensor_slices(labels)
dataset = dataset.shuffle(1000).batch(100)
first = next(iter(dataset))
print("labels in the first batch:", np.unique(first))
