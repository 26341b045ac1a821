import numpy as np
import torch
from torch import nn

rng = np.random.RandomState(0)
maps = np.float32(rng.randint(-4, 5, (4, 3, 2, 5)))  # (4, 3, 2, 5)
kernel = np.float32(rng.randint(-4, 5, (3, 2, 5, 10)))  # with channels last
logits = np.tensordot(maps, kernel, 3)  # (4, 10)


def report(what, y):
    error = np.abs(y - logits).max()
    same = (y.argmax(axis=1) == logits.argmax(axis=1)).sum()
    print(f"{what}: largest error {error}, {same} of 4 predictions the same")


other = torch.tensor(kernel.reshape(30, 10))  # as Keras has it
dense = nn.Linear(30, 10, bias=False)
model = nn.Sequential(nn.Flatten(), dense)
x = torch.tensor(maps.transpose(0, 3, 1, 2))
dense.load_state_dict({"weight": other.T})
report("rows as they were", model(x).numpy(force=True))

rows = other.reshape(3, 2, 5, 10)  # height, width, channel, out
dense.load_state_dict({"weight": rows.permute(3, 2, 0, 1).flatten(1)})
report("rows reordered", model(x).numpy(force=True))
