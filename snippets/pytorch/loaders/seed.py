import numpy as np
import torch
from torch.utils.data import DataLoader


def epochs(seed):
    generator = torch.Generator().manual_seed(seed)
    loader = DataLoader(range(10), 4, shuffle=True, generator=generator)
    return np.array([torch.cat(list(loader)).tolist() for epoch in range(2)])


first = epochs(seed=1)  # (2, 10)
print("the same seed, the same order:", np.array_equal(epochs(1), first))
print("another seed, another order:", not np.array_equal(epochs(2), first))
print("a new order in the next epoch:", not np.array_equal(*first))
