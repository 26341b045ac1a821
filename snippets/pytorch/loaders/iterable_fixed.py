import torch
from torch.utils.data import DataLoader, IterableDataset, get_worker_info


class Numbers(IterableDataset):
    def __iter__(self):
        worker = get_worker_info()  # None without workers
        first, step = (worker.id, worker.num_workers) if worker else (0, 1)
        yield from range(first, 4, step)


loader = DataLoader(Numbers(), num_workers=2)
y = torch.cat(list(loader))
print(*y.tolist())
one = next(iter(loader))  # (1,)
