import torch
from torch.utils.data import DataLoader, IterableDataset


class Numbers(IterableDataset):
    def __iter__(self):
        yield from range(4)


loader = DataLoader(Numbers(), num_workers=2)
y = torch.cat(list(loader))
print(*y.tolist())
one = next(iter(loader))  # (1,)
