import tensorflow as tf

numbers = tf.range(1000)  # (1000,)

tf.random.set_seed(0)
dataset = tf.data.Dataset.from_tensor_slices(numbers)
dataset = dataset.shuffle(1000, reshuffle_each_iteration=False)
train = set(dataset.take(800).as_numpy_iterator())
validation = set(dataset.skip(800).as_numpy_iterator())
print("in both:", len(train & validation), "of", len(validation))
