import keras
import numpy as np


class Numbers(keras.utils.PyDataset):
    def __init__(self, seed):
        super().__init__()
        self.rng = np.random.default_rng(seed)
        self.order = self.rng.permutation(10)

    def __len__(self):
        return 3

    def __getitem__(self, index):
        return self.order[4 * index:4 * index + 4]

    def on_epoch_end(self):
        self.order = self.rng.permutation(10)


def epochs(seed):
    numbers, orders = Numbers(seed), []
    for epoch in range(2):
        orders.append(np.concatenate([numbers[i] for i in range(3)]))
        numbers.on_epoch_end()
    return np.array(orders)


first = epochs(seed=1)  # (2, 10)
print("the same seed, the same order:", np.array_equal(epochs(1), first))
print("another seed, another order:", not np.array_equal(epochs(2), first))
print("a new order in the next epoch:", not np.array_equal(*first))
