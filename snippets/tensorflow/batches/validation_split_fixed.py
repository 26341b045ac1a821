import numpy as np
import tensorflow as tf

labels = tf.repeat([0.0, 1.0], 5000)  # (10000,)

permutation = np.random.RandomState(0).permutation(10000)
labels = tf.gather(labels, permutation)
dataset = tf.data.Dataset.from_tensor_slices(labels)
train = np.array(list(dataset.take(8000)))
validation = np.array(list(dataset.skip(8000)))
print(f"mean label in training {train.mean():.1f}")
print(f"mean label in validation {validation.mean():.1f}")
