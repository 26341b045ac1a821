import keras
import numpy as np

numbers = np.arange(1000)  # (1000,)

keras.utils.set_random_seed(0)
np.random.shuffle(numbers)
train, validation = set(numbers[:800]), set(numbers[800:])
print("in both:", len(train & validation), "of", len(validation))
