import numpy as np
from torch.utils.data import DataLoader, Dataset


class Noise(Dataset):
    def __init__(self):
        self.epoch = 0

    def __len__(self):
        return 4

    def __getitem__(self, index):
        rng = np.random.RandomState(4 * self.epoch + index)
        return rng.randint(1000)


noise = Noise()
loader = DataLoader(noise, num_workers=2)
for noise.epoch in range(2):
    print(*[batch.item() for batch in loader])
batch = next(iter(loader))  # (1,)
